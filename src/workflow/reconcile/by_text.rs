//! The first steps of reconciling: everything that can be found by a text, in linear time.

use std::borrow::Cow;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::parted;
use super::tracked::{Descent, Tracked};
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place, Standing};
use crate::model::fingerprint::{fold, normalise};
use crate::model::unit::Unit;

/// Finds the entries of units by their texts; `None` for a unit without one.
///
/// In this order: a live entry for the same text; one for the same text but for white space, live, then retired; one
/// for the same text but for typography; one whose translation was made from this text. An empty live entry gives way
/// to a translation that stands for no other unit.
pub(super) fn match_by_text(units: &[Unit], catalog: &Catalog, on: Date) -> Vec<Option<Tracked>> {
    let nth = occurrences(units);
    let mut exact = Index::default();
    for (at, entry) in catalog.live() {
        exact.add(Cow::Borrowed(entry.source.as_str()), at, Seat::Free);
    }
    if exact.by_text.len() < catalog.live().count() {
        // The last unit with a text wants the most.
        for (unit, nth) in units.iter().zip(&nth).rev() {
            exact.prefer_translated(&unit.text, nth + 1, catalog);
        }
    }
    let parted = parted::pairs(units, catalog);
    let mut tracked: Vec<Option<Tracked>> = units
        .iter()
        .enumerate()
        .map(|(at, unit)| match parted.get(at).copied().flatten() {
            Some(entry) if catalog.entries[entry].source != unit.text => {
                let descent = Descent::Retypeset(entry);
                Some(made(catalog, unit, descent, entry, Entry::source_retypeset))
            }
            Some(entry) => Some(Tracked::same(entry)),
            None => exact.get(&unit.text, nth[at], Reach::All).map(Tracked::same),
        })
        .collect();
    let mut taken = vec![false; catalog.entries.len()];
    let mut count = 0;
    for at in tracked.iter().flatten().flat_map(|found| found.descent.entries()) {
        count += usize::from(!std::mem::replace(&mut taken[*at], true));
    }
    let all_taken = catalog.live().count() == count;
    let may_fill = !all_taken || has_retired_translations(catalog);
    let open: Vec<(usize, Reach)> = tracked
        .iter()
        .enumerate()
        .filter_map(|(unit, slot)| match slot {
            None => Some((unit, Reach::All)),
            Some(found) if may_fill && found.entry(catalog).is_some_and(Entry::is_empty) => {
                Some((unit, Reach::Free))
            }
            Some(_) => None,
        })
        .collect();
    if !open.is_empty() {
        let only_free = open.iter().all(|(_, reach)| *reach == Reach::Free);
        let mut finder = Finder::new(catalog, |at| !(only_free && taken[at]), &taken, on);
        // From the last to the first, because the last unit with a text wants the most entries.
        for (unit, reach) in open.into_iter().rev() {
            if let Some(found) = finder.find(&units[unit], nth[unit], reach) {
                tracked[unit] = Some(found);
            }
        }
    }
    tracked
}

/// Whether a retired translation may take the place of an empty entry.
pub(super) fn has_retired_translations(catalog: &Catalog) -> bool {
    catalog.retired().any(|(_, entry)| !entry.is_empty())
}

/// For each unit, how many with the same text stand before it.
fn occurrences(units: &[Unit]) -> Vec<usize> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let mut counted = Vec::with_capacity(units.len());
    for unit in units {
        let count = counts.entry(&unit.text).or_default();
        counted.push(*count);
        *count += 1;
    }
    counted
}

/// Which entries may be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Live ones, whether or not they stand for another unit; else retired ones.
    All,
    /// Live ones that stand for no other unit word by word; else retired ones.
    Free,
}

/// Where an entry stands, and whether it stands for a unit word by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    Taken,
    Free,
    Retired,
}

/// Entries by one of their texts, in the order of the file.
#[derive(Debug, Default)]
struct Index<'a> {
    by_text: FxHashMap<Cow<'a, str>, Candidates>,
}

/// Entries with the same text.
#[derive(Debug, Default)]
struct Candidates {
    live: Vec<usize>,
    /// Those of the live ones that are free.
    free: Vec<usize>,
    retired: Vec<usize>,
    /// Whether surplus ones have stood back.
    is_settled: bool,
}

impl<'a> Index<'a> {
    fn add(&mut self, key: Cow<'a, str>, at: usize, seat: Seat) {
        let candidates = self.by_text.entry(key).or_default();
        match seat {
            Seat::Taken => candidates.live.push(at),
            Seat::Free => {
                candidates.live.push(at);
                candidates.free.push(at);
            }
            Seat::Retired => candidates.retired.push(at),
        }
    }

