//! The plan of a draft: which units, from which sources in which order, and what has come of it so far.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::backend::{BackendError, ErrorKind};
use super::batches::Flight;
use super::item::{Item, Outcome, Reason};
use super::pieces::{Attempt, Piece, carried, numbered};
use super::pivot::PivotTexts;
use super::policy::{Left, Verdict, Wanted, judge};
use super::recall::{memory_of, remember};
use super::term::Term;
use crate::model::catalog::Catalog;
use crate::model::drafting::Pivot;
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::model::statement::StatementId;
use crate::model::unit::{Unit, UnitKind};
use crate::workflow::mask::Masker;
use crate::workflow::memory::Memory;

/// Where drafts come from; tried in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The memory: the same text, else one at least so alike, of 100.
    Memory { threshold: u8 },
    /// An engine, by its name in the configuration; `from` where it translates another locale's translation.
    Backend { name: String, from: Option<Locale> },
}

/// What a plan is made of.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    pub statement: &'a StatementId,
    /// What the statement is written in.
    pub source_locale: &'a Locale,
    pub locale: &'a Locale,
    pub units: &'a [Unit],
    /// In step with the units, as a sync plans it.
    pub catalog: &'a Catalog,
    /// The entry of each unit: an index into the catalog.
    pub entries: &'a [usize],
    pub sources: &'a [Source],
    /// Of this locale; one of another locale is not asked.
    pub memory: Option<&'a Memory>,
    /// Of the locales that sources translate from.
    pub pivots: &'a [PivotTexts],
    /// Knows the protected terms.
    pub masker: &'a Masker,
    /// Agreed terms of the source locale. Those of a pivot come with its texts.
    pub terms: &'a [Term],
    pub wanted: &'a Wanted,
}

/// Which units of one statement are drafted into one locale, and how far that has come.
///
/// A driver asks for requests with [`Plan::next_requests`] as long as [`Plan::waiting`] names sources, carries them
/// out, and gives what came of each to [`Plan::accept`]. At any time [`Plan::apply`] writes what is drafted so far.
#[derive(Debug)]
pub struct Plan<'a> {
    pub(super) order: Order<'a>,
    pub(super) items: Vec<Item>,
    pub(super) left: BTreeMap<Left, usize>,
    /// Why a source is not asked any more.
    pub(super) closed: Vec<Option<BackendError>>,
    /// How often in a row a source has failed.
    pub(super) failures: Vec<usize>,
    pub(super) flights: BTreeMap<u64, Flight>,
    pub(super) next_ticket: u64,
    /// The agreed terms of each source.
    pub(super) termbases: Vec<Arc<[Term]>>,
    /// The title of the statement, in what each source translates from.
    pub(super) titles: Vec<Option<String>>,
    /// Of each source an item before which none waits for it.
    pub(super) first_waiting: Vec<usize>,
}

impl<'a> Plan<'a> {
    /// Plans, and drafts what needs no engine: from the memory, and from what is still right of old translations.
    pub fn new(order: Order<'a>) -> Self {
        let count = order.sources.len();
        let mut plan = Self {
            order,
            items: Vec::new(),
            left: BTreeMap::new(),
            closed: vec![None; count],
            failures: vec![0; count],
            flights: BTreeMap::new(),
            next_ticket: 0,
            termbases: Vec::new(),
            titles: Vec::new(),
            first_waiting: vec![usize::MAX; count],
        };
        plan.termbases = (0..count).map(|source| plan.termbase(source).into()).collect();
        plan.titles = plan.find_titles();
        let limit = order.wanted.limit.unwrap_or(usize::MAX);
        let mut taken = BTreeSet::new();
        let named = order.wanted.replace.iter().filter_map(|unit| order.entries.get(*unit));
        let named: BTreeSet<usize> = named.copied().collect();
        for (unit, &at) in order.entries.iter().enumerate().take(order.units.len()) {
            let Some(entry) = order.catalog.entries.get(at) else { continue };
            // The same English twice is one entry, and who names one of the two means that.
            let is_another = named.contains(&at) && !order.wanted.replace.contains(&unit);
            if is_another || !taken.insert(at) {
                continue;
            }
            match judge(unit, entry, order.wanted) {
                Verdict::Leave(why) => *plan.left.entry(why).or_default() += 1,
                Verdict::Draft(_) if plan.items.len() >= limit => {}
                Verdict::Draft(occasion) => plan.items.push(Item {
                    unit,
                    occasion,
                    source: entry.source.clone(),
                    outcome: Outcome::Open,
                    setbacks: Vec::new(),
                    entry: entry.clone(),
                    at: 0,
                    prepared: false,
                    pieces: Vec::new(),
                    pivot: None,
                }),
            }
        }
        for item in 0..plan.items.len() {
            plan.begin(item);
        }
        plan
    }

