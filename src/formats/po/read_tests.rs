//! Tests of `read`: the odd things that PO files hold, and what is said about broken ones.

use super::*;
use crate::formats::po::write::write;
use crate::model::entry::{Entry, Place, Standing};

fn entries(file: &str) -> Vec<Entry> {
    let po = read(file.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(write(&po, &po.catalog)).unwrap(), file);
    po.catalog.entries
}

fn only(file: &str) -> Entry {
    let mut entries = entries(file);
    assert_eq!(entries.len(), 1, "{entries:#?}");
    entries.remove(0)
}

fn problems(file: &str) -> Vec<String> {
    let problems = read(file.as_bytes()).unwrap_err();
    problems
        .iter()
        .map(|problem| format!("{}:{} {:?}", problem.line, problem.column, problem.kind))
        .collect()
}

#[test]
fn every_kind_of_line_is_kept_apart() {
    let entry = only(
        "#  two blanks\n#tight\n#\n#. from the text\n#: a.md:1 b\n#, fuzzy, mine,no-wrap\n#= later\n\
         #| msgctxt \"c0\"\n#| msgid \"s\"\n#| \"0\"\n#| msgid_plural \"p0\"\n\
         msgctxt \"c\"\nmsgid \"s\"\nmsgid_plural \"p\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"\n",
    );
    assert_eq!(entry.comments, ["  two blanks", "tight", ""]);
    assert_eq!(entry.extracted, [" from the text"]);
    assert_eq!(entry.references, [" a.md:1 b"]);
    assert_eq!(
        (entry.standing, entry.flags),
        (Standing::Draft, vec!["mine".into(), "no-wrap".into()])
    );
    assert_eq!(entry.sticky, [" later"]);
    let previous = entry.previous.unwrap();
    assert_eq!((previous.context.as_deref(), previous.source.as_str()), (Some("c0"), "s0"));
    assert_eq!(previous.plural.as_deref(), Some("p0"));
    assert_eq!((entry.context.as_deref(), entry.source.as_str()), (Some("c"), "s"));
    assert_eq!(
        (entry.plural.as_deref(), entry.translation),
        (Some("p"), vec!["x".into(), "y".into()])
    );
}

#[test]
fn escapes_and_strings_on_several_lines_are_one_value() {
    let entry = only(
        "msgid \"a\\tb\" \"c\"\n\n  \"\\x41\\102\\\"\\\\\"\nmsgstr \"\\320\\277\\xd1\\x80\\\nд\"\n",
    );
    assert_eq!((entry.source.as_str(), entry.text()), ("a\tbcAB\"\\", "прд"));
}

#[test]
fn retired_entries_keep_their_previous_message_and_draft_mark() {
    for file in [
        "#, fuzzy\n#~| msgid \"old\"\n#~ msgid \"a\"\n#~ msgstr \"b\"\n",
        "#~ #, fuzzy\n#~ #| msgid \"old\"\n#~ msgid \"a\"\n#~ msgstr \"b\"",
        "#, fuzzy\n#| msgid \"old\"\n#~ msgid \"a\"\n#~ msgstr \"b\"\n",
    ] {
        let entry = only(file);
        assert_eq!((entry.place, entry.standing), (Place::Retired, Standing::Draft));
        assert_eq!(entry.previous.unwrap().source, "old");
    }
}

#[test]
fn a_draft_without_translation_is_read_as_it_is() {
    let entry = only("#, fuzzy\nmsgid \"a\"\nmsgstr \"\"\n");
    assert_eq!((entry.standing, entry.is_empty()), (Standing::Draft, true));
}

#[test]
fn entries_need_no_blank_lines_and_not_even_lines_of_their_own() {
    let read = entries(
        "msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\" msgstr \"d\"#, fuzzy\nmsgid \"e\" msgstr \"f\"",
    );
    let said: Vec<_> =
        read.iter().map(|e| (e.seat, e.source.as_str(), e.text(), e.standing)).collect();
    let expected = [
        (Some(0), "a", "b", Standing::Vouched),
        (Some(1), "c", "d", Standing::Vouched),
        (Some(2), "e", "f", Standing::Draft),
    ];
    assert_eq!(said, expected);
}

#[test]
fn line_ends_of_every_system_are_read_and_left_out_of_comments() {
    for eol in ["\n", "\r\n", "\r"] {
        let file = "# note\n#, fuzzy\nmsgid \"a\"\nmsgstr \"\"\n\"b\"\n".replace('\n', eol);
        let entry = only(&file);
        assert_eq!(entry.comments, [" note"]);
        assert_eq!((entry.text(), entry.standing), ("b", Standing::Draft));
    }
}

#[test]
fn a_mark_of_byte_order_is_read_and_given_back() {
    let file = b"\xef\xbb\xbfmsgid \"a\"\nmsgstr \"b\"\n";
    let po = read(file).unwrap();
    assert_eq!(po.catalog.entries[0].source, "a");
    assert_eq!(write(&po, &po.catalog), file);
}

#[test]
fn comments_before_a_domain_belong_to_no_entry_and_domains_may_repeat_messages() {
    let read = entries(
        "msgid \"a\"\nmsgstr \"b\"\n\n# about\ndomain \"other\"\n\nmsgid \"a\"\nmsgstr \"c\"\n",
    );
    assert!(read[1].comments.is_empty());
    assert_eq!(read[1].text(), "c");
}

#[test]
fn lines_are_those_of_the_message_and_not_of_its_comments() {
    let po =
        read(b"# x\nmsgid \"a\"\nmsgstr \"\"\n\n# y\nmsgctxt \"c\"\nmsgid \"b\"\nmsgstr \"\"\n")
            .unwrap();
    assert_eq!((po.line(0), po.line(1), po.line(7)), (2, 6, 1));
}

