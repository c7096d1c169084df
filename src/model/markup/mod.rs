//! Inline markup: what of a text is not translated.
//!
//! `lex` finds such stretches: the `markers` of inline Markdown, and with `literal` what stands in the text between
//! them.

mod lex;
mod literal;
mod markers;
mod matches;

pub use lex::{Role, Token, TokenKind, tokens};
pub use literal::{Literals, TooManyTerms};
