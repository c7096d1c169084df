//! What lists, feeds and the front page need to know of a page after it was written.

use std::hash::Hash;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::body::plain_text;
use super::escape;
use super::page::{Edited, Page, PageKind, Passage, Tag};
use super::view::View;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::spelling::Spelling;
use crate::model::statement::StatementId;
use crate::model::unit::UnitKind;

/// The front-matter fields that say in a sentence what a statement is about, the first found counts.
const SUMMARIES: [&str; 3] = ["summary", "description", "excerpt"];

/// One page, in short. All that stays in memory of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub statement: Arc<StatementId>,
    pub locale: Arc<Locale>,
    pub kind: PageKind,
    /// Without markup.
    pub title: String,
    /// Whether title and summary are the source's, on a page of another language.
    pub words: Words,
    /// Whether readers are to be told that a machine made the title.
    pub title_machine: Option<Edited>,
    /// Without markup.
    pub summary: Option<String>,
    /// The same of the summary.
    pub summary_machine: Option<Edited>,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub tags: Vec<Arc<Tag>>,
}

/// In which language a title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Words {
    OfThePage,
    OfTheSource,
}

impl Listing {
    /// What is kept of a page.
    pub fn of(page: &Page<'_>) -> Self {
        let view = View::of(page);
        let title = title_unit(page.document);
        let machine = |unit: Option<usize>| match page.kind {
            PageKind::Translation => page.passages.get(unit?).and_then(Passage::unreviewed_machine),
            PageKind::Source | PageKind::Fallback(_) => None,
        };
        let from_source = match (page.kind, title) {
            (PageKind::Source, _) => false,
            (PageKind::Fallback(_), _) | (PageKind::Translation, None) => true,
            (PageKind::Translation, Some(unit)) => view.is_source(unit),
        };
        Self {
            statement: Arc::new(page.statement.clone()),
            locale: Arc::new(page.locale.clone()),
            kind: page.kind,
            title: title_of(page, &view),
            words: if from_source { Words::OfTheSource } else { Words::OfThePage },
            title_machine: machine(title),
            summary_machine: machine(summary_unit(page.document)),
            summary: summary_unit(page.document)
                .map(|unit| escape::readable(view.text(page.document, unit)).into_owned())
                .filter(|text| !text.is_empty()),
            date: page.date,
            updated: page.updated,
            tags: page.tags.iter().cloned().map(Arc::new).collect(),
        }
    }
}

/// What many listings have in common, each thing once in memory.
#[derive(Debug, Default)]
pub struct Common {
    statement: Option<Arc<StatementId>>,
    locales: FxHashSet<Arc<Locale>>,
    tags: FxHashSet<Arc<Tag>>,
}

impl Common {
    /// Takes no more room for a listing than it needs. Those of one statement come one after the other.
    pub fn settle(&mut self, listing: &mut Listing) {
        listing.title.shrink_to_fit();
        listing.tags.shrink_to_fit();
        match &self.statement {
            Some(known) if *known == listing.statement => listing.statement = Arc::clone(known),
            Some(_) | None => self.statement = Some(Arc::clone(&listing.statement)),
        }
        share(&mut self.locales, &mut listing.locale);
        for tag in &mut listing.tags {
            share(&mut self.tags, tag);
        }
    }
}

fn share<T: Eq + Hash>(known: &mut FxHashSet<Arc<T>>, own: &mut Arc<T>) {
    match known.get(own) {
        Some(known) => *own = Arc::clone(known),
        None => _ = known.insert(Arc::clone(own)),
    }
}

/// The unit that is the title.
pub(super) fn title_unit(document: &Document) -> Option<usize> {
    document.units().iter().position(|unit| unit.kind == UnitKind::Title)
}

/// The unit that says what the statement is about.
pub(super) fn summary_unit(document: &Document) -> Option<usize> {
    SUMMARIES.iter().find_map(|name| {
        let is_it = |kind: &UnitKind| matches!(kind, UnitKind::Field(field) if field == name);
        document.units().iter().position(|unit| is_it(&unit.kind))
    })
}

/// The title without markup; the statement's id where it has none, or where it is a gap.
pub(super) fn title_of(page: &Page<'_>, view: &View<'_>) -> String {
    let unit = title_unit(page.document);
    let text = unit.map_or("", |unit| view.text(page.document, unit));
    let is_markdown = unit.is_some_and(|unit| {
        !matches!(page.document.places()[unit].spelling, Spelling::Yaml | Spelling::Plain)
    });
    let title = if is_markdown { plain_text(text) } else { escape::readable(text).into_owned() };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() { page.statement.to_string() } else { title }
}
