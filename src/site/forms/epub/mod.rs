//! EPUB 3.3 (W3C, 2023): a book a language, with a chapter a statement; or the book of one statement.
//!
//! `form` gathers, `chapter` writes one statement as XHTML, `xhtml` turns our HTML into XML, `package` writes what says
//! what is in the book, `archive` the ZIP around it.

mod archive;
mod chapter;
mod form;
mod package;
mod xhtml;

pub use form::{Epub, Extent};
