//! The folder of a published site: only what changed is written, and only what talmach made is removed.
//!
//! `folder` compares, writes and removes, on as many threads as like; `manifest` remembers which files talmach made;
//! `place` finds where a path of the site is on the disk.

mod folder;
mod manifest;
mod place;
#[cfg(test)]
mod tests;

pub use folder::{Mode, Output, OutputError, Written};
pub use manifest::MANIFEST;
