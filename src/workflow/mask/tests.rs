//! What is hidden, that it comes back, and what of an engine's carelessness is mended.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{Masker, Notation, Slip};

const NOTATIONS: [Notation; 5] = [
    Notation::Xml,
    Notation::XmlBrackets,
    Notation::Brackets,
    Notation::SquareBrackets,
    Notation::None,
];

fn masker() -> &'static Masker {
    static MASKER: LazyLock<Masker> = LazyLock::new(|| {
        Masker::new(&["Amnesty International".to_owned(), "Viasna".to_owned()]).unwrap()
    });
    &MASKER
}

fn masked(text: &str) -> String {
    masker().mask(text, Notation::Brackets).text
}

/// The tokens of a text, as they stand there.
fn hidden(text: &str) -> Vec<&str> {
    masker().tokens(text).iter().map(|token| &text[token.span.clone()]).collect()
}

fn answer(source: &str, notation: Notation, answer: &str) -> Result<String, Slip> {
    masker().mask(source, notation).unmask(answer)
}

#[test]
fn emphasis_and_links_hide_their_markers_and_show_their_texts() {
    assert_eq!(
        masked("**Free** them, *[write](https://e.org/a_b \"Why\") now*!"),
        "⟦1⟧Free⟦2⟧ them, ⟦3⟧⟦4⟧write⟦5⟧ now⟦6⟧!"
    );
    assert_eq!(
        hidden("[a][b] [c][] ![d](e) <https://f.org>"),
        ["[", "][b]", "[", "][]", "![", "](e)", "<https://f.org>"]
    );
}

#[test]
fn what_is_no_markup_stays() {
    for plain in [
        "2 * 3 * 4",
        "snake_case_word",
        "a [sic] b",
        "1. First",
        "- item",
        "# Not a heading",
        "50% done",
        "R&D",
    ] {
        assert_eq!(masked(plain), plain);
    }
    assert_eq!(masked("    indented"), "indented");
}

#[test]
fn code_tags_addresses_placeholders_and_terms_are_hidden() {
    for (text, expected) in [
        ("run `a * b` now", vec!["`a * b`"]),
        ("a<br/>b <b>c</b>", vec!["<br/>", "<b>", "</b>"]),
        ("see https://e.org/a_(b).", vec!["https://e.org/a_(b)"]),
        ("(see www.e.org/x, spring96.org!)", vec!["www.e.org/x", "spring96.org"]),
        ("to a.b+c@e.org.", vec!["a.b+c@e.org"]),
        ("{name} {{ x }} %s %1$d %(n)s 100%", vec!["{name}", "{{ x }}", "%s", "%1$d", "%(n)s"]),
        ("a[^1] b[^note]", vec!["[^1]", "[^note]"]),
        ("#FreeBelarus @viasna96 C#", vec!["#FreeBelarus", "@viasna96"]),
        (
            "Viasna and Amnesty International, not Viasnaland",
            vec!["Viasna", "Amnesty International"],
        ),
        ("a&nbsp;b \\* c", vec!["&nbsp;", "\\*"]),
        ("one\\\ntwo\nthree", vec!["\\\n", "\n"]),
    ] {
        assert_eq!(hidden(text), expected, "{text}");
    }
}

#[test]
fn of_protected_terms_the_longest_counts_as_whole_words_in_its_own_case() {
    let terms = [
        "Viasna",
        "Viasna Human Rights Centre",
        "Human Rights",
        " Radio  Svaboda ",
        "U.S.A.",
        "C++",
        "#Viasna",
        "spring96.org",
        "Радыё Свабода",
        "",
        " ",
    ];
    let masker = Masker::new(&terms.map(str::to_owned)).unwrap();
    for (text, expected) in [
        ("Viasna Human Rights Centre", vec!["Viasna Human Rights Centre"]),
        ("Viasna Human Rights Centres", vec!["Viasna", "Human Rights"]),
        ("the Viasna’s (Viasna-96) Viasna", vec!["Viasna", "Viasna", "Viasna"]),
        ("Viasnas VIASNA viasna _Viasna_x xViasna", vec![]),
        ("Radio Svaboda and Radio\nSvaboda", vec!["Radio Svaboda", "Radio\nSvaboda"]),
        ("Радыё\u{a0}Свабода, Радыё Свабоды", vec!["Радыё\u{a0}Свабода"]),
        ("In the U.S.A. and C++, not C++11", vec!["U.S.A.", "C++"]),
        ("#Viasna #Viasnaland #Viasna96", vec!["#Viasna", "#Viasnaland", "#Viasna96"]),
        ("spring96.org and spring96.org/en", vec!["spring96.org", "spring96.org/en"]),
        ("**Viasna** [Viasna](Viasna)", vec!["**", "Viasna", "**", "[", "Viasna", "](Viasna)"]),
    ] {
        let tokens = masker.tokens(text);
        let tokens: Vec<&str> = tokens.iter().map(|token| &text[token.span.clone()]).collect();
        assert_eq!(tokens, expected, "{text}");
        let masked = masker.mask(text, Notation::Brackets);
        assert_eq!(masked.unmask(&masked.text).unwrap(), text);
    }
    assert_eq!(masker.mask("at Viasna.", Notation::Brackets).text, "at ⟦1⟧.");
}

