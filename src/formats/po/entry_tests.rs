//! Tests of `entry`, on what `msgcat` 0.21 has written.

use super::*;
use crate::model::entry::Previous;

fn entry() -> Entry {
    Entry { translation: vec!["б".to_owned()], ..Entry::new("a") }
}

#[test]
fn the_parts_come_in_gettexts_order() {
    let full = Entry {
        standing: Standing::Draft,
        context: Some("c".into()),
        plural: Some("as".into()),
        translation: vec!["б".into(), "бы".into()],
        previous: Some(Previous { context: None, source: "old".into(), plural: None }),
        comments: vec![" talmach: x".into(), "tight".into(), " ".into()],
        extracted: vec![" heading".into()],
        references: vec![" ./a.md:1".into(), " b.md : 2".into()],
        flags: vec!["mine".into(), "no-wrap".into(), "c-format".into()],
        sticky: vec![" later".into()],
        ..entry()
    };
    let live = "# talmach: x\n# tight\n#\n#. heading\n#: a.md:1 b.md:2\n#, fuzzy, c-format, no-wrap, mine\n#= later\n\
                #| msgid \"old\"\nmsgctxt \"c\"\nmsgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"б\"\nmsgstr[1] \"бы\"\n";
    assert_eq!(entry_text(&full), live);
    let retired = Entry { place: Place::Retired, ..full };
    let expected = live.replace("#| ", "#~| ").replace("\nmsg", "\n#~ msg");
    assert_eq!(entry_text(&retired), expected);
}

#[test]
fn a_draft_without_translation_is_no_draft() {
    let empty = Entry { standing: Standing::Draft, ..Entry::new("a") };
    assert_eq!(entry_text(&empty), "msgid \"a\"\nmsgstr \"\"\n");
}

#[test]
fn nothing_in_a_comment_or_flag_can_become_another_line() {
    let hostile = Entry {
        comments: vec![
            " a\nmsgid \"x\"".into(),
            " c:\\".into(),
            ", fuzzy".into(),
            "~ msgid \"y\"".into(),
        ],
        flags: vec!["x\nmsgid".into()],
        ..entry()
    };
    let expected =
        "# a\n# msgid \"x\"\n# c:\\ \n# , fuzzy\n# ~ msgid \"y\"\nmsgid \"a\"\nmsgstr \"б\"\n";
    assert_eq!(entry_text(&hostile), expected);
}

#[test]
fn the_directives_of_a_format_are_not_broken() {
    let long = format!("{} 100 % of", "a".repeat(70));
    let plain = Entry { translation: vec![long.clone()], ..entry() };
    let format = Entry { flags: vec!["c-format".into()], ..plain.clone() };
    assert!(entry_text(&plain).contains("100 % \"\n\"of"));
    assert!(entry_text(&format).contains("100 \"\n\"% of"));
}
