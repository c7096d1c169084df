//! What is found, and what is not.

use proptest::prelude::*;

use super::{From, Known, Life, Memory, gather, imported, segments};
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place, Standing};
use crate::model::fingerprint::Fingerprint;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

fn ru() -> Locale {
    Locale::parse("ru").unwrap()
}

fn entry(source: &str, translation: &str) -> Entry {
    let mut entry = Entry::new(source);
    entry.translation = vec![translation.to_owned()];
    entry
}

fn gathered(name: &str, entries: Vec<Entry>) -> Vec<Known> {
    gather(&StatementId::parse(name).unwrap(), &Catalog { entries })
}

fn memory(pairs: &[(&str, &str)]) -> Memory {
    let pairs = pairs.iter().map(|(s, t)| ((*s).to_owned(), (*t).to_owned()));
    Memory::build(ru(), imported("a.tmx", pairs))
}

#[test]
fn only_what_somebody_stands_behind_is_remembered() {
    let mut header = entry("", "Language: ru\n");
    header.standing = Standing::Vouched;
    let mut draft = entry("Draft.", "Черновик.");
    draft.standing = Standing::Draft;
    let mut retired = entry("Gone.", "Ушло.");
    retired.place = Place::Retired;
    let known =
        gathered("strike", vec![header, entry("Yes.", "Да."), draft, entry("Empty.", ""), retired]);
    let told: Vec<_> = known.iter().map(|k| (k.source.as_str(), k.life)).collect();
    assert_eq!(told, [("Yes.", Life::Live), ("Gone.", Life::Retired)]);
}

#[test]
fn the_same_neighbours_win_then_life_then_age() {
    let mut known =
        gathered("a", vec![entry("One.", "Раз."), entry("Yes.", "Да."), entry("Two.", "Два.")]);
    known.extend(gathered(
        "b",
        vec![entry("Three.", "Три."), entry("Yes.", "Так точно."), entry("Four.", "Четыре.")],
    ));
    let memory = Memory::build(ru(), known);
    let near = |before, after| {
        let hash = |text: Option<&str>| text.map(Fingerprint::of);
        memory.exact("Yes. ", hash(before), hash(after)).unwrap().known.translation.as_str()
    };
    assert_eq!(near(None, None), "Да.");
    assert_eq!(near(Some("Three."), None), "Так точно.");
    assert_eq!(near(Some("Zero."), Some("Four.")), "Так точно.");
    assert!(memory.exact("Yes", None, None).is_none());
}

#[test]
fn a_retired_translation_is_worth_less() {
    let mut old = entry("Free all political prisoners now.", "Свободу!");
    old.place = Place::Retired;
    let memory = Memory::build(ru(), gathered("a", vec![old]));
    assert_eq!(memory.exact("Free all political prisoners now.", None, None).unwrap().percent, 97);
    assert_eq!(memory.fuzzy("Free all political prisoners today.", 70)[0].percent, 77);
    assert!(memory.fuzzy("Free all political prisoners today.", 78).is_empty());
}

#[test]
fn like_texts_are_found_with_how_alike_they_are() {
    let memory = memory(&[
        ("The strike began at dawn on Monday.", "А"),
        ("The strike began at noon on Sunday.", "Б"),
        ("Nobody was hurt.", "В"),
    ]);
    let found = |text: &str, threshold| -> Vec<(u8, &str)> {
        let hits = memory.fuzzy(text, threshold);
        hits.into_iter().map(|hit| (hit.percent, hit.known.translation.as_str())).collect()
    };
    assert_eq!(found("The strike began at dawn on Tuesday.", 60), [(85, "А"), (71, "Б")]);
    assert_eq!(found("The strike began at dawn on Tuesday.", 75), [(85, "А")]);
    assert_eq!(found("the strike began at dawn on monday", 75), [(97, "А")]);
    assert_eq!(found("The strike began at dawn on Monday.", 90), [(100, "А")]);
    assert_eq!(found("Something else entirely", 30), []);
    assert_eq!(found("…", 0), []);
}

#[test]
fn sentences_are_remembered_where_they_can_be_told_apart() {
    let pair = |translation: &str| {
        imported(
            "a.tmx",
            [("Nobody slept. By noon 40 buses stood still.".to_owned(), translation.to_owned())],
        )
        .remove(0)
    };
    let en = Locale::parse("en").unwrap();
    let parts = segments(&pair("Никто не спал. К полудню встали 40 автобусов."), &en, &ru());
    let told: Vec<_> = parts.iter().map(|k| (k.source.as_str(), k.translation.as_str())).collect();
    assert_eq!(
        told,
        [
            ("Nobody slept.", "Никто не спал."),
            ("By noon 40 buses stood still.", "К полудню встали 40 автобусов.")
        ]
    );
    assert_eq!(parts[0].from, From::File("a.tmx".to_owned()));
    assert!(
        segments(&pair("Никто не спал, а к полудню встали 40 автобусов."), &en, &ru()).is_empty()
    );
}

#[test]
fn an_empty_memory_and_a_huge_text_end() {
    assert!(memory(&[]).fuzzy("Anything at all", 0).is_empty());
    let long = "word ".repeat(200_000);
    let memory = memory(&[(&long, "А"), ("word", "Б")]);
    assert_eq!(memory.fuzzy(&long, 70)[0].percent, 100);
}

proptest! {
    /// The peer: every text compared with every other.
    #[test]
    fn the_best_hit_is_the_best_of_all(
        texts in prop::collection::vec("[a-d]( [a-h]){2,7}", 1..40), asked in "[a-d]( [a-h]){2,7}",
    ) {
        let pairs: Vec<(String, String)> =
            texts.iter().enumerate().map(|(at, text)| (text.clone(), at.to_string())).collect();
        let memory = Memory::build(ru(), imported("a.tmx", pairs));
        let best = memory.fuzzy(&asked, 50).first().map(|hit| hit.percent);
        let words = |text: &str| text.split(' ').map(|w| u32::from(w.as_bytes()[0])).collect::<Vec<_>>();
        let brute = texts
            .iter()
            .filter_map(|text| {
                if *text == asked { return Some(100) }
                super::likeness::likeness(&words(&asked), &words(text), 0.5)
                    .map(|alike| ((alike * 100.0).floor() as u8).min(96))
            })
            .max()
            .filter(|percent| *percent >= 50);
        prop_assert_eq!(best, brute);
    }
}
