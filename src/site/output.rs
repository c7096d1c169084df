//! The folder of a published site: only what changed is written, and only what talmach made is removed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::SiteFile;

/// What says which files of the folder talmach made, with their hashes.
pub const MANIFEST: &str = ".talmach-site.json";

/// What temporary files begin with; one that a power cut left behind is harmless.
const TEMPORARY_PREFIX: &str = ".talmach-";

/// So many files wait until the manifest names them.
const AT_ONCE: usize = 128;

/// A folder that a site is written into.
///
/// Every file is in the manifest before it is written, so that a run that was cut short leaves nothing behind that a
/// later one would not know.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    mode: Mode,
    /// What the manifest on the disk says, by path.
    known: BTreeMap<String, String>,
    /// What this run has made.
    made: BTreeMap<String, String>,
    waiting: Vec<SiteFile>,
    done: Written,
}

/// Whether anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Write,
    /// Only find out what would be.
    DryRun,
}

/// What a run did, as paths of the site, in the order in which it was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Made anew or replaced.
    pub written: Vec<String>,
    /// How many stood there with the same bytes.
    pub unchanged: usize,
    /// Made by an earlier run, and no part of the site any more.
    pub removed: Vec<String>,
    /// The same, but somebody has edited them: they stay, and are theirs now.
    pub left: Vec<String>,
}

/// The folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A file stands there that talmach did not make.
    #[error("{path}: not made by talmach")]
    NotOurs { path: PathBuf },
    /// The path, or a link in it, leads out of the folder.
    #[error("{path}: leads out of the folder")]
    Outside { path: PathBuf },
    /// The manifest is not one that we wrote.
    #[error("{path}: cannot be read as a manifest: {detail}")]
    Manifest { path: PathBuf, detail: String },
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
}

/// The manifest as it is on the disk.
#[derive(Deserialize, Serialize)]
struct Manifest {
    /// The version of this format.
    talmach: u32,
    files: BTreeMap<String, String>,
}

impl Output {
    /// Opens a folder, which is made if it is not there.
    pub fn open(root: &Path, mode: Mode) -> Result<Self, OutputError> {
        if mode == Mode::Write {
            fs::create_dir_all(root).map_err(|source| failed(root, source))?;
        }
        let root = match root.canonicalize() {
            Ok(whole) => whole,
            Err(error) if error.kind() == ErrorKind::NotFound => root.to_owned(),
            Err(source) => return Err(failed(root, source)),
        };
        let path = root.join(MANIFEST);
        let known = match fs::read(&path) {
            Ok(bytes) => {
                let broken = |detail: String| OutputError::Manifest { path: path.clone(), detail };
                let manifest: Manifest =
                    serde_json::from_slice(&bytes).map_err(|error| broken(error.to_string()))?;
                if manifest.talmach != 1 {
                    return Err(broken(format!("version {}", manifest.talmach)));
                }
                manifest.files
            }
            Err(error) if error.kind() == ErrorKind::NotFound => BTreeMap::new(),
            Err(source) => return Err(failed(&path, source)),
        };
        Ok(Self {
            root,
            mode,
            known,
            made: BTreeMap::new(),
            waiting: Vec::new(),
            done: Written::default(),
        })
    }

    /// Puts a file there, if it is not there with these bytes.
    ///
    /// A file that talmach did not make is never replaced.
    pub fn put(&mut self, file: SiteFile) -> Result<(), OutputError> {
        let path = self.locate(&file.path)?;
        self.made.insert(file.path.clone(), hash(&file.bytes));
        match fs::read(&path) {
            Ok(there) if there == file.bytes => {
                self.done.unchanged += 1;
                return Ok(());
            }
            Ok(_) if !self.known.contains_key(&file.path) => {
                return Err(OutputError::NotOurs { path });
            }
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(source) => return Err(failed(&path, source)),
        }
        self.done.written.push(file.path.clone());
        if self.mode == Mode::DryRun {
            return Ok(());
        }
        self.waiting.push(file);
        if self.waiting.len() >= AT_ONCE { self.write_waiting() } else { Ok(()) }
    }

