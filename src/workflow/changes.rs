//! What changed in the English since a translation was made, passage by passage.

use std::collections::VecDeque;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::align::align;
use super::carry::{Alignment, Carried, Fate, carry};
use super::reconcile::{Descent, Reconciled, SEAM};
use crate::model::catalog::Catalog;
use crate::model::entry::Place;
use crate::model::fingerprint::{fold, normalise};
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::model::unit::Unit;

/// One passage that differs, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// The unit now, counted from 0; `None` for a passage that was removed.
    pub unit: Option<usize>,
    pub change: PassageChange,
}

/// How a passage differs.
#[derive(Clone, Debug, PartialEq)]
pub enum PassageChange {
    /// The English changed.
    Changed { old: String, new: String, translation: Option<TouchedTranslation> },
    /// There is no translation of it.
    New { new: String },
    /// It no longer stands in the English.
    Removed { old: String, translation: Option<String> },
    /// Only quotation marks, dashes, blanks and the like changed.
    Retypeset { old: String, new: String },
}

/// A translation whose English has moved on, and which of its sentences that touches.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchedTranslation {
    pub text: String,
    /// Bytes of `text`, in order: the sentences whose English changed or is gone.
    pub touched: Vec<Range<usize>>,
    /// Sentences of the English now that changed or are new, counted from 0.
    pub sentences: Vec<usize>,
    /// Whether the sentences of the old English and of the translation could be told to belong together.
    pub alignment: Alignment,
}

/// How many passages changed in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub changed: usize,
    pub new: usize,
    pub removed: usize,
    pub retypeset: usize,
}

impl Sums {
    /// Counts passages.
    pub fn of(passages: &[Passage]) -> Self {
        let mut sums = Self::default();
        for passage in passages {
            match passage.change {
                PassageChange::Changed { .. } => sums.changed += 1,
                PassageChange::New { .. } => sums.new += 1,
                PassageChange::Removed { .. } => sums.removed += 1,
                PassageChange::Retypeset { .. } => sums.retypeset += 1,
            }
        }
        sums
    }
}

/// A stale unit, and which sentences of its English now changed or are new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedUnit {
    /// Counted from 0, as are the sentences.
    pub unit: usize,
    pub sentences: Vec<usize>,
    pub alignment: Alignment,
}

/// The stale units of a statement in one locale.
pub fn touched_units(
    units: &[Unit],
    catalog: &Catalog,
    reconciled: &Reconciled,
    locale: &Locale,
) -> Vec<TouchedUnit> {
    let of_unit = |(index, unit): (usize, &Unit)| {
        let tracked = &reconciled.units[index];
        match tracked.state(catalog) {
            State::Stale { since } => {
                let text = tracked.entry(catalog).map_or("", |entry| entry.text());
                let touched = touched(&since, text, &unit.text, locale);
                let TouchedTranslation { sentences, alignment, .. } = touched;
                Some(TouchedUnit { unit: index, sentences, alignment })
            }
            State::Missing | State::Draft | State::Current => None,
        }
    };
    units.iter().enumerate().filter_map(of_unit).collect()
}

/// What changed since the translations of one catalog were made.
pub fn since_translation(
    units: &[Unit],
    catalog: &Catalog,
    reconciled: &Reconciled,
    locale: &Locale,
) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let ancestors: FxHashSet<usize> =
        reconciled.units.iter().flat_map(|unit| unit.descent.entries().iter().copied()).collect();
    let is_gone = |index: &usize| !ancestors.contains(index) && !catalog.entries[*index].is_empty();
    let mut removed = reconciled.left_over.iter().copied().filter(is_gone).peekable();
    for (index, (unit, tracked)) in units.iter().zip(&reconciled.units).enumerate() {
        // A removed passage is shown where it stood: before the first unit that descends from a later entry.
        let place = tracked.descent.entries().first();
        if let Some(&entry) = place.filter(|entry| catalog.entries[**entry].place == Place::Live) {
            while let Some(gone) = removed.next_if(|&gone| gone < entry) {
                passages.push(gone_passage(catalog, gone));
            }
        }
        let change = match tracked.state(catalog) {
            State::Missing => Some(PassageChange::New { new: unit.text.clone() }),
            State::Stale { since } => {
                let text = tracked.entry(catalog).map_or("", |entry| entry.text());
                let translation = touched(&since, text, &unit.text, locale);
                Some(PassageChange::Changed {
                    old: since,
                    new: unit.text.clone(),
                    translation: Some(translation),
                })
            }
            State::Draft | State::Current => match tracked.descent {
                Descent::Retypeset(entry) => Some(PassageChange::Retypeset {
                    old: catalog.entries[entry].source.clone(),
                    new: unit.text.clone(),
                }),
                Descent::New
                | Descent::Same(_)
                | Descent::Restored(_)
                | Descent::Revived(_)
                | Descent::Changed(_)
                | Descent::Part(_)
                | Descent::Joined(_) => None,
            },
        };
        passages.extend(change.map(|change| Passage { unit: Some(index), change }));
    }
    passages.extend(removed.map(|gone| gone_passage(catalog, gone)));
    passages
}