    /// The units that are drafted, in reading order, and what has become of them.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// How many units are left as they are, and why.
    pub fn left(&self) -> &BTreeMap<Left, usize> {
        &self.left
    }

    /// Numbers of the sources that have something to be asked now; requests under way are not counted.
    pub fn waiting(&self) -> Vec<usize> {
        let waits = |source: usize| {
            let items = self.items.iter().skip(self.first_waiting[source]);
            items.filter(|item| item.at == source).any(Item::waits)
        };
        (0..self.order.sources.len()).filter(|&source| waits(source)).collect()
    }

    /// Whether every item is drafted or refused.
    pub fn is_done(&self) -> bool {
        !self.items.iter().any(Item::is_open)
    }

    /// Asks a source nothing more; everything that waits for it goes on to the next.
    pub fn close(&mut self, source: usize, error: BackendError) {
        let Some(closed) = self.closed.get_mut(source) else { return };
        closed.get_or_insert(error);
        for item in 0..self.items.len() {
            self.settle(item);
        }
        self.first_waiting[source] = usize::MAX;
    }

    /// Why a source is not asked any more, if so.
    pub fn closed(&self, source: usize) -> Option<&BackendError> {
        self.closed.get(source)?.as_ref()
    }

    /// Divides an item into pieces and takes it to the first source that has to be asked.
    fn begin(&mut self, at: usize) {
        let order = self.order;
        let item = &mut self.items[at];
        let entry = &item.entry;
        let stale = match entry.state() {
            State::Stale { since } => Some((since, entry.text().to_owned())),
            State::Missing | State::Draft | State::Current => None,
        };
        let has_same = memory_of(&order).is_some_and(|memory| {
            order.sources.iter().any(|source| matches!(source, Source::Memory { .. }))
                && memory.exact(&item.source, None, None).is_some()
        });
        let carried = stale.as_ref().filter(|_| !has_same).and_then(|(since, old)| {
            carried(order.masker, (since, old), &item.source, order.locale.language())
        });
        item.pieces =
            carried.unwrap_or_else(|| numbered(std::iter::once(Piece::whole(&item.source, stale))));
        item.finish();
        if item.is_open() {
            self.arrive(at);
            self.settle(at);
        }
    }

    /// Takes an item on from sources that have nothing more to say on it.
    pub(super) fn settle(&mut self, at: usize) {
        loop {
            let item = &mut self.items[at];
            if !item.is_open() {
                return;
            }
            if let Some(error) = self.closed.get(item.at).and_then(Option::clone) {
                let open: Vec<usize> =
                    item.active().iter().filter(|p| p.is_open()).map(|p| p.id).collect();
                for id in open {
                    item.set_back(id, Reason::Failed(error.clone()));
                }
            }
            if item.at < self.order.sources.len() && !item.is_through() {
                return;
            }
            item.finish();
            if item.is_open() {
                if item.at >= self.order.sources.len() {
                    item.outcome = Outcome::Refused;
                    return;
                }
                item.go_on();
                self.arrive(at);
            }
        }
    }

