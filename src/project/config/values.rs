//! The configuration as typed values, with its defaults.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use regex::Regex;

use super::checking::{Check, Limits};
use super::drafts::{DraftSource, Drafting, usual_sources};
use super::publish::{LocalePublishing, Publishing};
use crate::model::finding::{CheckId, Level};
use crate::model::locale::{Locale, Orthography};

/// What `init` writes: every option with its default and what it is for, and two locales.
pub const TEMPLATE: &str = include_str!("talmach.toml");

/// A project's configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// What the statements are written in.
    pub source_locale: Locale,
    /// The statements' folder, from the root; never outside of it.
    pub source: PathBuf,
    /// The folder of the locales' folders, from the root; never outside of it.
    pub translations: PathBuf,
    /// The file of agreed terms, from the root; never outside of it.
    pub terms: PathBuf,
    /// The fields of front matter that are translated.
    pub front_matter: Vec<String>,
    /// What is translated into, in the order of the file; never empty.
    pub locales: Vec<LocaleConfig>,
    pub add: Add,
    pub check: Check,
    pub drafting: Drafting,
    pub publishing: Publishing,
    /// The tables `[backends.<name>]`, as they stand.
    pub backends: BTreeMap<String, toml::Table>,
}

/// What a project says about one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleConfig {
    pub locale: Locale,
    /// How the locale is called in tables and headings, where its tag is not enough.
    pub name: Option<String>,
    pub orthography: Orthography,
    /// Levels that hold for this locale alone.
    pub levels: BTreeMap<CheckId, Level>,
    /// Limits that hold for this locale alone.
    pub limits: Limits,
    /// Where drafts come from, tried in order.
    pub draft: Vec<DraftSource>,
    pub publish: LocalePublishing,
}

/// How `add` cleans a raw text.
#[derive(Clone, Debug, Default)]
pub struct Add {
    /// From a line that one of these fits, to the end, a raw text is left out.
    pub cut_from: Vec<Regex>,
}

/// How good a translation has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Require {
    /// Made from the English as it is, and no draft.
    #[default]
    Current,
    /// Current, and somebody vouched for exactly this text.
    Reviewed,
}

/// How long stale English only warns. Written `12h`, `7d` or `2w`; `0d` is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grace(Duration);

/// The text is not a length of time such as `7d`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a length of time such as 12h, 7d or 2w")]
pub struct NotAGrace(pub String);

impl Config {
    /// The defaults, for these locales.
    pub fn for_locales(locales: Vec<LocaleConfig>) -> Self {
        Self {
            source_locale: Locale::parse("en").expect("`en` is a language tag"),
            source: PathBuf::from("source_texts"),
            translations: PathBuf::from("translations"),
            terms: PathBuf::from("terms.toml"),
            front_matter: vec!["title".to_owned(), "summary".to_owned()],
            locales,
            add: Add::default(),
            check: Check::default(),
            drafting: Drafting::default(),
            publishing: Publishing::default(),
            backends: BTreeMap::new(),
        }
    }

    /// What is said about a locale; `None` where the project does not translate into it.
    pub fn locale(&self, locale: &Locale) -> Option<&LocaleConfig> {
        self.locales.iter().find(|configured| configured.locale == *locale)
    }
}

impl LocaleConfig {
    /// A locale of which nothing more is said.
    pub fn new(locale: Locale) -> Self {
        Self {
            locale,
            name: None,
            orthography: Orthography::default(),
            levels: BTreeMap::new(),
            limits: Limits::default(),
            draft: usual_sources(),
            publish: LocalePublishing::default(),
        }
    }
}

impl Require {
    pub const NAMES: &[&str] = &["current", "reviewed"];

    /// The demand of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "current" => Some(Self::Current),
            "reviewed" => Some(Self::Reviewed),
            _ => None,
        }
    }
}

impl Grace {
    /// The length of time.
    pub fn duration(self) -> Duration {
        self.0
    }

    /// Whether nothing is forgiven.
    pub fn is_none(self) -> bool {
        self.0.is_zero()
    }
}

impl FromStr for Grace {
    type Err = NotAGrace;

    fn from_str(text: &str) -> Result<Self, NotAGrace> {
        let refused = || NotAGrace(text.to_owned());
        let unit = text.chars().next_back().ok_or_else(refused)?;
        let hours = match unit {
            'h' => 1,
            'd' => 24,
            'w' => 24 * 7,
            _ => return Err(refused()),
        };
        let count = &text[..text.len() - unit.len_utf8()];
        if count.is_empty() || count.len() > 5 || !count.bytes().all(|b| b.is_ascii_digit()) {
            return Err(refused());
        }
        let count: u64 = count.parse().map_err(|_| refused())?;
        Ok(Self(Duration::from_secs(count * hours * 3600)))
    }
}

impl fmt::Display for Grace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours = self.0.as_secs() / 3600;
        if hours.is_multiple_of(24) { write!(f, "{}d", hours / 24) } else { write!(f, "{hours}h") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grace_is_a_number_and_a_unit() {
        for (text, hours) in [("0d", 0), ("12h", 12), ("7d", 168), ("2w", 336)] {
            assert_eq!(
                text.parse::<Grace>().unwrap().duration(),
                Duration::from_secs(hours * 3600)
            );
        }
        for bad in ["", "7", "d", "-1d", "1.5d", "7 d", "7д", "999999999999w", "7dd"] {
            assert!(bad.parse::<Grace>().is_err(), "{bad}");
        }
        assert_eq!("2w".parse::<Grace>().unwrap().to_string(), "14d");
        assert_eq!("36h".parse::<Grace>().unwrap().to_string(), "36h");
    }

    #[test]
    fn a_locale_overrules_the_project_which_overrules_the_default() {
        let be = Locale::parse("be").unwrap();
        let ru = Locale::parse("ru").unwrap();
        let mut config =
            Config::for_locales(vec![LocaleConfig::new(ru.clone()), LocaleConfig::new(be.clone())]);
        let level = |config: &Config, locale| config.levels(locale, [].iter()).of(CheckId::Stale);
        assert_eq!(level(&config, Some(&be)), Level::Error);
        config.check.levels.insert(CheckId::Stale, Level::Warning);
        config.locales[1].levels.insert(CheckId::Stale, Level::Off);
        assert_eq!(level(&config, Some(&be)), Level::Off);
        assert_eq!(level(&config, Some(&ru)), Level::Warning);
        assert_eq!(level(&config, None), Level::Warning);
    }
}
