//! A catalog on a translator’s desk.

use jiff::civil::{Date, date};

use crate::model::catalog::Catalog;
use crate::model::entry::Entry;
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::model::unit::{Unit, UnitKind};
use crate::workflow::reconcile::{Reconciled, Tracked, reconcile};
use crate::workflow::sync::{RetiredEntries, StepKind, plan};

pub(super) const ON: Date = date(2026, 11, 21);

/// A statement in Belarusian, synced after each change of the English.
pub(super) struct Desk {
    pub(super) catalog: Catalog,
    pub(super) english: Vec<String>,
}

impl Desk {
    /// Passages with the translations that somebody vouches for.
    pub(super) fn of(passages: &[(&str, &str)]) -> Self {
        let mut entries = vec![Entry::new("")];
        entries.extend(passages.iter().map(|(source, text)| entry(source, text)));
        let english = passages.iter().map(|(source, _)| (*source).to_owned()).collect();
        Self { catalog: Catalog { entries }, english }
    }

    /// The English changes, and the catalog follows; what that did.
    pub(super) fn becomes(&mut self, english: &[&str]) -> Vec<StepKind> {
        self.english = english.iter().map(|text| (*text).to_owned()).collect();
        let before = self.states();
        let planned = plan(&units(english), &self.catalog, &belarusian(), ON, RetiredEntries::Keep);
        let kinds = planned.steps.iter().map(|step| step.kind).collect();
        self.catalog = planned.catalog.into_owned();
        // As if it were read again.
        for (seat, entry) in self.catalog.entries.iter_mut().enumerate() {
            entry.seat = Some(seat);
        }
        assert_eq!(self.states(), before, "a sync changed a state");
        kinds
    }

    pub(super) fn reconciled(&self) -> Reconciled {
        let english: Vec<&str> = self.english.iter().map(String::as_str).collect();
        reconcile(&units(&english), &self.catalog, &belarusian(), ON)
    }

    pub(super) fn states(&self) -> Vec<State> {
        self.reconciled().units.iter().map(|unit| unit.state(&self.catalog)).collect()
    }

    /// The translations of the units as they stand.
    pub(super) fn texts(&self) -> Vec<String> {
        let of = |unit: &Tracked| unit.entry(&self.catalog).map_or("", Entry::text).to_owned();
        self.reconciled().units.iter().map(of).collect()
    }

    pub(super) fn entry(&mut self, source: &str) -> &mut Entry {
        self.catalog.entries.iter_mut().find(|entry| entry.source == source).unwrap()
    }

    pub(super) fn retired(&self) -> Vec<(&str, &str)> {
        self.catalog.retired().map(|(_, e)| (e.source.as_str(), e.text())).collect()
    }
}

pub(super) fn entry(source: &str, text: &str) -> Entry {
    Entry { translation: vec![text.to_owned()], ..Entry::new(source) }
}

pub(super) fn parted(context: &str, source: &str, text: &str) -> Entry {
    Entry { context: Some(context.to_owned()), ..entry(source, text) }
}

pub(super) fn units(english: &[&str]) -> Vec<Unit> {
    let unit = |text: &&str| Unit { kind: UnitKind::Paragraph, text: (*text).to_owned() };
    english.iter().map(unit).collect()
}

pub(super) fn belarusian() -> Locale {
    Locale::parse("be").unwrap()
}

pub(super) fn stale(since: &str) -> State {
    State::Stale { since: since.to_owned() }
}

pub(super) const MINERS: &str = "The miners stopped work on Tuesday. Nobody went down the shaft.";
pub(super) const MINERS_BE: &str = "Гарнякі спынілі працу ў аўторак. Ніхто не спусціўся ў шахту.";
pub(super) const LETTERS: &str = "Write letters to prisoners.";
pub(super) const LETTERS_BE: &str = "Пішыце лісты зняволеным.";
