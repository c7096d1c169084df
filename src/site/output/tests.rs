//! What stands in the folder after a run, whatever stood there before.

use std::fs;
use std::path::Path;

use super::manifest::JOURNAL;
use super::*;
use crate::site::files::SiteFile;

fn file(path: &str, text: &str) -> SiteFile {
    SiteFile::new(path, text.to_owned())
}

fn run(root: &Path, files: &[(&str, &str)]) -> Result<Written, OutputError> {
    let output = Output::open(root, Mode::Write)?;
    output.put(files.iter().map(|(path, text)| file(path, text)).collect())?;
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
    assert_eq!(run(folder.path(), &files).unwrap().written, ["be/x.html", "index.html"]);
    let before = fs::metadata(folder.path().join(MANIFEST)).unwrap().modified().unwrap();
    let second = run(folder.path(), &files).unwrap();
    assert_eq!(second, Written { unchanged: 2, ..Written::default() });
    let after = fs::metadata(folder.path().join(MANIFEST)).unwrap().modified().unwrap();
    assert_eq!(before, after);
    let third = run(folder.path(), &[("index.html", "a"), ("be/x.html", "c")]).unwrap();
    assert_eq!(third.written, ["be/x.html"]);
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
    output.put(vec![file("a.html", "a")]).unwrap();
    assert_eq!(output.finish().unwrap().written, ["a.html"]);
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
    output.put(vec![file("be/x.html", "a"), file("be/y.html", "b")]).unwrap();
    drop(output);
    assert!(!root.join(MANIFEST).exists());
    // Of the last line only a part reached the disk.
    let journal = fs::read_to_string(root.join(JOURNAL)).unwrap();
    fs::write(root.join(JOURNAL), format!("{journal}b3:00")).unwrap();
    let done = run(root, &[("be/x.html", "c")]).unwrap();
    assert_eq!((done.written, done.removed), (vec!["be/x.html".into()], vec!["be/y.html".into()]));
    assert_eq!(names(root), [MANIFEST, "be", "be/x.html"]);
}

#[test]
fn a_run_that_is_left_removes_nothing_and_takes_nothing_of_others_for_ours() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    run(root, &[("a.html", "a"), ("b.html", "b")]).unwrap();
    fs::write(root.join("mine.html"), "mine").unwrap();
    let output = Output::open(root, Mode::Write).unwrap();
    output.put(vec![file("a.html", "c")]).unwrap();
    output.put(vec![file("mine.html", "ours")]).unwrap_err();
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
    output.put(vec![file("pictures/a.png", "a")]).unwrap();
    output.put(vec![file("pictures/a.png", "a")]).unwrap();
    let done = output.finish().unwrap();
    assert_eq!((done.written, done.unchanged), (vec!["pictures/a.png".to_owned()], 0));
}
