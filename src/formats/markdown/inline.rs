//! The text of one unit, gathered from inline events on one line.

use std::ops::Range;

use pulldown_cmark::CowStr;

use crate::model::spelling::BLANKS;

/// A run of inline Markdown under way.
pub(super) struct Run<'a> {
    body: &'a str,
    start: usize,
    /// How far the run reaches.
    end: usize,
    /// How far the source is in `text`.
    copied: usize,
    /// Whether `copied` is at the beginning of a line, before its indentation and `>`.
    at_line_start: bool,
    text: String,
    /// How many block quotes the run stands in.
    quotes: usize,
    /// How many inline elements are open.
    depth: usize,
    /// How many inline things stand side by side outermost.
    outermost: usize,
    image: Option<Image>,
    in_autolink: bool,
    /// Whether there is something to translate.
    speaks: bool,
    /// Where a bare address ended that the next text may go on with.
    address_end: Option<usize>,
}

/// An image that a run began with.
struct Image {
    start: usize,
    /// Its description in `Run::text`, once it is closed.
    description: Option<Part>,
}

/// A text and the bytes that it was read from.
pub(super) struct Part {
    pub(super) span: Range<usize>,
    pub(super) text: String,
}

/// A run that holds something to translate.
pub(super) struct Finished {
    pub(super) whole: Part,
    /// The description of the image, where the run is one image and nothing else.
    pub(super) caption: Option<Part>,
}

impl<'a> Run<'a> {
    /// Begins at the first inline thing; `buffer` is memory to use again.
    pub(super) fn new(body: &'a str, start: usize, quotes: usize, mut buffer: String) -> Self {
        buffer.clear();
        // The first character may stand behind a backslash, which no event covers.
        let start = if body[..start].ends_with('\\') { start - 1 } else { start };
        Self {
            body,
            start,
            end: start,
            copied: start,
            at_line_start: false,
            text: buffer,
            quotes,
            depth: 0,
            outermost: 0,
            image: None,
            in_autolink: false,
            speaks: false,
            address_end: None,
        }
    }

    /// Meets an inline thing: what lies before it on its line is indentation, `>` and at most an escape.
    pub(super) fn reach(&mut self, range: &Range<usize>) {
        if self.at_line_start && range.start >= self.copied {
            let gap = &self.body[self.copied..range.start];
            self.copied += gap.find('\\').unwrap_or(gap.len());
            self.at_line_start = false;
        }
        if self.depth == 0 {
            self.outermost += 1;
        }
        self.end = self.end.max(range.end);
    }

    pub(super) fn text(&mut self, text: &CowStr<'_>, range: &Range<usize>) {
        if !self.speaks && !self.in_autolink {
            let goes_on = self.address_end == Some(range.start);
            match speech(text, goes_on) {
                Speech::Words => self.speaks = true,
                Speech::EndsInAddress => self.address_end = Some(range.end),
                Speech::None => {}
            }
        }
    }

    pub(super) fn code(&mut self, range: &Range<usize>) {
        self.copy_to(range.start);
        let mut rest = &self.body[self.copied.min(range.end)..range.end];
        while let Some(at) = rest.find(['\n', '\r']) {
            self.text.push_str(&rest[..at]);
            self.text.push(' ');
            rest = without_prefix(without_line_end(&rest[at..]), self.quotes);
        }
        self.text.push_str(rest);
        self.copied = self.copied.max(range.end);
    }

