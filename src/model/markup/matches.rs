//! Where something stands in running text that may be a token.
//!
//! One pattern could say it all, and the test below holds this to it. But addresses make a search for it slow, and most
//! prose has none: so the signs are looked for that matches have, and only what may hold a sign is matched there.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::model::scan::pass_over;

/// What a sign begins, but addresses, breaks, footnotes, escapes and controls.
const AT_A_SIGN: &str = concat!(
    r"^(?:\{\{[^{}\n]+\}\}|\$?\{[A-Za-z0-9_.:-]*\}",
    r"|%(?:[0-9]+\$)?[-+0#]*[0-9]*(?:\.[0-9]+)?(?:hh|ll|[hlzjt])?[diouxXeEfFgGcsp]|%\([A-Za-z0-9_]+\)[a-z]|%%",
    r"|[#@][\p{L}_][\p{L}0-9_]+",
    r"|&(?:[A-Za-z][A-Za-z0-9]+|#[0-9]+|#[xX][0-9a-fA-F]+);",
    r"|[⟦⟧]+|\[\s*\[\s*[0-9]+\s*\]\s*\]",
    r"|<\s*/?\s*[xXхХ][^<>]*>)",
);

const MAIL: &str = r"^[\p{L}0-9._%+-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+";

const SCHEMES: [&str; 6] = ["https", "http", "ftp", "mailto", "tel", "tg"];

const WWW: &str = "www";

const TOP_LEVEL: [&str; 15] = [
    "org", "com", "net", "by", "ru", "ua", "pl", "lt", "de", "eu", "uk", "info", "io", "me", "int",
];

static SIGN: LazyLock<Regex> = LazyLock::new(|| Regex::new(AT_A_SIGN).expect("it is sound"));
static MAILBOX: LazyLock<Regex> = LazyLock::new(|| Regex::new(MAIL).expect("it is sound"));
static LETTER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\p{L}$").expect("it is sound"));

/// The matches of a text. What was found to be nowhere before a place is not looked for there again.
#[derive(Debug)]
pub(super) struct Matches<'a> {
    text: &'a str,
    no_mail: usize,
    no_domain: usize,
    no_break: usize,
    no_footnote: usize,
}

impl<'a> Matches<'a> {
    pub(super) const fn of(text: &'a str) -> Self {
        Self { text, no_mail: 0, no_domain: 0, no_break: 0, no_footnote: 0 }
    }

