//! `accept`: a change of English leaves a translation right, with a reason, until something changes again.

use std::fs;

use crate::sandbox::{Ran, Sandbox};

const ENGLISH: &str = "The miners stopped work.\n\nWrite leters to prisoners.\n";
const BE: &str = "translations/be/strike.po";

/// A project whose second passage went stale over a mended typo.
fn stale_project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n[locales.ru]\n");
    sandbox.write("source_texts/strike.md", ENGLISH);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    for (locale, words) in
        [("be", ["Гарнякі сталі.", "Пішыце лісты."]), ("ru", ["Горняки.", "Пишите."])]
    {
        let path = format!("translations/{locale}/strike.po");
        let [first, second] = words;
        let translated = sandbox
            .read(&path)
            .replacen("work.\"\nmsgstr \"\"", &format!("work.\"\nmsgstr \"{first}\""), 1)
            .replacen(
                "prisoners.\"\nmsgstr \"\"",
                &format!("prisoners.\"\nmsgstr \"{second}\""),
                1,
            );
        sandbox.write(&path, translated);
    }
    sandbox.write("source_texts/strike.md", ENGLISH.replace("leters", "letters"));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    sandbox
}

fn accept(sandbox: &Sandbox, more: &[&str]) -> Ran {
    sandbox.run(&[&["accept", "strike", "-l", "be"], more].concat())
}

const BY: [&str; 4] = ["--by", "Ян", "--reason", "a typo"];

fn status(sandbox: &Sandbox) -> String {
    let json = sandbox.run(&["status", "--format", "json"]).expect_status(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let units = &json["statements"][0]["locales"]["be"]["units"];
    ["current", "stale", "fuzzy", "reviewed"].map(|key| units[key].to_string()).join(" ")
}

#[test]
fn what_is_accepted_is_current_and_taking_it_back_gives_the_same_bytes() {
    let sandbox = stale_project();
    let (before, russian) = (sandbox.read(BE), sandbox.read("translations/ru/strike.po"));
    assert_eq!(status(&sandbox), "1 1 0 0");
    let _ = accept(&sandbox, &["--unit", "2", "--by", "Ян", "--reason", "a typo"]).expect_status(0);
    assert_eq!(status(&sandbox), "2 0 0 0");
    let accepted = sandbox.read(BE);
    assert!(accepted.contains("# talmach: accepted by Ян on 2026-11-21 (b3:"), "{accepted}");
    assert!(accepted.contains("): a typo\n"), "{accepted}");
    assert!(accepted.contains("#| msgid \"Write leters to prisoners.\"\nmsgid"), "{accepted}");
    assert!(!accepted.contains("fuzzy"), "{accepted}");
    // Nothing to do for a sync, and nothing done to the other locale.
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(sandbox.read(BE), accepted);
    assert_eq!(sandbox.read("translations/ru/strike.po"), russian);

    let _ = accept(&sandbox, &["--unit", "2", "--undo"]).expect_status(0);
    assert_eq!(sandbox.read(BE), before);
}

#[test]
fn a_passage_that_is_not_stale_cannot_be_accepted_and_nothing_is_written() {
    let sandbox = stale_project();
    let before = sandbox.read(BE);
    let ran = accept(&sandbox, &[&["--unit", "1,2"][..], &BY].concat()).expect_status(2);
    assert!(ran.stderr.contains("Passage 1 of strike → be is not stale"), "{}", ran.stderr);
    let ran = accept(&sandbox, &[&["--unit", "3"][..], &BY].concat()).expect_status(2);
    assert!(ran.stderr.contains("has no passage 3; it has 2"), "{}", ran.stderr);
    let _ = accept(&sandbox, &["--unit", "2", "--undo"]).expect_status(2);
    let _ = accept(&sandbox, &["--unit", "2", "--by", "Ян", "--reason", " "]).expect_status(2);
    let _ = accept(&sandbox, &["--unit", "2", "--by", "Ян"]).expect_status(2);
    assert_eq!(sandbox.read(BE), before);
}

#[test]
fn an_acceptance_lapses_when_either_side_is_edited() {
    let sandbox = stale_project();
    let _ = accept(&sandbox, &[&["--unit", "2"][..], &BY].concat()).expect_status(0);
    let accepted = sandbox.read(BE);
    sandbox.write(BE, accepted.replace("Пішыце лісты.", "Пішыце лісты штодня."));
    let _ = accept(&sandbox, &["--unit", "2", "--undo"]).expect_status(2);
    sandbox.write(BE, &accepted);
    sandbox.write("source_texts/strike.md", ENGLISH.replace("leters", "long letters"));
    assert_eq!(status(&sandbox), "1 1 0 0");
    // And both ways back are current: it was made from the one and accepted for the other.
    for back in ["letters", "leters"] {
        let _ = sandbox.run(&["sync"]).expect_status(0);
        sandbox.write("source_texts/strike.md", ENGLISH.replace("leters", back));
        assert_eq!(status(&sandbox), "2 0 0 0", "{back}");
    }
}

#[test]
fn a_catalog_that_is_not_in_step_is_brought_in_step_first() {
    let sandbox = stale_project();
    sandbox.write("source_texts/strike.md", ENGLISH.replace("leters", "letters") + "\nNew.\n");
    let _ = accept(&sandbox, &[&["--unit", "2"][..], &BY].concat()).expect_status(0);
    assert!(sandbox.read(BE).contains("msgid \"New.\"\nmsgstr \"\"\n"));
    assert_eq!(status(&sandbox), "2 0 0 0");
    assert!(fs::exists(sandbox.project().join("translations/ru/strike.po")).unwrap());
}

#[test]
fn passages_with_one_entry_are_accepted_together() {
    let sandbox = stale_project();
    let english = ENGLISH.replace("leters", "letters") + "\nWrite letters to prisoners.\n";
    sandbox.write("source_texts/strike.md", english);
    let _ = accept(&sandbox, &[&["--unit", "2,3"][..], &BY].concat()).expect_status(0);
    assert_eq!(status(&sandbox), "3 0 0 0");
    let _ = accept(&sandbox, &["--unit", "2,3", "--undo"]).expect_status(0);
    assert_eq!(status(&sandbox), "1 2 0 0");
}

#[test]
fn what_there_is_to_sign_is_looked_at_before_who_signs() {
    let sandbox = stale_project();
    let accept = ["accept", "-l", "be", "--unit", "1", "--reason", "x"];
    for command in [&accept[..], &["review", "-l", "be", "--unit", "1"]] {
        let refused = |statement: &str, said: &str| {
            let ran = sandbox.run(&[command, &[statement]].concat()).expect_status(2);
            assert!(ran.stderr.starts_with(&format!("error: {said}")), "{}", ran.stderr);
        };
        refused("strik", "There is no statement strik\n");
        refused("strike", "In whose name?");
    }
    let beyond = ["review", "strike", "-l", "be", "--unit", "9"];
    let ran = sandbox.run(&beyond).expect_status(2);
    assert!(ran.stderr.contains("strike has no passage 9"), "{}", ran.stderr);
}
