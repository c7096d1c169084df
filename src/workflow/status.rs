//! How far a statement has come in a locale: units and words by state.

use std::ops::AddAssign;

use super::reconcile::Reconciled;
use crate::model::catalog::Catalog;
use crate::model::drafting::{Authorship, Origin};
use crate::model::entry::Entry;
use crate::model::state::State;
use crate::model::unit::Unit;
use crate::model::words;

/// Units and words of one statement, or of several, in one locale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub units: Counts,
    /// Words of the English now; of retired entries, words of their own English.
    pub words: Counts,
    pub drafts: Drafts,
}

/// Units that are drafts, by who made them. Law: together they are the `draft` of the units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// An engine did, and nobody has touched them since.
    pub machine: usize,
    /// The memory did, or sentences were kept, and nobody has touched them since.
    pub memory: usize,
    /// We did, and somebody has edited them since.
    pub edited: usize,
    /// Somebody else did.
    pub person: usize,
}

impl Drafts {
    fn count(&mut self, entry: &Entry) {
        match entry.authorship() {
            Authorship::Draft(origins) => {
                let by_machine = origins.iter().any(|o| matches!(o, Origin::Machine { .. }));
                *(if by_machine { &mut self.machine } else { &mut self.memory }) += 1;
            }
            Authorship::EditedDraft(_) => self.edited += 1,
            Authorship::Person | Authorship::Nobody => self.person += 1,
        }
    }

    /// Drafts that talmach made, whatever became of them since.
    pub fn ours(&self) -> usize {
        self.machine + self.memory + self.edited
    }
}

impl AddAssign for Drafts {
    fn add_assign(&mut self, other: Self) {
        let Self { machine, memory, edited, person } = other;
        self.machine += machine;
        self.memory += memory;
        self.edited += edited;
        self.person += person;
    }
}

/// Counts by state. Law: `total` is the sum of `current`, `stale`, `missing` and `draft`; `reviewed` is a part of
/// `current`, and `retired` stands apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub total: usize,
    pub current: usize,
    pub stale: usize,
    pub missing: usize,
    pub draft: usize,
    pub reviewed: usize,
    pub retired: usize,
}

impl Counts {
    /// What somebody still has to translate or to look at.
    pub fn to_do(&self) -> usize {
        self.stale + self.missing + self.draft
    }

    /// What is current and nobody has vouched for with a name.
    pub fn to_review(&self) -> usize {
        self.current - self.reviewed
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        let Self { total, current, stale, missing, draft, reviewed, retired } = other;
        self.total += total;
        self.current += current;
        self.stale += stale;
        self.missing += missing;
        self.draft += draft;
        self.reviewed += reviewed;
        self.retired += retired;
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.words += other.words;
        self.drafts += other.drafts;
    }
}

/// Counts what was reconciled.
pub fn tally(units: &[Unit], catalog: &Catalog, reconciled: &Reconciled) -> Tally {
    let mut tally = Tally::default();
    for (unit, tracked) in units.iter().zip(&reconciled.units) {
        let words = words::count(&unit.text);
        let mut count = |pick: fn(&mut Counts) -> &mut usize| {
            *pick(&mut tally.units) += 1;
            *pick(&mut tally.words) += words;
        };
        count(|counts| &mut counts.total);
        match tracked.state(catalog) {
            State::Missing => count(|counts| &mut counts.missing),
            State::Draft => {
                count(|counts| &mut counts.draft);
                tracked.entry(catalog).into_iter().for_each(|entry| tally.drafts.count(entry));
            }
            State::Stale { .. } => count(|counts| &mut counts.stale),
            State::Current => {
                count(|counts| &mut counts.current);
                if tracked.entry(catalog).is_some_and(|entry| entry.review().is_some()) {
                    count(|counts| &mut counts.reviewed);
                }
            }
        }
    }
    let retired = reconciled.still_retired(catalog).chain(reconciled.to_retire(catalog));
    for (_, entry) in retired {
        tally.units.retired += 1;
        tally.words.retired += words::count(&entry.source);
    }
    tally
}
