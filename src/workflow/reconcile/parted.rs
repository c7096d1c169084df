//! Equal texts that a translator has parted by `msgctxt`, when the typography of some of them changes.

use std::collections::BTreeMap;

use crate::model::catalog::Catalog;
use crate::model::fingerprint::fold;
use crate::model::unit::Unit;

/// Texts that are equal up to typography: their units and their live entries, in order.
#[derive(Debug, Default)]
struct Group {
    units: Vec<usize>,
    entries: Vec<usize>,
}

/// For each unit, the entry of its parted group; no list at all where nothing is parted.
///
/// A group that has as many entries as units is paired in order, unless each unit finds its own text.
pub(super) fn pairs(units: &[Unit], catalog: &Catalog) -> Vec<Option<usize>> {
    if catalog.live().all(|(_, entry)| entry.context.is_none()) {
        return Vec::new();
    }
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (at, entry) in catalog.live() {
        groups.entry(fold(&entry.source)).or_default().entries.push(at);
    }
    groups.retain(|_, group| {
        let is_parted = |at: &usize| catalog.entries[*at].context.is_some();
        group.entries.len() > 1 && group.entries.iter().any(is_parted)
    });
    for (at, unit) in units.iter().enumerate() {
        if let Some(group) = groups.get_mut(&fold(&unit.text)) {
            group.units.push(at);
        }
    }
    let mut pairs = vec![None; units.len()];
    for Group { units: of, entries } in groups.into_values() {
        let mut texts: Vec<&str> = of.iter().map(|&unit| units[unit].text.as_str()).collect();
        let mut sources: Vec<&str> =
            entries.iter().map(|&at| catalog.entries[at].source.as_str()).collect();
        texts.sort_unstable();
        sources.sort_unstable();
        if of.len() == entries.len() && texts != sources {
            of.into_iter().zip(entries).for_each(|(unit, at)| pairs[unit] = Some(at));
        }
    }
    pairs
}
