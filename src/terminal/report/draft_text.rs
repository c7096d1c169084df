//! What `draft` would ask of whom, and what came of it.

use std::collections::{BTreeMap, BTreeSet};

use super::draft_failures::Failures;
use super::draft_tale::{Summary, Tale, Undrafted};
use super::status_text::Look;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::terminal::printable;
use crate::workflow::draft::{Amount, Destination, Pair};

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

/// Who cannot be used in which locale, as a forecast says.
pub fn foretold(forecasts: &[Forecast]) -> BTreeSet<(Locale, String)> {
    let said = forecasts.iter().filter(|forecast| forecast.amount.units > 0);
    said.filter_map(|Forecast { locale, place, .. }| match place {
        Where::Unusable { name, .. } => Some((locale.clone(), name.clone())),
        Where::Memory
        | Where::Kept
        | Where::Engine { .. }
        | Where::Fallback { .. }
        | Where::Nobody { .. } => None,
    })
    .collect()
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

/// The summary: by locale and source, then what was refused and why. What made a source fail is told once.
pub fn report(summary: &Summary, look: Look<'_>) -> String {
    let say = |message: &Message| printable(&look.localizer.say(message)).into_owned();
    let failures = Failures::of(summary);
    let mut drafted: BTreeMap<(&Locale, &str), usize> = BTreeMap::new();
    for tale in &summary.tales {
        for (by, units) in &tale.drafted {
            *drafted.entry((&tale.locale, by)).or_default() += units;
        }
    }
    let mut lines = Vec::new();
    for ((locale, by), units) in drafted {
        lines.push(say(&messages::draft_drafted(locale, units, by)));
    }
    lines.extend(failures.told().iter().map(say));
    for tale in &summary.tales {
        for Undrafted { unit, source, reason, .. } in &tale.refused {
            if failures.tell(&tale.locale, source, reason) {
                continue;
            }
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
