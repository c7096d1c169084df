//! `talmach check`: what it finds, where, how much that weighs, and what the exit status says.

use serde_json::{Value, json};

use crate::sandbox::{Ran, Sandbox, catalog};

const CONFIG: &str = "[locales.ru]\n[locales.be]\n";
const RUSSIAN_ONLY: &str = "[locales.ru]\n";

fn project(config: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", config);
    sandbox
}

/// A project with one passage that is translated into Russian.
fn translated(config: &str) -> Sandbox {
    let sandbox = project(config);
    sandbox.write("source_texts/a.md", "Free them all.\n");
    sandbox.write("translations/ru/a.po", catalog(&[("Free them all.", "Свободу им всем.")]));
    sandbox
}

/// The English changes and the catalogs are brought in step.
fn stale(config: &str) -> Sandbox {
    let sandbox = translated(config);
    sandbox.write("source_texts/a.md", "Free them all now.\n");
    let _ = sandbox.run(&["sync"]).expect_status(0);
    sandbox
}

fn json_of(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap()
}

/// The checks and levels of all findings, in order.
fn told(ran: &Ran) -> Vec<String> {
    let report = json_of(ran);
    let findings = report["findings"].as_array().unwrap();
    let told = |finding: &Value| {
        format!("{} {}", finding["check"].as_str().unwrap(), finding["level"].as_str().unwrap())
    };
    findings.iter().map(told).collect()
}

#[test]
fn the_gate_is_open_where_everything_is_translated() {
    let ran = translated(RUSSIAN_ONLY).run(&["check"]).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert_eq!(ran.stderr, "Nothing found in 1 statement (ru)\n");
}

#[test]
fn each_finding_is_a_line_with_its_place_and_the_gate_is_closed() {
    let sandbox = translated(CONFIG);
    sandbox.write("source_texts/a.md", "---\ntitle: Solidarity\n---\n\nFree them all.\n");
    let ran = sandbox.run(&["check"]).expect_status(1);
    assert_eq!(
        ran.stdout,
        "source_texts/a.md:2: error [missing] passage 1: It has no translation\n\
         source_texts/a.md:2: error [missing] passage 1: It has no translation\n\
         source_texts/a.md:5: error [missing] passage 2: It has no translation\n"
    );
    assert_eq!(ran.stderr, "3 errors, 0 warnings; 5 words to do\n");
}

