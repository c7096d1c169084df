//! `status`: the table at every width, its JSON, what it says where something is wrong.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::sandbox::{Ran, Sandbox};
use crate::snapshot;

const CONFIG: &str = "[locales.ru]\n[locales.be]\n";

/// Entries of a catalog: source, translation, and what stands above them.
fn catalog(entries: &[(&str, &str, &str)]) -> String {
    let mut text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n".to_owned();
    for (above, source, translation) in entries {
        text.push_str(&format!("\n{above}msgid \"{source}\"\nmsgstr \"{translation}\"\n"));
    }
    text
}

/// Three statements: one whole, one stale and with a draft, one that nobody has begun.
fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", CONFIG);
    sandbox.write("source_texts/whole.md", "---\ntitle: B\ndate: 2026-03-01\n---\n\nOne two.\n");
    for locale in ["ru", "be"] {
        let text = catalog(&[("", "B", "Б"), ("", "One two.", "Раз два.")]);
        sandbox.write(format!("translations/{locale}/whole.po"), text);
    }
    sandbox.write(
        "source_texts/behind.md",
        "---\ntitle: C\ndate: 2026-02-01\n---\n\nOne two three. Four.\n\nFive six.\n\nSeven.\n",
    );
    let stale = "#, fuzzy\n#| msgid \"One two.\"\n";
    let entries = [
        ("", "C", "В"),
        (stale, "One two three. Four.", "Раз два."),
        ("#, fuzzy\n", "Five six.", "Пяць шэсць."),
    ];
    sandbox.write("translations/be/behind.po", catalog(&entries));
    sandbox.write("translations/ru/behind.po", catalog(&entries[..2]));
    sandbox.write("source_texts/new.md", "# A\n\nA text of seven words in all.\n");
    sandbox
}

fn status(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let args: Vec<&str> = ["status"].into_iter().chain(args.iter().copied()).collect();
    sandbox.run(&args).expect_status(0)
}

/// The ids in the order of a table.
fn order(sandbox: &Sandbox, args: &[&str]) -> Vec<String> {
    let json = json(sandbox, args);
    let statements = json["statements"].as_array().unwrap();
    statements.iter().map(|statement| statement["id"].as_str().unwrap().to_owned()).collect()
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Value {
    let args: Vec<&str> = ["--format=json"].into_iter().chain(args.iter().copied()).collect();
    serde_json::from_str(&status(sandbox, &args).stdout).unwrap()
}

/// Every file of the project with its bytes.
fn files(sandbox: &Sandbox) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(sandbox.project())
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).unwrap()))
        .collect()
}

#[test]
fn the_table_is_as_kept() {
    let mut texts = Vec::new();
    for (language, columns) in
        [("en", 20), ("en", 46), ("en", 80), ("ru", 100), ("be", 30), ("be", 100)]
    {
        let sandbox = project().with("COLUMNS", &columns.to_string()).with("LANG", language);
        let Ran { stdout, stderr, .. } = status(&sandbox, &[]);
        texts.push((format!("{language}-{columns}.txt"), format!("{stdout}{stderr}")));
    }
    snapshot::compare("status", &texts);
}

#[test]
fn every_width_is_kept_to_and_no_id_is_broken() {
    let ids = [
        "2026/a-statement-with-quite-a-long-name-that-somebody-gave-it-in-a-hurry-and-nobody-changed",
        "2020-08-28-нет-полицейской-операции-против-беларусского-народа",
        "連帯声明/ベラルーシの政治囚の解放を求める",
        "a",
    ];
    for language in ["en", "ru", "be"] {
        for columns in [20, 40, 60, 80, 120, 200] {
            let sandbox = project().with("COLUMNS", &columns.to_string()).with("LANG", language);
            for id in ids {
                sandbox.write(format!("source_texts/{id}.md"), "word ".repeat(12 * id.len()));
            }
            let table = status(&sandbox, &[]).stdout;
            for id in ids {
                let lines = table.lines().filter(|line| line.split(' ').next() == Some(id));
                assert_eq!(lines.count(), 1, "{id} in {columns} columns:\n{table}");
            }
            for line in table.lines().filter(|line| !ids.contains(line)) {
                assert!(line.width() <= columns, "{columns} columns: {line}");
                assert_eq!(line, line.trim_end());
            }
        }
    }
}

