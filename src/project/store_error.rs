//! Why a file of a project cannot be read or written.

use std::io;
use std::path::{Path, PathBuf};

/// A file cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{path}: no such file")]
    Absent { path: PathBuf },
    #[error("{path}: permission denied")]
    Denied { path: PathBuf },
    #[error("{path}: marked as read-only")]
    ReadOnly { path: PathBuf },
    #[error("{path}: no space left")]
    Full { path: PathBuf },
    #[error("{path}: larger than {limit} bytes")]
    TooLarge { path: PathBuf, limit: u64 },
    #[error("{path}: not a regular file")]
    NotAFile { path: PathBuf },
    #[error("{path}: not a folder")]
    NotAFolder { path: PathBuf },
    #[error("{path}: exists already")]
    Exists { path: PathBuf },
    /// The path, or a symbolic link in it, leads to `target`, which is not below the root.
    #[error("{path}: leads out of the project, to {target}")]
    Outside { path: PathBuf, target: PathBuf },
    /// A report would take the place of what the project is made of.
    #[error("{path}: belongs to the project")]
    Own { path: PathBuf },
    /// A symbolic link in the path leads to `target`, where there is nothing.
    #[error("{path}: leads to {target}, which does not exist")]
    Dangling { path: PathBuf, target: PathBuf },
    #[error("{path}: cannot be read: {source}")]
    Read { path: PathBuf, source: io::Error },
    #[error("{path}: cannot be written: {source}")]
    Write { path: PathBuf, source: io::Error },
}

impl StoreError {
    /// The same error with another path, such as the one that somebody has typed.
    pub fn at(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::Absent { .. } => Self::Absent { path },
            Self::Denied { .. } => Self::Denied { path },
            Self::ReadOnly { .. } => Self::ReadOnly { path },
            Self::Full { .. } => Self::Full { path },
            Self::TooLarge { limit, .. } => Self::TooLarge { path, limit },
            Self::NotAFile { .. } => Self::NotAFile { path },
            Self::NotAFolder { .. } => Self::NotAFolder { path },
            Self::Exists { .. } => Self::Exists { path },
            Self::Outside { target, .. } => Self::Outside { path, target },
            Self::Own { .. } => Self::Own { path },
            Self::Dangling { target, .. } => Self::Dangling { path, target },
            Self::Read { source, .. } => Self::Read { path, source },
            Self::Write { source, .. } => Self::Write { path, source },
        }
    }
}
