//! Text to model and back; no paths, no files, no policy.
//!
//! [`source`] reads English statements in any [`Format`] into documents; [`po`] reads and writes catalogs,
//! [`tmx`] memories of other programs, [`terms`] and [`tbx`] termbases.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod front_matter;
pub mod kept;
pub mod markdown;
pub mod plain;
pub mod po;
mod sequence;
pub mod source;
pub mod tbx;
pub mod terms;
pub mod tmx;
mod xml;
mod yaml;

pub use front_matter::Fault;
pub use source::{Format, MAX_BYTES, SourceProblem, read};
