//! Quotation marks: where they stand, which of them belong together, and how deep.

use std::ops::Range;

use super::signs::{after, before, is_dash, is_invisible, is_open};
use crate::checks::text::HIDDEN;
use crate::model::letters::is_letter_or_digit;
use crate::model::scan::any_pair;

/// What was made of the quotation marks of a text.
#[derive(Debug, Default)]
pub(super) struct Quotation {
    /// The marks that belong together.
    pub(super) pairs: Vec<Pair>,
    /// Marks that belong to no other: what could be said about each.
    pub(super) loose: Vec<Mark>,
    /// Straight marks that may open as well as close.
    pub(super) unclear: Vec<Mark>,
    /// There are single marks that may be apostrophes, and may be quotation marks.
    pub(super) doubtful: bool,
}

/// Two marks that belong together.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) open: Mark,
    pub(super) close: Mark,
    /// How many quotations it stands in.
    pub(super) depth: usize,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) at: usize,
    pub(super) sign: char,
    pub(super) side: Side,
    /// Blanks, or the edge of the text, on both sides.
    pub(super) adrift: bool,
    /// It stands at the words that it quotes.
    pub(super) tight: bool,
}

/// What a mark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    Unclear,
}

impl Mark {
    pub(super) fn span(&self) -> Range<usize> {
        self.at..self.at + self.sign.len_utf8()
    }
}

impl Quotation {
    /// Reads the marks of a text; `None` where there are none, or where the text seems to be code.
    pub(super) fn read(prose: &str) -> Option<Self> {
        let mut marks = marks(prose)?;
        let doubtful = drop_apostrophes(&mut marks);
        if marks.is_empty() {
            return None;
        }
        let mut found = Self { doubtful, ..Self::default() };
        let mut open: Vec<Mark> = Vec::new();
        for mut mark in marks {
            let top = open.last().map(|mark| mark.sign);
            if mark.sign == '“' && top == Some('„') {
                mark.side = Side::Close;
                mark.tight = !is_open(before(prose, mark.at));
            }
            if is_prime(prose, mark) && !open.iter().any(|open| open.sign == mark.sign) {
                continue;
            }
            match mark.side {
                Side::Unclear => found.unclear.push(mark),
                Side::Open => open.push(mark),
                Side::Close if top.is_some_and(|top| fits(top, mark.sign)) => {
                    if let Some(first) = open.pop() {
                        let depth = open.len();
                        found.pairs.push(Pair { open: first, close: mark, depth });
                    }
                }
                Side::Close => found.loose.push(mark),
            }
        }
        found.loose.append(&mut open);
        found.loose.sort_unstable_by_key(|mark| mark.at);
        Some(found)
    }

    /// Whether every mark has its other.
    pub(super) fn is_whole(&self) -> bool {
        self.loose.is_empty() && self.unclear.is_empty()
    }
}

/// Whether one mark can close what another has opened: single ones close single ones, all others one another, for
/// people mix them.
fn fits(open: char, close: char) -> bool {
    is_single(open) == is_single(close)
}

fn is_single(sign: char) -> bool {
    matches!(sign, '\'' | '‘' | '’' | '‚' | '‛')
}

/// Whether a text may have quotation marks, by the last bytes of those.
pub(super) fn may_have_marks(prose: &str) -> bool {
    prose.starts_with(['"', '\''])
        || any_pair::<1>(prose, |before, last| {
            (last == b'"')
                | (last == b'\'')
                | (before == 0xc2) & (last & 0xef == 0xab)
                | (before == 0x80) & ((last & 0xf8 == 0x98) | (last & 0xfc == 0xb8))
        })
}

/// All marks; `None` where there are none, or where one stands as it would in code.
fn marks(prose: &str) -> Option<Vec<Mark>> {
    let mut found = Vec::new();
    let bytes = prose.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|b| matches!(b, b'"' | b'\'' | 0xc2 | 0xe2))
    {
        at += next;
        let Some(sign) = prose[at..].chars().next() else { break };
        if let Some(mark) = mark(prose, at, sign) {
            if sign.is_ascii() && is_code(prose, at) {
                return None;
            }
            found.push(mark);
        }
        at += sign.len_utf8();
    }
    (!found.is_empty()).then_some(found)
}

