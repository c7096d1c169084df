//! What is proposed, and what is not.

use proptest::prelude::*;

use super::extract::*;
use crate::model::markup::Literals;
use crate::model::statement::StatementId;
use crate::model::termbase::{CaseRule, Concept, ConceptKind, Termbase, id_of};

fn proposed(statements: &[&str], known: &[&str], least: usize) -> Vec<Candidate> {
    let ids: Vec<StatementId> = (0..statements.len())
        .map(|number| StatementId::parse(&format!("s{number}")).unwrap())
        .collect();
    let passages: Vec<Passage<'_>> =
        ids.iter().zip(statements).map(|(statement, text)| Passage { statement, text }).collect();
    let concept = |name: &&str| Concept {
        id: id_of(name),
        kind: ConceptKind::Noun,
        english: vec![(*name).to_owned()],
        case: CaseRule::Ignored,
        note: None,
        renderings: [].into(),
    };
    let termbase = Termbase { concepts: known.iter().map(concept).collect() };
    extract(&passages, &termbase, &Literals::new(&[]).unwrap(), least)
}

fn shown(candidates: &[Candidate]) -> Vec<(&str, CandidateKind, usize)> {
    candidates.iter().map(|c| (c.english.as_str(), c.kind, c.count)).collect()
}

const UNIONS: &[&str] = &[
    "The trade union wrote to every polling station. Trade unions **are** free.",
    "A trade union is not a party; the polling stations of the union of Hrodna stay closed.",
];

#[test]
fn long_terms_come_first_and_what_stands_only_inside_of_them_does_not_come() {
    use CandidateKind::Term;
    assert_eq!(
        shown(&proposed(UNIONS, &[], 2)),
        [("trade union", Term, 3), ("polling station", Term, 2), ("union", Term, 4)]
    );
    let first = &proposed(UNIONS, &[], 2)[0];
    assert_eq!((first.statements, first.example.0.as_str()), (2, "s0"));
    assert_eq!(first.example.1, "The trade union wrote to every polling station.");
}

#[test]
fn what_is_agreed_is_not_proposed_nor_are_its_parts() {
    let known = shown(&proposed(UNIONS, &["Trade Union", "union"], 2)).len();
    assert_eq!(known, 1);
}

#[test]
fn names_are_told_from_the_beginnings_of_sentences() {
    use CandidateKind::{Acronym, Name, Term};
    let texts = [
        "Letters reach Paper Boat from the Free Union of Machine Builders.",
        "Letters from the OSCE and to the Free Union of Machine Builders reached Paper Boat.",
        "Yesterday the OSCE wrote on `Paper Boat` and https://paper-boat.example/Paper",
    ];
    assert_eq!(
        shown(&proposed(&texts, &[], 2)),
        [
            ("Free Union of Machine Builders", Name, 2),
            ("Paper Boat", Name, 2),
            ("OSCE", Acronym, 2),
            ("letters", Term, 2),
        ]
    );
}

proptest! {
    #[test]
    fn whatever_is_proposed_stands_there_often_enough(
        words in prop::collection::vec(prop::sample::select(vec![
            "union", "unions", "trade", "of", "the", "Minsk", "UN", ".", ",", "**", "`", "-", "Free", "free", "1", "\n", "é", "[", "](", ")",
        ]), 0..60),
        least in 1_usize..4,
    ) {
        let text = words.join(" ");
        for candidate in proposed(&[&text], &["trade"], least) {
            prop_assert!(candidate.count >= least && candidate.weight > 0.0);
            let folded_text = text.to_lowercase();
            let stands = candidate.english.split([' ', '-']).all(|w| folded_text.contains(&w.to_lowercase()));
            prop_assert!(stands, "{:?} in {}", candidate, text);
            prop_assert!(!candidate.english.contains("trade"));
        }
    }
}