    /// The first match that begins at a place or behind it. Places are asked for in order.
    pub(super) fn next(&mut self, from: usize) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        // A match over an earlier sign would have been found there.
        let mut floor = from;
        let mut at = from;
        loop {
            let sign = next_sign(bytes, at)?;
            at = sign + 1;
            // A point or colon says something only within a word, and letters of two and three bytes are seldom signs.
            let tells = match (bytes[sign], bytes.get(at)) {
                (b'.' | b':', after) => after.is_some_and(|byte| !byte.is_ascii_whitespace()),
                (0xc2, after) => after.is_some_and(|byte| *byte < 0xa0),
                (0xe2, after) => after == Some(&0x9f),
                (_, _) => true,
            };
            if tells {
                let found = self.over(floor, sign);
                if found.is_some() {
                    return found;
                }
                at = self.text.ceil_char_boundary(at);
                floor = at;
            }
        }
    }

    /// The first match over a sign, of several kinds the first of the pattern.
    fn over(&mut self, floor: usize, sign: usize) -> Option<Range<usize>> {
        match self.text.as_bytes()[sign] {
            b':' => {
                let before = &self.text[floor..sign];
                let scheme = SCHEMES.iter().find(|scheme| ends_with(before, scheme))?;
                self.to_the_end(sign - scheme.len(), sign + 1)
            }
            b'.' => {
                let is_site = ends_with(&self.text[floor..sign], WWW);
                let site = if is_site { self.to_the_end(sign - WWW.len(), sign + 1) } else { None };
                let mut first = site;
                for other in [self.mailbox(floor, sign), self.domain(floor, sign)] {
                    first = match (first, other) {
                        (Some(first), Some(other)) if other.start < first.start => Some(other),
                        (first, other) => first.or(other),
                    };
                }
                first
            }
            b'%' | b'@' => self.mailbox(floor, sign).or_else(|| self.at_a_sign(sign)),
            b'\\' => self.line_break(floor, sign).or_else(|| {
                let next = self.text.as_bytes().get(sign + 1)?;
                next.is_ascii_punctuation().then_some(sign..sign + 2)
            }),
            b'[' => self.footnote(sign).or_else(|| self.at_a_sign(sign)),
            0..0x20 | 0x7f | 0xc2 => self.line_break(floor, sign).or_else(|| {
                let rest = &self.text[sign..];
                let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r');
                let length = rest.find(|c| !control(c)).unwrap_or(rest.len());
                (length > 0).then_some(sign..sign + length)
            }),
            _ => self.at_a_sign(sign),
        }
    }

    fn at_a_sign(&self, sign: usize) -> Option<Range<usize>> {
        SIGN.find(&self.text[sign..]).map(|found| sign..sign + found.end())
    }

    /// All that is no blank and no bracket or quotation mark.
    fn to_the_end(&self, start: usize, rest: usize) -> Option<Range<usize>> {
        let end = rest + length_of_path(&self.text[rest..]);
        (end > rest).then_some(start..end)
    }

    /// An address that has a sign in it at or before its `@`.
    fn mailbox(&mut self, floor: usize, sign: usize) -> Option<Range<usize>> {
        if sign < self.no_mail {
            return None;
        }
        let rest = &self.text[sign..];
        let length = rest.find(|c| !is_of_mailbox(c)).unwrap_or(rest.len());
        let mut start = sign;
        let mut found = None;
        if rest[length..].starts_with('@') {
            start = floor + self.text[floor..sign].trim_end_matches(is_of_mailbox).len();
            found = MAILBOX.find(&self.text[start..]);
        }
        if found.is_none() {
            // The sign `@` itself may be within another one.
            self.no_mail = sign + length.max(1);
        }
        found.map(|found| start..start + found.end())
    }

    /// A domain whose first point is at a place.
    fn domain(&mut self, floor: usize, sign: usize) -> Option<Range<usize>> {
        if sign < self.no_domain {
            return None;
        }
        let bytes = self.text.as_bytes();
        let of_part = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let first = bytes[floor..sign].iter().rev().take_while(|byte| of_part(byte)).count();
        if first == 0 {
            return None;
        }
        let (mut point, mut last) = (sign, None);
        while bytes.get(point) == Some(&b'.') {
            let part = bytes[point + 1..].iter().take_while(|byte| of_part(byte)).count();
            let rest = &bytes[point + 1..point + 1 + part];
            let top = TOP_LEVEL.iter().find(|top| rest.starts_with(top.as_bytes()));
            last = top.map(|top| point + 1 + top.len()).or(last);
            point += 1 + part;
            if part == 0 {
                break;
            }
        }
        let Some(mut end) = last else {
            self.no_domain = point;
            return None;
        };
        if bytes.get(end) == Some(&b'/') {
            end += length_of_path(&self.text[end..]);
        }
        Some(sign - first..end)
    }

    /// A line break, hard or plain, with the blanks about it.
    fn line_break(&mut self, floor: usize, sign: usize) -> Option<Range<usize>> {
        if sign < self.no_break {
            return None;
        }
        let after_blanks = |at: usize| self.text.len() - self.text[at..].trim_start().len();
        let start = floor + self.text[floor..sign].trim_end().len();
        let blanks = after_blanks(sign);
        let hard = self.text[blanks..].starts_with(['\\'])
            && self.text[blanks + 1..].starts_with(['\n', '\r']);
        if hard {
            Some(start..after_blanks(blanks + 1))
        } else if self.text[start..blanks].contains(['\n', '\r']) {
            Some(start..blanks)
        } else {
            self.no_break = blanks;
            None
        }
    }

    fn footnote(&mut self, sign: usize) -> Option<Range<usize>> {
        let name = self.text[sign..].strip_prefix("[^").filter(|_| sign >= self.no_footnote)?;
        let start = self.text.len() - name.len();
        let length = name.find(|c: char| c == ']' || c.is_whitespace()).unwrap_or(name.len());
        if length > 0 && name[length..].starts_with(']') {
            return Some(sign..start + length + 1);
        }
        self.no_footnote = start + length;
        None
    }
}

fn is_of_mailbox(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-'),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => LETTER.is_match(c.encode_utf8(&mut [0; 4])),
    }
}

fn length_of_path(text: &str) -> usize {
    let end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '«' | '»' | '“' | '”');
    text.find(end).unwrap_or(text.len())
}

fn ends_with(text: &str, ending: &str) -> bool {
    let start = text.len().checked_sub(ending.len());
    start.is_some_and(|start| text.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
}

/// Where the first byte of a sign stands, from a place on.
fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    let at = pass_over(bytes, from, tells);
    bytes.get(at..)?.iter().position(|byte| TELLS[usize::from(*byte)]).map(|next| at + next)
}

