//! `check --format gitlab`: a code-quality report, which GitLab shows in merge requests.
//!
//! Source: GitLab's documentation, "Code Quality report format".

use serde_json::{Value, json};

use crate::l10n::Localizer;
use crate::model::finding::{Finding, Level};
use crate::workflow::verdict::Verdict;

/// A list of findings. Each fingerprint is unique in it: of two findings of the same words the later one gets a number.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let mut seen = std::collections::BTreeMap::new();
    let told: Vec<Value> = verdict
        .findings
        .iter()
        .map(|finding| {
            let count = seen.entry(finding.identity().to_string()).or_insert(0_usize);
            *count += 1;
            object(finding, *count, localizer)
        })
        .collect();
    format!("{:#}\n", Value::Array(told))
}

fn object(finding: &Finding, count: usize, localizer: &Localizer) -> Value {
    let severity = match finding.level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Info | Level::Off => "info",
    };
    let identity = finding.identity().to_string();
    json!({
        "description": localizer.say(&finding.message),
        "check_name": finding.check.as_str(),
        "fingerprint": if count == 1 { identity } else { format!("{identity}-{count}") },
        "severity": severity,
        "location": { "path": finding.file, "lines": { "begin": finding.line.unwrap_or(1) } },
    })
}