#[test]
fn the_line_of_a_finding_is_that_of_its_msgid() {
    let sandbox = project(RUSSIAN_ONLY);
    sandbox.write("source_texts/a.md", "One.\n\nTwo.\n\nThree words here.\n\nFour.\n");
    let entries = "\n# a note\n# another\nmsgid \"One.\"\nmsgstr \"Раз.\"\n\n\
                   # a note\n#. paragraph\n#, fuzzy\n#| msgid \"2.\"\nmsgid \"Two.\"\nmsgstr \"2.\"\n\n\
                   #, fuzzy\nmsgid \"\"\n\"Three \"\n\"words here.\"\nmsgstr \"Три.\"\n";
    sandbox.write("translations/ru/a.po", catalog(&[]) + entries);
    let ran = sandbox.run(&["check", "--format", "json"]).expect_status(1);
    let file = sandbox.read("translations/ru/a.po");
    let line = |text: &str| 1 + file.lines().position(|line| line == text).unwrap();
    let found: Vec<_> = json_of(&ran)["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| (found["check"].clone(), found["file"].clone(), found["line"].clone()))
        .collect();
    let catalog = "translations/ru/a.po";
    assert_eq!(
        found,
        [
            (json!("stale"), json!(catalog), json!(line("msgid \"Two.\""))),
            // The empty first line of a folded msgid, of which the header has one, too.
            (json!("fuzzy"), json!(catalog), json!(line("\"Three \"") - 1)),
            (json!("missing"), json!("source_texts/a.md"), json!(7)),
        ]
    );
}

#[test]
fn stale_drafts_and_unreviewed_are_told_apart() {
    let sandbox = project(RUSSIAN_ONLY);
    sandbox.write("source_texts/a.md", "One.\n\nTwo.\n");
    let two = "\n#, fuzzy\nmsgid \"Two.\"\nmsgstr \"Два.\"\n";
    sandbox.write("translations/ru/a.po", catalog(&[("One.", "Раз.")]) + two);
    let ran = sandbox.run(&["check"]).expect_status(1);
    assert!(ran.stdout.contains("[fuzzy] passage 2: It is a draft"), "{}", ran.stdout);
    let ran = sandbox.run(&["check", "--require", "reviewed", "--format", "json"]).expect_status(1);
    assert_eq!(told(&ran), ["unreviewed error", "fuzzy error"]);
    let _ = sandbox.run(&["review", "a", "-l", "ru", "--by", "Ганна"]).expect_status(0);
    let _ = sandbox.run(&["check", "--require", "reviewed"]).expect_status(0);
}

#[test]
fn reviews_may_be_demanded_by_the_configuration_and_the_command_line_wins() {
    let sandbox = translated("[locales.ru]\n[check]\nrequire = \"reviewed\"\n");
    let ran = sandbox.run(&["check", "--format", "json"]).expect_status(1);
    assert_eq!(told(&ran), ["unreviewed error"]);
    let _ = sandbox.run(&["check", "--require", "current"]).expect_status(0);
}

#[test]
fn the_old_english_is_quoted_short_and_on_one_line() {
    let sandbox = translated(RUSSIAN_ONLY);
    let old = format!("Free \u{1b}[2J them\\n\\tall{}", " again and again".repeat(20));
    let entry = format!("\n#, fuzzy\n#| msgid \"{old}\"\nmsgid \"Free them all.\"\nmsgstr \"Х\"\n");
    sandbox.write("translations/ru/a.po", catalog(&[]) + &entry);
    let ran = sandbox.run(&["check", "--color", "never", "--only", "stale"]).expect_status(1);
    assert_eq!(ran.stdout.lines().count(), 1, "{}", ran.stdout);
    assert!(ran.stdout.contains("it was: Free ␛[2J them all again and again"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("…\n"), "{}", ran.stdout);
    assert!(ran.stdout.len() < 300, "{}", ran.stdout);
}

#[test]
fn the_report_for_programs_holds_nothing_that_a_terminal_obeys() {
    let sandbox = translated(RUSSIAN_ONLY);
    let old = "Free \u{9b}2J \u{202e}them \u{7f}all";
    let entry = format!("\n#, fuzzy\n#| msgid \"{old}\"\nmsgid \"Free them all.\"\nmsgstr \"Х\"\n");
    sandbox.write("translations/ru/a.po", catalog(&[]) + &entry);
    let ran = sandbox.run(&["check", "--format", "json"]).expect_status(1);
    assert!(ran.stdout.contains(r"\u009b2J \u202ethem \u007fall"), "{}", ran.stdout);
    let message = json_of(&ran)["findings"][0]["message"].as_str().unwrap().to_owned();
    assert!(message.ends_with(old), "{message}");
}

#[test]
fn levels_hold_for_all_locales_or_for_one() {
    for (levels, exit, wanted) in [
        ("", 1, vec!["missing error", "missing error"]),
        ("[check.levels]\nmissing = \"warning\"\n", 0, vec!["missing warning", "missing warning"]),
        ("[check.levels]\nmissing = \"off\"\n", 0, vec![]),
        ("[locales.ru.check.levels]\nmissing = \"off\"\n", 1, vec!["missing error"]),
        (
            "[check.levels]\nmissing = \"off\"\n[locales.ru.check.levels]\nmissing = \"error\"\n",
            1,
            vec!["missing error"],
        ),
    ] {
        let sandbox = project(&format!("[locales.be]\n[locales.ru]\n{levels}"));
        sandbox.write("source_texts/a.md", "Free them all.\n");
        let ran = sandbox.run(&["check", "--format", "json"]).expect_status(exit);
        assert_eq!(told(&ran), wanted, "{levels}");
    }
}

#[test]
fn only_the_locales_and_statements_that_were_asked_for_count() {
    let sandbox = translated(CONFIG);
    sandbox.write("source_texts/b.md", "Another.\n");
    let _ = sandbox.run(&["check", "a", "-l", "ru"]).expect_status(0);
    let _ = sandbox.run(&["check", "a"]).expect_status(1);
    let _ = sandbox.run(&["check", "-l", "ru"]).expect_status(1);
    let ran = sandbox.run(&["check", "-l", "de"]).expect_status(2);
    assert!(ran.stderr.contains("not translated into de; it has: ru, be"), "{}", ran.stderr);
    let ran = sandbox.run(&["check", "c"]).expect_status(2);
    assert!(ran.stderr.contains("no statement c"), "{}", ran.stderr);
}

#[test]
fn a_catalog_of_no_statement_is_found_where_all_statements_are_asked_for() {
    let sandbox = translated(RUSSIAN_ONLY);
    sandbox.write("translations/ru/gone/b.po", catalog(&[]));
    let ran = sandbox.run(&["check"]).expect_status(0);
    let line = "translations/ru/gone/b.po: warning [orphan]: It belongs to no statement: bring the \
                statement back, or remove this catalog\n";
    assert_eq!(ran.stdout, line);
    assert_eq!(sandbox.run(&["check", "a"]).expect_status(0).stdout, "");
    sandbox.write("talmach.toml", "[locales.ru]\n[check.levels]\norphan = \"error\"\n");
    let _ = sandbox.run(&["check"]).expect_status(1);
    sandbox.write("talmach.toml", "[locales.ru]\n[check.levels]\norphan = \"off\"\n");
    assert_eq!(sandbox.run(&["check"]).expect_status(0).stdout, "");
}

#[test]
fn every_problem_of_a_broken_catalog_is_told_and_the_others_are_checked() {
    let sandbox = translated(CONFIG);
    sandbox.write(
        "translations/be/a.po",
        "msgid \"One.\"\nmsgstr \"\\q\"\nmsgid \"Two.\"\nmsgstr \"Два\n\n<<<<<<< HEAD\nmsgfoo \"x\"\n",
    );
    sandbox.write("source_texts/b.md", "Another.\n");
    let ran = sandbox.run(&["check", "--format", "json"]).expect_status(1);
    let report = json_of(&ran);
    let broken: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|found| found["check"] == "broken-catalog")
        .collect();
    let lines: Vec<_> = broken.iter().filter_map(|found| found["line"].as_u64()).collect();
    assert_eq!(lines, [2, 4, 6, 7], "{broken:?}");
    for found in broken {
        assert_eq!(found["file"], "translations/be/a.po");
        assert_eq!((&found["statement"], &found["locale"]), (&json!("a"), &json!("be")));
        assert_eq!(found["unit"], Value::Null);
    }
    assert_eq!(told(&ran).iter().filter(|told| *told == "missing error").count(), 2);
}

#[test]
fn a_catalog_that_cannot_be_read_is_never_passed_over_in_silence() {
    let sandbox = translated("[locales.ru]\n[check.levels]\nbroken-catalog = \"off\"\n");
    sandbox.write("translations/ru/a.po", "garbage\n");
    let ran = sandbox.run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("error: translations/ru/a.po:1:1: "), "{}", ran.stderr);
    assert!(!ran.stderr.contains("Nothing found"), "{}", ran.stderr);
}

