//! TMX 1.4b: translation memories as other programs exchange them (LISA OSCAR, 2005).
//!
//! [`read()`] takes the texts and leaves out what we have no use for; [`write()`] writes files that others read.

pub mod read;
pub mod write;

pub use read::{Tmx, TmxError, TmxErrorKind, TmxText, TmxUnit, read};
pub use write::{Written, write};