    /// What happens when an item comes to a source, before anybody is asked.
    fn arrive(&mut self, at: usize) {
        let order = self.order;
        let item = &mut self.items[at];
        match order.sources.get(item.at) {
            Some(Source::Memory { threshold }) => remember(&order, item, *threshold),
            Some(Source::Backend { from: Some(from), .. }) => {
                let texts = order.pivots.iter().find(|pivot| pivot.locale == *from);
                match texts.and_then(|texts| texts.text(item.unit)) {
                    Some(text) => {
                        let whole = Piece::whole(&text.text, None);
                        item.pivot = Some(numbered(std::iter::once(whole)));
                    }
                    None => refuse_all(item, &Reason::NoPivot),
                }
            }
            Some(Source::Backend { from: None, .. }) | None => {}
        }
        self.wake(at);
    }

    /// Remembers that an item may wait for the source that it is at.
    pub(super) fn wake(&mut self, at: usize) {
        if let Some(first) = self.first_waiting.get_mut(self.items[at].at) {
            *first = at.min(*first);
        }
    }

    /// The pivot of an item's present source.
    pub(super) fn pivot(&self, item: &Item) -> Option<Pivot> {
        self.pivot_texts(item.at)?.pivot(item.unit)
    }

    /// The texts that a source translates in place of the English.
    pub(super) fn pivot_texts(&self, source: usize) -> Option<&'a PivotTexts> {
        match self.order.sources.get(source)? {
            Source::Backend { from: Some(from), .. } => {
                self.order.pivots.iter().find(|pivot| pivot.locale == *from)
            }
            Source::Backend { from: None, .. } | Source::Memory { .. } => None,
        }
    }

    /// The agreed terms of what a source translates from.
    fn termbase(&self, source: usize) -> &'a [Term] {
        match self.order.sources.get(source) {
            Some(Source::Backend { from: None, .. }) => self.order.terms,
            Some(Source::Backend { from: Some(_), .. }) => {
                self.pivot_texts(source).map_or(&[], |texts| &texts.terms)
            }
            Some(Source::Memory { .. }) | None => &[],
        }
    }

    /// The title of the statement, in what each source translates from.
    fn find_titles(&self) -> Vec<Option<String>> {
        let Some(unit) = self.order.units.iter().position(|unit| unit.kind == UnitKind::Title)
        else {
            return vec![None; self.order.sources.len()];
        };
        let title = |source| match self.pivot_texts(source) {
            Some(texts) => texts.text(unit).map(|text| text.text.clone()),
            None => self.order.units.get(unit).map(|unit| unit.text.clone()),
        };
        (0..self.order.sources.len()).map(title).collect()
    }

    /// Counts a failure; a source that fails again and again is not asked any more.
    pub(super) fn failed(&mut self, source: usize, error: &BackendError) {
        let Some(failures) = self.failures.get_mut(source) else { return };
        *failures += 1;
        let is_final = match error.kind {
            ErrorKind::Key
            | ErrorKind::Quota
            | ErrorKind::UnsupportedPair
            | ErrorKind::NotInstalled
            | ErrorKind::Unreachable => true,
            ErrorKind::RateLimited | ErrorKind::TimedOut | ErrorKind::Server => {
                *failures >= MOST_FAILURES
            }
            ErrorKind::TooLarge
            | ErrorKind::BadRequest
            | ErrorKind::BadAnswer
            | ErrorKind::Cancelled => false,
        };
        if is_final {
            self.close(source, error.clone());
        }
    }
}

/// So many failures in a row, each after what the backend tried by itself, and a source is given up.
const MOST_FAILURES: usize = 3;

fn refuse_all(item: &mut Item, reason: &Reason) {
    let open: Vec<usize> = item.active().iter().filter(|p| p.is_open()).map(|p| p.id).collect();
    for id in open {
        item.set_back(id, reason.clone());
    }
}

impl Attempt {
    /// Whether it may be tried once more.
    pub(super) fn is_first(self) -> bool {
        match self {
            Self::First => true,
            Self::Alone | Self::OtherNotation => false,
        }
    }
}
