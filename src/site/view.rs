//! Which text stands in the place of each unit.

use super::page::{Beside, Page, Passage, Shown};
use crate::model::document::Document;

/// What a reader sees of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen<'a> {
    Source,
    Text(&'a str),
    Gap,
}

/// The texts of a whole document, one for each unit.
#[derive(Clone, Debug)]
pub(super) struct View<'a> {
    seen: Vec<Seen<'a>>,
    /// What is seen of further units.
    rest: Seen<'a>,
}

impl<'a> View<'a> {
    /// What a page shows.
    pub(super) fn of(page: &'a Page<'_>) -> Self {
        Self { seen: page.passages.iter().map(seen).collect(), rest: Seen::Source }
    }

    /// The source alone.
    pub(super) fn source() -> Self {
        Self { seen: Vec::new(), rest: Seen::Source }
    }

    /// Another translation; gaps where it has nothing.
    pub(super) fn beside(beside: &'a Beside<'_>) -> Self {
        let seen = |text: &'a Option<String>| text.as_deref().map_or(Seen::Gap, Seen::Text);
        Self { seen: beside.texts.iter().map(seen).collect(), rest: Seen::Gap }
    }

    /// What is seen of a unit.
    pub(super) fn seen(&self, unit: usize) -> Seen<'a> {
        self.seen.get(unit).copied().unwrap_or(self.rest)
    }

    /// Whether two views show the same in each of the first so many units.
    pub(super) fn shows_the_same(&self, other: &View<'_>, units: usize) -> bool {
        (0..units).all(|unit| self.seen(unit) == other.seen(unit))
    }

    /// Whether a unit shows the source.
    pub(super) fn is_source(&self, unit: usize) -> bool {
        self.seen(unit) == Seen::Source
    }

    /// The text of a unit as it is seen, nothing for a gap.
    pub(super) fn text<'t>(&self, document: &'t Document, unit: usize) -> &'t str
    where
        'a: 't,
    {
        match self.seen(unit) {
            Seen::Source => document.units().get(unit).map_or("", |unit| &unit.text),
            Seen::Text(text) => text,
            Seen::Gap => "",
        }
    }
}

fn seen(passage: &Passage) -> Seen<'_> {
    match &passage.shown {
        Shown::Source => Seen::Source,
        Shown::Translation(text) if text.trim().is_empty() => Seen::Source,
        Shown::Translation(text) => Seen::Text(text),
        Shown::Omitted => Seen::Gap,
    }
}
