//! What a draft may be written into.

use std::collections::BTreeSet;

use crate::model::drafting::Authorship;
use crate::model::entry::{Entry, Standing};
use crate::model::mark::Deed;
use crate::model::state::State;

/// What the user wants drafted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub stale: Stale,
    pub redo: Redo,
    /// Units, counted from 0, whose text may be replaced whoever wrote it. Where some are named, no others are drafted.
    pub replace: BTreeSet<usize>,
    /// At most so many units.
    pub limit: Option<usize>,
}

/// Whether stale units are drafted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stale {
    #[default]
    Leave,
    Draft,
}

/// Whether our own untouched drafts are made again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Redo {
    #[default]
    Leave,
    Again,
}

/// Whether a unit is drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Draft(Occasion),
    Leave(Left),
}

/// Why a unit is drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    Missing,
    Stale,
    Redo,
    Replace,
}

/// Why a unit is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Left {
    /// It is translated.
    Current,
    /// Nobody asked for stale ones.
    Stale,
    /// Our own draft, and nobody asked for another.
    Drafted,
    /// A person's text, or a draft that a person has worked on.
    Persons,
    /// A message with plural forms, which we do not make.
    Plural,
    /// Others are named.
    NotNamed,
}

/// Judges the entry of a unit, by what is wanted.
///
/// Law: where units are named, no other is judged `Draft`.
/// Law: the text of a person is judged `Draft` only where the unit is named in [`Wanted::replace`], or where its
/// English has moved on, nobody has touched it since, and stale ones are wanted.
pub fn judge(unit: usize, entry: &Entry, wanted: &Wanted) -> Verdict {
    let verdict = by_state(unit, entry, wanted);
    match verdict {
        Verdict::Draft(_) if !wanted.replace.is_empty() && !wanted.replace.contains(&unit) => {
            Verdict::Leave(Left::NotNamed)
        }
        Verdict::Draft(_) | Verdict::Leave(_) => verdict,
    }
}

fn by_state(unit: usize, entry: &Entry, wanted: &Wanted) -> Verdict {
    // What a person once stood behind is a person's, whoever wrote it.
    let own = matches!(entry.authorship(), Authorship::Draft(_))
        && entry.standing == Standing::Draft
        && !entry.untouched_since_stale();
    if entry.plural.is_some() {
        return Verdict::Leave(Left::Plural);
    }
    if wanted.replace.contains(&unit) && !entry.is_empty() {
        return Verdict::Draft(if own { Occasion::Redo } else { Occasion::Replace });
    }
    match (entry.state(), wanted.stale, wanted.redo) {
        (State::Missing, _, _) => Verdict::Draft(Occasion::Missing),
        (State::Current, _, _) => Verdict::Leave(Left::Current),
        (State::Stale { .. }, _, _) if !own && is_worked_on(entry) => Verdict::Leave(Left::Persons),
        (State::Stale { .. }, Stale::Draft, _) => Verdict::Draft(Occasion::Stale),
        (State::Stale { .. }, Stale::Leave, Redo::Again) if own => Verdict::Draft(Occasion::Redo),
        (State::Stale { .. }, Stale::Leave, _) => Verdict::Leave(Left::Stale),
        (State::Draft, _, Redo::Again) if own => Verdict::Draft(Occasion::Redo),
        (State::Draft, _, _) => Verdict::Leave(if own { Left::Drafted } else { Left::Persons }),
    }
}

/// Whether somebody has edited a stale translation since it went stale: by a mark of ours that no longer fits.
fn is_worked_on(entry: &Entry) -> bool {
    let edited = || matches!(entry.authorship(), Authorship::EditedDraft(_));
    let went_stale = entry.marks().any(|mark| mark.deed == Deed::Stale);
    !entry.untouched_since_stale() && (went_stale || edited())
}
