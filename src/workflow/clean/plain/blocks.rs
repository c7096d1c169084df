//! From lines of plain text to Markdown blocks.

use super::shape::{
    Row, as_paragraph, is_heading_like, is_long, is_rule, is_title_like, marker, underline,
};
use crate::model::fingerprint::fold;
use crate::workflow::clean::lines::Line;
use crate::workflow::clean::statement::Note;
use crate::workflow::clean::wrap::{Break, Width};
use crate::workflow::clean::{date, markdown};

/// Lines up to this length, one of them to a block or several, may be verse, an address or a signature.
const SHORT: usize = 80;

/// Whether the text has to begin with its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::workflow::clean) enum Heads {
    TitleIsSought,
    TitleIsKnown,
}

/// A line of a paragraph, of one or more lines of the raw text.
#[derive(Debug)]
struct Joined {
    text: String,
    from: usize,
    to: usize,
    end: Ending,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// The text itself says that a line break is meant.
    Hard,
    Open,
}

/// A block of the statement.
#[derive(Debug)]
enum Block {
    Paragraph(Vec<Joined>),
    Heading {
        level: usize,
        line: Joined,
    },
    Rule {
        number: usize,
    },
    /// Lists and quotations, as Markdown spells them.
    Marked(Vec<Line>),
}

/// The text as lines of Markdown, each paragraph on one line, blocks parted by blank lines.
pub(in crate::workflow::clean) fn to_markdown(
    lines: &[Line],
    heads: Heads,
    notes: &mut Vec<Note>,
) -> Vec<Line> {
    let rows: Vec<_> = lines.iter().map(|line| Row::new(line.number, &line.text)).collect();
    let groups: Vec<_> = rows.split(Row::is_blank).filter(|group| !group.is_empty()).collect();
    let breaks: Vec<_> = groups.iter().map(|group| breaks(group)).collect();
    let all: Vec<_> = breaks.iter().flatten().copied().collect();
    let width = Width::estimate(&all);
    let mut blocks = Vec::new();
    for (group, breaks) in groups.iter().zip(&breaks) {
        let is_head = heads == Heads::TitleIsSought && begins(&blocks);
        let mut reader = Reader {
            width: Width::of_block(breaks, width),
            blocks,
            lines: Vec::new(),
            marked: None,
        };
        reader.read(group);
        blocks = reader.blocks;
        split_last(&mut blocks, if is_head { heads } else { Heads::TitleIsKnown });
    }
    find_headings(&mut blocks, heads, notes);
    write(blocks, notes)
}

/// Whether the next block may be the title: there is none yet, or a date at most.
fn begins(blocks: &[Block]) -> bool {
    match blocks {
        [] => true,
        [Block::Paragraph(lines)] => matches!(&lines[..], [one] if date::is_dateline(&one.text)),
        [_, ..] => false,
    }
}

fn breaks(group: &[Row]) -> Vec<Break> {
    let open = group.array_windows().filter(|[row, _]| !row.is_broken_hard());
    open.map(|[row, next]| Break { length: row.length(), next_word: first_word(next) }).collect()
}

fn first_word(row: &Row) -> usize {
    row.text.split(' ').next().map_or(0, |word| word.chars().count())
}

/// Reads one group of lines without a blank line between them.
struct Reader {
    width: Option<Width>,
    blocks: Vec<Block>,
    /// The paragraph that is being read.
    lines: Vec<Joined>,
    /// Where the text of the list item that is being read begins, and where its list does.
    marked: Option<Marked>,
}

#[derive(Clone, Copy)]
struct Marked {
    base: usize,
    content: usize,
}

impl Reader {
    fn read(&mut self, group: &[Row]) {
        let mut before: Option<&Row> = None;
        for row in group {
            let meant = before.is_none_or(|before| self.is_meant(before, row));
            if let Some(level) = underline(&row.text).filter(|_| self.is_underlined()) {
                if let Some(line) = self.lines.pop() {
                    self.end_paragraph();
                    self.blocks.push(Block::Heading { level, line });
                }
            } else if is_rule(&row.text) {
                self.end_paragraph();
                self.marked = None;
                self.blocks.push(Block::Rule { number: row.number });
            } else if self.begins_item(before, row, meant) {
                self.end_paragraph();
                self.add_item(before, row);
            } else if self.goes_on_with_item(before, row, meant) {
                self.add_to_item(before, row);
            } else {
                self.marked = None;
                self.add_to_paragraph(row, meant);
            }
            before = Some(row);
        }
        self.end_paragraph();
    }

