//! Lists of statements as templates see them: an item is made when it is asked for, so that a long list is never there
//! as a whole.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

use super::fields::fields;
use super::listing::{Listing, Words};
use super::page::{Edited, FallbackReason, PageKind};
use super::voice::Voice;
use super::{marks, path};
use crate::messages;
use crate::model::locale::Locale;

/// Some statements of one language, on one page.
#[derive(Debug)]
pub(super) struct Shelf {
    pub(super) voice: Arc<Voice>,
    pub(super) source: Locale,
    /// The page, as a path of the site.
    pub(super) from: String,
    pub(super) listings: Arc<Vec<Listing>>,
    /// Which of the listings, in their order, the newest first.
    pub(super) chosen: Vec<u32>,
    /// What was last said of a day: many statements in a row are of the same.
    pub(super) day: Mutex<Option<(Date, Value)>>,
}

impl Shelf {
    /// The statements as a list.
    pub(super) fn items(self) -> Value {
        let end = self.chosen.len();
        Value::from_object(Items { shelf: Arc::new(self), begin: 0, end })
    }

    /// The statements by year, the newest first; those without a date at the end.
    pub(super) fn years(self) -> Value {
        let year = |at: u32| self.listing(at).and_then(|listing| listing.date).map(Date::year);
        let mut years: Vec<Year> = Vec::new();
        for (at, &listing) in self.chosen.iter().enumerate() {
            let year = year(listing);
            match years.last_mut() {
                Some(last) if last.year == year => last.end = at + 1,
                Some(_) | None => years.push(Year { year, begin: at, end: at + 1 }),
            }
        }
        let shelf = Arc::new(self);
        let years: Vec<Value> = years
            .into_iter()
            .map(|Year { year, begin, end }| {
                let undated = || shelf.voice.word("undated").to_owned();
                fields! {
                    heading => year.map_or_else(undated, |year| year.to_string()),
                    items => Value::from_object(Items { shelf: Arc::clone(&shelf), begin, end }),
                }
            })
            .collect();
        Value::from(years)
    }

    fn listing(&self, at: u32) -> Option<&Listing> {
        self.listings.get(usize::try_from(at).ok()?)
    }

    fn item(self: &Arc<Self>, at: u32) -> Option<Value> {
        let (voice, listing) = (&self.voice, self.listing(at)?);
        let lang = match listing.words {
            Words::OfThePage => voice.locale(),
            Words::OfTheSource => &self.source,
        };
        // The front page speaks many languages: each item says which.
        let lang = match self.from == path::FRONT {
            true => format!(" lang=\"{}\"", super::escape::html(lang.as_str())),
            false => voice.lang_attribute(lang),
        };
        let attributes = |machine: Option<Edited>| {
            let origin = machine.map(|edited| format!(" data-origin=\"{}\"", edited.origin()));
            Value::from_safe_string(lang.clone() + &origin.unwrap_or_default())
        };
        let marks = |machine: Option<Edited>| {
            let mark = machine.map(|edited| marks::in_a_list(voice, edited));
            Value::from_safe_string(mark.unwrap_or_default())
        };
        Some(fields! {
            title => listing.title.as_str(),
            title_attributes => attributes(listing.title_machine),
            title_marks => marks(listing.title_machine),
            summary_attributes => attributes(listing.summary_machine),
            summary_marks => marks(listing.summary_machine),
            lang => Value::from_safe_string(lang.clone()),
            href => path::link(&self.from, &path::statement(&listing.locale, &listing.statement)),
            summary => listing.summary.as_deref(),
            date => self.day(listing.date),
            only_original => matches!(listing.kind, PageKind::Fallback(_)),
            state => state(voice, listing.kind),
            tags => Value::from_object(TagsOf { shelf: Arc::clone(self), listing: at }),
        })
    }

    fn day(&self, date: Option<Date>) -> Value {
        let Some(date) = date else { return self.voice.day(None) };
        // What was said is whole after a panic, too.
        let mut last = self.day.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((known, said)) if *known == date => said.clone(),
            Some(_) | None => {
                let said = self.voice.day(Some(date));
                *last = Some((date, said.clone()));
                said
            }
        }
    }
}

struct Year {
    year: Option<i16>,
    begin: usize,
    end: usize,
}

/// Statements that stand beside one another on a shelf.
#[derive(Debug)]
struct Items {
    shelf: Arc<Shelf>,
    begin: usize,
    end: usize,
}

impl Object for Items {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let at = self.begin.checked_add(key.as_usize()?).filter(|at| *at < self.end)?;
        self.shelf.item(*self.shelf.chosen.get(at)?)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.end - self.begin)
    }
}

/// The tags of one statement.
#[derive(Debug)]
struct TagsOf {
    shelf: Arc<Shelf>,
    listing: u32,
}

impl Object for TagsOf {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let tag = self.shelf.listing(self.listing)?.tags.get(key.as_usize()?)?;
        Some(self.shelf.voice.tag(tag, &self.shelf.from))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let tags = self.shelf.listing(self.listing).map_or(0, |listing| listing.tags.len());
        Enumerator::Seq(tags)
    }
}

/// Why a statement is there in the original alone; nothing where it is not.
fn state(voice: &Voice, kind: PageKind) -> Option<String> {
    let said = match kind {
        PageKind::Source | PageKind::Translation => return None,
        PageKind::Fallback(FallbackReason::NotTranslated) => messages::site_only_original(),
        PageKind::Fallback(FallbackReason::NotReady { percent }) => {
            messages::site_only_original_not_ready(u32::from(percent))
        }
        PageKind::Fallback(FallbackReason::NotReviewed) => {
            messages::site_only_original_not_reviewed()
        }
    };
    Some(voice.say(&said))
}