    /// Writes what waits, removes what an earlier run made and this one did not, and says what was done.
    pub fn finish(mut self) -> Result<Written, OutputError> {
        self.write_waiting()?;
        let old: Vec<(String, String)> = self
            .known
            .iter()
            .filter(|(path, _)| !self.made.contains_key(*path))
            .map(|(path, hash)| (path.clone(), hash.clone()))
            .collect();
        for (name, known_hash) in old {
            // A path that leads out of the folder was not written by us, whatever the manifest says.
            let Ok(path) = self.locate(&name) else { continue };
            match fs::read(&path) {
                Ok(bytes) if hash(&bytes) == known_hash => {
                    if self.mode == Mode::Write {
                        fs::remove_file(&path).map_err(|source| failed(&path, source))?;
                        self.remove_empty_folders(&path);
                    }
                    self.done.removed.push(name);
                }
                Ok(_) => self.done.left.push(name),
                Err(_) => {}
            }
        }
        let made = std::mem::take(&mut self.made);
        self.save_manifest(made)?;
        Ok(self.done)
    }

    fn write_waiting(&mut self) -> Result<(), OutputError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut files = self.known.clone();
        for file in &self.waiting {
            files.insert(file.path.clone(), hash(&file.bytes));
        }
        self.save_manifest(files)?;
        for file in std::mem::take(&mut self.waiting) {
            let path = self.locate(&file.path)?;
            replace(&path, &file.bytes).map_err(|source| failed(&path, source))?;
        }
        Ok(())
    }

    fn save_manifest(&mut self, files: BTreeMap<String, String>) -> Result<(), OutputError> {
        if files == self.known || self.mode == Mode::DryRun {
            return Ok(());
        }
        let manifest = Manifest { talmach: 1, files };
        let path = self.root.join(MANIFEST);
        let mut json = serde_json::to_string_pretty(&manifest)
            .map_err(|error| failed(&path, io::Error::other(error)))?;
        json.push('\n');
        replace(&path, json.as_bytes()).map_err(|source| failed(&path, source))?;
        self.known = manifest.files;
        Ok(())
    }

    /// Where a path of the site is on the disk; no link on the way may lead out.
    fn locate(&self, path: &str) -> Result<PathBuf, OutputError> {
        let outside = || OutputError::Outside { path: self.root.join(path) };
        let mut whole = self.root.clone();
        for part in path.split('/') {
            let sound = !part.is_empty() && part != "." && part != ".." && !part.contains('\\');
            if !sound {
                return Err(outside());
            }
            whole.push(part);
            let is_link = whole.symlink_metadata().is_ok_and(|found| found.is_symlink());
            if is_link && !whole.canonicalize().is_ok_and(|target| target.starts_with(&self.root)) {
                return Err(outside());
            }
        }
        Ok(whole)
    }

    fn remove_empty_folders(&self, path: &Path) {
        let folders = path.ancestors().skip(1);
        for folder in folders.take_while(|f| f.starts_with(&self.root) && *f != self.root) {
            // One that is not empty stays.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// Whoever reads meanwhile sees the old content or the new one. A site can be made again, so that nothing waits for
/// the disk.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX);
    #[cfg(unix)]
    {
        // Less what the umask takes away, as for any new file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn hash(bytes: &[u8]) -> String {
    format!("b3:{}", blake3::hash(bytes).to_hex())
}

fn failed(path: &Path, source: io::Error) -> OutputError {
    OutputError::Io { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SiteFile {
        SiteFile::new(path, text.to_owned())
    }

    fn run(root: &Path, files: &[(&str, &str)]) -> Result<Written, OutputError> {
        let mut output = Output::open(root, Mode::Write)?;
        for (path, text) in files {
            output.put(file(path, text))?;
        }
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
        assert_eq!(run(folder.path(), &files).unwrap().written, ["index.html", "be/x.html"]);
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
        let mut output = Output::open(&root, Mode::DryRun).unwrap();
        output.put(file("a.html", "a")).unwrap();
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
}
