//! Gettext PO files: read without loss, written as `msgcat` writes.
//!
//! A file is decoded ([`charset`]), cut into tokens ([`lex`]) and put together into entries ([`parse`]); [`mod@read`] keeps
//! beside the catalog what it takes to give back every byte. [`mod@write`] keeps the bytes of what did not change and
//! writes the rest through [`entry`], which folds long strings as gettext does ([`wrap`], at
//! [`opportunities`]).

mod charset;
mod directive;
mod draft;
mod entry;
mod flags;
mod header;
mod lex;
mod opportunities;
mod parse;
mod problem;
pub mod read;
mod reference;
mod spot;
pub mod wrap;
pub mod write;

pub use read::{Po, Problem, ProblemKind, read};
pub use write::{is_canonical, new_header, write, write_new};
