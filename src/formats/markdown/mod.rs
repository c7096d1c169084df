//! Markdown: which bytes of a document are units, and which are skeleton.
//!
//! `blocks` walks the blocks and decides what is a unit of which kind; `inline` gathers the text of one unit;
//! `depth` refuses what would take too long.
//! The dialect is CommonMark with tables, footnotes and task lists.

mod blocks;
mod depth;
mod inline;
#[cfg(test)]
mod tests;

pub(super) use blocks::read;
pub use depth::MAX_DEPTH;
