//! `terms --format json`: documented in `docs/json.md`, schema 1.

use serde_json::{Map, Value, json};

use crate::l10n::Localizer;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::termbase::Concept;
use crate::terminal::printable_json;
use crate::workflow::terms::Candidate;

/// Something wrong with the terms themselves, as it is told.
#[derive(Clone, Debug)]
pub struct Told {
    /// From the root.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// The id of the concept.
    pub term: String,
    pub locale: Option<Locale>,
    pub message: Message,
}

/// The terms with their lines, in all locales or in `only` these.
pub fn list<'c>(
    concepts: impl IntoIterator<Item = (&'c Concept, usize)>,
    only: Option<&[Locale]>,
) -> String {
    let term = |(concept, line): (&Concept, usize)| {
        let shown = |locale: &Locale| only.is_none_or(|only| only.contains(locale));
        let said = concept.renderings.iter().filter(|(locale, _)| shown(locale));
        let renderings: Map<String, Value> = said
            .map(|(locale, said)| {
                let preferred = Some(&said.preferred).filter(|text| !text.is_empty());
                let said = json!({
                    "preferred": preferred,
                    "allowed": said.allowed,
                    "forbidden": said.forbidden,
                    "forms": said.forms,
                });
                (locale.to_string(), said)
            })
            .collect();
        json!({
            "id": concept.id,
            "kind": concept.kind.as_str(),
            "case": concept.case.as_str(),
            "english": concept.english,
            "note": concept.note,
            "line": line,
            "renderings": renderings,
        })
    };
    let terms: Vec<Value> = concepts.into_iter().map(term).collect();
    report("terms", terms)
}

/// What is wrong with the terms.
pub fn findings(told: &[Told], localizer: &Localizer) -> String {
    let finding = |told: &Told| {
        json!({
            "file": told.file,
            "line": told.line,
            "term": told.term,
            "locale": told.locale.as_ref().map(Locale::as_str),
            "message": localizer.say(&told.message),
        })
    };
    report("findings", told.iter().map(finding).collect())
}

/// What could be terms.
pub fn candidates(candidates: &[Candidate]) -> String {
    let candidate = |candidate: &Candidate| {
        let (statement, example) = &candidate.example;
        json!({
            "english": candidate.english,
            "kind": candidate.kind.as_str(),
            "count": candidate.count,
            "statements": candidate.statements,
            "weight": (candidate.weight * 100.0).round() / 100.0,
            "statement": statement.as_str(),
            "example": example,
        })
    };
    report("candidates", candidates.iter().map(candidate).collect())
}

fn report(key: &str, rows: Vec<Value>) -> String {
    let whole = format!("{:#}\n", json!({ "schema": 1, key: rows }));
    printable_json(&whole).into_owned()
}
