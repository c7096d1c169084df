//! The last step of reconciling: what no text has found is aligned in order between what it has.

use std::collections::hash_map::Entry as Slot;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::tracked::{Descent, Tracked, untranslated};
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Previous, Standing};
use crate::model::locale::Locale;
use crate::model::mark::{Deed, Mark};
use crate::model::unit::Unit;
use crate::workflow::align::{Lineage, align};
use crate::workflow::carry::divide;

/// What stands between two sources that a passage was put together from, in the previous source of its entry.
pub const SEAM: &str = " ¶ ";

/// Finds what the units that are still open descend from. Never overrules what was found by text.
pub(super) fn trace_lineage(
    units: &[Unit],
    catalog: &Catalog,
    locale: &Locale,
    on: Date,
    tracked: &mut [Option<Tracked>],
) {
    if tracked.iter().all(Option::is_some) {
        return;
    }
    let live: Vec<usize> = catalog.live().map(|(index, _)| index).collect();
    let position: FxHashMap<usize, usize> =
        live.iter().enumerate().map(|(position, &index)| (index, position)).collect();
    let mut seen = FxHashSet::default();
    let anchors: Vec<(usize, usize)> = tracked
        .iter()
        .enumerate()
        .filter_map(|(new, slot)| {
            let old = *position.get(&slot.as_ref()?.descent.continues()?)?;
            seen.insert(old).then_some((old, new))
        })
        .collect();
    if anchors.len() == live.len() {
        return;
    }
    let old: Vec<&str> = live.iter().map(|&index| catalog.entries[index].source.as_str()).collect();
    // What was found without being an anchor has no words here, so that nothing is taken for its ancestor.
    let new: Vec<&str> = units
        .iter()
        .zip(tracked.iter())
        .map(|(unit, slot)| if slot.is_some() { "" } else { unit.text.as_str() })
        .collect();
    let open: Vec<usize> = (0..units.len()).filter(|&unit| tracked[unit].is_none()).collect();
    for Lineage { old, new } in align(&old, &new, &anchors) {
        for (unit, found) in
            new.clone().zip(descendants(catalog, &live[old], &units[new], locale, on))
        {
            if let Some(slot) = tracked.get_mut(unit) {
                slot.get_or_insert(found);
            }
        }
    }
    one_entry_for_one_text(units, &open, tracked);
}

/// The units that descend from these entries, with the entries that they will have.
fn descendants(
    catalog: &Catalog,
    ancestors: &[usize],
    units: &[Unit],
    locale: &Locale,
    on: Date,
) -> Vec<Tracked> {
    let translated: Vec<&Entry> = ancestors
        .iter()
        .map(|&index| &catalog.entries[index])
        .filter(|entry| !entry.is_empty())
        .collect();
    match (ancestors, units, translated.as_slice()) {
        (&[ancestor], [unit], _) => {
            let mut entry = catalog.entries[ancestor].clone();
            entry.source_changed(&unit.text, on);
            vec![Tracked::made(Descent::Changed(ancestor), entry)]
        }
        (_, _, []) => Vec::new(),
        (&[ancestor], units, [whole, ..]) => parts(whole, units, locale)
            .into_iter()
            .map(|part| Tracked::made(Descent::Part(ancestor), part))
            .collect(),
        (ancestors, units, translated) => units
            .iter()
            .map(|unit| {
                Tracked::made(Descent::Joined(ancestors.to_vec()), joined(translated, unit))
            })
            .collect(),
    }
}

/// The parts of a divided entry: each with its own sentences of the translation where that is sure, and with the
/// whole translation where it is not. The whole entry is retired, and comes back when its English does.
fn parts(whole: &Entry, units: &[Unit], locale: &Locale) -> Vec<Entry> {
    let made_from = whole.made_from();
    let pieces: Vec<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
    let sentences = made_from.replace(SEAM, " ");
    let divided = divide(&sentences, whole.text(), &pieces, locale.language());
    let texts = divided.unwrap_or_else(|| vec![whole.text().to_owned(); pieces.len()]);
    let part = |(unit, text)| draft_of(whole, unit, made_from.to_owned(), text);
    units.iter().zip(texts).map(part).collect()
}

/// One entry of several whose English has been joined. They are retired, and come back when their English does.
fn joined(entries: &[&Entry], unit: &Unit) -> Entry {
    let Some(&first) = entries.first() else { return untranslated(unit) };
    // The parts of a divided passage were all made from the same English, and perhaps have all of its translation.
    let mut pairs: Vec<(&str, &str)> =
        entries.iter().map(|entry| (entry.made_from(), entry.text())).collect();
    pairs.dedup();
    let (mut sources, texts): (Vec<&str>, Vec<&str>) = pairs.into_iter().unzip();
    sources.dedup();
    draft_of(first, unit, sources.join(SEAM), texts.join(" "))
}

/// A new entry that begins from an older one, for somebody to look at.
fn draft_of(from: &Entry, unit: &Unit, made_from: String, text: String) -> Entry {
    let mut entry = untranslated(unit);
    entry.flags.clone_from(&from.flags);
    entry.comments = from
        .comments
        .iter()
        .filter(|c| Mark::parse(c).is_none_or(|m| is_history(&m.deed)))
        .cloned()
        .collect();
    if !text.trim().is_empty() {
        entry.standing = Standing::Draft;
        entry.previous = Some(Previous { context: None, source: made_from, plural: None });
    }
    entry.translation = vec![text];
    entry
}

/// Whether a mark says where a text came from, rather than what somebody decided about it.
fn is_history(deed: &Deed) -> bool {
    match deed {
        Deed::Drafted { .. } => true,
        Deed::Reviewed { .. } | Deed::Accepted { .. } | Deed::Stale => false,
    }
}

/// Units with one text have one entry (but for what `msgctxt` parts): what a catalog can hold, and what it will say
/// when it is read again. An ancestor that loses its unit so is left over, and will be retired.
fn one_entry_for_one_text(units: &[Unit], open: &[usize], tracked: &mut [Option<Tracked>]) {
    let mut by_text: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let mut repeated: Vec<&str> = Vec::new();
    for &unit in open {
        let text = units[unit].text.as_str();
        let same = by_text.entry(text).or_default();
        same.push(unit);
        if same.len() == 2 {
            repeated.push(text);
        }
    }
    for same in repeated.into_iter().filter_map(|text| by_text.remove(text)) {
        let mut places: FxHashMap<Option<String>, usize> = FxHashMap::default();
        let mut entries: Vec<Tracked> = Vec::new();
        for found in same.iter().filter_map(|&unit| tracked[unit].as_ref()) {
            let Some(made) = &found.made else { continue };
            match places.entry(made.context.clone()) {
                Slot::Vacant(free) => {
                    free.insert(entries.len());
                    entries.push(found.clone());
                }
                Slot::Occupied(taken) => {
                    let before = &mut entries[*taken.get()];
                    if before.made.as_ref().is_some_and(|made| made.is_empty()) {
                        *before = found.clone();
                    }
                }
            }
        }
        // As they will be found when the catalog is read again, and as they were found before.
        entries.sort_by_key(|found| found.descent.entries().first().copied());
        for (nth, unit) in same.into_iter().enumerate() {
            tracked[unit] = entries.get(nth).or(entries.last()).cloned();
        }
    }
}
