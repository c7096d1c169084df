//! `diff --format unified`: one line a unit, as patch viewers show it.

use super::diff_text::{Compared, Difference};
use crate::terminal::printable;
use crate::workflow::changes::PassageChange;

/// The difference with a header, and one hunk a passage; empty where nothing changed. The lines that a hunk names are
/// units of the English: those before the hunk on either side are counted, as patch viewers expect it.
pub fn report(difference: &Difference) -> String {
    let mut hunks = String::new();
    // How many more units the new side has than the old one, so far.
    let mut ahead = 0_isize;
    let mut last = 0;
    for passage in &difference.passages {
        let (old, new) = match &passage.change {
            PassageChange::Changed { old, new, .. } | PassageChange::Retypeset { old, new } => {
                (Some(old), Some(new))
            }
            PassageChange::New { new } => (None, Some(new)),
            PassageChange::Removed { old, .. } => (Some(old), None),
        };
        // A hunk without lines on a side names the line before it.
        let new_line = passage.unit.map_or(last, |unit| unit + 1);
        let next = if new.is_some() { new_line } else { new_line + 1 };
        let old_line = next.saturating_add_signed(-ahead) - usize::from(old.is_none());
        let (before, after) = (usize::from(old.is_some()), usize::from(new.is_some()));
        hunks.push_str(&format!("@@ -{old_line},{before} +{new_line},{after} @@\n"));
        for (sign, text) in [('-', old), ('+', new)] {
            if let Some(text) = text {
                hunks.push_str(&format!("{sign}{}\n", on_one_line(text)));
            }
        }
        match (old, new) {
            (None, Some(_)) => ahead += 1,
            (Some(_), None) => ahead -= 1,
            (Some(_), Some(_)) | (None, None) => {}
        }
        last = new_line;
    }
    if hunks.is_empty() {
        return hunks;
    }
    let id = on_one_line(difference.statement.as_str());
    let (old, new) = match &difference.compared {
        Compared::Translation(locale) => (format!("{id} ({locale})"), id),
        Compared::Revisions { from, to } => {
            let at = |revision: &str| format!("{id} ({})", on_one_line(revision));
            (at(from), to.as_deref().map_or_else(|| id.clone(), at))
        }
    };
    format!("--- {old}\n+++ {new}\n{hunks}")
}

fn on_one_line(text: &str) -> String {
    printable(text).replace('\n', " ")
}
