//! The nouns: what talmach speaks about, with their invariants, and nothing that reads or writes.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod catalog;
pub mod document;
pub mod drafting;
pub mod entry;
pub mod finding;
pub mod fingerprint;
pub mod letters;
pub mod locale;
pub mod mark;
pub mod markup;
pub mod mending;
pub mod message;
pub mod misread;
pub mod nearest;
pub mod scan;
pub mod segment;
pub mod silence;
pub mod spelling;
pub mod state;
pub mod statement;
pub mod termbase;
pub mod unit;
pub mod words;
