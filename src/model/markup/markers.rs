//! The markers of inline Markdown.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag};

use super::lex::{Role, Token, TokenKind};

/// Stands before the text, so that nothing in it begins a block.
const FRONT: &str = "x ";

/// An element that is open: its markers, and how far what is inside it reaches.
struct Open {
    kind: TokenKind,
    /// Bytes of the marker it opens with; `None` for what is one token as a whole.
    opening: Option<usize>,
    inside: usize,
}

/// The markers of emphasis, links, images, code and tags, in order and apart from each other.
///
/// A label in brackets alone is no link here: whether it is one, the rest of the document would have to say.
pub(super) fn find(text: &str) -> Vec<Token> {
    let Some(within) = marked(text) else { return Vec::new() };
    let mut tokens = parsed(&text[within.clone()]);
    for token in &mut tokens {
        token.span = token.span.start + within.start..token.span.end + within.start;
    }
    tokens
}

/// The words of a text from the first sign to the last that may be of a marker; `None` where there are no markers. What
/// stands before and after them, a blank between, is plain text to the parser.
fn marked(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let marker = match memchr::memchr3(b'*', b'_', b'`', bytes) {
        Some(first) => memchr::memchr2(b'[', b'<', &bytes[..first]).unwrap_or(first),
        None => memchr::memchr2(b'[', b'<', bytes)?,
    };
    let first = memchr::memchr2(b'\\', b'&', &bytes[..marker]).unwrap_or(marker);
    let start = memchr::memrchr(b' ', &bytes[..first]).map_or(0, |blank| blank + 1);
    let last = bytes
        .iter()
        .rposition(|byte| matches!(byte, b'*' | b'_' | b'`' | b']' | b')' | b'>'))
        .map_or(marker, |last| last.max(marker));
    let end = memchr::memchr(b' ', &bytes[last..]).map_or(text.len(), |blank| last + blank);
    Some(start..end)
}

/// The markers of a text, as the parser finds them.
#[expect(clippy::wildcard_enum_match_arm, reason = "only two kinds can be resolved by themselves")]
fn parsed(text: &str) -> Vec<Token> {
    let mut line = String::with_capacity(FRONT.len() + text.len());
    line.push_str(FRONT);
    // On one line there are no blocks and no breaks; each stands at the byte where it stood.
    let mut end = 0;
    for at in memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()) {
        line.push_str(&text[end..at]);
        line.push(' ');
        end = at + 1;
    }
    line.push_str(&text[end..]);
    let resolve = |link: BrokenLink<'_>| match link.link_type {
        LinkType::Reference | LinkType::Collapsed => {
            Some((CowStr::Borrowed(""), CowStr::Borrowed("")))
        }
        _ => None,
    };
    let parser = Parser::new_with_broken_link_callback(&line, Options::empty(), Some(resolve));
    let mut found = Found { line: &line, tokens: Vec::new(), open: Vec::new(), pairs: 0 };
    for (event, range) in parser.into_offset_iter() {
        found.take(event, range);
    }
    let mut tokens = found.tokens;
    tokens.sort_unstable_by_key(|token| (token.span.start, token.span.end));
    let mut end = 0;
    tokens.retain(|token| {
        let apart = token.span.start >= end && token.span.end > token.span.start;
        if apart {
            end = token.span.end;
        }
        apart
    });
    whole_pairs(tokens)
}

struct Found<'a> {
    line: &'a str,
    tokens: Vec<Token>,
    open: Vec<Open>,
    pairs: usize,
}

impl Found<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other events are text")]
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range.start),
            Event::End(_) => {
                let end = self.end(&range);
                self.reach(end);
            }
            Event::Code(_) => self.alone(TokenKind::Code, range),
            Event::InlineHtml(_) | Event::Html(_) => self.alone(TokenKind::Tag, range),
            _ => self.reach(range.end),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "all other tags are blocks")]
    fn start(&mut self, tag: &Tag<'_>, start: usize) {
        let (kind, opening) = match tag {
            Tag::Emphasis => (TokenKind::Emphasis, Some(1)),
            Tag::Strong => (TokenKind::Emphasis, Some(2)),
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                (TokenKind::Address, None)
            }
            Tag::Link { .. } => (TokenKind::Link, Some("[".len())),
            Tag::Image { .. } => (TokenKind::Link, Some("![".len())),
            // The paragraph that all stands in.
            _ => (TokenKind::Control, Some(0)),
        };
        self.open.push(Open { kind, opening, inside: start + opening.unwrap_or(0) });
    }

    /// Closes the innermost element; gives where it really ends.
    fn end(&mut self, range: &Range<usize>) -> usize {
        let Some(Open { kind, opening, inside }) = self.open.pop() else { return range.end };
        let closing = match (opening, kind) {
            (None, _) => {
                self.push(kind, Role::Alone, range.clone());
                return range.end;
            }
            (Some(0), _) => return range.end,
            (Some(length), TokenKind::Emphasis) => range.end.saturating_sub(length),
            (Some(_), _) => inside,
        };
        let opening = range.start..range.start + opening.unwrap_or(0);
        let is_link = kind == TokenKind::Link;
        if closing < opening.end || is_link && !self.line[closing..].starts_with(']') {
            return range.end;
        }
        // The empty brackets of `[label][]` are in no event.
        let is_collapsed =
            is_link && range.end == closing + "]".len() && self.line[range.end..].starts_with("[]");
        let end = if is_collapsed { range.end + "[]".len() } else { range.end };
        self.push(kind, Role::Open(self.pairs), opening);
        self.push(kind, Role::Close(self.pairs), closing..end);
        self.pairs += 1;
        end
    }

    fn alone(&mut self, kind: TokenKind, range: Range<usize>) {
        self.reach(range.end);
        self.push(kind, Role::Alone, range);
    }

    fn push(&mut self, kind: TokenKind, role: Role, span: Range<usize>) {
        if let Some(start) = span.start.checked_sub(FRONT.len()) {
            self.tokens.push(Token { span: start..span.end - FRONT.len(), kind, role });
        }
    }

    /// What is inside the innermost open element reaches so far.
    fn reach(&mut self, end: usize) {
        if let Some(open) = self.open.last_mut() {
            open.inside = open.inside.max(end);
        }
    }
}

/// Leaves out one of two markers whose other is not there.
fn whole_pairs(mut tokens: Vec<Token>) -> Vec<Token> {
    let mut halves: Vec<usize> = tokens
        .iter()
        .filter_map(|token| match token.role {
            Role::Alone => None,
            Role::Open(pair) | Role::Close(pair) => Some(pair),
        })
        .collect();
    halves.sort_unstable();
    let lone: Vec<usize> =
        halves.chunk_by(|a, b| a == b).filter(|pair| pair.len() == 1).map(|pair| pair[0]).collect();
    tokens.retain(|token| match token.role {
        Role::Alone => true,
        Role::Open(pair) | Role::Close(pair) => lone.binary_search(&pair).is_err(),
    });
    tokens
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_left_out_before_and_after_says_nothing(
            text in "([a-c ]|\\PC|[*_`\\[\\]()<>!\\\\&;\n\"'/:#-]){0,40}",
        ) {
            prop_assert_eq!(find(&text), parsed(&text));
        }
    }
}
