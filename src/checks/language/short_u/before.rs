//! What stands before a word, as far as у and ў go by it.

use crate::checks::language::letters::{
    LONGEST, is_capitals, is_consonant, is_cyrillic, is_letter, is_vowel, word_start,
};
use crate::checks::text::{HIDDEN, Text};
use crate::model::letters::is_letter_or_digit;
use crate::model::markup::TokenKind;

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before<'a> {
    /// Nothing: the text begins.
    Start,
    /// A word that ends in a vowel; `hyphen` where a hyphen joins it.
    Vowel { word: &'a str, hyphen: bool },
    /// A word that ends in a consonant.
    Consonant { word: &'a str },
    /// A punctuation mark with its pause.
    Mark,
    /// An opening bracket.
    Bracket,
    /// What may be read in several ways: a number, an abbreviation, Latin letters, code.
    Unknown,
}

/// Looks back from the beginning of a word, through blanks, quotation marks and markup that has no sound.
pub(super) fn before<'a>(text: &Text<'a>, at: usize) -> Before<'a> {
    let prose = text.prose();
    let mut end = at;
    let mut blank = false;
    let mut hyphen = false;
    let mut quoted = false;
    while let Some(c) = prose[..end].chars().next_back() {
        match c {
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' if !hyphen => blank = true,
            '«' | '»' | '„' | '“' | '”' | '"' => quoted = true,
            HIDDEN => match silent(text, end) {
                Some(start) => {
                    end = start;
                    continue;
                }
                None => return Before::Unknown,
            },
            '-' | '‑' if !hyphen && !blank => hyphen = true,
            '-' | '—' | '–' if blank => return Before::Mark,
            ',' | ';' | ':' | '!' | '?' | '…' if !quoted && !hyphen => return Before::Mark,
            '(' | '[' if !hyphen => return Before::Bracket,
            c if is_cyrillic(c) => return word_before(text, end, hyphen),
            _ => return Before::Unknown,
        }
        end -= c.len_utf8();
    }
    if hyphen { Before::Unknown } else { Before::Start }
}

/// Where the markup begins that ends before a place, if it is markup alone.
fn silent(text: &Text<'_>, end: usize) -> Option<usize> {
    let tokens = text.tokens();
    let after = tokens.partition_point(|token| token.span.start < end);
    let token = &tokens[after.checked_sub(1)?];
    match token.kind {
        TokenKind::Emphasis | TokenKind::Link => Some(token.span.start),
        TokenKind::Code
        | TokenKind::Tag
        | TokenKind::Address
        | TokenKind::Placeholder
        | TokenKind::Footnote
        | TokenKind::Mention
        | TokenKind::Term
        | TokenKind::Break
        | TokenKind::Entity
        | TokenKind::Escape
        | TokenKind::Control
        | TokenKind::Lookalike => None,
    }
}

/// A word goes by its last letter, unless it is an abbreviation whose letters have names.
fn word_before<'a>(text: &Text<'a>, end: usize, hyphen: bool) -> Before<'a> {
    let near = text.text.floor_char_boundary(end.saturating_sub(LONGEST * char::MAX_LEN_UTF8));
    let start = near + word_start(&text.text[near..end], end - near);
    let word = &text.text[start..end];
    let Some(last) = word.chars().rev().find(|c| is_letter(*c)) else { return Before::Unknown };
    let touched = text.text[..start].chars().next_back().is_some_and(is_letter_or_digit);
    if touched || word.chars().any(|c| is_letter(c) && !is_cyrillic(c)) {
        return Before::Unknown;
    }
    // Whether its own last letter is right is not known here: `быу`.
    let mut letters = word.chars().rev();
    if matches!(letters.next(), Some('у' | 'ў' | 'У' | 'Ў')) {
        let fits = |c: char| is_vowel(c) == matches!(last, 'ў' | 'Ў');
        if !letters.next().is_some_and(fits) {
            return Before::Unknown;
        }
    }
    if is_vowel(last) {
        return Before::Vowel { word, hyphen };
    }
    let voiced = word.chars().any(is_vowel);
    let many = word.chars().nth(1).is_some();
    match (many, voiced) {
        // млн, кг
        (true, false) => Before::Unknown,
        // ААН; but МІНСК among capitals is a word
        (true, true) if is_capitals(word) && !capitals_follow(text, end) => Before::Unknown,
        (false, false) if is_capitals(word) => Before::Unknown,
        _ if is_consonant(last) => Before::Consonant { word },
        _ => Before::Unknown,
    }
}

/// Whether a text goes on in capitals.
fn capitals_follow(text: &Text<'_>, end: usize) -> bool {
    let mut letters = text.text[end..].chars().take(LONGEST).filter(|c| c.is_alphabetic());
    letters.by_ref().take(4).all(char::is_uppercase)
}
