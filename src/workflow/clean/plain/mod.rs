//! Text that is not Markdown yet: its paragraphs, headings, lists and meant line breaks are found.

mod blocks;
mod shape;

pub(super) use blocks::{Heads, to_markdown};
pub(super) use shape::{is_title_like, unescaped};
