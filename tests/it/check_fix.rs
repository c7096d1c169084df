//! `talmach check --fix`: what is mechanical is mended, everything else keeps its bytes, and no review lapses in
//! silence.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use talmach::formats::po;
use talmach::model::drafting::{Authorship, Origin};

use crate::check_texts::alone;
use crate::sandbox::{Ran, Sandbox, catalog};
use crate::tools::{gettext, run};

const CONFIG: &str = "[locales.be]\n[check.levels]\nellipsis = \"warning\"\n";
const BE: &str = "translations/be/a.po";
const ENGLISH: &str = "One…\n\nTwo… and on…\n\nThree.\n";

/// Three passages as a sync lays them out, translated; the second and the third with points for an ellipsis.
fn project(config: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", alone(config));
    sandbox.write("source_texts/a.md", ENGLISH);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    fill(
        &sandbox,
        &[("One…", "Адзін…"), ("Two… and on…", "Два... і далей..."), ("Three.", "Тры...")],
    );
    sandbox
}

fn fill(sandbox: &Sandbox, texts: &[(&str, &str)]) {
    let mut text = sandbox.read(BE);
    for (source, translation) in texts {
        let empty = format!("msgid \"{source}\"\nmsgstr \"\"\n");
        assert!(text.contains(&empty), "{text}");
        text = text.replace(&empty, &format!("msgid \"{source}\"\nmsgstr \"{translation}\"\n"));
    }
    sandbox.write(BE, text);
}

fn fix(sandbox: &Sandbox, more: &[&str]) -> Ran {
    sandbox.run(&[&["check", "--fix"], more].concat())
}

/// When the file was written last, which a file that nobody writes keeps.
fn written(sandbox: &Sandbox) -> (std::time::SystemTime, u64) {
    use std::os::unix::fs::MetadataExt as _;
    let data = fs::metadata(sandbox.project().join(BE)).unwrap();
    (data.modified().unwrap(), data.ino())
}

#[track_caller]
fn as_msgcat_writes(text: &str) {
    let Some(mut command) = gettext("msgcat") else { return };
    command.args(["--force-po", "-"]);
    let output = run(command, text.as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stdout), text);
}

#[test]
fn what_is_mechanical_is_mended_and_shown_and_nothing_else_is_touched() {
    let sandbox = project(CONFIG);
    let before = sandbox.read(BE);
    let ran = fix(&sandbox, &[]).expect_status(0);
    let after = sandbox.read(BE);
    assert_eq!(after, before.replace("...", "…"));
    as_msgcat_writes(&after);
    assert_eq!(ran.stdout, "");
    let line = |text: &str| 1 + before.lines().position(|line| line == text).unwrap();
    let (two, three) = (line("msgid \"Two… and on…\""), line("msgid \"Three.\""));
    assert_eq!(
        ran.stderr,
        format!(
            "{BE}:{two}: passage 2 mended: ellipsis\n    - Два... і далей...\n    + Два… і далей…\n\
             {BE}:{three}: passage 3 mended: ellipsis\n    - Тры...\n    + Тры…\n\
             2 passages were mended\nNothing found in 1 statement (be)\n"
        )
    );
    let stamp = written(&sandbox);
    let again = fix(&sandbox, &[]).expect_status(0);
    assert!(!again.stderr.contains("Тры"), "{}", again.stderr);
    assert_eq!((sandbox.read(BE), written(&sandbox)), (after, stamp));
}

#[test]
fn how_much_could_be_mended_is_said_until_it_is() {
    let sandbox = project(CONFIG);
    let said = |ran: &Ran| ran.stderr.contains("3 findings can be mended by --fix\n");
    assert!(said(&sandbox.run(&["check"]).expect_status(0)));
    assert!(!sandbox.run(&["check", "-q"]).stderr.contains("--fix"));
    let ran = sandbox.run(&["check", "--lang", "be"]).expect_status(0);
    assert!(ran.stderr.contains("--fix"), "{}", ran.stderr);
    let ran = fix(&sandbox, &[]).expect_status(0);
    assert!(!ran.stderr.contains("--fix"), "{}", ran.stderr);
    assert!(!sandbox.run(&["check"]).expect_status(0).stderr.contains("--fix"));
    // The layout of a file can be mended, too.
    sandbox.write(BE, sandbox.read(BE).replace("msgid \"One…\"", "msgid   \"One…\""));
    let ran = sandbox.run(&["check", "--least", "info"]).expect_status(0);
    assert!(ran.stderr.contains("1 finding can be mended by --fix\n"), "{}", ran.stderr);
}

