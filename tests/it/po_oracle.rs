//! GNU gettext itself judges what we write.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use talmach::formats::po::read::read;
use talmach::formats::po::write::{Gettext, new_header, write, write_new, write_new_for};
use talmach::model::catalog::Catalog;
use talmach::model::entry::{Entry, Place};
use talmach::model::locale::Locale;

use crate::po_generated::{catalog, prose, wild};
use crate::tools::{gettext, is_gettext, run};

/// What `msgcat` makes of a file.
fn msgcat(bytes: &[u8]) -> Option<Result<String, String>> {
    let mut command = gettext("msgcat")?;
    command.args(["--force-po", "-"]);
    let output = run(command, bytes);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Some(if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) })
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

fn changes_no_byte(written: &[u8]) -> Result<(), TestCaseError> {
    if let Some(judged) = msgcat(written) {
        let judged = judged.map_err(TestCaseError::fail)?;
        prop_assert_eq!(judged, String::from_utf8_lossy(written).into_owned());
    }
    Ok(())
}

#[test]
fn msgcat_changes_no_byte_of_prose_that_we_wrote() {
    let result = runner(128)
        .run(&catalog(prose), |catalog| changes_no_byte(&write_new_for(&catalog, installed())));
    result.unwrap();
}

#[test]
fn msgcat_changes_no_byte_of_any_text_that_we_wrote() {
    let result = runner(128)
        .run(&catalog(wild), |catalog| changes_no_byte(&write_new_for(&catalog, installed())));
    result.unwrap();
}

/// Which of the two sets of rules the program here follows.
fn installed() -> Gettext {
    if is_gettext("0.21") { Gettext::V0_21 } else { Gettext::V0_23 }
}

#[test]
fn ordinary_sentences_are_folded_alike_for_old_and_new_gettext() {
    let sentences = [
        "Мы, беларусы, патрабуем неадкладнага вызвалення ўсіх палітычных зняволеных і спынення рэпрэсій — без умоў.",
        "Мы требуем немедленного освобождения всех политических заключённых: журналистов, врачей, учителей, рабочих.",
        "Глядзіце [ліст](https://example.org/letters/2021-05-01.html), падпісаны 1 250 грамадзянамі «Вольнай Беларусі».",
    ];
    let locale = Locale::parse("be").unwrap();
    let mut entries = vec![new_header(&locale, "test")];
    for sentence in sentences {
        entries.push(Entry { translation: vec![sentence.repeat(2)], ..Entry::new(sentence) });
    }
    let catalog = Catalog { entries };
    let new = write_new(&catalog);
    assert_eq!(new, write_new_for(&catalog, Gettext::V0_21));
    changes_no_byte(&new).unwrap();
}

#[test]
fn msgfmt_checks_a_new_header_without_errors() {
    for tag in ["be", "ru", "be-tarask", "pl", "de", "ja", "xx"] {
        let locale = Locale::parse(tag).unwrap();
        let mut entries = vec![new_header(&locale, "Statements")];
        entries.push(Entry { translation: vec!["Так.".to_owned()], ..Entry::new("Yes.") });
        let Some(mut command) = gettext("msgfmt") else { return };
        command.args(["-c", "--statistics", "-o", "/dev/null", "-"]);
        let output = run(command, &write_new(&Catalog { entries }));
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{tag}: {told}");
        assert!(told.contains("1 translated message"), "{tag}: {told}");
        let missing = ["PO-Revision-Date", "Last-Translator", "Language-Team"];
        let other = told
            .lines()
            .filter(|line| line.contains("header") && !missing.iter().any(|m| line.contains(m)));
        assert_eq!(other.collect::<Vec<_>>(), Vec::<&str>::new(), "{tag}");
    }
}

