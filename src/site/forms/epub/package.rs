//! What says what is in a book: the package document and the list of contents.

use std::collections::BTreeSet;

use super::chapter::document;
use crate::site::escape::html;
use crate::site::listing::{Listing, Words};
use crate::site::path::encoded;
use crate::site::pictures::media_type;
use crate::site::voice::Voice;

/// What a book is, beside its chapters.
#[derive(Debug)]
pub(super) struct Book<'a> {
    pub(super) voice: &'a Voice,
    pub(super) title: &'a str,
    pub(super) author: &'a str,
    pub(super) description: Option<&'a str>,
    /// Always the same for the same book.
    pub(super) identifier: &'a str,
    /// `2026-11-22T00:00:00Z`
    pub(super) modified: &'a str,
    /// The language of titles that are not in the book's own.
    pub(super) source_lang: &'a str,
}

/// A chapter as the package names it: its file, and what is known of its statement.
pub(super) type Chapter<'a> = (String, &'a Listing);

impl Book<'_> {
    /// `package.opf`
    pub(super) fn package(&self, chapters: &[Chapter<'_>], pictures: &BTreeSet<String>) -> String {
        let lang = html(self.voice.locale().as_str());
        let description = self.description.map_or_else(String::new, |text| {
            format!("<dc:description>{}</dc:description>\n", html(text))
        });
        let date = chapters.iter().filter_map(|(_, listing)| listing.date).max();
        let date = date.map(|date| format!("<dc:date>{date}</dc:date>\n")).unwrap_or_default();
        let mut manifest = String::new();
        let mut spine = String::new();
        for (nth, (file, _)) in chapters.iter().enumerate() {
            let nth = nth + 1;
            manifest.push_str(&format!(
                "<item id=\"c{nth}\" href=\"{file}\" media-type=\"application/xhtml+xml\"/>\n"
            ));
            spine.push_str(&format!("<itemref idref=\"c{nth}\"/>\n"));
        }
        for (nth, path) in pictures.iter().enumerate() {
            let href = html(&encoded(path));
            let media_type = media_type(path).unwrap_or_default();
            manifest.push_str(&format!(
                "<item id=\"p{}\" href=\"{href}\" media-type=\"{media_type}\"/>\n",
                nth + 1
            ));
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{lang}\">\n\
             <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
             <dc:identifier id=\"id\">{}</dc:identifier>\n<dc:title>{}</dc:title>\n<dc:language>{lang}</dc:language>\n\
             <dc:creator>{}</dc:creator>\n{description}{date}\
             <meta property=\"dcterms:modified\">{}</meta>\n</metadata>\n\
             <manifest>\n<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
             <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n{manifest}</manifest>\n\
             <spine>\n<itemref idref=\"nav\"/>\n{spine}</spine>\n</package>\n",
            html(self.identifier),
            html(self.title),
            html(self.author),
            self.modified,
        )
    }

    /// `nav.xhtml`
    pub(super) fn contents(&self, chapters: &[Chapter<'_>]) -> String {
        let lang = html(&self.voice.lang);
        let items: String = chapters
            .iter()
            .map(|(file, listing)| {
                let of_source =
                    listing.words == Words::OfTheSource && self.source_lang != self.voice.lang;
                let lang = match of_source {
                    true => format!(" lang=\"{0}\" xml:lang=\"{0}\"", html(self.source_lang)),
                    false => String::new(),
                };
                format!("<li><a href=\"{file}\"{lang}>{}</a></li>\n", html(&listing.title))
            })
            .collect();
        let heading = html(self.voice.word("statements"));
        let body = format!(
            "<h1>{}</h1>\n<nav epub:type=\"toc\" role=\"doc-toc\">\n<h2>{heading}</h2>\n<ol>\n{items}</ol>\n</nav>\n",
            html(self.title)
        );
        let epub = " xmlns:epub=\"http://www.idpf.org/2007/ops\"";
        document(&lang, self.title, &body, epub)
    }
}

/// Whether all reading systems have to show such a picture (EPUB 3.3, 3.2: core media types).
pub(super) fn may_stand_in_a_book(path: &str) -> bool {
    media_type(path).is_some_and(|media_type| media_type != "image/avif")
}

/// How a book looks: readers have their own fonts and colours.
pub(super) const STYLE: &str = "body { margin: 1em; line-height: 1.5; }\n\
    h1, h2, h3, h4 { line-height: 1.2; text-align: start; hyphens: none; break-after: avoid; }\n\
    h1, .date { margin-block-end: 0.5em; }\n\
    blockquote { margin-inline: 1.5em 0; font-style: italic; }\n\
    table { border-collapse: collapse; }\n\
    th, td { padding: 0.2em 0.6em; border: 1px solid; text-align: start; vertical-align: top; }\n\
    .notice { padding: 0.5em 0.8em; border-inline-start: 0.25em solid; }\n\
    img { max-width: 100%; }\n\
    .mark { font-style: italic; }\n";
