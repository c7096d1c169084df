//! Markdown: which bytes of a document are units, and which are skeleton.
//!
//! [`blocks`] walks the blocks and decides what is a unit of which kind; [`inline`] gathers the text of one unit.
//! The dialect is CommonMark with tables, footnotes and task lists.

mod blocks;
mod inline;
#[cfg(test)]
mod tests;

pub use blocks::MAX_DEPTH;
pub(super) use blocks::read;
