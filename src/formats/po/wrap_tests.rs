//! Tests of `wrap`, on lines that `msgcat` 0.21 and 1.0 have written.

use proptest::prelude::*;

use super::*;

fn folded(prefix: &str, value: &str, gettext: Gettext) -> String {
    let mut out = String::new();
    let style = Style { gettext, folding: Folding::Fold, format: None };
    field(&mut out, prefix, "msgstr", value, style);
    out
}

#[test]
fn what_fits_stays_on_the_line_of_its_keyword() {
    let fits = "x".repeat(70);
    assert_eq!(folded("", &fits, Gettext::V0_23), format!("msgstr \"{fits}\"\n"));
    let words = format!("{} б", "ы".repeat(69));
    let expected = format!("msgstr \"\"\n\"{words}\"\n");
    assert_eq!(folded("", &words, Gettext::V0_23), expected);
    assert_eq!(folded("", "", Gettext::V0_23), "msgstr \"\"\n");
}

#[test]
fn a_line_feed_ends_a_line_and_is_never_alone() {
    assert_eq!(folded("", "a\n", Gettext::V0_23), "msgstr \"a\\n\"\n");
    assert_eq!(folded("#~ ", "a\nb", Gettext::V0_23), "#~ msgstr \"\"\n#~ \"a\\n\"\n#~ \"b\"\n");
    let long = format!("{} {}\n", "a".repeat(30), "b".repeat(45));
    assert_eq!(folded("", &long, Gettext::V0_23).lines().count(), 3);
}

#[test]
fn words_wider_than_the_line_and_wide_characters_are_counted_in_columns() {
    let long = format!("{} b", "a".repeat(100));
    let expected = format!("msgstr \"\"\n\"{} \"\n\"b\"\n", "a".repeat(100));
    assert_eq!(folded("", &long, Gettext::V0_23), expected);
    let wide = "漢".repeat(40);
    let expected = format!("msgstr \"\"\n\"{}\"\n\"{}\"\n", "漢".repeat(38), "漢".repeat(2));
    assert_eq!(folded("", &wide, Gettext::V0_23), expected);
}

#[test]
fn old_and_new_gettext_differ_after_a_full_stop_and_before_a_hyphen() {
    let address = format!("{} www.example", "a".repeat(68));
    assert!(folded("", &address, Gettext::V0_21).contains("www.\"\n\"example"));
    assert!(folded("", &address, Gettext::V0_23).contains("\"\n\"www.example"));
    let option = format!("{} -option", "a".repeat(75));
    assert!(folded("", &option, Gettext::V0_21).contains(" -\"\n\"option"));
    assert!(folded("", &option, Gettext::V0_23).contains(" \"\n\"-option"));
}

#[test]
fn control_characters_are_written_so_that_gettext_reads_them() {
    assert_eq!(
        folded("", "\u{7}\u{8}\u{b}\u{c}\r\t\\\"", Gettext::V0_23),
        "msgstr \"\\a\\b\\v\\f\\r\\t\\\\\\\"\"\n"
    );
    assert_eq!(folded("", "a\0b\u{4}", Gettext::V0_23), "msgstr \"a\\000b\u{fffd}\"\n");
}

#[test]
fn a_string_of_a_million_letters_is_folded() {
    let text = "слова ".repeat(100_000);
    assert!(folded("", &text, Gettext::V0_21).lines().count() > 1_000);
}

#[test]
fn characters_that_are_not_looked_up_take_the_columns_that_the_tables_say() {
    let quick = (' '..='~').chain('\u{400}'..='\u{482}').chain('\u{48a}'..='\u{52f}');
    for c in quick {
        assert_eq!(Some(columns(c)), c.width(), "{c:?}");
    }
}

/// The lines of a text, put together piece by piece.
fn greedily(text: &str, budget: usize, gettext: Gettext) -> Vec<usize> {
    let ends = Opportunities::new(text, gettext).chain([text.len()]);
    let (mut breaks, mut column, mut from) = (Vec::new(), 0, 0);
    for to in ends {
        let columns = width(&text[from..to]);
        if from > 0 && column + columns > budget {
            breaks.push(from);
            column = 0;
        }
        column += columns;
        from = to;
    }
    breaks
}

proptest! {
    #[test]
    fn what_is_passed_over_fits_on_its_line(
        text in "([a-cа-вў0-9]{1,9}[,.:;!?]? ?|[ «»—–/-]|\\PC){0,60}",
        budget in 0..40_usize,
    ) {
        for gettext in [Gettext::V0_21, Gettext::V0_23] {
            let text = text.replace(['\u{85}', '\u{2028}', '\u{2029}'], " ");
            let escaped = Escaped { text: Cow::Borrowed(&text), whole: Vec::new(), gettext };
            let found: Vec<usize> = escaped.breaks(0, budget).collect();
            prop_assert_eq!(found, greedily(&text, budget, gettext));
        }
    }
}
