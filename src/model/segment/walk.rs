//! The walk over a text that finds the ends of its sentences.

use std::ops::Range;

use super::look::Next;
use super::opaque::{self, Opaque};
use super::rules::{Rules, Verdict};
use crate::model::letters::is_letter_or_digit;

/// Cuts a text into sentences, in the rules of a language (`en`, `ru`, `be`, or any other tag for none).
///
/// The boundaries are those of UAX #29 that stand at a blank (or after a full-width stop), without those after
/// abbreviations, initials and list numbers, and with those after an ellipsis before a capital. Blanks belong to the
/// sentence before them. Links, code spans and tags of inline Markdown are never cut; closing quotation marks,
/// brackets and emphasis stay with their sentence.
///
/// Laws: the slices joined are the text; none is empty; every one but a lone one holds a letter, a digit or code.
/// Linear in the text.
pub fn sentences(text: &str, language: &str) -> Vec<Range<usize>> {
    let mut walk = Walk {
        text,
        rules: Rules::of(language),
        opaque: opaque::spans(text).into_iter().peekable(),
        start: 0,
        first_word: None,
        found: Vec::new(),
    };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = walk.step(at, c);
    }
    if walk.start < text.len() {
        match walk.found.last_mut() {
            Some(last) if walk.first_word.is_none() => last.end = text.len(),
            Some(_) | None => walk.found.push(walk.start..text.len()),
        }
    }
    walk.found
}

#[derive(Debug)]
struct Walk<'a> {
    text: &'a str,
    rules: &'static Rules,
    opaque: std::iter::Peekable<std::vec::IntoIter<Opaque>>,
    /// Where the sentence begins that we are in.
    start: usize,
    /// Where its first letter, digit or code stands.
    first_word: Option<usize>,
    found: Vec<Range<usize>>,
}

/// What ended a sentence, perhaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// One `.`
    Full,
    /// `…`, `...`
    Ellipsis,
    /// `!`, `?`, and what other scripts have.
    Strong,
    /// `。`, after which no blank is needed.
    Wide,
}

impl Stop {
    /// What two stops are together, with what closes between them.
    fn and(self, another: Self, between: Closed) -> Self {
        match (self, another) {
            (Self::Strong | Self::Wide, _) => self,
            (Self::Full | Self::Ellipsis, Self::Strong | Self::Wide) => another,
            (Self::Full, Self::Full) if between != Closed::No => Self::Full,
            (Self::Full | Self::Ellipsis, Self::Full | Self::Ellipsis) => Self::Ellipsis,
        }
    }
}

/// What stands between the stop and the blanks after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closed {
    No,
    /// By emphasis alone.
    Marked,
    /// By quotation marks or brackets.
    Quoted,
}

