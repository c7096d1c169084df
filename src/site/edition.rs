//! A site as a whole: what it is called, where it will stand, and in which languages it is.

use jiff::Timestamp;

use crate::model::locale::Locale;

/// What all pages have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Site {
    /// Where it will be served from, such as `https://example.org/statements/`; the last slash may be missing.
    ///
    /// Links inside the site are relative in any case. Without it there is no `sitemap.xml`, and what a search engine
    /// or a feed reader needs as a whole address (canonical, Open Graph) is relative or left out.
    pub base_url: Option<String>,
    /// The site in the language that statements are written in.
    pub source: Edition,
    /// The site in the other languages, in the order in which they are offered.
    pub translations: Vec<Edition>,
    /// When the site was made, if pages are to say so: `SOURCE_DATE_EPOCH`, or nothing, so that a second run writes
    /// the same bytes.
    pub generated: Option<Timestamp>,
}

/// The site in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edition {
    pub locale: Locale,
    /// What the site is called in this language.
    pub title: String,
    /// What it is about, in one sentence of this language.
    pub tagline: Option<String>,
    /// What the language calls itself. Where it is not given, it is known for `en`, `ru` and `be`, and the tag for
    /// others.
    pub name: Option<String>,
}

impl Site {
    /// All editions, that of the source first.
    pub fn editions(&self) -> impl Iterator<Item = &Edition> {
        std::iter::once(&self.source).chain(&self.translations)
    }

    /// The edition in a language.
    pub fn edition(&self, locale: &Locale) -> Option<&Edition> {
        self.editions().find(|edition| edition.locale == *locale)
    }

    /// The address of a file of the site without scheme and server, where it is known where the site will stand.
    pub fn address_on_server(&self, path: &str) -> Option<String> {
        let address = self.address(path)?;
        let after_scheme = address.find("://").map_or(0, |at| at + "://".len());
        let slash = address[after_scheme..].find('/')?;
        Some(address[after_scheme + slash..].to_owned())
    }

    /// The whole address of a file of the site, where it is known where the site will stand.
    pub fn address(&self, path: &str) -> Option<String> {
        let base = self.base_url.as_deref()?.trim_end_matches('/');
        Some(format!("{base}/{}", super::path::encoded(path)))
    }
}
