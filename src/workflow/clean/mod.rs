//! Raw text to a clean statement: what `add` does to a text from a mail, a PDF or a web page.
//!
//! - [`lines`]: characters made plain, lines numbered, the tail cut off.
//! - [`front`]: YAML front matter, kept and completed.
//! - [`markdown`]: text that is Markdown already; only soft line breaks change.
//! - [`plain`]: text that is not: paragraphs, headings, lists are found.
//! - [`wrap`]: which line breaks a machine made.
//! - [`date`], [`slug`]: when it was published, and what to call it.
//! - [`statement`]: all of these, one after the other.

mod date;
mod front;
mod lines;
mod markdown;
mod plain;
mod slug;
mod statement;
mod wrap;

pub use slug::suggest_id;
pub use statement::{Cleaned, Note, Raw, clean};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
