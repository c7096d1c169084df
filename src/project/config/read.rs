//! `talmach.toml` to [`Config`], with the place of every fault.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use regex::Regex;
use serde::Deserialize;
use toml::Spanned;

use super::checking::{self, RawCheck, RawLocaleCheck};
use super::drafts::{RawDrafting, source, usual_sources};
use super::publish::{RawLocalePublish, RawPublish};
use super::values::{Add, Config, LocaleConfig};
use super::wrong::{self, Expected};
use crate::model::finding::{CheckId, Level};
use crate::model::locale::{Locale, Orthography};

/// The configuration cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigError {
    pub path: PathBuf,
    /// Where; `None` where something is lacking.
    pub place: Option<ConfigPlace>,
    pub fault: ConfigFault,
}

/// A place in the file, in lines and characters counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfigPlace {
    pub line: usize,
    pub column: usize,
}

/// What is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigFault {
    #[error("not UTF-8")]
    NotUtf8,
    /// Not TOML; `detail` is the TOML reader's own English.
    #[error("{detail}")]
    Toml { detail: String },
    #[error("unknown option {key:?}")]
    UnknownKey { key: String, known: Vec<String> },
    #[error("{value:?} is none of {known:?}")]
    UnknownValue { value: String, known: Vec<&'static str> },
    /// `key` with the tables that it is in, `value` as it is written.
    #[error("{key} is {value}, and takes {expected:?}")]
    WrongValue { key: String, value: String, expected: Expected },
    #[error("no text is at least {least} and at most {most}")]
    Lengths { least: u32, most: u32 },
    #[error("{locale} is not written in the orthography {value:?}")]
    Orthography { locale: Locale, value: String },
    #[error("{value:?} is not a language tag")]
    NotALocale { value: String },
    #[error("{value:?} is not a length of time")]
    NotAGrace { value: String },
    #[error("{value:?} leaves the project")]
    OutsideProject { value: String },
    /// `detail` is the regular-expression reader's own English.
    #[error("{value:?} is not a regular expression: {detail}")]
    NotAPattern { value: String, detail: String },
    #[error("{value:?} is the language of the statements")]
    SourceLocale { value: String },
    #[error("no locales")]
    NoLocales,
    #[error("{value} is not a source of drafts")]
    NotASource { value: String },
    #[error("{value} is not a percentage from 50 to 100")]
    NotAPercentage { value: String },
    #[error("{value} is not a percentage from 0 to 100")]
    NotAShare { value: String },
    #[error("{value:?} is not the address of a site")]
    NotABaseUrl { value: String },
}

impl Config {
    /// Reads a configuration; `path` is for the error alone.
    pub fn parse(bytes: &[u8], path: &Path) -> Result<Self, ConfigError> {
        let error = |place, fault| ConfigError { path: path.to_owned(), place, fault };
        let text = std::str::from_utf8(bytes).map_err(|wrong| {
            let sound = String::from_utf8_lossy(&bytes[..wrong.valid_up_to()]);
            error(Some(ConfigPlace::of(&sound, sound.len())), ConfigFault::NotUtf8)
        })?;
        let said = text.strip_prefix('\u{feff}').unwrap_or(text);
        let skipped = text.len() - said.len();
        let place = |span: Range<usize>| ConfigPlace::of(text, skipped + span.start);
        let raw = toml::from_str::<Raw>(said)
            .map_err(|wrong| error(wrong.span().map(place), wrong::fault_of(&wrong, said)))?;
        let refused = |Fault(span, fault): Fault| error(span.map(place), fault);
        let config = raw.into_config().map_err(refused)?;
        match wrong::in_options(&config.check.options, said) {
            Some(fault) => Err(refused(fault)),
            None => Ok(config),
        }
    }
}

impl ConfigPlace {
    fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: 1 + before.matches('\n').count(),
            column: 1 + before[line_start..].chars().filter(|c| *c != '\u{feff}').count(),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, place, fault } = self;
        match place {
            Some(ConfigPlace { line, column }) => {
                write!(f, "{}:{line}:{column}: {fault}", path.display())
            }
            None => write!(f, "{}: {fault}", path.display()),
        }
    }
}

