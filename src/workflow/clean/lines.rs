//! A raw text as numbered lines.

use regex::Regex;

use super::statement::Note;

/// A line without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Of the raw text, counted from 1; of a joined line, the first.
    pub(super) number: usize,
    pub(super) text: String,
}

impl Line {
    /// A line as it was read. One of no-break spaces alone is blank here, though Markdown would see text in it.
    fn new(number: usize, mut text: String) -> Self {
        if !text.is_ascii() && text.trim().is_empty() {
            text.clear();
        }
        Self { number, text }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a text, whatever ends them, without a byte-order mark and control characters; tabs stay.
pub(super) fn split(text: &str) -> Vec<Line> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                lines.push(Line::new(lines.len() + 1, std::mem::take(&mut line)));
            }
            '\u{b}' | '\u{c}' => line.push(' '),
            '\t' => line.push(c),
            _ if c.is_control() => {}
            _ => line.push(c),
        }
    }
    if !line.is_empty() {
        lines.push(Line::new(lines.len() + 1, line));
    }
    lines
}

/// Leaves out everything from the first line that a pattern fits, blanks around it not counted.
pub(super) fn cut(lines: &mut Vec<Line>, patterns: &[Regex], notes: &mut Vec<Note>) {
    let unwanted = |line: &Line| {
        let text = line.text.trim();
        patterns.iter().any(|pattern| pattern.is_match(text))
    };
    if let Some(from) = lines.iter().position(unwanted) {
        let tail = lines.split_off(from).into_iter().filter(|line| !line.is_blank());
        notes.extend(
            tail.map(|line| Note::LeftOut { line: line.number, text: line.text.trim().to_owned() }),
        );
    }
}

/// Runs of blank lines become one; none stays at the ends.
pub(super) fn without_spare_blanks(lines: Vec<Line>) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.is_blank() || kept.last().is_some_and(|last| !last.is_blank()) {
            kept.push(line);
        }
    }
    if kept.last().is_some_and(Line::is_blank) {
        kept.pop();
    }
    kept
}
