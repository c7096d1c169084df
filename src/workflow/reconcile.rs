//! The heart: the English as it is now, laid beside a catalog as it is now.

use std::borrow::Cow;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::align::{Lineage, align};
use super::carry::divide;
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place, Previous, Standing};
use crate::model::fingerprint::{fold, normalise};
use crate::model::locale::Locale;
use crate::model::mark::{Deed, Mark};
use crate::model::state::State;
use crate::model::unit::Unit;

/// What stands between two sources that a passage was put together from, in the previous source of its entry.
pub const SEAM: &str = " ¶ ";

/// Each unit of the English now, and what became of the entries that no unit continues.
#[derive(Debug)]
pub struct Reconciled {
    /// One for each unit, in reading order.
    pub units: Vec<Tracked>,
    /// Live entries that no unit continues, by index into the catalog: to be retired.
    pub left_over: Vec<usize>,
}

/// Where one unit stands in one locale.
#[derive(Debug)]
pub struct Tracked {
    pub descent: Descent,
    /// The entry as a sync would write it, where that differs from the catalog's.
    made: Option<Box<Entry>>,
}

/// Which entries of the catalog a unit descends from, by index, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Descent {
    /// None: it is new.
    New,
    /// This one stands for this very English.
    Same(usize),
    /// Only the typography of the English has changed since.
    Retypeset(usize),
    /// The English has returned to what the translation was made from.
    Restored(usize),
    /// A retired one, whose English has returned.
    Revived(usize),
    /// The English of this one has become this unit.
    Changed(usize),
    /// The English of this one has been divided; this unit is a part of it.
    Part(usize),
    /// The English of these has been joined.
    Joined(Vec<usize>),
}

impl Descent {
    /// The entries it names.
    pub fn entries(&self) -> &[usize] {
        match self {
            Self::New => &[],
            Self::Same(entry)
            | Self::Retypeset(entry)
            | Self::Restored(entry)
            | Self::Revived(entry)
            | Self::Changed(entry)
            | Self::Part(entry) => std::slice::from_ref(entry),
            Self::Joined(entries) => entries,
        }
    }

    /// The live entry that this unit goes on from, so that it is not left over.
    fn continues(&self) -> Option<usize> {
        match self {
            Self::Same(entry)
            | Self::Retypeset(entry)
            | Self::Restored(entry)
            | Self::Revived(entry)
            | Self::Changed(entry) => Some(*entry),
            Self::New | Self::Part(_) | Self::Joined(_) => None,
        }
    }
}

impl Tracked {
    /// The unit's entry, as a sync would write it; `None` for a new unit.
    pub fn entry<'a>(&'a self, catalog: &'a Catalog) -> Option<&'a Entry> {
        match (&self.made, &self.descent) {
            (Some(entry), _) => Some(entry),
            (None, Descent::Same(entry)) => catalog.entries.get(*entry),
            (None, _) => None,
        }
    }

    /// Whether a sync would leave the catalog's entry as it is.
    pub fn is_in_step(&self) -> bool {
        self.made.is_none() && matches!(self.descent, Descent::Same(_))
    }

    /// Its state: exactly one.
    pub fn state(&self, catalog: &Catalog) -> State {
        self.entry(catalog).map_or(State::Missing, Entry::state)
    }

    fn same(entry: usize) -> Self {
        Self { descent: Descent::Same(entry), made: None }
    }

    fn made(descent: Descent, entry: Entry) -> Self {
        Self { descent, made: Some(Box::new(entry)) }
    }
}

/// Lays units beside a catalog. `on` is the day that is written into the marks of passages that go stale.
///
/// In this order: the same text, wherever it moved, retired entries included; the same but for typography; the text
/// that a stale translation was made from; lineage. Linear when little has changed.
pub fn reconcile(units: &[Unit], catalog: &Catalog, locale: &Locale, on: Date) -> Reconciled {
    if let Some(units) = in_step(units, catalog) {
        return Reconciled { units, left_over: Vec::new() };
    }
    let mut tracked = match_by_text(units, catalog);
    trace_lineage(units, catalog, locale, on, &mut tracked);
    let mut units: Vec<Tracked> = tracked
        .into_iter()
        .map(|t| t.unwrap_or(Tracked { descent: Descent::New, made: None }))
        .collect();
    seat_once(&mut units);
    let continued: FxHashSet<usize> =
        units.iter().filter_map(|unit| unit.descent.continues()).collect();
    let left_over =
        catalog.live().map(|(index, _)| index).filter(|index| !continued.contains(index)).collect();
    Reconciled { units, left_over }
}

