//! What can go wrong with models.

use std::io;
use std::path::PathBuf;

use super::part::Part;
use crate::workflow::draft::Pair;

/// Why a model cannot be had, kept or used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// Another program is busy with the models of this pair.
    #[error("{path}: another program is busy with this model")]
    Busy { path: PathBuf },
    #[error("{path}: {source}")]
    Disk { path: PathBuf, source: io::Error },
    /// No answer from a server, or the connection broke; asked several times.
    #[error("{url}: {detail}")]
    Unreachable { url: String, detail: String },
    /// A server's answer is a refusal.
    #[error("{url}: status {status}")]
    Refused { url: String, status: u16 },
    /// A file ends before its end, each time.
    #[error("{url}: cut off after {received} bytes")]
    CutOff { url: String, received: u64 },
    /// The list of models is not what it should be.
    #[error("{url}: not a list of models: {detail}")]
    Records { url: String, detail: String },
    /// There is no released, complete model for the pair.
    #[error("no model is offered for {pair}")]
    NotOffered { pair: Pair },
    #[error("no model is installed for {pair}")]
    NotInstalled { pair: Pair },
    /// The content is not what was promised; nothing was put in place.
    #[error("{name}: SHA-256 is {found}, not {expected}")]
    WrongHash { name: String, expected: String, found: String },
    /// Larger than any such file is.
    #[error("{name}: larger than {limit} bytes")]
    TooLarge { name: String, limit: u64 },
    #[error("{name}: cannot be unpacked: {detail}")]
    Packed { name: String, detail: String },
    /// The content is no such part of a model.
    #[error("{name}: no {part} of a model: {detail}")]
    Unsound { name: String, part: Part, detail: &'static str },
    /// A file of an installed model is gone or changed.
    #[error("{path}: gone or changed since it was installed")]
    Damaged { pair: Pair, path: PathBuf },
    /// The note of what is installed cannot be understood.
    #[error("{path}: not a manifest of this program: {detail}")]
    Manifest { path: PathBuf, detail: String },
    /// A file's name does not say which part of which model it is.
    #[error("{path}: the name does not say which part of which model this is")]
    UnknownName { path: PathBuf },
    /// The files together are no model.
    #[error("{pair}: the {missing} is missing")]
    Incomplete { pair: Pair, missing: Part },
    /// Two of the files are the same part of the same model.
    #[error("{pair}: there are two files for the {part}")]
    Twice { pair: Pair, part: Part },
}

impl ModelError {
    /// Wraps what the operating system said about a path.
    pub(super) fn disk(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Disk { path, source }
    }
}
