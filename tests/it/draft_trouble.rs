//! `draft` when something goes wrong in the middle: nothing is lost, and what was saved is whole.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use talmach::formats::po;

use crate::draft::{ENGINE, asked, entry, project};
use crate::sandbox::{Sandbox, catalog};

#[test]
fn ctrl_c_saves_what_is_finished_and_leaves_the_rest() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom.\n");
    sandbox.write("source_texts/b.md", "Sleep well.\n");
    let mut command = sandbox.command(&["draft"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run = command.spawn().unwrap();
    let finished = sandbox.project().join("translations/ru/a.po");
    // As soon as one is saved and the engine thinks about the other.
    while !(finished.exists() && asked(&sandbox).contains("Sleep")) {
        assert!(run.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    let interrupt = Command::new("kill").args(["-INT", &run.id().to_string()]).status();
    assert!(interrupt.unwrap().success());
    let output = run.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.ends_with("1 passage drafted, 1 left\n"), "{said}");
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Freedom.").contains("#, fuzzy\n"), "{catalog}");
    let folder = fs::read_dir(finished.parent().unwrap()).unwrap();
    let left: Vec<_> = folder.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["a.po"]);
    // Taken up again where it stopped.
    sandbox.write("source_texts/b.md", "Wake up.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(ran.stdout.ends_with("1 passage drafted, 0 left\n"), "{}", ran.stdout);
}

/// Starts drafting, and lets something happen as soon as a condition holds.
fn interrupted(sandbox: &Sandbox, when: impl Fn() -> bool) -> Output {
    let mut command = sandbox.command(&["draft"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run: Child = command.spawn().unwrap();
    while !when() {
        assert!(run.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    let interrupt = Command::new("kill").args(["-INT", &run.id().to_string()]).status();
    assert!(interrupt.unwrap().success());
    run.wait_with_output().unwrap()
}

#[test]
fn ctrl_c_within_a_statement_saves_the_answers_that_came() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("talmach.toml", sandbox.read("talmach.toml") + "batch-items = 1\n");
    sandbox.write("source_texts/a.md", "Freedom.\n\nGo home.\n\nSleep well.\n\nPay now.\n");
    let output = interrupted(&sandbox, || asked(&sandbox).contains("Sleep"));
    assert_eq!(output.status.code(), Some(130), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.ends_with("2 passages drafted, 2 left\n"), "{said}");
    let catalog = sandbox.read("translations/ru/a.po");
    for source in ["Freedom.", "Go home."] {
        assert!(entry(&catalog, source).contains("drafted by word list 1"), "{catalog}");
    }
    assert!(catalog.contains("msgid \"Pay now.\"\nmsgstr \"\"\n"), "{catalog}");
}

#[test]
fn an_engine_that_was_killed_is_started_again_and_asked_once_more() {
    let Some(sandbox) = project("['mine']") else { return };
    // Killed at its first question and at its fourth, as somebody might from outside.
    let engine = ENGINE.replace(
        "    if \"Crash\"",
        "    if open(\"asked.txt\").read().count(\"\\n\") in (1, 5):\n        os.kill(os.getpid(), 9)\n    if \"Crash\"",
    );
    assert_ne!(engine, ENGINE);
    sandbox.write("engine.py", engine);
    sandbox.write("source_texts/a.md", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert_eq!(ran.stdout, "ru: 5 drafted by word list 1\n5 passages drafted, 0 left\n");
    assert_eq!(asked(&sandbox).lines().count(), 7);
}

#[test]
fn a_text_that_kills_the_engine_takes_nothing_from_its_neighbours() {
    let Some(sandbox) = project("['mine', 'pseudo']") else { return };
    sandbox.write("source_texts/a.md", "One.\n\nTwo.\n\nCrash here.\n\nFour.\n\nFive.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(ran.stdout.contains("ru: 4 drafted by word list 1\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("ru: mine failed on 1 passage: "), "{}", ran.stdout);
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Crash here.").contains("drafted by pseudo"), "{catalog}");
}

#[test]
fn what_a_person_writes_while_the_engine_thinks_stays() {
    let Some(sandbox) = project("['mine']") else { return };
    let person = catalog(&[("Pay now.", "Заплатите сейчас.")])
        + "\n#, fuzzy\nmsgid \"Freedom.\"\nmsgstr \"Воля.\"\n";
    sandbox.write("person.po", &person);
    let engine = ENGINE.replace(
        "    if \"Crash\"",
        "    if \"Freedom\" in text:\n        os.makedirs(\"translations/ru\", exist_ok=True)\n        \
         open(\"translations/ru/a.po\", \"wb\").write(open(\"person.po\", \"rb\").read())\n    if \"Crash\"",
    );
    assert_ne!(engine, ENGINE);
    sandbox.write("engine.py", engine);
    sandbox.write("source_texts/a.md", "Pay now.\n\nFreedom.\n\nGo home.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(ran.stdout.ends_with("1 passage drafted, 0 left\n"), "{}", ran.stdout);
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Pay now.").ends_with("msgstr \"Заплатите сейчас.\""), "{catalog}");
    let theirs = "#, fuzzy\nmsgid \"Freedom.\"\nmsgstr \"Воля.\"";
    assert!(entry(&catalog, "Freedom.").ends_with(theirs), "{catalog}");
    assert!(entry(&catalog, "Go home.").contains("drafted by word list 1"), "{catalog}");
}

/// All files of a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_full_disk_stops_the_run_and_what_was_saved_is_whole() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom.\n");
    let large: String = (0..60).map(|n| format!("Go home, all {n} of them.\n\n")).collect();
    sandbox.write("source_texts/b.md", &large);
    let old = catalog(&[("Go home, all 7 of them.", "Идите домой, все семеро.")]);
    sandbox.write("translations/ru/b.po", &old);
    // A limit on the size of files stands in for a full disk: the write fails half way.
    let mut shell = sandbox.program("sh", &[]);
    let script = "trap '' XFSZ; ulimit -f 4; exec \"$0\" draft";
    shell.args(["-c", script, env!("CARGO_BIN_EXE_talmach")]).stdin(Stdio::null());
    let output = shell.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("error: translations/ru/b.po cannot be written: it would be larger"),
        "{said}"
    );
    assert_eq!(sandbox.read("translations/ru/b.po"), old);
    let saved = sandbox.read("translations/ru/a.po");
    po::read(saved.as_bytes()).unwrap();
    assert!(entry(&saved, "Freedom.").contains("drafted by word list 1"), "{saved}");
    assert!(names(&sandbox.project().join("translations/ru")).iter().all(|n| n.ends_with(".po")));
    // With room on the disk the run goes on, and what was answered costs nothing.
    let before = asked(&sandbox);
    let ran = sandbox.run(&["draft", "b"]).expect_status(0);
    assert!(ran.stdout.ends_with("59 passages drafted, 0 left\n"), "{}", ran.stdout);
    assert_eq!(asked(&sandbox), before);
    let catalog = sandbox.read("translations/ru/b.po");
    assert!(catalog.contains("msgstr \"Идите домой, все семеро.\"\n"), "{catalog}");
}