#[test]
fn a_gate_that_could_not_run_is_not_green() {
    let nothing = project(RUSSIAN_ONLY);
    assert_eq!(
        nothing.run(&["check"]).expect_status(2).stderr.lines().next(),
        Some(
            "error: The folder of the statements does not exist: source_texts; make it, or set “source” in talmach.toml"
        )
    );
    std::fs::create_dir(nothing.project().join("source_texts")).unwrap();
    for text in [None, Some(""), Some("```\ncode\n```\n")] {
        text.into_iter().for_each(|text| nothing.write("source_texts/a.md", text));
        let ran = nothing.run(&["check"]).expect_status(2);
        assert!(ran.stderr.starts_with("error: There is nothing to check"), "{}", ran.stderr);
        assert_eq!(ran.stdout, "");
    }
    let broken = translated("[locales.ru]\n[chek]\n");
    let ran = broken.run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("talmach.toml:2:2: there is no option chek"), "{}", ran.stderr);
    let nowhere = Sandbox::new();
    let ran = nowhere.run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("no talmach.toml"), "{}", ran.stderr);
}

#[test]
fn all_files_that_cannot_be_read_are_told_beside_what_was_found() {
    let sandbox = translated(RUSSIAN_ONLY);
    sandbox.write("source_texts/b.md", b"a\n\n\xff\n");
    sandbox.write("source_texts/c.md", b"a\0\n");
    sandbox.write("source_texts/d.md", "Missing.\n");
    let ran = sandbox.run(&["check"]).expect_status(2);
    assert!(ran.stdout.contains("source_texts/d.md:1: error [missing]"), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("error: source_texts/b.md:3:1: this is not UTF-8"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("error: source_texts/c.md:1:2: a NUL byte"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("Nothing found"), "{}", ran.stderr);
}

#[test]
fn within_the_budget_an_error_is_a_warning() {
    for (config, option, exit, level) in [
        ("", "--max-stale-words=4", 0, "stale warning"),
        ("", "--max-stale-words=3", 1, "stale error"),
        ("[check]\nmax-stale-words = 4\n", "--max-missing-words=9", 0, "stale warning"),
        ("[check]\nmax-stale-words = 4\n", "--max-stale-words=0", 1, "stale error"),
    ] {
        let sandbox = stale(&format!("{RUSSIAN_ONLY}{config}"));
        let ran = sandbox.run(&["check", "--format", "json", option]).expect_status(exit);
        assert_eq!(told(&ran), [level], "{config} {option}");
        assert!(ran.stderr.contains("Stale words: 4; tolerated: "), "{}", ran.stderr);
    }
}

#[test]
fn the_budget_of_missing_words_is_one_for_all_statements_and_locales() {
    let sandbox = project(CONFIG);
    sandbox.write("source_texts/a.md", "One two.\n");
    sandbox.write("source_texts/b.md", "Three.\n");
    for (budget, exit) in [("5", 1), ("6", 0)] {
        let _ = sandbox.run(&["check", "--max-missing-words", budget]).expect_status(exit);
    }
    // What is only a warning uses up nothing.
    sandbox.write("talmach.toml", "[locales.ru]\n[locales.be.check.levels]\nmissing = \"warning\"");
    let ran = sandbox.run(&["check", "--max-missing-words", "3"]).expect_status(0);
    assert!(ran.stderr.contains("Words without a translation: 3; tolerated: 3"), "{}", ran.stderr);
}

#[test]
fn the_report_for_programs_is_as_documented() {
    let sandbox = stale(RUSSIAN_ONLY);
    sandbox.write("translations/ru/gone.po", catalog(&[]));
    let ran = sandbox.run(&["check", "--format", "json"]).expect_status(1);
    let line = sandbox.read("translations/ru/a.po").lines().count() - 1;
    let message =
        "The English has changed since it was translated; it was: Free them all.".to_owned();
    let mut report = json_of(&ran);
    for finding in report["findings"].as_array_mut().unwrap() {
        let name = finding.as_object_mut().unwrap().remove("fingerprint").unwrap();
        assert!(name.as_str().unwrap().starts_with("b3:"), "{name}");
    }
    assert_eq!(
        report,
        json!({
            "schema": 1,
            "findings": [
                {
                    "check": "stale", "group": "freshness", "level": "error", "statement": "a",
                    "locale": "ru", "file": "translations/ru/a.po", "line": line, "column": null,
                    "unit": 1, "message": message, "source": "Free them all now.",
                    "translation": "Свободу им всем.", "words": null, "fix": null,
                },
                {
                    "check": "orphan", "group": "freshness", "level": "warning", "statement": null,
                    "locale": "ru", "file": "translations/ru/gone.po", "line": null,
                    "column": null, "unit": null,
                    "message": "It belongs to no statement: bring the statement back, or remove \
                                this catalog",
                    "source": null, "translation": null, "words": null, "fix": null,
                },
            ],
            "silenced": [],
            "unchecked": [],
            "summary": {
                "errors": 1, "warnings": 1, "infos": 0, "passed_over": 0, "silenced": 0,
            },
        })
    );
    let keys: Vec<&str> = ran.stdout.matches("\"check\"").collect();
    assert_eq!(keys.len(), 2);
    assert!(ran.stdout.ends_with("}\n"));
}

#[test]
fn the_report_does_not_depend_on_the_number_of_threads() {
    let sandbox = project(CONFIG);
    for number in 0..40 {
        sandbox.write(format!("source_texts/{number}.md"), format!("One {number}.\n\nTwo.\n"));
        if number % 3 == 0 {
            sandbox.write(format!("translations/ru/{number}.po"), "msgid\n");
            sandbox.write(format!("translations/be/x{number}.po"), "");
        }
        if number % 7 == 0 {
            sandbox.write(format!("source_texts/{number}x.md"), b"\xff");
        }
    }
    let run = |threads: &str| {
        let mut command = sandbox.command(&["check", "--format", "json"]);
        command.env("RAYON_NUM_THREADS", threads).output().unwrap()
    };
    let (one, four) = (run("1"), run("4"));
    assert!(one.stdout.len() > 10_000);
    assert_eq!(one, four);
}

#[test]
fn quiet_keeps_findings_and_errors() {
    let sandbox = stale(RUSSIAN_ONLY);
    let ran = sandbox.run(&["check", "-q", "--max-stale-words", "1"]).expect_status(1);
    assert_eq!(ran.stdout.lines().count(), 1);
    assert_eq!(ran.stderr, "");
    let ran = sandbox.run(&["check", "-q", "b"]).expect_status(2);
    assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
}

#[test]
fn findings_are_told_in_the_readers_language() {
    let sandbox = stale(RUSSIAN_ONLY);
    let ran = sandbox.run(&["check", "--lang", "be"]).expect_status(1);
    assert!(ran.stdout.contains(": памылка [stale] урывак 1: Англійскі тэкст"), "{}", ran.stdout);
    let ran = sandbox.run(&["check", "--lang", "ru"]).expect_status(1);
    assert!(ran.stdout.contains(": ошибка [stale] отрывок 1: Английский текст"), "{}", ran.stdout);
}

#[test]
fn what_was_accepted_is_told_and_passes() {
    let sandbox = stale(RUSSIAN_ONLY);
    let accept = ["accept", "a", "--unit=1", "-l", "ru", "--by", "Ян", "--reason", "тое ж самае"];
    let _ = sandbox.run(&accept).expect_status(0);
    let ran = sandbox.run(&["check"]).expect_status(0);
    assert_eq!(
        ran.stderr.lines().next(),
        Some("a → ru, passage 1: change of English accepted by Ян on 2026-11-21: тое ж самае")
    );
}

#[test]
fn what_only_informs_is_not_called_nothing() {
    let sandbox = translated(RUSSIAN_ONLY);
    let clean = sandbox.run(&["check"]).expect_status(0);
    assert!(clean.stderr.contains("Nothing found"), "{}", clean.stderr);
    sandbox.write("source_texts/a.md", "Free them all.\n\nNow.\n");
    let told = ["check", "--level", "missing=info", "--least", "info"];
    let ran = sandbox.run(&told).expect_status(0);
    assert!(ran.stdout.contains("info [missing]"), "{}", ran.stdout);
    assert!(ran.stderr.contains("0 errors, 0 warnings; 1 word to do"), "{}", ran.stderr);
}
