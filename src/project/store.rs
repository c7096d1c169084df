//! Reads and writes files inside a project; nothing outside of its root is ever touched.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};

pub use super::store_error::StoreError;

/// Larger files are refused: 256 MiB.
pub const SIZE_LIMIT: u64 = 256 * 1024 * 1024;

/// What the temporary files of [`Store::save`] begin with. One that a power cut left behind is harmless.
pub const TEMPORARY_PREFIX: &str = ".talmach-";

/// The files below one folder. All paths are relative to it.
#[derive(Clone, Debug)]
pub struct Store {
    root: PathBuf,
}

/// Reads a file that somebody named, wherever it is, up to [`SIZE_LIMIT`].
pub fn read_anywhere(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_up_to(path, path, SIZE_LIMIT)
}

impl Store {
    /// The files below `root`, which must exist.
    pub fn new(root: &Path) -> Result<Self, StoreError> {
        let root = root.canonicalize().map_err(|source| reading(root, source))?;
        Ok(Self { root })
    }

    /// The folder, without symbolic links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a whole file, up to [`SIZE_LIMIT`].
    pub fn read(&self, path: &Path) -> Result<Vec<u8>, StoreError> {
        read_up_to(&self.locate(path)?, path, SIZE_LIMIT)
    }

    /// As [`Store::read`]; `None` where there is no such file.
    pub fn read_if_there(&self, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
        match self.read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(StoreError::Absent { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Replaces a file's content, or makes the file and the folders above it.
    ///
    /// Whoever reads meanwhile, and whatever happens (Ctrl-C, a full disk, a power cut), there is the old content or
    /// the new one. The permissions of an existing file are kept; a symbolic link stays one.
    pub fn save(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let target = self.locate(path)?;
        let old = match fs::metadata(&target) {
            Ok(old) if !old.is_file() => return Err(StoreError::NotAFile { path: path.into() }),
            Ok(old) if old.permissions().readonly() => {
                return Err(StoreError::ReadOnly { path: path.into() });
            }
            Ok(old) => Some(old.permissions()),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(source) => return Err(writing(path, source)),
        };
        let folder = target.parent().unwrap_or(&self.root);
        let replace = || -> io::Result<()> {
            fs::create_dir_all(folder)?;
            let mut file = temporary_in(folder)?;
            file.write_all(bytes)?;
            if let Some(permissions) = old {
                file.as_file().set_permissions(permissions)?;
            }
            file.as_file().sync_all()?;
            file.persist(&target).map_err(|error| error.error)?;
            sync_folder(folder)
        };
        replace().map_err(|source| writing(path, source))
    }

    /// Makes a folder and those above it; one that exists is fine.
    pub fn make_folder(&self, path: &Path) -> Result<(), StoreError> {
        fs::create_dir_all(self.locate(path)?).map_err(|source| writing(path, source))
    }

    /// Moves a file to a name that is still free, and makes the folders above it.
    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        let source = self.unfollowed(from)?;
        let target = self.unfollowed(to)?;
        if target.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path: to.into() });
        }
        let folder = target.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(|error| writing(to, error))?;
        fs::rename(&source, &target).map_err(|error| {
            if error.kind() == ErrorKind::NotFound {
                reading(from, error)
            } else {
                writing(to, error)
            }
        })?;
        sync_folder(folder).map_err(|error| writing(to, error))
    }

    /// Whether something is there, in the project.
    pub fn exists(&self, path: &Path) -> Result<bool, StoreError> {
        Ok(self.locate(path)?.exists())
    }

    /// Where a path leads, all symbolic links followed, if that is below the root. It need not exist.
    fn locate(&self, path: &Path) -> Result<PathBuf, StoreError> {
        let mut whole = self.root.clone();
        for part in path.components() {
            match part {
                Component::Normal(part) => whole.push(part),
                Component::CurDir => continue,
                Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                    return Err(outside(path, path));
                }
            }
            match whole.symlink_metadata() {
                Ok(found) if found.is_symlink() => {
                    whole = whole
                        .canonicalize()
                        .map_err(|source| not_followed(path, &whole, source))?;
                    if !whole.starts_with(&self.root) {
                        return Err(outside(path, &whole));
                    }
                }
                // What is not there yet holds no link.
                Ok(_) | Err(_) => {}
            }
        }
        Ok(whole)
    }

    /// As [`Store::locate`], but a link in the last place is not followed.
    fn unfollowed(&self, path: &Path) -> Result<PathBuf, StoreError> {
        match (path.parent(), path.file_name()) {
            (Some(folder), Some(name)) => Ok(self.locate(folder)?.join(name)),
            (Some(_) | None, _) => Err(outside(path, path)),
        }
    }
}

