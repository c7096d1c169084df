//! What is translated as a whole: a title, a paragraph, a list item, a table cell.

use std::fmt;

/// One unit of a statement: its kind and its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    pub kind: UnitKind,
    /// Inline Markdown or plain text, as its author typed it: escapes, entities and link targets stay.
    ///
    /// It is never empty, its ends are trimmed, and it stands on one line: a line break of the source, with the
    /// indentation and the `>` that follow it, is one blank, and runs of blanks outside code are one blank. Two things
    /// break its line, because a reader sees them too:
    ///
    /// - A hard line break of Markdown, however it was typed, is a backslash at the end of a line. A catalog shows it
    ///   as `\\\n`, and it is Markdown for a hard break wherever the text is put.
    /// - A newline in the value of a front-matter field is a newline.
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
