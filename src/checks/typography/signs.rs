//! Blanks, points and letters, and what stands next to a place.

pub(super) use crate::model::letters::is_cyrillic;
use crate::model::letters::{after_cyrillic, is_letter_or_digit};

/// What is asked for where a line should not break.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoBreak {
    /// Any blank will do.
    Off,
    /// An ordinary blank is told, the first one of a unit, as less than sure.
    #[default]
    Info,
    /// Every ordinary blank is a flaw, and mended.
    Required,
}

/// A blank that does not break, as typed in most texts.
pub(super) const NO_BREAK: char = '\u{a0}';

/// The blanks of a line, odd ones too; no line breaks.
pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | NO_BREAK | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Takes no room, and says nothing in Russian and Belarusian.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}')
}

/// A blank, a line break, or the edge of the text.
pub(super) fn is_open(c: Option<char>) -> bool {
    c.is_none_or(|c| is_blank(c) || matches!(c, '\n' | '\r'))
}

/// Dashes of all lengths, and hyphens.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―')
}

/// Closing quotation marks and brackets.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '“' | '’' | '‘' | '»' | '›' | ')' | ']' | '}')
}

/// The character before a place, what takes no room left out.
pub(super) fn before(prose: &str, at: usize) -> Option<char> {
    prose.get(..at)?.chars().rev().find(|c| !is_invisible(*c))
}

/// The character at a place, what takes no room left out.
pub(super) fn after(prose: &str, at: usize) -> Option<char> {
    prose.get(at..)?.chars().find(|c| !is_invisible(*c))
}

/// Where the letters and digits begin that end at a place.
pub(super) fn word_start(prose: &str, end: usize) -> usize {
    let before = prose.get(..end).unwrap_or_default();
    before
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_letter_or_digit(*c))
        .last()
        .map_or(end, |(at, _)| at)
}

/// Where the letters and digits end that begin at a place.
pub(super) fn word_end(prose: &str, start: usize) -> usize {
    let start = after_cyrillic(prose.as_bytes(), start);
    let after = prose.get(start..).unwrap_or_default();
    after.find(|c: char| !is_letter_or_digit(c)).map_or(prose.len(), |length| start + length)
}