/// A fault and the bytes that it is about.
pub(super) struct Fault(pub(super) Option<Range<usize>>, pub(super) ConfigFault);

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Raw {
    source_locale: Option<Spanned<String>>,
    source: Option<Spanned<String>>,
    translations: Option<Spanned<String>>,
    terms: Option<Spanned<String>>,
    front_matter: Option<Vec<String>>,
    #[serde(default)]
    locales: BTreeMap<Spanned<String>, RawLocale>,
    #[serde(default)]
    add: RawAdd,
    #[serde(default)]
    check: RawCheck,
    #[serde(default)]
    draft: RawDrafting,
    #[serde(default)]
    publish: RawPublish,
    #[serde(default)]
    backends: BTreeMap<String, toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawLocale {
    name: Option<String>,
    orthography: Option<Spanned<String>>,
    draft: Option<Vec<Spanned<toml::Value>>>,
    #[serde(default)]
    check: RawLocaleCheck,
    #[serde(default)]
    publish: RawLocalePublish,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawAdd {
    #[serde(default)]
    cut_from: Vec<Spanned<String>>,
}

pub(super) type RawLevels = BTreeMap<Spanned<String>, Spanned<String>>;

impl Raw {
    fn into_config(self) -> Result<Config, Fault> {
        let mut locales: Vec<_> = self.locales.into_iter().collect();
        locales.sort_by_key(|(tag, _)| tag.span().start);
        let mut config = Config::for_locales(Vec::with_capacity(locales.len()));
        if let Some(tag) = self.source_locale {
            config.source_locale = locale(&tag)?;
        }
        if let Some(folder) = self.source {
            config.source = inside(&folder)?;
        }
        if let Some(folder) = self.translations {
            config.translations = inside(&folder)?;
        }
        if let Some(file) = self.terms {
            config.terms = inside(&file)?;
        }
        if let Some(fields) = self.front_matter {
            config.front_matter = fields;
        }
        for (tag, said) in locales {
            let value = tag.as_ref().clone();
            if *tag.as_ref() == *config.source_locale.as_str() {
                return Err(Fault(Some(tag.span()), ConfigFault::SourceLocale { value }));
            }
            let orthography = orthography(&tag, said.orthography)?;
            let (levels, limits) = said.check.into_parts()?;
            config.locales.push(LocaleConfig {
                locale: locale(&tag)?,
                name: said.name,
                orthography,
                levels,
                limits,
                draft: match said.draft {
                    None => usual_sources(),
                    Some(sources) => sources.iter().map(source).collect::<Result<_, _>>()?,
                },
                publish: said.publish.into_publishing()?,
            });
        }
        if config.locales.is_empty() {
            return Err(Fault(None, ConfigFault::NoLocales));
        }
        config.add =
            Add { cut_from: self.add.cut_from.iter().map(pattern).collect::<Result<_, _>>()? };
        config.check = self.check.into_check()?;
        config.drafting = self.draft.into_drafting()?;
        config.publishing = self.publish.into_publishing()?;
        config.backends = self.backends;
        Ok(config)
    }
}

fn locale(tag: &Spanned<String>) -> Result<Locale, Fault> {
    let refused =
        |_| Fault(Some(tag.span()), ConfigFault::NotALocale { value: tag.as_ref().clone() });
    Locale::parse(tag.as_ref()).map_err(refused)
}

/// Belarusian alone has two, and `be-tarask` says which by its tag.
fn orthography(tag: &Spanned<String>, said: Option<Spanned<String>>) -> Result<Orthography, Fault> {
    let locale = locale(tag)?;
    let written = said.clone();
    let orthography = named(said, Orthography::parse, Orthography::NAMES)?;
    match written {
        Some(written) if !locale.is_written_in(orthography) => {
            let value = written.as_ref().clone();
            Err(Fault(Some(written.span()), ConfigFault::Orthography { locale, value }))
        }
        Some(_) | None => Ok(orthography),
    }
}

fn pattern(said: &Spanned<String>) -> Result<Regex, Fault> {
    Regex::new(said.as_ref()).map_err(|wrong| {
        let value = said.as_ref().clone();
        Fault(Some(said.span()), ConfigFault::NotAPattern { value, detail: wrong.to_string() })
    })
}

/// A path that stays below the root, without `.` parts.
fn inside(said: &Spanned<String>) -> Result<PathBuf, Fault> {
    let mut path = PathBuf::new();
    for part in Path::new(said.as_ref()).components() {
        match part {
            Component::Normal(part) => path.push(part),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                let value = said.as_ref().clone();
                return Err(Fault(Some(said.span()), ConfigFault::OutsideProject { value }));
            }
        }
    }
    Ok(path)
}

/// One of a few names; the default where nothing is said.
pub(super) fn named<T: Default>(
    said: Option<Spanned<String>>,
    parse: fn(&str) -> Option<T>,
    known: &[&'static str],
) -> Result<T, Fault> {
    let Some(said) = said else { return Ok(T::default()) };
    parse(said.as_ref()).ok_or_else(|| unknown(&said, known.to_vec()))
}

pub(super) fn levels(said: RawLevels) -> Result<BTreeMap<CheckId, Level>, Fault> {
    let one = |(check, level): (Spanned<String>, Spanned<String>)| {
        let id = checking::check(&check)?;
        let level = Level::parse(level.as_ref())
            .ok_or_else(|| unknown(&level, Level::ALL.map(Level::as_str).to_vec()))?;
        Ok((id, level))
    };
    said.into_iter().map(one).collect()
}

pub(super) fn unknown(said: &Spanned<String>, known: Vec<&'static str>) -> Fault {
    let value = said.as_ref().clone();
    Fault(Some(said.span()), ConfigFault::UnknownValue { value, known })
}