    pub(super) fn soft_break(&mut self, range: &Range<usize>) {
        self.begin_line(range);
        if !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    pub(super) fn hard_break(&mut self, range: &Range<usize>) {
        self.begin_line(range);
        let kept = self.text.trim_end_matches(BLANKS).len();
        self.text.truncate(kept);
        self.text.push_str("\\\n");
    }

    fn begin_line(&mut self, line_end: &Range<usize>) {
        self.copy_to(line_end.start);
        self.copied = self.copied.max(line_end.end);
        self.end = self.end.max(line_end.end);
        self.at_line_start = true;
        self.address_end = None;
        if self.depth == 0 {
            self.outermost += 1;
        }
    }

    pub(super) fn open(&mut self) {
        self.depth += 1;
    }

    pub(super) fn open_link(&mut self, is_autolink: bool) {
        self.depth += 1;
        self.in_autolink = is_autolink;
    }

    /// `free` says that the description is not also the image's label.
    pub(super) fn open_image(&mut self, range: &Range<usize>, free: bool) {
        if self.outermost == 1 && self.depth == 0 && free {
            self.image = Some(Image { start: range.start + "![".len(), description: None });
            self.copied = range.start + "![".len();
            self.text.push_str("![");
            self.end = self.copied;
        }
        self.depth += 1;
    }

    pub(super) fn close(&mut self, range: &Range<usize>) {
        self.depth = self.depth.saturating_sub(1);
        self.in_autolink = false;
        // The empty brackets of `[label][]` are in no event.
        let brackets = if self.body[range.end..].starts_with("[]") { "[]".len() } else { 0 };
        self.end = self.end.max(range.end + brackets);
    }

    pub(super) fn close_image(&mut self, range: &Range<usize>) {
        if self.depth == 1 && self.outermost == 1 && self.image.is_some() {
            // Nothing has reached beyond the description yet.
            self.copy_to(self.end);
            if let Some(image) = &mut self.image {
                let text = &self.text["![".len()..];
                image.description = trimmed(self.body, image.start..self.end, text);
            }
        }
        self.close(range);
    }

    /// The unit, trimmed, `None` where there is nothing to translate; and the memory.
    pub(super) fn finish(mut self) -> (Option<Finished>, String) {
        if !self.speaks {
            return (None, self.text);
        }
        self.copy_to(self.end);
        let caption = match self.image {
            Some(image) if self.outermost == 1 => image.description,
            Some(_) | None => None,
        };
        let whole = trimmed(self.body, self.start..self.end, &self.text);
        (whole.map(|whole| Finished { whole, caption }), self.text)
    }

    /// Copies the source up to a place; blanks and line ends inside become one blank.
    fn copy_to(&mut self, end: usize) {
        let Some(mut rest) = self.body.get(self.copied..end) else { return };
        self.copied = end;
        if std::mem::take(&mut self.at_line_start) {
            rest = without_prefix(rest, self.quotes);
        }
        loop {
            let stop = end_of_plain(rest.as_bytes());
            self.text.push_str(&rest[..stop]);
            rest = &rest[stop..];
            if rest.is_empty() {
                return;
            }
            let blank = rest.trim_start_matches(BLANKS);
            rest = match blank.starts_with(['\n', '\r']) {
                true => without_prefix(without_line_end(blank), self.quotes),
                false => blank,
            };
            if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }
}

/// A text and its bytes without blanks and line ends around.
fn trimmed(body: &str, span: Range<usize>, text: &str) -> Option<Part> {
    let blank = |c: char| BLANKS.contains(&c) || c == '\n' || c == '\r';
    let text = text.trim_matches(blank);
    let raw = body.get(span.clone())?;
    let start = span.start + raw.len() - raw.trim_start_matches(blank).len();
    let end = start + raw.trim_matches(blank).len();
    (!text.is_empty()).then(|| Part { span: start..end, text: text.to_owned() })
}

/// Where the first blank stands that is not one plain blank between two words.
fn end_of_plain(bytes: &[u8]) -> usize {
    let special = |b: u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c);
    let mut after_blank = true;
    for (at, &byte) in bytes.iter().enumerate() {
        if !special(byte) {
            after_blank = false;
        } else if byte != b' ' {
            return at - usize::from(after_blank && at > 0);
        } else if after_blank {
            return at.saturating_sub(1);
        } else {
            after_blank = true;
        }
    }
    bytes.len()
}

/// A text without the line end that it begins with.
fn without_line_end(text: &str) -> &str {
    text.strip_prefix("\r\n").unwrap_or_else(|| text.get(1..).unwrap_or_default())
}

/// A line without its indentation and the marks of at most so many block quotes.
fn without_prefix(line: &str, quotes: usize) -> &str {
    let mut rest = line.trim_start_matches(BLANKS);
    for _ in 0..quotes {
        let Some(inside) = rest.strip_prefix('>') else { break };
        rest = inside.trim_start_matches(BLANKS);
    }
    rest
}

enum Speech {
    None,
    Words,
    EndsInAddress,
}

/// Whether a text holds a letter or a digit outside bare addresses.
fn speech(text: &str, goes_on_with_address: bool) -> Speech {
    let mut in_address = goes_on_with_address;
    let mut words = text.split(char::is_whitespace).peekable();
    while let Some(word) = words.next() {
        in_address |= is_address(word);
        if !in_address && word.contains(char::is_alphanumeric) {
            return Speech::Words;
        }
        if words.peek().is_some() {
            in_address = false;
        }
    }
    if in_address { Speech::EndsInAddress } else { Speech::None }
}

fn is_address(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    word.starts_with("www.") || word.starts_with("mailto:") || word.contains("://")
}