/// What changed between two states of the English; a passage that only moved has not changed.
pub fn between(old: &[Unit], new: &[Unit]) -> Vec<Passage> {
    let mut origins = vec![Origin::None; new.len()];
    let mut used = vec![false; old.len()];
    pair(old, new, &mut used, &mut origins, |text| normalise(text).into_owned(), Origin::Same);
    pair(old, new, &mut used, &mut origins, fold, Origin::Retypeset);
    let anchors: Vec<(usize, usize)> = origins
        .iter()
        .enumerate()
        .filter_map(|(new, origin)| Some((origin.first()?, new)))
        .collect();
    let old_texts: Vec<&str> = old.iter().map(|unit| unit.text.as_str()).collect();
    let new_texts: Vec<&str> = new.iter().map(|unit| unit.text.as_str()).collect();
    for lineage in align(&old_texts, &new_texts, &anchors) {
        used[lineage.old.clone()].fill(true);
        for unit in lineage.new {
            origins[unit] = Origin::Changed(lineage.old.clone());
        }
    }
    let mut removed = (0..old.len()).filter(|&index| !used[index]).peekable();
    let gone = |index: usize| Passage {
        unit: None,
        change: PassageChange::Removed { old: old[index].text.clone(), translation: None },
    };
    let mut passages = Vec::new();
    for (index, (unit, origin)) in new.iter().zip(&origins).enumerate() {
        if let Some(from) = origin.first() {
            while let Some(index) = removed.next_if(|&index| index < from) {
                passages.push(gone(index));
            }
        }
        let new = unit.text.clone();
        let change = match origin {
            Origin::Same(_) => continue,
            Origin::None => PassageChange::New { new },
            Origin::Retypeset(from) => {
                PassageChange::Retypeset { old: old[*from].text.clone(), new }
            }
            Origin::Changed(from) => {
                let old = old_texts[from.clone()].join(SEAM);
                PassageChange::Changed { old, new, translation: None }
            }
        };
        passages.push(Passage { unit: Some(index), change });
    }
    passages.extend(removed.map(gone));
    passages
}

/// Where a unit of the new English comes from, by index into the old.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    None,
    Same(usize),
    Retypeset(usize),
    Changed(Range<usize>),
}

impl Origin {
    fn first(&self) -> Option<usize> {
        match self {
            Self::None => None,
            Self::Same(index) | Self::Retypeset(index) => Some(*index),
            Self::Changed(range) => Some(range.start),
        }
    }
}

/// Pairs units that are free on both sides and whose keys are equal, the first with the first.
fn pair(
    old: &[Unit],
    new: &[Unit],
    used: &mut [bool],
    origins: &mut [Origin],
    key: impl Fn(&str) -> String,
    origin: impl Fn(usize) -> Origin,
) {
    let mut free: FxHashMap<String, VecDeque<usize>> = FxHashMap::default();
    for (index, unit) in old.iter().enumerate().filter(|(index, _)| !used[*index]) {
        free.entry(key(&unit.text)).or_default().push_back(index);
    }
    for (unit, slot) in new.iter().zip(origins).filter(|(_, slot)| **slot == Origin::None) {
        if let Some(index) = free.get_mut(&key(&unit.text)).and_then(VecDeque::pop_front) {
            used[index] = true;
            *slot = origin(index);
        }
    }
}

/// Which sentences of a stale translation its English no longer stands behind.
fn touched(old: &str, translation: &str, new: &str, locale: &Locale) -> TouchedTranslation {
    // A seam is no word of a sentence.
    let old = old.replace(SEAM, " ");
    let Carried { segments, removed, alignment } = carry(&old, translation, new, locale.language());
    let mut touched = removed;
    let mut sentences = Vec::new();
    for (index, segment) in segments.into_iter().enumerate() {
        match segment.fate {
            Fate::Kept { .. } => continue,
            Fate::Changed { translation, .. } => touched.extend(translation),
            Fate::New => {}
        }
        sentences.push(index);
    }
    touched.sort_by_key(|range| (range.start, range.end));
    touched.dedup();
    TouchedTranslation { text: translation.to_owned(), touched, sentences, alignment }
}

fn gone_passage(catalog: &Catalog, index: usize) -> Passage {
    let entry = &catalog.entries[index];
    let change = PassageChange::Removed {
        old: entry.source.clone(),
        translation: Some(entry.text().to_owned()),
    };
    Passage { unit: None, change }
}