/// Whether a byte may be the first one of a sign that says something, as [`Matches::next`] has it, or more; without a
/// branch.
#[inline]
fn tells(byte: u8, next: u8) -> bool {
    // #, $, %, &
    (byte.wrapping_sub(b'#') < 4)
        | (byte < b' ')
        | (byte == b'@')
        | (byte == b'{')
        | (byte == b'<')
        | (byte == b'\x7f')
        // [, \
        | (byte.wrapping_sub(b'[') < 2)
        | ((byte == b'.') | (byte == b':')) & (next != b' ') & (next != b'\n')
        | (byte == 0xc2) & (next < 0xa0)
        | (byte == 0xe2) & (next == 0x9f)
}

/// The first bytes of the signs that matches have.
const TELLS: [bool; 256] = {
    let signs = b".:@${%[<#&\\\x7f\xc2\xe2";
    let mut table = [false; 256];
    let mut at = 0;
    while at < 0x20 {
        table[at] = true;
        at += 1;
    }
    at = 0;
    while at < signs.len() {
        table[signs[at] as usize] = true;
        at += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The law: what begins first, and of what begins at one place the kind that comes first.
    const PATTERN: &str = concat!(
        r"\s*\\?[\n\r]\s*",
        r"|(?i-u:https?|ftp|mailto|tel|tg):(?://)?[^\s<>«»“”]+",
        r"|(?i-u:www)\.[^\s<>«»“”]+",
        r"|[\p{L}0-9._%+-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+",
        r"|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|by|ru|ua|pl|lt|de|eu|uk|info|io|me|int)(?:/[^\s<>«»“”]*)?",
        r"|\{\{[^{}\n]+\}\}|\$?\{[A-Za-z0-9_.:-]*\}",
        r"|%(?:[0-9]+\$)?[-+0#]*[0-9]*(?:\.[0-9]+)?(?:hh|ll|[hlzjt])?[diouxXeEfFgGcsp]|%\([A-Za-z0-9_]+\)[a-z]|%%",
        r"|\[\^[^\]\s]+\]",
        r"|[#@][\p{L}_][\p{L}0-9_]+",
        r"|&(?:[A-Za-z][A-Za-z0-9]+|#[0-9]+|#[xX][0-9a-fA-F]+);",
        r"|\\[!-/:-@\[-`{-~]",
        r"|[\x00-\x08\x09\x0b\x0c\x0e-\x1f\x7f-\u{9f}]+",
        r"|[⟦⟧]+|\[\s*\[\s*[0-9]+\s*\]\s*\]",
        r"|<\s*/?\s*[xXхХ][^<>]*>",
    );

    static EVERYTHING: LazyLock<Regex> = LazyLock::new(|| Regex::new(PATTERN).unwrap());

    /// Every match from a place on, when each next one is asked for behind the last, or within it.
    fn equal_everywhere(text: &str, from: usize, step: usize) -> Result<(), TestCaseError> {
        let mut from = text.ceil_char_boundary(from.min(text.len()));
        let mut matches = Matches::of(text);
        loop {
            let found = matches.next(from);
            prop_assert_eq!(&found, &EVERYTHING.find_at(text, from).map(|found| found.range()));
            let Some(found) = found else { return Ok(()) };
            from = match step {
                0 => found.end,
                _ => text.ceil_char_boundary(found.start + step).min(text.len()),
            };
        }
    }

    proptest! {
        #[test]
        fn a_match_is_missed_nowhere(
            text in "([a-wА-я0-9]|(www|http|org|mailto|quot|X)|[ \t\n.:@${}%\\[\\]#&\\\\<>/_^;«»⟦⟧\u{a0}\u{85}\u{1f}]|\\PC){0,40}",
            from in 0_usize..40,
            step in 0_usize..4,
        ) {
            equal_everywhere(&text, from, step)?;
        }

        #[test]
        fn addresses_are_those_of_the_pattern(
            text in "((www|WWW|http|https|ftp|tg|tel|mailto|com|by|me|int|media)|[a-zA-Zа-яé²0-9]|[.:@/%_+<« -]){0,24}",
            from in 0_usize..20,
            step in 0_usize..4,
        ) {
            equal_everywhere(&text, from, step)?;
        }

        #[test]
        fn breaks_and_signs_are_those_of_the_pattern(
            text in "([ \t\n\r\\\\\u{a0}\u{85}\u{2028}\u{b}\u{1c}]|[a.]|\\[\\^|[\\[\\]0^]){0,24}",
            from in 0_usize..20,
            step in 0_usize..4,
        ) {
            equal_everywhere(&text, from, step)?;
        }
    }
}
