//! Tests of `short-u`.

use proptest::prelude::*;

use crate::checks::language::tests::found;
use crate::checks::{Flaw, Sureness};

fn mended(text: &str) -> String {
    let mut mended = text.to_owned();
    for flaw in short_u(text).iter().rev() {
        let Some(fix) = &flaw.fix else { continue };
        mended.replace_range(fix.span.clone(), &fix.text);
    }
    mended
}

fn short_u(text: &str) -> Vec<Flaw> {
    found(&super::CHECK, "be", text)
}

#[test]
fn the_last_letter_of_the_word_before_decides() {
    assert_eq!(
        mended("Яны жылі у Мінску, ён жыў ў Гомелі."),
        "Яны жылі ў Мінску, ён жыў у Гомелі."
    );
    assert_eq!(mended("сустрэча ва універсітэце"), "сустрэча ва ўніверсітэце");
    assert_eq!(mended("па-украінску, паўднёва-усходні"), "па-ўкраінску, паўднёва-ўсходні");
    assert_eq!(mended("кампанія «Зара» у чацвер"), "кампанія «Зара» ў чацвер");
    assert_eq!(mended("крыкі «ура» чуў крык «ўра»"), "крыкі «ўра» чуў крык «ура»");
    assert_eq!(
        mended("уся **сіла** у [адзінстве](https://e.example)"),
        "уся **сіла** ў [адзінстве](https://e.example)"
    );
}

#[test]
fn a_mark_with_a_pause_and_the_beginning_ask_for_the_full_letter() {
    assert_eq!(
        mended("Ў чацвер яны, ў прыватнасці, прыйшлі"),
        "У чацвер яны, у прыватнасці, прыйшлі"
    );
    assert_eq!(mended("Мінск — ў чацвер"), "Мінск — у чацвер");
    let [bracket] = &short_u("яны (ў чацвер)")[..] else { panic!() };
    assert_eq!(bracket.sureness, Sureness::Unsure);
}

#[test]
fn inside_words_it_goes_by_the_letter_before() {
    assert_eq!(mended("прауда, быу, аутар, краінау"), "праўда, быў, аўтар, краінаў");
    let [inside] = &short_u("рўх")[..] else { panic!() };
    assert_eq!((inside.sureness, &inside.fix), (Sureness::Sure, &None));
    assert_eq!(mended("быу у Мінску"), "быў у Мінску");
    for right in [
        "прэзідыум",
        "страусавы",
        "траурны",
        "фрау",
        "ток-шоу",
        "ноу-хау",
        "аул",
        "радыусу",
        "соус",
    ] {
        assert_eq!(short_u(right), [], "{right}");
    }
}

#[test]
fn names_and_stressed_letters_stay() {
    for right in [
        "ва Узбекістане",
        "каля урны",
        "Брэсцкая унія",
        "літара у",
        "2020 у",
        "ПДФ у",
        "у 5 ў",
        "Google ў",
        "ВЫБАРЫ Ў БЕЛАРУСІ",
        "г. ў Мінску",
        "`код` у",
        "яна (так) у",
        "млн ў",
        "ЗША ў",
    ] {
        assert_eq!(short_u(right), [], "{right}");
    }
    assert_eq!(mended("грамадзяне Ўкраіны"), "грамадзяне Украіны");
    assert_eq!(mended("ВЫБАРЫ У БЕЛАРУСІ"), "ВЫБАРЫ Ў БЕЛАРУСІ");
    assert_eq!(mended("ВЫБАРЫ У «БЕЛАРУСІ»"), "ВЫБАРЫ Ў «БЕЛАРУСІ»");
    assert_eq!(short_u("ВЫБАРЫ У «Беларусі»"), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn mending_comes_to_an_end(text in "[аубўУ «»,.()*Ўы\u{301}’-]{0,24}") {
        let mut last = text;
        // A word that is mended may change what the next one needs.
        for _ in 0..24 {
            last = mended(&last);
        }
        prop_assert_eq!(mended(&last), last);
    }
}
