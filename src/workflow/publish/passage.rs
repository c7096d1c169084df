//! What stands in the place of one unit, and what is known about it.

use jiff::civil::Date;

use super::policy::{OnDraft, OnMissing, OnStale, Policy};
use crate::model::catalog::Catalog;
use crate::model::drafting::{Authorship, Origin};
use crate::model::entry::Entry;
use crate::model::mark::{Deed, Mark};
use crate::model::state::State;
use crate::model::unit::Unit;
use crate::workflow::gate::Requirement;
use crate::workflow::reconcile::{Reconciled, Tracked};

/// One passage of a page that stands as a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub shown: Shown,
    pub condition: Condition,
    /// Who made the translation, shown or not.
    pub author: Author,
    /// Who vouched for exactly this translation of exactly this source.
    pub review: Option<Seal>,
    /// Who decided that a change of the source leaves the translation right.
    pub acceptance: Option<Seal>,
    /// Whether it counts as ready under the policy it was planned by.
    pub ready: bool,
}

/// Which text readers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Source,
    Translation(String),
    /// Nothing but a word that there is a gap.
    Omitted,
}

/// How a translation stands to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    Current,
    /// Of the source as it is, but nobody has vouched for it.
    Draft,
    Stale {
        /// The source that it was made from.
        was: String,
        /// Since when, if a mark in the catalog says so.
        since: Option<Date>,
    },
    Missing,
}

/// Who made a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    Nobody,
    Person,
    /// An engine, the memory, or both.
    Machine {
        engine: String,
        on: Option<Date>,
        hand: Hand,
    },
}

/// Whether a person has had a machine's text in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Untouched,
    Edited,
}

/// A name and a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    pub by: String,
    pub on: Date,
}

impl Passage {
    /// Whether readers see a machine's text that nobody has reviewed: they have to be told.
    pub fn is_unreviewed_machine(&self) -> bool {
        self.is_machine() && self.review.is_none()
    }

    /// Whether readers see a machine's text, reviewed or not.
    pub fn is_machine(&self) -> bool {
        matches!(self.shown, Shown::Translation(_)) && matches!(self.author, Author::Machine { .. })
    }
}

/// The passages of a page that stands as a translation: one for each unit, in its order.
pub fn passages(
    units: &[Unit],
    catalog: &Catalog,
    reconciled: &Reconciled,
    policy: &Policy,
) -> Vec<Passage> {
    let tracked = |unit: usize| reconciled.units.get(unit);
    (0..units.len()).map(|unit| passage(tracked(unit), catalog, policy)).collect()
}

fn passage(tracked: Option<&Tracked>, catalog: &Catalog, policy: &Policy) -> Passage {
    let entry =
        tracked.and_then(|tracked| tracked.entry(catalog)).filter(|entry| !entry.is_empty());
    let (Some(tracked), Some(entry)) = (tracked, entry) else {
        return Passage {
            shown: instead(policy),
            condition: Condition::Missing,
            author: Author::Nobody,
            review: None,
            acceptance: None,
            ready: false,
        };
    };
    let condition = match entry.state() {
        State::Missing => Condition::Missing,
        State::Draft => Condition::Draft,
        State::Current => Condition::Current,
        State::Stale { since: was } => {
            Condition::Stale { was, since: since(tracked, entry, catalog) }
        }
    };
    let review = entry.review().and_then(seal);
    let translation = || Shown::Translation(entry.text().to_owned());
    let good_enough = match policy.require {
        Requirement::Current => true,
        Requirement::Reviewed => review.is_some(),
    };
    let draft = || match policy.on_draft {
        OnDraft::Hide => instead(policy),
        OnDraft::KeepMarked => translation(),
    };
    let shown = match &condition {
        Condition::Current if good_enough => translation(),
        // Somebody has begun, and says that it is not done.
        Condition::Draft if !is_ours(entry) => instead(policy),
        // What nobody has vouched for by name is no better than a draft where names are asked for.
        Condition::Current | Condition::Draft => draft(),
        Condition::Stale { .. }
            if was_never_vouched_for(entry) && policy.on_draft == OnDraft::Hide =>
        {
            instead(policy)
        }
        Condition::Stale { .. } => match policy.on_stale {
            OnStale::KeepMarked => translation(),
            OnStale::English => Shown::Source,
            OnStale::Omit => Shown::Omitted,
        },
        Condition::Missing => instead(policy),
    };
    Passage {
        shown,
        ready: condition == Condition::Current && good_enough,
        condition,
        author: author(entry),
        review,
        acceptance: entry.acceptance().and_then(seal),
    }
}

/// What stands where there is nothing to show.
fn instead(policy: &Policy) -> Shown {
    match policy.on_missing {
        OnMissing::English => Shown::Source,
        OnMissing::Omit => Shown::Omitted,
    }
}

/// Whether a machine or the memory wrote it, or began it.
fn is_ours(entry: &Entry) -> bool {
    match entry.authorship() {
        Authorship::Draft(_) | Authorship::EditedDraft(_) => true,
        Authorship::Person | Authorship::Nobody => false,
    }
}

/// Whether a stale translation was a draft when its source moved on.
fn was_never_vouched_for(entry: &Entry) -> bool {
    is_ours(entry) && !entry.was_right_for(entry.made_from())
}

/// The day that a mark in the catalog gives, as it stands on the disk: one that reconciling has only just made would
/// be another every day.
fn since(tracked: &Tracked, entry: &Entry, catalog: &Catalog) -> Option<Date> {
    let stands = |mark: &Mark| {
        let mut ancestors =
            tracked.descent.entries().iter().filter_map(|index| catalog.entries.get(*index));
        ancestors.any(|ancestor| ancestor.marks().any(|other| other == *mark))
    };
    let marks = entry.marks().filter(|mark| mark.deed == Deed::Stale && stands(mark));
    marks.last().map(|mark| mark.on)
}

fn author(entry: &Entry) -> Author {
    let (origins, hand) = match entry.authorship() {
        Authorship::Nobody => return Author::Nobody,
        Authorship::Person => return Author::Person,
        Authorship::Draft(origins) => (origins, Hand::Untouched),
        Authorship::EditedDraft(origins) => (origins, Hand::Edited),
    };
    let drafted = entry.marks().filter(|mark| matches!(mark.deed, Deed::Drafted { .. }));
    let on = drafted.last().map(|mark| mark.on);
    Author::Machine { engine: engine(&origins), on, hand }
}

/// The sources as readers may be told them: without the hash of a pivot, and without kept sentences beside an engine.
fn engine(origins: &[Origin]) -> String {
    let name = |origin: &Origin| match origin {
        Origin::Kept => None,
        Origin::Machine { engine, pivot: None } => Some(engine.clone()),
        Origin::Machine { engine, pivot: Some(pivot) } => {
            Some(format!("{engine}, {}", pivot.locale))
        }
        Origin::Memory { .. } => Some("memory".to_owned()),
    };
    let mut names: Vec<String> = Vec::new();
    for name in origins.iter().filter_map(name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { "talmach".to_owned() } else { names.join(" + ") }
}

fn seal(mark: Mark) -> Option<Seal> {
    match mark.deed {
        Deed::Reviewed { by } | Deed::Accepted { by, .. } => Some(Seal { by, on: mark.on }),
        Deed::Drafted { .. } | Deed::Stale => None,
    }
}
