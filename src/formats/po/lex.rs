//! Cuts the text of a PO file into tokens, as gettext's lexer does.

use std::borrow::Cow;

use encoding_rs::Encoding;
use memchr::{memchr, memchr3};

use super::problem::{Log, ProblemKind};
use crate::model::entry::Place;

/// Where a token starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// Byte offset of the token.
    pub(super) offset: usize,
    /// 1-based.
    pub(super) line: usize,
    /// Byte offset of its line.
    pub(super) line_start: usize,
    pub(super) neighbours: Neighbours,
    /// Whether `#~` stands before it on its line.
    pub(super) place: Place,
    pub(super) era: Era,
}

/// Whether another token stands before this one on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Neighbours {
    FirstOnLine,
    AfterAnother,
}

/// Whether a token speaks about the message or, after `#|`, about what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Now,
    Previous,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keyword {
    Domain,
    Context,
    Source,
    Plural,
    Translation,
}

impl Keyword {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "domain" => Self::Domain,
            "msgctxt" => Self::Context,
            "msgid" => Self::Source,
            "msgid_plural" => Self::Plural,
            "msgstr" => Self::Translation,
            _ => return None,
        })
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Context => "msgctxt",
            Self::Source => "msgid",
            Self::Plural => "msgid_plural",
            Self::Translation => "msgstr",
        }
    }
}

#[derive(Debug)]
pub(super) enum Token<'a> {
    /// What stands after `#`, without the end of the line.
    Comment(&'a str),
    Keyword(Keyword),
    /// The value of one quoted string.
    Text(Cow<'a, str>),
    /// Something that cannot be read; it has been reported.
    Broken,
    End,
}

/// A reader of tokens. It reports what is wrong with the words themselves and goes on.
#[derive(Debug)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
    newline: u8,
    encoding: &'static Encoding,
    neighbours: Neighbours,
    place: Place,
    era: Era,
    pub(super) log: Log,
}

