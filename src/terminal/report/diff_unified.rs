//! `diff --format unified`: one line a unit, as patch viewers show it.

use super::diff_text::{Compared, Difference};
use crate::workflow::changes::PassageChange;

/// The difference with a header, and one hunk a passage; empty where nothing changed.
pub fn report(difference: &Difference) -> String {
    let changes = difference.passages.iter().map(|passage| {
        let (old, new) = match &passage.change {
            PassageChange::Changed { old, new, .. } | PassageChange::Retypeset { old, new } => {
                (Some(old), Some(new))
            }
            PassageChange::New { new } => (None, Some(new)),
            PassageChange::Removed { old, .. } => (Some(old), None),
        };
        let line = |sign: char, text: Option<&String>| {
            text.map(|text| format!("{sign}{}\n", text.replace('\n', " "))).unwrap_or_default()
        };
        let at = passage.unit.map_or(0, |unit| unit + 1);
        let (before, after) = (usize::from(old.is_some()), usize::from(new.is_some()));
        format!("@@ -{at},{before} +{at},{after} @@\n{}{}", line('-', old), line('+', new))
    });
    let hunks: String = changes.collect();
    if hunks.is_empty() {
        return hunks;
    }
    let id = difference.statement.as_str().replace('\n', " ");
    let (old, new) = match &difference.compared {
        Compared::Translation(locale) => (format!("{id} ({locale})"), id),
        Compared::Revisions { from, to } => {
            (format!("{id} ({from})"), to.as_ref().map_or(id.clone(), |to| format!("{id} ({to})")))
        }
    };
    format!("--- {old}\n+++ {new}\n{hunks}")
}
