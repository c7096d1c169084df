//! Text that is not Markdown yet: its paragraphs, headings, lists and meant line breaks are found.
//!
//! - [`shape`]: what a single line looks like.
//! - [`block`]: what a text is made of.
//! - [`blocks`]: lines to blocks to Markdown.
//! - [`heads`]: titles and headings.

mod block;
mod blocks;
mod heads;
mod shape;

pub(super) use block::Heads;
pub(super) use blocks::to_markdown;
pub(super) use shape::{is_title_like, unescaped};
