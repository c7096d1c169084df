//! `terms.toml` to [`Termbase`], with the place of every concept and every fault.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::locale::Locale;
use crate::model::termbase::{CaseRule, Concept, ConceptKind, Ids, Renderings, Termbase, is_id};

/// The keys of a concept; every other one is a language tag.
pub(super) const KEYS: &[&str] = &["concept", "english", "kind", "case", "note"];

/// The keys of what a concept is called in one language.
pub(super) const RENDERING_KEYS: &[&str] = &["preferred", "allowed", "forbidden", "forms"];

/// A file of terms: what it says, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub termbase: Termbase,
    /// One for each concept.
    lines: Vec<Lines>,
}

/// Where a concept stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Lines {
    concept: usize,
    locales: BTreeMap<Locale, usize>,
}

/// The file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {fault}")]
pub struct TermsError {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    pub fault: TermsFault,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermsFault {
    #[error("not UTF-8")]
    NotUtf8,
    /// `detail` is the TOML reader's own English.
    #[error("not TOML: {detail}")]
    Toml { detail: String },
    /// Neither one of these keys nor, in a concept, a language tag.
    #[error("unknown key {key:?}")]
    UnknownKey { key: String, known: &'static [&'static str] },
    #[error("{key} is not a list of tables [[term]]")]
    NotTables { key: String },
    #[error("{key} is not a text")]
    NotText { key: String },
    /// Nor a list of texts.
    #[error("{key} is not a text or a list of texts")]
    NotTexts { key: String },
    /// Nor a table.
    #[error("{key} is neither a text nor a table")]
    NotRenderings { key: String },
    /// Empty, or with a line break or another control character in it.
    #[error("{key} is not a term: {value:?}")]
    NotATerm { key: String, value: String },
    #[error("{value:?} is none of {known:?}")]
    UnknownValue { value: String, known: Vec<&'static str> },
    #[error("{value:?} is not an id")]
    NotAnId { value: String },
    /// Another concept has it, in the line that is named.
    #[error("{value:?} is the id of the concept in line {line}")]
    SameId { value: String, line: usize },
    #[error("a concept without English")]
    NoEnglish,
    /// A table that names no rendering at all.
    #[error("{key} is empty")]
    NoRendering { key: String },
}

impl Terms {
    /// The line of a concept, or of what it is called in a locale where there is such a rendering; counted from 1.
    pub fn line(&self, concept: usize, locale: Option<&Locale>) -> usize {
        let Some(lines) = self.lines.get(concept) else { return 0 };
        locale.and_then(|locale| lines.locales.get(locale)).copied().unwrap_or(lines.concept)
    }
}

/// Reads a file. Linear in its length.
pub fn read(bytes: &[u8]) -> Result<Terms, TermsError> {
    let text = std::str::from_utf8(bytes).map_err(|wrong| {
        let before = String::from_utf8_lossy(&bytes[..wrong.valid_up_to()]);
        Index::of(&before).error(before.len()..before.len(), TermsFault::NotUtf8)
    })?;
    let (body, _) = without_mark(text);
    let index = Index::of(body);
    let document = DeTable::parse(body).map_err(|wrong| {
        let fault = TermsFault::Toml { detail: wrong.message().to_owned() };
        index.error(wrong.span().unwrap_or(0..0), fault)
    })?;
    let mut reading = Reading { index: &index, terms: Terms::default(), ids: Ids::default() };
    reading.document(document.get_ref()).map_err(|Fault(span, fault)| index.error(span, fault))?;
    Ok(reading.terms)
}

/// The text without its byte order mark, and how long that is.
pub(super) fn without_mark(text: &str) -> (&str, usize) {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    (body, text.len() - body.len())
}

/// A fault and the bytes that it is about.
struct Fault(Range<usize>, TermsFault);

/// Finds lines and columns.
struct Index<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Index<'a> {
    fn of(text: &'a str) -> Self {
        let feeds = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Self { text, starts: std::iter::once(0).chain(feeds).collect() }
    }

    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    fn error(&self, span: Range<usize>, fault: TermsFault) -> TermsError {
        let line = self.line(span.start);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..span.start).unwrap_or_default();
        TermsError { line, column: 1 + before.chars().count(), fault }
    }
}

/// What has been read so far.
struct Reading<'a> {
    index: &'a Index<'a>,
    terms: Terms,
    ids: Ids,
}

