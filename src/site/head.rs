//! What every page tells templates, browsers, search engines and other programs about itself.

use minijinja::{Value, context};
use serde_json::json;

use super::edition::Site;
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

/// A page of another language, as a link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sibling<'a> {
    pub(super) voice: &'a Voice,
    pub(super) kind: PageKind,
}

impl Head<'_> {
    /// The variable `site`.
    pub(super) fn site(&self) -> Value {
        let edition = &self.voice.edition;
        let day = |at: jiff::Timestamp| {
            let day = at.to_zoned(jiff::tz::TimeZone::UTC).date();
            self.voice.say(&crate::messages::site_made_on(self.voice.date(day)))
        };
        context! {
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
        more: Value,
    ) -> Value {
        let languages: Vec<Value> = siblings
            .iter()
            .map(|(sibling, to)| {
                context! {
                    name => sibling.voice.name.as_str(),
                    lang => sibling.voice.locale().as_str(),
                    href => path::link(self.path, to),
                    current => sibling.voice.locale() == self.voice.locale(),
                    stands => stands(sibling.kind),
                }
            })
            .collect();
        let page = context! {
            title => self.title,
            description => self.description,
            lang => self.voice.lang.as_str(),
            locale => self.voice.locale().as_str(),
            og_locale => og_locale(self.voice.locale()),
            kind => (),
            origin => (),
            published => (),
            modified => (),
            json_ld => (),
            date => (),
            root => path::to_root(self.path),
            canonical => self.href(canonical),
            address => self.site.address(self.path),
            languages => languages,
            alternates => self.alternates(siblings),
        };
        context! { ..more, ..page }
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
        let link = |lang: &str, to: &str| context! { lang => lang, href => self.href(to) };
        let mut links: Vec<Value> = standing
            .iter()
            .map(|(sibling, to)| link(sibling.voice.locale().as_str(), to))
            .collect();
        let default = standing.iter().find(|(sibling, _)| sibling.kind == PageKind::Source);
        links.extend(default.map(|(_, to)| link("x-default", to)));
        links
    }

    /// The page as schema.org's `Article`, safe inside of a `script` element.
    pub(super) fn json_ld(&self, page: &Page<'_>, source_title: &str) -> Value {
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
        let publisher = json!({ "@type": "Organization", "name": self.voice.edition.title });
        let mut article = json!({
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": super::escape::readable(self.title),
            "inLanguage": lang,
            "author": publisher.clone(),
            "publisher": publisher,
        });
        let mut set = |name: &str, value: Option<serde_json::Value>| {
            if let (Some(value), Some(object)) = (value, article.as_object_mut()) {
                object.insert(name.to_owned(), value);
            }
        };
        set("description", self.description.map(|text| json!(text)));
        set("datePublished", page.date.map(|date| json!(date.to_string())));
        set("dateModified", page.updated.map(|date| json!(date.to_string())));
        set("url", self.site.address(&own).map(|url| json!(url)));
        set(
            "keywords",
            (!page.tags.is_empty())
                .then(|| json!(page.tags.iter().map(|tag| &tag.label).collect::<Vec<_>>())),
        );
        let work = |locale: &Locale, headline: Option<&str>| {
            let mut work = json!({ "@type": "Article", "inLanguage": locale.as_str() });
            if let (Some(headline), Some(work)) = (headline, work.as_object_mut()) {
                work.insert("headline".to_owned(), json!(super::escape::readable(headline)));
            }
            let address = self.site.address(&path::statement(locale, page.statement));
            if let (Some(address), Some(work)) = (address, work.as_object_mut()) {
                work.insert("url".to_owned(), json!(address));
            }
            work
        };
        match page.kind {
            PageKind::Translation => {
                let original = work(&self.site.source.locale, Some(source_title));
                set("translationOfWork", Some(original));
            }
            PageKind::Source => {
                let translations: Vec<_> = page
                    .alternates
                    .iter()
                    .filter(|alternate| alternate.kind == PageKind::Translation)
                    .map(|alternate| work(alternate.locale, None))
                    .collect();
                set("workTranslation", (!translations.is_empty()).then(|| json!(translations)));
            }
            PageKind::Fallback(_) => {}
        }
        Value::from_safe_string(in_script(&article.to_string()))
    }
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
    for c in json.chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            c => safe.push(c),
        }
    }
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
    use super::*;

    #[test]
    fn json_cannot_leave_its_element_and_means_the_same() {
        let value = json!({ "a": "</script><!-- & \u{2028}" });
        let safe = in_script(&value.to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }
}
