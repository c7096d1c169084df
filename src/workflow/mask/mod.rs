//! Masking: what an engine must not touch is hidden from it, and put back into its answer.
//!
//! `lex` finds such stretches: the `markers` of inline Markdown, and with `literal` what stands in the text between
//! them. `notation` writes them as an engine keeps them, and reads them back. [`Masker`] does the whole.

mod lex;
mod literal;
mod markers;
mod masked;
mod notation;
mod repair;

#[cfg(test)]
mod tests;

pub use lex::{Role, Token, TokenKind};
pub use literal::TooManyTerms;
pub use masked::{Masked, Masker, Slip};
pub use notation::Notation;
