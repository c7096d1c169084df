//! What begins after the end of a sentence, as far as one must see to decide whether it is one.

use super::rules::Verdict;
use crate::model::letters::is_letter;

/// How far the beginning of a sentence may be hidden behind quotation marks and markup, in characters.
const FAR: usize = 32;

/// What follows after blanks.
#[derive(Debug)]
pub(super) struct Next<'a> {
    first: First,
    /// The first word, letters only; empty if there is none near.
    pub(super) word: &'a str,
    /// A stop stands right after the first word: it is an initial or an abbreviation.
    pub(super) word_has_stop: bool,
    /// The second word is *time*: `7 a.m. Moscow time`.
    pub(super) before_time: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum First {
    /// A dash, comma or colon, or another end: the sentence goes on (UAX #29, SB8a).
    Continues,
    Lower,
    Letter,
    Number,
    /// Code, an address, a sign.
    Other,
}

impl<'a> Next<'a> {
    /// Looks at a text that begins with no blank.
    pub(super) fn look(text: &'a str) -> Self {
        let (first, at) = first(text);
        let word_end = |from: &str| {
            from.char_indices().take(FAR).find(|(_, c)| !is_letter(*c)).map_or_else(
                || from.char_indices().nth(FAR).map_or(from.len(), |(at, _)| at),
                |(at, _)| at,
            )
        };
        let rest = &text[at..];
        let (word, after) = rest.split_at(word_end(rest));
        let second = after.strip_prefix(' ').unwrap_or_default();
        Self {
            first,
            word,
            word_has_stop: after.starts_with('.'),
            before_time: &second[..word_end(second)] == "time",
        }
    }

    /// Whether no sentence can begin here, whatever ended before.
    pub(super) fn continues(&self) -> bool {
        self.first == First::Continues
    }

    /// Whether it begins with a small letter.
    pub(super) fn is_lower(&self) -> bool {
        self.first == First::Lower
    }

    /// Whether it begins with a digit.
    pub(super) fn is_number(&self) -> bool {
        self.first == First::Number
    }

    /// Whether it begins with a letter, small ones left out.
    pub(super) fn is_letter(&self) -> bool {
        self.first == First::Letter
    }

    /// Cut before anything but a small letter.
    pub(super) fn unless_lower(&self) -> Verdict {
        if self.is_lower() { Verdict::Join } else { Verdict::Cut }
    }
}

/// What the first telling character is, and where.
fn first(text: &str) -> (First, usize) {
    let mut chars = text.char_indices().take(FAR);
    let kind = match text.chars().next() {
        Some(',' | ':' | ';' | '-' | '–' | '—' | '―') => First::Continues,
        Some('`' | '<') => First::Other,
        Some(_) | None => {
            return chars
                .find_map(|(at, c)| match c {
                    '.' | '!' | '?' | '…' => Some((First::Continues, at)),
                    c if c.is_lowercase() => Some((First::Lower, at)),
                    c if c.is_numeric() => Some((First::Number, at)),
                    c if is_letter(c) => Some((First::Letter, at)),
                    _ => None,
                })
                .unwrap_or((First::Other, 0));
        }
    };
    (kind, 0)
}
