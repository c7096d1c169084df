//! `check --format sarif`: for code scanning. OASIS, "Static Analysis Results Interchange Format (SARIF) 2.1.0".

use serde_json::{Map, Value, json};

use crate::l10n::Localizer;
use crate::messages;
use crate::model::finding::{CheckId, Finding, Level};
use crate::workflow::verdict::{Silenced, Verdict};

/// The log, with a newline at its end.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let told = verdict.findings.iter().map(|finding| result(finding, None, localizer));
    let silenced = verdict.silenced.iter();
    let silenced = silenced
        .map(|Silenced { finding, reason }| result(finding, Some(reason.as_str()), localizer));
    let results: Vec<Value> = told.chain(silenced).collect();
    let unchecked = verdict.unchecked.iter().map(|lack| {
        json!({
            "level": "warning",
            "message": { "text": localizer.say(&lack.said()) },
            "associatedRule": { "id": lack.check.as_str() },
        })
    });
    let broken = verdict
        .broken
        .iter()
        .map(|message| json!({ "level": "error", "message": { "text": localizer.say(message) } }));
    let notices: Vec<Value> = unchecked.chain(broken).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": CheckId::ALL.iter().map(|id| rule(*id, localizer)).collect::<Vec<_>>(),
            }},
            "language": localizer.language().tag(),
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": verdict.broken.is_empty(),
                "toolExecutionNotifications": notices,
            }],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(id: CheckId, localizer: &Localizer) -> Value {
    let finds = messages::find(&format!("{}_finds", id.as_str().replace('-', "_")));
    let mut rule = Map::new();
    rule.insert("id".to_owned(), json!(id.as_str()));
    if let Some(finds) = finds {
        rule.insert("shortDescription".to_owned(), json!({ "text": localizer.say(&finds) }));
    }
    rule.insert("defaultConfiguration".to_owned(), json!({ "level": level(id.default_level()) }));
    rule.insert("properties".to_owned(), json!({ "tags": [id.group().as_str()] }));
    Value::Object(rule)
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
        Level::Off => "none",
    }
}

fn result(finding: &Finding, silenced: Option<&str>, localizer: &Localizer) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(&finding.file) } });
    if let Some(line) = finding.line {
        let mut region = json!({ "startLine": line });
        if let Some(column) = finding.column {
            region["startColumn"] = json!(column);
        }
        place["region"] = region;
    }
    let rules = CheckId::ALL;
    let mut result = json!({
        "ruleId": finding.check.as_str(),
        "ruleIndex": rules.iter().position(|id| *id == finding.check),
        "level": level(finding.level),
        "message": { "text": localizer.say(&finding.message) },
        "locations": [{ "physicalLocation": place }],
        "partialFingerprints": { "talmach/v1": finding.identity().to_string() },
    });
    if let Some(reason) = silenced {
        let mut suppression = json!({ "kind": "inSource" });
        if !reason.is_empty() {
            suppression["justification"] = json!(reason);
        }
        result["suppressions"] = json!([suppression]);
    }
    result
}

/// A path as a relative reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_relative_reference_whatever_it_is_called() {
        assert_eq!(uri("translations/be/a b.po"), "translations/be/a%20b.po");
        assert_eq!(uri("x:я"), "x%3A%D1%8F");
    }
}
