//! The catalogs of no statement.

use super::inspect::Found;
use super::rules::Rules;
use crate::commands::Failure;
use crate::commands::moves;
use crate::messages;
use crate::model::finding::{CheckId, Finding, Level};
use crate::model::locale::Locale;
use crate::project::places::{Project, StatementFile, slashed};
use crate::workflow::verdict::Verdict;

/// The catalogs of no statement, where the project wants to hear of them.
pub(in crate::commands) fn orphans(
    verdict: &mut Verdict,
    project: &Project,
    statements: &[StatementFile],
    locales: &[Locale],
    rules: &Rules<'_>,
) -> Result<Vec<Found>, Failure> {
    let mut found = Vec::new();
    for locale in locales {
        let level = rules.levels(Some(locale), &rules.general()).of(CheckId::Orphan);
        if level == Level::Off {
            continue;
        }
        for path in moves::orphans(project, statements, std::slice::from_ref(locale))? {
            if let Some(past) = &rules.since
                && past.was_orphan(&path)?
            {
                verdict.passed_over += 1;
                continue;
            }
            found.push(Found::of_text(Finding {
                check: CheckId::Orphan,
                level,
                statement: None,
                locale: Some(locale.clone()),
                file: slashed(&path),
                line: None,
                column: None,
                unit: None,
                words: 0,
                message: messages::check_orphan(),
                excerpt: None,
                fix: None,
            }));
        }
    }
    Ok(found)
}
