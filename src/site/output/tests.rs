//! What stands in the folder after a run, whatever stood there before.

use std::fs;
use std::path::Path;

use super::manifest::JOURNAL;
use super::*;
use crate::site::files::SiteFile;
use crate::site::seal::{Prospect, Seal};

fn file(path: &str, text: &str) -> SiteFile {
    SiteFile::new(path, text.to_owned())
}

fn run(root: &Path, files: &[(&str, &str)]) -> Result<Written, OutputError> {
    let output = Output::open(root, Mode::Write)?;
    output.put(files.iter().map(|(path, text)| file(path, text)).collect(), None)?;
    output.finish()
}

fn names(root: &Path) -> Vec<String> {
    let mut names: Vec<String> = walkdir::WalkDir::new(root)
        .min_depth(1)
        .into_iter()
        .map(|entry| entry.unwrap().path().strip_prefix(root).unwrap().display().to_string())
        .collect();
    names.sort();
    names
}

#[test]
fn a_second_run_writes_nothing_and_an_edit_only_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let files = [("index.html", "a"), ("be/x.html", "b")];
    assert_eq!(run(folder.path(), &files).unwrap().written, 2);
    let before = fs::metadata(folder.path().join(MANIFEST)).unwrap().modified().unwrap();
    let second = run(folder.path(), &files).unwrap();
    assert_eq!(second, Written { unchanged: 2, ..Written::default() });
    let after = fs::metadata(folder.path().join(MANIFEST)).unwrap().modified().unwrap();
    assert_eq!(before, after);
    let third = run(folder.path(), &[("index.html", "a"), ("be/x.html", "c")]).unwrap();
    assert_eq!((third.written, third.unchanged), (1, 1));
    assert_eq!(fs::read_to_string(folder.path().join("be/x.html")).unwrap(), "c");
}

#[test]
fn leftovers_are_removed_only_if_we_made_them_and_nobody_touched_them() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    run(root, &[("be/deep/x.html", "b"), ("be/y.html", "c"), ("index.html", "a")]).unwrap();
    fs::write(root.join("be/mine.html"), "mine").unwrap();
    fs::write(root.join("be/y.html"), "edited").unwrap();
    let done = run(root, &[("index.html", "a")]).unwrap();
    assert_eq!(done.removed, ["be/deep/x.html"]);
    assert_eq!(done.left, ["be/y.html"]);
    assert_eq!(names(root), [MANIFEST, "be", "be/mine.html", "be/y.html", "index.html"]);
}

#[test]
fn a_file_of_somebody_else_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), "mine").unwrap();
    let refused = run(folder.path(), &[("index.html", "a")]);
    assert!(matches!(refused, Err(OutputError::NotOurs { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(folder.path().join("index.html")).unwrap(), "mine");
}

#[test]
fn a_dry_run_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("new");
    let output = Output::open(&root, Mode::DryRun).unwrap();
    output.put(vec![file("a.html", "a")], None).unwrap();
    assert_eq!(output.finish().unwrap().written, 1);
    assert!(!root.exists());
}

#[test]
fn nothing_is_written_outside_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    for bad in ["../x", "/x", "a//b", "a/../../x", "a\\..\\x", ""] {
        let refused = run(folder.path(), &[(bad, "a")]);
        assert!(matches!(refused, Err(OutputError::Outside { .. })), "{bad}: {refused:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("be")).unwrap();
    let refused = run(folder.path(), &[("be/x.html", "a")]);
    assert!(matches!(refused, Err(OutputError::Outside { .. })), "{refused:?}");
}

#[test]
fn a_manifest_that_we_did_not_write_is_not_guessed_at() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(MANIFEST), "{}").unwrap();
    let refused = run(folder.path(), &[]);
    assert!(matches!(refused, Err(OutputError::Manifest { .. })), "{refused:?}");
}

#[test]
fn what_a_run_wrote_that_was_cut_short_is_known_to_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let output = Output::open(root, Mode::Write).unwrap();
    output.put(vec![file("be/x.html", "a"), file("be/y.html", "b")], None).unwrap();
    drop(output);
    assert!(!root.join(MANIFEST).exists());
    // Of the last line only a part reached the disk.
    let journal = fs::read_to_string(root.join(JOURNAL)).unwrap();
    fs::write(root.join(JOURNAL), format!("{journal}b3:00")).unwrap();
    let done = run(root, &[("be/x.html", "c")]).unwrap();
    assert_eq!((done.written, done.removed), (1, vec!["be/y.html".into()]));
    assert_eq!(names(root), [MANIFEST, "be", "be/x.html"]);
}

