//! Units with their states, for programs. `docs/json.md` describes it.

use serde_json::{Value, json};

use super::pages::{Form, FormError, Made, Put, Version};
use crate::site::files::SiteFile;
use crate::site::listing::Listing;
use crate::site::page::PageKind;
use crate::site::path;
use crate::workflow::publish::{
    Author, Condition, Hand, Passage, Plan, Reason, Seal, Shown, Standing,
};

/// The files' own version.
const SCHEMA: u64 = 1;

/// A file for each statement and language, and a list of all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Json;

impl Form for Json {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError> {
        Ok(Made::Files(versions.iter().map(file).collect()))
    }

    fn close(&mut self, listings: Vec<Listing>, put: &Put<'_>) -> Result<(), FormError> {
        let pages: Vec<Value> = listings
            .iter()
            .map(|listing| {
                json!({
                    "statement": listing.statement.as_str(),
                    "locale": listing.locale.as_str(),
                    "page": match listing.kind {
                        PageKind::Source => "source",
                        PageKind::Translation => "translation",
                        PageKind::Fallback(_) => "fallback",
                    },
                    "title": listing.title,
                    "date": listing.date.map(|date| date.to_string()),
                    "file": path_of(&listing.locale, &listing.statement),
                })
            })
            .collect();
        let index = json!({ "schema": SCHEMA, "pages": pages });
        put(SiteFile::new("index.json", format!("{index:#}\n")))
    }
}

fn path_of(
    locale: &crate::model::locale::Locale,
    statement: &crate::model::statement::StatementId,
) -> String {
    format!("{locale}/{}.json", path::slug(statement))
}

fn file(Version { page, plan, .. }: &Version<'_>) -> SiteFile {
    let units: Vec<Value> = page
        .document
        .units()
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let passage = plan.and_then(|plan| plan.passages.get(at));
            let mut value = json!({
                "unit": at + 1,
                "kind": unit.kind.to_string(),
                "source": unit.text,
            });
            if let (Some(passage), Value::Object(object)) = (passage, &mut value) {
                object.extend(passage_of(passage, page.kind));
            }
            value
        })
        .collect();
    let readiness = plan.map(|plan| plan.readiness);
    let value = json!({
        "schema": SCHEMA,
        "statement": page.statement.as_str(),
        "locale": page.locale.as_str(),
        "page": standing(*plan),
        "reason": plan.and_then(reason),
        "ready": readiness.map(|readiness| json!({
            "percent": readiness.percent(),
            "words": readiness.words,
            "ready": readiness.ready,
        })),
        "date": page.date.map(|date| date.to_string()),
        "tags": page.tags.iter().map(|tag| {
            json!({ "key": tag.key, "label": tag.label, "locale": tag.locale.as_str() })
        }).collect::<Vec<_>>(),
        "units": units,
    });
    SiteFile::new(path_of(page.locale, page.statement), format!("{value:#}\n"))
}

fn standing(plan: Option<&Plan>) -> &'static str {
    match plan.map(|plan| plan.standing) {
        None => "source",
        Some(Standing::Translation) => "translation",
        Some(Standing::Fallback(_)) => "fallback",
    }
}

fn reason(plan: &Plan) -> Option<&'static str> {
    match plan.standing {
        Standing::Translation => None,
        Standing::Fallback(Reason::NotTranslated) => Some("not-translated"),
        Standing::Fallback(Reason::NotReady) => Some("not-ready"),
        Standing::Fallback(Reason::NotReviewed) => Some("not-reviewed"),
    }
}

fn passage_of(passage: &Passage, page: PageKind) -> Vec<(String, Value)> {
    let (shown, text) = match (&passage.shown, page) {
        (_, PageKind::Source | PageKind::Fallback(_)) | (Shown::Source, _) => ("source", None),
        (Shown::Translation(text), PageKind::Translation) => ("translation", Some(text.as_str())),
        (Shown::Omitted, PageKind::Translation) => ("nothing", None),
    };
    let (state, was, since) = match &passage.condition {
        Condition::Current => ("current", None, None),
        Condition::Draft => ("draft", None, None),
        Condition::Stale { was, since } => ("stale", Some(was.as_str()), *since),
        Condition::Missing => ("missing", None, None),
    };
    let machine = match &passage.author {
        Author::Nobody | Author::Person => Value::Null,
        Author::Machine { engine, on, hand } => json!({
            "engine": engine,
            "drafted": on.map(|on| on.to_string()),
            "edited": *hand == Hand::Edited,
        }),
    };
    let seal = |seal: &Option<Seal>| {
        seal.as_ref().map(|seal| json!({ "by": seal.by, "on": seal.on.to_string() }))
    };
    [
        ("state", json!(state)),
        ("shown", json!(shown)),
        ("text", json!(text)),
        ("stale_since", json!(since.map(|since| since.to_string()))),
        ("was", json!(was)),
        ("machine", machine),
        ("review", json!(seal(&passage.review))),
        ("acceptance", json!(seal(&passage.acceptance))),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .to_vec()
}
