//! History against repositories made with the real `git`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Commit, History, HistoryError, user_name};

/// A repository whose project lies in the folder `pro ject`.
struct Repository {
    folder: tempfile::TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(repository.root()).unwrap();
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.git(&["config", "user.name", "Ганна"]);
        repository.git(&["config", "user.email", "hanna@example.org"]);
        repository
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("pro ject")
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.root()).args(arguments).env("GIT_CONFIG_GLOBAL", "/dev/null");
        let output = git.output().unwrap();
        assert!(output.status.success(), "{arguments:?} {output:?}");
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Commits all there is, at noon of that day.
    fn commit(&self, day: &str) -> Commit {
        self.git(&["add", "--all"]);
        let date = format!("{day}T12:00:00Z");
        let mut git = Command::new("git");
        git.current_dir(self.root()).args(["commit", "--quiet", "--allow-empty", "-m", "x"]);
        git.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
        assert!(git.status().unwrap().success());
        self.history().resolve("HEAD").unwrap()
    }

    fn history(&self) -> History {
        History::open(&self.root()).unwrap()
    }
}

fn text(found: Option<Vec<u8>>) -> Option<String> {
    found.map(|bytes| String::from_utf8(bytes).unwrap())
}

fn short(commit: &Commit, of: &str) -> bool {
    of.len() >= 4 && commit.as_str().starts_with(of)
}

#[test]
fn files_are_read_as_they_were_whatever_their_names() {
    let repository = Repository::new();
    let names = ["a.md", "s/a b.md", "s/Заява.md", "s/line\nbreak.md", "s/:(glob)*.md", "s/--x.md"];
    for name in names {
        repository.write(name, "one\n");
    }
    let first = repository.commit("2026-01-01");
    for name in names {
        repository.write(name, "two, without a newline at the end");
    }
    let second = repository.commit("2026-01-02");
    fs::remove_file(repository.root().join("a.md")).unwrap();
    let third = repository.commit("2026-01-03");
    let history = repository.history();
    for name in names {
        let at = |commit| text(history.file_at(commit, Path::new(name)).unwrap());
        assert_eq!(at(&first).as_deref(), Some("one\n"), "{name}");
        assert_eq!(at(&second).as_deref(), Some("two, without a newline at the end"), "{name}");
    }
    for nothing in ["a.md", "s", "never 5", "", "s/never\n.md"] {
        assert_eq!(history.file_at(&third, Path::new(nothing)).unwrap(), None, "{nothing}");
    }
    let mut listed = history.files_at(&third, Path::new("s")).unwrap();
    listed.sort();
    let mut wanted: Vec<_> = names[1..].iter().map(PathBuf::from).collect();
    wanted.sort();
    assert_eq!(listed, wanted);
    assert_eq!(history.files_at(&second, Path::new("")).unwrap().len(), names.len());
    assert!(history.files_at(&second, Path::new("never")).unwrap().is_empty());
}

#[test]
fn empty_and_large_files_come_whole() {
    let repository = Repository::new();
    let large = "Слова ".repeat(100_000);
    repository.write("large.md", &large);
    repository.write("empty.md", "");
    let commit = repository.commit("2026-01-01");
    let history = repository.history();
    for _ in 0..2 {
        let large_again = text(history.file_at(&commit, Path::new("large.md")).unwrap());
        assert_eq!(large_again.as_deref(), Some(large.as_str()));
        let empty = text(history.file_at(&commit, Path::new("empty.md")).unwrap());
        assert_eq!(empty.as_deref(), Some(""));
    }
}

#[test]
fn many_threads_may_ask_at_once() {
    let repository = Repository::new();
    for number in 0..20 {
        repository.write(&format!("{number}.md"), &number.to_string());
    }
    let commit = repository.commit("2026-01-01");
    let history = repository.history();
    std::thread::scope(|scope| {
        for number in 0..20 {
            let (history, commit) = (&history, &commit);
            scope.spawn(move || {
                let path = PathBuf::from(format!("{number}.md"));
                let found = text(history.file_at(commit, &path).unwrap());
                assert_eq!(found, Some(number.to_string()));
            });
        }
    });
}

