//! What reconciling gives: for each unit, the entry that it descends from and the entry that it would have.

use rustc_hash::FxHashSet;

use crate::model::catalog::Catalog;
use crate::model::entry::Entry;
use crate::model::state::State;
use crate::model::unit::Unit;

/// Each unit of the English now, and what became of the entries that no unit continues.
#[derive(Debug)]
pub struct Reconciled {
    /// One for each unit, in reading order.
    pub units: Vec<Tracked>,
    /// Live entries that no unit continues, by index into the catalog: to be retired.
    pub left_over: Vec<usize>,
    /// Retired entries that a unit continues, by index into the catalog.
    pub(super) returned: FxHashSet<usize>,
}

impl Reconciled {
    /// The retired entries that no unit continues, with their indices.
    pub fn still_retired<'a>(
        &'a self,
        catalog: &'a Catalog,
    ) -> impl Iterator<Item = (usize, &'a Entry)> {
        catalog.retired().filter(|(index, _)| !self.returned.contains(index))
    }

    /// The live entries with a translation that no unit continues, with their indices: retired by the next sync.
    pub fn to_retire<'a>(
        &'a self,
        catalog: &'a Catalog,
    ) -> impl Iterator<Item = (usize, &'a Entry)> {
        let left_over = self.left_over.iter().map(|&index| (index, &catalog.entries[index]));
        left_over.filter(|(_, entry)| !entry.is_empty())
    }
}

/// Where one unit stands in one locale.
#[derive(Clone, Debug)]
pub struct Tracked {
    pub descent: Descent,
    /// The entry as a sync would write it, where that differs from the catalog's.
    pub(super) made: Option<Box<Entry>>,
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

    /// The entry that this unit goes on from, so that it is not left over.
    pub(super) fn continues(&self) -> Option<usize> {
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

    pub(super) fn new() -> Self {
        Self { descent: Descent::New, made: None }
    }

    pub(super) fn same(entry: usize) -> Self {
        Self { descent: Descent::Same(entry), made: None }
    }

    pub(super) fn made(descent: Descent, entry: Entry) -> Self {
        Self { descent, made: Some(Box::new(entry)) }
    }
}

/// An empty entry for a unit, with a word on what it is.
pub fn untranslated(unit: &Unit) -> Entry {
    let mut entry = Entry::new(&unit.text);
    entry.extracted.push(format!(" {}", unit.kind));
    entry
}