#[test]
fn a_reviewed_passage_is_left_unless_it_is_asked_for_and_then_the_lapse_is_told() {
    let sandbox = project(CONFIG);
    let _ =
        sandbox.run(&["review", "a", "-l", "be", "--by", "Ганна", "--unit", "2"]).expect_status(0);
    let before = sandbox.read(BE);
    let ran = fix(&sandbox, &[]).expect_status(0);
    assert_eq!(sandbox.read(BE), before.replace("Тры...", "Тры…"));
    let left = "1 reviewed passage was left as it is: --fix-reviewed mends it too, and its review lapses\n";
    assert!(ran.stderr.contains(left), "{}", ran.stderr);
    assert!(ran.stdout.contains("warning [ellipsis] passage 2"), "{}", ran.stdout);
    let ran = fix(&sandbox, &["--fix-reviewed"]).expect_status(0);
    let lapsed = "warning: 1 review has lapsed, because its passage was mended: review it again\n";
    assert!(ran.stderr.contains(lapsed), "{}", ran.stderr);
    assert_eq!(sandbox.read(BE), before.replace("...", "…"));
    let status = sandbox.run(&["status", "--format", "json"]).expect_status(0).stdout;
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["totals"]["be"]["units"]["reviewed"], 0);
    let ran = sandbox.run(&["check", "--fix-reviewed"]).expect_status(2);
    assert!(ran.stderr.contains("--fix"), "{}", ran.stderr);
}

#[test]
fn a_draft_that_was_mended_is_the_draft_that_it_was() {
    let sandbox = project(CONFIG);
    let mut po = po::read(sandbox.read(BE).as_bytes()).unwrap();
    let origin = [Origin::Machine { engine: "firefox en-be 1.0".to_owned(), pivot: None }];
    po.catalog.entries[2].drafted_by("Два...".to_owned(), &origin, jiff::civil::date(2026, 11, 20));
    sandbox.write(BE, po::write_new(&po.catalog));
    // What is wrong in an untouched draft is an info, and mended where infos are told.
    let ran = fix(&sandbox, &["--level", "fuzzy=off"]).expect_status(0);
    assert!(!ran.stderr.contains("Два"), "{}", ran.stderr);
    assert!(sandbox.read(BE).contains("msgstr \"Два...\""));
    let _ = fix(&sandbox, &["--level", "fuzzy=off", "--least", "info"]).expect_status(0);
    let file = sandbox.read(BE);
    let mended = &po::read(file.as_bytes()).unwrap().catalog.entries[2];
    assert_eq!((mended.text(), mended.authorship()), ("Два…", Authorship::Draft(origin.into())));
    assert!(file.contains("#, fuzzy\nmsgid \"Two… and on…\""), "{file}");
    as_msgcat_writes(&file);
    let ran = sandbox.run(&["check", "--level", "fuzzy=off"]).expect_status(0);
    assert!(!ran.stdout.contains("edited-still-fuzzy"), "{}", ran.stdout);
}

#[test]
fn a_stale_passage_that_was_mended_comes_back_with_its_english() {
    let sandbox = project(CONFIG);
    sandbox.write("source_texts/a.md", ENGLISH.replace("Three.", "Three, no, four."));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let _ = fix(&sandbox, &[]).expect_status(1);
    assert!(sandbox.read(BE).contains("msgstr \"Тры…\""));
    sandbox.write("source_texts/a.md", ENGLISH);
    assert_eq!(sandbox.run(&["check"]).expect_status(0).stdout, "");
}

#[test]
fn only_what_would_be_told_is_mended() {
    for args in [
        &["--level", "ellipsis=off"][..],
        &["--least", "error"],
        &["--only", "dash"],
        &["-l", "ru"],
        &["b"],
    ] {
        let sandbox = project(&format!("[locales.ru]\n{CONFIG}"));
        sandbox.write("source_texts/b.md", "Four.\n");
        let (before, stamp) = (sandbox.read(BE), written(&sandbox));
        let ran = fix(&sandbox, args);
        assert!(ran.stderr.contains("0 passages were mended"), "{}", ran.stderr);
        assert_eq!((sandbox.read(BE), written(&sandbox)), (before, stamp), "{args:?}");
    }
    // What a translator has silenced stays, too.
    let sandbox = project(CONFIG);
    let silenced = sandbox.read(BE).replace(
        "#. paragraph\nmsgid \"Three.\"",
        "# talmach: ignore ellipsis: so\n#. paragraph\nmsgid \"Three.\"",
    );
    sandbox.write(BE, &silenced);
    let _ = fix(&sandbox, &[]).expect_status(0);
    assert_eq!(sandbox.read(BE), silenced.replace("Два... і далей...", "Два… і далей…"));
}

