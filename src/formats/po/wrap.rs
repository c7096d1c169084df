//! Folds a string over lines as gettext does: greedily, at the line-break opportunities of UAX #14 as libunistring has
//! them.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use super::directive;
use super::opportunities::{Opportunities, after_word, is_between_words};
use crate::model::scan::pass_over;

/// The columns of a line, with the quotation marks and a blank's room less, as gettext counts.
const COLUMNS: usize = 77;

/// Which gettext's `msgcat` is to be agreed with, byte for byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gettext {
    /// 0.21 and its libunistring 1.0.
    V0_21,
    /// 0.23 to 1.0, with libunistring 1.3 and later.
    #[default]
    V0_23,
}

/// How the strings of one entry are laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) gettext: Gettext,
    pub(super) folding: Folding,
    /// The language whose directives are not broken.
    pub(super) format: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folding {
    /// After line feeds, and where a line gets too long.
    Fold,
    /// After line feeds only.
    AtLineFeeds,
}

/// Writes `keyword "value"` in as many lines as it takes, each with the prefix.
pub(super) fn field(out: &mut String, prefix: &str, keyword: &str, value: &str, style: Style) {
    let inside = style.format.map(|language| directive::insides(value, language));
    let (mut at, mut fresh) = (0, true);
    if value.is_empty() {
        line(out, prefix, Some(keyword), "");
    }
    // Most strings have nothing to be escaped, and no line feed.
    let is_plain = inside.is_none() && !has_to_be_escaped(value);
    while at < value.len() {
        let rest = &value.as_bytes()[at..];
        let feed = if is_plain { None } else { memchr::memchr(b'\n', rest) };
        let portion = &value[at..feed.map_or(value.len(), |feed| at + feed + 1)];
        let inside = inside.as_ref().map(|inside| &inside[at..at + portion.len()]);
        at += portion.len();
        let escaped = if is_plain {
            Escaped { text: Cow::Borrowed(portion), whole: Vec::new(), gettext: style.gettext }
        } else {
            Escaped::new(portion, inside, style.gettext)
        };
        let budget = match style.folding {
            Folding::Fold => COLUMNS.saturating_sub(prefix.len()),
            Folding::AtLineFeeds => usize::MAX / 2,
        };
        let mut breaks = escaped.breaks(0, budget);
        let first = breaks.next();
        // What fits beside the keyword fits on a line of its own.
        let start = keyword.len() + 1;
        if fresh
            && at == value.len()
            && start <= budget
            && first.is_none()
            && escaped.breaks(start, budget).next().is_none()
        {
            return line(out, prefix, Some(keyword), &escaped.text);
        }
        if fresh {
            line(out, prefix, Some(keyword), "");
            fresh = false;
        }
        let mut from = 0;
        for to in first.into_iter().chain(breaks) {
            line(out, prefix, None, &escaped.text[from..to]);
            from = to;
        }
        line(out, prefix, None, &escaped.text[from..]);
    }
}

fn line(out: &mut String, prefix: &str, keyword: Option<&str>, text: &str) {
    out.push_str(prefix);
    if let Some(keyword) = keyword {
        out.push_str(keyword);
        out.push(' ');
    }
    out.push('"');
    out.push_str(text);
    out.push_str("\"\n");
}

/// A string up to its line feed, escaped, with the places where it must stay whole.
struct Escaped<'a> {
    text: Cow<'a, str>,
    /// Offsets that no break may come before, in order: within an escape, a directive, or right before the line feed.
    whole: Vec<usize>,
    gettext: Gettext,
}

impl<'a> Escaped<'a> {
    fn new(portion: &'a str, inside: Option<&[bool]>, gettext: Gettext) -> Self {
        let (text, whole) = escaped(portion, inside);
        Self { text: Cow::Owned(text), whole, gettext }
    }

    /// Where to break a text that begins in column `start` of `budget`.
    fn breaks(&self, start: usize, budget: usize) -> Breaks<'_> {
        // No character takes more columns than bytes.
        let fits = start.saturating_add(self.text.len()) <= budget;
        Breaks {
            escaped: self,
            allowed: Opportunities::new(&self.text, self.gettext),
            budget,
            last: None,
            column: start,
            from: if fits { self.text.len() } else { 0 },
        }
    }
}

/// The places where a text is broken, from line to line.
struct Breaks<'e> {
    escaped: &'e Escaped<'e>,
    allowed: Opportunities<'e>,
    budget: usize,
    /// Where it may be broken before what is looked at, and the column that this is in.
    last: Option<usize>,
    column: usize,
    from: usize,
}

