//! The cache folder: one folder a pair, written under a lock, with the manifest as the last step.
//!
//! ```text
//! <cache>/talmach/models/
//! ├── en-ru.lock
//! └── en-ru/
//!     ├── manifest.json            what is installed
//!     ├── model-0f3a….bin          named by part and hash
//!     ├── srcvocab-77b1….spm
//!     ├── trgvocab-c0de….spm
//!     └── 5e1f….part               a download that has not ended
//! ```

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::digest;
use super::error::ModelError;
use super::manifest::{self, Installed, InstalledFile};
use crate::model::locale::Locale;
use crate::workflow::draft::Pair;

/// The models of this machine's user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Models {
    root: PathBuf,
}

/// A model whose files were just read and found to be those that were installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified(Installed);

impl Verified {
    /// The model.
    pub fn model(&self) -> &Installed {
        &self.0
    }
}

impl Models {
    /// The models in the user's cache folder: `XDG_CACHE_HOME` where that is absolute, else `.cache` under `HOME`.
    pub fn of_user(xdg_cache_home: Option<&OsStr>, home: Option<&OsStr>) -> Option<Self> {
        let absolute = |path: &OsStr| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
        let cache = xdg_cache_home
            .and_then(absolute)
            .or_else(|| Some(home.and_then(absolute)?.join(".cache")))?;
        Some(Self::at(cache.join("talmach").join("models")))
    }

    /// The models in a folder, which need not exist.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Where they are.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All that is installed, by pair.
    pub fn installed(&self) -> Result<Vec<Installed>, ModelError> {
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(ModelError::disk(&self.root)(error)),
        };
        let mut pairs = Vec::new();
        for entry in entries {
            let name = entry.map_err(ModelError::disk(&self.root))?.file_name();
            pairs.extend(name.to_str().and_then(pair_named));
        }
        pairs.sort();
        let found: Result<Vec<_>, _> = pairs.iter().map(|pair| self.find(pair)).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    /// The model of a pair, if one is installed.
    pub fn find(&self, pair: &Pair) -> Result<Option<Installed>, ModelError> {
        let folder = self.folder(pair);
        let path = folder.join(manifest::FILE);
        match fs::read(&path) {
            Ok(text) => manifest::read(pair, &folder, &text).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(ModelError::disk(path)(error)),
        }
    }

    /// Reads every file of a model and compares its hash: the only way to a model that can be loaded.
    pub fn verify(&self, pair: &Pair) -> Result<Verified, ModelError> {
        let model = self.find(pair)?;
        let model = model.ok_or_else(|| ModelError::NotInstalled { pair: pair.clone() })?;
        for file in &model.files {
            let path = model.folder.join(file.name());
            let found = match digest::sha256_of(&path) {
                Ok(found) => Some(found),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => return Err(ModelError::disk(path)(error)),
            };
            if found.as_ref() != Some(&file.sha256) {
                return Err(ModelError::Damaged { pair: pair.clone(), path });
            }
        }
        Ok(Verified(model))
    }

    /// Takes a model away, and what was left of its downloads; how many bytes that were.
    pub fn remove(&self, pair: &Pair) -> Result<u64, ModelError> {
        let folder = self.folder(pair);
        if !folder.is_dir() {
            return Err(ModelError::NotInstalled { pair: pair.clone() });
        }
        let _lock = self.lock(pair)?;
        let manifest = folder.join(manifest::FILE);
        match fs::remove_file(&manifest) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(ModelError::disk(manifest)(error)),
        }
        let mut freed = 0;
        for entry in fs::read_dir(&folder).map_err(ModelError::disk(&folder))? {
            let entry = entry.map_err(ModelError::disk(&folder))?;
            freed += entry.metadata().map_or(0, |metadata| metadata.len());
            fs::remove_file(entry.path()).map_err(ModelError::disk(entry.path()))?;
        }
        fs::remove_dir(&folder).map_err(ModelError::disk(&folder))?;
        Ok(freed)
    }

    /// The folder of a pair; a locale cannot be a path.
    pub(super) fn folder(&self, pair: &Pair) -> PathBuf {
        self.root.join(pair.to_string())
    }

    /// The right to write in a pair's folder, which is made.
    pub(super) fn lock(&self, pair: &Pair) -> Result<File, ModelError> {
        let folder = self.folder(pair);
        fs::create_dir_all(&folder).map_err(ModelError::disk(&folder))?;
        let path = self.root.join(format!("{pair}.lock"));
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(ModelError::disk(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(ModelError::Busy { path }),
            Err(TryLockError::Error(error)) => Err(ModelError::disk(path)(error)),
        }
    }

    /// Puts verified files in place, then the manifest, then takes away what is not in it. Under the lock.
    pub(super) fn install(
        &self,
        model: &Installed,
        files: Vec<(InstalledFile, NamedTempFile)>,
    ) -> Result<(), ModelError> {
        for (file, content) in files {
            let path = model.folder.join(file.name());
            content.as_file().sync_all().map_err(ModelError::disk(&path))?;
            content.persist(&path).map_err(|error| ModelError::disk(&path)(error.error))?;
        }
        let path = model.folder.join(manifest::FILE);
        let write = || {
            let mut note = NamedTempFile::new_in(&model.folder)?;
            note.write_all(manifest::write(model).as_bytes())?;
            note.as_file().sync_all()?;
            note.persist(&path).map_err(|error| error.error)?;
            Ok(())
        };
        write().map_err(ModelError::disk(&path))?;
        let kept: Vec<String> = model.files.iter().map(InstalledFile::name).collect();
        sweep(&model.folder, |name| name == manifest::FILE || kept.iter().any(|k| k == name));
        Ok(())
    }
}

