//! What the tests of this group share, and what all its checks promise.

use proptest::prelude::*;

use super::CHECKS;
use crate::checks::table::inspect;
use crate::checks::terms::Terminology;
use crate::checks::{Check, Flaw, Knowledge, Options, Passage, Text, Tongue};
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::Termbase;
use crate::model::unit::UnitKind;

/// What a check finds in a translation.
pub(super) fn found(check: &Check, locale: &str, translation: &str) -> Vec<Flaw> {
    found_beside(check, locale, "", translation)
}

/// What a check finds in a translation of a source.
pub(super) fn found_beside(
    check: &Check,
    locale: &str,
    source: &str,
    translation: &str,
) -> Vec<Flaw> {
    let locale = Locale::parse(locale).unwrap();
    let literals = Literals::new(&[]).unwrap();
    let known = Knowledge {
        locale: &locale,
        tongue: Tongue::of(&locale, Orthography::Official),
        options: &Options::default(),
        termbase: &Termbase::default(),
        terminology: &Terminology::new(&Termbase::default(), &locale, None),
        lexicon: None,
        literals: &literals,
    };
    let passage = Passage {
        source: &Text::new(source, "en", &literals),
        translation: Text::new(translation, locale.language(), &literals),
        kind: &UnitKind::Paragraph,
        known: &known,
    };
    inspect(&passage, &[check]).into_iter().map(|(_, flaw)| flaw).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_flaw_is_at_characters_and_every_fix_changes_something(
        text in "([ a-zіiуў’«».,*`\n\0\u{301}-]|[а-яА-ЯіўІЎїє]{1,5}|сьц|ня|што|что){0,30}",
        locale in "be|be-tarask|ru|uk",
    ) {
        for check in CHECKS {
            for flaw in found(check, &locale, &text) {
                prop_assert!(text.get(flaw.at.clone()).is_some_and(|words| !words.is_empty()));
                if let Some(fix) = flaw.fix {
                    prop_assert_ne!(text.get(fix.span), Some(&*fix.text));
                }
            }
        }
    }
}

#[test]
fn a_hostile_text_is_read_in_linear_time() {
    for piece in ["aб", "ўу", "у", "'", "«", "сьц", "и ", "і", "x ", "\u{301}", "у\u{1a}", "ь"]
    {
        let text = piece.repeat(100_000 / piece.len());
        for locale in ["be", "be-tarask", "ru"] {
            for check in CHECKS {
                found(check, locale, &text);
            }
        }
    }
}
