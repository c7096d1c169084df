//! Pages that lead to statements: the front page, the list of a language, the lists of its tags, and `404.html`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use minijinja::{Value, context};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::files::SiteFile;
use super::head::{Facts, Head, Sibling};
use super::listing::{Listing, Words};
use super::page::{FallbackReason, PageKind, Tag};
use super::renderer::Renderer;
use super::theme::ThemeError;
use super::voice::Voice;
use super::{feed, path, sitemap};
use crate::messages;
use crate::model::locale::Locale;

/// So many statements of each language stand on the front page.
const NEWEST: usize = 3;

/// The statements with one tag.
struct Tagged<'a> {
    tag: &'a Tag,
    listings: Vec<&'a Listing>,
}

/// A file that is about many statements.
enum Sheet<'a> {
    Index(&'a Voice, &'a BTreeMap<String, Tagged<'a>>),
    Feed(&'a Voice),
    Tag(&'a Voice, &'a str, &'a BTreeMap<String, Tagged<'a>>),
    Sitemap,
}

impl Renderer {
    /// All files that are about more than one statement, the style sheet too; each goes where `put` puts it. `listings`
    /// are of all pages.
    pub fn lists<E: From<ThemeError> + Send>(
        &self,
        listings: &[Listing],
        put: &(impl Fn(SiteFile) -> Result<(), E> + Sync + ?Sized),
    ) -> Result<(), E> {
        let mut newest: Vec<&Listing> = listings.iter().collect();
        newest.sort_by(|one, other| {
            (other.date, &one.title, &one.statement).cmp(&(
                one.date,
                &other.title,
                &other.statement,
            ))
        });
        put(SiteFile::new(path::STYLE, self.theme.style().to_owned()))?;
        put(self.front(&newest)?)?;
        put(self.not_found()?)?;
        let tags: Vec<BTreeMap<String, Tagged<'_>>> =
            self.voices.iter().map(|voice| tagged(&newest, voice.locale())).collect();
        let sheets: Vec<Sheet<'_>> = self
            .voices
            .iter()
            .zip(&tags)
            .flat_map(|(voice, own)| {
                let tags = own.keys().map(move |name| Sheet::Tag(voice, name, own));
                [Sheet::Index(voice, own), Sheet::Feed(voice)].into_iter().chain(tags)
            })
            .chain([Sheet::Sitemap])
            .collect();
        let write = |sheet: &Sheet<'_>| {
            let here = |voice: &Voice| -> Vec<&Listing> {
                newest.iter().copied().filter(|l| l.locale == *voice.locale()).collect()
            };
            match sheet {
                Sheet::Index(voice, own) => put(self.index(voice, &here(voice), own)?),
                Sheet::Feed(voice) => put(feed::file(&self.site, voice, &here(voice))),
                Sheet::Tag(voice, name, own) => put(self.tag(voice, name, own, &tags)?),
                Sheet::Sitemap => sitemap::file(&self.site, &newest).map_or(Ok(()), put),
            }
        };
        let written: Vec<Result<(), E>> = sheets.par_iter().map(write).collect();
        written.into_iter().collect()
    }

    fn index(
        &self,
        voice: &Voice,
        listings: &[&Listing],
        tags: &BTreeMap<String, Tagged<'_>>,
    ) -> Result<SiteFile, ThemeError> {
        let own = path::index(voice.locale());
        let siblings = self.everywhere(path::index);
        let title = voice.edition.title.as_str();
        let head = self.head(voice, &own, title, voice.edition.tagline.as_deref());
        let tag_links: Vec<Value> = tags
            .values()
            .map(|tagged| {
                let count = tagged.listings.len();
                voice.counted_tag(tagged.tag, &own, count)
            })
            .collect();
        let context = context! {
            site => head.site(),
            page => head.page(&own, &siblings, facts("index")),
            words => voice.words.clone(),
            index => context! {
                title => title,
                tagline => voice.edition.tagline.as_deref(),
                count => voice.say(&messages::site_count(listings.len())),
                years => self.years(voice, listings, &own),
                tags => tag_links,
            },
        };
        self.theme.render("index.html", &own, context)
    }

    fn tag(
        &self,
        voice: &Voice,
        name: &str,
        own_tags: &BTreeMap<String, Tagged<'_>>,
        tags: &[BTreeMap<String, Tagged<'_>>],
    ) -> Result<SiteFile, ThemeError> {
        let tagged = &own_tags[name];
        let own = path::tag(voice.locale(), &tagged.tag.key);
        let label = super::escape::readable(&tagged.tag.label);
        let title = voice.say(&messages::site_tag_heading(&label));
        let siblings: Vec<(Sibling<'_>, String)> = self
            .voices
            .iter()
            .zip(tags)
            .map(|(voice, tags)| {
                let kind = self.kind(voice);
                let to = match tags.get(name) {
                    Some(tagged) => path::tag(voice.locale(), &tagged.tag.key),
                    None => path::index(voice.locale()),
                };
                (Sibling { voice, kind }, to)
            })
            .collect();
        let head = self.head(voice, &own, &title, None);
        let context = context! {
            site => head.site(),
            page => head.page(&own, &siblings, facts("tag")),
            words => voice.words.clone(),
            tag => context! {
                title => title.as_str(),
                count => voice.say(&messages::site_count(tagged.listings.len())),
                years => self.years(voice, &tagged.listings, &own),
            },
        };
        self.theme.render("tag.html", &own, context)
    }

    fn front(&self, newest: &[&Listing]) -> Result<SiteFile, ThemeError> {
        let editions: Vec<Value> = self
            .voices
            .iter()
            .map(|voice| {
                let here = newest.iter().filter(|l| l.locale == *voice.locale());
                let mut shared = Shared::default();
                let items: Vec<Value> = here
                    .filter(|listing| !matches!(listing.kind, PageKind::Fallback(_)))
                    .take(NEWEST)
                    .map(|listing| self.item(voice, listing, path::FRONT, &mut shared))
                    .collect();
                self.edition(voice, path::FRONT, items)
            })
            .collect();
        self.for_everybody("front.html", path::FRONT, "front", editions)
    }

    fn not_found(&self) -> Result<SiteFile, ThemeError> {
        let editions =
            self.voices.iter().map(|voice| self.edition(voice, path::NOT_FOUND, Vec::new()));
        self.for_everybody("404.html", path::NOT_FOUND, "not-found", editions.collect())
    }

    /// A page in all languages at once; the frame around it speaks the first.
    fn for_everybody(
        &self,
        template: &'static str,
        own: &str,
        kind: &'static str,
        editions: Vec<Value>,
    ) -> Result<SiteFile, ThemeError> {
        let voice = &self.voices[0];
        let title = match kind {
            "not-found" => voice.word("not_found"),
            _ => voice.edition.title.as_str(),
        };
        let head = self.head(voice, own, title, voice.edition.tagline.as_deref());
        let context = context! {
            site => head.site(),
            page => head.page(own, &[], facts(kind)),
            words => voice.words.clone(),
            editions => editions,
        };
        self.theme.render(template, own, context)
    }

    fn edition(&self, voice: &Voice, from: &str, items: Vec<Value>) -> Value {
        let head = self.head(voice, from, "", None);
        let link = |to: String| head.link(&to);
        context! {
            name => voice.name.as_str(),
            lang => voice.lang.as_str(),
            locale => voice.locale().as_str(),
            title => voice.edition.title.as_str(),
            tagline => voice.edition.tagline.as_deref(),
            href => link(path::index(voice.locale())),
            feed => link(path::feed(voice.locale())),
            words => voice.words.clone(),
            items => items,
        }
    }

    fn head<'a>(
        &'a self,
        voice: &'a Voice,
        path: &'a str,
        title: &'a str,
        description: Option<&'a str>,
    ) -> Head<'a> {
        Head { site: &self.site, voice, path, title, description }
    }

    fn everywhere(&self, to: impl Fn(&Locale) -> String) -> Vec<(Sibling<'_>, String)> {
        let sibling = |voice| (Sibling { voice, kind: self.kind(voice) }, to(voice.locale()));
        self.voices.iter().map(sibling).collect()
    }

    /// What a list is in its language: never a fallback.
    fn kind(&self, voice: &Voice) -> PageKind {
        match *voice.locale() == self.site.source.locale {
            true => PageKind::Source,
            false => PageKind::Translation,
        }
    }

    fn item(&self, voice: &Voice, listing: &Listing, from: &str, shared: &mut Shared) -> Value {
        let lang = match listing.words {
            Words::OfThePage => voice.locale(),
            Words::OfTheSource => &self.site.source.locale,
        };
        // The front page speaks many languages: each item says which.
        let lang = match from == path::FRONT {
            true => format!(" lang=\"{}\"", super::escape::html(lang.as_str())),
            false => voice.lang_attribute(lang),
        };
        context! {
            title => listing.title.as_str(),
            lang => Value::from_safe_string(lang),
            href => path::link(from, &path::statement(&listing.locale, &listing.statement)),
            summary => listing.summary.as_deref(),
            date => shared.day(voice, listing.date),
            only_original => matches!(listing.kind, PageKind::Fallback(_)),
            state => state(voice, listing.kind),
            tags => listing.tags.iter().map(|tag| shared.tag(voice, tag, from)).collect::<Vec<_>>(),
        }
    }

    /// Statements by year, the newest first; those without a date at the end.
    fn years(&self, voice: &Voice, listings: &[&Listing], from: &str) -> Vec<Value> {
        let mut years: Vec<(Option<i16>, Vec<Value>)> = Vec::new();
        let mut shared = Shared::default();
        for listing in listings {
            let year = listing.date.map(Date::year);
            let item = self.item(voice, listing, from, &mut shared);
            match years.last_mut() {
                Some((last, items)) if *last == year => items.push(item),
                Some(_) | None => years.push((year, vec![item])),
            }
        }
        let heading = |year: Option<i16>| {
            year.map_or_else(|| voice.word("undated").to_owned(), |y| y.to_string())
        };
        years
            .into_iter()
            .map(|(year, items)| context! { heading => heading(year), items => items })
            .collect()
    }
}

