//! `check --baseline`: the findings of a day that a project has accepted, so that only new ones count.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::checking::Found;
use super::{Context, Failure};
use crate::messages;
use crate::model::fingerprint::Fingerprint;
use crate::project::places::Project;
use crate::project::store::read_anywhere;

/// The file's own version.
const SCHEMA: u64 = 1;

/// Passes over what the file lists, each as often as it stands there, or writes the findings of now into it before.
/// Returns how many were passed over.
pub(super) fn apply(
    found: &mut Vec<Found>,
    path: &Path,
    write: bool,
    project: &Project,
    context: &Context<'_>,
) -> Result<usize, Failure> {
    let at = context.directory.join(path);
    if write {
        let all: Vec<String> =
            found.iter().map(|found| found.finding.identity().to_string()).collect();
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for one in &all {
            *counts.entry(one).or_default() += 1;
        }
        let text = format!("{:#}\n", json!({ "schema": SCHEMA, "findings": counts }));
        if read_anywhere(&at).is_ok_and(|bytes| !bytes.is_empty()) {
            // Whoever named another file by mistake would lose it.
            read(&at, path)?;
        }
        let saved = project.save_report(&at, text.as_bytes());
        saved.map_err(|error| error.at(path))?;
        context.terminal.status(&messages::check_baseline_written(path.display(), all.len()));
    }
    pass_over(found, path, context)
}

/// Passes over what the file lists. Returns how many were passed over.
pub(super) fn pass_over(
    found: &mut Vec<Found>,
    path: &Path,
    context: &Context<'_>,
) -> Result<usize, Failure> {
    let mut known = read(&context.directory.join(path), path)?;
    let before = found.len();
    found.retain(|found| match known.get_mut(&found.finding.identity()) {
        Some(left @ 1..) => {
            *left -= 1;
            false
        }
        Some(0) | None => true,
    });
    Ok(before - found.len())
}

fn read(at: &Path, path: &Path) -> Result<BTreeMap<Fingerprint, u64>, Failure> {
    let bytes = read_anywhere(at).map_err(|error| {
        Failure::from(error.at(path)).hint(messages::check_hint_baseline(path.display()))
    })?;
    let broken = || {
        Failure::new(messages::check_baseline_broken(path.display()))
            .hint(messages::check_hint_baseline_anew())
    };
    let value: Value = serde_json::from_slice(&bytes).map_err(|_| broken())?;
    let findings = value["findings"].as_object().ok_or_else(broken)?;
    if value["schema"] != json!(SCHEMA) {
        return Err(broken());
    }
    let one = |(hash, count): (&String, &Value)| Some((Fingerprint::parse(hash)?, count.as_u64()?));
    findings.iter().map(one).collect::<Option<_>>().ok_or_else(broken)
}
