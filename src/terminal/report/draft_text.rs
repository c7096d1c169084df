//! What `draft` would ask of whom, and what came of it.

use std::collections::BTreeMap;

use super::refusals;
use super::status_text::Look;
use crate::messages;
use crate::model::drafting::Origin;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;
use crate::terminal::printable;
use crate::workflow::draft::{
    Amount, BackendError, Destination, Left, Outcome, Plan, Reason, Source,
};

/// What one source would be asked for one locale.
#[derive(Clone, Debug)]
pub struct Forecast {
    pub locale: Locale,
    pub place: Where,
    pub amount: Amount,
}

/// Where texts go.
#[derive(Clone, Debug)]
pub enum Where {
    /// Nowhere: the memory has it.
    Memory,
    /// Nowhere: it is still right of the old translation.
    Kept,
    /// To an engine; the price is for a million characters.
    Engine { name: String, destination: Destination, price: Option<f64> },
    /// To an engine that is asked only for what the ones before it have no answer to: how much, nobody knows yet.
    Fallback { name: String, destination: Destination },
    /// To an engine that cannot be used.
    Unusable { name: String, why: Message },
}

impl Where {
    /// The host of a third party that texts may go to.
    pub fn third_party(&self) -> Option<&str> {
        match self {
            Self::Engine { destination: Destination::Remote { host }, .. }
            | Self::Fallback { destination: Destination::Remote { host }, .. } => Some(host),
            Self::Engine { .. }
            | Self::Fallback { .. }
            | Self::Memory
            | Self::Kept
            | Self::Unusable { .. } => None,
        }
    }

    fn is_fallback(&self) -> bool {
        matches!(self, Self::Fallback { .. })
    }
}

/// Where texts go, in words.
pub fn going(destination: &Destination) -> Message {
    match destination {
        Destination::ThisMachine => messages::draft_stays(),
        Destination::Loopback { address } => messages::draft_to_loopback(address),
        Destination::Remote { host } => messages::draft_to_host(host),
    }
}

/// One line a source; a line that says so where there is nothing to do.
pub fn forecast(forecasts: &[Forecast], look: Look<'_>) -> String {
    let lines: Vec<String> = forecasts
        .iter()
        .filter(|forecast| forecast.amount.units > 0 || forecast.place.is_fallback())
        .map(|forecast| look.localizer.say(&expected(forecast, look)))
        .collect();
    if lines.is_empty() { look.localizer.say(&messages::draft_nothing()) } else { lines.join("\n") }
}

fn expected(forecast: &Forecast, look: Look<'_>) -> Message {
    let Forecast { locale, place, amount } = forecast;
    let Amount { units, words, characters } = *amount;
    match place {
        Where::Memory => messages::draft_from_memory(locale, units, words),
        Where::Kept => messages::draft_kept(units, words),
        Where::Unusable { name, why } => {
            messages::draft_unusable(locale, name, units, words, why.clone())
        }
        Where::Fallback { name, destination } => {
            messages::draft_fallback(locale, name, going(destination))
        }
        Where::Engine { name, destination, price } => {
            let place = going(destination);
            let line = messages::draft_from_engine(locale, name, units, words, characters, place);
            match price {
                None => line,
                Some(price) => {
                    let cost = format!("{:.2}", price * characters as f64 / 1_000_000.0);
                    messages::draft_with_cost(look.localizer.say(&line), cost)
                }
            }
        }
    }
}

/// What came of a run.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    pub tales: Vec<Tale>,
    /// Why engines could not even be connected.
    pub unusable: BTreeMap<String, Message>,
}

/// What came of one statement in one locale.
#[derive(Clone, Debug)]
pub struct Tale {
    pub statement: StatementId,
    pub locale: Locale,
    /// Units by the source that gave most of them.
    pub drafted: BTreeMap<String, usize>,
    /// Units that no source had an answer to, counted from 0, and what went wrong last.
    pub refused: Vec<(usize, String, Reason)>,
    /// Units that were not asked for any more.
    pub open: usize,
    pub left: BTreeMap<Left, usize>,
    /// Sources that were given up.
    pub closed: Vec<(String, BackendError)>,
    /// Sources that failed and were asked on: on how many units, and how last.
    pub failed: BTreeMap<String, (usize, BackendError)>,
}

impl Tale {
    /// Tells a plan that was carried out.
    pub fn of(
        statement: &StatementId,
        locale: &Locale,
        sources: &[Source],
        plan: &Plan<'_>,
    ) -> Self {
        let name = |source: usize| match &sources[source] {
            Source::Memory { .. } => "memory".to_owned(),
            Source::Backend { name, .. } => name.clone(),
        };
        let mut tale = Self {
            statement: statement.clone(),
            locale: locale.clone(),
            drafted: BTreeMap::new(),
            refused: Vec::new(),
            open: 0,
            left: plan.left().clone(),
            closed: Vec::new(),
            failed: BTreeMap::new(),
        };
        for item in plan.items() {
            match &item.outcome {
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
                        tale.refused.push((
                            item.unit,
                            name(setback.source),
                            setback.reason.clone(),
                        ));
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

/// The summary: by locale and source, then what was refused and why.
pub fn report(summary: &Summary, look: Look<'_>) -> String {
    let say = |message: &Message| printable(&look.localizer.say(message)).into_owned();
    let mut drafted: BTreeMap<(&Locale, &str), usize> = BTreeMap::new();
    let mut closed: BTreeMap<(&Locale, &str), &BackendError> = BTreeMap::new();
    let mut failed: BTreeMap<(&Locale, &str), (usize, &BackendError)> = BTreeMap::new();
    for tale in &summary.tales {
        for (by, units) in &tale.drafted {
            *drafted.entry((&tale.locale, by)).or_default() += units;
        }
        closed
            .extend(tale.closed.iter().map(|(name, error)| ((&tale.locale, name.as_str()), error)));
        for (name, (units, error)) in &tale.failed {
            failed.entry((&tale.locale, name)).or_insert((0, error)).0 += units;
        }
    }
    let mut lines = Vec::new();
    for ((locale, by), units) in drafted {
        lines.push(say(&messages::draft_drafted(locale, units, by)));
    }
    for ((locale, name), error) in closed {
        lines.push(say(&messages::draft_given_up(locale, name, summary.failure(name, error))));
    }
    for ((locale, name), (units, error)) in failed {
        let why = summary.failure(name, error);
        lines.push(say(&messages::draft_failed(locale, name, units, why)));
    }
    for tale in &summary.tales {
        for (unit, source, reason) in &tale.refused {
            let why = summary.reason(source, reason);
            lines.push(say(&messages::draft_refused(
                &tale.statement,
                &tale.locale,
                unit + 1,
                source,
                why,
            )));
        }
    }
    let count = |pick: fn(&Tale) -> usize| summary.tales.iter().map(pick).sum::<usize>();
    let drafted = count(|tale| tale.drafted.values().sum());
    let left = count(|tale| tale.refused.len() + tale.open);
    lines.push(say(&messages::draft_summary(drafted, left)));
    lines.iter().map(|line| format!("{line}\n")).collect()
}