/// Takes away the files of a folder that are not kept. Best effort: what stays is only room on the disk.
pub(super) fn sweep(folder: &Path, keep: impl Fn(&str) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !entry.file_name().to_str().is_some_and(&keep) {
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// The pair that a folder's name spells: two locales and a dash between them, neither with a subtag.
pub(super) fn pair_named(name: &str) -> Option<Pair> {
    let (from, to) = name.split_once('-')?;
    Some(Pair { from: Locale::parse(from).ok()?, to: Locale::parse(to).ok()? })
}

#[cfg(test)]
mod tests {
    use super::super::manifest::Origin;
    use super::super::part::Part;
    use super::*;

    fn installed(models: &Models, name: &str) -> Installed {
        let pair = pair_named(name).unwrap();
        let _lock = models.lock(&pair).unwrap();
        let folder = models.folder(&pair);
        let mut files = Vec::new();
        for part in [Part::Model, Part::Vocab] {
            let mut content = NamedTempFile::new_in(&folder).unwrap();
            content.write_all(name.as_bytes()).unwrap();
            let sha256 = digest::sha256(&mut name.as_bytes()).unwrap();
            files.push((InstalledFile { part, sha256, size: name.len() as u64 }, content));
        }
        let model = Installed {
            pair,
            version: "3.0".to_owned(),
            architecture: None,
            origin: Origin::Files,
            files: files.iter().map(|(file, _)| file.clone()).collect(),
            folder,
        };
        models.install(&model, files).unwrap();
        model
    }

    #[test]
    fn what_was_installed_is_listed_verified_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let models = Models::at(folder.path().join("models"));
        assert_eq!(models.installed().unwrap(), []);
        let (ru, be) = (installed(&models, "en-ru"), installed(&models, "en-be"));
        assert_eq!(models.installed().unwrap(), [be, ru.clone()]);
        assert_eq!(models.verify(&ru.pair).unwrap().model(), &ru);
        models.remove(&ru.pair).unwrap();
        assert!(matches!(models.verify(&ru.pair), Err(ModelError::NotInstalled { .. })));
        assert!(matches!(models.remove(&ru.pair), Err(ModelError::NotInstalled { .. })));
        assert!(!ru.folder.exists());
    }

    #[test]
    fn a_file_that_changed_or_went_is_never_verified() {
        let folder = tempfile::tempdir().unwrap();
        let models = Models::at(folder.path());
        let model = installed(&models, "en-ru");
        let path = model.path(Part::Vocab).unwrap();
        for damage in [Some("en-rU"), Some(""), None] {
            match damage {
                Some(text) => fs::write(&path, text).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            let verified = models.verify(&model.pair);
            assert!(
                matches!(&verified, Err(ModelError::Damaged { path: at, .. }) if *at == path),
                "{verified:?}"
            );
        }
    }

    #[test]
    fn one_program_at_a_time_writes_and_nothing_else_is_held_up() {
        let folder = tempfile::tempdir().unwrap();
        let models = Models::at(folder.path());
        let model = installed(&models, "en-ru");
        let _lock = models.lock(&model.pair).unwrap();
        assert!(matches!(models.remove(&model.pair), Err(ModelError::Busy { .. })));
        models.verify(&model.pair).unwrap();
        models.lock(&pair_named("en-be").unwrap()).unwrap();
    }

    #[test]
    fn the_cache_folder_is_where_the_user_has_it() {
        let at = |xdg: Option<&str>, home: Option<&str>| {
            Models::of_user(xdg.map(OsStr::new), home.map(OsStr::new))
                .map(|models| models.root().display().to_string())
        };
        assert_eq!(at(Some("/c"), Some("/h")).as_deref(), Some("/c/talmach/models"));
        assert_eq!(at(Some("c"), Some("/h")).as_deref(), Some("/h/.cache/talmach/models"));
        assert_eq!(at(None, Some("/h")).as_deref(), Some("/h/.cache/talmach/models"));
        assert_eq!(at(Some(""), Some("")), None);
    }
}
