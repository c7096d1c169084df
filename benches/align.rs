//! How long it takes to lay a long statement beside its catalog.

use std::fmt::Write as _;

use talmach::model::segment::sentences;
use talmach::workflow::align::align;

fn main() {
    divan::main();
}

const UNITS: usize = 10_000;
const WORDS: usize = 60;

/// A text of 60 words out of some 4,000, the same for the same number; every 13th word ends a sentence.
fn unit(number: usize) -> String {
    let mut state = number as u64 ^ 0x9e37_79b9_7f4a_7c15;
    (0..WORDS).fold(String::new(), |mut text, place| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The product of two numbers makes some words common and most rare.
        let word = ((state >> 33) % 64) * ((state >> 45) % 64);
        let end = if place % 13 == 12 { ". W" } else { " w" };
        write!(text, "ord{word}{end}").expect("a String takes everything");
        text
    })
}

/// Every `nth` unit edited by one word; the anchors are the others.
fn edited(nth: usize) -> (Vec<String>, Vec<String>, Vec<(usize, usize)>) {
    let old: Vec<_> = (0..UNITS).map(unit).collect();
    let new = old
        .iter()
        .enumerate()
        .map(|(at, text)| if at % nth == 0 { format!("{text} edited") } else { text.clone() })
        .collect();
    (old, new, (0..UNITS).filter(|at| at % nth != 0).map(|at| (at, at)).collect())
}

fn run(bencher: divan::Bencher<'_, '_>, input: (Vec<String>, Vec<String>, Vec<(usize, usize)>)) {
    let (old, new, anchors) = input;
    let old: Vec<_> = old.iter().map(String::as_str).collect();
    let new: Vec<_> = new.iter().map(String::as_str).collect();
    bencher.bench_local(|| align(&old, &new, &anchors));
}

#[divan::bench(sample_count = 10)]
fn one_changed(bencher: divan::Bencher<'_, '_>) {
    run(bencher, edited(UNITS + 1));
}

#[divan::bench(sample_count = 10)]
fn one_in_twenty_changed(bencher: divan::Bencher<'_, '_>) {
    run(bencher, edited(20));
}

#[divan::bench(sample_count = 3)]
fn all_changed(bencher: divan::Bencher<'_, '_>) {
    run(bencher, edited(1));
}

#[divan::bench(sample_count = 3)]
fn all_unrelated(bencher: divan::Bencher<'_, '_>) {
    let (old, _, _) = edited(1);
    run(bencher, (old, (UNITS..2 * UNITS).map(unit).collect(), Vec::new()));
}

#[divan::bench(sample_count = 10, args = ["en", "ru", "be"])]
fn sentences_of_a_text(bencher: divan::Bencher<'_, '_>, language: &str) {
    let text = (0..1_000).map(unit).collect::<Vec<_>>().join(". ");
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench_local(|| sentences(&text, language));
}
