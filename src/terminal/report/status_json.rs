//! `status --format json`: documented in `docs/json.md`, schema 1.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::status_text::{LocaleStatus, StatementStatus};
use crate::model::locale::Locale;
use crate::terminal::printable_json;
use crate::workflow::carry::Alignment;
use crate::workflow::changes::TouchedUnit;
use crate::workflow::status::{Counts, Tally};

/// The whole report, with a newline at its end.
pub fn report(statements: &[StatementStatus], totals: &[(Locale, Tally)]) -> String {
    let statements: Vec<Value> = statements.iter().map(statement).collect();
    let totals: Map<String, Value> = totals
        .iter()
        .map(|(locale, tally)| (locale.to_string(), json!(Figures::from(*tally))))
        .collect();
    let report =
        format!("{:#}\n", json!({ "schema": 1, "statements": statements, "totals": totals }));
    printable_json(&report).into_owned()
}

fn statement(statement: &StatementStatus) -> Value {
    let locales: Map<String, Value> = statement
        .locales
        .iter()
        .map(|status| (status.locale.to_string(), locale(status)))
        .collect();
    json!({
        "id": statement.id.as_str(),
        "title": statement.title,
        "source": statement.source,
        "locales": locales,
    })
}

fn locale(status: &LocaleStatus) -> Value {
    let Figures { units, words } = status.tally.into();
    let touched: Vec<Value> = status
        .touched
        .iter()
        .map(|TouchedUnit { unit, sentences, alignment }| {
            let sentences: Vec<usize> = sentences.iter().map(|index| index + 1).collect();
            json!({ "unit": unit + 1, "sentences": sentences, "alignment": word(*alignment) })
        })
        .collect();
    json!({
        "catalog": status.catalog,
        "revision": status.revision,
        "units": units,
        "words": words,
        "touched": touched,
    })
}

/// How an alignment is called in JSON.
pub(super) fn word(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Sure => "sure",
        Alignment::Unsure => "unsure",
    }
}

#[derive(Serialize)]
struct Figures {
    units: Keys,
    words: Keys,
}

#[derive(Serialize)]
struct Keys {
    total: usize,
    current: usize,
    stale: usize,
    missing: usize,
    fuzzy: usize,
    reviewed: usize,
    retired: usize,
}

impl From<Tally> for Figures {
    fn from(tally: Tally) -> Self {
        Self { units: tally.units.into(), words: tally.words.into() }
    }
}

impl From<Counts> for Keys {
    fn from(counts: Counts) -> Self {
        let Counts { total, current, stale, missing, draft, reviewed, retired } = counts;
        Self { total, current, stale, missing, fuzzy: draft, reviewed, retired }
    }
}
