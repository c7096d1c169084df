//! The `git` command and what may go wrong with it.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

/// Git cannot say.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    #[error("there is no `git` command")]
    NoGit,
    #[error("{root}: not in a Git repository")]
    NoRepository { root: PathBuf },
    /// The clone does not reach back so far.
    #[error("{root}: a shallow clone, whose history is too short")]
    TooShort { root: PathBuf },
    #[error("{revision}: no such revision")]
    UnknownRevision { revision: String },
    /// `detail` is Git's own English.
    #[error("{root}: git failed: {detail}")]
    Failed { root: PathBuf, detail: String },
    #[error("{root}: git cannot be run: {source}")]
    Run { root: PathBuf, source: io::Error },
}

/// A program that does not outlive its use.
pub(super) struct Running(pub(super) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, and then both fail.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `git` in a folder, deaf to what would change its answers.
pub(super) fn command(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder);
    // A hook that runs us has these set for its own repository.
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_OBJECT_DIRECTORY",
        "GIT_NAMESPACE",
        "GIT_EXTERNAL_DIFF",
    ] {
        git.env_remove(name);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_LITERAL_PATHSPECS", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C");
    git.args(["--no-pager", "-c", "log.showSignature=false", "-c", "log.follow=false"]);
    git.args(["-c", "core.quotePath=false", "-c", "color.ui=false", "-c", "core.fsmonitor=false"]);
    git
}

pub(super) fn run<S: AsRef<OsStr>>(
    folder: &Path,
    arguments: impl IntoIterator<Item = S>,
) -> Result<Output, HistoryError> {
    let output = command(folder).args(arguments).stdin(Stdio::null()).output();
    output.map_err(|source| not_run(folder, source))
}

pub(super) fn not_run(root: &Path, source: io::Error) -> HistoryError {
    // A folder that is gone is not found either.
    if source.kind() == io::ErrorKind::NotFound && root.is_dir() {
        return HistoryError::NoGit;
    }
    HistoryError::Run { root: root.to_owned(), source }
}

pub(super) fn failed(root: &Path, status: ExitStatus, said: &[u8]) -> HistoryError {
    let said = String::from_utf8_lossy(said).trim().to_owned();
    let detail = if said.is_empty() { status.to_string() } else { said };
    HistoryError::Failed { root: root.to_owned(), detail }
}
