//! `sync`, as it is run: what it writes, what it leaves alone, and what it says.

use std::fs;
use std::time::SystemTime;

use crate::sandbox::Sandbox;

const CONFIG: &str = "[locales.ru]\n[locales.be]\n";
const ENGLISH: &str = "# Strike\n\nThe miners stopped work. Nobody went down.\n\nWrite letters.\n";
const BE: &str = "translations/be/strike.po";
const RU: &str = "translations/ru/strike.po";

/// A Belarusian catalog by somebody's tool, folded in its own way, with a line for each message.
const ODD: &str = r#"# Пераклад Ганны
msgid   ""
msgstr  "Content-Type: text/plain; charset=UTF-8\n" "Language: be\n"

#. title
msgid "Strike"
msgstr   "Страйк"

#: strike.md:3
msgid "The miners stopped work. " "Nobody went down."
msgstr "Гарнякі спынілі працу. "
  "Ніхто не спусціўся."

msgid "Write letters."
msgstr "Пішыце лісты."
"#;

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", CONFIG);
    sandbox.write("source_texts/strike.md", ENGLISH);
    sandbox
}

fn bytes(sandbox: &Sandbox, path: &str) -> Vec<u8> {
    fs::read(sandbox.project().join(path)).unwrap()
}

fn written_at(sandbox: &Sandbox, path: &str) -> SystemTime {
    fs::metadata(sandbox.project().join(path)).unwrap().modified().unwrap()
}

#[test]
fn a_dry_run_prints_the_plan_and_writes_nothing() {
    let sandbox = project();
    sandbox.write(BE, ODD);
    sandbox.write("source_texts/strike.md", ENGLISH.replace("letters", "long letters"));
    let ran = sandbox.run(&["sync", "--dry-run"]).expect_status(0);
    assert!(ran.stdout.contains("translations/be/strike.po: 1 stale"), "{}", ran.stdout);
    assert!(ran.stdout.contains("translations/ru/strike.po: 3 new"), "{}", ran.stdout);
    assert_eq!(sandbox.read(BE), ODD);
    assert!(!sandbox.project().join(RU).exists());
}

#[test]
fn only_what_changed_is_written_and_the_rest_keeps_its_bytes() {
    let sandbox = project();
    sandbox.write(BE, ODD);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(sandbox.read(BE), ODD);
    let before = written_at(&sandbox, BE);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(written_at(&sandbox, BE), before);

    sandbox.write("source_texts/strike.md", ENGLISH.replace("letters", "long letters"));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let (kept, _) = ODD.split_once("msgid \"Write").unwrap();
    let stale = sandbox.read(BE);
    let new = stale.strip_prefix(kept).unwrap_or_else(|| panic!("{stale}"));
    let expected = "# talmach: stale on 2026-11-21 (b3:";
    assert!(new.starts_with(expected), "{new}");
    let fields = "#, fuzzy\n#| msgid \"Write letters.\"\nmsgid \"Write long letters.\"\n\
                  msgstr \"Пішыце лісты.\"\n";
    assert!(new.ends_with(fields), "{new}");

    // And back again to a current one.
    sandbox.write("source_texts/strike.md", ENGLISH);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(sandbox.read(BE), ODD);
}

#[test]
fn a_file_with_windows_line_ends_keeps_them() {
    let sandbox = project();
    sandbox.write(BE, ODD.replace('\n', "\r\n"));
    sandbox.write("source_texts/strike.md", ENGLISH.replace("letters", "long letters"));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let written = sandbox.read(BE);
    assert!(written.contains("#| msgid \"Write letters.\"\r\n"), "{written}");
    assert_eq!(written.matches('\n').count(), written.matches("\r\n").count());
    assert!(written.starts_with("# Пераклад Ганны\r\nmsgid   \"\"\r\n"), "{written}");
}

#[test]
fn a_file_in_koi8_is_left_alone_until_something_changes_and_is_utf8_then() {
    let sandbox = project();
    let koi8 = ODD.replace("UTF-8", "KOI8-R").replace('і', "и").replace('ў', "у");
    let (encoded, _, lost) = encoding_rs::KOI8_R.encode(&koi8);
    assert!(!lost);
    sandbox.write(BE, &encoded);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(bytes(&sandbox, BE), *encoded);
    sandbox.write("source_texts/strike.md", ENGLISH.replace("letters", "long letters"));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let written = sandbox.read(BE);
    assert!(written.contains("charset=UTF-8"), "{written}");
    assert!(written.contains("msgstr \"Гарняки спынили працу. \"\n  \"Нихто"), "{written}");
}

#[test]
fn a_catalog_without_a_header_gets_one_when_it_is_written() {
    let sandbox = project();
    let headless = "msgid \"Write letters.\"\nmsgstr \"Пішыце лісты.\"\n";
    sandbox.write(BE, headless);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let written = sandbox.read(BE);
    assert!(written.starts_with("msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: "), "{written}");
    assert!(written.ends_with(headless), "{written}");
}

