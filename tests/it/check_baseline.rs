//! `talmach check --baseline` and `--since`: the findings of then are passed over, each as often as it stood there.

use serde_json::Value;

use crate::check_texts::{alone, dotted};
use crate::sandbox::{Ran, Sandbox, catalog};

const CONFIG: &str = "[locales.be]\n[check.levels]\nellipsis = \"error\"\n";
const BE: &str = "translations/be/a.po";
const BASELINE: [&str; 3] = ["check", "--baseline", "known.json"];

/// The findings as `check unit`, and how many were passed over.
fn told(ran: &Ran) -> (Vec<String>, u64) {
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let told = |found: &Value| format!("{} {}", found["check"], found["unit"]).replace('"', "");
    (findings.iter().map(told).collect(), report["summary"]["passed_over"].as_u64().unwrap())
}

fn with_baseline(sandbox: &Sandbox, more: &[&str]) -> Ran {
    sandbox.run(&[&BASELINE[..], &["--format", "json"], more].concat())
}

fn texts(sandbox: &Sandbox, texts: &[&str]) {
    let numbered: Vec<_> = (0..texts.len()).map(|number| format!("Passage {number}…")).collect();
    sandbox.write("source_texts/a.md", numbered.join("\n\n") + "\n");
    let pairs: Vec<_> = numbered.iter().map(String::as_str).zip(texts.iter().copied()).collect();
    sandbox.write(BE, catalog(&pairs));
}

#[test]
fn the_findings_of_a_day_are_accepted_and_new_ones_count() {
    let sandbox = dotted(CONFIG);
    texts(&sandbox, &["Раз... два...", "Тры…"]);
    let ran = sandbox.run(&[&BASELINE[..], &["--write-baseline"]].concat()).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.starts_with("Wrote known.json: findings in it: 2\n"), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("2 findings are in the baseline and are passed over"),
        "{}",
        ran.stderr
    );
    let written = sandbox.read("known.json");
    assert!(written.ends_with("}\n") && written.contains("\"schema\": 1"), "{written}");
    assert_eq!(told(&with_baseline(&sandbox, &[]).expect_status(0)), (vec![], 2));
    // It stands elsewhere in the file now, and the words around it are others.
    texts(&sandbox, &["Раз і... два...", "Тры..."]);
    sandbox.write(BE, "# a comment\n\n".to_owned() + &sandbox.read(BE));
    assert_eq!(
        told(&with_baseline(&sandbox, &[]).expect_status(1)),
        (vec!["ellipsis 2".to_owned()], 2)
    );
    // Of three, two are known.
    texts(&sandbox, &["Раз... два... тры...", "Тры…"]);
    assert_eq!(
        told(&with_baseline(&sandbox, &[]).expect_status(1)),
        (vec!["ellipsis 1".to_owned()], 2)
    );
    // What has been mended leaves no room for another.
    texts(&sandbox, &["Раз…", "Тры..."]);
    assert_eq!(
        told(&with_baseline(&sandbox, &[]).expect_status(1)),
        (vec!["ellipsis 2".to_owned()], 0)
    );
    assert_eq!(sandbox.read("known.json"), written);
    let _ = with_baseline(&sandbox, &["--write-baseline"]).expect_status(0);
    assert_ne!(sandbox.read("known.json"), written);
}

#[test]
fn a_baseline_is_written_the_same_in_every_language_and_again() {
    let sandbox = dotted(CONFIG);
    texts(&sandbox, &["Раз... два...", "Тры..."]);
    sandbox.write("translations/be/gone.po", catalog(&[]));
    let write = |language: &str| {
        let _ = with_baseline(&sandbox, &["--write-baseline", "--lang", language]).expect_status(0);
        sandbox.read("known.json")
    };
    let english = write("en");
    assert_eq!(
        (write("be"), write("ru"), write("en")),
        (english.clone(), english.clone(), english)
    );
    assert_eq!(told(&with_baseline(&sandbox, &["--lang", "ru"]).expect_status(0)), (vec![], 4));
}