fn read_up_to(whole: &Path, path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    // Looked at before it is opened: opening a pipe would wait for ever.
    let found = fs::metadata(whole).map_err(|source| reading(path, source))?;
    if !found.is_file() {
        return Err(StoreError::NotAFile { path: path.into() });
    }
    let too_large = || StoreError::TooLarge { path: path.into(), limit };
    if found.len() > limit {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0) + 1);
    let file = File::open(whole).map_err(|source| reading(path, source))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|source| reading(path, source))?;
    if bytes.len() as u64 > limit { Err(too_large()) } else { Ok(bytes) }
}

fn temporary_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX);
    #[cfg(unix)]
    {
        // Less what the umask takes away, as for any new file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes a rename in the folder last through a power cut, where the system lets us.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder, and one may be writable but not readable.
        Err(error)
            if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::PermissionDenied) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// A link that leads nowhere is no absent file: nobody could say what would be written where.
fn not_followed(path: &Path, link: &Path, source: io::Error) -> StoreError {
    match (source.kind(), fs::read_link(link)) {
        (ErrorKind::NotFound, Ok(target)) => StoreError::Dangling { path: path.into(), target },
        (_, Ok(_) | Err(_)) => reading(path, source),
    }
}

fn outside(path: &Path, target: &Path) -> StoreError {
    StoreError::Outside { path: path.into(), target: target.into() }
}

fn reading(path: &Path, source: io::Error) -> StoreError {
    let (path, kind) = (path.to_owned(), source.kind());
    if matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory) {
        StoreError::Absent { path }
    } else if kind == ErrorKind::PermissionDenied {
        StoreError::Denied { path }
    } else {
        StoreError::Read { path, source }
    }
}

