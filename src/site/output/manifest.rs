//! Which files of a folder talmach made, and with which bytes: a file at the end of a run, and a journal during one.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, Serializer};

use super::folder::OutputError;
use super::place::{failed, replace_by};
use crate::site::seal::Seal;

/// What says which files of the folder talmach made, with their hashes.
pub const MANIFEST: &str = ".talmach-site.json";

/// What a run is about to write, a line a file: it becomes part of the manifest at the end, or of the next run.
pub(super) const JOURNAL: &str = ".talmach-site.journal";

/// The version of the manifest's format.
const VERSION: u32 = 1;

/// The hash of a file's bytes, `b3:` and 64 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Hash(blake3::Hash);

impl Hash {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        format!("b3:{}", hash.0.to_hex())
    }
}

impl TryFrom<String> for Hash {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let hash = text.strip_prefix("b3:").and_then(|hex| blake3::Hash::from_hex(hex).ok());
        hash.map(Self).ok_or_else(|| format!("{text:?} is no hash"))
    }
}

/// Paths of the site, with the hash of what talmach wrote there.
pub(super) type Files = BTreeMap<Box<str>, Hash>;

/// What the files of a folder are known by.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) files: Files,
    /// Of files that were made together: where they stand, their hashes, and what they were made from.
    pub(super) seals: BTreeSet<Seal>,
    pub(super) leftover: Leftover,
}

/// The manifest as it is on the disk.
#[derive(Deserialize, Serialize)]
struct Manifest<F, S> {
    talmach: u32,
    files: F,
    /// The first versions of talmach did not write any.
    #[serde(default)]
    seals: S,
}

/// The files that earlier runs made, those of a run that was cut short too.
pub(super) fn read(root: &Path) -> Result<Known, OutputError> {
    let path = root.join(MANIFEST);
    let (mut files, seals) = match fs::read(&path) {
        Ok(bytes) => {
            let broken = |detail: String| OutputError::Manifest { path: path.clone(), detail };
            let manifest: Manifest<Files, BTreeSet<Seal>> =
                serde_json::from_slice(&bytes).map_err(|error| broken(error.to_string()))?;
            if manifest.talmach != VERSION {
                return Err(broken(format!("version {}", manifest.talmach)));
            }
            (manifest.files, manifest.seals)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Default::default(),
        Err(source) => return Err(failed(&path, source)),
    };
    let path = root.join(JOURNAL);
    let journal = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Ok(Known { files, seals, leftover: Leftover::None });
        }
        Err(source) => return Err(failed(&path, source)),
    };
    // The last line may have been cut; what it names had not been written yet.
    for line in String::from_utf8_lossy(&journal).split_inclusive('\n') {
        let Some((hash, path)) = line.strip_suffix('\n').and_then(|line| line.split_once(' '))
        else {
            continue;
        };
        if let Ok(hash) = Hash::try_from(hash.to_owned()) {
            files.insert(path.into(), hash);
        }
    }
    Ok(Known { files, seals, leftover: Leftover::Journal })
}

/// Whether an earlier run left a journal behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Leftover {
    #[default]
    None,
    Journal,
}

/// Writes the manifest, and takes the journal away.
pub(super) fn save<'f>(
    root: &Path,
    files: impl Iterator<Item = (&'f str, &'f Hash)>,
    seals: &BTreeSet<Seal>,
) -> Result<(), OutputError> {
    let path = root.join(MANIFEST);
    let files = InOrder(Cell::new(Some(files)));
    let manifest = Manifest { talmach: VERSION, files, seals };
    replace_by(&path, |file| {
        let mut file = BufWriter::new(file);
        serde_json::to_writer_pretty(&mut file, &manifest)?;
        file.write_all(b"\n")?;
        file.flush()
    })
    .map_err(|source| failed(&path, source))?;
    let journal = root.join(JOURNAL);
    match fs::remove_file(&journal) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(&journal, error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Files that are written as they come.
struct InOrder<I>(Cell<Option<I>>);

impl<'f, I: Iterator<Item = (&'f str, &'f Hash)>> Serialize for InOrder<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.take().into_iter().flatten())
    }
}

/// A journal that is made when the first line is written.
#[derive(Debug, Default)]
pub(super) struct Journal(Option<File>);

impl Journal {
    /// Says what is about to be written.
    pub(super) fn note<'f>(
        &mut self,
        root: &Path,
        files: impl Iterator<Item = (&'f str, &'f Hash)>,
    ) -> Result<(), OutputError> {
        let mut lines = String::new();
        for (path, hash) in files {
            // Writing into a string cannot fail.
            let _ = writeln!(lines, "{} {path}", String::from(*hash));
        }
        let path: PathBuf = root.join(JOURNAL);
        let file = match &mut self.0 {
            Some(file) => file,
            none => none.insert(File::create(&path).map_err(|source| failed(&path, source))?),
        };
        file.write_all(lines.as_bytes()).map_err(|source| failed(&path, source))
    }
}
