//! One writer at a time in a project.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::places::Project;

/// How long to wait between two attempts.
const PAUSE: Duration = Duration::from_millis(25);

/// The right to write in a project, as long as this lives.
///
/// An advisory lock on the configuration file itself: nothing is left behind, not even by a program that was killed.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// There is no lock to be had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program writes in this project, and did not finish in time.
    #[error("{path}: another program is writing in this project")]
    Busy { path: PathBuf },
    #[error("{path}: cannot be locked: {source}")]
    Failed { path: PathBuf, source: io::Error },
}

impl Lock {
    /// Waits at most so long for the other writer to finish.
    pub fn acquire(project: &Project, wait: Duration) -> Result<Self, LockError> {
        let path = project.config_path();
        let until = Instant::now() + wait;
        let failed = |source| LockError::Failed { path: path.clone(), source };
        loop {
            let file = open(&path).map_err(failed)?;
            match file.try_lock() {
                // Somebody may have replaced the file (as editors do) while we took the lock of the old one.
                Ok(()) if is_still_there(&file, &path) => return Ok(Self { _file: file }),
                Ok(()) | Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(source)) => return Err(failed(source)),
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(LockError::Busy { path });
            }
            std::thread::sleep(PAUSE.min(left));
        }
    }
}

/// For writing where that is possible: a network file system wants it for a lock that excludes.
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open(path).or_else(|_| File::open(path))
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), path.metadata()) {
        (Ok(locked), Ok(there)) => (locked.dev(), locked.ino()) == (there.dev(), there.ino()),
        (Ok(_) | Err(_), _) => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn project() -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("talmach.toml"), "[locales.be]\n").unwrap();
        let project = Project::at(folder.path()).unwrap();
        (folder, project)
    }

    #[test]
    fn the_second_writer_is_told_and_the_next_one_gets_in() {
        let (_folder, project) = project();
        let first = Lock::acquire(&project, Duration::ZERO).unwrap();
        let second = Lock::acquire(&project, Duration::ZERO);
        assert!(matches!(second, Err(LockError::Busy { .. })), "{second:?}");
        drop(first);
        Lock::acquire(&project, Duration::ZERO).unwrap();
    }

    #[test]
    fn a_writer_waits_for_the_other_to_finish() {
        let (_folder, project) = project();
        let first = Lock::acquire(&project, Duration::ZERO).unwrap();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Lock::acquire(&project, Duration::from_secs(60)));
            drop(first);
            assert!(second.join().unwrap().is_ok());
        });
    }

    #[test]
    fn a_configuration_that_cannot_be_written_can_be_locked() {
        let (folder, project) = project();
        let path = folder.path().join("talmach.toml");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
        let handle = File::open(&path).unwrap();
        handle.try_lock().unwrap();
        let second = Lock::acquire(&project, Duration::ZERO);
        assert!(matches!(second, Err(LockError::Busy { .. })), "{second:?}");
    }

    #[test]
    fn nothing_is_left_behind() {
        let (folder, project) = project();
        drop(Lock::acquire(&project, Duration::ZERO).unwrap());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(std::fs::read(project.config_path()).unwrap(), b"[locales.be]\n");
    }
}
