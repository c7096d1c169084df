//! The checks: what an editor would mark, found before publication.
//!
//! A group a folder, a check a file, with its examples beside it as `<check>.md`; [`table`] has them all.
//! A check is a pure function from a [`Passage`] to [`Flaw`]s. What it says stands in the messages of its group, and so
//! does what `explain` tells about it: `<check>_finds`, `<check>_why`, `<check>_silence`.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod check;
#[cfg(test)]
mod examples;
pub mod files;
pub mod freshness;
mod heads;
pub mod integrity;
pub mod knowledge;
pub mod language;
pub mod lexicon;
pub mod passage;
pub mod table;
pub mod terms;
pub mod text;
pub mod typography;
mod words;

pub use check::{CatalogFile, Check, Example, Flaw, Run, Sureness, Verdict};
pub use knowledge::{Knowledge, Options, Tongue};
pub use passage::Passage;
pub use text::{HIDDEN, Text};