#[test]
fn revisions_are_the_last_commits_that_touched_each_path() {
    let repository = Repository::new();
    repository.write("s/a.md", "one");
    repository.write("s/b c.md", "one");
    let first = repository.commit("2026-01-01");
    repository.write("s/a.md", "two");
    let second = repository.commit("2026-01-05");
    repository.write("other.md", "one");
    repository.commit("2026-01-06");
    repository.write("s/new.md", "not committed");
    let history = repository.history();
    let paths = ["s/a.md", "s/b c.md", "s/new.md"].map(PathBuf::from);
    let found = history.revisions(paths.iter().map(PathBuf::as_path)).unwrap();
    assert_eq!(found.len(), 2);
    for (path, commit) in paths.iter().zip([&first, &second].into_iter().rev()) {
        assert!(short(commit, &found[path]), "{path:?} {found:?}");
        assert_eq!(history.revision_of(path).unwrap().as_ref(), Some(&found[path]));
    }
    assert_eq!(history.revision_of(&paths[2]).unwrap(), None);
    let never = history.revisions([Path::new("never")]).unwrap();
    assert!(never.is_empty());
}

#[test]
fn a_path_is_no_pattern() {
    let repository = Repository::new();
    repository.write("s/*.md", "one");
    let first = repository.commit("2026-01-01");
    repository.write("s/a.md", "one");
    repository.commit("2026-01-02");
    let found = repository.history().revision_of(Path::new("s/*.md")).unwrap().unwrap();
    assert!(short(&first, &found), "{first} {found}");
}

#[test]
fn the_last_commit_by_a_time_is_found() {
    let repository = Repository::new();
    repository.write("a.md", "one");
    let first = repository.commit("2026-01-01");
    repository.write("a.md", "two");
    let second = repository.commit("2026-01-05");
    repository.write("b.md", "one");
    let third = repository.commit("2026-01-09");
    let history = repository.history();
    let path = Path::new("a.md");
    for (time, of_path, of_all) in [
        ("2025-12-31T00:00:00Z", None, None),
        ("2026-01-01T12:00:00Z", Some(&first), Some(&first)),
        ("2026-01-05T11:59:59Z", Some(&first), Some(&first)),
        ("2026-01-05T12:00:00.25Z", Some(&second), Some(&second)),
        ("2026-02-01T00:00:00Z", Some(&second), Some(&third)),
    ] {
        let time = time.parse().unwrap();
        assert_eq!(history.last_commit_before(path, time).unwrap().as_ref(), of_path, "{time}");
        assert_eq!(history.commit_before(time).unwrap().as_ref(), of_all, "{time}");
    }
}

#[test]
fn what_is_no_revision_is_refused_by_name() {
    let repository = Repository::new();
    repository.write("a.md", "one");
    let commit = repository.commit("2026-01-01");
    repository.git(&["tag", "v1"]);
    let history = repository.history();
    assert_eq!(history.resolve("v1").unwrap(), commit);
    assert_eq!(history.resolve(&commit.as_str()[..8]).unwrap(), commit);
    for bad in ["", "never", "--all", "-h", "HEAD~9", "HEAD:a.md", "a\0b", "HEAD\n"] {
        let error = history.resolve(bad).unwrap_err();
        assert!(
            matches!(&error, HistoryError::UnknownRevision { revision } if revision == bad),
            "{bad} {error}"
        );
    }
}

#[test]
fn a_repository_without_commits_has_no_past() {
    let repository = Repository::new();
    let history = repository.history();
    assert_eq!(history.head().unwrap(), None);
    assert_eq!(history.revision_of(Path::new("a.md")).unwrap(), None);
    assert!(history.revisions([Path::new("a.md")]).unwrap().is_empty());
    assert_eq!(history.commit_before("2026-01-01T00:00:00Z".parse().unwrap()).unwrap(), None);
}

#[test]
fn outside_of_a_repository_there_is_no_history() {
    let folder = tempfile::tempdir().unwrap();
    let error = History::open(folder.path()).unwrap_err();
    assert!(matches!(error, HistoryError::NoRepository { .. }), "{error}");
    let error = History::open(&folder.path().join("gone")).unwrap_err();
    assert!(matches!(error, HistoryError::Run { .. }), "{error}");
}

#[test]
fn the_user_is_who_git_says() {
    let repository = Repository::new();
    assert_eq!(user_name(&repository.root()).unwrap().as_deref(), Some("Ганна"));
    repository.git(&["config", "user.name", ""]);
    assert_eq!(user_name(&repository.root()).unwrap(), None);
}
