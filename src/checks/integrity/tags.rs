//! The HTML tags of a text, by name.

use std::ops::Range;

use crate::checks::text::Text;
use crate::model::markup::TokenKind;

/// A tag; comments are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// `a`, `/a`; `br` for `<br/>` too.
    pub(super) name: &'a str,
    pub(super) span: Range<usize>,
}

/// Elements of HTML that Markdown is mixed with; whatever else stands in angle brackets may be anything.
const KNOWN: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "cite",
    "code",
    "del",
    "details",
    "div",
    "em",
    "figcaption",
    "figure",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

impl Tag<'_> {
    /// Whether it is of HTML, and has two halves.
    pub(super) fn is_of_a_pair(&self) -> bool {
        KNOWN.iter().any(|known| known.eq_ignore_ascii_case(self.element()))
    }

    /// The name of the element, without the slash.
    pub(super) fn element(&self) -> &str {
        self.name.trim_start_matches('/')
    }
}

/// The tags of a text, in order.
pub(super) fn tags<'a>(text: &Text<'a>) -> Vec<Tag<'a>> {
    let tokens = text.tokens().iter().filter(|token| token.kind == TokenKind::Tag);
    let tags = tokens.map(|token| {
        let inside = text.at(&token.span).trim_start_matches('<');
        let end =
            inside[1.min(inside.len())..].find(|c: char| c.is_whitespace() || "/>".contains(c));
        let end = end.map_or(inside.len(), |end| end + 1);
        Tag { name: &inside[..end], span: token.span.clone() }
    });
    tags.filter(|tag| !tag.name.starts_with(['!', '?'])).collect()
}

/// Takes off what both have, by name; what stays is in order.
pub(super) fn without_common(lost: &mut Vec<Tag<'_>>, added: &mut Vec<Tag<'_>>) {
    lost.sort_by(|a, b| (a.name, a.span.start).cmp(&(b.name, b.span.start)));
    added.sort_by(|a, b| (a.name, a.span.start).cmp(&(b.name, b.span.start)));
    let mut rest = std::mem::take(added).into_iter().peekable();
    lost.retain(|tag| {
        while let Some(less) = rest.next_if(|other| other.name < tag.name) {
            added.push(less);
        }
        rest.next_if(|other| other.name == tag.name).is_none()
    });
    added.extend(rest);
    lost.sort_by_key(|tag| tag.span.start);
    added.sort_by_key(|tag| tag.span.start);
}
