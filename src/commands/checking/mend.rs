//! `check --fix`: what is mechanical is mended, under the lock, one catalog at a time, and nobody's review lapses in
//! silence.

use std::collections::BTreeSet;
use std::path::Path;

use super::known::Known;
use super::passages::{weight, weight_in};
use super::rules::Rules;
use crate::checks::{Check, Passage, Run, Text, table};
use crate::commands::survey::{Side, Survey, Surveyed};
use crate::commands::{Context, Failure};
use crate::formats::po;
use crate::model::document::Document;
use crate::model::finding::{CheckId, Level};
use crate::model::silence::Silence;
use crate::project::places::{StatementFile, slashed};
use crate::terminal::report::mended_text::Mended;
use crate::workflow::mend;

/// So often a translation is mended before what is left is left.
const ROUNDS: usize = 8;

/// What happens to passages that somebody has reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::commands) enum Reviewed {
    Left,
    Mended,
}

/// What was mended.
#[derive(Debug, Default)]
pub(in crate::commands) struct Mending {
    pub mended: Vec<Mended>,
    /// Reviewed passages that were left.
    pub left: usize,
    /// Reviews that have lapsed.
    pub lapsed: usize,
    /// Catalogs that were written anew, as gettext lays them out.
    pub anew: Vec<String>,
    /// What could not be written.
    pub failure: Option<Failure>,
}

/// Mends the statements, or of them the passages that are `told`, by file and number. What cannot be read is left to be told by the check; a file that cannot be written keeps no
/// other from being mended.
pub(in crate::commands) fn mend(
    files: &[StatementFile],
    survey: &Survey<'_>,
    rules: &Rules<'_>,
    known: &Known<'_>,
    reviewed: Reviewed,
    told: Option<&BTreeSet<(String, usize)>>,
    context: &Context<'_>,
) -> Result<Mending, Failure> {
    let _lock = context.lock(survey.project)?;
    let mut mending = Mending::default();
    for file in files {
        let Ok(Surveyed { document, sides }) = survey.one(file) else { continue };
        for side in sides.into_iter().flatten() {
            let mut done = Mending::default();
            match one(&mut done, file, &document, side, survey, rules, known, reviewed, told) {
                Ok(()) => mending.add(done),
                Err(wrong) => {
                    mending.failure = Some(match mending.failure.take() {
                        Some(failure) => failure.along_with(wrong),
                        None => wrong,
                    });
                }
            }
        }
    }
    Ok(mending)
}

impl Mending {
    fn add(&mut self, other: Self) {
        let Self { mended, left, lapsed, anew, failure: _ } = other;
        self.mended.extend(mended);
        self.left += left;
        self.lapsed += lapsed;
        self.anew.extend(anew);
    }
}

#[expect(clippy::too_many_arguments, reason = "the statement, the rules, and what came of it")]
fn one(
    mending: &mut Mending,
    file: &StatementFile,
    document: &Document,
    side: Side,
    survey: &Survey<'_>,
    rules: &Rules<'_>,
    known: &Known<'_>,
    reviewed: Reviewed,
    told: Option<&BTreeSet<(String, usize)>>,
) -> Result<(), Failure> {
    let Side { locale, path, po, reconciled } = side;
    let Some(po) = po else { return Ok(()) };
    let levels = rules.levels(Some(&locale), &rules.fitting(file, document));
    let wanted: Vec<&Check> = table::all()
        .filter(|check| levels.of(check.id) > Level::Off && matches!(check.run, Run::Unit(_)))
        .collect();
    let Some(about) = known.about(&locale) else { return Ok(()) };
    let source = survey.project.config().source_locale.language();
    let mut catalog = po.catalog.clone();
    let mut done = BTreeSet::new();
    for (unit, tracked) in reconciled.units.iter().enumerate() {
        let [at] = *tracked.descent.entries() else { continue };
        let entry = &catalog.entries[at];
        let is_told = told.is_none_or(|told| told.contains(&(slashed(&path), unit + 1)));
        if entry.is_empty() || done.contains(&at) || !is_told {
            continue;
        }
        let silenced = |check: CheckId| {
            let silences = entry.comments.iter();
            let mut silences = silences.filter_map(|comment| Silence::parse(comment));
            silences.any(|silence| silence.check == check.as_str())
        };
        let inspect = |text: &str| {
            let passage = Passage {
                source: &Text::new(entry.made_from(), source, known.literals()),
                translation: Text::new(text, locale.language(), known.literals()),
                kind: &document.units()[unit].kind,
                known: &about,
            };
            let mut flaws = table::inspect(&passage, &wanted);
            flaws.retain(|(check, flaw)| {
                let level = weight(levels.of(*check), flaw.sureness);
                weight_in(entry, *check, level) >= rules.least && !silenced(*check)
            });
            flaws
        };
        let mend::Mended { text, flaws } = mend::mend(entry.text(), ROUNDS, inspect);
        if text == entry.text() {
            continue;
        }
        if entry.review().is_some() {
            match reviewed {
                Reviewed::Left => {
                    mending.left += 1;
                    continue;
                }
                Reviewed::Mended => mending.lapsed += 1,
            }
        }
        mending.mended.push(Mended {
            file: slashed(&path),
            line: entry.seat.map(|seat| po.line(seat)),
            locale: locale.clone(),
            unit: unit + 1,
            checks: unique(flaws.iter().map(|(check, _)| *check)),
            before: entry.text().to_owned(),
            after: text.clone(),
        });
        catalog.entries[at].mended(text);
        done.insert(at);
    }
    // A layout that gettext would not write is mended by writing it anew.
    let anew =
        told.is_none() && levels.of(CheckId::CatalogFormat) > Level::Off && !po::is_canonical(&po);
    if done.is_empty() && !anew {
        return Ok(());
    }
    let bytes = if anew { po::write_new(&catalog) } else { po::write(&po, &catalog) };
    save(survey, &path, &bytes)?;
    mending.anew.extend(anew.then(|| slashed(&path)));
    Ok(())
}

fn save(survey: &Survey<'_>, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    Ok(survey.project.store().save(path, bytes)?)
}

/// Each check once, in the order of the first flaw that it found.
fn unique(checks: impl Iterator<Item = CheckId>) -> Vec<CheckId> {
    let mut seen = Vec::new();
    for check in checks {
        if !seen.contains(&check) {
            seen.push(check);
        }
    }
    seen
}