#[test]
fn the_most_words_to_do_come_first_unless_another_order_is_asked_for() {
    let sandbox = project();
    assert_eq!(order(&sandbox, &[]), ["new", "behind", "whole"]);
    assert_eq!(order(&sandbox, &["--sort=id"]), ["behind", "new", "whole"]);
    assert_eq!(order(&sandbox, &["--sort=title"]), ["new", "whole", "behind"]);
    assert_eq!(order(&sandbox, &["--sort=age"]), ["behind", "whole", "new"]);
    sandbox.write("source_texts/new.md", "# A\n");
    assert_eq!(order(&sandbox, &["--sort=todo"]), ["behind", "new", "whole"]);
    assert_eq!(order(&sandbox, &["-l", "be", "whole", "new"]), ["new", "whole"]);
}

#[test]
fn only_leaves_statements_with_such_passages_and_their_sums() {
    let sandbox = project();
    for (only, ids) in [
        ("stale", &["behind"][..]),
        ("missing", &["new", "behind"]),
        ("fuzzy", &["behind"]),
        ("review", &["behind", "whole"]),
        ("todo", &["new", "behind"]),
    ] {
        assert_eq!(order(&sandbox, &["--only", only]), ids, "{only}");
    }
    let stale = json(&sandbox, &["--only=stale"]);
    assert_eq!(stale["totals"]["be"]["units"], stale["statements"][0]["locales"]["be"]["units"]);
    let none = status(&sandbox, &["--only=stale", "new"]);
    assert_eq!((&*none.stdout, &*none.stderr), ("", "No statement is in that state\n"));
}

#[test]
fn json_has_the_keys_and_types_that_are_promised() {
    let sandbox = project();
    let report = json(&sandbox, &["--sort=id"]);
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(keys(&report), ["schema", "statements", "totals"]);
    assert_eq!(report["schema"], 1);
    let counts = ["total", "current", "stale", "missing", "fuzzy", "reviewed", "retired"];
    let is_tally = |value: &Value| {
        for kind in ["units", "words"] {
            assert_eq!(keys(&value[kind]), counts);
            let count = |key: &str| value[kind][key].as_u64().unwrap();
            let four = ["current", "stale", "missing", "fuzzy"].map(count);
            assert_eq!(four.iter().sum::<u64>(), count("total"));
        }
    };
    for statement in report["statements"].as_array().unwrap() {
        assert_eq!(keys(statement), ["id", "title", "source", "locales"]);
        assert!(statement["source"].as_str().unwrap().starts_with("source_texts/"));
        assert_eq!(keys(&statement["locales"]), ["ru", "be"]);
        for locale in statement["locales"].as_object().unwrap().values() {
            assert_eq!(
                keys(locale),
                ["catalog", "revision", "units", "words", "touched", "drafts"]
            );
            assert!(locale["catalog"].is_string() || locale["catalog"].is_null());
            assert!(locale["revision"].is_null(), "there is no Git here");
            is_tally(locale);
        }
    }
    report["totals"].as_object().unwrap().values().for_each(is_tally);
    let behind = &report["statements"][0]["locales"]["be"];
    assert_eq!(behind["catalog"], "translations/be/behind.po");
    for (key, units, words) in
        [("total", 4, 8), ("current", 1, 1), ("stale", 1, 4), ("missing", 1, 1), ("fuzzy", 1, 2)]
    {
        assert_eq!((&behind["units"][key], &behind["words"][key]), (&units.into(), &words.into()));
    }
    assert_eq!(
        behind["touched"],
        serde_json::json!([{ "unit": 2, "sentences": [1, 2], "alignment": "sure" }])
    );
    assert!(report["statements"][1]["locales"]["be"]["catalog"].is_null());
}

#[test]
fn json_names_the_commit_of_a_catalog() {
    let sandbox = project();
    for args in [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "--message=first"]]
    {
        let _ = sandbox.git(args);
    }
    let commit = sandbox.git(&["rev-parse", "--short", "HEAD"]);
    let report = json(&sandbox, &["whole"]);
    assert_eq!(report["statements"][0]["locales"]["ru"]["revision"], commit.trim_end());
}

