//! `status --format json`: documented in `docs/json.md`, schema 1.

use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use super::status_text::{LocaleStatus, StatementStatus};
use crate::model::locale::Locale;
use crate::terminal::printable_json;
use crate::workflow::carry::Alignment;
use crate::workflow::changes::TouchedUnit;
use crate::workflow::status::{Counts, Drafts, Tally};

/// The whole report, with a newline at its end.
pub fn report(statements: &[StatementStatus], totals: &[(Locale, Tally)]) -> String {
    let report = Report {
        schema: 1,
        statements: statements.iter().map(Statement).collect(),
        totals: Totals(totals),
    };
    let text = serde_json::to_string_pretty(&report).expect("all keys of the report are texts");
    printable_json(&text).into_owned() + "\n"
}

/// Written out of what is there already: a tree of values would take many times the memory.
#[derive(Serialize)]
struct Report<'a> {
    schema: u32,
    statements: Vec<Statement<'a>>,
    totals: Totals<'a>,
}

struct Statement<'a>(&'a StatementStatus);

impl Serialize for Statement<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(statement) = self;
        let mut fields = serializer.serialize_struct("Statement", 4)?;
        fields.serialize_field("id", statement.id.as_str())?;
        fields.serialize_field("title", &statement.title)?;
        fields.serialize_field("source", &statement.source)?;
        fields.serialize_field("locales", &Locales(&statement.locales))?;
        fields.end()
    }
}

struct Locales<'a>(&'a [LocaleStatus]);

impl Serialize for Locales<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut locales = serializer.serialize_map(Some(self.0.len()))?;
        for status in self.0 {
            locales.serialize_entry(status.locale.as_str(), &InLocale::from(status))?;
        }
        locales.end()
    }
}

struct Totals<'a>(&'a [(Locale, Tally)]);

impl Serialize for Totals<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let totals = self.0.iter().map(|(locale, tally)| (locale.as_str(), Figures::from(*tally)));
        serializer.collect_map(totals)
    }
}

#[derive(Serialize)]
struct InLocale<'a> {
    catalog: Option<&'a str>,
    revision: Option<&'a str>,
    units: Keys,
    words: Keys,
    touched: Vec<Touched>,
    drafts: Origins,
}

/// Units that are drafts, by who made them.
#[derive(Serialize)]
struct Origins {
    machine: usize,
    memory: usize,
    edited: usize,
    person: usize,
}

#[derive(Serialize)]
struct Touched {
    /// Counted from 1, as the sentences are.
    unit: usize,
    sentences: Vec<usize>,
    alignment: &'static str,
}

impl<'a> From<&'a LocaleStatus> for InLocale<'a> {
    fn from(status: &'a LocaleStatus) -> Self {
        let Figures { units, words } = status.tally.into();
        let Drafts { machine, memory, edited, person } = status.tally.drafts;
        Self {
            catalog: status.catalog.as_deref(),
            revision: status.revision.as_deref(),
            units,
            words,
            touched: status.touched.iter().map(Touched::from).collect(),
            drafts: Origins { machine, memory, edited, person },
        }
    }
}

impl From<&TouchedUnit> for Touched {
    fn from(TouchedUnit { unit, sentences, alignment }: &TouchedUnit) -> Self {
        Self {
            unit: unit + 1,
            sentences: sentences.iter().map(|index| index + 1).collect(),
            alignment: word(*alignment),
        }
    }
}

/// How an alignment is called in JSON.
pub(super) fn word(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Sure => "sure",
        Alignment::Unsure => "unsure",
    }
}

#[derive(Serialize)]
struct Figures {
    units: Keys,
    words: Keys,
}

#[derive(Serialize)]
struct Keys {
    total: usize,
    current: usize,
    stale: usize,
    missing: usize,
    fuzzy: usize,
    reviewed: usize,
    retired: usize,
}

impl From<Tally> for Figures {
    fn from(tally: Tally) -> Self {
        Self { units: tally.units.into(), words: tally.words.into() }
    }
}

impl From<Counts> for Keys {
    fn from(counts: Counts) -> Self {
        let Counts { total, current, stale, missing, draft, reviewed, retired } = counts;
        Self { total, current, stale, missing, fuzzy: draft, reviewed, retired }
    }
}
