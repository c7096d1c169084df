//! Reconciling as a whole.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::by_lineage::trace_lineage;
use super::by_text::{has_retired_translations, match_by_text};
use super::tracked::{Reconciled, Tracked};
use crate::model::catalog::Catalog;
use crate::model::entry::Place;
use crate::model::locale::Locale;
use crate::model::unit::Unit;

/// Lays units beside a catalog. `on` is the day that is written into the marks of passages that go stale.
///
/// In this order: the same text, wherever it moved, retired entries included; the same but for typography; the text
/// that a stale translation was made from; lineage. Linear when little has changed.
///
/// Laws: each unit has one state, and it is the state that it has after a sync; no translation is lost, because an
/// entry that is not continued is left over; no two units have entries that a catalog could not hold both.
pub fn reconcile(units: &[Unit], catalog: &Catalog, locale: &Locale, on: Date) -> Reconciled {
    if let Some(units) = in_step(units, catalog) {
        return Reconciled { units, left_over: Vec::new(), returned: FxHashSet::default() };
    }
    let mut tracked = match_by_text(units, catalog, on);
    trace_lineage(units, catalog, locale, on, &mut tracked);
    let mut units: Vec<Tracked> =
        tracked.into_iter().map(|found| found.unwrap_or_else(Tracked::new)).collect();
    seat_once(&mut units);
    let continued: FxHashSet<usize> =
        units.iter().filter_map(|unit| unit.descent.continues()).collect();
    let left_over =
        catalog.live().map(|(index, _)| index).filter(|index| !continued.contains(index)).collect();
    let mut returned = continued;
    returned.retain(|&index| catalog.entries[index].place == Place::Retired);
    Reconciled { units, left_over, returned }
}

/// The common case, without hashing: every unit stands where the next entry stands. Gives what the steps would give.
fn in_step(units: &[Unit], catalog: &Catalog) -> Option<Vec<Tracked>> {
    let mut live = catalog.live();
    let mut tracked: Vec<Tracked> = Vec::with_capacity(units.len());
    let mut is_empty_somewhere = false;
    for unit in units {
        let (index, entry) = live.next().filter(|(_, entry)| entry.source == unit.text)?;
        is_empty_somewhere = is_empty_somewhere || entry.is_empty();
        tracked.push(Tracked::same(index));
    }
    if live.next().is_some() || is_empty_somewhere && has_retired_translations(catalog) {
        return None;
    }
    Some(tracked)
}

/// An entry that several units descend from keeps its place in the file for one of them; the others get copies.
fn seat_once(units: &mut [Tracked]) {
    let mut taken: FxHashSet<usize> = units
        .iter()
        .filter(|unit| unit.is_in_step())
        .filter_map(|unit| unit.descent.continues())
        .collect();
    for unit in units.iter_mut() {
        if let (Some(entry), Some(index)) = (&mut unit.made, unit.descent.continues())
            && !taken.insert(index)
        {
            entry.seat = None;
        }
    }
}
