//! What stands between a project and publication: the findings of the gate, and what they weigh.

use super::reconcile::Reconciled;
use crate::model::catalog::Catalog;
use crate::model::finding::CheckId;
use crate::model::state::State;
use crate::model::unit::Unit;
use crate::model::words;

/// What a translation needs to pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Requirement {
    /// Somebody stands behind it, and its English has not moved on.
    #[default]
    Current,
    /// And somebody has vouched by name for exactly this text.
    Reviewed,
}

/// What a unit lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    Review,
    /// Somebody who stands behind it.
    Voucher,
    /// A translation of the English as it is now.
    Freshness,
    Translation,
}

/// A unit that does not pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub lack: Lack,
    /// Counted from 0.
    pub unit: usize,
    /// Words of its English now.
    pub words: usize,
    /// For a stale unit, the English that its translation was made from.
    pub since: Option<String>,
    pub age: Age,
}

/// Whether the English of a hit is so young that it is told and not held against anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    Settled,
    InGrace,
}

impl Lack {
    /// The check that tells of it.
    pub fn check(self) -> CheckId {
        match self {
            Self::Translation => CheckId::Missing,
            Self::Freshness => CheckId::Stale,
            Self::Voucher => CheckId::Fuzzy,
            Self::Review => CheckId::Unreviewed,
        }
    }
}

/// The units of a statement that do not pass in one locale, in reading order.
pub fn hits(
    units: &[Unit],
    catalog: &Catalog,
    reconciled: &Reconciled,
    requirement: Requirement,
) -> Vec<Hit> {
    let of_unit = |(index, unit): (usize, &Unit)| {
        let tracked = &reconciled.units[index];
        let (lack, since) = match tracked.state(catalog) {
            State::Missing => (Lack::Translation, None),
            State::Stale { since } => (Lack::Freshness, Some(since)),
            State::Draft => (Lack::Voucher, None),
            State::Current => match requirement {
                Requirement::Current => return None,
                Requirement::Reviewed => {
                    let reviewed =
                        tracked.entry(catalog).is_some_and(|entry| entry.review().is_some());
                    if reviewed {
                        return None;
                    }
                    (Lack::Review, None)
                }
            },
        };
        Some(Hit { lack, unit: index, words: words::count(&unit.text), since, age: Age::Settled })
    };
    units.iter().enumerate().filter_map(of_unit).collect()
}
