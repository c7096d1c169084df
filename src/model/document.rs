//! A statement's text as units and the skeleton between them.

use std::ops::Range;

use super::unit::{Unit, UnitKind};

/// A document: its bytes, and which of them are units.
///
/// Laws: the places are in order and do not overlap; [`Document::render`] with no replacement gives back the source
/// byte for byte.
#[derive(Clone, Debug)]
pub struct Document {
    source: String,
    places: Vec<UnitPlace>,
    units: Vec<Unit>,
}

/// Where a unit stands in its document, and how a text is spelt there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPlace {
    /// Bytes of the source that a translation replaces.
    pub span: Range<usize>,
    pub spelling: Spelling,
}

/// How a unit's text has to be written where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As it is, on one line.
    Plain,
    /// As inline Markdown at the beginning of a block.
    Block,
    /// As inline Markdown in a table cell: bars are escaped.
    Cell,
    /// As a double-quoted YAML scalar.
    Yaml,
}

impl Document {
    /// Puts a document together from its source and its units in order, each with its place.
    pub fn new(source: String, units: Vec<(UnitPlace, Unit)>) -> Self {
        let (places, units) = units.into_iter().unzip();
        Self { source, places, units }
    }

    /// The bytes that it was read from.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The units, in reading order.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Where the units stand; as many as there are units.
    pub fn places(&self) -> &[UnitPlace] {
        &self.places
    }

    /// The title, where the document has one.
    pub fn title(&self) -> Option<&str> {
        self.units.iter().find(|unit| unit.kind == UnitKind::Title).map(|unit| unit.text.as_str())
    }

    /// The line of the source on which a unit begins, counted from 1.
    pub fn line(&self, unit: usize) -> usize {
        let start = self.places.get(unit).map_or(0, |place| place.span.start);
        1 + memchr::memchr_iter(b'\n', &self.source.as_bytes()[..start]).count()
    }
}
