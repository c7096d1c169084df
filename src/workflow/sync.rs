//! Bringing a catalog in step with its statement: a plan, carried out elsewhere.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry as Slot;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::reconcile::{Descent, Reconciled, reconcile, untranslated};
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place};
use crate::model::fingerprint::normalise;
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::model::unit::Unit;

/// What a sync would make of a catalog, and why.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The catalog in step: the given one where nothing changes, else entries in reading order, then the retired ones.
    pub catalog: Cow<'a, Catalog>,
    /// For each unit, its entry: an index into the catalog.
    pub entries: Vec<usize>,
    /// What changes, units in reading order first; empty where the catalog is in step and its file must not be touched.
    pub steps: Vec<Step>,
}

/// One change of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    /// The unit, counted from 0; `None` for an entry that no unit continues.
    pub unit: Option<usize>,
    /// The English that it is about.
    pub source: String,
}

/// How an entry changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// An empty entry for new English.
    Added,
    /// The English changed: the translation stays, stale.
    WentStale,
    /// A part of a passage that was divided.
    Divided,
    /// A passage that was joined from several.
    Joined,
    /// Only white space or typography of the English changed.
    Retypeset,
    /// The English returned to what the translation was made from.
    Restored,
    /// Retired, and back with its English.
    Revived,
    /// Its English is gone.
    Retired,
    /// Retired, and dropped now.
    Pruned,
}

/// Whether retired entries are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetiredEntries {
    Keep,
    Prune,
}

impl Plan<'_> {
    /// Whether the file must be written.
    pub fn is_needed(&self) -> bool {
        !self.steps.is_empty()
    }
}

/// How many steps there are of each kind.
pub fn counts(steps: &[Step]) -> BTreeMap<StepKind, usize> {
    let mut counts = BTreeMap::new();
    for step in steps {
        *counts.entry(step.kind).or_default() += 1;
    }
    counts
}

/// Plans a sync of one catalog. Law: planning again over the planned catalog gives no step.
pub fn plan<'a>(
    units: &[Unit],
    catalog: &'a Catalog,
    locale: &Locale,
    on: Date,
    retired: RetiredEntries,
) -> Plan<'a> {
    let reconciled = reconcile(units, catalog, locale, on);
    let steps = steps(units, catalog, &reconciled, retired);
    if steps.is_empty() {
        let entries =
            reconciled.units.iter().flat_map(|unit| unit.descent.entries()).copied().collect();
        return Plan { catalog: Cow::Borrowed(catalog), entries, steps };
    }
    let is_live_header = |entry: &&Entry| entry.is_header() && entry.place == Place::Live;
    let mut entries: Vec<Entry> = catalog.entries.iter().filter(is_live_header).cloned().collect();
    let mut keys = FxHashMap::default();
    let mut of_units = Vec::with_capacity(units.len());
    for (unit, tracked) in units.iter().zip(&reconciled.units) {
        let entry = tracked.entry(catalog).cloned().unwrap_or_else(|| untranslated(unit));
        let at =
            *keys.entry((entry.context.clone(), entry.source.clone())).or_insert(entries.len());
        of_units.push(at);
        if at == entries.len() {
            entries.push(entry);
        }
    }
    for entry in attic(catalog, &reconciled, retired) {
        match keys.entry((entry.context.clone(), entry.source.clone())) {
            Slot::Vacant(free) => {
                free.insert(entries.len());
                entries.push(entry);
            }
            Slot::Occupied(taken) => keep_in_comment(&mut entries[*taken.get()], &entry),
        }
    }
    Plan { catalog: Cow::Owned(Catalog { entries }), entries: of_units, steps }
}

/// Catalogs without a statement, by the texts that they translate.
#[derive(Debug, Default)]
pub struct Shelf {
    by_text: FxHashMap<String, Vec<usize>>,
}

impl Shelf {
    /// Adds a catalog under a number.
    pub fn add(&mut self, number: usize, catalog: &Catalog) {
        for entry in catalog.entries.iter().filter(|e| !e.is_header() && !e.is_empty()) {
            let numbers = self.by_text.entry(normalise(&entry.source).into_owned()).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }

    /// The catalogs that translate any of a statement's texts, with the share of its text that each does: above 0, up
    /// to 1. One with a large share is the catalog of a statement that was renamed.
    pub fn fits(&self, units: &[Unit]) -> Vec<(f64, usize)> {
        let all: usize = units.iter().map(|unit| unit.text.len()).sum();
        let mut known: BTreeMap<usize, usize> = BTreeMap::new();
        for unit in units {
            for &number in self.by_text.get(normalise(&unit.text).as_ref()).into_iter().flatten() {
                *known.entry(number).or_default() += unit.text.len();
            }
        }
        known.into_iter().map(|(number, known)| (known as f64 / all as f64, number)).collect()
    }
}

fn steps(
    units: &[Unit],
    catalog: &Catalog,
    reconciled: &Reconciled,
    retired: RetiredEntries,
) -> Vec<Step> {
    let mut steps = Vec::new();
    for (index, (tracked, unit)) in reconciled.units.iter().zip(units).enumerate() {
        let kind = match tracked.descent {
            Descent::New => StepKind::Added,
            Descent::Same(_) if tracked.is_in_step() => continue,
            Descent::Same(_) | Descent::Retypeset(_) => StepKind::Retypeset,
            Descent::Restored(_) => StepKind::Restored,
            Descent::Revived(_) => StepKind::Revived,
            Descent::Changed(_) => match tracked.state(catalog) {
                State::Missing => StepKind::Added,
                State::Current => StepKind::Restored,
                State::Draft | State::Stale { .. } => StepKind::WentStale,
            },
            Descent::Part(_) => StepKind::Divided,
            Descent::Joined(_) => StepKind::Joined,
        };
        steps.push(Step { kind, unit: Some(index), source: unit.text.clone() });
    }
    let mut gone = |kind, entry: &Entry| {
        steps.push(Step { kind, unit: None, source: entry.source.clone() });
    };
    for entry in reconciled.left_over.iter().map(|&index| &catalog.entries[index]) {
        match retired {
            RetiredEntries::Keep if !entry.is_empty() => gone(StepKind::Retired, entry),
            RetiredEntries::Keep | RetiredEntries::Prune => gone(StepKind::Pruned, entry),
        }
    }
    match retired {
        RetiredEntries::Keep => {}
        RetiredEntries::Prune => {
            reconciled.still_retired(catalog).for_each(|(_, entry)| gone(StepKind::Pruned, entry))
        }
    }
    steps
}

/// The entries that a synced catalog keeps in case their English returns.
fn attic(catalog: &Catalog, reconciled: &Reconciled, retired: RetiredEntries) -> Vec<Entry> {
    match retired {
        RetiredEntries::Prune => Vec::new(),
        RetiredEntries::Keep => {
            let before = reconciled.still_retired(catalog).map(|(_, entry)| entry.clone());
            let now = reconciled.to_retire(catalog).map(|(_, entry)| {
                let mut entry = entry.clone();
                entry.retired();
                entry
            });
            before.chain(now).collect()
        }
    }
}

/// Gettext refuses one source both live and retired, which only a file of several domains can have: the retired
/// translation goes into a comment of the other entry.
fn keep_in_comment(entry: &mut Entry, retired: &Entry) {
    if !retired.is_empty() && entry.text() != retired.text() {
        entry.comments.extend(retired.text().lines().map(|line| format!(" {line}")));
    }
}
