//! `talmach init`: a project begins, and every command works in it.

use std::fs;

use crate::sandbox::Sandbox;

fn names(folder: &std::path::Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name();
    walk.into_iter()
        .map(|entry| entry.unwrap().path().strip_prefix(folder).unwrap().display().to_string())
        .collect()
}

const MADE: [&str; 5] =
    ["source_texts", "talmach.toml", "translations", "translations/be", "translations/ru"];

#[test]
fn a_project_begins_in_the_current_folder_or_in_a_new_one() {
    let sandbox = Sandbox::new();
    let _ = sandbox.run(&["init"]).expect_status(0);
    assert_eq!(names(&sandbox.project()), MADE);
    let sandbox = Sandbox::new();
    let ran = sandbox.run(&["init", "new/folder"]).expect_status(0);
    assert_eq!(names(&sandbox.project().join("new/folder")), MADE);
    assert!(ran.stderr.contains("talmach add FILE"), "{}", ran.stderr);
    let sandbox = Sandbox::new();
    let _ = sandbox.run(&["init", "--project", "named"]).expect_status(0);
    assert_eq!(names(&sandbox.project().join("named")), MADE);
}

#[test]
fn nothing_is_overwritten() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "mine");
    let ran = sandbox.run(&["init"]).expect_status(2);
    assert!(ran.stderr.contains("talmach.toml exists; nothing was changed"), "{}", ran.stderr);
    assert_eq!(sandbox.read("talmach.toml"), "mine");
    assert_eq!(names(&sandbox.project()), ["talmach.toml"]);
    // Neither is what a link points to, nor what is not there yet.
    let sandbox = Sandbox::new();
    std::os::unix::fs::symlink("nowhere", sandbox.project().join("talmach.toml")).unwrap();
    let _ = sandbox.run(&["init"]).expect_status(2);
    assert_eq!(names(&sandbox.project()), ["talmach.toml"]);
}

#[test]
fn what_is_there_stays_and_what_is_in_the_way_is_named() {
    let sandbox = Sandbox::new();
    sandbox.write("source_texts/a.md", "Mine.\n");
    let _ = sandbox.run(&["init"]).expect_status(0);
    assert_eq!(sandbox.read("source_texts/a.md"), "Mine.\n");
    let sandbox = Sandbox::new();
    sandbox.write("translations", "a file");
    let ran = sandbox.run(&["init"]).expect_status(2);
    assert!(ran.stderr.contains("translations/ru"), "{}", ran.stderr);
    assert!(!sandbox.project().join("talmach.toml").exists());
    assert_eq!(sandbox.read("translations"), "a file");
    let ran = sandbox.run(&["init", "translations/x"]).expect_status(2);
    assert!(ran.stderr.contains("it is not a folder"), "{}", ran.stderr);
}

#[test]
fn every_command_works_in_a_project_that_has_just_begun() {
    let sandbox = Sandbox::new();
    let _ = sandbox.run(&["init"]).expect_status(0);
    let ran = sandbox.run(&["status"]).expect_status(0);
    assert!(ran.stderr.contains("There are no statements yet"), "{}", ran.stderr);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let _ = sandbox.run(&["check"]).expect_status(2);
    let raw = "Free elections\n\nWe call for free elections.\n";
    let _ = sandbox.run_with_input(&["add", "-"], raw).expect_status(0);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert!(sandbox.project().join("translations/be/free-elections.po").is_file());
    let ran = sandbox.run(&["check"]).expect_status(1);
    assert_eq!(ran.stdout.lines().count(), 4, "{}", ran.stdout);
    assert!(fs::read_dir(sandbox.project()).unwrap().count() == 3);
}

#[test]
fn the_template_says_the_defaults() {
    let sandbox = Sandbox::new();
    let _ = sandbox.run(&["init"]).expect_status(0);
    sandbox.write("source_texts/a.md", "One.\n");
    let with_template = sandbox.run(&["check", "--format", "json"]);
    sandbox.write("talmach.toml", "[locales.ru]\n[locales.be]\n");
    assert_eq!(sandbox.run(&["check", "--format", "json"]), with_template);
}
