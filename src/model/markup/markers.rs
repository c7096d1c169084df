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
    if let Some(tokens) = plain(text, within.start) {
        return tokens;
    }
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
    let last =
        memchr::memrchr3(b'*', b'_', b'`', &bytes[marker..]).map_or(marker, |at| marker + at);
    let last = memchr::memrchr3(b']', b')', b'>', &bytes[last..]).map_or(last, |at| last + at);
    let end = memchr::memchr(b' ', &bytes[last..]).map_or(text.len(), |blank| last + blank);
    Some(start..end)
}

/// The markers of a text that has none but those of plain links and plain emphasis, one after another: most have no other,
/// and need no parser.
fn plain(text: &str, from: usize) -> Option<Vec<Token>> {
    let bytes = text.as_bytes();
    // Without a branch, so that a processor can look at many bytes together.
    let is_plain = |bytes: &[u8]| {
        let special = b"_`<\\&]";
        let is_special = |byte: u8| special.iter().fold(false, |any, sign| any | (byte == *sign));
        !bytes.iter().fold(false, |any, byte| any | is_special(*byte))
    };
    let mut tokens = Vec::new();
    let mut at = from;
    while let Some(length) = memchr::memchr2(b'[', b'*', &bytes[at..]) {
        let start = at + length;
        let (kind, inside) = match bytes[start] {
            b'[' => (TokenKind::Link, plain_link(bytes, start)?),
            _ => (TokenKind::Emphasis, plain_emphasis(bytes, start)?),
        };
        if !is_plain(&bytes[at..start]) || !is_plain(&bytes[inside.words.clone()]) {
            return None;
        }
        let pair = tokens.len() / 2;
        let (open, close) = (start..inside.words.start, inside.words.end..inside.end);
        tokens.push(Token { span: open, kind, role: Role::Open(pair) });
        tokens.push(Token { span: close, kind, role: Role::Close(pair) });
        at = inside.end;
    }
    is_plain(&bytes[at..]).then_some(tokens)
}

/// An element that needs no parser: what stands between its markers, and where the second of them ends.
struct Plain {
    words: Range<usize>,
    end: usize,
}

/// `[words](address)`
fn plain_link(bytes: &[u8], start: usize) -> Option<Plain> {
    let words = start + 1..start + 1 + memchr::memchr(b']', &bytes[start + 1..])?;
    let address = bytes[words.end..].strip_prefix(b"](")?;
    let length = address.iter().take_while(|byte| is_of_address(**byte)).count();
    let is_image = bytes[..start].ends_with(b"!");
    let label = &bytes[words.clone()];
    let is_label = !label.iter().any(|byte| matches!(byte, b'[' | b'*' | 0..b' '))
        && label.first().is_some_and(|first| *first != b' ')
        && label.last() != Some(&b' ');
    let is_address = length > 0 && address.get(length) == Some(&b')');
    let end = words.end + "](".len() + length + ")".len();
    (!is_image && is_label && is_address).then_some(Plain { words, end })
}

/// Whether a byte of an address says nothing else to the parser.
fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/:.-%?=#+,@~".contains(&byte)
}

/// `*words*` or `**words**`, between blanks or before a sign; letters stand next to the markers within.
fn plain_emphasis(bytes: &[u8], start: usize) -> Option<Plain> {
    let stars = |at: usize| bytes[at..].iter().take_while(|byte| **byte == b'*').count();
    let letter = |letter: &[u8]| match *letter {
        [.., 0xd0 | 0xd1, _] => true,
        [.., last] => last.is_ascii_alphanumeric(),
        [] => false,
    };
    let length = stars(start);
    let inside = start + length;
    let words = inside..inside + memchr::memchr2(b'*', b'[', &bytes[inside..])?;
    let end = words.end + length;
    let opens = matches!(bytes[..start].last(), None | Some(b' '))
        && bytes.get(inside).is_some_and(|first| matches!(first, 0xd0 | 0xd1) || letter(&[*first]));
    let closes = letter(&bytes[words.clone()])
        && matches!(bytes.get(end), None | Some(b' ' | b'.' | b',' | b':' | b';' | b'!' | b'?'));
    let is_emphasis = length <= 2 && stars(words.end) == length && opens && closes;
    is_emphasis.then_some(Plain { words, end })
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

        #[test]
        fn plain_markers_are_those_of_the_parser(
            text in "(!?\\[[a-c«\u{a0} ]{0,3}\\]\\([a-c/:.#?=%,@~+-]{0,4}\\)| ?\\*{1,2}[aй ,]{1,3}\\*{1,2}[a .]?|[a-cй !.«]|[\\[\\]()*&;]){0,6}",
        ) {
            prop_assert_eq!(find(&text), parsed(&text));
        }
    }

    #[test]
    fn plain_links_and_emphasis_need_no_parser() {
        let text = "a [b c](https://example.org/1?a=b#c), *я*, **не я**: [d](/e).";
        let lengths =
            plain(text, 2).unwrap().iter().map(|token| token.span.len()).collect::<Vec<_>>();
        assert_eq!(lengths, [1, 30, 1, 1, 2, 2, 1, 5]);
        for text in [
            "![a](b)", "[a](b c)", "[a]", "[*a*](b)", "[ a](b)", "[a](b) ]", "[a]()", "*a", "a*b*",
            "*a**", "***a***", "* a*", "*a *", "**a*b**", "_a_ *b*", "*a*b", "*«a»*", "*[a](b)*",
        ] {
            assert_eq!(plain(text, 0), None, "{text}");
        }
    }
}
