//! The page of a statement, and those that belong to it.

use std::sync::Arc;

use minijinja::Value;

use super::body::{self, Body, Dress, Frame, References};
use super::columns::Columns;
use super::escape;
use super::fields::fields;
use super::files::SiteFile;
use super::head::{Facts, Head, Sibling};
use super::listing::{Listing, summary_unit, title_unit};
use super::marks::{Telling, anchor};
use super::page::{Page, PageKind};
use super::renderer::Renderer;
use super::theme::ThemeError;
use super::view::View;
use super::voice::Voice;
use super::{changes, parallel, path};
use crate::model::locale::Locale;

/// A page being written, and what its pages have in common. They are all as deep in the site, so that what leads from
/// one of them somewhere leads there from the others.
pub(super) struct Writing<'a, 'c> {
    pub(super) renderer: &'a Renderer,
    pub(super) voice: &'a Voice,
    pub(super) page: &'a Page<'a>,
    pub(super) listing: &'c Listing,
    pub(super) view: View<'a>,
    /// What has been written of the statement in any language.
    pub(super) columns: &'c Columns<'a>,
    /// The path of the statement's page.
    own: String,
    /// What surrounds each unit.
    pub(super) dresses: Arc<Vec<Dress>>,
    pub(super) origin: &'static str,
    pub(super) notices: Value,
    /// The pages of the statement in this language, as templates see them, each with its path.
    ways: Vec<(String, Value)>,
    /// The variable `site`.
    site: Value,
}

/// What all templates of a statement are told.
pub(super) struct Told {
    pub(super) site: Value,
    pub(super) page: Value,
    pub(super) words: Value,
}

impl Renderer {
    /// All files of one statement in the languages of its pages: each page; and of a translation, the page with the
    /// source beside it, those with other translations beside it, and the page of differences, where the source has
    /// moved on.
    pub fn pages<'a>(
        &'a self,
        pages: impl IntoIterator<Item = (&'a Page<'a>, &'a Listing)>,
    ) -> Result<Vec<SiteFile>, ThemeError> {
        let columns = Columns::default();
        let mut files = Vec::new();
        for (page, listing) in pages {
            let Some(voice) = self.voice(page.locale) else { continue };
            let writing = Writing::new(self, voice, page, listing, &columns);
            files.push(writing.statement()?);
            if page.kind == PageKind::Translation {
                files.extend(parallel::files(&writing)?);
                files.extend(changes::file(&writing)?);
            }
        }
        Ok(files)
    }
}

impl<'a, 'c> Writing<'a, 'c> {
    fn new(
        renderer: &'a Renderer,
        voice: &'a Voice,
        page: &'a Page<'a>,
        listing: &'c Listing,
        columns: &'c Columns<'a>,
    ) -> Self {
        let own = path::statement(page.locale, page.statement);
        let telling = Telling { voice, page, source: &renderer.site.source.locale, path: &own };
        let units = 0..page.document.units().len();
        let dresses = Arc::new(units.map(|unit| telling.dress(unit)).collect());
        let notices = Value::from(telling.notices());
        let origin = telling.origin();
        let head = Head { site: &renderer.site, voice, path: &own, title: "", description: None };
        let site = head.site();
        let ways = ways(renderer, voice, page, &own);
        let view = View::of(page);
        Self {
            renderer,
            voice,
            page,
            listing,
            view,
            columns,
            own,
            dresses,
            origin,
            notices,
            ways,
            site,
        }
    }

    /// The language that the text stands in, but for passages that say otherwise.
    pub(super) fn text_locale(&self) -> &Locale {
        match self.page.kind {
            PageKind::Translation => self.page.locale,
            PageKind::Source | PageKind::Fallback(_) => self.source(),
        }
    }

    pub(super) fn source(&self) -> &Locale {
        &self.renderer.site.source.locale
    }

    /// The text of a view; `skeleton` is the attribute for what is in the source language.
    pub(super) fn body(
        &self,
        path: &str,
        references: References,
        view: &View<'_>,
        dresses: &[Dress],
    ) -> Body {
        let skeleton = match self.text_locale() == self.source() {
            true => String::new(),
            false => self.voice.lang_attribute(self.source()),
        };
        let frame = Frame {
            path,
            references,
            pictures: &self.page.pictures,
            skeleton: &skeleton,
            dresses,
            back: self.voice.word("footnote_back"),
            notes: self.voice.word("footnotes"),
            table: self.voice.word("table"),
        };
        body::write(self.page.document, self.page.format, &frame, view)
    }

