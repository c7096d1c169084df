//! What was, as [`History`] tells it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use super::batch::Batch;
use super::git::{HistoryError, Running, command, failed, not_run, run};
use crate::project::places::slashed;

/// The Git history of a project's folder. All paths are relative to that folder, which may lie anywhere in its
/// repository. It may be shared between threads.
#[derive(Debug)]
pub struct History {
    root: PathBuf,
    /// One long-running `git cat-file`; started when first needed, dropped when it failed.
    batch: Mutex<Option<Batch>>,
}

/// A commit that exists, by its full name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commit(String);

/// The name that Git would sign with in this folder, repository or not; `None` where none is configured.
pub fn user_name(folder: &Path) -> Result<Option<String>, HistoryError> {
    let output = run(folder, ["config", "--get", "user.name"])?;
    let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok(Some(name).filter(|name| output.status.success() && !name.is_empty()))
}

impl History {
    /// The history that the folder is part of.
    pub fn open(root: &Path) -> Result<Self, HistoryError> {
        let output = run(root, ["rev-parse", "--git-dir"])?;
        if output.status.success() {
            return Ok(Self { root: root.to_owned(), batch: Mutex::new(None) });
        }
        if String::from_utf8_lossy(&output.stderr).contains("not a git repository") {
            return Err(HistoryError::NoRepository { root: root.to_owned() });
        }
        Err(failed(root, output.status, &output.stderr))
    }

    /// The commit that a revision means: a branch, a tag, `HEAD~3`, a commit's name.
    pub fn resolve(&self, revision: &str) -> Result<Commit, HistoryError> {
        let unknown = || HistoryError::UnknownRevision { revision: revision.to_owned() };
        if revision.is_empty() || revision.starts_with('-') || revision.contains(char::is_control) {
            return Err(unknown());
        }
        let asked = format!("{revision}^{{commit}}");
        let output = run(&self.root, ["rev-parse", "--verify", "--quiet", &asked])?;
        let commit = Commit::parse(&output.stdout).filter(|_| output.status.success());
        commit.ok_or_else(unknown)
    }

    /// A file as it was; `None` where it was not there, or was no file.
    pub fn file_at(&self, commit: &Commit, path: &Path) -> Result<Option<Vec<u8>>, HistoryError> {
        let object = format!("{commit}:./{}", slashed(path));
        if object.contains(['\n', '\0']) {
            return self.file_alone(&object);
        }
        let mut batch = self.batch.lock().unwrap_or_else(PoisonError::into_inner);
        let mut running = match batch.take() {
            Some(running) => running,
            None => Batch::start(&self.root).map_err(|source| self.not_run(source))?,
        };
        let answer = running.blob(&object).map_err(|source| self.not_run(source))?;
        *batch = Some(running);
        Ok(answer)
    }

    /// The files in a folder and below as they were, from the root. Symbolic links and submodules are left out.
    pub fn files_at(&self, commit: &Commit, folder: &Path) -> Result<Vec<PathBuf>, HistoryError> {
        let folder = slashed(folder);
        let mut arguments = vec!["ls-tree", "-r", "-z", commit.as_str(), "--"];
        if !folder.is_empty() {
            arguments.push(&folder);
        }
        let listed = self.ask(arguments)?;
        let mut files = Vec::new();
        for line in listed.split(|byte| *byte == 0) {
            let line = String::from_utf8_lossy(line);
            if let Some((kind, path)) = line.split_once('\t')
                && kind.starts_with("100")
            {
                files.push(PathBuf::from(path));
            }
        }
        Ok(files)
    }

    /// What was checked out by then: the last commit made until that time, following first parents from `HEAD`, so
    /// that a branch counts from the day when it was merged. `None` before the first commit.
    ///
    /// In a shallow clone that does not reach back so far nobody can know, which is an error.
    pub fn commit_before(&self, time: Timestamp) -> Result<Option<Commit>, HistoryError> {
        let found = self.last_commit(Some(time), None)?;
        if found.is_none() && self.ask(["rev-parse", "--is-shallow-repository"])? == b"true\n" {
            return Err(HistoryError::TooShort { root: self.root.clone() });
        }
        Ok(found)
    }