/// The common case, without hashing: every unit stands where the next entry stands.
fn in_step(units: &[Unit], catalog: &Catalog) -> Option<Vec<Tracked>> {
    let mut live = catalog.live();
    let mut tracked: Vec<Tracked> = Vec::with_capacity(units.len());
    for unit in units {
        match live.next() {
            Some((index, entry)) if entry.source == unit.text => tracked.push(Tracked::same(index)),
            Some(_) | None => return None,
        }
    }
    live.next().is_none().then_some(tracked)
}

/// Entries by one of their texts, live ones before retired ones.
struct Index<'a> {
    by_text: FxHashMap<Cow<'a, str>, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(catalog: &'a Catalog, key: impl Fn(&'a Entry) -> Option<Cow<'a, str>>) -> Self {
        let mut by_text: FxHashMap<Cow<'a, str>, Vec<usize>> = FxHashMap::default();
        for (index, entry) in catalog.live().chain(catalog.retired()) {
            if let Some(key) = key(entry) {
                by_text.entry(key).or_default().push(index);
            }
        }
        Self { by_text }
    }

    fn get(&self, text: &str) -> &[usize] {
        self.by_text.get(text).map_or(&[], Vec::as_slice)
    }
}

/// The first three steps: everything that can be found by a text.
fn match_by_text(units: &[Unit], catalog: &Catalog) -> Vec<Option<Tracked>> {
    let exact = Index::new(catalog, |entry| Some(normalise(&entry.source)));
    let mut occurrences: FxHashMap<&str, usize> = FxHashMap::default();
    let mut tracked: Vec<Option<Tracked>> = units
        .iter()
        .map(|unit| {
            let nth = occurrences.entry(&unit.text).or_default();
            *nth += 1;
            same_english(unit, exact.get(&normalise(&unit.text)), *nth - 1, catalog)
        })
        .collect();
    if tracked.iter().all(Option::is_some) {
        return tracked;
    }
    let folded =
        Index::new(catalog, |entry| (!entry.is_empty()).then(|| Cow::Owned(fold(&entry.source))));
    let made_from = Index::new(catalog, |entry| {
        let stale = entry.standing == Standing::Draft && !entry.is_empty();
        entry.previous.as_ref().filter(|_| stale).map(|previous| Cow::Owned(fold(&previous.source)))
    });
    for (unit, slot) in units.iter().zip(&mut tracked).filter(|(_, slot)| slot.is_none()) {
        let key = fold(&unit.text);
        *slot =
            folded.get(&key).first().map(|&index| retypeset(unit, index, catalog)).or_else(|| {
                best_original(made_from.get(&key), catalog)
                    .map(|index| restored(unit, index, catalog))
            });
    }
    tracked
}

/// The entry that stands for this very English. Where translators have parted equal texts by `msgctxt`, the first
/// unit takes the first of these entries, the second the second, and the last serves all that follow.
fn same_english(
    unit: &Unit,
    candidates: &[usize],
    nth: usize,
    catalog: &Catalog,
) -> Option<Tracked> {
    let live = candidates.iter().take_while(|&&i| catalog.entries[i].place == Place::Live).count();
    if live > 0 {
        let index = candidates[nth.min(live - 1)];
        let entry = &catalog.entries[index];
        if entry.source == unit.text {
            return Some(Tracked::same(index));
        }
        let mut entry = entry.clone();
        entry.source_retypeset(&unit.text);
        return Some(Tracked::made(Descent::Same(index), entry));
    }
    candidates.iter().find(|&&i| !catalog.entries[i].is_empty()).map(|&index| {
        let mut entry = catalog.entries[index].clone();
        entry.revived(&unit.text);
        Tracked::made(Descent::Revived(index), entry)
    })
}

fn retypeset(unit: &Unit, index: usize, catalog: &Catalog) -> Tracked {
    let mut entry = catalog.entries[index].clone();
    entry.revived(&unit.text);
    Tracked::made(Descent::Retypeset(index), entry)
}

/// Of the stale entries made from one English, the first whose translation nobody has touched since.
fn best_original(candidates: &[usize], catalog: &Catalog) -> Option<usize> {
    let untouched = |index: &&usize| catalog.entries[**index].untouched_since_stale();
    candidates.iter().find(untouched).or(candidates.first()).copied()
}