#[test]
fn a_baseline_that_is_missing_or_broken_is_no_green_light() {
    let sandbox = dotted(CONFIG);
    let ran = sandbox.run(&BASELINE).expect_status(2);
    assert!(ran.stderr.contains("known.json"), "{}", ran.stderr);
    assert!(ran.stderr.contains("--baseline known.json --write-baseline"), "{}", ran.stderr);
    for broken in [
        "",
        "[]",
        "{}",
        "{\"schema\": 1}",
        "{\"schema\": 2, \"findings\": {}}",
        "{\"schema\": 1, \"findings\": []}",
        "{\"schema\": 1, \"findings\": {\"b3:x\": 1}}",
        "{\"schema\": 1, \"findings\": {\"b3:5d84a210e8e5\": -1}}",
        "\u{0}",
    ] {
        sandbox.write("known.json", broken);
        let ran = sandbox.run(&BASELINE).expect_status(2);
        assert!(
            ran.stderr.contains("error: known.json is not a baseline"),
            "{broken}: {}",
            ran.stderr
        );
    }
    let ran = sandbox.run(&["check", "--write-baseline"]).expect_status(2);
    assert!(ran.stderr.contains("--baseline"), "{}", ran.stderr);
    let ran = sandbox
        .run(&["check", "--baseline", "../no/where/known.json", "--write-baseline"])
        .expect_status(2);
    assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
}

#[test]
fn what_the_baseline_lists_is_not_work_to_do_and_uses_up_no_budget() {
    let sandbox = dotted("[locales.be]\n");
    sandbox.write("source_texts/a.md", "One two three.\n");
    sandbox.write(BE, catalog(&[]));
    let _ = with_baseline(&sandbox, &["--write-baseline"]).expect_status(0);
    sandbox.write("source_texts/b.md", "Four five.\n");
    let ran = with_baseline(&sandbox, &[]).expect_status(1);
    assert!(ran.stderr.contains("1 error, 0 warnings; 2 words to do"), "{}", ran.stderr);
    let ran = with_baseline(&sandbox, &["--max-missing-words", "2"]).expect_status(0);
    assert!(ran.stderr.contains("Words without a translation: 2; tolerated: 2"), "{}", ran.stderr);
}

#[test]
fn since_a_revision_what_stood_in_translations_then_is_passed_over() {
    let sandbox = dotted(CONFIG);
    texts(&sandbox, &["Раз...", "Два…"]);
    sandbox.commit("2026-11-01");
    let since = || told(&sandbox.run(&["check", "--since", "HEAD", "--format", "json"]));
    assert_eq!(since(), (vec![], 1));
    texts(&sandbox, &["Раз...", "Два..."]);
    assert_eq!(since(), (vec!["ellipsis 2".to_owned()], 1));
    // A translation that was touched is judged anew.
    texts(&sandbox, &["Раз і...", "Два…"]);
    assert_eq!(since(), (vec!["ellipsis 1".to_owned()], 0));
    sandbox.commit("2026-11-02");
    assert_eq!(since(), (vec![], 1));
}

#[test]
fn since_a_revision_what_was_done_to_the_file_is_told() {
    let sandbox = dotted("[locales.be]\n");
    texts(&sandbox, &["Раз…"]);
    let right = sandbox.read(BE);
    let wrong = right.replace("Content-Type", "Language: ru\\nContent-Type");
    let silence = right.replace("\nmsgid \"P", "\n# talmach: ignore ellipsis\nmsgid \"P");
    let config = "[locales.be]\n[check.levels]\nellipsis = \"warning\"\n";
    sandbox.write("talmach.toml", alone(config));
    for (then, now, wanted) in [
        (&right, &wrong, (vec!["header null".to_owned()], 0)),
        (&wrong, &wrong, (vec![], 1)),
        (&right, &silence, (vec!["unused-silence 1".to_owned()], 0)),
        (&silence, &silence, (vec![], 1)),
    ] {
        sandbox.write(BE, then);
        sandbox.commit("2026-11-01");
        sandbox.write(BE, now);
        let ran = sandbox.run(&["check", "--since", "HEAD", "--format", "json"]);
        assert_eq!(told(&ran), wanted, "{now}");
    }
}

#[test]
fn both_the_baseline_and_the_revision_are_named_for_what_they_pass_over() {
    let sandbox = dotted(CONFIG);
    texts(&sandbox, &["Раз...", "Два…"]);
    sandbox.commit("2026-11-01");
    texts(&sandbox, &["Раз...", "Два... "]);
    let _ = with_baseline(&sandbox, &["--since", "HEAD", "--write-baseline"]).expect_status(0);
    let ran = with_baseline(&sandbox, &["--since", "HEAD"]).expect_status(0);
    assert!(ran.stderr.contains("1 finding was there before HEAD"), "{}", ran.stderr);
    assert!(ran.stderr.contains("1 finding is in the baseline"), "{}", ran.stderr);
}
