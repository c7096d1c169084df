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

/// Runs the wanted checks over a passage; the flaws of a check stand together, in the order of the translation.
pub fn inspect(passage: &Passage<'_>, wanted: &[&Check]) -> Vec<(CheckId, Flaw)> {
    let mut found = Vec::new();
    let mut flaws = Vec::new();
    for check in wanted {
        match check.run {
            Run::Unit(run) => run(passage, &mut flaws),
            Run::Entry(_) | Run::Catalog(_) | Run::Gate => {}
        }
        if flaws.is_empty() {
            continue;
        }
        flaws.sort_by_key(|flaw: &Flaw| (flaw.at.start, flaw.at.end));
        found.extend(flaws.drain(..).map(|flaw| (check.id, flaw)));
    }
    found
}
