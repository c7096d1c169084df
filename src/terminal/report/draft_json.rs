//! `draft --format json`: documented in `docs/json.md`, schema 1.

use serde_json::{Map, Value, json};

use super::draft_tale::{Summary, Tale};
use crate::l10n::Localizer;
use crate::workflow::draft::Left;

/// The whole report, with a newline at its end.
pub fn report(summary: &Summary, localizer: &Localizer) -> String {
    let statements: Vec<Value> =
        summary.tales.iter().map(|tale| object(summary, tale, localizer)).collect();
    let count = |pick: fn(&Tale) -> usize| summary.tales.iter().map(pick).sum::<usize>();
    let drafted = count(|tale| tale.drafted.values().sum());
    let undone = count(|tale| tale.refused.len() + tale.open);
    let totals = json!({ "drafted": drafted, "undone": undone });
    format!("{:#}\n", json!({ "schema": 1, "statements": statements, "summary": totals }))
}

fn object(summary: &Summary, tale: &Tale, localizer: &Localizer) -> Value {
    let refused = tale.refused.iter().map(|refused| {
        let reason = localizer.say(&summary.reason(&refused.source, &refused.reason));
        json!({ "unit": refused.unit + 1, "source": refused.source, "reason": reason })
    });
    let left: Map<String, Value> =
        tale.left.iter().map(|(why, units)| (word(*why).to_owned(), json!(units))).collect();
    let closed = tale.closed.iter().map(|(name, error)| {
        let reason = localizer.say(&summary.failure(name, error));
        json!({ "source": name, "error": error.kind.to_string(), "reason": reason })
    });
    let failed = tale.failed.iter().map(|(name, (units, error))| {
        let reason = localizer.say(&summary.failure(name, error));
        json!({ "source": name, "units": units, "error": error.kind.to_string(), "reason": reason })
    });
    json!({
        "id": tale.statement.as_str(),
        "locale": tale.locale.as_str(),
        "drafted": tale.drafted,
        "refused": refused.collect::<Vec<_>>(),
        "open": tale.open,
        "left": left,
        "given_up": closed.collect::<Vec<_>>(),
        "failed": failed.collect::<Vec<_>>(),
    })
}

fn word(left: Left) -> &'static str {
    match left {
        Left::Current => "current",
        Left::Stale => "stale",
        Left::Drafted => "drafted",
        Left::Persons => "persons",
        Left::Plural => "plural",
        Left::NotNamed => "not_named",
    }
}
