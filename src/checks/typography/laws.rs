//! The laws of mending: fixes do not overlap, touch nothing but signs and blanks, and leave nothing to mend.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{CHECKS, NoBreak};
use crate::checks::table::inspect;
use crate::checks::terms::Terminology;
use crate::checks::{Check, Knowledge, Options, Passage, Text, Tongue};
use crate::model::finding::Edit;
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::Termbase;
use crate::model::unit::UnitKind;

/// Words, signs and blanks, as people and programs mix them up.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "слово", "Слово", "и", "и", "а", "у", "свабода", "Мінск", "word", "A", "2020", "2021", "5", "15", "г", "км", "№",
    " ", " ", " ", " ", " ", "  ", "\u{a0}", "\u{200b}", "\u{feff}", "\u{3000}", "\u{2009}", "\n", "\\\n",
    ".", ".", "..", "...", "…", ",", ",", ";", ":", "!", "?", "-", "-", "--", "–", "—", "—", "«", "»", "„", "“", "”",
    "\"", "\"", "'", "’", "‘", "(", ")", "*", "**", "`", "[", "](x)", "&nbsp;", "[^1]", "<b>", "%", "/", "=", "ў",
];

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..24)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("a translation is never blank", |text| !text.trim().is_empty())
}

/// All fixes for a translation, by place.
fn fixes(source: &str, translation: &str, options: &Options) -> Vec<Edit> {
    static LITERALS: LazyLock<Literals> = LazyLock::new(|| Literals::new(&[]).unwrap());
    let literals = &*LITERALS;
    let locale = Locale::parse("be").unwrap();
    let known = Knowledge {
        locale: &locale,
        tongue: Tongue::Belarusian(Orthography::Official),
        options,
        termbase: &Termbase::default(),
        terminology: &Terminology::new(&Termbase::default(), &locale, None),
        lexicon: None,
        literals,
    };
    let passage = Passage {
        source: &Text::new(source, "en", literals),
        translation: Text::new(translation, "be", literals),
        kind: &UnitKind::Paragraph,
        known: &known,
    };
    let checks: Vec<&Check> = CHECKS.iter().collect();
    let found = inspect(&passage, &checks);
    for (_, flaw) in &found {
        assert!(translation.get(flaw.at.clone()).is_some(), "{flaw:?} of {translation:?}");
    }
    let mut fixes: Vec<Edit> = found.into_iter().filter_map(|(_, flaw)| flaw.fix).collect();
    fixes.sort_by_key(|fix| (fix.span.start, fix.span.end));
    fixes
}

/// A text with edits that do not overlap.
fn mended(text: &str, fixes: &[Edit]) -> String {
    let mut mended = String::new();
    let mut at = 0;
    for fix in fixes {
        assert!(fix.span.start >= at, "fixes overlap: {fixes:?} of {text:?}");
        mended.push_str(&text[at..fix.span.start]);
        mended.push_str(&fix.text);
        at = fix.span.end;
    }
    mended.push_str(&text[at..]);
    mended
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn holds(source: &str, translation: &str, options: &Options) {
    let first = fixes(source, translation, options);
    let once = mended(translation, &first);
    assert_eq!(letters(&once), letters(translation));
    let second = fixes(source, &once, options);
    assert_eq!(second, [], "after {first:?}: {translation:?} is {once:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_was_mended_has_nothing_more_to_mend(source in pieces(), translation in pieces()) {
        holds(&source, &translation, &Options::default());
    }

    #[test]
    fn the_same_holds_where_no_break_blanks_are_required(source in pieces(), translation in pieces()) {
        let mut options = Options::default();
        options.dash.no_break = NoBreak::Required;
        options.spacing.no_break = NoBreak::Required;
        holds(&source, &translation, &options);
    }

    #[test]
    fn any_text_is_read_to_its_end(source in any::<String>(), translation in any::<String>()) {
        fixes(&source, &translation, &Options::default());
    }
}

#[test]
fn what_stands_beside_a_sign_is_mended_once() {
    let mut options = Options::default();
    options.dash.no_break = NoBreak::Required;
    options.spacing.no_break = NoBreak::Required;
    for text in [
        "« –слово»",
        "( –слово](x)",
        ",\u{a0}“”ў`\u{a0}...№слово»2021 и“--)",
        "“ ,«слово»слово",
        "слово ,«слово»слово",
    ] {
        holds("\u{200b}", text, &options);
        holds("\u{200b}", text, &Options::default());
    }
}

#[test]
fn hostile_texts_take_no_longer_than_they_are_long() {
    let options = Options::default();
    for piece in [
        "\"", "« ", " »", "( ", " )", "1-2 ", ".. ", "... ", " ,", "а а ", "'", "— ", "-",
        "\u{200b}", "\0",
    ] {
        let text = piece.repeat(10_000);
        fixes(&text, &text, &options);
        fixes("A sentence.", &format!("Слово{text}"), &options);
    }
}
