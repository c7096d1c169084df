//! Tests of `orthography`.

use super::*;
use crate::checks::Sureness;
use crate::checks::language::tests::found;

fn mended(locale: &str, text: &str) -> Vec<String> {
    found(&CHECK, locale, text).into_iter().map(|flaw| flaw.fix.unwrap().text).collect()
}

#[test]
fn classical_words_in_an_official_catalog_are_written_officially() {
    assert_eq!(mended("be", "Сьвет, зьвер, жыцьцё"), ["Свет", "звер", "жыццё"]);
    assert_eq!(mended("be", "насеньне, вясельле, дзьверы"), ["насенне", "вяселле", "дзверы"]);
    assert_eq!(mended("be", "Ня бяз нас, зь імі"), ["Не", "без", "з"]);
    assert_eq!(
        mended("be", "ПРЭЗЫДЭНТ, Эўропа, сыстэма, ідэалёгія"),
        ["ПРЭЗІДЭНТ", "Еўропа", "сістэма", "ідэалогія"]
    );
    assert_eq!(
        mended("be", "пасьля рэфэрэндуму ў парлямэнце"),
        ["пасля", "рэферэндуму", "парламенце"]
    );
    assert_eq!(mended("be", "сёньняшнія пляны"), ["сённяшнія", "планы"]);
}

#[test]
fn official_words_in_a_classical_catalog_are_written_classically() {
    assert_eq!(mended("be-tarask", "снег, вернасць, жыццё"), ["сьнег", "вернасьць", "жыцьцё"]);
    assert_eq!(mended("be-tarask", "насенне, дзверы, змены"), ["насеньне", "дзьверы", "зьмены"]);
    assert_eq!(mended("be-tarask", "прэзідэнт Еўропы"), ["прэзыдэнт", "Эўропы"]);
    assert_eq!(mended("be-tarask", "сьнег, жыцьцё, прэзыдэнт, ня, зь, розныя"), [""; 0]);
}

#[test]
fn what_both_write_is_left() {
    for right in [
        "хтосьці дзесьці",
        "ледзьве",
        "пісьменнік і вазьму",
        "барацьба, просьба",
        "цьмяны восьмы",
        "больш",
        "вучань",
        "няма",
        "клясці",
        "чапляны",
        "эўрыка",
        "сям’я",
        "лёгкі",
    ] {
        assert_eq!(mended("be", right), [""; 0], "{right}");
    }
}

#[test]
fn a_title_keeps_its_spelling() {
    let [flaw] = &found(&CHECK, "be", "кніга «Сьвет»")[..] else { panic!() };
    assert_eq!((flaw.sureness, &flaw.fix), (Sureness::Unsure, &None));
}

#[test]
fn each_spelling_is_told_to_the_other_and_back() {
    for word in ["вэрсія", "газэта", "тэхналягічны", "унівэрсытэт", "філязофія"]
    {
        let [official] = &mended("be", word)[..] else { panic!("{word}") };
        assert_eq!(mended("be", official), [""; 0], "{official}");
        assert_eq!(mended("be-tarask", official), [word]);
    }
}

#[test]
fn stems_are_listed_once_and_differ() {
    let mut seen = std::collections::BTreeSet::new();
    for (classical, official) in stems::all() {
        assert_ne!(classical.trim_start_matches('-'), official);
        assert!(seen.insert(classical), "{classical}");
    }
}
