//! The page of a statement, and those that belong to it.

use minijinja::{Value, context};

use super::body::{self, Body, Dress, Frame, References};
use super::columns::Columns;
use super::escape;
use super::files::SiteFile;
use super::head::{Head, Sibling};
use super::listing::{Listing, summary_unit, title_unit};
use super::marks::{Telling, anchor};
use super::page::{Page, PageKind};
use super::renderer::Renderer;
use super::theme::ThemeError;
use super::view::View;
use super::voice::Voice;
use super::{changes, parallel, path};
use crate::model::locale::Locale;

/// A page being written, and what its pages have in common.
pub(super) struct Writing<'a, 'c> {
    pub(super) renderer: &'a Renderer,
    pub(super) voice: &'a Voice,
    pub(super) page: &'a Page<'a>,
    pub(super) listing: &'c Listing,
    pub(super) view: View<'a>,
    /// What has been written of the statement in any language.
    pub(super) columns: &'c Columns<'a>,
}

impl Renderer {
    /// All files of one statement in the languages of its pages: each page; and of a translation, the page with the
    /// source beside it, those with other translations beside it, and the page of differences, where the source has
    /// moved on.
    pub fn pages<'a>(
        &self,
        pages: impl IntoIterator<Item = (&'a Page<'a>, &'a Listing)>,
    ) -> Result<Vec<SiteFile>, ThemeError> {
        let columns = Columns::default();
        let mut files = Vec::new();
        for (page, listing) in pages {
            let Some(voice) = self.voice(page.locale) else { continue };
            let view = View::of(page);
            let columns = &columns;
            let writing = Writing { renderer: self, voice, page, listing, view, columns };
            files.push(writing.statement()?);
            if page.kind == PageKind::Translation {
                files.extend(parallel::files(&writing)?);
                files.extend(changes::file(&writing)?);
            }
        }
        Ok(files)
    }
}

impl Writing<'_, '_> {
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
        dress: &dyn Fn(usize) -> Dress,
    ) -> Body {
        let skeleton = match self.text_locale() == self.source() {
            true => String::new(),
            false => self.voice.lang_attribute(self.source()),
        };
        let words = |name: &str| self.voice.word(name);
        let frame = Frame {
            path,
            references,
            pictures: &self.page.pictures,
            skeleton: &skeleton,
            dress,
            back: &words("footnote_back"),
            notes: &words("footnotes"),
            table: &words("table"),
        };
        body::write(self.page.document, self.page.format, &frame, view)
    }

    /// What all pages of this statement tell templates. `to` gives the page of the same kind in another language.
    pub(super) fn context(
        &self,
        path: &str,
        title: &str,
        canonical: &str,
        to: impl Fn(&Locale, PageKind) -> String,
        more: Value,
    ) -> Value {
        let head = Head {
            site: &self.renderer.site,
            voice: self.voice,
            path,
            title,
            description: self.listing.summary.as_deref(),
        };
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
        let page = head.page(canonical, &siblings, more);
        context! { site => head.site(), page => page, words => self.voice.words.clone() }
    }

    fn statement(&self) -> Result<SiteFile, ThemeError> {
        let page = self.page;
        let source = self.source();
        let own = path::statement(page.locale, page.statement);
        let telling = Telling { voice: self.voice, page, source, path: &own };
        let body = self.body(&own, References::Linked, &self.view, &|unit| telling.dress(unit));
        self.columns.keep(&self.view, page.document.units().len(), &body);
        let canonical = match page.kind {
            PageKind::Fallback(_) => path::statement(source, page.statement),
            PageKind::Source | PageKind::Translation => own.clone(),
        };
        let head = Head {
            site: &self.renderer.site,
            voice: self.voice,
            path: &own,
            title: &self.listing.title,
            description: self.listing.summary.as_deref(),
        };
        let source_title = super::listing::title_of(page, &View::source());
        let more = context! {
            kind => match page.kind {
                PageKind::Source => "source",
                PageKind::Translation => "translation",
                PageKind::Fallback(_) => "fallback",
            },
            origin => telling.origin(),
            published => page.date.map(|date| date.to_string()),
            modified => page.updated.map(|date| date.to_string()),
            json_ld => head.json_ld(page, &source_title),
            date => self.voice.day(page.date),
        };
        let unit = |unit: Option<usize>| {
            let unit = unit?;
            let Dress { attributes, marks, .. } = telling.dress(unit);
            let inner = body.inner.get(unit).filter(|inner| !inner.is_empty())?;
            Some(context! {
                html => Value::from_safe_string(inner.clone()),
                attributes => Value::from_safe_string(attributes),
                marks => Value::from_safe_string(marks),
            })
        };
        let title = unit(title_unit(page.document)).unwrap_or_else(|| {
            // A text without a title, or one whose title is nothing that may be shown.
            let dress = title_unit(page.document).map(|unit| telling.dress(unit));
            let Dress { attributes, marks, .. } = dress.unwrap_or_default();
            context! {
                html => Value::from_safe_string(escape::html(&self.listing.title)),
                attributes => Value::from_safe_string(attributes),
                marks => Value::from_safe_string(marks),
            }
        });
        let tags: Vec<Value> = page.tags.iter().map(|tag| self.voice.tag(tag, &own)).collect();
        let statement = context! {
            title => title,
            summary => unit(summary_unit(page.document)),
            lang => Value::from_safe_string(self.voice.lang_attribute(self.text_locale())),
            body => Value::from_safe_string(body.html),
            date => self.voice.day(page.date),
            tags => tags,
            notices => telling.notices(),
            ways => self.ways(&own),
        };
        let to = |locale: &Locale, _| path::statement(locale, page.statement);
        let context = self.context(&own, &self.listing.title, &canonical, to, more);
        let context = context! { statement => statement, ..context };
        self.renderer.theme.render("statement.html", &own, context)
    }

    /// Other pages of this statement in this language.
    pub(super) fn ways(&self, from: &str) -> Vec<Value> {
        let page = self.page;
        let mut ways = Vec::new();
        let mut add = |kind: &str, text: String, to: String| {
            if to != from {
                ways.push(context! { kind => kind, text => text, href => path::link(from, &to) });
            }
        };
        add(
            "statement",
            self.voice.word("statement"),
            path::statement(page.locale, page.statement),
        );
        if page.kind == PageKind::Translation {
            let to = path::parallel(page.locale, page.statement);
            add("parallel", self.voice.word("parallel"), to);
            for beside in &page.beside {
                let Some(other) = self.renderer.voice(beside.locale) else { continue };
                let text = self.voice.say(&crate::messages::site_parallel_with(&other.name));
                let to = path::parallel_with(page.locale, page.statement, beside.locale);
                add("parallel", text, to);
            }
            if page.passages.iter().any(|passage| passage.behind().is_some()) {
                let to = path::changes(page.locale, page.statement);
                add("changes", self.voice.word("changes"), to);
            }
        }
        ways
    }

    /// The place of a unit on the statement's page.
    pub(super) fn place(&self, from: &str, unit: usize) -> String {
        let to = path::statement(self.page.locale, self.page.statement);
        format!("{}#{}", path::link(from, &to), anchor(unit))
    }
}