fn writing(path: &Path, source: io::Error) -> StoreError {
    let (path, kind) = (path.to_owned(), source.kind());
    if matches!(kind, ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) {
        StoreError::Denied { path }
    } else if matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
        StoreError::Full { path }
    } else {
        StoreError::Write { path, source }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path()).unwrap();
        (folder, store)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_saved_is_read_back_and_nothing_else_is_left() {
        let (folder, store) = store();
        for text in ["one", "two, longer", ""] {
            store.save(Path::new("a/b/c.po"), text.as_bytes()).unwrap();
            assert_eq!(store.read(Path::new("a/b/c.po")).unwrap(), text.as_bytes());
        }
        assert_eq!(names(&folder.path().join("a/b")), ["c.po"]);
    }

    #[test]
    fn permissions_are_kept_and_new_files_are_not_private() {
        let (folder, store) = store();
        store.save(Path::new("a"), b"1").unwrap();
        let mode = |name| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        fs::write(folder.path().join("plain"), "made as any program makes a file").unwrap();
        assert_eq!(mode("a"), mode("plain"));
        fs::set_permissions(folder.path().join("a"), fs::Permissions::from_mode(0o640)).unwrap();
        store.save(Path::new("a"), b"2").unwrap();
        assert_eq!(mode("a") & 0o777, 0o640);
    }

    #[test]
    fn a_read_only_file_is_refused_and_stays() {
        let (folder, store) = store();
        let path = folder.path().join("a");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let refused = store.save(Path::new("a"), b"new");
        assert!(matches!(refused, Err(StoreError::ReadOnly { .. })), "{refused:?}");
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn a_write_that_fails_leaves_nothing_behind() {
        let (folder, store) = store();
        fs::create_dir(folder.path().join("a")).unwrap();
        let refused = store.save(Path::new("a"), b"new");
        assert!(matches!(refused, Err(StoreError::NotAFile { .. })), "{refused:?}");
        fs::write(folder.path().join("file"), "").unwrap();
        let refused = store.save(Path::new("file/b"), b"new");
        assert!(matches!(refused, Err(StoreError::Write { .. })), "{refused:?}");
        assert_eq!(names(folder.path()), ["a", "file"]);
    }

    #[test]
    fn paths_and_links_that_leave_the_project_are_refused() {
        let (folder, store) = store();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("secret"), "old").unwrap();
        symlink(elsewhere.path(), folder.path().join("dir")).unwrap();
        symlink(elsewhere.path().join("secret"), folder.path().join("file")).unwrap();
        symlink("../..", folder.path().join("up")).unwrap();
        for path in ["dir/secret", "file", "dir/new/deeper", "../x", "/etc/hostname", "up/x"] {
            let path = Path::new(path);
            for refused in [store.read(path).map(drop), store.save(path, b"new")] {
                assert!(matches!(refused, Err(StoreError::Outside { .. })), "{path:?} {refused:?}");
            }
        }
        assert_eq!(names(elsewhere.path()), ["secret"]);
        assert_eq!(fs::read(elsewhere.path().join("secret")).unwrap(), b"old");
    }

    #[test]
    fn a_link_inside_the_project_is_followed_and_stays_a_link() {
        let (folder, store) = store();
        store.save(Path::new("real/a"), b"1").unwrap();
        symlink("real/a", folder.path().join("link")).unwrap();
        store.save(Path::new("link"), b"2").unwrap();
        assert!(folder.path().join("link").is_symlink());
        assert_eq!(store.read(Path::new("real/a")).unwrap(), b"2");
        symlink("nowhere", folder.path().join("dangling")).unwrap();
        let refused = store.save(Path::new("dangling"), b"2");
        assert!(matches!(refused, Err(StoreError::Dangling { .. })), "{refused:?}");
        let refused = store.read_if_there(Path::new("dangling"));
        assert!(matches!(refused, Err(StoreError::Dangling { .. })), "{refused:?}");
    }

    #[test]
    fn what_is_no_file_or_too_large_is_refused() {
        let (folder, store) = store();
        fs::create_dir(folder.path().join("dir")).unwrap();
        fs::write(folder.path().join("a"), "12345").unwrap();
        assert!(matches!(store.read(Path::new("dir")), Err(StoreError::NotAFile { .. })));
        assert!(matches!(store.read(Path::new("a/b")), Err(StoreError::Absent { .. })));
        assert!(store.read_if_there(Path::new("nothing")).unwrap().is_none());
        let a = folder.path().join("a");
        assert!(matches!(read_up_to(&a, &a, 4), Err(StoreError::TooLarge { limit: 4, .. })));
        assert_eq!(read_up_to(&a, &a, 5).unwrap(), b"12345");
    }

    #[test]
    fn rename_makes_folders_and_never_overwrites() {
        let (_folder, store) = store();
        store.save(Path::new("a"), b"1").unwrap();
        store.save(Path::new("b"), b"2").unwrap();
        let refused = store.rename(Path::new("a"), Path::new("b"));
        assert!(matches!(refused, Err(StoreError::Exists { .. })), "{refused:?}");
        store.rename(Path::new("a"), Path::new("x/y/a")).unwrap();
        assert_eq!(store.read(Path::new("x/y/a")).unwrap(), b"1");
        assert_eq!(store.read(Path::new("b")).unwrap(), b"2");
        let absent = store.rename(Path::new("a"), Path::new("c"));
        assert!(matches!(absent, Err(StoreError::Absent { .. })), "{absent:?}");
        let out = store.rename(Path::new("b"), Path::new("../b"));
        assert!(matches!(out, Err(StoreError::Outside { .. })), "{out:?}");
    }
}