#[test]
fn thousands_of_terms_are_searched_for_and_hostile_ones_end() {
    let terms: Vec<String> = (0..5_000).map(|n| format!("Name {n}")).collect();
    let masker = Masker::new(&terms).unwrap();
    let text = "Name 12 and Name 4999, not Name 5000. ".repeat(200);
    assert_eq!(masker.tokens(&text).len(), 400);
    let nested: Vec<String> = (1..200).map(|n| "a ".repeat(n)).collect();
    let masker = Masker::new(&nested).unwrap();
    let text = "a ".repeat(20_000) + "ab";
    let masked = masker.mask(&text, Notation::Xml);
    assert_eq!(masked.unmask(&masked.text).unwrap(), text);
}

#[test]
fn a_text_that_speaks_our_notation_survives() {
    let text = "The tag <x id=\"1\"/>, < x id = \"2\" /> and ⟦1⟧, [[2]] *stay*.";
    for notation in NOTATIONS {
        let masked = masker().mask(text, notation);
        assert_eq!(masked.unmask(&masked.text).unwrap(), text, "{notation:?}");
    }
}

#[test]
fn xml_is_escaped_once_and_read_back_once() {
    let masked = masker().mask("a < b & \"c\" &lt; *d*", Notation::Xml);
    assert_eq!(masked.text, "a &lt; b &amp; \"c\" <x id=\"1\"/> <x id=\"2\"/>d<x id=\"3\"/>");
    let spoken = "а &lt; б & &quot;в&quot; <x id=\"1\"/> <x id=\"2\"/>г<x id=\"3\"/>";
    assert_eq!(masked.unmask(spoken).unwrap(), "а < б & \"в\" &lt; *г*");
}

#[test]
fn spoilt_spacing_is_mended() {
    let source = "**Free** them (`now`), [write](u).";
    let right = "**Свободу** им (`now`), [пишите](u).";
    for spoken in [
        "<x id=\"1\"></x>Свободу<x id=\"2\"></x> им (<x id=\"3\"></x>), <x id=\"4\"></x>пишите<x id=\"5\"></x>.",
        "< x id = \"1\" /> Свободу < x id=\"2\" /> им ( <X ID='3'> ), <x id=\"4\" /> пишите <x id=\"5\" />.",
        "<x id=\"1\"/>Свободу<x id=\"2\"/>им (<x id=\"3\"/>), <x id=\"4\"/> пишите<x id=\"5\"/> .",
    ] {
        assert_eq!(
            answer(source, Notation::Xml, &spoken.replace("ID", "id")).unwrap(),
            right,
            "{spoken}"
        );
    }
    for spoken in [
        "⟦ 1 ⟧ Свободу ⟦2 ⟧ им ( ⟦3⟧ ), ⟦4⟧ пишите ⟦5⟧ .",
        "[[1]]Свободу[[2]]им ([[3]]), [[ 4 ]]пишите[ [5] ].",
    ] {
        assert_eq!(answer(source, Notation::Brackets, spoken).unwrap(), right, "{spoken}");
    }
}

#[test]
fn a_line_break_keeps_its_form() {
    let masked = masker().mask("One.  \\\nTwo.", Notation::Brackets);
    assert_eq!(masked.text, "One. ⟦1⟧ Two.");
    assert_eq!(masked.unmask("Раз.⟦1⟧Два.").unwrap(), "Раз.  \\\nДва.");
}

