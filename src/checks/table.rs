//! All checks.

use super::check::{Check, Flaw, Run};
use super::passage::Passage;
use super::{files, freshness, integrity, language, terms, typography};
use crate::model::finding::CheckId;

/// The checks by group.
const GROUPS: &[&[Check]] = &[
    freshness::CHECKS,
    integrity::CHECKS,
    language::CHECKS,
    typography::CHECKS,
    terms::CHECKS,
    files::CHECKS,
];

/// Every check, in the order in which they are told.
pub fn all() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().copied().flatten()
}

/// The check of an id.
pub fn find(id: CheckId) -> Option<&'static Check> {
    all().find(|check| check.id == id)
}

/// Runs the wanted checks over a passage, as [`inspect_all`].
pub fn inspect(passage: &Passage<'_>, wanted: &[&Check]) -> Vec<(CheckId, Flaw)> {
    inspect_all(std::slice::from_ref(passage), wanted).pop().unwrap_or_default()
}

/// Runs the wanted checks over passages; of each passage the flaws of a check stand together, in the order of the
/// translation.
pub fn inspect_all(passages: &[Passage<'_>], wanted: &[&Check]) -> Vec<Vec<(CheckId, Flaw)>> {
    let mut found = vec![Vec::new(); passages.len()];
    let mut flaws = Vec::new();
    // Check by check, since a processor takes the same path again faster than another one.
    for check in wanted {
        let Run::Unit(run) = check.run else { continue };
        for (passage, found) in passages.iter().zip(&mut found) {
            run(passage, &mut flaws);
            if flaws.is_empty() {
                continue;
            }
            flaws.sort_by_key(|flaw: &Flaw| (flaw.at.start, flaw.at.end));
            found.extend(flaws.drain(..).map(|flaw| (check.id, flaw)));
        }
    }
    found
}
