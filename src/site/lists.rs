//! Pages that lead to statements: the front page, the list of a language, the lists of its tags, and `404.html`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use minijinja::Value;
use rayon::prelude::*;

use super::fields::fields;
use super::files::SiteFile;
use super::head::{Facts, Head, Sibling};
use super::listing::Listing;
use super::page::{PageKind, Tag};
use super::renderer::Renderer;
use super::shelf::Shelf;
use super::theme::ThemeError;
use super::voice::Voice;
use super::{feed, path, sitemap};
use crate::messages;
use crate::model::locale::Locale;

/// So many statements of each language stand on the front page.
const NEWEST: usize = 3;

/// The statements with one tag, by their places among all.
struct Tagged {
    tag: Arc<Tag>,
    listings: Vec<u32>,
}

/// A file that is about many statements.
enum Sheet<'a> {
    Index(&'a Arc<Voice>, &'a BTreeMap<String, Tagged>),
    Feed(&'a Voice),
    Tag(&'a Arc<Voice>, &'a str, &'a BTreeMap<String, Tagged>),
    Sitemap,
}

impl Renderer {
    /// All files that are about more than one statement, the style sheet too; each goes where `put` puts it. `listings`
    /// are of all pages.
    pub fn lists<E: From<ThemeError> + Send>(
        &self,
        mut listings: Vec<Listing>,
        put: &(impl Fn(SiteFile) -> Result<(), E> + Sync + ?Sized),
    ) -> Result<(), E> {
        listings.sort_by(|one, other| {
            (other.date, &one.title, &one.statement).cmp(&(
                one.date,
                &other.title,
                &other.statement,
            ))
        });
        let newest = Arc::new(listings);
        put(SiteFile::new(path::STYLE, self.theme.style().to_owned()))?;
        put(self.front(&newest)?)?;
        put(self.not_found()?)?;
        let tags: Vec<BTreeMap<String, Tagged>> =
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
        let write = |sheet: &Sheet<'_>| match sheet {
            Sheet::Index(voice, own) => put(self.index(voice, &newest, own)?),
            Sheet::Feed(voice) => put(feed::file(&self.site, voice, &newest)),
            Sheet::Tag(voice, name, own) => put(self.tag(voice, name, own, &newest, &tags)?),
            Sheet::Sitemap => sitemap::file(&self.site, &newest).map_or(Ok(()), put),
        };
        let written: Vec<Result<(), E>> = sheets.par_iter().map(write).collect();
        written.into_iter().collect()
    }

    fn shelf(
        &self,
        voice: &Arc<Voice>,
        from: &str,
        newest: &Arc<Vec<Listing>>,
        chosen: Vec<u32>,
    ) -> Shelf {
        Shelf {
            voice: Arc::clone(voice),
            source: self.site.source.locale.clone(),
            from: from.to_owned(),
            listings: Arc::clone(newest),
            chosen,
            day: Mutex::default(),
        }
    }

    fn index(
        &self,
        voice: &Arc<Voice>,
        newest: &Arc<Vec<Listing>>,
        tags: &BTreeMap<String, Tagged>,
    ) -> Result<SiteFile, ThemeError> {
        let own = path::index(voice.locale());
        let siblings = self.everywhere(path::index);
        let title = voice.edition.title.as_str();
        let head = self.head(voice, &own, title, voice.edition.tagline.as_deref());
        let chosen = here(newest, voice.locale());
        let tag_links: Vec<Value> = tags
            .values()
            .map(|tagged| {
                let count = tagged.listings.len();
                voice.counted_tag(&tagged.tag, &own, count)
            })
            .collect();
        let context = fields! {
            site => head.site(),
            page => head.page(&own, &siblings, facts("index")),
            words => voice.words.clone(),
            index => fields! {
                title => title,
                tagline => voice.edition.tagline.as_deref(),
                count => voice.say(&messages::site_count(chosen.len())),
                years => self.shelf(voice, &own, newest, chosen).years(),
                tags => tag_links,
            },
        };
        self.theme.render("index.html", &own, context)
    }

    fn tag(
        &self,
        voice: &Arc<Voice>,
        name: &str,
        own_tags: &BTreeMap<String, Tagged>,
        newest: &Arc<Vec<Listing>>,
        tags: &[BTreeMap<String, Tagged>],
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
        let context = fields! {
            site => head.site(),
            page => head.page(&own, &siblings, facts("tag")),
            words => voice.words.clone(),
            tag => fields! {
                title => title.as_str(),
                count => voice.say(&messages::site_count(tagged.listings.len())),
                years => self.shelf(voice, &own, newest, tagged.listings.clone()).years(),
            },
        };
        self.theme.render("tag.html", &own, context)
    }

    fn front(&self, newest: &Arc<Vec<Listing>>) -> Result<SiteFile, ThemeError> {
        let stands = |at: &u32| {
            let listing = usize::try_from(*at).ok().and_then(|at| newest.get(at));
            listing.is_some_and(|listing| !matches!(listing.kind, PageKind::Fallback(_)))
        };
        let editions: Vec<Value> = self
            .voices
            .iter()
            .map(|voice| {
                let standing = here(newest, voice.locale()).into_iter().filter(stands);
                let chosen = standing.take(NEWEST).collect();
                let items = self.shelf(voice, path::FRONT, newest, chosen).items();
                self.edition(voice, path::FRONT, items)
            })
            .collect();
        self.for_everybody("front.html", path::FRONT, "front", editions)
    }

    fn not_found(&self) -> Result<SiteFile, ThemeError> {
        let none = Value::from(Vec::<Value>::new());
        let editions =
            self.voices.iter().map(|voice| self.edition(voice, path::NOT_FOUND, none.clone()));
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
        let context = fields! {
            site => head.site(),
            page => head.page(own, &[], facts(kind)),
            words => voice.words.clone(),
            editions => editions,
        };
        self.theme.render(template, own, context)
    }

    fn edition(&self, voice: &Voice, from: &str, items: Value) -> Value {
        let head = self.head(voice, from, "", None);
        let link = |to: String| head.link(&to);
        fields! {
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

    fn everywhere<'v>(&'v self, to: impl Fn(&Locale) -> String) -> Vec<(Sibling<'v>, String)> {
        let sibling =
            |voice: &'v Voice| (Sibling { voice, kind: self.kind(voice) }, to(voice.locale()));
        self.voices.iter().map(|voice| &**voice).map(sibling).collect()
    }

    /// What a list is in its language: never a fallback.
    fn kind(&self, voice: &Voice) -> PageKind {
        match *voice.locale() == self.site.source.locale {
            true => PageKind::Source,
            false => PageKind::Translation,
        }
    }
}

fn facts(kind: &'static str) -> Facts {
    Facts { kind, ..Facts::default() }
}

/// By the names of their pages, the tags of the statements of a language.
fn tagged(newest: &[Listing], locale: &Locale) -> BTreeMap<String, Tagged> {
    let mut all: BTreeMap<String, Tagged> = BTreeMap::new();
    for (at, listing) in (0..).zip(newest).filter(|(_, listing)| *listing.locale == *locale) {
        for tag in &listing.tags {
            let tagged = all
                .entry(path::tag_name(&tag.key))
                .or_insert_with(|| Tagged { tag: Arc::clone(tag), listings: Vec::new() });
            if tagged.listings.last() != Some(&at) {
                tagged.listings.push(at);
            }
        }
    }
    all
}

/// Which of the listings are of a language.
fn here(newest: &[Listing], locale: &Locale) -> Vec<u32> {
    let of_it = (0..).zip(newest).filter(|(_, listing)| *listing.locale == *locale);
    of_it.map(|(at, _)| at).collect()
}