    /// Whether somebody meant the line break between two lines.
    fn is_meant(&self, row: &Row, next: &Row) -> bool {
        if row.is_broken_hard() {
            return true;
        }
        match self.width {
            Some(width) => {
                width.is_meant(Break { length: row.length(), next_word: first_word(next) })
            }
            // Nothing tells how wide the text was set; a small letter goes on with a sentence.
            None => row.ends_sentence() || !next.text.starts_with(char::is_lowercase),
        }
    }

    /// Whether the last line stands alone, so that a row of signs under it makes it a heading.
    fn is_underlined(&self) -> bool {
        self.marked.is_none()
            && self.lines.last().is_some_and(|line| {
                line.from == line.to
                    && line.text.chars().count() <= SHORT
                    && line.end == Ending::Open
            })
    }

    fn begins_item(&self, before: Option<&Row>, row: &Row, meant: bool) -> bool {
        let sign = marker(&row.text).is_some() || row.text.starts_with('>');
        let free = before.is_none_or(|before| {
            meant || before.ends_sentence() || (self.marked.is_some() && self.lines.is_empty())
        });
        sign && free
    }

    fn goes_on_with_item(&self, before: Option<&Row>, row: &Row, meant: bool) -> bool {
        match (before, self.marked_before(before)) {
            (_, None) => false,
            // A paragraph inside an item.
            (None, Some(marked)) => row.indent.saturating_sub(marked.base) == marked.content,
            (Some(_), Some(marked)) => !meant || row.indent > marked.base,
        }
    }

    /// The item that the last line belongs to; across a blank line, the one that ends the last block.
    fn marked_before(&self, before: Option<&Row>) -> Option<Marked> {
        match before {
            Some(_) => self.marked,
            None => match self.blocks.last()? {
                Block::Marked(lines) => marked_of(lines),
                Block::Paragraph(_) | Block::Heading { .. } | Block::Rule { .. } => None,
            },
        }
    }

    fn add_item(&mut self, before: Option<&Row>, row: &Row) {
        let last = self.marked_before(before);
        let base = last.map_or(row.indent, |last| last.base);
        let deepest = last.map_or(0, |last| last.content);
        let indent = row.indent.saturating_sub(base).min(deepest);
        let content = indent + marker(&row.text).unwrap_or(0);
        self.marked = Some(Marked { base, content });
        self.add_marked(before, row.number, format!("{:indent$}{}", "", row.text));
    }

    fn add_to_item(&mut self, before: Option<&Row>, row: &Row) {
        self.marked = self.marked_before(before);
        let indent = self.marked.map_or(0, |marked| marked.content);
        self.add_marked(before, row.number, format!("{:indent$}{}", "", as_paragraph(&row.text)));
    }

    fn add_marked(&mut self, before: Option<&Row>, number: usize, text: String) {
        let line = Line { number, text };
        match self.blocks.last_mut() {
            Some(Block::Marked(lines)) => {
                if before.is_none() {
                    lines.push(Line { number, text: String::new() });
                }
                lines.push(line);
            }
            Some(Block::Paragraph(_) | Block::Heading { .. } | Block::Rule { .. }) | None => {
                self.blocks.push(Block::Marked(vec![line]));
            }
        }
    }

    fn add_to_paragraph(&mut self, row: &Row, meant: bool) {
        let end = if row.is_broken_hard() { Ending::Hard } else { Ending::Open };
        match self.lines.last_mut().filter(|_| !meant) {
            Some(line) => {
                append(&mut line.text, &row.text);
                line.to = row.number;
                line.end = end;
            }
            None => {
                let text = row.text.clone();
                self.lines.push(Joined { text, from: row.number, to: row.number, end });
            }
        }
    }

    fn end_paragraph(&mut self) {
        if self.lines.is_empty() {
            return;
        }
        let mut lines = std::mem::take(&mut self.lines);
        let count = lines.len();
        for (index, line) in lines.iter_mut().enumerate() {
            // At the end of a paragraph, a backslash is a backslash.
            if line.end == Ending::Hard && index + 1 < count {
                line.text.pop();
                line.text.truncate(line.text.trim_end().len());
            } else {
                line.end = Ending::Open;
            }
        }
        self.blocks.push(Block::Paragraph(lines));
    }
}

/// The item that ends a block of lists, as it was written.
fn marked_of(lines: &[Line]) -> Option<Marked> {
    let last = lines.iter().rev().find_map(|line| {
        let text = line.text.trim_start();
        let indent = line.text.len() - text.len();
        marker(text).map(|width| indent + width)
    });
    Some(Marked { base: 0, content: last? })
}

