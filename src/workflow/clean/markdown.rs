//! Text that is Markdown already: its soft line breaks become blanks, and nothing else changes its meaning.

use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser, Tag};
use regex::Regex;

use super::lines::{Line, without_spare_blanks};
use super::statement::Note;

/// What stands at the beginning of a line in Markdown, and hardly ever in other texts: a heading, a code fence, a
/// definition, a table's rule, an HTML tag or comment.
static SIGN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^(?:\#{1,6}(?:[\ \t]|$)|```|~~~|\[[^\]]+\]:[\ \t]|\|?[\ \t]*:?-+:?[\ \t]*\|[-:|\ \t]*$|<(?:!--|/?[A-Za-z][A-Za-z0-9-]*(?:[\ \t/>]|$)))";
    Regex::new(pattern).expect("the pattern is sound")
});

static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\]\([^)\s]+[)\s]").expect("the pattern is sound"));

/// Whether a text was written as Markdown.
pub(super) fn is_markdown(lines: &[Line]) -> bool {
    lines.iter().any(|line| SIGN.is_match(line.text.trim_start()) || LINK.is_match(&line.text))
}

/// What happens at the end of a line.
#[derive(Clone, Copy)]
enum End {
    Stays,
    /// The next line goes on here, from this byte of it.
    Joins {
        from: usize,
    },
    /// A line break that is meant, spelt with blanks.
    HardBreak,
    /// The line is code or HTML.
    Verbatim,
}

/// Joins wrapped lines, spells hard line breaks with `\`, takes blanks off the ends of lines and spare blank lines
/// away. Code and HTML blocks keep every byte.
pub(super) fn join(lines: Vec<Line>, notes: &mut Vec<Note>) -> Vec<Line> {
    let ends = ends(&lines);
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut verbatim = Vec::with_capacity(lines.len());
    let mut going_on: Option<usize> = None;
    let mut last_number = 0;
    for (line, end) in lines.into_iter().zip(ends) {
        let part = match end {
            End::Verbatim => line.text.as_str(),
            End::Stays | End::Joins { .. } | End::HardBreak => {
                line.text.trim_end_matches([' ', '\t'])
            }
        };
        match (going_on, joined.last_mut()) {
            (Some(from), Some(whole)) => {
                whole.text.push(' ');
                whole.text.push_str(part.get(from..).unwrap_or_default());
            }
            (Some(_) | None, _) => {
                joined.push(Line { number: line.number, text: part.to_owned() });
                verbatim.push(matches!(end, End::Verbatim));
            }
        }
        last_number = if going_on.is_some() { line.number } else { last_number };
        let was_going_on = going_on.is_some();
        going_on = if let End::Joins { from } = end { Some(from) } else { None };
        if let Some(whole) = joined.last_mut() {
            if matches!(end, End::HardBreak) {
                let slashes = whole.text.len() - whole.text.trim_end_matches('\\').len();
                // One that is meant as itself must not take ours for its partner.
                whole.text.push_str(if slashes.is_multiple_of(2) { "\\" } else { "\\\\" });
            }
            if was_going_on && going_on.is_none() {
                notes.push(Note::Joined { from: whole.number, to: last_number });
            }
        }
    }
    let mut kept = Vec::with_capacity(joined.len());
    let mut ordinary = Vec::new();
    for (line, verbatim) in joined.into_iter().zip(verbatim) {
        if verbatim {
            flush(&mut ordinary, &mut kept);
            kept.push(line);
        } else {
            ordinary.push(line);
        }
    }
    flush(&mut ordinary, &mut kept);
    while kept.last().is_some_and(Line::is_blank) {
        kept.pop();
    }
    let first = kept.iter().position(|line| !line.is_blank()).unwrap_or(kept.len());
    kept.drain(..first);
    kept
}

/// Moves lines over, with at most one blank line in a row; those at the ends stay, because code may follow.
fn flush(ordinary: &mut Vec<Line>, kept: &mut Vec<Line>) {
    let blank_first = ordinary.first().filter(|line| line.is_blank()).cloned();
    let blank_last = ordinary.last().filter(|line| line.is_blank()).cloned();
    let middle = without_spare_blanks(std::mem::take(ordinary));
    let alone = middle.is_empty();
    kept.extend(blank_first.map(emptied));
    kept.extend(middle);
    kept.extend(blank_last.filter(|_| !alone).map(emptied));
}

fn emptied(line: Line) -> Line {
    Line { number: line.number, text: String::new() }
}

fn ends(lines: &[Line]) -> Vec<End> {
    let mut text = String::with_capacity(lines.iter().map(|line| line.text.len() + 1).sum());
    let mut starts = Vec::with_capacity(lines.len());
    for line in lines {
        starts.push(text.len());
        text.push_str(&line.text);
        text.push('\n');
    }
    let line_of = |at: usize| starts.partition_point(|start| *start <= at).saturating_sub(1);
    let mut ends = vec![End::Stays; lines.len()];
    let mut soft: Option<usize> = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    for (event, span) in Parser::new_ext(&text, options).into_offset_iter() {
        if let Some(line) = soft.take() {
            // The next text begins behind the marks of the quotation or list that it is in; a backslash that escapes
            // its first character belongs to it.
            let mut from = span.start;
            while from > starts[line] && text.as_bytes()[from - 1] == b'\\' {
                from -= 1;
            }
            if starts.get(line + 1).is_some_and(|next| *next <= from) && line_of(from) == line + 1 {
                ends[line] = End::Joins { from: from - starts[line + 1] };
            }
        }
        match event {
            Event::SoftBreak => soft = Some(line_of(span.start)),
            Event::HardBreak => {
                let line = line_of(span.start);
                let text = lines.get(line).map_or("", |line| line.text.as_str());
                if text.ends_with("  ") {
                    ends[line] = End::HardBreak;
                } else if !text.ends_with('\\') {
                    // A tab makes no hard line break (CommonMark 0.31, 6.7), though the reader takes it for one.
                    soft = Some(line);
                }
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) if !span.is_empty() => {
                for end in &mut ends[line_of(span.start)..=line_of(span.end - 1)] {
                    *end = End::Verbatim;
                }
            }
            Event::Start(_)
            | Event::End(_)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    ends
}
