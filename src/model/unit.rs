//! What is translated as a whole: a title, a paragraph, a list item, a table cell.

use std::fmt;

/// One unit of a statement: its kind and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub kind: UnitKind,
    /// Inline Markdown (or plain text) on one line: line breaks of the source are single blanks, ends are trimmed.
    /// Never empty. A hard line break of Markdown is spelt `<br>`-free, as a backslash and a newline.
    pub text: String,
}

/// What a unit is in its document; written into the catalog for the translator (`#. heading`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// The statement's title, from front matter or from the first heading of level 1.
    Title,
    /// Another configured field of the front matter, by name.
    Field(String),
    Heading,
    Paragraph,
    ListItem,
    Quotation,
    TableCell,
    /// The description of an image that stands alone.
    Caption,
    Footnote,
}

impl fmt::Display for UnitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Field(name) => f.write_str(name),
            Self::Heading => f.write_str("heading"),
            Self::Paragraph => f.write_str("paragraph"),
            Self::ListItem => f.write_str("list item"),
            Self::Quotation => f.write_str("quotation"),
            Self::TableCell => f.write_str("table cell"),
            Self::Caption => f.write_str("caption"),
            Self::Footnote => f.write_str("footnote"),
        }
    }
}
