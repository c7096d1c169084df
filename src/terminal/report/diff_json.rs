//! `diff --format json`: documented in `docs/json.md`, schema 1.

use serde_json::{Value, json};

use super::diff_text::{Compared, Difference};
use super::status_json::word;
use crate::terminal::printable_json;
use crate::workflow::changes::{Passage, PassageChange};
use crate::workflow::compare::{Change, words};

/// The whole report, with a newline at its end.
pub fn report(differences: &[Difference]) -> String {
    let differences: Vec<Value> = differences.iter().map(object).collect();
    let report = format!("{:#}\n", json!({ "schema": 1, "differences": differences }));
    printable_json(&report).into_owned()
}

fn object(difference: &Difference) -> Value {
    let (locale, from, to) = match &difference.compared {
        Compared::Translation(locale) => (Some(locale.as_str()), None, None),
        Compared::Revisions { from, to } => (None, Some(from.as_str()), to.as_deref()),
    };
    json!({
        "statement": difference.statement.as_str(),
        "locale": locale,
        "from": from,
        "to": to,
        "passages": difference.passages.iter().map(passage).collect::<Vec<_>>(),
    })
}

fn passage(passage: &Passage) -> Value {
    let (change, old, new) = match &passage.change {
        PassageChange::Changed { old, new, .. } => ("changed", Some(old), Some(new)),
        PassageChange::New { new } => ("new", None, Some(new)),
        PassageChange::Removed { old, .. } => ("removed", Some(old), None),
        PassageChange::Retypeset { old, new } => ("retypeset", Some(old), Some(new)),
    };
    let runs: Vec<(&str, &str)> = match (old, new) {
        (Some(old), Some(new)) => {
            words(old, new).into_iter().map(|run| (name(run.change), run.text)).collect()
        }
        (Some(_), None) | (None, Some(_)) | (None, None) => Vec::new(),
    };
    let mut object = json!({
        "change": change,
        "unit": passage.unit.map(|unit| unit + 1),
        "old": old,
        "new": new,
        "words": runs,
        "translation": null,
        "touched": [],
        "sentences": [],
        "alignment": null,
    });
    match &passage.change {
        PassageChange::Changed { translation: Some(touched), .. } => {
            let ranges: Vec<(usize, usize)> =
                touched.touched.iter().map(|r| (r.start, r.end)).collect();
            object["translation"] = json!(touched.text);
            object["touched"] = json!(ranges);
            object["sentences"] =
                json!(touched.sentences.iter().map(|s| s + 1).collect::<Vec<_>>());
            object["alignment"] = json!(word(touched.alignment));
        }
        PassageChange::Removed { translation, .. } => object["translation"] = json!(translation),
        PassageChange::Changed { translation: None, .. }
        | PassageChange::New { .. }
        | PassageChange::Retypeset { .. } => {}
    }
    object
}

fn name(change: Change) -> &'static str {
    match change {
        Change::Same => "same",
        Change::Removed => "removed",
        Change::Added => "added",
    }
}