    /// The last commit that touched the path by then; `None` where there was none.
    pub fn last_commit_before(
        &self,
        path: &Path,
        time: Timestamp,
    ) -> Result<Option<Commit>, HistoryError> {
        self.last_commit(Some(time), Some(path))
    }

    /// The short name of the last commit that touched the path; `None` for one that was never committed.
    pub fn revision_of(&self, path: &Path) -> Result<Option<String>, HistoryError> {
        let Some(commit) = self.last_commit(None, Some(path))? else { return Ok(None) };
        let short = self.ask(["rev-parse", "--short", commit.as_str()])?;
        Ok(Some(String::from_utf8_lossy(&short).trim().to_owned()))
    }

    /// The short names of the last commits that touched the paths, in one pass over history, which ends as soon as
    /// all are known. Paths that were never committed are left out.
    pub fn revisions<'a>(
        &self,
        paths: impl IntoIterator<Item = &'a Path>,
    ) -> Result<BTreeMap<PathBuf, String>, HistoryError> {
        let mut wanted: BTreeSet<String> = paths.into_iter().map(slashed).collect();
        let mut found = BTreeMap::new();
        if wanted.is_empty() || self.head()?.is_none() {
            return Ok(found);
        }
        let tops: BTreeSet<String> =
            wanted.iter().filter_map(|path| path.split('/').next()).map(str::to_owned).collect();
        let mut log = command(&self.root);
        log.args(["log", "-z", "-c", "--name-only", "--relative", "--format=%x01%h", "HEAD", "--"]);
        log.args(tops).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut log = Running(log.spawn().map_err(|source| self.not_run(source))?);
        let Some(output) = log.0.stdout.take() else { return Ok(found) };
        let mut commit = String::new();
        for name in BufReader::new(output).split(0) {
            let name = name.map_err(|source| self.not_run(source))?;
            let name = String::from_utf8_lossy(&name);
            if let Some(short) = name.strip_prefix('\u{1}') {
                commit = short.to_owned();
                continue;
            }
            let path = name.strip_prefix('\n').unwrap_or(&name);
            if wanted.remove(path) {
                found.insert(PathBuf::from(path), commit.clone());
                if wanted.is_empty() {
                    return Ok(found);
                }
            }
        }
        let status = log.0.wait().map_err(|source| self.not_run(source))?;
        if status.success() { Ok(found) } else { Err(failed(&self.root, status, b"")) }
    }

    /// The commit checked out; `None` in a repository without commits.
    pub fn head(&self) -> Result<Option<Commit>, HistoryError> {
        match self.resolve("HEAD") {
            Ok(head) => Ok(Some(head)),
            Err(HistoryError::UnknownRevision { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn last_commit(
        &self,
        before: Option<Timestamp>,
        path: Option<&Path>,
    ) -> Result<Option<Commit>, HistoryError> {
        if self.head()?.is_none() {
            return Ok(None);
        }
        let before = before.map(|time| format!("--before={time:.0}"));
        let path = path.map(slashed);
        let mut arguments = vec!["log", "-1", "--format=%H"];
        if path.is_none() {
            arguments.push("--first-parent");
        }
        arguments.extend(before.as_deref());
        arguments.extend(["HEAD", "--"]);
        arguments.extend(path.as_deref());
        Ok(Commit::parse(&self.ask(arguments)?))
    }

    fn file_alone(&self, object: &str) -> Result<Option<Vec<u8>>, HistoryError> {
        if object.contains('\0') {
            return Ok(None);
        }
        let output = run(&self.root, ["cat-file", "blob", object])?;
        Ok(output.status.success().then_some(output.stdout))
    }

    /// What Git answers, if it does not fail.
    fn ask<'a>(
        &self,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> Result<Vec<u8>, HistoryError> {
        let output = run(&self.root, arguments)?;
        match output.status.success() {
            true => Ok(output.stdout),
            false => Err(failed(&self.root, output.status, &output.stderr)),
        }
    }

    fn not_run(&self, source: io::Error) -> HistoryError {
        not_run(&self.root, source)
    }
}

impl Commit {
    /// The full name, in hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parse(printed: &[u8]) -> Option<Self> {
        let name = std::str::from_utf8(printed).ok()?.trim();
        let sound = name.len() >= 40 && name.bytes().all(|b| b.is_ascii_hexdigit());
        sound.then(|| Self(name.to_owned()))
    }
}

impl fmt::Display for Commit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
