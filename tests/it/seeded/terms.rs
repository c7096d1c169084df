//! Agreed terms and names that are rendered otherwise, or not at all.

use talmach::model::finding::CheckId::{NameMissing, Term};

use super::{Damage, Victim};

pub(super) const DAMAGES: &[Damage] = &[
    Damage { name: "a name left out", check: NameMissing, cause: name_left_out },
    Damage { name: "a forbidden rendering", check: Term, cause: forbidden },
    Damage { name: "another rendering than agreed", check: Term, cause: other },
];

fn name_left_out(victim: &Victim<'_>) -> Vec<String> {
    victim.reworded(&victim.words.names_left_out)
}

fn forbidden(victim: &Victim<'_>) -> Vec<String> {
    victim.reworded(&victim.words.forbidden_terms)
}

fn other(victim: &Victim<'_>) -> Vec<String> {
    victim.reworded(&victim.words.other_terms)
}