impl Iterator for Breaks<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let Escaped { text, whole, .. } = self.escaped;
        if let Some(end) = self.skip() {
            return Some(end);
        }
        while self.from < text.len() {
            let at = self.allowed.find(|at| whole.binary_search(at).is_err());
            let at = at.unwrap_or(text.len());
            let mut broken = None;
            let mut piece = &text[self.from..at];
            while let Some((before, after)) = at_line_end(piece) {
                broken = broken.or(self.break_before(width(before)));
                self.last = None;
                self.column = 0;
                piece = after;
            }
            let columns = width(piece);
            if let Some(last) = self.break_before(columns) {
                broken = Some(last);
                self.column = 0;
            }
            self.last = Some(at);
            self.column += columns;
            self.from = at;
            if broken.is_some() {
                return broken;
            }
        }
        None
    }
}

impl Breaks<'_> {
    /// Passes over what fits on the line, up to the last place that is plainly between two words. Gives it where the line
    /// ends there, for the next word is too long for it.
    fn skip(&mut self) -> Option<usize> {
        let Escaped { text, whole, .. } = self.escaped;
        let bytes = text.as_bytes();
        let (at, column) = self.line_end();
        if at == bytes.len() {
            // All the rest fits.
            self.from = at;
            return None;
        }
        let is_sure = |at: &usize| is_between_words(bytes, *at) && whole.binary_search(at).is_err();
        let blanks = memchr::memrchr_iter(b' ', &bytes[self.from..at]);
        let sure = blanks.map(|blank| self.from + blank + 1).find(is_sure)?;
        self.allowed.go_to(sure);
        self.from = sure;
        if after_word(bytes, sure) > at {
            (self.last, self.column) = (None, 0);
            return Some(sure);
        }
        (self.last, self.column) = (Some(sure), column - width(&text[sure..at]));
        None
    }

    /// The first character that is too long for the line, or that ends it as it stands, and the column that it begins in.
    fn line_end(&self) -> (usize, usize) {
        let text = &*self.escaped.text;
        let bytes = text.as_bytes();
        let (mut at, mut column) = (self.from, self.column);
        while at < bytes.len() {
            // Letters take a column for one byte or two.
            if column + LARGE / 2 <= self.budget
                && let Some(more) = bytes[at..].first_chunk::<LARGE>().and_then(usual_columns)
                && column + more <= self.budget
            {
                at += LARGE;
                column += more;
                continue;
            }
            let rest = &bytes[at..];
            let block = rest.first_chunk().copied().unwrap_or_else(|| {
                let mut block = [b' '; BLOCK];
                block[..rest.len()].copy_from_slice(rest);
                block
            });
            let missing = BLOCK.saturating_sub(rest.len());
            match usual_columns(&block).map(|columns| columns - missing) {
                Some(more) if column + more <= self.budget => {
                    at = (at + BLOCK).min(bytes.len());
                    column += more;
                }
                Some(_) => {
                    // Past so many characters as still fit.
                    let mut starts = starts(&block);
                    for _ in column..self.budget {
                        starts &= starts - 1;
                    }
                    return (at + starts.trailing_zeros() as usize, self.budget);
                }
                None => {
                    // The character that began in the block before has been counted.
                    at += usize::from(is_inner(bytes[at]));
                    let end = at + BLOCK;
                    while at < end.min(bytes.len()) {
                        let (length, columns) = measure(text, at);
                        let is_full = column + columns > self.budget;
                        let is_end = length > 1 && at_line_end(&text[at..at + length]).is_some();
                        if is_full || is_end {
                            return (at, column);
                        }
                        at += length;
                        column += columns;
                    }
                }
            }
        }
        (at, column)
    }

    /// Where the line ends, if so much more is too long for it.
    fn break_before(&self, columns: usize) -> Option<usize> {
        self.last.filter(|_| self.column + columns > self.budget)
    }
}

