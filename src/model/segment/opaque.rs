//! Stretches of inline Markdown that are never cut: links, code spans, addresses and tags between angle brackets.

use std::ops::Range;

use rustc_hash::FxHashMap;

/// One such stretch.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opaque {
    pub(super) span: Range<usize>,
    /// Of a link: where its text ends.
    pub(super) text_end: Option<usize>,
}

/// What is open while reading.
#[derive(Debug)]
enum Open {
    /// `[`; where the link would begin (for `[text][` that is the first bracket), and where its text ends, if known.
    Bracket { start: usize, text_end: Option<usize> },
    /// `](`, with the round brackets open since then, its own included.
    Target { start: usize, text_end: usize, depth: usize, titled: Titled },
}

/// Whether a link's target has come to its title, where blanks are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Titled {
    No,
    Yes,
}

/// Finds them, in order, apart from each other. Linear in the text.
pub(super) fn spans(text: &str) -> Vec<Opaque> {
    let bytes = text.as_bytes();
    let mut ticks = Ticks::of(bytes);
    let mut open: Vec<Open> = Vec::new();
    let mut found: Vec<Opaque> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let here = at;
        at += 1;
        match bytes[here] {
            b'\\' => at += 1,
            b'`' => at = ticks.skip(bytes, here, &mut found),
            b'<' => at = skip_tag(bytes, here, &mut found),
            byte => {
                if let Some(opaque) = bracket(byte, bytes, here, &mut open) {
                    add(&mut found, opaque);
                }
            }
        }
    }
    found
}

/// Takes a byte that may be part of a link; gives the link that it completes.
fn bracket(byte: u8, bytes: &[u8], here: usize, open: &mut Vec<Open>) -> Option<Opaque> {
    if let Some(Open::Target { start, text_end, depth, titled }) = open.last_mut() {
        match byte {
            b'(' => *depth += 1,
            b')' if *depth > 1 => *depth -= 1,
            b')' => {
                let opaque = Opaque { span: *start..here + 1, text_end: Some(*text_end) };
                open.pop();
                return Some(opaque);
            }
            b' ' | b'\n' if *titled == Titled::No => match bytes.get(here + 1) {
                Some(b'"' | b'\'' | b'(') => *titled = Titled::Yes,
                Some(b')') => {}
                Some(_) | None => {
                    open.pop();
                }
            },
            _ => {}
        }
        return None;
    }
    match byte {
        b'[' => match open.last() {
            // The bracket of `[text][`, which is open already.
            Some(Open::Bracket { text_end: Some(text_end), .. }) if text_end + 1 == here => {}
            Some(_) | None => open.push(Open::Bracket { start: here, text_end: None }),
        },
        b']' => {
            if let Some(Open::Bracket { start, text_end }) = open.pop() {
                return match (text_end, bytes.get(here + 1)) {
                    (None, Some(b'(')) => {
                        let titled = Titled::No;
                        open.push(Open::Target { start, text_end: here, depth: 0, titled });
                        None
                    }
                    (None, Some(b'[')) => {
                        open.push(Open::Bracket { start, text_end: Some(here) });
                        None
                    }
                    (Some(_), _) => Some(Opaque { span: start..here + 1, text_end }),
                    (None, _) => None,
                };
            }
        }
        _ => {}
    }
    None
}

/// Adds a stretch, which takes the place of those inside it.
fn add(found: &mut Vec<Opaque>, opaque: Opaque) {
    while found.last().is_some_and(|last| last.span.start >= opaque.span.start) {
        found.pop();
    }
    found.push(opaque);
}

/// `<https://…>`, `<a@b.c>`, `<b>`, `</b>`: from the `<` to the next `>` with no other `<` between.
fn skip_tag(bytes: &[u8], here: usize, found: &mut Vec<Opaque>) -> usize {
    let opens = bytes.get(here + 1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/');
    let end = memchr::memchr3(b'>', b'<', b'\n', &bytes[here + 1..]).map(|end| here + 1 + end);
    match end {
        Some(end) if opens && bytes[end] == b'>' => {
            add(found, Opaque { span: here..end + 1, text_end: None });
            end + 1
        }
        Some(_) | None => here + 1,
    }
}

/// All runs of backticks, so that the end of a code span is found without searching.
#[derive(Debug)]
struct Ticks {
    /// Where runs of each length begin, last one first.
    runs: FxHashMap<usize, Vec<usize>>,
}

impl Ticks {
    fn of(bytes: &[u8]) -> Self {
        let mut runs: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        let mut end = bytes.len();
        while let Some(last) = memchr::memrchr(b'`', &bytes[..end]) {
            let start = bytes[..last].iter().rposition(|b| *b != b'`').map_or(0, |at| at + 1);
            runs.entry(last + 1 - start).or_default().push(start);
            end = start;
        }
        Self { runs }
    }

    /// The end of the code span, or of the run of backticks, that begins here.
    fn skip(&mut self, bytes: &[u8], here: usize, found: &mut Vec<Opaque>) -> usize {
        let length = bytes[here..].iter().take_while(|b| **b == b'`').count();
        let after = here + length;
        let Some(starts) = self.runs.get_mut(&length) else { return after };
        while starts.last().is_some_and(|start| *start < after) {
            starts.pop();
        }
        match starts.last() {
            Some(start) => {
                let end = start + length;
                add(found, Opaque { span: here..end, text_end: None });
                end
            }
            None => after,
        }
    }
}
