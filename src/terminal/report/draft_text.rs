//! What `draft` would ask of whom, and what came of it.

use std::collections::BTreeMap;

use super::draft_tale::{Summary, Tale};
use super::status_text::Look;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::terminal::printable;
use crate::workflow::draft::{Amount, BackendError, Destination, Pair};

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
    Engine { name: String, pair: Pair, destination: Destination, price: Option<f64> },
    /// To an engine that is asked only for what the ones before it have no answer to: how much, nobody knows yet.
    Fallback { name: String, pair: Pair, destination: Destination },
    /// To an engine that cannot be used.
    Unusable { name: String, why: Message },
    /// Nowhere: no source of the locale has anything to begin with.
    Nobody { why: Message },
}

impl Where {
    /// The third party that texts may go to: the engine's name, and its host.
    pub fn third_party(&self) -> Option<(&str, &str)> {
        match self {
            Self::Engine { name, destination: Destination::Remote { host }, .. }
            | Self::Fallback { name, destination: Destination::Remote { host }, .. } => {
                Some((name, host))
            }
            Self::Engine { .. }
            | Self::Fallback { .. }
            | Self::Memory
            | Self::Kept
            | Self::Unusable { .. }
            | Self::Nobody { .. } => None,
        }
    }

    /// The engine on this machine that is to be asked, and for which pair: asking it what it can do sends nothing.
    pub fn local_engine(&self) -> Option<(&str, &Pair)> {
        match self {
            Self::Engine { name, pair, destination: Destination::ThisMachine, .. }
            | Self::Fallback { name, pair, destination: Destination::ThisMachine } => {
                Some((name, pair))
            }
            Self::Engine { .. }
            | Self::Fallback { .. }
            | Self::Memory
            | Self::Kept
            | Self::Unusable { .. }
            | Self::Nobody { .. } => None,
        }
    }

    fn is_fallback(&self) -> bool {
        matches!(self, Self::Fallback { .. })
    }
}

/// Whether passages would be left without a draft for want of anybody who could be asked. What those who can be asked
/// answer, nobody knows yet.
pub fn leaves_some(forecasts: &[Forecast]) -> bool {
    forecasts.iter().enumerate().any(|(at, forecast)| {
        let mut later = forecasts.iter().skip(at + 1);
        let mut nobody_else = || {
            !later.any(|other| {
                other.locale == forecast.locale
                    && matches!(
                        other.place,
                        Where::Memory | Where::Engine { .. } | Where::Fallback { .. }
                    )
            })
        };
        match forecast.place {
            Where::Nobody { .. } => forecast.amount.units > 0,
            Where::Unusable { .. } => forecast.amount.units > 0 && nobody_else(),
            Where::Memory | Where::Kept | Where::Engine { .. } | Where::Fallback { .. } => false,
        }
    })
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
        Where::Nobody { why } => messages::draft_nobody(locale, units, why.clone()),
        Where::Fallback { name, destination, .. } => {
            messages::draft_fallback(locale, name, going(destination))
        }
        Where::Engine { name, destination, price, .. } => {
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

/// The summary: by locale and source, then what was refused and why.
pub fn report(summary: &Summary, look: Look<'_>) -> String {
    let say = |message: &Message| printable(&look.localizer.say(message)).into_owned();
    let mut drafted: BTreeMap<(&Locale, &str), usize> = BTreeMap::new();
    let mut closed: BTreeMap<(&Locale, &str), (usize, &BackendError)> = BTreeMap::new();
    let mut failed: BTreeMap<(&Locale, &str), (usize, &BackendError)> = BTreeMap::new();
    for tale in &summary.tales {
        for (by, units) in &tale.drafted {
            *drafted.entry((&tale.locale, by)).or_default() += units;
        }
        for (name, error) in &tale.closed {
            let told = closed.entry((&tale.locale, name)).or_insert((0, error));
            told.0 += tale.waiting_for(name);
        }
        for (name, (units, error)) in &tale.failed {
            failed.entry((&tale.locale, name)).or_insert((0, error)).0 += units;
        }
    }
    let mut lines = Vec::new();
    for ((locale, by), units) in drafted {
        lines.push(say(&messages::draft_drafted(locale, units, by)));
    }
    for ((locale, name), (units, error)) in closed {
        let why = summary.failure(name, error);
        lines.push(say(&match units {
            0 => messages::draft_given_up(locale, name, why),
            1.. => messages::draft_given_up_with(locale, name, units, why),
        }));
    }
    for ((locale, name), (units, error)) in failed {
        let why = summary.failure(name, error);
        lines.push(say(&messages::draft_failed(locale, name, units, why)));
    }
    for tale in &summary.tales {
        // The reason of a source that was given up is said above, once.
        for (unit, source, reason) in tale.refused.iter().filter(|refused| !tale.is_told(refused)) {
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
