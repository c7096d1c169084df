//! The site's own words in one language.

use std::collections::BTreeMap;

use jiff::civil::Date;
use minijinja::Value;

use super::edition::Edition;
use super::fields::fields;
use super::page::Tag;
use super::{escape, path};
use crate::l10n::{Language, Localizer};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;

/// What ids of the words begin with; templates know them without it.
const AREA: &str = "site";

/// An edition, and who speaks in it.
#[derive(Debug)]
pub(super) struct Voice {
    pub(super) edition: Edition,
    localizer: Localizer,
    /// The language of pages: the edition's, or the one of the words where nobody has translated those.
    pub(super) lang: String,
    pub(super) name: String,
    /// The words without arguments, by the names that templates know.
    pub(super) words: Value,
    by_name: BTreeMap<String, String>,
    dates: Dates,
}

/// In which language the words of an edition are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsIn {
    /// In one that we know: the edition's own, or English.
    BuiltIn,
    /// In the edition's own, because a project says all of them.
    TheLanguage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dates {
    WrittenOut,
    Numbers,
}

impl Voice {
    pub(super) fn new(edition: Edition, localizer: Localizer, words_in: WordsIn) -> Self {
        let spoken = localizer.language().tag();
        let is_built_in = edition.locale.language() == spoken;
        let speaks_it = is_built_in || words_in == WordsIn::TheLanguage;
        let lang = if speaks_it { edition.locale.as_str() } else { spoken }.to_owned();
        let name = match (&edition.name, speaks_it) {
            (Some(name), _) => name.clone(),
            (None, true) if is_built_in => localizer.say(&messages::site_language_name()),
            (None, _) => edition.locale.to_string(),
        };
        let rows = messages::AREAS
            .iter()
            .find(|(area, _)| *area == AREA)
            .map_or(&[][..], |(_, rows)| rows);
        let by_name: BTreeMap<String, String> = rows
            .iter()
            .filter(|(_, args)| args.is_empty())
            .filter_map(|(id, _)| {
                let name = id.strip_prefix("site_")?.to_owned();
                Some((name, localizer.say(&messages::find(id)?)))
            })
            .collect();
        let words = Value::from(by_name.clone());
        let dates = if is_built_in { Dates::WrittenOut } else { Dates::Numbers };
        Self { edition, localizer, lang, name, words, by_name, dates }
    }

    /// Who speaks in an edition where nobody says otherwise.
    pub(super) fn built_in(edition: Edition) -> Self {
        let language = Language::parse(edition.locale.language()).unwrap_or_default();
        Self::new(edition, Localizer::new(language), WordsIn::BuiltIn)
    }

    pub(super) fn locale(&self) -> &Locale {
        &self.edition.locale
    }

    pub(super) fn say(&self, message: &Message) -> String {
        self.localizer.say(message)
    }

    /// One of the words without arguments.
    pub(super) fn word(&self, name: &str) -> &str {
        self.by_name.get(name).map_or("", String::as_str)
    }

    /// A tag for templates, linked from a page.
    pub(super) fn tag(&self, tag: &Tag, from: &str) -> Value {
        fields! {
            label => escape::readable(&tag.label),
            lang => Value::from_safe_string(self.lang_attribute(&tag.locale)),
            href => path::link(from, &path::tag(self.locale(), &tag.key)),
        }
    }

    /// The same with the number of statements that have it.
    pub(super) fn counted_tag(&self, tag: &Tag, from: &str, count: usize) -> Value {
        fields! {
            count => count,
            label => escape::readable(&tag.label),
            lang => Value::from_safe_string(self.lang_attribute(&tag.locale)),
            href => path::link(from, &path::tag(self.locale(), &tag.key)),
        }
    }

    /// The attribute of an element in a language, ` lang="en"`, where it differs from the page's.
    pub(super) fn lang_attribute(&self, locale: &Locale) -> String {
        if locale.as_str() == self.lang {
            return String::new();
        }
        format!(" lang=\"{}\"", escape::html(locale.as_str()))
    }

    /// A day for templates: `iso` and `text`; none where there is none.
    pub(super) fn day(&self, date: Option<Date>) -> Value {
        let Some(date) = date else { return Value::from(()) };
        fields! { iso => date.to_string(), text => self.date(date) }
    }

    /// A day as the language writes it; in numbers where we do not know how (ISO 8601).
    pub(super) fn date(&self, date: Date) -> String {
        match self.dates {
            Dates::WrittenOut => self.localizer.date(date),
            Dates::Numbers => date.to_string(),
        }
    }
}
