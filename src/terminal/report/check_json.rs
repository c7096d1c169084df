//! `check --format json`: documented in `docs/json.md`, schema 1.

use serde_json::{Value, json};

use super::check_text::Findings;
use crate::l10n::Localizer;
use crate::model::finding::{Finding, Level};

/// The whole report, with a newline at its end.
pub fn report(findings: &Findings, localizer: &Localizer) -> String {
    let told: Vec<Value> =
        findings.findings.iter().map(|finding| object(finding, localizer)).collect();
    let summary = json!({
        "errors": findings.count(Level::Error),
        "warnings": findings.count(Level::Warning),
        "passed_over": findings.passed_over,
    });
    harmless(&format!("{:#}\n", json!({ "schema": 1, "findings": told, "summary": summary })))
}

/// JSON with the characters escaped that a terminal might obey: JSON itself demands that of the first 32 alone.
fn harmless(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            other => safe.push(other),
        }
    }
    safe
}

fn object(finding: &Finding, localizer: &Localizer) -> Value {
    json!({
        "check": finding.check.as_str(),
        "level": finding.level.as_str(),
        "statement": finding.statement.as_ref().map(|id| id.as_str()),
        "locale": finding.locale.as_ref().map(|locale| locale.as_str()),
        "file": finding.file,
        "line": finding.line,
        "unit": finding.unit,
        "message": localizer.say(&finding.message),
    })
}
