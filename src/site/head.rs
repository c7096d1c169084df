//! What every page tells templates, browsers, search engines and other programs about itself.

use std::borrow::Cow;
use std::fmt::Write;

use minijinja::Value;
use serde::Serialize;

use super::edition::Site;
use super::escape::readable;
use super::fields::fields;
use super::page::{Page, PageKind};
use super::path;
use super::voice::Voice;
use crate::model::locale::Locale;

/// The program that made the page.
const GENERATOR: &str = concat!("talmach ", env!("CARGO_PKG_VERSION"));

/// What a page is called, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head<'a> {
    pub(super) site: &'a Site,
    pub(super) voice: &'a Voice,
    pub(super) path: &'a str,
    /// Without markup.
    pub(super) title: &'a str,
    pub(super) description: Option<&'a str>,
}

/// What some pages have to tell and others do not.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) kind: &'static str,
    pub(super) origin: Option<&'static str>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    /// Finished HTML.
    pub(super) json_ld: Option<Value>,
    /// A day for templates.
    pub(super) date: Option<Value>,
}

/// A page of another language, as a link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sibling<'a> {
    pub(super) voice: &'a Voice,
    pub(super) kind: PageKind,
}

impl<'a> Head<'a> {
    /// The variable `site`.
    pub(super) fn site(&self) -> Value {
        let edition = &self.voice.edition;
        let day = |at: jiff::Timestamp| {
            let day = at.to_zoned(jiff::tz::TimeZone::UTC).date();
            self.voice.say(&crate::messages::site_made_on(self.voice.date(day)))
        };
        fields! {
            title => edition.title.as_str(),
            tagline => edition.tagline.as_deref(),
            home => self.link(&path::index(self.voice.locale())),
            front => self.link(path::FRONT),
            style => self.link(path::STYLE),
            feed => self.link(&path::feed(self.voice.locale())),
            generator => GENERATOR,
            made_on => self.site.generated.map(day),
        }
    }

    /// A relative link. The page for unknown addresses is shown for any of them, however deep: its links begin at the
    /// root of the server.
    pub(super) fn link(&self, to: &str) -> String {
        match (self.path == path::NOT_FOUND, self.site.address_on_server(to)) {
            (true, Some(address)) => address,
            (true, None) | (false, _) => path::link(self.path, to),
        }
    }