#[test]
fn the_header_names_the_charset() {
    for (label, label_bytes) in
        [("KOI8-R", b"\xd0\xd2"), ("windows-1251", b"\xef\xf0"), ("CP1251", b"\xef\xf0")]
    {
        let mut file = format!(
            "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset={label}\\n\"\n\nmsgid \"a\"\nmsgstr \""
        )
        .into_bytes();
        file.extend_from_slice(label_bytes);
        file.extend_from_slice(b"\"\n");
        let po = read(&file).unwrap();
        assert_eq!(po.catalog.entries[1].text(), "пр");
        assert_eq!(write(&po, &po.catalog), file);
    }
}

#[test]
fn bytes_that_are_not_of_the_charset_matter_in_messages_and_not_in_comments() {
    let po = read(b"# \xff\nmsgid \"a\"\nmsgstr \"b\"\n").unwrap();
    assert_eq!(po.catalog.entries[0].comments, [" \u{fffd}"]);
    let problems = read(b"msgid \"\xd1\x9e\"\nmsgstr \"\xd1\x9e\xff\"\n").unwrap_err();
    let kind = ProblemKind::Undecodable { charset: "UTF-8".into() };
    assert_eq!(problems, [Problem { line: 2, column: 10, kind }]);
}

#[test]
fn unknown_charsets_nul_and_wide_characters_are_told() {
    let unknown = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=X-MINE\\n\"\n# ў\n";
    assert_eq!(problems(unknown), ["1:1 UnknownCharset { name: \"X-MINE\" }"]);
    assert_eq!(problems("msgid \"a\"\nmsgstr \"ў\0\"\n"), ["2:10 Nul"]);
    assert_eq!(
        read(b"\xff\xfem\0").unwrap_err()[0].kind,
        ProblemKind::UnknownCharset { name: "UTF-16LE".into() }
    );
}

#[test]
fn all_problems_are_told_at_once_with_their_places() {
    let file = "msgid \"a\nmsgstr \"b\"\n\nmsgid \"ў\\q\"\nmsgstr \"\"\n\nmsgid \"c\"\n# note\n\
                msgfoo \"d\"\n\"e\"\n\nmsgid \"f\" g\nmsgstr \"\"\n\n# note\n\
                msgid \"i\"\nmsgid \"j\"\nmsgstr \"\"\n# note\n\
                msgstr \"h\"\n\nmsgid \"k\"\nmsgstr \"\"\n\nmsgid \"k\"\nmsgstr \"\"\n";
    let expected = [
        "1:7 UnterminatedString",
        "4:9 InvalidEscape { found: 'q' }",
        "7:1 MissingTranslation",
        "9:1 UnknownKeyword { name: \"msgfoo\" }",
        "12:11 JunkAfterString",
        "17:1 SecondSource { first_line: 16 }",
        "20:1 TranslationWithoutSource",
        "25:1 Duplicate { first_line: 22 }",
    ];
    assert_eq!(problems(file), expected);
}

#[test]
fn each_misplaced_part_has_its_own_problem() {
    for (file, expected) in [
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"\"\n", "3:1 BadPluralIndex { expected: 0 }"),
        (
            "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"\"\n",
            "3:1 MissingPluralIndex { expected: 0 }",
        ),
        ("msgid \"a\"\nmsgstr[0] \"\"\n", "2:1 MissingPlural"),
        ("msgid \"a\"\nmsgstr \"\"\nmsgstr \"\"\n", "3:1 SecondTranslation"),
        ("msgctxt \"a\"\n", "1:1 ContextWithoutSource"),
        ("#| msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n", "1:4 PreviousWithoutSource"),
        ("msgid \"a\"\n#~ msgstr \"\"\n", "2:4 HalfRetired"),
        ("msgid\nmsgstr \"\"\n", "1:1 MissingString { keyword: \"msgid\" }"),
        ("# a\n\"b\"\n", "2:1 StringWithoutKeyword"),
        ("msgid_plural \"a\"\n", "1:1 Misplaced { keyword: \"msgid_plural\" }"),
        ("msgid \"\\004\"\nmsgstr \"\"\n", "1:7 ContextSeparator"),
        ("!\n", "1:1 Junk { found: '!' }"),
        (
            "msgid \"a\"\nmsgstr \"\"\n#~ msgid \"a\"\n#~ msgstr \"\"",
            "3:1 Duplicate { first_line: 1 }",
        ),
    ] {
        assert_eq!(problems(file), [expected], "{file}");
    }
}

#[test]
fn a_merge_conflict_is_told_and_not_what_follows_from_it() {
    let file = "msgid \"a\"\n<<<<<<< ours\nmsgstr \"b\"\n=======\nmsgstr \"c\"\n>>>>>>> theirs\n";
    assert_eq!(problems(file), ["2:1 ConflictMarker", "4:1 ConflictMarker", "6:1 ConflictMarker"]);
}

#[test]
fn hostile_files_are_refused_in_time_and_with_few_words() {
    let size = 1_000_000;
    for piece in [
        "\\",
        "\"",
        "msgstr[",
        "#~",
        "msgid ",
        "!\n",
        "[",
        "\"a\" ",
        "\\x4",
        "#| ",
        "\r",
        "=======\n",
    ] {
        let file = piece.repeat(size / piece.len());
        assert!(
            read(file.as_bytes())
                .map_or_else(|p| p.len() <= 50, |po| po.catalog.entries.is_empty()),
            "{piece}"
        );
    }
}
