//! Lineage: which old text a new text descends from.
//!
//! [`align`] works between exact matches (`frame`), with the likeness of texts (`bag`), a few likely pairs of many
//! (`near`), the splits and merges among them (`link`), and the best chain in order (`chain`).

mod bag;
mod chain;
mod frame;
mod lineage;
mod link;
mod near;

#[cfg(test)]
mod tests;

pub use bag::likeness;
pub use lineage::{Lineage, align};
