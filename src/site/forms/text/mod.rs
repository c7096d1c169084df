//! Plain text for mail and for reading aloud: filled to 72 columns, with what readers have to be told in brackets.
//!
//! `blocks` turns Markdown into blocks of text, `fill` breaks them into lines.

mod blocks;
mod fill;
mod write;

pub use write::Text;
