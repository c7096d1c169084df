//! Reads PO files, so that every byte can be given back.

use super::charset::Source;
use super::parse::parse;
pub use super::problem::{Problem, ProblemKind};
use crate::model::catalog::Catalog;

/// A file that was read: its catalog, and what it takes to write the file again without touching what stays.
///
/// The catalog may be changed in place: [`write`](super::write::write) compares with the file, not with it.
#[derive(Clone, Debug)]
pub struct Po {
    /// Each entry's `seat` is its ordinal in the file, from 0, the header and retired entries included.
    pub catalog: Catalog,
    pub(super) source: Source,
    lines: Vec<usize>,
}

impl Po {
    /// The 1-based line of the `msgctxt`, or else the `msgid`, of the entry with this seat; 1 for a seat that the file
    /// does not have.
    pub fn line(&self, seat: usize) -> usize {
        self.lines.get(seat).copied().unwrap_or(1)
    }
}

/// Reads a file in any charset that its header names and we know; a file without a header is taken for UTF-8.
///
/// Reads all that GNU gettext reads, and a little more: a byte order mark, and comments between `#|` and `msgid`.
/// Otherwise gives all that is wrong with the file, in its order, up to a sane number.
pub fn read(bytes: &[u8]) -> Result<Po, Vec<Problem>> {
    let source = Source::decode(bytes)?;
    let (parsed, problems) = parse(&source.text, source.encoding);
    if problems.is_empty() {
        let catalog = Catalog { entries: parsed.entries };
        let lines = parsed.seats.iter().map(|seat| seat.line).collect();
        Ok(Po { catalog, source, lines })
    } else {
        Err(problems)
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
