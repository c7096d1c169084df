//! English statements: which format a file is in, and bytes to a document.

use crate::model::document::Document;

use super::front_matter::Fault;
use super::{front_matter, markdown, plain};

/// How a statement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// CommonMark with tables, footnotes, task lists and YAML front matter.
    Markdown,
    /// Paragraphs with empty lines between them.
    Plain,
}

/// Each extension that a statement may have, in small letters, with its format.
pub const EXTENSIONS: [(&str, Format); 4] = [
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("txt", Format::Plain),
    ("text", Format::Plain),
];

impl Format {
    /// The format of a file by its extension (without the dot, in any case); `None` for a file that is no statement.
    pub fn of_extension(extension: &str) -> Option<Self> {
        EXTENSIONS
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(extension))
            .map(|&(_, format)| format)
    }

    /// The extension that a new file of this format gets.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Plain => "txt",
        }
    }
}

/// Why bytes are not a statement. Lines and columns are counted from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceProblem {
    #[error("not UTF-8 at line {line}, column {column}")]
    NotUtf8 { line: usize, column: usize },
    #[error("a NUL character at line {line}, column {column}")]
    Nul { line: usize, column: usize },
    /// More than [`MAX_BYTES`].
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooLarge { bytes: usize },
    /// Blocks inside blocks beyond [`markdown::MAX_DEPTH`].
    #[error("blocks are nested too deep at line {line}")]
    TooDeep { line: usize },
    #[error("front matter, line {line}: {fault}")]
    FrontMatter { line: usize, fault: Fault },
}

/// The largest statement that is read. Hostile Markdown takes some sixty times its size in memory.
pub const MAX_BYTES: usize = 16 << 20;

/// Reads a statement. `fields` are the front-matter fields to translate; only Markdown has front matter.
///
/// Takes time in proportion to the size.
pub fn read(format: Format, bytes: Vec<u8>, fields: &[String]) -> Result<Document, SourceProblem> {
    if bytes.len() > MAX_BYTES {
        return Err(SourceProblem::TooLarge { bytes: bytes.len() });
    }
    let source = match String::from_utf8(bytes) {
        Ok(source) => source,
        Err(error) => {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let (line, column) = position(&String::from_utf8_lossy(valid));
            return Err(SourceProblem::NotUtf8 { line, column });
        }
    };
    if let Some(at) = memchr::memchr(0, source.as_bytes()) {
        let (line, column) = position(&source[..at]);
        return Err(SourceProblem::Nul { line, column });
    }
    let start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut units = Vec::new();
    match format {
        Format::Markdown => {
            let body = front_matter::read(&source, start, fields, &mut units)?;
            markdown::read(&source, body, &mut units)?;
        }
        Format::Plain => plain::read(&source, start, &mut units),
    }
    Ok(Document::new(source, units))
}

/// The line and the column of what comes after a text.
fn position(before: &str) -> (usize, usize) {
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (line_at(before, before.len()), 1 + before[line_start..].chars().count())
}

/// The line on which a byte stands.
pub(super) fn line_at(source: &str, at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &source.as_bytes()[..at]).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> SourceProblem {
        read(Format::Markdown, bytes.to_vec(), &[]).unwrap_err()
    }

    #[test]
    fn an_extension_tells_the_format() {
        assert_eq!(Format::of_extension("MD"), Some(Format::Markdown));
        assert_eq!(Format::of_extension("txt"), Some(Format::Plain));
        assert_eq!(Format::of_extension("po"), None);
    }

    #[test]
    fn says_where_bytes_are_not_text() {
        assert_eq!(problem("й\nёж\u{0}".as_bytes()), SourceProblem::Nul { line: 2, column: 3 });
        assert_eq!(problem(b"a\nb\xff"), SourceProblem::NotUtf8 { line: 2, column: 2 });
        assert_eq!(problem(b"\xff\xfea\0"), SourceProblem::NotUtf8 { line: 1, column: 1 });
    }

    #[test]
    fn refuses_what_is_too_large() {
        let bytes = MAX_BYTES + 1;
        assert_eq!(problem(&vec![b'a'; bytes]), SourceProblem::TooLarge { bytes });
    }
}