fn mark(prose: &str, at: usize, sign: char) -> Option<Mark> {
    let usual = match sign {
        '«' | '„' | '‹' | '‚' => Some(Side::Open),
        '»' | '›' => Some(Side::Close),
        '“' | '‘' | '‟' | '‛' | '”' | '’' | '"' | '\'' => None,
        _ => return None,
    };
    let outer = before(prose, at);
    let inner = after(prose, at + sign.len_utf8());
    let opens = may_stand_before_opening(outer) && may_be_quoted(&prose[at + sign.len_utf8()..]);
    let closes = may_stand_after_closing(inner)
        && !is_open(outer)
        && !matches!(outer, Some('(' | '[' | '{' | '«' | '„' | '‹' | '‚'));
    let side = usual.unwrap_or(match (opens, closes, sign) {
        // Nobody opens with the one and closes with the other; they are apostrophes.
        (true, false, '’') | (false, true, '‘') => Side::Unclear,
        (true, false, _) => Side::Open,
        (false, true, _) => Side::Close,
        (_, _, '“' | '‟') => Side::Open,
        (_, _, '”') => Side::Close,
        (_, _, _) => Side::Unclear,
    });
    let tight = match side {
        Side::Open => inner.is_some_and(begins_words),
        Side::Close => !is_open(outer),
        Side::Unclear => false,
    };
    Some(Mark { at, sign, side, adrift: is_open(outer) && is_open(inner), tight })
}

fn may_stand_before_opening(c: Option<char>) -> bool {
    is_open(c)
        || c.is_some_and(|c| {
            is_dash(c)
                || matches!(
                    c,
                    '(' | '[' | '{' | '/' | '«' | '„' | '‹' | '“' | '‘' | '"' | '\'' | HIDDEN
                )
        })
}

fn may_stand_after_closing(c: Option<char>) -> bool {
    is_open(c)
        || c.is_some_and(|c| {
            is_dash(c)
                || matches!(
                    c,
                    ')' | ']' | '}' | '/' | '»' | '“' | '›' | '”' | '’' | '"' | '\'' | HIDDEN
                )
                || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')
        })
}

/// What the words of a quotation begin with.
fn begins_words(c: char) -> bool {
    is_letter_or_digit(c) || matches!(c, '«' | '„' | '“' | '‘' | '"' | '\'' | '(' | HIDDEN)
}

/// Whether a quotation may begin so: with a point only where more follows it, as in `".txt"`.
fn may_be_quoted(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| !is_invisible(*c));
    match chars.next() {
        Some('.' | ':') => !is_open(chars.next()),
        Some(',' | ';' | '!' | '?' | ')' | ']' | '}' | '»') => false,
        c => !is_open(c),
    }
}

/// As in `x="1"`, `{"a": 1}` or `"a":"b"`.
fn is_code(prose: &str, at: usize) -> bool {
    let left = prose[..at].chars().next_back();
    let right = prose[at + 1..].chars().next();
    matches!(left, Some('=' | '{' | '\\' | '<')) || matches!(right, Some('=' | '}' | '\\' | '>'))
}

/// Inches, minutes, seconds.
fn is_prime(prose: &str, mark: Mark) -> bool {
    let straight = matches!(mark.sign, '"' | '\'' | '”' | '’');
    straight && before(prose, mark.at).is_some_and(|c| c.is_numeric())
}

/// Leaves single marks only where they stand in pairs one after the other; else they are apostrophes. Tells whether
/// some of them may be none.
fn drop_apostrophes(marks: &mut Vec<Mark>) -> bool {
    let mut turn = Side::Open;
    let mut paired = true;
    let inside = |mark: &Mark| is_single(mark.sign) && mark.side != Side::Unclear;
    for mark in marks.iter().filter(|mark| inside(mark)) {
        paired &= mark.side == turn;
        turn = if turn == Side::Open { Side::Close } else { Side::Open };
    }
    paired &= turn == Side::Open;
    let doubtful = !paired && marks.iter().any(inside);
    marks.retain(|mark| !is_single(mark.sign) || (paired && inside(mark)));
    doubtful
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_any_mark_gets_a_second_look() {
        for sign in '\0'..='\u{3000}' {
            let text = format!("Нехта {sign}сказаў");
            let is_mark = mark(&text, "Нехта ".len(), sign).is_some();
            assert!(may_have_marks(&text) || !is_mark, "{sign}");
        }
        assert!(!may_have_marks("Людзі маюць права — і ў Мінску…\u{a0}№ 5 (people)."));
    }
}