#[test]
fn tokens_that_moved_are_taken_and_tokens_that_broke_are_not() {
    let source = "*a* `b` {c}";
    let say = |spoken| answer(source, Notation::Brackets, spoken);
    assert_eq!(say("⟦4⟧ ⟦3⟧ ⟦1⟧а⟦2⟧").unwrap(), "{c} `b` *а*");
    assert_eq!(say("⟦1⟧а⟦2⟧ ⟦3⟧"), Err(Slip::Lost("{c}".to_owned())));
    assert_eq!(say("⟦1⟧а⟦2⟧ ⟦3⟧ ⟦4⟧ ⟦4⟧"), Err(Slip::Doubled("{c}".to_owned())));
    assert_eq!(say("⟦1⟧а⟦2⟧ ⟦3⟧ ⟦4⟧ ⟦5⟧"), Err(Slip::Foreign("⟦5⟧".to_owned())));
    assert_eq!(say("⟦2⟧а⟦1⟧ ⟦3⟧ ⟦4⟧"), Err(Slip::Crossed("*".to_owned())));
    assert_eq!(say("⟦0⟧⟦1⟧а⟦2⟧ ⟦3⟧ ⟦4⟧"), Err(Slip::Foreign("⟦0⟧".to_owned())));
    assert!(matches!(
        answer("<b>a</b>", Notation::Xml, "<x id=\"2\"/>а<x id=\"1\"/>"),
        Err(Slip::Crossed(_))
    ));
}

#[test]
fn hostile_texts_end() {
    for text in [
        "*".repeat(20_000),
        "[".repeat(20_000),
        "[a](".repeat(5_000),
        "**a".repeat(5_000),
        "`".repeat(20_000),
        "%".repeat(20_001),
        "https://".repeat(5_000),
        format!("http://a{}", ")".repeat(20_000)),
        "a@".repeat(10_000),
        "<x ".repeat(5_000),
        "[[1".repeat(5_000),
        "a.".repeat(10_000),
        "&".repeat(20_000),
        "\0".repeat(10_000),
        " \n".repeat(10_000) + "a",
    ] {
        let masked = masker().mask(&text, Notation::Xml);
        assert_eq!(masked.unmask(&masked.text).unwrap(), text);
    }
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zа-яў ]{1,8}",
        2 => prop::sample::select(vec![
            "*", "**", "_", "__", "`", "``", "[", "]", "](u)", "[a](b \"c\")", "![", "<b>", "</b>", "<x id=\"1\"/>",
            "</x>", "<x id=\"2\"></x>", "< x id = 3 >", "⟦1⟧", "⟦", "⟧", "[[1]]", "[[", "]]", "{name}", "{{x}}", "%s",
            "%1$s", "%", "%%", "https://e.org/a", "e.org", "a@b.org", "[^1]", "&lt;", "&", "<", ">", "\\", "\\*", "\n",
            "\\\n", "\r\n", "\t", " ", "\u{a0}", "Viasna", "#tag", "@me", "(", ")", ".", "!", "\"", "1", "\0", "\u{85}",
            "\u{200b}", "- ", "# ", "> ", "1. ", "<!-- a -->", "<?", "&amp;lt;", "&#60;",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn unmasking_a_masked_text_is_the_identity(text in text()) {
        for notation in NOTATIONS {
            let masked = masker().mask(&text, notation);
            if notation != Notation::None {
                prop_assert!(!masked.text.trim().contains(['\n', '\r']), "{:?}", masked.text);
            }
            prop_assert_eq!(masked.unmask(&masked.text), Ok(text.clone()), "{:?} {:?}", notation, masked.text);
        }
    }

    #[test]
    fn tokens_stand_in_order_and_apart(text in text()) {
        let mut end = 0;
        for token in masker().tokens(&text) {
            prop_assert!(token.span.start >= end && token.span.end > token.span.start);
            prop_assert!(text.get(token.span.clone()).is_some());
            end = token.span.end;
        }
    }

    #[test]
    fn any_answer_ends_in_a_value(text in text(), spoken in text()) {
        for notation in NOTATIONS {
            if let Ok(whole) = masker().mask(&text, notation).unmask(&spoken) {
                prop_assert!(whole.len() <= text.len() + spoken.len() + 2 * masker().tokens(&text).len());
            }
        }
    }
}
