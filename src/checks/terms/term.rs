//! `term`: a term that is rendered otherwise than agreed, or as the project does not want it.

use crate::checks::check::{Check, Flaw, Run, Sureness};
use crate::checks::passage::Passage;
use crate::checks::terms::terminology::Asked;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check =
    Check { id: CheckId::Term, examples: include_str!("term.md"), run: Run::Unit(run) };

/// What is asked of agreed terms.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct TermOptions {
    pub one_word: OneWord,
}

/// What a term of one common word weighs that the English has once, and the translation in no agreed rendering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OneWord {
    /// It is less than sure: a pronoun may stand for it, or the sentence be turned.
    #[default]
    Info,
    /// What every other term weighs.
    Required,
}

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let terminology = passage.known.terminology;
    let forbidden = terminology.forbidden(passage);
    let lacking = terminology.lacking(passage, Asked::Terms);
    for lacking in lacking {
        if forbidden.iter().any(|wrong| wrong.concept == lacking.concept) {
            continue;
        }
        let Some(concept) = terminology.concept(lacking.concept) else { continue };
        let end = passage.translation.text.len();
        let term = passage.source.at(&lacking.source);
        let flaw = Flaw::new(messages::term_lacking(term, &concept.preferred), end..end);
        flaws.push(weighed(flaw.about(lacking.source), lacking.sureness));
    }
    for wrong in forbidden {
        let Some(concept) = terminology.concept(wrong.concept) else { continue };
        let found = passage.translation.at(&wrong.at);
        let message = if concept.preferred.is_empty() {
            messages::term_forbidden(found)
        } else {
            messages::term_forbidden_for(found, &concept.preferred)
        };
        let mut flaw = Flaw::new(message, wrong.at);
        flaw.source = wrong.source;
        flaws.push(weighed(flaw, wrong.sureness));
    }
}

fn weighed(flaw: Flaw, sureness: Sureness) -> Flaw {
    match sureness {
        Sureness::Sure => flaw,
        Sureness::Unsure => flaw.unsure(),
    }
}