    /// The variable `page`; `canonical` is the page that a search engine is to show for this one.
    pub(super) fn page(
        &self,
        canonical: &str,
        siblings: &[(Sibling<'_>, String)],
        facts: Facts,
    ) -> Value {
        let languages: Vec<Value> = siblings
            .iter()
            .map(|(sibling, to)| {
                fields! {
                    name => sibling.voice.name.as_str(),
                    lang => sibling.voice.locale().as_str(),
                    href => path::link(self.path, to),
                    current => sibling.voice.locale() == self.voice.locale(),
                    stands => stands(sibling.kind),
                }
            })
            .collect();
        fields! {
            title => self.title,
            description => self.description,
            lang => self.voice.lang.as_str(),
            locale => self.voice.locale().as_str(),
            og_locale => og_locale(self.voice.locale()),
            kind => facts.kind,
            origin => facts.origin,
            published => facts.published,
            modified => facts.modified,
            json_ld => facts.json_ld,
            date => facts.date,
            root => path::to_root(self.path),
            canonical => self.href(canonical),
            address => self.site.address(self.path),
            languages => languages,
            alternates => self.alternates(siblings),
        }
    }

    /// A whole address where that is known, else a relative link.
    pub(super) fn href(&self, to: &str) -> String {
        self.site.address(to).unwrap_or_else(|| path::link(self.path, to))
    }

    /// The translations that stand, and the source for everybody else (`x-default`); nothing where there is only one.
    fn alternates(&self, siblings: &[(Sibling<'_>, String)]) -> Vec<Value> {
        let standing: Vec<_> =
            siblings.iter().filter(|(sibling, _)| stands(sibling.kind)).collect();
        if standing.len() < 2 {
            return Vec::new();
        }
        let link = |lang: &str, to: &str| fields! { lang => lang, href => self.href(to) };
        let mut links: Vec<Value> = standing
            .iter()
            .map(|(sibling, to)| link(sibling.voice.locale().as_str(), to))
            .collect();
        let default = standing.iter().find(|(sibling, _)| sibling.kind == PageKind::Source);
        links.extend(default.map(|(_, to)| link("x-default", to)));
        links
    }

    /// The page as schema.org's `Article`, safe inside of a `script` element.
    pub(super) fn json_ld(&self, page: &'a Page<'_>, source_title: &'a str) -> Value {
        let source = self.site.source.locale.as_str();
        let (lang, own) = match page.kind {
            PageKind::Source => (source, path::statement(page.locale, page.statement)),
            PageKind::Translation => {
                (page.locale.as_str(), path::statement(page.locale, page.statement))
            }
            PageKind::Fallback(_) => {
                (source, path::statement(&self.site.source.locale, page.statement))
            }
        };
        let publisher = Organization { is: "Organization", name: &self.voice.edition.title };
        let work = |locale: &'a Locale, headline: Option<&'a str>| Work {
            is: "Article",
            lang: locale.as_str(),
            headline: headline.map(readable),
            url: self.site.address(&path::statement(locale, page.statement)),
        };
        let translations = page.alternates.iter();
        let translations = translations.filter(|alternate| alternate.kind == PageKind::Translation);
        let article = Article {
            context: "https://schema.org",
            is: "Article",
            headline: readable(self.title),
            lang,
            author: publisher,
            publisher,
            description: self.description,
            published: page.date.map(|date| date.to_string()),
            modified: page.updated.map(|date| date.to_string()),
            url: self.site.address(&own),
            keywords: page.tags.iter().map(|tag| tag.label.as_str()).collect(),
            original: match page.kind {
                PageKind::Translation => Some(work(&self.site.source.locale, Some(source_title))),
                PageKind::Source | PageKind::Fallback(_) => None,
            },
            translations: match page.kind {
                PageKind::Source => {
                    translations.map(|alternate| work(alternate.locale, None)).collect()
                }
                PageKind::Translation | PageKind::Fallback(_) => Vec::new(),
            },
        };
        // Texts and lists of texts can be written as JSON.
        let json = serde_json::to_string(&article).unwrap_or_default();
        Value::from_safe_string(in_script(&json))
    }
}

/// schema.org's `Article`; what is not known is left out.
#[derive(Serialize)]
struct Article<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    is: &'static str,
    headline: Cow<'a, str>,
    #[serde(rename = "inLanguage")]
    lang: &'a str,
    author: Organization<'a>,
    publisher: Organization<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(rename = "translationOfWork", skip_serializing_if = "Option::is_none")]
    original: Option<Work<'a>>,
    #[serde(rename = "workTranslation", skip_serializing_if = "Vec::is_empty")]
    translations: Vec<Work<'a>>,
}

#[derive(Clone, Copy, Serialize)]
struct Organization<'a> {
    #[serde(rename = "@type")]
    is: &'static str,
    name: &'a str,
}

/// The same text in another language.
#[derive(Serialize)]
struct Work<'a> {
    #[serde(rename = "@type")]
    is: &'static str,
    #[serde(rename = "inLanguage")]
    lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// Whether a page is in the language that it is filed under.
fn stands(kind: PageKind) -> bool {
    match kind {
        PageKind::Source | PageKind::Translation => true,
        PageKind::Fallback(_) => false,
    }
}

/// JSON in which nothing ends a `script` element or begins a comment.
fn in_script(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let mut copied = 0;
    for (at, found) in json.match_indices(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        safe.push_str(&json[copied..at]);
        copied = at + found.len();
        for c in found.chars() {
            // Writing into a string cannot fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(c));
        }
    }
    safe.push_str(&json[copied..]);
    safe
}

/// Open Graph wants a country; where we know none, it is told nothing.
fn og_locale(locale: &Locale) -> Option<&'static str> {
    match locale.language() {
        "en" => Some("en_GB"),
        "ru" => Some("ru_RU"),
        "be" => Some("be_BY"),
        "uk" => Some("uk_UA"),
        "pl" => Some("pl_PL"),
        "lt" => Some("lt_LT"),
        "de" => Some("de_DE"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_cannot_leave_its_element_and_means_the_same() {
        let value = json!({ "a": "</script><!-- & \u{2028}" });
        let safe = in_script(&value.to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }
}