impl<'a> Lexer<'a> {
    /// Starts on a text whose escaped bytes (`\320\277`) are in `encoding`.
    pub(super) fn new(text: &'a str, encoding: &'static Encoding) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            line_start: 0,
            newline: newline(text.as_bytes()),
            encoding,
            neighbours: Neighbours::FirstOnLine,
            place: Place::Live,
            era: Era::Now,
            log: Log::default(),
        }
    }

    /// Reports a problem at a spot.
    pub(super) fn report(&mut self, spot: Spot, kind: ProblemKind) {
        if !self.log.is_full() {
            let column = self.text[spot.line_start..spot.offset].chars().count() + 1;
            self.log.add(spot.line, column, kind);
        }
    }

    /// The next token and where it starts.
    pub(super) fn next(&mut self) -> (Spot, Token<'a>) {
        loop {
            let spot = self.spot();
            let Some(byte) = self.peek(0) else { return (spot, Token::End) };
            if self.at == self.line_start && self.is_conflict_marker() {
                self.report(spot, ProblemKind::ConflictMarker);
                self.skip_line();
                return (spot, Token::Broken);
            }
            match byte {
                _ if byte == self.newline => {
                    self.end_line(1);
                    self.neighbours = Neighbours::FirstOnLine;
                    self.place = Place::Live;
                    self.era = Era::Now;
                }
                b' ' | b'\t' | b'\r' | b'\n' | b'\x0b' | b'\x0c' => self.at += 1,
                b'\\' if self.peek(1) == Some(self.newline) => self.end_line(2),
                b'#' if self.peek(1) == Some(b'~') => {
                    self.place = Place::Retired;
                    self.at += 2;
                    if self.peek(0) == Some(b'|') {
                        self.era = Era::Previous;
                        self.at += 1;
                    }
                }
                b'#' if self.peek(1) == Some(b'|') => {
                    self.era = Era::Previous;
                    self.at += 2;
                }
                _ => {
                    let token = self.token(byte, spot);
                    self.neighbours = Neighbours::AfterAnother;
                    return (spot, token);
                }
            }
        }
    }

    /// The number in `[N]`, if that comes next; a number too large to count is `usize::MAX`.
    pub(super) fn index(&mut self) -> Option<usize> {
        let blank = [' ', '\t'];
        let rest = self.text[self.at..].trim_start_matches(blank).strip_prefix('[')?;
        let rest = rest.trim_start_matches(blank);
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &rest[..rest.len() - after.len()];
        let after = after.trim_start_matches(blank).strip_prefix(']')?;
        if digits.is_empty() {
            return None;
        }
        self.at = self.text.len() - after.len();
        Some(digits.parse().unwrap_or(usize::MAX))
    }

    /// Goes to the end of the line.
    pub(super) fn skip_line(&mut self) {
        self.at = self.line_end();
    }

    /// Where the entry ends whose last string ended just here: after the end of the line if nothing else stands there.
    pub(super) fn end_of_body(&self) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                _ if byte == self.newline => return at + 1,
                b' ' | b'\t' | b'\r' | b'\x0b' | b'\x0c' => at += 1,
                _ => return self.at,
            }
        }
        at
    }

    fn token(&mut self, byte: u8, spot: Spot) -> Token<'a> {
        match byte {
            b'#' => {
                let end = self.line_end();
                let comment = &self.text[self.at + 1..end];
                self.at = end;
                Token::Comment(comment.strip_suffix('\r').unwrap_or(comment))
            }
            b'"' => Token::Text(self.string(spot)),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' => self.word(spot),
            _ => self.junk(spot),
        }
    }

    fn word(&mut self, spot: Spot) -> Token<'a> {
        let rest = &self.text[self.at..];
        let length = rest
            .bytes()
            .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$')))
            .unwrap_or(rest.len());
        let word = &rest[..length];
        match Keyword::parse(word) {
            Some(Keyword::Domain | Keyword::Translation) if spot.era == Era::Previous => {}
            Some(keyword) => {
                self.at += length;
                return Token::Keyword(keyword);
            }
            None if spot.neighbours == Neighbours::AfterAnother => return self.junk(spot),
            None => {}
        }
        self.report(spot, ProblemKind::UnknownKeyword { name: word.chars().take(40).collect() });
        self.skip_line();
        Token::Broken
    }

    fn junk(&mut self, spot: Spot) -> Token<'a> {
        let found = self.text[self.at..].chars().next().unwrap_or_default();
        let kind = match spot.neighbours {
            Neighbours::FirstOnLine => ProblemKind::Junk { found },
            Neighbours::AfterAnother => ProblemKind::JunkAfterString,
        };
        self.report(spot, kind);
        self.skip_line();
        Token::Broken
    }

    /// The string whose opening quotation mark comes next.
    fn string(&mut self, open: Spot) -> Cow<'a, str> {
        self.at += 1;
        let mut plain = self.at;
        let mut value = String::new();
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let found = memchr3(b'"', b'\\', self.newline, rest).map(|i| (self.at + i, rest[i]));
            let (end, byte) = found.unwrap_or((self.text.len(), self.newline));
            self.at = end;
            let run = &self.text[plain..end];
            if byte == b'\\' {
                value.push_str(run);
                self.escape(&mut value);
                plain = self.at;
                continue;
            }
            if byte == b'"' {
                self.at += 1;
            } else {
                self.report(open, ProblemKind::UnterminatedString);
            }
            let whole = if value.is_empty() {
                Cow::Borrowed(run)
            } else {
                value.push_str(run);
                Cow::Owned(value)
            };
            if memchr(4, whole.as_bytes()).is_some() {
                self.report(open, ProblemKind::ContextSeparator);
            }
            return whole;
        }
    }

    /// Reads the escape whose backslash comes next.
    fn escape(&mut self, value: &mut String) {
        if self.peek(1) == Some(self.newline) {
            return self.end_line(2);
        }
        if self.peek(1) == Some(b'\r') && self.peek(2) == Some(self.newline) {
            return self.end_line(3);
        }
        let spot = self.spot();
        let Some((byte, length)) = self.escaped_byte() else {
            let found = self.text[self.at + 1..].chars().next().unwrap_or_default();
            self.at += 1;
            return self.report(spot, ProblemKind::InvalidEscape { found });
        };
        self.at += length;
        if byte.is_ascii() {
            return value.push(char::from(byte));
        }
        let mut bytes = vec![byte];
        while self.peek(0) == Some(b'\\')
            && let Some((byte, length)) = self.escaped_byte()
            && !byte.is_ascii()
        {
            bytes.push(byte);
            self.at += length;
        }
        match self.encoding.decode_without_bom_handling_and_without_replacement(&bytes) {
            Some(text) => value.push_str(&text),
            None => {
                let charset = self.encoding.name().to_owned();
                self.report(spot, ProblemKind::Undecodable { charset });
            }
        }
    }

    /// The byte that the escape which comes next stands for, and the length of the escape.
    fn escaped_byte(&self) -> Option<(u8, usize)> {
        let rest = &self.text.as_bytes()[self.at + 1..];
        let digits = |from: usize, most: usize, fits: fn(&u8) -> bool| {
            rest.iter().skip(from).take(most).take_while(|b| fits(b)).count()
        };
        Some(match *rest.first()? {
            b'n' => (b'\n', 2),
            b't' => (b'\t', 2),
            b'b' => (8, 2),
            b'r' => (b'\r', 2),
            b'f' => (12, 2),
            b'v' => (11, 2),
            b'a' => (7, 2),
            byte @ (b'\\' | b'"') => (byte, 2),
            b'0'..=b'7' => {
                let length = digits(0, 3, |b| matches!(b, b'0'..=b'7'));
                (low_byte(&rest[..length], 8), 1 + length)
            }
            b'x' => {
                let length = digits(1, usize::MAX, u8::is_ascii_hexdigit);
                if length == 0 {
                    return None;
                }
                (low_byte(&rest[1..=length], 16), 2 + length)
            }
            _ => return None,
        })
    }

    /// Whether seven marks of a conflict start here, with a blank or nothing after them.
    fn is_conflict_marker(&self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let marks = [b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>"];
        marks.iter().any(|mark| rest.starts_with(*mark))
            && matches!(rest.get(7), None | Some(b' ' | b'\r' | b'\n'))
    }

    fn spot(&self) -> Spot {
        Spot {
            offset: self.at,
            line: self.line,
            line_start: self.line_start,
            neighbours: self.neighbours,
            place: self.place,
            era: self.era,
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    fn line_end(&self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        memchr(self.newline, rest).map_or(self.text.len(), |i| self.at + i)
    }

    fn end_line(&mut self, length: usize) {
        self.at += length;
        self.line += 1;
        self.line_start = self.at;
    }
}

/// What ends a line: a line feed, or a carriage return in a file that has no line feed.
pub(super) fn newline(bytes: &[u8]) -> u8 {
    match (memchr(b'\n', bytes), memchr(b'\r', bytes)) {
        (None, Some(_)) => b'\r',
        (Some(_) | None, _) => b'\n',
    }
}

/// The low byte of a number, as gettext takes it.
fn low_byte(digits: &[u8], base: u32) -> u8 {
    digits.iter().fold(0_u8, |sum, &digit| {
        let value = char::from(digit).to_digit(base).unwrap_or_default();
        sum.wrapping_mul(base as u8).wrapping_add(value as u8)
    })
}
