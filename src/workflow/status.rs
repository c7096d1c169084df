//! How far a statement has come in a locale: units and words by state.

use std::ops::AddAssign;

use super::reconcile::Reconciled;
use crate::model::catalog::Catalog;
use crate::model::state::State;
use crate::model::unit::Unit;
use crate::model::words;

/// Units and words of one statement, or of several, in one locale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub units: Counts,
    /// Words of the English now; of retired entries, words of their own English.
    pub words: Counts,
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
            State::Draft => count(|counts| &mut counts.draft),
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
