//! Sentences: where a unit's text may be cut.
//!
//! [`sentences`] walks the text once; `opaque` says which stretches of inline Markdown are never cut; `rules` decides
//! about a full stop with the data of `en`, `ru` and `be`.

mod be;
mod en;
mod look;
mod opaque;
mod ru;
mod rules;
mod walk;

#[cfg(test)]
mod tests;

pub use walk::sentences;
