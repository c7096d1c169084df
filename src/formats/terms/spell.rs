//! Concepts as TOML.

use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Renderings, id_of};

/// From this length on, in characters, a table gets lines of its own.
const LONG: usize = 100;

/// A concept as a `[[term]]` with what differs from the defaults, each line ended by `\n`.
pub(super) fn block(concept: &Concept) -> String {
    let mut block = String::from("[[term]]\n");
    let mut line = |key: &str, value: &str| block.push_str(&format!("{key} = {value}\n"));
    if concept.english.first().is_none_or(|english| id_of(english) != concept.id) {
        line("concept", &string(&concept.id));
    }
    line("english", &one_or_list(&concept.english));
    if concept.kind != ConceptKind::default() {
        line("kind", &string(concept.kind.as_str()));
    }
    if concept.case != concept.kind.usual_case() {
        line("case", &string(concept.case.as_str()));
    }
    if let Some(note) = &concept.note {
        line("note", &string(note));
    }
    let is_long = |(locale, said): &(&Locale, &Renderings)| {
        locale.as_str().len() + rendering(said).chars().count() > LONG
    };
    let (long, short): (Vec<_>, Vec<_>) = concept.renderings.iter().partition(is_long);
    for (locale, said) in short {
        line(locale.as_str(), &rendering(said));
    }
    for (locale, said) in long {
        block.push_str(&format!("[term.{locale}]\n"));
        for (key, value) in entries(said) {
            block.push_str(&format!("{key} = {value}\n"));
        }
    }
    block
}

/// What a concept is called in one language, on one line.
pub(super) fn rendering(said: &Renderings) -> String {
    let only_preferred =
        said.allowed.is_empty() && said.forbidden.is_empty() && said.forms.is_empty();
    if only_preferred {
        return string(&said.preferred);
    }
    let entries: Vec<String> =
        entries(said).iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", entries.join(", "))
}

fn entries(said: &Renderings) -> Vec<(&'static str, String)> {
    let mut entries = Vec::new();
    if !said.preferred.is_empty() {
        entries.push(("preferred", string(&said.preferred)));
    }
    for (key, texts) in
        [("allowed", &said.allowed), ("forbidden", &said.forbidden), ("forms", &said.forms)]
    {
        if !texts.is_empty() {
            entries.push((key, list(texts)));
        }
    }
    entries
}

fn one_or_list(texts: &[String]) -> String {
    match texts {
        [one] => string(one),
        _ => list(texts),
    }
}

/// Texts as an array.
pub(super) fn list(texts: &[String]) -> String {
    format!("[{}]", items(texts))
}

/// Texts as they stand in an array.
pub(super) fn items(texts: &[String]) -> String {
    texts.iter().map(|text| string(text)).collect::<Vec<_>>().join(", ")
}

/// A basic string on one line.
pub(super) fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '\0'..='\u{1f}' | '\u{7f}' => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
