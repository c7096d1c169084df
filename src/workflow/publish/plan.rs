//! What the page of a statement in one language is.

use super::passage::{Condition, Passage, Shown, passages};
use super::policy::Policy;
use crate::model::catalog::Catalog;
use crate::model::unit::Unit;
use crate::model::words;
use crate::workflow::gate::Requirement;
use crate::workflow::reconcile::Reconciled;

/// A page that was decided upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub standing: Standing,
    /// One for each unit, in its order. On a page that is no translation, readers see none of them.
    pub passages: Vec<Passage>,
    pub readiness: Readiness,
}

/// What a page is in its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It stands as a translation.
    Translation,
    /// The source stands in its place, and says why.
    Fallback(Reason),
}

/// Why a page shows the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing that could be shown.
    NotTranslated,
    /// Too few words are ready.
    NotReady,
    /// They would be enough, had somebody reviewed them.
    NotReviewed,
}

/// How far a translation is, under a policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Words of the source.
    pub words: usize,
    /// Of these, how many are in passages that are ready.
    pub ready: usize,
    pub units: usize,
    pub stale: usize,
    pub missing: usize,
    pub drafts: usize,
    /// Current, but not reviewed, where reviews are asked for.
    pub unreviewed: usize,
}

impl Readiness {
    /// Of the words of the source, how many percent are ready: rounded down, so that 100 means all.
    pub fn percent(&self) -> u8 {
        share(self.ready, self.words)
    }

    /// Passages that are not ready.
    pub fn gaps(&self) -> usize {
        self.stale + self.missing + self.drafts + self.unreviewed
    }
}

/// Decides what the page of a statement is, and what stands in each place of it.
///
/// Laws: there is one passage for each unit; a page below `min-ready` is no translation, nor is one that would show no
/// word of it; a draft is shown only under [`OnDraft::KeepMarked`](super::OnDraft::KeepMarked); nothing depends on
/// the day.
pub fn plan(units: &[Unit], catalog: &Catalog, reconciled: &Reconciled, policy: &Policy) -> Plan {
    let passages = passages(units, catalog, reconciled, policy);
    let readiness = readiness(units, &passages);
    // What would be ready if nobody asked for reviews.
    let current: usize = units
        .iter()
        .zip(&passages)
        .filter(|(_, passage)| passage.condition == Condition::Current)
        .map(|(unit, _)| words::count(&unit.text))
        .sum();
    let translated = passages.iter().any(|passage| passage.condition != Condition::Missing);
    let shows_something =
        units.is_empty() || passages.iter().any(|p| matches!(p.shown, Shown::Translation(_)));
    let enough = |ready: usize| share(ready, readiness.words) >= policy.min_ready;
    let standing = if !translated && !units.is_empty() {
        Standing::Fallback(Reason::NotTranslated)
    } else if enough(readiness.ready) && shows_something {
        Standing::Translation
    } else if policy.require == Requirement::Reviewed && readiness.unreviewed > 0 && enough(current)
    {
        Standing::Fallback(Reason::NotReviewed)
    } else {
        Standing::Fallback(Reason::NotReady)
    };
    Plan { standing, passages, readiness }
}

fn readiness(units: &[Unit], passages: &[Passage]) -> Readiness {
    let mut readiness = Readiness { units: units.len(), ..Readiness::default() };
    for (unit, passage) in units.iter().zip(passages) {
        let words = words::count(&unit.text);
        readiness.words += words;
        if passage.ready {
            readiness.ready += words;
            continue;
        }
        *match passage.condition {
            Condition::Current => &mut readiness.unreviewed,
            Condition::Draft => &mut readiness.drafts,
            Condition::Stale { .. } => &mut readiness.stale,
            Condition::Missing => &mut readiness.missing,
        } += 1;
    }
    readiness
}

/// Percent, rounded down; all of nothing is 100.
fn share(part: usize, whole: usize) -> u8 {
    match part.saturating_mul(100).checked_div(whole) {
        Some(percent) => u8::try_from(percent).unwrap_or(100),
        None => 100,
    }
}