#[test]
fn retired_translations_keep_their_bytes() {
    let sandbox = project(CONFIG);
    sandbox.write("source_texts/a.md", "One…\n");
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let before = sandbox.read(BE);
    assert!(before.contains("#~ msgstr \"Тры...\""), "{before}");
    let _ = fix(&sandbox, &[]).expect_status(0);
    assert_eq!(sandbox.read(BE), before);
}

#[test]
fn a_catalog_in_another_layout_is_written_anew_where_that_is_wanted() {
    let sandbox = project("[locales.be]\n[check.levels]\ncatalog-format = \"warning\"\n");
    let ours = sandbox.read(BE);
    let stamp = written(&sandbox);
    let _ = fix(&sandbox, &[]).expect_status(0);
    assert_eq!(written(&sandbox), stamp);
    sandbox.write(BE, ours.replace("msgid \"Two…", "msgid \"\"\n\"Two…").replace("#. p", "#.  p"));
    assert!(sandbox.run(&["check"]).expect_status(0).stdout.contains("[catalog-format]"));
    let ran = fix(&sandbox, &[]).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains(&format!("{BE}: written anew")), "{}", ran.stderr);
    let text = sandbox.read(BE);
    as_msgcat_writes(&text);
    assert_eq!(text.replace("#.  p", "#. p"), ours);
}

#[test]
fn a_file_that_cannot_be_written_is_an_error_and_what_was_mended_before_is_told() {
    let sandbox = project(CONFIG);
    sandbox.write("source_texts/b.md", "Four.\n");
    sandbox.write("translations/be/b.po", catalog(&[("Four.", "Чатыры...")]));
    sandbox.write("source_texts/c.md", "Five.\n");
    sandbox.write("translations/be/c.po", catalog(&[("Five.", "Пяць...")]));
    let path = sandbox.project().join("translations/be/b.po");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let before = fs::read(&path).unwrap();
    let ran = fix(&sandbox, &[]).expect_status(2);
    assert!(ran.stderr.contains("error: translations/be/b.po is read-only"), "{}", ran.stderr);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(ran.stderr.contains("    + Тры…\n"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("+ Чатыры"), "{}", ran.stderr);
    // One file that cannot be written keeps no other from being mended.
    assert!(sandbox.read("translations/be/c.po").contains("Пяць…"), "{}", ran.stderr);
    assert!(ran.stderr.contains("    + Пяць…\n"), "{}", ran.stderr);
}

#[test]
fn a_statement_or_catalog_that_cannot_be_read_keeps_no_other_from_being_mended() {
    let sandbox = project(CONFIG);
    sandbox.write("source_texts/0.md", b"\xff\n");
    let ran = fix(&sandbox, &[]).expect_status(2);
    assert!(sandbox.read(BE).contains("Тры…"), "{}", ran.stderr);
    let sandbox = project(CONFIG);
    sandbox.write("source_texts/0.md", "One.\n");
    sandbox.write("translations/be/0.po", "garbage\n");
    let ran = fix(&sandbox, &[]).expect_status(1);
    assert!(sandbox.read(BE).contains("Тры…"), "{}", ran.stderr);
    assert_eq!(sandbox.read("translations/be/0.po"), "garbage\n");
}

#[test]
fn what_would_not_be_told_is_not_mended() {
    let sandbox = project(CONFIG);
    let before = sandbox.read(BE);
    let _ = sandbox.run(&["check", "--baseline", "k.json", "--write-baseline"]).expect_status(0);
    let ran = fix(&sandbox, &["--baseline", "k.json"]).expect_status(0);
    assert!(ran.stderr.starts_with("0 passages were mended\n"), "{}", ran.stderr);
    assert_eq!(sandbox.read(BE), before);
    // One more passage is wrong now, and it alone is mended.
    sandbox.write(BE, before.replace("Адзін…", "Адзін..."));
    let ran = fix(&sandbox, &["--baseline", "k.json"]).expect_status(0);
    assert!(ran.stderr.contains("\n1 passage was mended\n"), "{}", ran.stderr);
    assert_eq!(sandbox.read(BE), before);
}
