//! Programs as engines: the examples of the documentation, and programs that behave badly.

use std::fs;
use std::path::Path;
use std::process::Command;

use talmach::workflow::draft::{Backend, Destination, ErrorKind, Masking, Support};
use tempfile::TempDir;

use super::setup::{batch, engine, installed, pair, run};

/// The example in a language, as the documentation has it.
fn example(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/command-backend.md");
    let text = fs::read_to_string(path).unwrap();
    let start = format!("```{language}\n");
    let (_, rest) = text.split_once(&start).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

fn program(text: &str, words: &str) -> (TempDir, Box<dyn Backend>) {
    program_with(text, words, "")
}

fn program_with(text: &str, words: &str, more: &str) -> (TempDir, Box<dyn Backend>) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("program"), text).unwrap();
    let engine = engine(folder.path(), "command", &format!("command = {words}\n{more}")).unwrap();
    (folder, engine)
}

fn shell(text: &str) -> (TempDir, Box<dyn Backend>) {
    program(text, "['sh', 'program']")
}

#[test]
fn the_example_in_python_translates() {
    if !installed("/usr/bin/python3") {
        return;
    }
    let (_folder, engine) = program(&example("python"), "['python3', 'program']");
    let asked = batch(pair("en", "be"), &["peace and ⟦1⟧ freedom", "\"freedom\" \\ ў", "peace"]);
    run(async {
        for _ in 0..2 {
            let answers = engine.translate(&asked).await.unwrap();
            assert_eq!(answers, ["мір and ⟦1⟧ свабода", "\"freedom\" \\ ў", "мір"]);
        }
    });
}

#[test]
fn the_example_in_a_shell_translates() {
    if !installed("/usr/bin/jq") {
        return;
    }
    let (_folder, engine) = shell(&example("sh"));
    let asked = batch(pair("en", "be"), &["peace and ⟦1⟧ freedom", "\"freedom\" \\ %s"]);
    let answers = run(engine.translate(&asked)).unwrap();
    assert_eq!(answers, ["мір and ⟦1⟧ свабода", "\"свабода\" \\ %s"]);
}

#[test]
fn what_is_configured_is_what_it_bears() {
    let more = "engine = 'mine 2'\nsends-to = 'example.org'\nmasking = 'xml'\npairs = ['en-be']";
    let (_folder, engine) = program_with("", "['sh', 'program']", more);
    let profile = engine.profile();
    assert_eq!((profile.name.as_str(), profile.engine.as_str()), ("mine", "mine 2"));
    assert_eq!(profile.destination, Destination::Remote { host: "example.org".to_owned() });
    assert_eq!(profile.masking, Masking::Xml);
    assert_eq!(run(engine.supports(&pair("en", "be"))), Ok(Support::Yes));
    assert_eq!(run(engine.supports(&pair("en", "ru"))), Ok(Support::No));
    let (_folder, plain) = shell("");
    assert_eq!(plain.profile().engine, "sh");
    assert_eq!(plain.profile().destination, Destination::ThisMachine);
}

#[test]
fn what_a_program_does_wrong_is_told_apart() {
    let asked = batch(pair("en", "be"), &["peace"]);
    for (text, kind, words) in [
        ("echo 'no model' >&2; exit 3", ErrorKind::Server, "exit status: 3"),
        ("read x; echo hello", ErrorKind::BadAnswer, "hello"),
        ("read x; echo '{\"id\":7,\"text\":\"x\"}'", ErrorKind::BadAnswer, "another id"),
        ("read x; echo '{\"id\":1}'", ErrorKind::BadAnswer, "neither"),
        ("read x; echo '{\"id\":1,\"error\":\"too hard\"}'", ErrorKind::BadRequest, "too hard"),
        ("read x; printf '{\"id\":1'", ErrorKind::Server, "exit status: 0"),
    ] {
        let (_folder, engine) = shell(text);
        let error = run(engine.translate(&asked)).unwrap_err();
        assert_eq!(error.kind, kind, "{text}: {error}");
        assert!(error.detail.contains(words), "{text}: {error}");
    }
    let (_folder, absent) = program("", "['there-is-no-such-program']");
    let error = run(absent.translate(&asked)).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotInstalled);
    assert!(error.detail.contains("there-is-no-such-program"));
}

#[test]
fn a_program_that_ended_is_started_once_more() {
    let once = "read x; id=$(printf '%s' \"$x\" | sed 's/[^0-9]*\\([0-9]*\\).*/\\1/')\n\
                echo \"{\\\"id\\\":$id,\\\"text\\\":\\\"мір $id\\\"}\"";
    let (_folder, engine) = shell(once);
    run(async {
        let asked = batch(pair("en", "be"), &["peace", "peace"]);
        assert_eq!(engine.translate(&asked).await.unwrap(), ["мір 1", "мір 2"]);
    });
}

#[test]
fn a_program_that_does_not_answer_is_killed_with_all_that_it_started() {
    let silent = "sleep 1000 & echo $! > child\nsleep 1000";
    let (folder, engine) = program_with(silent, "['sh', 'program']", "timeout = 0.5");
    let error = run(engine.translate(&batch(pair("en", "be"), &["peace"]))).unwrap_err();
    assert_eq!(error.kind, ErrorKind::TimedOut);
    let child = fs::read_to_string(folder.path().join("child")).unwrap();
    // A process that was killed is gone, or waits for somebody to take notice.
    let state = Command::new("ps").args(["-o", "state=", "-p", child.trim()]).output().unwrap();
    let state = String::from_utf8(state.stdout).unwrap();
    assert!(state.trim().is_empty() || state.starts_with('Z'), "{state}");
}

#[test]
fn an_error_about_one_text_leaves_the_program_running() {
    let counting = "n=0; while read x; do n=$((n+1))\n\
                    if [ $n = 1 ]; then echo '{\"id\":1,\"error\":\"no\"}'\n\
                    else echo \"{\\\"id\\\":$n,\\\"text\\\":\\\"$n\\\"}\"; fi; done";
    let (_folder, engine) = shell(counting);
    run(async {
        let asked = batch(pair("en", "be"), &["peace"]);
        assert_eq!(engine.translate(&asked).await.unwrap_err().detail, "no");
        assert_eq!(engine.translate(&asked).await.unwrap(), ["2"]);
    });
}
