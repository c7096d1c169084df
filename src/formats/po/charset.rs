//! From the bytes of a PO file to its text, by the charset that its header names.

use std::borrow::Cow;
use std::ops::Range;

use encoding_rs::{Encoding, UTF_8};
use memchr::{memchr, memmem};

use super::lex::newline;
use super::parse::{Parsed, parse};
use super::problem::{Log, Problem, ProblemKind};
use crate::model::entry::{Entry, Place};

const MARK: &[u8] = b"\xef\xbb\xbf";
const LABEL: &str = "charset=";

/// The text of a file, and what it takes to get its bytes back.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) text: String,
    /// What escaped bytes are in.
    pub(super) encoding: &'static Encoding,
    pub(super) declared: Declared,
    mark: &'static [u8],
    /// The bytes, where they are not the text's.
    raw: Option<Vec<u8>>,
    /// Where a U+FFFD in the text stands for bytes of a comment that are not UTF-8.
    patches: Vec<(usize, Range<usize>)>,
}

/// What the header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Declared {
    /// UTF-8, or nothing.
    Utf8,
    /// Something that has to be replaced once the file is written as UTF-8.
    Other,
}

impl Source {
    /// Decodes a file.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let (mark, body) = match bytes.strip_prefix(MARK) {
            Some(body) => (MARK, body),
            None => (&[][..], bytes),
        };
        if let Some(name) = wide_mark(body) {
            return Err(vec![at_start(ProblemKind::UnknownCharset { name: name.to_owned() })]);
        }
        if let Some(at) = memchr(0, body) {
            let mut log = Log::default();
            let line = body[..at].iter().filter(|b| **b == b'\n').count() + 1;
            let start = body[..at].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
            let column = String::from_utf8_lossy(&body[start..at]).chars().count() + 1;
            log.add(line, column, ProblemKind::Nul);
            return Err(log.problems);
        }
        // Checks Cyrillic many times as fast as the standard library does.
        let sound = UTF_8.decode_without_bom_handling_and_without_replacement(body);
        let label = declared_charset(body, sound.as_deref());
        let declared = match label.as_deref() {
            None => Declared::Utf8,
            Some(name) if is_utf8(name) => Declared::Utf8,
            Some(_) => Declared::Other,
        };
        let plain = |text: String| Self {
            text,
            encoding: UTF_8,
            declared,
            mark,
            raw: None,
            patches: Vec::new(),
        };
        let trusted = label.filter(|name| name != "CHARSET" && mark.is_empty() && !is_utf8(name));
        match trusted {
            None => match sound {
                Some(text) => Ok(plain(text.into_owned())),
                None => patched(body).map(|(text, patches)| Self {
                    raw: Some(body.to_owned()),
                    patches,
                    ..plain(text)
                }),
            },
            Some(name) => {
                let encoding = encoding(&name);
                if body.is_ascii() {
                    let text = String::from_utf8_lossy(body).into_owned();
                    return Ok(Self { encoding: encoding.unwrap_or(UTF_8), ..plain(text) });
                }
                let text = match encoding {
                    Some(encoding) => by_lines(body, &name, encoding)?,
                    None if is_ascii(&name) => ascii(body, &name)?,
                    None => return Err(vec![at_start(ProblemKind::UnknownCharset { name })]),
                };
                let encoding = encoding.unwrap_or(UTF_8);
                Ok(Self { encoding, raw: Some(body.to_owned()), ..plain(text) })
            }
        }
    }

    /// The file as it was.
    pub(super) fn bytes(&self) -> Vec<u8> {
        [self.mark, self.body()].concat()
    }

    /// Whether the file was these very bytes.
    pub(super) fn is(&self, bytes: &[u8]) -> bool {
        bytes.strip_prefix(self.mark) == Some(self.body())
    }

    fn body(&self) -> &[u8] {
        self.raw.as_deref().unwrap_or(self.text.as_bytes())
    }

    /// What the file begins with before its text.
    pub(super) fn mark(&self) -> &'static [u8] {
        self.mark
    }

    /// The bytes behind a part of the text.
    pub(super) fn slice(&self, range: Range<usize>) -> Cow<'_, [u8]> {
        let first = self.patches.partition_point(|(at, _)| *at < range.start);
        let last = self.patches.partition_point(|(at, _)| *at < range.end);
        let text = self.text.as_bytes();
        let Some(raw) = self.raw.as_deref().filter(|_| first < last) else {
            return Cow::Borrowed(&text[range]);
        };
        let (mut bytes, mut from) = (Vec::with_capacity(range.len()), range.start);
        for (at, patch) in &self.patches[first..last] {
            bytes.extend_from_slice(&text[from..*at]);
            bytes.extend_from_slice(&raw[patch.clone()]);
            from = at + char::REPLACEMENT_CHARACTER.len_utf8();
        }
        bytes.extend_from_slice(&text[from..range.end]);
        Cow::Owned(bytes)
    }

    /// How the lines of the file end.
    pub(super) fn eol(&self) -> &'static str {
        match (newline(self.text.as_bytes()), memchr(b'\n', self.text.as_bytes())) {
            (b'\r', _) => "\r",
            (_, Some(at)) if at > 0 && self.text.as_bytes()[at - 1] == b'\r' => "\r\n",
            (_, Some(_) | None) => "\n",
        }
    }
}

/// The name after `charset=` in a header's text.
pub(super) fn label(header: &str) -> Option<&str> {
    let rest = &header[header.find(LABEL)? + LABEL.len()..];
    rest.split([' ', '\t', '\n']).next().filter(|name| !name.is_empty())
}

