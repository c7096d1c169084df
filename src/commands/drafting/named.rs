//! Sources that were named on the command line.

use crate::backends::KINDS;
use crate::commands::Failure;
use crate::messages;
use crate::model::nearest::{likeness, nearest};
use crate::project::config::{DraftSource, MEMORY};
use crate::project::places::Project;

/// A source by its name: as it is configured for the locale, else as it is called. One that there is not is refused,
/// for it is misspelt.
pub(super) fn named(
    name: &str,
    configured: &[DraftSource],
    project: &Project,
) -> Result<DraftSource, Failure> {
    let same = |source: &&DraftSource| match source {
        DraftSource::Memory => name == MEMORY,
        DraftSource::Backend { name: known, .. } => name == known,
    };
    match configured.iter().find(same) {
        Some(source) => Ok(source.clone()),
        None if name == MEMORY => Ok(DraftSource::Memory),
        None if known(project).any(|known| known == name) => {
            Ok(DraftSource::Backend { name: name.to_owned(), from: None })
        }
        None => Err(unknown(name, project)),
    }
}

/// The names of all engines: those of the configuration, and the kinds.
fn known(project: &Project) -> impl Iterator<Item = &str> {
    let configured = project.config().backends.keys().map(String::as_str);
    KINDS.iter().map(|kind| kind.name).chain(configured)
}

fn unknown(name: &str, project: &Project) -> Failure {
    let mut all: Vec<&str> = known(project).chain([MEMORY]).collect();
    all.sort_unstable();
    all.dedup();
    let meant = nearest(all.iter().copied(), |known| likeness(name, known));
    let failure = Failure::new(messages::draft_no_source(name))
        .hint(messages::usage_hint_values(all.join(", ")));
    if meant.is_empty() {
        return failure;
    }
    failure.hint(messages::usage_hint_similar(meant.len(), meant.join(", ")))
}
