//! `draft --format json`: documented in `docs/json.md`, schema 1.

use serde_json::{Map, Value, json};

use super::draft_text::{Summary, Tale};
use super::refusals;
use crate::l10n::Localizer;
use crate::workflow::draft::Left;

/// The whole report, with a newline at its end.
pub fn report(summary: &Summary, localizer: &Localizer) -> String {
    let statements: Vec<Value> = summary.tales.iter().map(|tale| object(tale, localizer)).collect();
    let count = |pick: fn(&Tale) -> usize| summary.tales.iter().map(pick).sum::<usize>();
    let drafted = count(|tale| tale.drafted.values().sum());
    let undone = count(|tale| tale.refused.len() + tale.open);
    let totals = json!({ "drafted": drafted, "undone": undone });
    format!("{:#}\n", json!({ "schema": 1, "statements": statements, "summary": totals }))
}

fn object(tale: &Tale, localizer: &Localizer) -> Value {
    let refused = tale.refused.iter().map(|(unit, source, reason)| {
        json!({ "unit": unit + 1, "source": source, "reason": localizer.say(&refusals::reason(reason)) })
    });
    let left: Map<String, Value> =
        tale.left.iter().map(|(why, units)| (word(*why).to_owned(), json!(units))).collect();
    let closed = tale.closed.iter().map(|(name, error)| {
        json!({ "source": name, "error": error.kind.to_string(), "detail": error.detail })
    });
    json!({
        "id": tale.statement.as_str(),
        "locale": tale.locale.as_str(),
        "drafted": tale.drafted,
        "refused": refused.collect::<Vec<_>>(),
        "open": tale.open,
        "left": left,
        "given_up": closed.collect::<Vec<_>>(),
    })
}

fn word(left: Left) -> &'static str {
    match left {
        Left::Current => "current",
        Left::Stale => "stale",
        Left::Drafted => "drafted",
        Left::Persons => "persons",
        Left::Plural => "plural",
    }
}
