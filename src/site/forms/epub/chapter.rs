//! One statement as a chapter.

use std::collections::BTreeMap;

use super::package::may_stand_in_a_book;
use super::xhtml::xhtml;
use crate::model::fingerprint::Fingerprint;
use crate::model::statement::StatementId;
use crate::site::body::{self, Dress, Frame, References};
use crate::site::forms::told;
use crate::site::listing::{Listing, title_unit};
use crate::site::marks::Telling;
use crate::site::page::{Page, PageKind};
use crate::site::renderer::Renderer;
use crate::site::view::View;
use crate::site::voice::Voice;
use crate::site::{escape, path};

/// The name of a statement's chapter: an id may hold what names of files in a book may not.
pub(super) fn name(statement: &StatementId) -> String {
    let hash = Fingerprint::of(statement.as_str()).to_string();
    format!("s-{}.xhtml", hash.trim_start_matches("b3:"))
}

/// The chapter as XHTML.
pub(super) fn chapter(
    renderer: &Renderer,
    voice: &Voice,
    page: &Page<'_>,
    listing: &Listing,
) -> String {
    let source = &renderer.site.source.locale;
    let text_locale = match page.kind {
        PageKind::Translation => page.locale,
        PageKind::Source | PageKind::Fallback(_) => source,
    };
    let own = path::statement(page.locale, page.statement);
    let telling = Telling { voice, page, source, path: &own };
    let skeleton = match text_locale == source {
        true => String::new(),
        false => voice.lang_attribute(source),
    };
    let dress = |unit| Dress { marks: mark(voice, page, unit), ..telling.dress(unit) };
    let dresses: Vec<Dress> = (0..page.document.units().len()).map(dress).collect();
    let in_book = page.pictures.iter().filter(|(_, path)| may_stand_in_a_book(path));
    let pictures = in_book.map(|(address, path)| (address.clone(), path.clone())).collect();
    let is_there = |src: &str| in_book_at(&pictures, src);
    let frame = Frame {
        path: &name(page.statement),
        references: References::Linked,
        pictures: &pictures,
        skeleton: &skeleton,
        dresses: &dresses,
        back: voice.word("footnote_back"),
        notes: voice.word("footnotes"),
        table: voice.word("table"),
    };
    let view = View::of(page);
    let body = body::write(page.document, page.format, &frame, &view);
    let title = title_unit(page.document);
    let inner = title.and_then(|unit| body.inner.get(unit)).filter(|inner| !inner.is_empty());
    let shown = inner.cloned().unwrap_or_else(|| escape::html(&listing.title));
    let dressed = title.and_then(|unit| dresses.get(unit)).cloned().unwrap_or_default();
    let notices: String = told::notices(renderer, voice, page)
        .iter()
        .map(|(kind, text)| {
            format!("<p class=\"notice\" data-notice=\"{kind}\">{}</p>\n", escape::html(text))
        })
        .collect();
    let date = page.date.map(|date| {
        format!(
            "<p class=\"date\"><time datetime=\"{date}\">{}</time></p>\n",
            escape::html(&voice.date(date))
        )
    });
    let lang = escape::html(&voice.lang);
    let text_lang = voice.lang_attribute(text_locale);
    let html = format!(
        "<h1{}>{shown}{}</h1>\n{}{notices}<article{text_lang}>\n{}</article>\n",
        dressed.attributes,
        dressed.marks,
        date.unwrap_or_default(),
        body.html,
    );
    document(&lang, &listing.title, &xhtml(&html, &is_there), "")
}

/// Whether an address in a chapter leads to a picture of the book.
fn in_book_at(pictures: &BTreeMap<String, String>, src: &str) -> bool {
    pictures.values().any(|path| escape::html(&path::encoded(path)) == src)
}

/// A whole XHTML document; `attributes` are of its body.
pub(super) fn document(lang: &str, title: &str, body: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\"{more} lang=\"{lang}\" xml:lang=\"{lang}\">\n\
         <head>\n<title>{}</title>\n<link rel=\"stylesheet\" href=\"style.css\"/>\n</head>\n<body>\n{body}</body>\n</html>\n",
        escape::html(title)
    )
}

/// What readers are told at a passage, without links to pages that a book does not have.
fn mark(voice: &Voice, page: &Page<'_>, unit: usize) -> String {
    told::mark(voice, page, unit).map_or_else(String::new, |text| {
        let (lang, text) = (escape::html(&voice.lang), escape::html(&text));
        format!(" <small class=\"mark\" lang=\"{lang}\">{text}</small>")
    })
}
