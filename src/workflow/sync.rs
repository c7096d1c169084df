//! Bringing a catalog in step with its statement: a plan, carried out elsewhere.

use std::collections::BTreeMap;
use std::collections::hash_map::Entry as Slot;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::reconcile::{Descent, Reconciled, reconcile};
use crate::model::catalog::Catalog;
use crate::model::entry::Entry;
use crate::model::fingerprint::normalise;
use crate::model::locale::Locale;
use crate::model::unit::Unit;

/// What a sync would make of a catalog, and why.
#[derive(Debug)]
pub struct Plan {
    /// The catalog in step: entries in reading order, then the retired ones.
    pub catalog: Catalog,
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

impl Plan {
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
pub fn plan(
    units: &[Unit],
    catalog: &Catalog,
    locale: &Locale,
    on: Date,
    retired: RetiredEntries,
) -> Plan {
    let reconciled = reconcile(units, catalog, locale, on);
    let mut steps = steps(units, catalog, &reconciled);
    let mut entries: Vec<Entry> = catalog.header().cloned().into_iter().collect();
    let mut keys = FxHashMap::default();
    let mut of_units = Vec::with_capacity(units.len());
    for (unit, tracked) in units.iter().zip(&reconciled.units) {
        let entry = tracked.entry(catalog).cloned().unwrap_or_else(|| added(unit));
        let at =
            *keys.entry((entry.context.clone(), entry.source.clone())).or_insert(entries.len());
        of_units.push(at);
        if at == entries.len() {
            entries.push(entry);
        }
    }
    let returned: FxHashSet<usize> =
        reconciled.units.iter().flat_map(|unit| unit.descent.entries().iter().copied()).collect();
    let mut attic: Vec<Entry> = Vec::new();
    for (index, entry) in catalog.retired().filter(|(index, _)| !returned.contains(index)) {
        match retired {
            RetiredEntries::Keep => attic.push(catalog.entries[index].clone()),
            RetiredEntries::Prune => {
                steps.push(Step {
                    kind: StepKind::Pruned,
                    unit: None,
                    source: entry.source.clone(),
                });
            }
        }
    }
    for &index in &reconciled.left_over {
        let mut entry = catalog.entries[index].clone();
        if !entry.is_empty() && retired == RetiredEntries::Keep {
            entry.retired();
            attic.push(entry);
        }
    }
    for entry in attic {
        match keys.entry((entry.context.clone(), entry.source.clone())) {
            Slot::Vacant(free) => {
                free.insert(entries.len());
                entries.push(entry);
            }
            Slot::Occupied(taken) => keep_in_comment(&mut entries[*taken.get()], &entry),
        }
    }
    Plan { catalog: Catalog { entries }, entries: of_units, steps }
}

/// Which share of a statement's words a catalog has translations for, by exact text: 0 to 1. An orphan catalog with a
/// large share is the catalog of a statement that was renamed.
pub fn fit(units: &[Unit], catalog: &Catalog) -> f64 {
    let known: FxHashSet<_> = catalog
        .entries
        .iter()
        .filter(|entry| !entry.is_header() && !entry.is_empty())
        .map(|entry| normalise(&entry.source))
        .collect();
    let length =
        |units: &mut dyn Iterator<Item = &Unit>| units.map(|unit| unit.text.len()).sum::<usize>();
    let all = length(&mut units.iter());
    let fitting = length(&mut units.iter().filter(|unit| known.contains(&normalise(&unit.text))));
    if all == 0 { 0.0 } else { fitting as f64 / all as f64 }
}

/// The entry of a new unit: empty, with a word on what it is.
pub fn added(unit: &Unit) -> Entry {
    let mut entry = Entry::new(&unit.text);
    entry.extracted.push(format!(" {}", unit.kind));
    entry
}

fn steps(units: &[Unit], catalog: &Catalog, reconciled: &Reconciled) -> Vec<Step> {
    let of_units =
        reconciled.units.iter().zip(units).enumerate().filter_map(|(index, (tracked, unit))| {
            let kind = match tracked.descent {
                Descent::New => StepKind::Added,
                Descent::Same(_) if tracked.is_in_step() => return None,
                Descent::Same(_) | Descent::Retypeset(_) => StepKind::Retypeset,
                Descent::Restored(_) => StepKind::Restored,
                Descent::Revived(_) => StepKind::Revived,
                Descent::Changed(_) => StepKind::WentStale,
                Descent::Part(_) => StepKind::Divided,
                Descent::Joined(_) => StepKind::Joined,
            };
            Some(Step { kind, unit: Some(index), source: unit.text.clone() })
        });
    let gone = reconciled.left_over.iter().map(|&index| Step {
        kind: StepKind::Retired,
        unit: None,
        source: catalog.entries[index].source.clone(),
    });
    of_units.chain(gone).collect()
}

/// Gettext refuses one source both live and retired: the retired translation goes into a comment of the other entry.
fn keep_in_comment(entry: &mut Entry, retired: &Entry) {
    if entry.text() != retired.text() {
        entry.comments.extend(retired.text().lines().map(|line| format!(" {line}")));
    }
}
