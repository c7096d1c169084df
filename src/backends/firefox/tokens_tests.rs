//! Tokens come back, each once, where they belong.

use proptest::prelude::*;

use super::sentence::tests::Quoting;
use super::sentence::{Sequence, WordByWord};
use super::tokens::{are_in, around};

fn forwards(text: &str) -> String {
    around(&Quoting { words: 99, backwards: false }, text).replace(['‹', '›'], "")
}

fn backwards(text: &str) -> String {
    around(&Quoting { words: 99, backwards: true }, text).replace(['‹', '›'], "")
}

/// Loses every number.
struct Forgetful;

impl Sequence for Forgetful {
    fn fits(&self, _: &str) -> bool {
        true
    }
    fn plain(&self, text: &str) -> String {
        text.to_owned()
    }
    fn word_by_word(&self, text: &str) -> WordByWord {
        let words: Vec<(usize, &str)> = text
            .split_whitespace()
            .enumerate()
            .filter(|word| !word.1.contains(|c: char| c.is_ascii_digit()))
            .collect();
        WordByWord {
            origins: words.iter().map(|word| word.0).collect(),
            text: words.iter().map(|word| word.1).collect::<Vec<_>>().join(" "),
            words: text.split_whitespace().count(),
        }
    }
}

#[test]
fn a_pair_comes_back_around_its_words_wherever_they_go() {
    assert_eq!(forwards("we want ⟦1⟧free elections⟦2⟧ now"), "we want ⟦1⟧free elections⟦2⟧ now");
    assert_eq!(backwards("we want ⟦1⟧free elections⟦2⟧ now"), "now ⟦1⟧elections free⟦2⟧ want we");
    assert_eq!(forwards("⟦1⟧⟦2⟧all⟦3⟧⟦4⟧, (⟦5⟧some⟦6⟧)."), "⟦1⟧⟦2⟧all⟦3⟧⟦4⟧, (⟦5⟧some⟦6⟧).");
    assert_eq!(forwards("⟦1⟧one ⟦2⟧two⟦3⟧ three⟦4⟧"), "⟦1⟧one ⟦2⟧two⟦3⟧ three⟦4⟧");
}

#[test]
fn a_token_that_stands_for_a_word_goes_where_the_word_goes() {
    assert_eq!(forwards("run ⟦1⟧ to see"), "run ⟦1⟧ to see");
    assert_eq!(backwards("run ⟦1⟧ to see"), "see to ⟦1⟧ run");
    assert_eq!(forwards("write to ⟦7⟧."), "write to ⟦7⟧.");
    assert_eq!(forwards("⟦1⟧⟦2⟧⟦3⟧"), "⟦1⟧⟦2⟧⟦3⟧");
    assert_eq!(forwards("see (⟦1⟧), 41 of 42 ⟦2⟧"), "see (⟦1⟧), 41 of 42 ⟦2⟧");
}

#[test]
fn a_token_that_the_engine_lost_comes_back_after_the_word_before_it() {
    assert_eq!(around(&Forgetful, "run ⟦1⟧ to see"), "run ⟦1⟧ to see");
    assert_eq!(around(&Forgetful, "⟦1⟧ is here"), "⟦1⟧ is here");
    assert_eq!(around(&Forgetful, "write to ⟦1⟧."), "write to ⟦1⟧.");
    assert_eq!(around(&Forgetful, "⟦1⟧"), "⟦1⟧");
}

#[test]
fn a_footnote_stays_with_its_word() {
    assert_eq!(backwards("people⟦1⟧ know"), "know people⟦1⟧");
}

#[test]
fn what_only_looks_like_a_token_is_none() {
    for text in ["⟦⟧", "⟦a⟧", "⟦1", "⟦ 1⟧", "⟦1234567890⟧"] {
        assert!(!are_in(text), "{text}");
    }
    assert!(are_in("⟦⟦1⟧"));
}

proptest! {
    #[test]
    fn every_token_comes_back_once(
        parts in proptest::collection::vec((0..4_usize, "[a-z.,() ]{0,6}"), 0..12),
        reverse in any::<bool>(),
    ) {
        let mut text = String::new();
        let mut count = 0;
        for (tokens, words) in parts {
            for _ in 0..tokens {
                count += 1;
                text.push_str(&format!("⟦{count}⟧"));
            }
            text.push_str(&words);
        }
        let text = text.trim();
        prop_assume!(are_in(text));
        for engine in [&Quoting { words: 99, backwards: reverse } as &dyn Sequence, &Forgetful] {
            let answer = around(engine, text);
            for number in 1..=count {
                prop_assert_eq!(answer.matches(&format!("⟦{number}⟧")).count(), 1, "{}", answer);
            }
        }
    }
}
