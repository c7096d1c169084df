//! Reads PO files, so that every byte can be given back.

use super::charset::Source;
use super::parse::{Seat, parse};
pub use super::problem::{Problem, ProblemKind};
use super::spot;
use crate::model::catalog::Catalog;

/// A file that was read: its catalog, and what it takes to write the file again without touching what stays.
///
/// The catalog may be changed in place: [`write`](super::write::write) compares with the file, not with it.
#[derive(Clone, Debug)]
pub struct Po {
    /// Each entry's `seat` is its ordinal in the file, from 0, the header and retired entries included.
    pub catalog: Catalog,
    pub(super) source: Source,
    seats: Vec<Spot>,
}

/// Where an entry stands.
#[derive(Clone, Copy, Debug)]
struct Spot {
    /// The 1-based line of its `msgctxt` or `msgid`.
    line: usize,
    /// Where its first comment or keyword begins, in bytes of the text.
    start: usize,
}

impl Po {
    /// The 1-based line of the `msgctxt`, or else the `msgid`, of the entry with this seat; 1 for a seat that the file
    /// does not have.
    pub fn line(&self, seat: usize) -> usize {
        self.seats.get(seat).map_or(1, |spot| spot.line)
    }

    /// The 1-based line and character at which a byte of the translation of the entry with this seat stands; `None`
    /// where it has no such byte.
    pub fn place(&self, seat: usize, offset: usize) -> Option<(usize, usize)> {
        let Spot { line, start } = *self.seats.get(seat)?;
        let entry = self.source.text.get(start..)?;
        let comments = entry.lines().take_while(|line| line.trim_start().starts_with('#')).count();
        let (below, column) = spot::find(entry, offset)?;
        Some(((line + below).checked_sub(comments + 1)?, column))
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
        let spot = |seat: &Seat| Spot { line: seat.line, start: seat.body.start };
        let seats = parsed.seats.iter().map(spot).collect();
        Ok(Po { catalog, source, seats })
    } else {
        Err(problems)
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
