//! What came of a run of `draft`, statement by statement.

use std::collections::{BTreeMap, BTreeSet};

use super::refusals;
use crate::model::drafting::Origin;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;
use crate::model::words;
use crate::workflow::draft::{BackendError, Left, Outcome, Plan, Reason, Source};

/// What came of a run.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    pub tales: Vec<Tale>,
    /// Why engines could not even be connected.
    pub unusable: BTreeMap<String, Message>,
    /// Of those, what was told before anybody was asked: who lacks in which locale.
    pub foretold: BTreeSet<(Locale, String)>,
}

/// What came of one statement in one locale.
#[derive(Clone, Debug)]
pub struct Tale {
    pub statement: StatementId,
    pub locale: Locale,
    /// Units by the source that gave most of them.
    pub drafted: BTreeMap<String, usize>,
    /// Units that no source had an answer to.
    pub refused: Vec<Undrafted>,
    /// Units that were not asked for any more.
    pub open: usize,
    pub left: BTreeMap<Left, usize>,
    /// Sources that were given up.
    pub closed: Vec<(String, BackendError)>,
    /// Sources that failed and were asked on: on how many units, and how last.
    pub failed: BTreeMap<String, (usize, BackendError)>,
}

/// A unit that has no draft, and what went wrong last.
#[derive(Clone, Debug)]
pub struct Undrafted {
    /// Counted from 0.
    pub unit: usize,
    /// Of its English.
    pub words: usize,
    pub source: String,
    pub reason: Reason,
}

/// How much has no draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub units: usize,
    pub words: usize,
}

impl Tale {
    /// A statement that was not begun, or whose drafts could not be saved.
    pub fn untouched(statement: &StatementId, locale: &Locale, open: usize) -> Self {
        Self {
            statement: statement.clone(),
            locale: locale.clone(),
            drafted: BTreeMap::new(),
            refused: Vec::new(),
            open,
            left: BTreeMap::new(),
            closed: Vec::new(),
            failed: BTreeMap::new(),
        }
    }

    /// Tells a plan that was carried out; `overtaken` are units that a person has written meanwhile.
    pub fn of(
        statement: &StatementId,
        locale: &Locale,
        sources: &[Source],
        plan: &Plan<'_>,
        overtaken: &[usize],
    ) -> Self {
        let name = |source: usize| match &sources[source] {
            Source::Memory { .. } => "memory".to_owned(),
            Source::Backend { name, .. } => name.clone(),
        };
        let mut tale = Self { left: plan.left().clone(), ..Self::untouched(statement, locale, 0) };
        for item in plan.items() {
            match &item.outcome {
                Outcome::Drafted(_) if overtaken.contains(&item.unit) => {
                    *tale.left.entry(Left::Persons).or_default() += 1;
                }
                Outcome::Drafted(draft) => {
                    let machine = draft.origins.iter().find(|origin| **origin != Origin::Kept);
                    let by = match machine {
                        Some(Origin::Machine { engine, .. }) => engine.clone(),
                        Some(Origin::Memory { .. }) => "memory".to_owned(),
                        Some(Origin::Kept) | None => Origin::Kept.to_string(),
                    };
                    *tale.drafted.entry(by).or_default() += 1;
                }
                Outcome::Open => tale.open += 1,
                Outcome::Refused => {
                    // What failed says more than what was only not there.
                    let telling = item.setbacks.iter().rev().find(|setback| {
                        !matches!(setback.reason, Reason::NoMatch | Reason::NoPivot)
                    });
                    if let Some(setback) = telling.or(item.setbacks.last()) {
                        tale.refused.push(Undrafted {
                            unit: item.unit,
                            words: words::count(&item.source),
                            source: name(setback.source),
                            reason: setback.reason.clone(),
                        });
                    } else {
                        tale.open += 1;
                    }
                }
            }
        }
        tale.closed = (0..sources.len())
            .filter_map(|source| Some((name(source), plan.closed(source)?.clone())))
            .collect();
        for item in plan.items() {
            let failures: BTreeMap<usize, &BackendError> = item
                .setbacks
                .iter()
                .filter(|setback| plan.closed(setback.source).is_none())
                .filter_map(|setback| match &setback.reason {
                    Reason::Failed(error) => Some((setback.source, error)),
                    Reason::Refused(_) | Reason::NoMatch | Reason::NoPivot => None,
                })
                .collect();
            for (source, error) in failures {
                let (units, last) =
                    tale.failed.entry(name(source)).or_insert_with(|| (0, error.clone()));
                *units += 1;
                *last = error.clone();
            }
        }
        tale
    }
}

impl Tale {
    /// How much a source has left without a draft because it failed.
    pub fn waiting_for(&self, source: &str) -> Waiting {
        let mut waiting = Waiting::default();
        for refused in self.refused.iter().filter(|refused| refused.source == source) {
            if matches!(refused.reason, Reason::Failed(_)) {
                waiting += Waiting { units: 1, words: refused.words };
            }
        }
        waiting
    }
}

impl std::ops::AddAssign for Waiting {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.words += other.words;
    }
}

impl Summary {
    /// Takes what came of one more statement.
    pub fn add(&mut self, tale: Tale) {
        self.tales.push(tale);
    }

    /// By statement and locale, however the answers came.
    pub fn sort(&mut self) {
        self.tales.sort_by(|a, b| (&a.statement, &a.locale).cmp(&(&b.statement, &b.locale)));
    }

    /// Whether everything that was wanted is drafted.
    pub fn is_all_drafted(&self) -> bool {
        self.tales.iter().all(|tale| tale.refused.is_empty() && tale.open == 0)
    }

    /// Whether some source could not be used, or failed.
    pub fn has_failed_sources(&self) -> bool {
        self.tales.iter().any(|tale| !tale.closed.is_empty() || !tale.failed.is_empty())
    }

    /// How a source failed; of one that was never connected, what it lacks.
    pub fn failure(&self, source: &str, error: &BackendError) -> Message {
        self.unusable.get(source).cloned().unwrap_or_else(|| refusals::failed(error))
    }

    /// Why a source gave nothing for a unit.
    pub fn reason(&self, source: &str, reason: &Reason) -> Message {
        match reason {
            Reason::Failed(error) => self.failure(source, error),
            Reason::Refused(_) | Reason::NoMatch | Reason::NoPivot => refusals::reason(reason),
        }
    }
}