/// Whether a character that begins so may have to be escaped.
fn may_be_escaped(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

/// Whether a string may have something to be escaped.
fn has_to_be_escaped(value: &str) -> bool {
    let bytes = value.as_bytes();
    let at = pass_over(bytes, 0, |byte, _| may_be_escaped(byte));
    bytes[at..].iter().any(|byte| may_be_escaped(*byte))
}

/// A string escaped, and the places where it must stay whole.
fn escaped(portion: &str, inside: Option<&[bool]>) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(portion.len() + 8);
    let (mut copied, mut whole) = (0, Vec::new());
    for (at, byte) in portion.bytes().enumerate() {
        let is_inside = inside.is_some_and(|inside| inside[at]) && !is_inner(byte);
        if byte == b'\n' || is_inside {
            whole.push(text.len() + at - copied);
        }
        if !may_be_escaped(byte) {
            continue;
        }
        text.push_str(&portion[copied..at]);
        copied = at + 1;
        let letter = match byte {
            0x07 => 'a',
            0x08 => 'b',
            0x0c => 'f',
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            0x0b => 'v',
            b'\\' | b'"' => char::from(byte),
            // gettext reads no more than the start of a string with a NUL, and refuses one with its separator.
            b'\0' => {
                whole.extend(text.len() + 1..text.len() + 4);
                text.push_str("\\000");
                continue;
            }
            0x04 => {
                text.push(char::REPLACEMENT_CHARACTER);
                continue;
            }
            _ => {
                text.push(char::from(byte));
                continue;
            }
        };
        whole.push(text.len() + 1);
        text.push('\\');
        text.push(letter);
    }
    text.push_str(&portion[copied..]);
    (text, whole)
}

/// So many bytes are measured at once.
const LARGE: usize = 64;
const BLOCK: usize = 16;

/// The columns that begin in a block, if all of it is ASCII or letters of Russian and Belarusian.
#[inline]
fn usual_columns<const SIZE: usize>(block: &[u8; SIZE]) -> Option<usize> {
    // Without a branch, so that a processor can look at all of them together.
    let (mut columns, mut others) = (0, 0);
    for byte in *block {
        let is_control = u8::from(byte < b' ') | u8::from(byte == 0x7f);
        let is_other = u8::from(byte >= 0xc0) & u8::from(byte & 0xfe != 0xd0);
        columns += u8::from(!is_inner(byte));
        others |= is_control | is_other;
    }
    (others == 0).then_some(usize::from(columns))
}

/// A bit for each byte of a block that begins a character.
#[inline]
fn starts(block: &[u8; BLOCK]) -> u32 {
    block.iter().rev().fold(0, |starts, byte| starts << 1 | u32::from(!is_inner(*byte)))
}

/// Whether a byte goes on with a character.
#[inline]
fn is_inner(byte: u8) -> bool {
    matches!(byte, 0x80..=0xbf)
}

/// Columns on a terminal; control characters take none.
fn width(text: &str) -> usize {
    let (mut at, mut width) = (0, 0);
    while at < text.len() {
        let (length, columns) = measure(text, at);
        at += length;
        width += columns;
    }
    width
}

/// The bytes and columns of the character at a place; of none at the end.
#[inline]
fn measure(text: &str, at: usize) -> (usize, usize) {
    match text.as_bytes().get(at) {
        Some(b' '..=b'~') => (1, 1),
        // Letters of Russian and Belarusian.
        Some(0xd0 | 0xd1) => (2, 1),
        _ => text[at..].chars().next().map_or((0, 0), |c| (c.len_utf8(), columns(c))),
    }
}

/// The columns of a character. Vowel signs of Indian scripts that stand beside their letter take one, whatever their part
/// in a grapheme.
fn columns(c: char) -> usize {
    match c {
        // Most of what is written, without a look into tables.
        ' '..='~' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' => 1,
        '\u{9be}' | '\u{9d7}' | '\u{b3e}' | '\u{b57}' | '\u{bbe}' | '\u{bd7}' | '\u{cc0}'
        | '\u{cc2}' | '\u{cc7}' | '\u{cc8}' | '\u{cca}' | '\u{ccb}' | '\u{cd5}' | '\u{cd6}'
        | '\u{d3e}' | '\u{d57}' | '\u{dcf}' | '\u{ddf}' => 1,
        _ => c.width().unwrap_or(0),
    }
}

/// What stands before and after the first end of a line, as libunistring has them (those that are escaped never come
/// here).
#[inline]
fn at_line_end(text: &str) -> Option<(&str, &str)> {
    let may_have = text.bytes().fold(false, |any, byte| any | (byte == 0xc2) | (byte == 0xe2));
    may_have.then(|| text.split_once(['\u{85}', '\u{2028}', '\u{2029}'])).flatten()
}

#[cfg(test)]
#[path = "wrap_tests.rs"]
mod tests;