#[test]
fn a_run_that_is_left_removes_nothing_and_takes_nothing_of_others_for_ours() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    run(root, &[("a.html", "a"), ("b.html", "b")]).unwrap();
    fs::write(root.join("mine.html"), "mine").unwrap();
    let output = Output::open(root, Mode::Write).unwrap();
    output.put(vec![file("a.html", "c")], None).unwrap();
    output.put(vec![file("mine.html", "ours")], None).unwrap_err();
    output.leave().unwrap();
    assert_eq!(names(root), [MANIFEST, "a.html", "b.html", "mine.html"]);
    let refused = run(root, &[("mine.html", "ours")]);
    assert!(matches!(refused, Err(OutputError::NotOurs { .. })), "{refused:?}");
    assert_eq!(run(root, &[]).unwrap().removed, ["a.html", "b.html"]);
}

#[test]
fn a_file_that_two_put_there_is_written_once() {
    let folder = tempfile::tempdir().unwrap();
    let output = Output::open(folder.path(), Mode::Write).unwrap();
    output.put(vec![file("pictures/a.png", "a")], None).unwrap();
    output.put(vec![file("pictures/a.png", "a")], None).unwrap();
    let done = output.finish().unwrap();
    assert_eq!((done.written, done.unchanged), (1, 0));
}

/// Files as they would be made from something.
fn prospect(from: &str, paths: &[&str]) -> Prospect {
    let paths = paths.iter().map(|path| (*path).to_owned()).collect();
    Prospect { seal: Seal::of(&from), paths }
}

/// Puts two files there that were made from something.
fn made(root: &Path, from: &str, text: &str) -> Written {
    let output = Output::open(root, Mode::Write).unwrap();
    let files = vec![file("be/x.html", text), file("be/y.html", "y")];
    output.put(files, Some(Seal::of(&from))).unwrap();
    output.finish().unwrap()
}

#[test]
fn files_that_were_made_from_the_same_need_not_be_made_again() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(made(folder.path(), "a text", "x").written, 2);
    let output = Output::open(folder.path(), Mode::Write).unwrap();
    assert!(output.holds(&prospect("a text", &["be/y.html", "be/x.html"])));
    let done = output.finish().unwrap();
    assert_eq!(done, Written { unchanged: 2, ..Written::default() });
    assert_eq!(names(folder.path()), [MANIFEST, "be", "be/x.html", "be/y.html"]);
    let third = Output::open(folder.path(), Mode::Write).unwrap();
    assert!(third.holds(&prospect("a text", &["be/x.html", "be/y.html"])));
}

#[test]
fn files_are_not_held_for_what_they_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let both = ["be/x.html", "be/y.html"];
    let holds = |from: &str, paths: &[&str]| {
        Output::open(root, Mode::Write).unwrap().holds(&prospect(from, paths))
    };
    let _ = made(root, "a text", "x");
    assert!(!holds("another", &both), "another text");
    assert!(!holds("a text", &both[..1]), "fewer files");
    assert!(!holds("a text", &["be/x.html", "be/y.html", "be/z.html"]), "more files");
    fs::write(root.join("be/x.html"), "X").unwrap();
    assert!(!holds("a text", &both), "a file that somebody edited");
    fs::remove_file(root.join("be/x.html")).unwrap();
    assert!(!holds("a text", &both), "a file that is gone");
    let done = made(root, "a text", "x");
    assert_eq!((done.written, done.unchanged), (1, 1));
    assert!(holds("a text", &both));
    // A run that was cut short has written another text.
    let output = Output::open(root, Mode::Write).unwrap();
    let _ = output.put(vec![file("be/x.html", "z")], Some(Seal::of(&"another")));
    drop(output);
    assert!(!holds("a text", &both), "files of a run that was cut short");
    assert!(!holds("another", &both[..1]), "a run that was cut short");
}
