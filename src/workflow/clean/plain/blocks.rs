//! From lines of plain text to Markdown blocks.

use super::block::{Block, Ending, Heads, Joined, SHORT, append};
use super::heads::{begins, find_headings, split_last};
use super::shape::{Row, as_paragraph, is_rule, marker, underline};
use crate::workflow::clean::lines::Line;
use crate::workflow::clean::markdown;
use crate::workflow::clean::statement::Note;
use crate::workflow::clean::wrap::{Break, Width};

/// The text as lines of Markdown, each paragraph on one line, blocks parted by blank lines.
pub(in crate::workflow::clean) fn to_markdown(
    lines: &[Line],
    heads: Heads,
    notes: &mut Vec<Note>,
) -> Vec<Line> {
    let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
    for line in lines {
        let row = Row::new(line.number, &line.text);
        if !rows.last_mut().is_some_and(|last| last.take_item(&row)) {
            rows.push(row);
        }
    }
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
            // A quotation goes on without its mark only in the middle of a sentence.
            (Some(before), Some(Marked { content: 0, .. })) => {
                !meant && !before.text.trim_end_matches(['>', ' ']).is_empty()
            }
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
