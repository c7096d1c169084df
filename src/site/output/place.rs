//! Where a path of the site is on the disk, and how a file gets there.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::folder::OutputError;

/// What temporary files begin with; one that a power cut left behind is harmless.
const TEMPORARY_PREFIX: &str = ".talmach-";

/// A folder, and which of the folders in it are known to lie there.
#[derive(Debug)]
pub(super) struct Root {
    path: PathBuf,
    /// Looked at by this run: they are there, and no link leads out.
    sound: Mutex<BTreeSet<PathBuf>>,
}

/// A path of the site on the disk.
#[derive(Debug)]
pub(super) struct Located {
    pub(super) path: PathBuf,
    /// `None` where nothing stands.
    found: Option<fs::Metadata>,
}

impl Located {
    /// Whether something stands there.
    pub(super) fn is_taken(&self) -> bool {
        self.found.is_some()
    }

    /// The bytes of the file that stands there, if it has so many.
    pub(super) fn read_if_long(&self, length: u64) -> io::Result<Option<Vec<u8>>> {
        let long = self.found.as_ref().is_some_and(|found| found.len() == length);
        if long { self.read() } else { Ok(None) }
    }

    /// The bytes of the file that stands there; nothing where it is none, or is being changed.
    pub(super) fn read(&self) -> io::Result<Option<Vec<u8>>> {
        let Some(found) = self.found.as_ref().filter(|found| found.is_file()) else {
            return Ok(None);
        };
        // A byte more than there are, so that one reading says that these are all.
        let length = usize::try_from(found.len()).map_err(io::Error::other)?;
        let mut bytes = Vec::with_capacity(length + 1);
        fs::File::open(&self.path)?.take(found.len() + 1).read_to_end(&mut bytes)?;
        Ok((bytes.len() == length).then_some(bytes))
    }
}

/// Whether folders are made that are not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folders {
    Made,
    AsTheyAre,
}

impl Root {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, sound: Mutex::default() }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Where a path of the site is on the disk, and what stands there; no link on the way may lead out.
    pub(super) fn locate(&self, path: &str, folders: Folders) -> Result<Located, OutputError> {
        let outside = || OutputError::Outside { path: self.path.join(path) };
        let is_part = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\\');
        if !path.split('/').all(is_part) {
            return Err(outside());
        }
        let whole = self.path.join(path);
        let parent = whole.parent().unwrap_or(&self.path);
        if !self.lock().contains(parent) {
            for folder in parent.ancestors().take_while(|folder| **folder != self.path) {
                if self.leads_out(folder) {
                    return Err(outside());
                }
            }
            if folders == Folders::Made {
                fs::create_dir_all(parent).map_err(|source| failed(parent, source))?;
                self.lock().insert(parent.to_owned());
            }
        }
        let found = match whole.symlink_metadata() {
            Ok(found) if found.is_symlink() && self.leads_out(&whole) => return Err(outside()),
            // One that stays inside stands for what it leads to.
            Ok(found) if found.is_symlink() => whole.metadata(),
            found => found,
        };
        match found {
            Ok(found) => Ok(Located { path: whole, found: Some(found) }),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Ok(Located { path: whole, found: None })
            }
            Err(source) => Err(failed(&whole, source)),
        }
    }

    fn leads_out(&self, path: &Path) -> bool {
        path.symlink_metadata().is_ok_and(|found| found.is_symlink())
            && !path.canonicalize().is_ok_and(|target| target.starts_with(&self.path))
    }

    /// Removes the folders around a file that was removed, as far as they are empty.
    pub(super) fn remove_empty_folders(&self, path: &Path) {
        let folders = path.ancestors().skip(1);
        for folder in folders.take_while(|f| f.starts_with(&self.path) && *f != self.path) {
            // One that is not empty stays.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeSet<PathBuf>> {
        // A set of paths is whole after a panic, too.
        self.sound.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whoever reads meanwhile sees the old content or the new one. A site can be made again, so that nothing waits for
/// the disk.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_by(path, |file| file.write_all(bytes))
}

/// The same with what `write` writes.
pub(super) fn replace_by(
    path: &Path,
    write: impl FnOnce(&mut tempfile::NamedTempFile) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX);
    #[cfg(unix)]
    {
        // Less what the umask takes away, as for any new file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    write(&mut file)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

pub(super) fn failed(path: &Path, source: io::Error) -> OutputError {
    OutputError::Io { path: path.to_owned(), source }
}
