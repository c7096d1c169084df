//! Laws of all checks of the group: nothing is found where nothing changed, and nothing makes them stumble.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::CHECKS;
use crate::checks::check::{Check, Flaw, Sureness};
use crate::checks::table::inspect;
use crate::checks::terms::Terminology;
use crate::checks::{Knowledge, Options, Passage, Text, Tongue};
use crate::model::finding::CheckId;
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::Termbase;
use crate::model::unit::UnitKind;

/// Slow to make.
static LITERALS: LazyLock<Literals> = LazyLock::new(|| Literals::new(&[]).unwrap());

fn found(source: &str, translation: &str, locale: &str) -> Vec<(CheckId, Flaw)> {
    let locale = Locale::parse(locale).unwrap();
    let literals = &*LITERALS;
    let known = Knowledge {
        locale: &locale,
        tongue: Tongue::of(&locale, Orthography::Official),
        options: &Options::default(),
        termbase: &Termbase::default(),
        terminology: &Terminology::new(&Termbase::default(), &locale, None),
        lexicon: None,
        literals,
    };
    let passage = Passage {
        source: &Text::new(source, "en", literals),
        translation: Text::new(translation, locale.language(), literals),
        kind: &UnitKind::Paragraph,
        known: &known,
    };
    let checks: Vec<&Check> = CHECKS.iter().collect();
    inspect(&passage, &checks)
}

fn surely(source: &str, translation: &str, locale: &str) -> Vec<CheckId> {
    let found = found(source, translation, locale);
    let sure = found.into_iter().filter(|(_, flaw)| flaw.sureness == Sureness::Sure);
    sure.map(|(check, _)| check).collect()
}

#[test]
fn dates_times_and_amounts_may_be_written_in_the_way_of_the_language() {
    for (source, translation, locale) in [
        ("28 August 2020", "28 августа 2020 г.", "ru"),
        ("August 28, 2020", "28 жніўня 2020 г.", "be"),
        ("28/08/2020", "28 августа 2020 г.", "ru"),
        ("2020-08-28", "28.08.2020", "be"),
        ("in August 2020", "в 08.2020", "ru"),
        ("at 5 pm", "в 17:00", "ru"),
        ("at 9:30 p.m.", "у 21.30", "be"),
        ("30%", "30 працэнтаў", "be"),
        ("the 1990s", "90-я гады", "be"),
        ("the 1990s", "1990-е годы", "ru"),
        ("the 1930s and 1940s", "30-е — 40-е годы", "ru"),
        ("the 20th century", "ХХ стагоддзе", "be"),
        ("$5 million", "5 млн долларов", "ru"),
        ("$1.2 billion", "1,2 мільярда долараў", "be"),
        ("12,500 people", "12\u{202f}500 чалавек", "be"),
        ("12,500 people", "12&nbsp;500 человек", "ru"),
        ("1.5 years", "полтора года", "ru"),
        ("the 3rd", "трэці", "be"),
        ("two dozen, 24 in all", "два десятка, всего двадцать четыре", "ru"),
        ("a dozen letters", "12 лістоў", "be"),
        ("two hundred people", "200 чалавек", "be"),
        ("twenty-one", "21", "be"),
        ("pages 10–15", "стар. 10—15", "be"),
        ("in 2020–21", "в 2020–2021 гг.", "ru"),
        ("open 24/7", "круглосуточно", "ru"),
        ("a 3rd-party app", "стороннее приложение", "ru"),
        ("Article IV, paragraph 2", "статья 4, пункт 2", "ru"),
        ("May Day", "1 мая", "ru"),
        ("50% of them", "половина из них", "ru"),
        ("0.21.3", "0.21.3", "ru"),
    ] {
        assert_eq!(surely(source, translation, locale), [], "{source} → {translation}");
    }
}

#[test]
fn damage_is_found() {
    let source = "On **28 August 2020** 1,140 of [the strikers](https://example.org/list) wrote to \
                  info@example.org.[^1]";
    let good = "28 августа 2020 г. **1 140** [бастующих](https://example.org/list) написали на \
                info@example.org.[^1]";
    assert_eq!(surely(source, good, "ru"), []);
    for (from, to, check) in [
        ("28", "29", CheckId::NumberChanged),
        ("1 140", "1 410", CheckId::NumberChanged),
        ("1 140", "сотни", CheckId::NumberChanged),
        ("2020", "2002", CheckId::NumberChanged),
        ("августа", "сентября", CheckId::NumberChanged),
        ("/list", "/lost", CheckId::LinkChanged),
        ("[бастующих](https://example.org/list)", "бастующих", CheckId::LinkChanged),
        ("140**", "140", CheckId::MarkupBroken),
        ("**1 140**", "1 140", CheckId::MarkupBroken),
        ("](", "] (", CheckId::MarkupBroken),
        ("28 августа", "# 28 августа", CheckId::MarkupBroken),
        ("info@example.org", "", CheckId::PlaceholderMissing),
        ("info@", "inf@", CheckId::PlaceholderMissing),
        ("[^1]", "", CheckId::PlaceholderMissing),
        ("[^1]", " [^1] [^1]", CheckId::PlaceholderMissing),
        (" написали", ", and some of them wrote to us, написали", CheckId::UntranslatedPart),
    ] {
        let bad = good.replacen(from, to, 1);
        assert!(surely(source, &bad, "ru").contains(&check), "{bad}");
    }
    let echo = "We demand freedom for all of them.";
    assert_eq!(surely(echo, echo, "be"), [CheckId::Untranslated]);
}

#[test]
fn hostile_texts_come_to_an_end() {
    for piece in ["1,", "1 000 ", "*", "_a ", "`", "](", "<a ", "{x}", "a@b.by ", "the of ", "[^1]"]
    {
        let text = piece.repeat(3_000);
        found(&text, "Так", "be");
        found("Yes", &text, "be");
    }
}

/// Texts of what the checks look at.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("**"),
        Just("*"),
        Just("_"),
        Just("`"),
        Just("["),
        Just("](a/b)"),
        Just("](http://a.by/en)"),
        Just("<a href=\"x\">"),
        Just("</a>"),
        Just("<"),
        Just("{name}"),
        Just("%s"),
        Just("[^1]"),
        Just("#слова"),
        Just("1 234,5"),
        Just("28.08.2020"),
        Just("17:00"),
        Just("00"),
        Just("1990s"),
        Just("½"),
        Just("ХХ"),
        Just("\u{a0}"),
        Just("&nbsp;"),
        Just(" "),
        Just("\\\n"),
        Just("the"),
        Just("жніўня"),
        Just("million"),
        Just("\0"),
        Just("é"),
        Just("- "),
        Just("\u{1a}"),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn flaws_are_at_characters_of_their_texts(source in texts(), translation in texts()) {
        for (_, flaw) in found(&source, &translation, "be") {
            prop_assert!(translation.get(flaw.at.clone()).is_some());
            prop_assert!(flaw.source.is_none_or(|span| source.get(span).is_some()));
        }
    }

    #[test]
    fn nothing_has_changed_where_the_texts_are_equal(text in texts()) {
        for (check, flaw) in found(&text, &text, "ru") {
            prop_assert_eq!(check, CheckId::Untranslated, "{:?}", flaw);
        }
    }
}