#[test]
fn nothing_is_written() {
    let sandbox = project();
    let before = files(&sandbox);
    let _ = status(&sandbox, &[]);
    let _ = json(&sandbox, &[]);
    assert_eq!(files(&sandbox), before);
}

#[test]
fn a_catalog_that_cannot_be_read_is_told_and_the_rest_is_shown() {
    let sandbox = project().with("COLUMNS", "100");
    sandbox.write("translations/be/whole.po", "msgid \"One\nmsgstr\n");
    sandbox.write("source_texts/latin.md", b"caf\xe9\n");
    let ran = sandbox.run(&["status"]).expect_status(2);
    assert!(
        ran.stdout.contains("whole      ru          –        –          –    2\u{a0}/\u{a0}3\n"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stdout.contains("           be          ?        ?          ?        ?\n"),
        "{}",
        ran.stdout
    );
    assert!(!ran.stdout.contains("latin"), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("warning: 2 files could not be read and are not counted\n"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("error: translations/be/whole.po:1:"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error: source_texts/latin.md:1"), "{}", ran.stderr);
    let ran = sandbox.run(&["status", "--format=json", "whole"]).expect_status(2);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert!(report["statements"][0]["locales"]["be"].is_null());
    assert_eq!(report["statements"][0]["locales"]["ru"]["units"]["current"], 2);
    // Where no catalog can be read, the English is counted all the same.
    let ran = sandbox.run(&["status", "-l", "be", "whole"]).expect_status(2);
    assert!(
        ran.stderr.starts_with("1 statement in English: 2 passages, 3 words;"),
        "{}",
        ran.stderr
    );
}

#[test]
fn an_empty_project_says_what_to_do() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", CONFIG);
    fs::create_dir(sandbox.project().join("source_texts")).unwrap();
    let ran = status(&sandbox, &[]);
    assert_eq!(ran.stdout, "");
    assert_eq!(
        ran.stderr,
        "There are no statements yet\nhint: `talmach add FILE` brings a text in\n"
    );
    let report = json(&sandbox, &[]);
    assert_eq!(report["statements"], serde_json::json!([]));
}

#[test]
fn the_hint_is_what_helps_most() {
    let sandbox = project();
    assert!(status(&sandbox, &[]).stderr.contains("hint: `talmach diff behind -l ru` shows"));
    assert!(status(&sandbox, &["new"]).stderr.contains("hint: `talmach sync` writes"));
    assert!(!status(&sandbox, &["whole"]).stderr.contains("hint"));
    assert_eq!(status(&sandbox, &["-q"]).stderr, "");
}

#[test]
fn colour_says_what_the_words_say() {
    let table = status(&project(), &["--color=always", "-l", "be", "behind"]).stdout;
    let colours = [
        "\u{1b}[33m1 / 4",
        "\u{1b}[1m\u{1b}[31m  1 / 1",
        "\u{1b}[33m    1 / 2",
        "\u{1b}[32m  1 / 1",
    ];
    for colour in colours {
        let colour = colour.replace(" / ", "\u{a0}/\u{a0}");
        assert!(table.contains(&colour), "{colour:?} in {table:?}");
    }
    let strip = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    let plain = status(&project(), &["-l", "be", "behind"]).stdout;
    assert_eq!(strip.replace_all(&table, ""), plain);
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let sandbox = project();
    for number in 0..500 {
        sandbox.write(format!("source_texts/many/{number}.md"), "Text.\n");
    }
    let mut command = sandbox.command(&["status"]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut some = [0; 100];
    child.stdout.take().unwrap().read_exact(&mut some).unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_statement_that_cannot_be_read_is_not_said_to_be_absent() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    sandbox.write("source_texts/a.md", b"caf\xe9\n");
    let ran = sandbox.run(&["status"]).expect_status(2);
    assert!(ran.stderr.contains("source_texts/a.md:1:4"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("There are no statements"), "{}", ran.stderr);
}
