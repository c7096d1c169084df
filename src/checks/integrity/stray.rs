//! Markers of Markdown that open or close nothing.

use std::ops::Range;

use crate::checks::text::{HIDDEN, Text};
use crate::model::letters::is_letter_or_digit;

/// A marker that the parser of Markdown took for text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stray {
    pub(super) span: Range<usize>,
    pub(super) kind: StrayKind,
}

/// What a stray marker would have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StrayKind {
    Star,
    Underscore,
    Backtick,
    /// `](`, or `] (` before something that looks like a target.
    Link,
}

/// The stray markers of a text, in order. Linear.
pub(super) fn strays(text: &Text<'_>) -> Vec<Stray> {
    let bytes = text.text.as_bytes();
    if memchr::memchr3(b'*', b'_', b'`', bytes).is_none() && memchr::memchr(b']', bytes).is_none() {
        return Vec::new();
    }
    let prose = text.prose();
    let bytes = prose.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    for start in markers(bytes) {
        if start < at {
            continue;
        }
        let byte = bytes[start];
        at = start + 1;
        let kind = match byte {
            b'*' | b'_' | b'`' => {
                while bytes.get(at) == Some(&byte) {
                    at += 1;
                }
                match byte {
                    b'*' if stands_alone(prose, &(start..at)) => continue,
                    b'*' => StrayKind::Star,
                    b'_' if is_within_word(prose, &(start..at)) => continue,
                    b'_' => StrayKind::Underscore,
                    _ => StrayKind::Backtick,
                }
            }
            b']' => {
                let rest = &text.text[at..];
                let Some(target) = rest.trim_start().strip_prefix('(') else { continue };
                let gap = rest.len() - rest.trim_start().len();
                if gap > 0 && !is_target(target) {
                    continue;
                }
                at += gap + 1;
                StrayKind::Link
            }
            _ => continue,
        };
        found.push(Stray { span: start..at, kind });
    }
    found
}

/// Where the signs stand that may be markers, in order.
fn markers(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let mut runs = memchr::memchr3_iter(b'*', b'_', b'`', bytes).peekable();
    let mut brackets = memchr::memchr_iter(b']', bytes).peekable();
    std::iter::from_fn(move || {
        let bracket = brackets.peek().copied();
        match runs.peek() {
            Some(run) if bracket.is_none_or(|bracket| *run < bracket) => runs.next(),
            Some(_) | None => brackets.next(),
        }
    })
}

/// `snake_case`, and blanks to be filled in: `____`.
fn is_within_word(prose: &str, span: &Range<usize>) -> bool {
    let is_letter = |c: char| is_letter_or_digit(c) || c == HIDDEN;
    let before = prose[..span.start].chars().next_back().is_some_and(is_letter);
    let after = prose[span.end..].chars().next().is_some_and(is_letter);
    before == after || span.len() > 3
}

/// `2 * 2`, `(*)`
fn stands_alone(prose: &str, span: &Range<usize>) -> bool {
    let is_text = |c: char| is_letter_or_digit(c) || c == HIDDEN;
    let before = |c: char| is_text(c) || ".,:;!?…»”“".contains(c);
    let after = |c: char| is_text(c) || "«„“".contains(c);
    !prose[..span.start].ends_with(before) && !prose[span.end..].starts_with(after)
}

fn is_target(text: &str) -> bool {
    ["http", "mailto:", "#", "/", "./", "../"].iter().any(|start| text.starts_with(start))
}