fn restored(unit: &Unit, index: usize, catalog: &Catalog) -> Tracked {
    let mut entry = catalog.entries[index].clone();
    entry.source_restored(&unit.text);
    entry.revived(&unit.text);
    Tracked::made(Descent::Restored(index), entry)
}

/// The fourth step: what no text has found is aligned in order between what it has.
fn trace_lineage(
    units: &[Unit],
    catalog: &Catalog,
    locale: &Locale,
    on: Date,
    tracked: &mut [Option<Tracked>],
) {
    let live: Vec<usize> = catalog.live().map(|(index, _)| index).collect();
    let position: FxHashMap<usize, usize> =
        live.iter().enumerate().map(|(p, &index)| (index, p)).collect();
    let mut seen = FxHashSet::default();
    let anchors: Vec<(usize, usize)> = tracked
        .iter()
        .enumerate()
        .filter_map(|(new, slot)| {
            let old = *position.get(&slot.as_ref()?.descent.continues()?)?;
            seen.insert(old).then_some((old, new))
        })
        .collect();
    if anchors.len() == live.len() || tracked.iter().all(Option::is_some) {
        return;
    }
    let old: Vec<&str> = live.iter().map(|&index| catalog.entries[index].source.as_str()).collect();
    // A unit that shares its entry with an earlier one is no anchor, and must not be taken for left over either.
    let anchored: FxHashSet<usize> = anchors.iter().map(|&(_, unit)| unit).collect();
    let new: Vec<&str> = units
        .iter()
        .zip(tracked.iter())
        .enumerate()
        .map(
            |(i, (unit, slot))| {
                if slot.is_some() && !anchored.contains(&i) { "" } else { unit.text.as_str() }
            },
        )
        .collect();
    for Lineage { old, new } in align(&old, &new, &anchors) {
        let ancestors = &live[old];
        match (ancestors, new.len()) {
            (&[ancestor], 1) => {
                let mut entry = catalog.entries[ancestor].clone();
                entry.source_changed(&units[new.start].text, on);
                put(tracked, new.start, Tracked::made(Descent::Changed(ancestor), entry));
            }
            (&[ancestor], _) => {
                let pieces: Vec<&str> =
                    units[new.clone()].iter().map(|unit| unit.text.as_str()).collect();
                for (unit, entry) in new.zip(parts(&catalog.entries[ancestor], &pieces, locale)) {
                    put(tracked, unit, Tracked::made(Descent::Part(ancestor), entry));
                }
            }
            (ancestors, _) => {
                let entries: Vec<&Entry> =
                    ancestors.iter().map(|&index| &catalog.entries[index]).collect();
                let entry = joined(&entries, &units[new.start].text);
                put(tracked, new.start, Tracked::made(Descent::Joined(ancestors.to_vec()), entry));
            }
        }
    }
}

/// Never overrules what was found by text.
fn put(tracked: &mut [Option<Tracked>], unit: usize, found: Tracked) {
    if let Some(slot) = tracked.get_mut(unit) {
        slot.get_or_insert(found);
    }
}

/// The parts of a divided entry: each with its own sentences of the translation where that is sure, and with the
/// whole translation where it is not. The whole entry is retired, and comes back when its English does.
fn parts(whole: &Entry, pieces: &[&str], locale: &Locale) -> Vec<Entry> {
    let made_from = whole.made_from();
    let divided = divide(made_from, whole.text(), pieces, locale.language());
    let texts = divided.unwrap_or_else(|| vec![whole.text().to_owned(); pieces.len()]);
    pieces
        .iter()
        .zip(texts)
        .map(|(piece, text)| draft_of(whole, piece, made_from.to_owned(), text))
        .collect()
}

/// One entry of several whose English has been joined. They are retired, and come back when their English does.
fn joined(entries: &[&Entry], source: &str) -> Entry {
    let translated: Vec<&Entry> =
        entries.iter().copied().filter(|entry| !entry.is_empty()).collect();
    let Some(&first) = translated.first() else { return Entry::new(source) };
    let of = |text: fn(&Entry) -> &str, seam| {
        translated.iter().map(|e| text(e)).collect::<Vec<_>>().join(seam)
    };
    draft_of(first, source, of(Entry::made_from, SEAM), of(Entry::text, " "))
}

/// A new entry that begins from an older one, for somebody to look at.
fn draft_of(from: &Entry, source: &str, made_from: String, text: String) -> Entry {
    let mut entry = Entry::new(source);
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
