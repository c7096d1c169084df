//! `check --format json`: documented in `docs/json.md`, schema 1.

use serde_json::{Value, json};

use crate::l10n::Localizer;
use crate::model::finding::{Excerpt, Finding, Level};
use crate::terminal::printable_json;
use crate::workflow::verdict::{Silenced, Unchecked, Verdict};

/// The whole report, with a newline at its end.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let told: Vec<Value> =
        verdict.findings.iter().map(|finding| object(finding, localizer)).collect();
    let silenced: Vec<Value> = verdict
        .silenced
        .iter()
        .map(|Silenced { finding, reason }| {
            json!({ "finding": object(finding, localizer), "reason": reason })
        })
        .collect();
    let unchecked: Vec<Value> = verdict
        .unchecked
        .iter()
        .map(|Unchecked { check, locale, reason }| {
            json!({
                "check": check.as_str(),
                "locale": locale.as_ref().map(|locale| locale.as_str()),
                "reason": localizer.say(reason),
            })
        })
        .collect();
    let summary = json!({
        "errors": verdict.count(Level::Error),
        "warnings": verdict.count(Level::Warning),
        "infos": verdict.count(Level::Info),
        "passed_over": verdict.passed_over + verdict.in_baseline,
        "silenced": verdict.silenced.len(),
    });
    let report = json!({
        "schema": 1,
        "findings": told,
        "silenced": silenced,
        "unchecked": unchecked,
        "summary": summary,
    });
    printable_json(&format!("{report:#}\n")).into_owned()
}

fn object(finding: &Finding, localizer: &Localizer) -> Value {
    let texts = finding.excerpt.as_ref();
    let words =
        |texts: &Excerpt| texts.translation.get(texts.in_translation.clone()).map(str::to_owned);
    json!({
        "check": finding.check.as_str(),
        "group": finding.check.group().as_str(),
        "level": finding.level.as_str(),
        "statement": finding.statement.as_ref().map(|id| id.as_str()),
        "locale": finding.locale.as_ref().map(|locale| locale.as_str()),
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "unit": finding.unit,
        "message": localizer.say(&finding.message),
        "source": texts.map(|texts| &texts.source),
        "translation": texts.map(|texts| &texts.translation),
        "words": finding.column.and(texts).and_then(words),
        "fix": finding.fix.as_ref().map(|fix| &fix.text),
        "fingerprint": finding.identity().to_string(),
    })
}