#[test]
fn msgfmt_accepts_plural_forms_of_belarusian_and_russian() {
    for tag in ["be", "ru"] {
        let header = new_header(&Locale::parse(tag).unwrap(), "Statements");
        let entry = Entry {
            plural: Some("%d votes".to_owned()),
            translation: ["%d голас", "%d галасы", "%d галасоў"].map(str::to_owned).to_vec(),
            flags: vec!["c-format".to_owned()],
            ..Entry::new("%d vote")
        };
        let Some(mut command) = gettext("msgfmt") else { return };
        command.args(["-c", "-o", "/dev/null", "-"]);
        let output = run(command, &write_new(&Catalog { entries: vec![header, entry] }));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn msgcat_accepts_a_rewritten_file_in_which_a_message_came_twice() {
    let locale = Locale::parse("be").unwrap();
    let header = new_header(&locale, "test");
    let live = Entry { translation: vec!["Так.".to_owned()], ..Entry::new("Yes.") };
    let retired = Entry { place: Place::Retired, ..live.clone() };
    let original = read(&write_new(&Catalog { entries: vec![header.clone()] })).unwrap();
    let entries = vec![header, retired, live.clone(), live];
    let written = write(&original, &Catalog { entries });
    if let Some(judged) = msgcat(&written) {
        judged.unwrap();
    }
    assert_eq!(read(&written).unwrap().catalog.live().count(), 1);
}

#[test]
fn what_gettext_refuses_we_refuse_and_what_it_reads_we_read() {
    let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    let bodies = [
        ("msgid \"a\"\nmsgstr \"b\"\n", true),
        ("msgid \"a\" msgstr \"b\" msgid \"c\" msgstr \"d\"", true),
        ("msgid\n\"a\"\n\n\"b\"\nmsgstr\t\"c\" \"d\"\n", true),
        ("msgid \"a\"\r\nmsgstr \"b\"\r\n", true),
        ("msgid \"a\\\nb\"\nmsgstr \"c\"\n", true),
        ("msgid \"\\x41\\101\"\nmsgstr \"\\320\\277\"\n", true),
        ("#~| msgid \"o\"\n#~ msgid \"a\"\n#~ msgstr \"b\"\n", true),
        ("#~ #| msgid \"o\"\n#~ msgid \"a\"\n#~ msgstr \"b\"\n", true),
        ("domain \"x\"\nmsgid \"a\"\nmsgstr \"b\"\n", true),
        ("#\n#x\n#. y\n#: z\n#, w\nmsgid \"a\"\nmsgstr \"b\"\n# tail\n", true),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr [ 1 ] \"d\"\n", true),
        ("msgid \"a\nmsgstr \"b\"\n", false),
        ("msgid \"a\\q\"\nmsgstr \"b\"\n", false),
        ("msgid \"a\" x\nmsgstr \"b\"\n", false),
        ("msgid \"a\"\n", false),
        ("msgstr \"b\"\n", false),
        ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", false),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", false),
        ("msgid \"a\"\nmsgstr[0] \"b\"\n", false),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\n", false),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n", false),
        ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", false),
        ("msgid \"a\"\nmsgstr \"b\"\n\n#~ msgid \"a\"\n#~ msgstr \"c\"\n", false),
        ("msgid \"a\"\n#~ msgstr \"b\"\n", false),
        ("msgctxt \"a\"\nmsgstr \"b\"\n", false),
        ("#| msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", false),
        ("# x\n\"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", false),
        ("msgid \"a\\004\"\nmsgstr \"b\"\n", false),
        ("msgid \"a\"\n# x\nmsgstr \"b\"\n", false),
        ("msgfoo \"a\"\n", false),
        ("<<<<<<< ours\nmsgid \"a\"\nmsgstr \"b\"\n", false),
    ];
    for (body, is_sound) in bodies {
        let file = format!("{head}{body}");
        let ours = read(file.as_bytes());
        assert_eq!(ours.is_ok(), is_sound, "{body}: {ours:?}");
        if let Some(judged) = msgcat(file.as_bytes()) {
            assert_eq!(judged.is_ok(), is_sound, "{body}: {judged:?}");
        }
    }
}
