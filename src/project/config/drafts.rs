//! What a project says about drafting: sources for each locale, backends, and what may be sent.

use std::ops::Range;

use serde::Deserialize;
use toml::{Spanned, Table, Value};

use super::read::{ConfigFault, Fault};
use crate::model::locale::Locale;

/// Where a draft may come from, tried in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSource {
    /// Translations that stand in the project already, and TMX files.
    Memory,
    /// The backend of this name; it translates the English, or else the translation into `from`.
    Backend { name: String, from: Option<Locale> },
}

/// The table `[draft]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drafting {
    /// Stale passages are drafted without `--stale`.
    pub stale: bool,
    /// Texts may be sent to third parties without asking.
    pub allow_remote: bool,
    /// From this likeness on, of 100, a translation of another text is a draft.
    pub memory_threshold: u8,
}

/// The name of the memory in a list of sources.
pub const MEMORY: &str = "memory";

impl Default for Drafting {
    fn default() -> Self {
        Self { stale: false, allow_remote: false, memory_threshold: 75 }
    }
}

/// What is tried where a locale says nothing.
pub(super) fn usual_sources() -> Vec<DraftSource> {
    vec![DraftSource::Memory, DraftSource::Backend { name: "firefox".to_owned(), from: None }]
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawDrafting {
    stale: Option<bool>,
    allow_remote: Option<bool>,
    memory_threshold: Option<Spanned<i64>>,
}

impl RawDrafting {
    pub(super) fn into_drafting(self) -> Result<Drafting, Fault> {
        let usual = Drafting::default();
        let threshold =
            self.memory_threshold.map(|percent| match u8::try_from(*percent.as_ref()) {
                Ok(sound @ 50..=100) => Ok(sound),
                Ok(_) | Err(_) => {
                    let value = percent.as_ref().to_string();
                    Err(Fault(Some(percent.span()), ConfigFault::NotAPercentage { value }))
                }
            });
        Ok(Drafting {
            stale: self.stale.unwrap_or(usual.stale),
            allow_remote: self.allow_remote.unwrap_or(usual.allow_remote),
            memory_threshold: threshold.transpose()?.unwrap_or(usual.memory_threshold),
        })
    }
}

/// Reads one source: `"memory"`, `"deepl"`, or `{ backend = "apertium", from = "ru" }`.
pub(super) fn source(said: &Spanned<Value>) -> Result<DraftSource, Fault> {
    let span = said.span();
    match said.as_ref() {
        Value::String(name) if name == MEMORY => Ok(DraftSource::Memory),
        Value::String(name) => Ok(DraftSource::Backend { name: name.clone(), from: None }),
        Value::Table(table) => backend(table, span),
        Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Array(_) => Err(not_a_source(span, said.as_ref().to_string())),
    }
}

fn backend(table: &Table, span: Range<usize>) -> Result<DraftSource, Fault> {
    let text = |key: &str| table.get(key).and_then(Value::as_str);
    let known = table.keys().all(|key| key == "backend" || key == "from");
    let (Some(name), true) = (text("backend"), known) else {
        return Err(not_a_source(span, table.to_string().trim().replace('\n', ", ")));
    };
    let from = match table.get("from") {
        None => None,
        Some(value) => {
            let tag = value.as_str().unwrap_or_default();
            let refused = |_| Fault(Some(span), ConfigFault::NotALocale { value: tag.to_owned() });
            Some(Locale::parse(tag).map_err(refused)?)
        }
    };
    Ok(DraftSource::Backend { name: name.to_owned(), from })
}

fn not_a_source(span: Range<usize>, value: String) -> Fault {
    Fault(Some(span), ConfigFault::NotASource { value })
}
