//! `publish --audit`: every passage that readers get from a machine, with its engine, its day and its review.

use std::path::Path;

use serde_json::{Value, json};

use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::places::Project;
use crate::site::forms::Version;
use crate::workflow::publish::{Author, Hand, Shown, Standing};

/// The file's own version.
const SCHEMA: u64 = 1;

/// One passage, as JSON.
#[derive(Debug)]
pub(crate) struct Audited(Value);

/// The machine passages of the pages of a statement, in the order of its languages and units.
pub(super) fn of(versions: &[Version<'_>]) -> Vec<Audited> {
    let mut found = Vec::new();
    for Version { page, plan, .. } in versions {
        let Some(plan) = plan.filter(|plan| plan.standing == Standing::Translation) else {
            continue;
        };
        for (unit, passage) in plan.passages.iter().enumerate() {
            let (Shown::Translation(text), Author::Machine { engine, on, hand }) =
                (&passage.shown, &passage.author)
            else {
                continue;
            };
            found.push(Audited(json!({
                "statement": page.statement.as_str(),
                "locale": page.locale.as_str(),
                "unit": unit + 1,
                "source": page.document.units().get(unit).map(|unit| &unit.text),
                "translation": text,
                "engine": engine,
                "drafted": on.map(|on| on.to_string()),
                "edited": *hand == Hand::Edited,
                "review": passage.review.as_ref().map(|seal| {
                    json!({ "by": seal.by, "on": seal.on.to_string() })
                }),
            })));
        }
    }
    found
}

/// Writes the list into a file; `-` is standard output.
pub(crate) fn save(
    audited: &[Audited],
    path: &Path,
    project: &Project,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let passages: Vec<&Value> = audited.iter().map(|audited| &audited.0).collect();
    let text = format!("{:#}\n", json!({ "schema": SCHEMA, "passages": passages }));
    if path == Path::new("-") {
        context.terminal.data(&text);
        return Ok(());
    }
    let saved = project.save_report(&context.directory.join(path), text.as_bytes());
    saved.map_err(|error| error.at(path))?;
    context.terminal.status(&messages::publish_audited(path.display(), audited.len()));
    Ok(())
}
