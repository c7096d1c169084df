//! The stretches of a text that are not translated.

use std::ops::Range;

use super::literal::{self, Literals};
use super::markers;

/// A stretch that is not translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text it stands in.
    pub span: Range<usize>,
    pub kind: TokenKind,
    pub role: Role,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// `*`, `_`, `**`, `__`
    Emphasis,
    /// `[` or `](target)` or `][label]`; of an image `![` too.
    Link,
    /// A code span.
    Code,
    /// An HTML tag or comment.
    Tag,
    /// A URL, a domain or an e-mail address.
    Address,
    /// `{name}`, `{{name}}`, `%s`, `%1$d`
    Placeholder,
    /// `[^1]`
    Footnote,
    /// `#word` or `@name`
    Mention,
    /// A term that the project protects.
    Term,
    /// A line break, hard or plain, and the blanks around it.
    Break,
    /// `&nbsp;`
    Entity,
    /// `\*`
    Escape,
    /// A control character.
    Control,
    /// What reads like a token of ours.
    Lookalike,
}

/// Whether a token stands alone, or is one of two that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Alone,
    /// The first of two; the number is of both.
    Open(usize),
    Close(usize),
}

/// All tokens of a text, in order, apart from each other. Linear in the text but for the parser of Markdown.
pub fn tokens(text: &str, literals: &Literals) -> Vec<Token> {
    let markers = markers::find(text);
    let mut tokens = Vec::with_capacity(markers.len());
    let mut end = 0;
    for marker in markers {
        let start = marker.span.start;
        literal::find(text, end..start, literals, &mut tokens);
        end = marker.span.end;
        tokens.push(marker);
    }
    literal::find(text, end..text.len(), literals, &mut tokens);
    tokens
}
