//! Text to model and back; no paths, no files, no policy.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod front_matter;
pub mod markdown;
pub mod plain;
pub mod po;
