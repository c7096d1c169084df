//! `name-missing`: a person, place or organisation of the termbase that the translation does not name.

use crate::checks::check::{Check, Flaw, Run, Sureness};
use crate::checks::passage::Passage;
use crate::checks::terms::Asked;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check {
    id: CheckId::NameMissing,
    examples: include_str!("name_missing.md"),
    run: Run::Unit(run),
};

/// Naming once is enough, however often the English does: there are pronouns.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let terminology = passage.known.terminology;
    for lacking in terminology.lacking(passage, Asked::Names) {
        let Some(concept) = terminology.concept(lacking.concept) else { continue };
        let name = passage.source.at(&lacking.source);
        let end = passage.translation.text.len();
        let flaw = Flaw::new(messages::name_missing_found(name, &concept.preferred), end..end);
        let flaw = flaw.about(lacking.source);
        flaws.push(match lacking.sureness {
            Sureness::Sure => flaw,
            Sureness::Unsure => flaw.unsure(),
        });
    }
}
