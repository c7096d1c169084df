//! How a text ends: its last sign, with quotation marks, brackets and markup left out of account.

use std::ops::Range;

use super::signs::{is_closer, is_invisible};
use crate::checks::text::Text;
use crate::model::letters::{is_letter, is_letter_or_digit};
use crate::model::markup::TokenKind;

/// How a text ends.
#[derive(Debug)]
pub(in crate::checks) struct Ending {
    pub(super) last: End,
    /// All signs that end the text, those inside quotation marks and brackets as well: a bit each.
    all: u8,
    /// The last sign, or the last character.
    pub(super) at: Range<usize>,
    /// Where the text ends, blanks left out.
    pub(super) text_end: usize,
    /// The text ends with a letter or digit, nothing after it.
    pub(super) is_bare: bool,
    /// Where its words end, before the signs.
    words_end: usize,
}

/// The sign that a text ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    None,
    Stop,
    Ellipsis,
    Question,
    Exclamation,
    Colon,
    Semicolon,
    Comma,
}

impl End {
    /// How it is written; `None` where there is nothing.
    pub(super) fn sign(self) -> Option<char> {
        match self {
            Self::None => None,
            Self::Stop => Some('.'),
            Self::Ellipsis => Some('…'),
            Self::Question => Some('?'),
            Self::Exclamation => Some('!'),
            Self::Colon => Some(':'),
            Self::Semicolon => Some(';'),
            Self::Comma => Some(','),
        }
    }

    fn of(c: char) -> Self {
        match c {
            '.' => Self::Stop,
            '…' => Self::Ellipsis,
            '?' => Self::Question,
            '!' => Self::Exclamation,
            ':' => Self::Colon,
            ';' => Self::Semicolon,
            ',' => Self::Comma,
            _ => Self::None,
        }
    }
}

impl Ending {
    /// Reads a text; once.
    pub(super) fn of<'t>(text: &'t Text<'_>) -> &'t Self {
        text.ending.get_or_init(|| Self::read(text))
    }

    fn read(text: &Text<'_>) -> Self {
        let prose = text.prose();
        let blank = |c: char| c.is_whitespace() || is_invisible(c);
        let text_end = prose.trim_end_matches(blank).len();
        let mut tokens = text.tokens().iter().rev().peekable();
        let mut found = Self {
            last: End::None,
            all: 0,
            at: text_end..text_end,
            text_end,
            is_bare: false,
            words_end: 0,
        };
        let mut at = text_end;
        while let Some(c) = prose[..at].chars().next_back() {
            while tokens.next_if(|token| token.span.start >= at).is_some() {}
            if let Some(token) = tokens.peek()
                && token.span.end >= at
            {
                if !closes(token.kind) {
                    break;
                }
                at = token.span.start;
                continue;
            }
            let end = End::of(c);
            let start = at - c.len_utf8();
            if end != End::None {
                found.take(end, start..at);
            } else if !is_closer(c) && !blank(c) {
                found.is_bare = at == text_end && is_letter_or_digit(c);
                break;
            }
            at = start;
        }
        if found.last == End::None {
            let start = prose[..text_end].char_indices().next_back().map_or(0, |(at, _)| at);
            found.at = start..text_end;
        }
        found.words_end = at;
        found
    }

    /// Takes the signs from the end on: the first is the last one of the text, but of `?!` and `?..` the first counts.
    fn take(&mut self, end: End, at: Range<usize>) {
        if self.last == End::None {
            self.last = end;
            self.at = at;
        } else if at.end == self.at.start {
            self.last = match (self.last, end) {
                (End::Stop | End::Ellipsis, End::Stop) => End::Ellipsis,
                (_, End::Question) => End::Question,
                (End::Stop | End::Ellipsis, End::Exclamation) => End::Exclamation,
                (last, _) => last,
            };
            self.at.start = at.start;
        }
        self.all |= 1 << end as u8 | 1 << self.last as u8;
    }

    /// Whether the text that ends so has more than one word.
    pub(super) fn has_words(&self, text: &Text<'_>) -> bool {
        let apart = |c: char| !is_letter(c) && !is_invisible(c);
        let mut words =
            text.prose()[..self.words_end].split(apart).filter(|word| word.contains(is_letter));
        words.next().is_some() && words.next().is_some()
    }

    /// Whether two texts end alike: with the same sign, wherever each language puts it.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let has = |ending: &Self, end: End| end != End::None && ending.all & 1 << end as u8 != 0;
        self.last == other.last || has(self, other.last) || has(other, self.last)
    }
}

/// Markup that may stand after the last sign of a text.
fn closes(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Emphasis
        | TokenKind::Tag
        | TokenKind::Footnote
        | TokenKind::Link
        | TokenKind::Break => true,
        TokenKind::Code
        | TokenKind::Address
        | TokenKind::Placeholder
        | TokenKind::Mention
        | TokenKind::Term
        | TokenKind::Entity
        | TokenKind::Escape
        | TokenKind::Control
        | TokenKind::Lookalike => false,
    }
}

/// What an abbreviation may be, beside lone letters and words without vowels.
const ABBREVIATED: &[&str] = &[
    // English
    "etc",
    "inc",
    "ltd",
    "co",
    "corp",
    "jr",
    "sr",
    "al",
    "no",
    "dept",
    "est",
    "approx",
    "vs",
    "ed",
    "eds",
    "st", // Russian
    "др",
    "пр",
    "руб",
    "коп",
    "тыс",
    "млн",
    "млрд",
    "им",
    "ред",
    "англ",
    "рус",
    "бел",
    "см",
    "стр",
    "доп",
    "чел",
    "вкл",
    "выкл",
    "устар",
    "мин",
    "сек",
    "обл",
    "ул",
    "гг",
    "вв",
    "кв",
    "рис",
    "табл",
    "напр",
    // Belarusian
    "інш",
    "ім",
    "рэд",
    "ст",
    "стар",
    "вобл",
    "вул",
    "хв",
    "гадз",
    "мал",
];

/// Whether the point that ends a text belongs to an abbreviation.
pub(super) fn is_abbreviated(prose: &str, ending: &Ending) -> bool {
    let before = &prose[..ending.at.start];
    let start = super::signs::word_start(before, before.len());
    let word = &before[start..];
    let alone = word.chars().nth(1).is_none();
    let number = word.chars().all(char::is_numeric);
    alone && !number && !word.is_empty() || {
        word.len() < 16 && ABBREVIATED.contains(&word.to_lowercase().as_str())
    }
}
