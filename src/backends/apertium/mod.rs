//! Apertium, the program on this machine: rules and dictionaries, `ru` to `be` above all.
//!
//! It is kept running, and asked with texts that end in a null byte. What it does not know it marks (`*слова`); the
//! marks stay in the answer, and [`unknown_words`] takes them out again.

mod backend;
mod mode;
mod stream;

pub(super) use backend::KIND;
pub(super) use mode::code;
pub use stream::unknown_words;
