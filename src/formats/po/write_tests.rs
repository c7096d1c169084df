//! Tests of `write`: what changes in a file, and what does not.

use super::*;
use crate::formats::po::read::read;

const FILE: &str = "# top\n\nmsgid \"a\"\nmsgstr   \"1\"\n\n\n#tight\nmsgid \"b\"\nmsgstr \"\" \"2\"\n\n\
                    #~ msgid \"c\"\n#~ msgstr \"3\"\n\n# tail\n";

fn changed(file: &str, change: impl FnOnce(&mut Vec<Entry>)) -> String {
    let mut po = read(file.as_bytes()).unwrap();
    change(&mut po.catalog.entries);
    String::from_utf8(write(&po, &po.catalog)).unwrap()
}

fn new(source: &str) -> Entry {
    Entry { translation: vec!["н".to_owned()], ..Entry::new(source) }
}

#[test]
fn a_changed_entry_is_written_anew_in_its_place() {
    let written = changed(FILE, |entries| entries[1].translation = vec!["два".into()]);
    let expected = FILE
        .replace("#tight\nmsgid \"b\"\nmsgstr \"\" \"2\"", "# tight\nmsgid \"b\"\nmsgstr \"два\"");
    assert_eq!(written, expected);
}

#[test]
fn a_new_entry_stands_where_the_catalog_has_it_between_blank_lines() {
    let entry = "msgid \"n\"\nmsgstr \"н\"\n";
    let first = changed(FILE, |entries| entries.insert(0, new("n")));
    assert_eq!(first, format!("{entry}\n{FILE}"));
    let second = changed(FILE, |entries| entries.insert(1, new("n")));
    assert_eq!(second, FILE.replace("\"1\"\n", &format!("\"1\"\n\n{entry}")));
    let last = changed(FILE, |entries| entries.push(new("n")));
    assert_eq!(last, FILE.replace("\n\n# tail", &format!("\n\n{entry}\n# tail")));
}

#[test]
fn an_absent_entry_vanishes_with_its_gap() {
    let first = changed(FILE, |entries| drop(entries.remove(0)));
    assert!(first.starts_with("#tight\n"), "{first}");
    let second = changed(FILE, |entries| drop(entries.remove(1)));
    assert_eq!(second, FILE.replace("\n\n#tight\nmsgid \"b\"\nmsgstr \"\" \"2\"\n", ""));
    let all = changed(FILE, Vec::clear);
    assert_eq!(all, "\n# tail\n");
}

#[test]
fn entries_in_another_order_keep_their_bytes() {
    let written = changed(FILE, |entries| entries.swap(0, 1));
    let expected = "#tight\nmsgid \"b\"\nmsgstr \"\" \"2\"\n\n# top\n\nmsgid \"a\"\nmsgstr   \"1\"\n\n\
                    #~ msgid \"c\"\n#~ msgstr \"3\"\n\n# tail\n";
    assert_eq!(written, expected);
}

#[test]
fn line_ends_of_the_file_are_used_for_new_entries() {
    for eol in ["\r\n", "\r"] {
        let file = FILE.replace('\n', eol);
        let written = changed(&file, |entries| entries.push(new("n")));
        assert_eq!(written, changed(FILE, |entries| entries.push(new("n"))).replace('\n', eol));
    }
}

#[test]
fn a_file_without_a_last_line_end_gets_one_only_before_something_new() {
    let file = "msgid \"a\"\nmsgstr \"b\"";
    assert_eq!(changed(file, |_| ()), file);
    assert_eq!(
        changed(file, |e| e.push(new("n"))),
        format!("{file}\n\nmsgid \"n\"\nmsgstr \"н\"\n")
    );
    assert_eq!(
        changed(file, |e| e.insert(0, new("n"))),
        format!("msgid \"n\"\nmsgstr \"н\"\n\n{file}")
    );
}

#[test]
fn entries_that_share_a_line_are_written_anew_as_soon_as_something_changes() {
    let file = "#~ msgid \"a\" msgstr \"1\" msgid \"b\" msgstr \"2\"\n";
    let written = changed(file, |entries| drop(entries.remove(0)));
    assert_eq!(written, "#~ msgid \"b\"\n#~ msgstr \"2\"\n");
}

#[test]
fn a_changed_file_in_another_charset_becomes_utf8_and_says_so() {
    let head = "msgid \"\"\nmsgstr   \"Content-Type: text/plain; charset=";
    let mut file = format!("{head}KOI8-R\\n\"\n\nmsgid \"a\"\nmsgstr   \"").into_bytes();
    file.extend_from_slice(b"\xd0\"\n");
    let mut po = read(&file).unwrap();
    po.catalog.entries.push(new("n"));
    let written = String::from_utf8(write(&po, &po.catalog)).unwrap();
    let expected =
        format!("{head}UTF-8\\n\"\n\nmsgid \"a\"\nmsgstr   \"п\"\n\nmsgid \"n\"\nmsgstr \"н\"\n");
    assert_eq!(written, expected);
    po.catalog.entries[0].translation[0].push_str("X-Mine: y\n");
    let written = String::from_utf8(write(&po, &po.catalog)).unwrap();
    assert!(written.contains("charset=UTF-8\\n\"\n\"X-Mine"), "{written}");
}

#[test]
fn odd_bytes_of_other_entries_comments_stay() {
    let mut po =
        read(b"# \xff\xfe\nmsgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"\"\n").unwrap();
    po.catalog.entries[1].translation = vec!["x".into()];
    let written = write(&po, &po.catalog);
    assert_eq!(written, b"# \xff\xfe\nmsgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"x\"\n");
}

#[test]
fn a_message_is_written_once_and_rather_live_than_retired() {
    let retired = Entry { place: Place::Retired, ..new("a") };
    let live = Entry { translation: vec![String::new()], ..new("a") };
    for entries in [vec![retired.clone(), live.clone()], vec![live, retired.clone()]] {
        let written = String::from_utf8(write_new(&Catalog { entries })).unwrap();
        assert_eq!(written, "msgid \"a\"\nmsgstr \"\"\n");
    }
    let mine = Entry { context: Some("c".into()), ..new("a") };
    let written = write_new(&Catalog { entries: vec![retired, mine] });
    assert_eq!(read(&written).unwrap().catalog.entries.len(), 2);
}

#[test]
fn a_new_file_has_retired_entries_last_and_none_that_say_nothing() {
    let retired = Entry { place: Place::Retired, ..new("r") };
    let empty = Entry { translation: vec![String::new()], ..retired.clone() };
    let empty = Entry { source: "e".into(), ..empty };
    let written = write_new(&Catalog { entries: vec![retired, empty, new("a")] });
    let expected = "msgid \"a\"\nmsgstr \"н\"\n\n#~ msgid \"r\"\n#~ msgstr \"н\"\n";
    assert_eq!(String::from_utf8(written).unwrap(), expected);
}

#[test]
fn an_entry_stays_in_its_domain() {
    let file = "msgid \"a\"\nmsgstr \"1\"\n\ndomain \"d\"\n\nmsgid \"a\"\nmsgstr \"2\"\n\nmsgid \"b\"\nmsgstr \"3\"\n";
    let written = changed(file, |entries| drop(entries.remove(1)));
    assert_eq!(written, "msgid \"a\"\nmsgstr \"1\"\n\ndomain \"d\"\n\nmsgid \"b\"\nmsgstr \"3\"\n");
}
