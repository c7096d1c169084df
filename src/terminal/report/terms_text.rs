//! `terms` for people.

use super::status_text::Look;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Renderings};
use crate::terminal::{Role, printable};
use crate::workflow::terms::Candidate;

/// Each term with what it is called, in all locales or in `only` these.
pub fn list<'c>(
    concepts: impl IntoIterator<Item = &'c Concept>,
    only: Option<&[Locale]>,
    look: Look<'_>,
) -> String {
    let mut out = String::new();
    for concept in concepts {
        let english = printable(&concept.english.join(", ")).into_owned();
        out.push_str(&look.styles.paint(Role::Heading, english).to_string());
        if concept.kind != ConceptKind::default() {
            let kind = look.styles.paint(Role::Faint, format!("[{}]", concept.kind.as_str()));
            out.push_str(&format!("  {kind}"));
        }
        out.push('\n');
        if let Some(note) = &concept.note {
            let note = printable(note).replace('\n', "\n  ");
            out.push_str(&format!("  {}\n", look.styles.paint(Role::Faint, note)));
        }
        let shown = |locale: &Locale| only.is_none_or(|only| only.contains(locale));
        for (locale, said) in concept.renderings.iter().filter(|(locale, _)| shown(locale)) {
            out.push_str(&format!("  {locale}  {}\n", rendering(said, look)));
        }
    }
    out
}

fn rendering(said: &Renderings, look: Look<'_>) -> String {
    let mut parts = Vec::new();
    if !said.preferred.is_empty() {
        parts.push(said.preferred.clone());
    }
    if !said.allowed.is_empty() {
        parts.push(look.localizer.say(&messages::termbase_allowed(said.allowed.join(", "))));
    }
    if !said.forbidden.is_empty() {
        parts.push(look.localizer.say(&messages::termbase_forbidden(said.forbidden.join(", "))));
    }
    printable(&parts.join("; ")).into_owned()
}

/// What is proposed, a line each: how often, what, and where first.
pub fn candidates(candidates: &[Candidate], look: Look<'_>) -> String {
    let line = |candidate: &Candidate| {
        let (statement, example) = &candidate.example;
        let message =
            messages::termbase_candidate(candidate.count, &candidate.english, statement, example);
        format!("{}\n", printable(&look.localizer.say(&message)))
    };
    candidates.iter().map(line).collect()
}
