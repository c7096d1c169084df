//! Drafts written into a catalog.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::item::{Draft, Item, Outcome};
use super::plan::Plan;
use super::policy::Occasion;
use crate::model::catalog::Catalog;
use crate::model::drafting::Authorship;
use crate::model::entry::{Entry, Place};

/// What became of the drafts of a plan in a catalog; units, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    pub written: Vec<usize>,
    /// The draft stands there already.
    pub unchanged: Vec<usize>,
    /// Somebody has changed the entry since the plan was made: it is left as it is.
    pub overtaken: Vec<usize>,
}

impl Plan<'_> {
    /// Writes what is drafted so far into a catalog that is in step: the one of the plan, or the file's as it is now.
    ///
    /// Laws: applied twice, nothing changes the second time; an entry that says something else than when the plan
    /// was made stays as it is; a person's text that a draft takes the place of is retired with its English, or
    /// stands in a comment.
    pub fn apply(&self, catalog: &mut Catalog, on: Date) -> Applied {
        let mut applied = Applied::default();
        let mut places: FxHashMap<(Option<String>, String), usize> = catalog
            .entries
            .iter()
            .enumerate()
            .map(|(at, entry)| ((entry.context.clone(), entry.source.clone()), at))
            .collect();
        for item in &self.items {
            let Outcome::Drafted(draft) = &item.outcome else { continue };
            let key = (item.entry.context.clone(), item.entry.source.clone());
            let entry = places.get(&key).and_then(|&at| catalog.entries.get_mut(at));
            let Some(entry) = entry.filter(|entry| entry.place == Place::Live) else {
                applied.overtaken.push(item.unit);
                continue;
            };
            if stands(entry, draft) {
                applied.unchanged.push(item.unit);
                continue;
            }
            if !is_as_planned(entry, &item.entry) {
                applied.overtaken.push(item.unit);
                continue;
            }
            let aside = aside(item, entry, on);
            write(item, draft, entry, on);
            applied.written.push(item.unit);
            let Some(aside) = aside else { continue };
            let key = (aside.context.clone(), aside.source.clone());
            match places.get(&key).map(|&at| &mut catalog.entries[at]) {
                None => {
                    places.insert(key, catalog.entries.len());
                    catalog.entries.push(aside);
                }
                // It is retired already, perhaps as the whole that this is a part of.
                Some(other) if other.text().contains(aside.text()) => {}
                // Gettext takes one source but once.
                Some(_) => {
                    if let Some(entry) = places
                        .get(&(item.entry.context.clone(), item.entry.source.clone()))
                        .and_then(|&at| catalog.entries.get_mut(at))
                    {
                        entry.comments.extend(item.entry.as_history(on));
                    }
                }
            }
        }
        applied
    }
}

fn stands(entry: &Entry, draft: &Draft) -> bool {
    entry.text() == draft.text && entry.authorship() == Authorship::Draft(draft.origins.clone())
}

/// Whether nobody has touched what the plan was made of.
fn is_as_planned(now: &Entry, then: &Entry) -> bool {
    now.translation == then.translation
        && now.standing == then.standing
        && now.previous == then.previous
        && now.plural == then.plural
}

/// What is to be retired in the entry's stead: a stale translation that is more than a draft of ours.
fn aside(item: &Item, entry: &Entry, on: Date) -> Option<Entry> {
    let own = matches!(entry.authorship(), Authorship::Draft(_) | Authorship::Nobody);
    match item.occasion {
        Occasion::Stale if !own || entry.untouched_since_stale() => Some(entry.kept_aside(on)),
        Occasion::Stale | Occasion::Missing | Occasion::Redo | Occasion::Replace => None,
    }
}

fn write(item: &Item, draft: &Draft, entry: &mut Entry, on: Date) {
    if item.occasion == Occasion::Replace {
        entry.replaced(on);
    }
    entry.drafted_by(draft.text.clone(), &draft.origins, on);
    entry.noted_unknown(&draft.unknown);
}
