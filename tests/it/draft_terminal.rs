//! `draft` with a person at a terminal: what it asks, what it remembers, how it shows that it gets on.

use std::fs;
use std::path::PathBuf;

use crate::draft::{asked, has_no_catalogs, project};
use crate::sandbox::{Ran, Sandbox};
use crate::terminal;

const QUESTION: &str = "Send the texts to translate.example.org? [y/N] ";

/// A project whose engine sends texts to somebody.
fn remote() -> Option<Sandbox> {
    let sandbox = project("['mine']")?;
    let toml = sandbox.read("talmach.toml") + "sends-to = 'translate.example.org'\n";
    sandbox.write("talmach.toml", toml);
    sandbox.write("source_texts/a.md", "Freedom now.\n");
    Some(sandbox)
}

fn draft(sandbox: &Sandbox, typed: &str) -> Ran {
    terminal::run(sandbox.command(&["draft", "--redo"]), typed)
}

/// What is remembered of consents.
fn remembered(sandbox: &Sandbox) -> Vec<PathBuf> {
    let state = sandbox.project().parent().unwrap().join("home/.local/state/talmach/consent");
    let Ok(files) = fs::read_dir(state) else { return Vec::new() };
    files.map(|file| file.unwrap().path()).collect()
}

#[test]
fn who_agreed_once_is_not_asked_again() {
    let Some(sandbox) = remote() else { return };
    let ran = draft(&sandbox, "y\n").expect_status(0);
    assert!(ran.stderr.contains(QUESTION), "{}", ran.stderr);
    let [file] = &remembered(&sandbox)[..] else { panic!("not one file") };
    assert!(ran.stderr.contains(&file.display().to_string()), "{}", ran.stderr);
    let again = draft(&sandbox, "").expect_status(0);
    assert!(!again.stderr.contains("[y/N]"), "{}", again.stderr);
    // A program that nobody watches still has to say so itself.
    let unwatched = sandbox.run(&["draft", "--redo"]).expect_status(2);
    assert!(unwatched.stderr.contains("Nothing was sent"), "{}", unwatched.stderr);
    let _ = sandbox.run(&["draft", "--redo", "--yes"]).expect_status(0);
    // To take it back the file is deleted.
    fs::remove_file(file).unwrap();
    assert!(draft(&sandbox, "n\n").expect_status(2).stderr.contains(QUESTION));
}

#[test]
fn another_host_or_engine_or_a_broken_memory_is_asked_about() {
    let Some(sandbox) = remote() else { return };
    let _ = draft(&sandbox, "y\n").expect_status(0);
    let toml = sandbox.read("talmach.toml");
    sandbox.write("talmach.toml", toml.replace("translate.example.org", "other.example.org"));
    let ran = draft(&sandbox, "n\n").expect_status(2);
    assert!(ran.stderr.contains("Send the texts to other.example.org? [y/N]"), "{}", ran.stderr);
    sandbox.write("talmach.toml", toml.replace("mine", "yours"));
    assert!(draft(&sandbox, "n\n").expect_status(2).stderr.contains(QUESTION));
    sandbox.write("talmach.toml", &toml);
    fs::write(&remembered(&sandbox)[0], "{").unwrap();
    assert!(draft(&sandbox, "n\n").expect_status(2).stderr.contains(QUESTION));
}

#[test]
fn nothing_is_sent_and_nothing_remembered_without_a_clear_yes() {
    let Some(sandbox) = remote() else { return };
    for typed in ["n\n", "\n", "yesterday\n", "\u{4}"] {
        let ran = draft(&sandbox, typed).expect_status(2);
        assert!(ran.stderr.contains("Nothing was sent"), "{typed:?} {}", ran.stderr);
    }
    assert_eq!(asked(&sandbox), "");
    assert!(has_no_catalogs(&sandbox));
    assert!(remembered(&sandbox).is_empty());
}

#[test]
fn consent_that_cannot_be_remembered_holds_for_the_run() {
    let Some(sandbox) = remote() else { return };
    let sandbox = sandbox.with("XDG_STATE_HOME", "/dev/null");
    let ran = draft(&sandbox, "y\n").expect_status(0);
    assert!(ran.stderr.contains("could not be written"), "{}", ran.stderr);
    assert!(draft(&sandbox, "y\n").expect_status(0).stderr.contains(QUESTION));
}

#[test]
fn a_person_sees_how_far_it_is_on_one_line() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom now.\n\nGo home.\n");
    let ran = draft(&sandbox, "").expect_status(0);
    assert!(ran.stderr.contains("\r0 of 2 passages, mine"), "{:?}", ran.stderr);
    // It is gone at the end, and nothing of it is colour.
    assert!(ran.stderr.ends_with(" \r"), "{:?}", ran.stderr);
    assert!(!ran.stderr.contains('\u{1b}'), "{:?}", ran.stderr);
    assert_eq!(ran.stdout, "ru: 2 drafted by word list 1\n2 passages drafted, 0 left\n");
}

#[test]
fn a_narrow_terminal_is_told_less_and_quiet_and_dumb_ones_nothing() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom now.\n\nGo home.\n");
    let narrow = sandbox.with("COLUMNS", "20");
    let ran = draft(&narrow, "").expect_status(0);
    assert!(ran.stderr.contains("\r0 of 2 passages\r"), "{:?}", ran.stderr);
    let ran = terminal::run(narrow.command(&["draft", "--redo", "-q"]), "").expect_status(0);
    assert_eq!(ran.stderr, "");
    let dumb = narrow.with("TERM", "dumb");
    let ran = draft(&dumb, "").expect_status(0);
    assert!(!ran.stderr.contains('\r'), "{:?}", ran.stderr);
}

#[test]
fn elsewhere_nothing_is_drawn() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom now.\n\nGo home.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(!ran.stderr.contains('\r'), "{:?}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
}
