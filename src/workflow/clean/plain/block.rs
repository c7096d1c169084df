//! What plain text is made of.

use crate::workflow::clean::lines::Line;

/// Lines up to this length, one of them to a block or several, may be verse, an address or a signature.
pub(super) const SHORT: usize = 80;

/// Whether the text has to begin with its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::workflow::clean) enum Heads {
    TitleIsSought,
    TitleIsKnown,
}

/// A line of a paragraph, of one or more lines of the raw text.
#[derive(Debug)]
pub(super) struct Joined {
    pub(super) text: String,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) end: Ending,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The text itself says that a line break is meant.
    Hard,
    Open,
}

/// A block of the statement.
#[derive(Debug)]
pub(super) enum Block {
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

/// Adds a line to the one before it. Where a word was broken after its own hyphen or dash, no blank comes between.
pub(super) fn append(text: &mut String, next: &str) {
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