/// A header's text, with UTF-8 for the charset that it names.
pub(super) fn relabelled(header: &str) -> Cow<'_, str> {
    match label(header) {
        Some(name) if !is_utf8(name) => {
            Cow::Owned(header.replacen(&format!("{LABEL}{name}"), &format!("{LABEL}UTF-8"), 1))
        }
        Some(_) | None => Cow::Borrowed(header),
    }
}

/// Whether a header stands for its file.
pub(super) fn is_live_header(entry: &Entry) -> bool {
    entry.is_header() && entry.place == Place::Live
}

/// The charset that the header names; looked for in the raw bytes first, since that is right nearly always.
///
/// `sound` is the body as text, where it is UTF-8.
fn declared_charset(body: &[u8], sound: Option<&str>) -> Option<String> {
    let at = memmem::find(body, LABEL.as_bytes())? + LABEL.len();
    let name: Vec<u8> = body[at..]
        .iter()
        .copied()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .collect();
    let name = String::from_utf8(name).unwrap_or_default();
    if is_utf8(&name) && sound.is_some() {
        return Some(name);
    }
    let (Parsed { entries, .. }, _) = parse(&String::from_utf8_lossy(body), UTF_8);
    let header = entries.iter().find(|entry| is_live_header(entry))?;
    label(header.text()).map(str::to_owned)
}

fn is_utf8(name: &str) -> bool {
    name.eq_ignore_ascii_case("UTF-8") || name.eq_ignore_ascii_case("UTF8")
}

fn is_ascii(name: &str) -> bool {
    ["ASCII", "US-ASCII", "ANSI_X3.4-1968"].iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The encoding of a name that gettext may have written.
fn encoding(name: &str) -> Option<&'static Encoding> {
    if is_ascii(name) {
        return None;
    }
    let label = match name.to_ascii_uppercase().as_str() {
        "CP874" => "windows-874",
        "CP932" => "shift_jis",
        "CP949" => "euc-kr",
        "CP950" => "big5",
        _ => name,
    };
    Encoding::for_label_no_replacement(label.as_bytes()).filter(|found| found.is_ascii_compatible())
}

/// Text that is UTF-8 but for bytes in comments, which gettext passes over; and where these stand.
#[expect(
    clippy::type_complexity,
    reason = "the two halves of a `Source`, named where they are stored"
)]
fn patched(body: &[u8]) -> Result<(String, Vec<(usize, Range<usize>)>), Vec<Problem>> {
    let (mut text, mut patches, mut at) = (String::with_capacity(body.len()), Vec::new(), 0);
    for chunk in body.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            patches.push((text.len(), at..at + chunk.invalid().len()));
            text.push(char::REPLACEMENT_CHARACTER);
            at += chunk.invalid().len();
        }
    }
    let mut log = Log::default();
    let (mut line, mut line_start, mut next) = (1, 0, 0);
    let newline = newline(body);
    while next < patches.len() && !log.is_full() {
        let end = memchr(newline, &text.as_bytes()[line_start..]);
        let end = end.map_or(text.len(), |i| line_start + i + 1);
        let comment = is_comment(&text.as_bytes()[line_start..end]);
        let first = patches[next].0;
        if first < end && !comment {
            let column = text[line_start..first].chars().count() + 1;
            log.add(line, column, ProblemKind::Undecodable { charset: "UTF-8".to_owned() });
        }
        while next < patches.len() && patches[next].0 < end {
            next += 1;
        }
        line += 1;
        line_start = end;
    }
    if log.problems.is_empty() { Ok((text, patches)) } else { Err(log.problems) }
}

/// Decodes line by line, so that what cannot be decoded has its line.
fn by_lines(body: &[u8], name: &str, encoding: &'static Encoding) -> Result<String, Vec<Problem>> {
    let mut log = Log::default();
    let mut text = String::with_capacity(body.len() * 2);
    let newline = newline(body);
    for (index, line) in body.split_inclusive(|b| *b == newline).enumerate() {
        let (decoded, had_errors) = encoding.decode_without_bom_handling(line);
        if had_errors && !is_comment(line) {
            let column = decoded.chars().position(|c| c == char::REPLACEMENT_CHARACTER);
            let kind = ProblemKind::Undecodable { charset: name.to_owned() };
            log.add(index + 1, column.unwrap_or_default() + 1, kind);
        }
        text.push_str(&decoded);
    }
    if log.problems.is_empty() { Ok(text) } else { Err(log.problems) }
}

/// Text that is ASCII but for comments.
fn ascii(body: &[u8], name: &str) -> Result<String, Vec<Problem>> {
    let mut log = Log::default();
    let newline = newline(body);
    for (index, line) in body.split_inclusive(|b| *b == newline).enumerate() {
        if let Some(column) = line.iter().position(|b| !b.is_ascii()).filter(|_| !is_comment(line))
        {
            let kind = ProblemKind::Undecodable { charset: name.to_owned() };
            log.add(index + 1, column + 1, kind);
        }
    }
    if log.problems.is_empty() {
        Ok(String::from_utf8_lossy(body).into_owned())
    } else {
        Err(log.problems)
    }
}

/// Whether a line is a comment and no part of a message.
fn is_comment(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.first() == Some(&b'#') && !matches!(line.get(1), Some(b'~' | b'|'))
}

fn wide_mark(body: &[u8]) -> Option<&'static str> {
    match body {
        [0xff, 0xfe, ..] => Some("UTF-16LE"),
        [0xfe, 0xff, ..] => Some("UTF-16BE"),
        _ => None,
    }
}

fn at_start(kind: ProblemKind) -> Problem {
    Problem { line: 1, column: 1, kind }
}