    /// The entry for a text; of several, the one for the nth unit with that text.
    ///
    /// Translators part equal texts by `msgctxt`: the first unit takes the first of these entries, the second the
    /// second, and the last serves all that follow.
    fn get(&self, text: &str, nth: usize, reach: Reach) -> Option<usize> {
        let Candidates { live, free, retired, is_settled: _ } = self.by_text.get(text)?;
        let standing = match reach {
            Reach::All => live,
            Reach::Free => free,
        };
        let group = if standing.is_empty() { retired } else { standing };
        group.get(nth).or(group.last()).copied()
    }

    /// The entry for a text, if there is no other.
    fn only(&self, text: &str, reach: Reach) -> Option<usize> {
        let Candidates { live, free, retired, is_settled: _ } = self.by_text.get(text)?;
        match (live.as_slice(), retired.as_slice(), reach) {
            ([index], [], Reach::All) | ([], [index], Reach::All | Reach::Free) => Some(*index),
            ([_], [], Reach::Free) => free.first().copied(),
            (_, _, Reach::All | Reach::Free) => None,
        }
    }

    /// Where there are more live entries for a text than units that want it, empty ones stand back. The first that is
    /// said to be wanted counts.
    fn prefer_translated(&mut self, text: &str, wanted: usize, catalog: &Catalog) {
        let Some(candidates) = self.by_text.get_mut(text) else { return };
        if candidates.live.len() < 2 || std::mem::replace(&mut candidates.is_settled, true) {
            return;
        }
        let mut surplus = candidates.live.len().saturating_sub(wanted);
        candidates.live.retain(|&at| {
            let stands_back = surplus > 0 && catalog.entries[at].is_empty();
            surplus -= usize::from(stands_back);
            !stands_back
        });
    }
}

/// Finds translations for units that no live entry stands for word by word.
struct Finder<'a> {
    catalog: &'a Catalog,
    on: Date,
    same: Index<'a>,
    folded: Index<'a>,
    /// By the English that somebody vouched for them as translations of.
    vouched_for: Index<'a>,
    /// Other stale ones, by the English that they were made from.
    made_from: Index<'a>,
}

impl<'a> Finder<'a> {
    fn new(
        catalog: &'a Catalog,
        is_wanted: impl Fn(usize) -> bool,
        taken: &[bool],
        on: Date,
    ) -> Self {
        let mut finder = Self {
            catalog,
            on,
            same: Index::default(),
            folded: Index::default(),
            vouched_for: Index::default(),
            made_from: Index::default(),
        };
        let entries = catalog.live().chain(catalog.retired());
        for (at, entry) in entries.filter(|(at, _)| is_wanted(*at)) {
            if entry.is_empty() {
                // One that is parted from others waits for its own translation.
                if entry.place == Place::Live && entry.context.is_some() {
                    finder.folded.add(Cow::Owned(fold(&entry.source)), at, Seat::Taken);
                }
                continue;
            }
            let seat = match entry.place {
                Place::Live if taken[at] => Seat::Taken,
                Place::Live => Seat::Free,
                Place::Retired => Seat::Retired,
            };
            finder.same.add(normalise(&entry.source), at, seat);
            finder.folded.add(Cow::Owned(fold(&entry.source)), at, seat);
            let Some(previous) = &entry.previous else { continue };
            let key = Cow::Owned(fold(&previous.source));
            if entry.was_right_for(&previous.source) {
                finder.vouched_for.add(key, at, seat);
            } else if entry.standing == Standing::Draft {
                finder.made_from.add(key, at, seat);
            }
        }
        finder
    }

    fn find(&mut self, unit: &Unit, nth: usize, reach: Reach) -> Option<Tracked> {
        if let Some(index) = self.same.get(&normalise(&unit.text), nth, reach) {
            let descent = match self.catalog.entries[index].place {
                Place::Live => Descent::Same(index),
                Place::Retired => Descent::Revived(index),
            };
            return Some(made(self.catalog, unit, descent, index, Entry::source_retypeset));
        }
        let key = fold(&unit.text);
        self.folded.prefer_translated(&key, nth + 1, self.catalog);
        if let Some(index) = self.folded.get(&key, nth, reach) {
            let descent = Descent::Retypeset(index);
            return Some(made(self.catalog, unit, descent, index, Entry::source_retypeset));
        }
        let on = self.on;
        // Of several drafts made from one text, each may hold a part of its translation: they are left to lineage.
        let index =
            self.vouched_for.get(&key, nth, reach).or_else(|| self.made_from.only(&key, reach))?;
        Some(made(self.catalog, unit, Descent::Restored(index), index, |entry, source| {
            entry.source_restored(source, on)
        }))
    }
}

/// A unit with the entry of this index, changed for its text.
fn made(
    catalog: &Catalog,
    unit: &Unit,
    descent: Descent,
    index: usize,
    change: impl FnOnce(&mut Entry, &str),
) -> Tracked {
    let mut entry = catalog.entries[index].clone();
    change(&mut entry, &unit.text);
    entry.revived();
    Tracked::made(descent, entry)
}