impl Reading<'_> {
    fn document(&mut self, document: &DeTable<'_>) -> Result<(), Fault> {
        for (key, value) in in_order(document) {
            if key.get_ref() != "term" {
                return Err(unknown_key(key, &["term"]));
            }
            let refused =
                |span| Fault(span, TermsFault::NotTables { key: key.get_ref().to_string() });
            let concepts = value.get_ref().as_array().ok_or_else(|| refused(key.span()))?;
            for concept in concepts.iter() {
                let table = concept.get_ref().as_table().ok_or_else(|| refused(concept.span()))?;
                self.concept(table, concept.span())?;
            }
        }
        Ok(())
    }

    fn concept(&mut self, table: &DeTable<'_>, span: Range<usize>) -> Result<(), Fault> {
        let line = self.index.line(span.start);
        let (mut id, mut english, mut note) = (None, None, None);
        let (mut kind, mut case) = (ConceptKind::default(), None);
        let mut lines = Lines { concept: line, locales: BTreeMap::new() };
        let mut renderings = BTreeMap::new();
        for (key, value) in in_order(table) {
            match key.get_ref().as_ref() {
                "concept" => id = Some((text(key, value)?, value.span())),
                "english" => english = Some(terms(key, value)?),
                "note" => {
                    note = Some(text(key, value)?.trim().to_owned()).filter(|n| !n.is_empty());
                }
                "kind" => {
                    let names = ConceptKind::ALL.map(ConceptKind::as_str);
                    kind = named(text(key, value)?, value, ConceptKind::parse, &names)?;
                }
                "case" => {
                    let said = text(key, value)?;
                    case = Some(named(said, value, CaseRule::parse, CaseRule::NAMES)?);
                }
                tag => {
                    let locale = Locale::parse(tag).map_err(|_| unknown_key(key, KEYS))?;
                    lines.locales.insert(locale.clone(), self.index.line(key.span().start));
                    renderings.insert(locale, rendered(key, value)?);
                }
            }
        }
        let english = english.filter(|names| !names.is_empty());
        let english = english.ok_or(Fault(span, TermsFault::NoEnglish))?;
        let id = match id {
            Some((id, span)) => self.take(id, span)?,
            None => self.ids.make(&english[0]),
        };
        let case = case.unwrap_or_else(|| kind.usual_case());
        self.terms.termbase.concepts.push(Concept { id, kind, english, case, note, renderings });
        self.terms.lines.push(lines);
        Ok(())
    }

    /// An id that somebody chose.
    fn take(&mut self, id: &str, span: Range<usize>) -> Result<String, Fault> {
        let value = id.to_owned();
        if !is_id(id) {
            return Err(Fault(span, TermsFault::NotAnId { value }));
        }
        if self.ids.take(id) {
            return Ok(value);
        }
        let other = self.terms.termbase.concepts.iter().position(|concept| concept.id == id);
        let line = other.map_or(0, |other| self.terms.line(other, None));
        Err(Fault(span, TermsFault::SameId { value, line }))
    }
}

/// The entries of a table as they stand in the file.
pub(super) fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<std::borrow::Cow<'i, str>>, &'t Spanned<DeValue<'i>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

type Key<'i> = Spanned<std::borrow::Cow<'i, str>>;

fn unknown_key(key: &Key<'_>, known: &'static [&'static str]) -> Fault {
    Fault(key.span(), TermsFault::UnknownKey { key: key.get_ref().to_string(), known })
}

fn text<'t>(key: &Key<'_>, value: &'t Spanned<DeValue<'_>>) -> Result<&'t str, Fault> {
    let refused = || Fault(value.span(), TermsFault::NotText { key: key.get_ref().to_string() });
    value.get_ref().as_str().ok_or_else(refused)
}

fn term(key: &Key<'_>, value: &Spanned<DeValue<'_>>) -> Result<String, Fault> {
    let said = text(key, value)?.trim();
    if said.is_empty() || said.contains(char::is_control) {
        let key = key.get_ref().to_string();
        let fault = TermsFault::NotATerm { key, value: said.to_owned() };
        return Err(Fault(value.span(), fault));
    }
    Ok(said.to_owned())
}

/// One text, or a list of them.
fn terms(key: &Key<'_>, value: &Spanned<DeValue<'_>>) -> Result<Vec<String>, Fault> {
    match value.get_ref() {
        DeValue::String(_) => Ok(vec![term(key, value)?]),
        DeValue::Array(items) => items.iter().map(|item| term(key, item)).collect(),
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Table(_) => {
            let key = key.get_ref().to_string();
            Err(Fault(value.span(), TermsFault::NotTexts { key }))
        }
    }
}

fn rendered(key: &Key<'_>, value: &Spanned<DeValue<'_>>) -> Result<Renderings, Fault> {
    let mut renderings = Renderings::default();
    match value.get_ref() {
        DeValue::String(_) => renderings.preferred = term(key, value)?,
        DeValue::Table(table) => {
            for (key, value) in in_order(table) {
                match key.get_ref().as_ref() {
                    "preferred" => renderings.preferred = term(key, value)?,
                    "allowed" => renderings.allowed = terms(key, value)?,
                    "forbidden" => renderings.forbidden = terms(key, value)?,
                    "forms" => renderings.forms = terms(key, value)?,
                    _ => return Err(unknown_key(key, RENDERING_KEYS)),
                }
            }
        }
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_) => {
            let key = key.get_ref().to_string();
            return Err(Fault(value.span(), TermsFault::NotRenderings { key }));
        }
    }
    if renderings == Renderings::default() {
        let key = key.get_ref().to_string();
        return Err(Fault(value.span(), TermsFault::NoRendering { key }));
    }
    Ok(renderings)
}

fn named<T>(
    said: &str,
    value: &Spanned<DeValue<'_>>,
    parse: fn(&str) -> Option<T>,
    known: &[&'static str],
) -> Result<T, Fault> {
    parse(said).ok_or_else(|| {
        let fault = TermsFault::UnknownValue { value: said.to_owned(), known: known.to_vec() };
        Fault(value.span(), fault)
    })
}
