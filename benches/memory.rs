//! How long it takes to build a memory of 100,000 pairs, and to look a text up in it.

use std::fmt::Write as _;
use std::sync::LazyLock;

use talmach::model::locale::Locale;
use talmach::workflow::memory::{Memory, imported, segments};

fn main() {
    divan::main();
}

const PAIRS: usize = 100_000;

static PAIRS_OF_TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    (0..PAIRS).map(|number| (text(number, 12), text(number + PAIRS, 12))).collect()
});

static MEMORY: LazyLock<Memory> = LazyLock::new(build);

/// A text of words out of some 4,000, the same for the same number; some words are common and most rare.
fn text(number: usize, words: usize) -> String {
    let mut state = number as u64 ^ 0x9e37_79b9_7f4a_7c15;
    (0..words).fold(String::new(), |mut text, _| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let word = ((state >> 33) % 64) * ((state >> 45) % 64);
        write!(text, "w{word} ").expect("a String takes everything");
        text
    })
}

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("it is a tag")
}

fn build() -> Memory {
    Memory::build(locale("ru"), imported("a.tmx", PAIRS_OF_TEXTS.iter().cloned()))
}

#[divan::bench(sample_count = 10)]
fn build_of_100_000_pairs(bencher: divan::Bencher<'_, '_>) {
    bencher
        .with_inputs(|| imported("a.tmx", PAIRS_OF_TEXTS.iter().cloned()))
        .bench_local_values(|known| Memory::build(locale("ru"), known));
}

#[divan::bench(sample_count = 100)]
fn exact(bencher: divan::Bencher<'_, '_>) {
    let memory = &*MEMORY;
    let asked = text(77, 12);
    bencher.bench_local(|| memory.exact(&asked, None, None).map(|hit| hit.percent));
}

#[divan::bench(sample_count = 100, args = [12, 60, 200])]
fn fuzzy(bencher: divan::Bencher<'_, '_>, words: usize) {
    let memory = &*MEMORY;
    let asked = format!("{} more", text(77, words));
    bencher.bench_local(|| memory.fuzzy(&asked, 70).len());
}

#[divan::bench(sample_count = 10)]
fn sentences_of_1_000_pairs(bencher: divan::Bencher<'_, '_>) {
    let source = "The strike began at dawn. Nobody was hurt. By noon 40 buses stood still.";
    let translation =
        "Забастовка началась на рассвете. Никто не пострадал. К полудню встали 40 автобусов.";
    let pairs = (0..1_000).map(|_| (source.to_owned(), translation.to_owned()));
    let known = imported("a.tmx", pairs);
    let (en, ru) = (locale("en"), locale("ru"));
    bencher
        .bench_local(|| known.iter().map(|known| segments(known, &en, &ru).len()).sum::<usize>());
}