impl Walk<'_> {
    /// Takes what begins at `at`; gives where to go on.
    fn step(&mut self, at: usize, c: char) -> usize {
        while self.opaque.next_if(|opaque| opaque.span.start < at).is_some() {}
        if let Some(opaque) = self.opaque.next_if(|opaque| opaque.span.start == at) {
            self.first_word.get_or_insert(at);
            let end = opaque.span.end;
            return match opaque.text_end.and_then(|text_end| stop_before(self.text, text_end)) {
                Some(stop) => self.after_stop(at, end, stop, Closed::Quoted),
                None => end,
            };
        }
        if let Some(stop) = stop(c) {
            return self.after_stop(at, at, stop, Closed::No);
        }
        let after = at + c.len_utf8();
        if is_letter_or_digit(c) {
            self.first_word.get_or_insert(at);
        } else if c == '\n' {
            let end = skip_blanks(self.text, at);
            if has_empty_line(&self.text[at..end]) {
                self.cut(end);
            }
            return end;
        }
        after
    }

    /// A stop stands at `stop_at`; what belongs to it is read from `at` on.
    fn after_stop(&mut self, stop_at: usize, at: usize, first: Stop, mut closed: Closed) -> usize {
        let (text, mut end) = (self.text, at);
        let mut stop = (at > stop_at).then_some(first);
        while let Some(c) = text[end..].chars().next() {
            if self.opaque.peek().is_some_and(|opaque| opaque.span.start == end) {
                break;
            }
            if let Some(another) = self::stop(c) {
                stop = Some(stop.map_or(another, |stop| stop.and(another, closed)));
                end += c.len_utf8();
            } else if let Some(length) = footnote(&text[end..]) {
                end += length;
            } else if let Some(by) = closes(c) {
                closed = if closed == Closed::Quoted { closed } else { by };
                end += c.len_utf8();
            } else {
                let blank = skip_blanks(text, end);
                // A closing mark after a blank, as in « … ».
                let closes_late = blank > end
                    && text[blank..].starts_with([')', ']', '}', '»', '”', '›'])
                    && !has_empty_line(&text[end..blank]);
                if !closes_late {
                    break;
                }
                closed = Closed::Quoted;
                end = blank + text[blank..].chars().next().map_or(0, char::len_utf8);
            }
        }
        let stop = stop.unwrap_or(first);
        let blank = skip_blanks(text, end);
        if blank == text.len() || (blank == end && stop != Stop::Wide) {
            return blank;
        }
        let paragraph = has_empty_line(&text[end..blank]);
        if paragraph || self.verdict(stop_at, blank, stop, closed) == Verdict::Cut {
            self.cut(blank);
        }
        blank
    }

    fn verdict(&self, stop_at: usize, next_at: usize, stop: Stop, closed: Closed) -> Verdict {
        let Some(first_word) = self.first_word else { return Verdict::Join };
        let next = Next::look(&self.text[next_at..]);
        let bare = self.text[..stop_at].ends_with(['(', '[']);
        if next.continues() || (bare && closed == Closed::Quoted) {
            return Verdict::Join;
        }
        match (stop, closed) {
            (Stop::Wide, _) | (Stop::Strong, Closed::No) => Verdict::Cut,
            (Stop::Strong | Stop::Ellipsis, _) | (Stop::Full, Closed::Quoted) => {
                next.unless_lower()
            }
            (Stop::Full, Closed::No | Closed::Marked) => {
                if next.is_lower() {
                    Verdict::Join
                } else {
                    self.rules.full_stop(&self.text[first_word..stop_at.max(first_word)], &next)
                }
            }
        }
    }

    /// Ends the sentence, unless it says nothing.
    fn cut(&mut self, end: usize) {
        if self.first_word.take().is_some() {
            self.found.push(self.start..end);
            self.start = end;
        }
    }
}

fn stop(c: char) -> Option<Stop> {
    match c {
        '.' => Some(Stop::Full),
        '…' => Some(Stop::Ellipsis),
        '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '۔' | '।' | '։' | '።' => {
            Some(Stop::Strong)
        }
        '。' | '！' | '？' | '｡' | '．' => Some(Stop::Wide),
        _ => None,
    }
}

fn closes(c: char) -> Option<Closed> {
    match c {
        '*' | '_' | '~' => Some(Closed::Marked),
        '"' | '\'' | '”' | '“' | '’' | '»' | '›' | ')' | ']' | '}' | '）' | '」' | '』' => {
            Some(Closed::Quoted)
        }
        _ => None,
    }
}

/// The stop that ends a link's text, closing marks left out.
fn stop_before(text: &str, text_end: usize) -> Option<Stop> {
    let end = text[..text_end].chars().rev().take(8).find(|c| closes(*c).is_none())?;
    stop(end)
}

/// The length of a footnote's reference, as in `[^note]`.
fn footnote(text: &str) -> Option<usize> {
    let label = text.strip_prefix("[^")?;
    let end = label.bytes().take(64).position(|b| b == b']' || b.is_ascii_whitespace())?;
    (label.as_bytes()[end] == b']').then_some(end + 3)
}

/// Where the white space ends that begins at `at`; the backslash of a hard line break counts.
fn skip_blanks(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut chars = text[at..].chars().peekable();
    while let Some(c) = chars.next() {
        if !(c.is_whitespace() || (c == '\\' && matches!(chars.peek(), Some('\n' | '\r')))) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Whether a stretch of blanks holds an empty line.
fn has_empty_line(blanks: &str) -> bool {
    blanks.bytes().filter(|byte| *byte == b'\n').nth(1).is_some()
}