#[test]
fn a_renamed_statement_takes_its_catalogs_along() {
    let sandbox = project();
    sandbox.write(BE, ODD);
    sandbox.write(RU, ODD.replace("be\\n", "ru\\n"));
    fs::remove_file(sandbox.project().join("source_texts/strike.md")).unwrap();
    sandbox.write("source_texts/2026/miners.md", ENGLISH.replace("Write letters.", "Help them."));
    let dry = sandbox.run(&["sync", "--dry-run"]).expect_status(0);
    assert!(dry.stdout.contains("strike.po → translations/be/2026/miners.po"), "{}", dry.stdout);
    assert_eq!(sandbox.read(BE), ODD);
    let ran = sandbox.run(&["sync"]).expect_status(0);
    assert!(!ran.stderr.contains("belongs to no statement"), "{}", ran.stderr);
    assert!(!sandbox.project().join(BE).exists() && !sandbox.project().join(RU).exists());
    let moved = sandbox.read("translations/be/2026/miners.po");
    assert!(moved.contains("\n  \"Ніхто не спусціўся.\"\n"), "{moved}");
    assert!(moved.contains("#~ msgid \"Write letters.\"\n"), "{moved}");
}

#[test]
fn an_orphan_that_fits_nothing_is_told_and_left_alone() {
    let sandbox = project();
    sandbox.write("translations/be/gone.po", "msgid \"Gone.\"\nmsgstr \"Няма.\"\n");
    let ran = sandbox.run(&["sync"]).expect_status(0);
    assert!(
        ran.stderr.contains("translations/be/gone.po belongs to no statement"),
        "{}",
        ran.stderr
    );
    assert_eq!(sandbox.read("translations/be/gone.po"), "msgid \"Gone.\"\nmsgstr \"Няма.\"\n");
    // Not where somebody asks for one statement.
    let one = sandbox.run(&["sync", "strike"]).expect_status(0);
    assert!(!one.stderr.contains("gone"), "{}", one.stderr);
}

#[test]
fn prune_drops_what_is_retired() {
    let sandbox = project();
    sandbox.write(BE, ODD);
    sandbox.write("source_texts/strike.md", ENGLISH.replace("Write letters.\n", ""));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert!(
        sandbox.read(BE).ends_with("#~ msgid \"Write letters.\"\n#~ msgstr \"Пішыце лісты.\"\n")
    );
    let ran = sandbox.run(&["sync", "--prune", "--dry-run"]).expect_status(0);
    assert!(ran.stdout.contains("translations/be/strike.po: 1 dropped"), "{}", ran.stdout);
    let _ = sandbox.run(&["sync", "--prune"]).expect_status(0);
    let (kept, _) = ODD.split_once("\nmsgid \"Write").unwrap();
    assert_eq!(sandbox.read(BE), kept);
}

#[test]
fn one_locale_alone_is_synced_when_it_is_named() {
    let sandbox = project();
    let _ = sandbox.run(&["sync", "-l", "ru"]).expect_status(0);
    assert!(sandbox.project().join(RU).exists() && !sandbox.project().join(BE).exists());
}

#[test]
fn unknown_names_are_told_with_the_nearest_ones() {
    let sandbox = project();
    let ran = sandbox.run(&["sync", "-l", "pl"]).expect_status(2);
    assert!(ran.stderr.contains("pl; it has: ru, be"), "{}", ran.stderr);
    let ran = sandbox.run(&["sync", "strke"]).expect_status(2);
    assert!(ran.stderr.contains("perhaps: strike"), "{}", ran.stderr);
    assert!(!sandbox.project().join(RU).exists());
}

#[test]
fn all_that_is_wrong_with_a_broken_catalog_is_told_and_the_others_are_synced() {
    let sandbox = project();
    let broken = "msgid \"one\nmsgstr \"\"\n\nmsgid \"Strike\"\nmsgstr oops\n";
    sandbox.write(BE, broken);
    let ran = sandbox.run(&["sync"]).expect_status(2);
    for place in ["translations/be/strike.po:1:7: ", "translations/be/strike.po:5:"] {
        assert!(ran.stderr.contains(place), "{}", ran.stderr);
    }
    assert_eq!(sandbox.read(BE), broken);
    assert!(sandbox.read(RU).contains("msgid \"Write letters.\"\n"));
}

#[test]
fn two_syncs_at_once_both_succeed_and_nothing_is_lost() {
    let sandbox = project();
    for number in 0..100 {
        let english = format!("# Day {number}\n\nThe miners stopped work on day {number}.\n");
        sandbox.write(format!("source_texts/day-{number:03}.md"), english);
        let be = format!(
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n\
             msgid \"Day {number}\"\nmsgstr \"Дзень {number}\"\n\nmsgid \"The miners stopped on day {number}.\"\n\
             msgstr \"Гарнякі {number}.\"\n"
        );
        sandbox.write(format!("translations/be/day-{number:03}.po"), be);
    }
    let start = || sandbox.command(&["sync", "--quiet"]).spawn().unwrap();
    let (mut first, mut second) = (start(), start());
    assert!(first.wait().unwrap().success());
    assert!(second.wait().unwrap().success());
    for number in 0..100 {
        let be = sandbox.read(format!("translations/be/day-{number:03}.po"));
        assert_eq!(be.matches("msgstr \"Гарнякі").count(), 1, "{be}");
        assert_eq!(be.matches("#, fuzzy").count(), 1, "{be}");
        assert!(
            sandbox.read(format!("translations/ru/day-{number:03}.po")).contains("msgid \"Day")
        );
    }
    let again = sandbox.run(&["sync"]).expect_status(0);
    assert!(again.stderr.contains("0 catalogs written; 202 already in step"), "{}", again.stderr);
}
