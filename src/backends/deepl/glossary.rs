//! A glossary with DeepL (version 3) that is kept in step with the project's terms.
//!
//! It is found by its name, made where there is none, and its dictionary of the pair is replaced where it says
//! something else than the terms. Other dictionaries in it are left alone. That costs two requests a run and pair.

use std::collections::BTreeMap;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::backends::connection::Connection;
use crate::backends::transport::{Response, bad_answer};
use crate::workflow::draft::{BackendError, Pair, Term};

/// A glossary by name.
pub(super) struct Glossary {
    name: String,
    /// By pair: the entries that are there, and the glossary's id where the pair can have one.
    kept: Mutex<BTreeMap<Pair, (Entries, Option<String>)>>,
}

/// Sources and renderings.
type Entries = BTreeMap<String, String>;

/// What an entry may have on either side, in bytes.
const LONGEST: usize = 1024;

impl Glossary {
    pub(super) fn named(name: String) -> Self {
        Self { name, kept: Mutex::default() }
    }

    /// The id of the glossary, with exactly these terms for the pair; none where there are no terms, or the pair can
    /// have none. `refusal` reads what DeepL says no with.
    pub(super) async fn id(
        &self,
        connection: &Connection,
        pair: &Pair,
        terms: &[Term],
        refusal: impl Fn(&Response) -> BackendError,
    ) -> Result<Option<String>, BackendError> {
        let entries = entries(terms);
        // Held while asking, so that batches that come at once do not make two.
        let mut kept = self.kept.lock().await;
        if let Some((there, id)) = kept.get(pair)
            && *there == entries
        {
            return Ok(id.clone());
        }
        let id = if entries.is_empty() {
            None
        } else {
            self.keep(connection, pair, &entries, refusal).await?
        };
        kept.insert(pair.clone(), (entries, id.clone()));
        Ok(id)
    }

    async fn keep(
        &self,
        connection: &Connection,
        pair: &Pair,
        entries: &Entries,
        refusal: impl Fn(&Response) -> BackendError,
    ) -> Result<Option<String>, BackendError> {
        let response = connection.get("v3/glossaries", &[]).await?;
        if !response.status.is_success() {
            return Err(refusal(&response));
        }
        let answer = response.json()?;
        let list = answer["glossaries"].as_array();
        let list = list.ok_or_else(|| bad_answer("the answer has no list of glossaries"))?;
        let found = list.iter().find(|glossary| glossary["name"] == self.name.as_str());
        let (from, to) = (pair.from.language(), pair.to.language());
        let dictionary = json!({
            "source_lang": from, "target_lang": to, "entries": tsv(entries), "entries_format": "tsv",
        });
        let Some(found) = found else {
            let body = json!({"name": self.name, "dictionaries": [dictionary]});
            let response = connection.post("v3/glossaries", &[], body).await?;
            return match response.status.is_success() {
                true => id(&response.json()?).map(Some),
                false => unless_unsupported(&response, refusal(&response)),
            };
        };
        let id = id(found)?;
        if has(found, from, to) {
            let path = format!("v3/glossaries/{id}/entries");
            let query = [("source_lang", from), ("target_lang", to)];
            let response = connection.get(&path, &query).await?;
            if !response.status.is_success() {
                return Err(refusal(&response));
            }
            let there = response.json()?;
            let there = there.pointer("/dictionaries/0/entries").and_then(Value::as_str);
            if there.map(read) == Some(entries.clone()) {
                return Ok(Some(id));
            }
        }
        let path = format!("v3/glossaries/{id}/dictionaries");
        let response = connection.send_json(Method::PUT, &path, dictionary).await?;
        match response.status.is_success() {
            true => Ok(Some(id)),
            false => unless_unsupported(&response, refusal(&response)),
        }
    }
}

/// Whether a glossary of the list has a dictionary of these languages.
fn has(glossary: &Value, from: &str, to: &str) -> bool {
    let is = |language: &Value, code: &str| {
        language.as_str().is_some_and(|language| language.eq_ignore_ascii_case(code))
    };
    glossary["dictionaries"].as_array().is_some_and(|list| {
        list.iter().any(|d| is(&d["source_lang"], from) && is(&d["target_lang"], to))
    })
}

/// A pair that can have no glossary is translated without one.
fn unless_unsupported(
    response: &Response,
    error: BackendError,
) -> Result<Option<String>, BackendError> {
    let words = error.detail.to_lowercase();
    let unsupported = response.status == 400 && words.contains("unsupported");
    if unsupported { Ok(None) } else { Err(error) }
}

/// The id of a glossary, which becomes part of an address.
fn id(glossary: &Value) -> Result<String, BackendError> {
    let id = glossary["glossary_id"].as_str().unwrap_or_default();
    let sound = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if sound { Ok(id.to_owned()) } else { Err(bad_answer("the glossary has no id")) }
}

/// The terms that can be entries; of two with one source the first.
fn entries(terms: &[Term]) -> Entries {
    let sound = |text: &str| {
        !text.is_empty() && text.len() <= LONGEST && !text.chars().any(char::is_control)
    };
    let mut entries = Entries::new();
    for term in terms {
        let (source, target) = (term.source.trim(), term.target.trim());
        if sound(source) && sound(target) {
            entries.entry(source.to_owned()).or_insert_with(|| target.to_owned());
        }
    }
    entries
}

fn tsv(entries: &Entries) -> String {
    let lines: Vec<String> =
        entries.iter().map(|(source, target)| format!("{source}\t{target}")).collect();
    lines.join("\n")
}

fn read(tsv: &str) -> Entries {
    let entry = |line: &str| {
        let (source, target) = line.split_once('\t')?;
        Some((source.trim().to_owned(), target.trim().to_owned()))
    };
    tsv.lines().filter_map(entry).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_an_entry_is_left_out() {
        let terms = [
            Term::new(" strike ", "забастовка"),
            Term::new("strike", "стачка"),
            Term::new("tab\tbed", "x"),
            Term::new("", "x"),
            Term::new("x", " "),
            Term::new("long", &"x".repeat(LONGEST + 1)),
        ];
        assert_eq!(tsv(&entries(&terms)), "strike\tзабастовка");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(terms in prop::collection::vec(("\\PC{0,9}", "\\PC{0,9}"), 0..9)) {
            let terms: Vec<Term> = terms.iter().map(|(s, t)| Term::new(s, t)).collect();
            let entries = entries(&terms);
            prop_assert_eq!(read(&tsv(&entries)), entries);
        }
    }
}