/// Adds a line to the one before it. Where a word was broken after its own hyphen or dash, no blank comes between.
fn append(text: &mut String, next: &str) {
    if text.ends_with('\u{ad}') {
        text.pop();
    } else {
        let mut end = text.chars().rev();
        let attached = matches!(end.next(), Some('-' | '\u{2010}' | '—'))
            && end.next().is_some_and(char::is_alphabetic);
        let word = next.split(' ').next().unwrap_or_default();
        let suspended = matches!(word, "and" | "or" | "to" | "nor" | "but");
        if !attached || suspended || !next.starts_with(char::is_alphabetic) {
            text.push(' ');
        }
    }
    text.push_str(next);
}

/// Cuts the last block where it is more than one paragraph, or where a title stands above it.
fn split_last(blocks: &mut Vec<Block>, heads: Heads) {
    let lines = match blocks.pop() {
        Some(Block::Paragraph(lines)) => lines,
        Some(other) => return blocks.push(other),
        None => return,
    };
    let mut paragraph: Vec<Joined> = Vec::new();
    let title = lines.first().map(|line| fold(&line.text).to_lowercase());
    let mut at_head = heads == Heads::TitleIsSought;
    for line in lines {
        let Some(last) = paragraph.last_mut() else {
            paragraph.push(line);
            continue;
        };
        let short = |line: &Joined| line.from == line.to && line.text.chars().count() <= SHORT;
        let open = last.end == Ending::Open;
        if at_head && open && line.text.starts_with(char::is_lowercase) && is_title_like(&last.text)
        {
            append(&mut last.text, &line.text);
            last.to = line.to;
            last.end = line.end;
            continue;
        }
        let again = || title.as_ref() == Some(&fold(&last.text).to_lowercase());
        let ends =
            open && (!short(last) || !short(&line) || (at_head && is_title_like(&last.text)));
        if ends {
            at_head =
                at_head && again() && title.as_ref() == Some(&fold(&line.text).to_lowercase());
            blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
        }
        paragraph.push(line);
    }
    blocks.push(Block::Paragraph(paragraph));
}

/// Short lines without punctuation that stand before a long paragraph become headings; the title does not.
fn find_headings(blocks: &mut [Block], heads: Heads, notes: &mut Vec<Note>) {
    let alone = |block: &Block| match block {
        Block::Paragraph(lines) if lines.len() == 1 => lines.first().map(|line| line.text.clone()),
        Block::Paragraph(_) | Block::Heading { .. } | Block::Rule { .. } | Block::Marked(_) => None,
    };
    let mut title_is_sought = heads == Heads::TitleIsSought;
    for index in 0..blocks.len() {
        let Some(text) = alone(&blocks[index]) else {
            title_is_sought = false;
            continue;
        };
        if title_is_sought {
            title_is_sought = date::is_dateline(&text);
            if is_title_like(&text) {
                continue;
            }
        }
        let stands_above = blocks.get(index + 1).and_then(alone).is_some_and(|next| is_long(&next));
        if stands_above
            && is_heading_like(&text)
            && let Block::Paragraph(lines) = &mut blocks[index]
            && let Some(line) = lines.pop()
        {
            blocks[index] = Block::Heading { level: 2, line };
        }
    }
    if heads == Heads::TitleIsSought {
        plain_title(blocks);
    }
    for block in blocks.iter() {
        if let Block::Heading { line, .. } = block {
            notes.push(Note::Heading { line: line.from });
        }
    }
}

/// An underlined title becomes a line of its own, to be found as any other title is.
fn plain_title(blocks: &mut [Block]) {
    let at = usize::from(!blocks.is_empty() && begins(&blocks[..1]));
    if let Some(block) = blocks.get_mut(at)
        && let Block::Heading { line, .. } = block
        && is_title_like(&line.text)
    {
        let line = Joined { text: line.text.clone(), ..*line };
        *block = Block::Paragraph(vec![line]);
    }
}

fn write(blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for block in blocks {
        if let Some(last) = out.last() {
            out.push(Line { number: last.number, text: String::new() });
        }
        match block {
            Block::Paragraph(lines) => {
                let count = lines.len();
                for (index, line) in lines.into_iter().enumerate() {
                    if line.to > line.from {
                        notes.push(Note::Joined { from: line.from, to: line.to });
                    }
                    let mut text = as_paragraph(&line.text);
                    if index + 1 < count {
                        notes.push(Note::BreakKept { line: line.to });
                        text.push('\\');
                    }
                    out.push(Line { number: line.from, text });
                }
            }
            Block::Heading { level, line } => {
                let text = format!("{:#<level$} {}", "", line.text);
                out.push(Line { number: line.from, text });
            }
            Block::Rule { number } => out.push(Line { number, text: "* * *".to_owned() }),
            Block::Marked(lines) => out.extend(markdown::join(lines, notes)),
        }
    }
    out
}