fn facts(kind: &'static str) -> Facts {
    Facts { kind, ..Facts::default() }
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

/// What many items of one page have in common.
#[derive(Debug, Default)]
struct Shared {
    tags: FxHashMap<Tag, Value>,
    days: FxHashMap<Date, Value>,
}

impl Shared {
    fn tag(&mut self, voice: &Voice, tag: &Tag, from: &str) -> Value {
        if let Some(value) = self.tags.get(tag) {
            return value.clone();
        }
        let value = voice.tag(tag, from);
        self.tags.insert(tag.clone(), value.clone());
        value
    }

    fn day(&mut self, voice: &Voice, date: Option<Date>) -> Value {
        let Some(date) = date else { return voice.day(None) };
        self.days.entry(date).or_insert_with(|| voice.day(Some(date))).clone()
    }
}

fn tagged<'a>(newest: &[&'a Listing], locale: &Locale) -> BTreeMap<String, Tagged<'a>> {
    let mut all: BTreeMap<String, Tagged<'a>> = BTreeMap::new();
    for listing in newest.iter().filter(|listing| listing.locale == *locale) {
        for tag in &listing.tags {
            let tagged = all
                .entry(path::tag_name(&tag.key))
                .or_insert_with(|| Tagged { tag, listings: Vec::new() });
            if tagged.listings.last().is_none_or(|last| last.statement != listing.statement) {
                tagged.listings.push(listing);
            }
        }
    }
    all
}