    /// What all pages of this statement tell templates. `to` gives the page of the same kind in another language.
    pub(super) fn told(
        &self,
        path: &str,
        title: &str,
        canonical: &str,
        to: impl Fn(&Locale, PageKind) -> String,
        facts: Facts,
    ) -> Told {
        let head = self.head(path, title);
        let siblings: Vec<(Sibling<'_>, String)> = self
            .page
            .alternates
            .iter()
            .filter_map(|alternate| {
                let voice = self.renderer.voice(alternate.locale)?;
                let sibling = Sibling { voice, kind: alternate.kind };
                Some((sibling, to(alternate.locale, alternate.kind)))
            })
            .collect();
        Told {
            site: self.site.clone(),
            page: head.page(canonical, &siblings, facts),
            words: self.voice.words.clone(),
        }
    }

    fn head<'h>(&'h self, path: &'h str, title: &'h str) -> Head<'h> {
        let description = self.listing.summary.as_deref();
        Head { site: &self.renderer.site, voice: self.voice, path, title, description }
    }

    fn statement(&self) -> Result<SiteFile, ThemeError> {
        let (page, own) = (self.page, self.own.as_str());
        let mut body = self.body(own, References::Linked, &self.view, &self.dresses);
        let canonical = match page.kind {
            PageKind::Fallback(_) => path::statement(self.source(), page.statement),
            PageKind::Source | PageKind::Translation => own.to_owned(),
        };
        let source_title = super::listing::title_of(page, &View::source());
        let date = self.voice.day(page.date);
        let facts = Facts {
            kind: match page.kind {
                PageKind::Source => "source",
                PageKind::Translation => "translation",
                PageKind::Fallback(_) => "fallback",
            },
            origin: Some(self.origin),
            published: page.date.map(|date| date.to_string()),
            modified: page.updated.map(|date| date.to_string()),
            json_ld: Some(self.head(own, &self.listing.title).json_ld(page, &source_title)),
            date: Some(date.clone()),
        };
        let title_unit = title_unit(page.document);
        let title = self.unit(title_unit, &body).unwrap_or_else(|| {
            // A text without a title, or one whose title is nothing that may be shown.
            let dress = title_unit.and_then(|unit| self.dresses.get(unit));
            dressed(escape::html(&self.listing.title), dress.cloned().unwrap_or_default())
        });
        let tags: Vec<Value> = page.tags.iter().map(|tag| self.voice.tag(tag, own)).collect();
        let statement = fields! {
            title => title,
            summary => self.unit(summary_unit(page.document), &body),
            lang => Value::from_safe_string(self.voice.lang_attribute(self.text_locale())),
            body => Value::from_safe_string(std::mem::take(&mut body.html)),
            date => date,
            tags => tags,
            notices => self.notices.clone(),
            ways => self.ways(own),
        };
        self.columns.keep(&self.view, body.links, body.inner);
        let to = |locale: &Locale, _| path::statement(locale, page.statement);
        let Told { site, page, words } = self.told(own, &self.listing.title, &canonical, to, facts);
        let context = fields! { site, page, words, statement };
        self.renderer.theme.render("statement.html", own, context)
    }

    /// A unit for templates, where it has text.
    fn unit(&self, unit: Option<usize>, body: &Body) -> Option<Value> {
        let unit = unit?;
        let inner = body.inner.get(unit).filter(|inner| !inner.is_empty())?;
        Some(dressed(inner.clone(), self.dresses.get(unit).cloned().unwrap_or_default()))
    }

    /// Other pages of this statement in this language.
    pub(super) fn ways(&self, from: &str) -> Vec<Value> {
        let others = self.ways.iter().filter(|(to, _)| to != from);
        others.map(|(_, way)| way.clone()).collect()
    }

    /// The place of a unit on the statement's page.
    pub(super) fn place(&self, from: &str, unit: usize) -> String {
        format!("{}#{}", path::link(from, &self.own), anchor(unit))
    }
}

fn dressed(html: String, Dress { attributes, marks, .. }: Dress) -> Value {
    fields! {
        html => Value::from_safe_string(html),
        attributes => Value::from_safe_string(attributes),
        marks => Value::from_safe_string(marks),
    }
}

/// The pages of a statement in a language, as templates see them from any of them, each with its path.
fn ways(renderer: &Renderer, voice: &Voice, page: &Page<'_>, own: &str) -> Vec<(String, Value)> {
    let way = |kind: &str, text: &str, to: String| {
        let value = fields! { kind => kind, text => text, href => path::link(own, &to) };
        (to, value)
    };
    let mut ways = vec![way("statement", voice.word("statement"), own.to_owned())];
    if page.kind == PageKind::Translation {
        let to = path::parallel(page.locale, page.statement);
        ways.push(way("parallel", voice.word("parallel"), to));
        for beside in &page.beside {
            let Some(other) = renderer.voice(beside.locale) else { continue };
            let text = voice.say(&crate::messages::site_parallel_with(&other.name));
            let to = path::parallel_with(page.locale, page.statement, beside.locale);
            ways.push(way("parallel", &text, to));
        }
        if page.passages.iter().any(|passage| passage.behind().is_some()) {
            let to = path::changes(page.locale, page.statement);
            ways.push(way("changes", voice.word("changes"), to));
        }
    }
    ways
}
