//! Which answers stand, and which are refused.

use super::{Refusal, verify};
use crate::model::locale::Locale;
use crate::workflow::draft::Speech;
use crate::workflow::mask::{Masker, Notation};

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn said(source: &str, answer: &str, to: &str) -> Result<(String, Vec<String>), Refusal> {
    let masker = Masker::new(&[]).unwrap();
    let masked = masker.mask(source, Notation::Brackets);
    verify(&masker, source, &masked, answer, &locale(to), Speech::Language)
        .map(|v| (v.text, v.unknown))
}

fn refused(source: &str, answer: &str, to: &str) -> Refusal {
    said(source, answer, to).unwrap_err()
}

#[test]
fn a_right_answer_stands() {
    for (source, answer, to, expected) in [
        ("**Free** them!", "⟦1⟧Свободу⟦2⟧ им!", "ru", "**Свободу** им!"),
        ("Свободу им!", "Волю ім!", "be", "Волю ім!"),
        ("BBC", "BBC", "ru", "BBC"),
        ("2020", "2020", "be", "2020"),
        (
            "Amnesty International wrote to us.",
            "Amnesty International написала нам.",
            "ru",
            "Amnesty International написала нам.",
        ),
        ("Ґанак", "Ґанак", "be-tarask", "Ґанак"),
        ("Free them!", "Volu im!", "be-Latn", "Volu im!"),
        ("Free them all now!", "Laßt sie alle jetzt frei!", "de", "Laßt sie alle jetzt frei!"),
    ] {
        assert_eq!(
            said(source, answer, to).map(|(text, _)| text),
            Ok(expected.to_owned()),
            "{source}"
        );
    }
}

#[test]
fn a_wrong_answer_is_refused_with_its_reason() {
    let text = |text: &str| text.to_owned();
    assert_eq!(refused("Yes.", " \n", "ru"), Refusal::Empty);
    assert_eq!(refused("Yes, we can.", "...", "ru"), Refusal::Empty);
    assert_eq!(refused("See {a}.", "См.", "ru"), Refusal::PlaceholderLost { text: text("{a}") });
    assert_eq!(
        refused("See {a}.", "⟦1⟧ см. ⟦1⟧", "ru"),
        Refusal::PlaceholderDoubled { text: text("{a}") }
    );
    assert_eq!(
        refused("See {a}.", "⟦1⟧ см. ⟦2⟧", "ru"),
        Refusal::PlaceholderForeign { text: text("⟦2⟧") }
    );
    assert_eq!(
        refused("See *it*.", "См. ⟦2⟧это⟦1⟧.", "ru"),
        Refusal::MarkupBroken { text: text("*") }
    );
    assert_eq!(refused("See it.", "См. *это*.", "ru"), Refusal::MarkupBroken { text: text("*") });
    assert_eq!(
        refused("See it.", "См. &quot;это&quot;.", "ru"),
        Refusal::MarkupBroken { text: text("&quot;") }
    );
    assert_eq!(
        refused("See it.", "См. https://e.org", "ru"),
        Refusal::MarkupBroken { text: text("https://e.org") }
    );
    assert_eq!(
        refused("See *it* now.", "См.⟦1⟧ ⟦2⟧это сейчас.", "ru"),
        Refusal::MarkupBroken { text: text("*") }
    );
    assert_eq!(refused("See it now.", "see it  now.", "ru"), Refusal::Echoed);
    assert_eq!(refused("They all went home.", "Они went home all.", "ru"), Refusal::WrongScript);
    assert_eq!(
        refused("He is there.", "Він є там.", "ru"),
        Refusal::ForeignLetters { letters: text("єі") }
    );
    assert_eq!(
        refused("He is there.", "Щит и меч.", "be"),
        Refusal::ForeignLetters { letters: text("Щи") }
    );
    assert!(matches!(refused("He is there.", &"слово ".repeat(40), "ru"), Refusal::TooLong { .. }));
    let long = "He is there and she is here and all of them are somewhere else by now.";
    assert!(matches!(refused(long, "Там.", "ru"), Refusal::TooShort { .. }));
}

#[test]
fn a_few_words_that_the_engine_marks_are_someone_elses() {
    assert_eq!(
        said("Мы считаем и знаем *это*.", "Мы *считаем і #знаем ⟦1⟧гэта⟦2⟧.", "be"),
        Ok((
            "Мы считаем і знаем *гэта*.".to_owned(),
            vec!["считаем".to_owned(), "знаем".to_owned()]
        ))
    );
    assert!(matches!(
        refused("Мы это считаем верным.", "*Нам *всё *кажется *верным.", "be"),
        Refusal::UnknownWords { .. }
    ));
}
