//! To whom a project's texts may go, as its user has agreed: kept on this machine, never in the project.
//!
//! ```text
//! <state>/talmach/consent/
//! └── 5e0f….json      one a project, named by the hash of its root
//! ```

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::store::{Store, StoreError};

/// What the user of this machine has agreed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consents {
    folder: PathBuf,
}

/// Somebody who is not on this machine, as an engine reaches him.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// The engine's name in the configuration.
    pub engine: String,
    pub host: String,
}

/// The version of the file's form; one of another form says nothing.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    form: u32,
    root: String,
    agreed: BTreeSet<Recipient>,
}

impl Consents {
    /// In the user's state folder: `XDG_STATE_HOME` where that is absolute, else `.local/state` under `HOME`.
    pub fn of_user(xdg_state_home: Option<&OsStr>, home: Option<&OsStr>) -> Option<Self> {
        let absolute = |path: &OsStr| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
        let state = xdg_state_home
            .and_then(absolute)
            .or_else(|| Some(home.and_then(absolute)?.join(".local").join("state")))?;
        Some(Self::at(state.join("talmach").join("consent")))
    }

    /// In a folder, which need not exist.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// To whom the project with this root may send. What cannot be read or understood agrees to nothing.
    pub fn agreed(&self, root: &Path) -> BTreeSet<Recipient> {
        let read =
            || -> Option<Record> { serde_json::from_slice(&fs::read(self.path(root)).ok()?).ok() };
        let ours = |record: &Record| record.form == FORM && record.root == shown(root);
        read().filter(ours).map(|record| record.agreed).unwrap_or_default()
    }

    /// Adds to whom the project may send.
    pub fn agree(
        &self,
        root: &Path,
        recipients: impl IntoIterator<Item = Recipient>,
    ) -> Result<(), StoreError> {
        let mut agreed = self.agreed(root);
        agreed.extend(recipients);
        let record = Record { form: FORM, root: shown(root), agreed };
        let text = serde_json::to_string_pretty(&record).expect("texts can be written as JSON");
        fs::create_dir_all(&self.folder)
            .map_err(|source| StoreError::Write { path: self.folder.clone(), source })?;
        Store::new(&self.folder)?.save(Path::new(&name(root)), (text + "\n").as_bytes())
    }

    /// The file of a project; without it the user is asked again.
    pub fn path(&self, root: &Path) -> PathBuf {
        self.folder.join(name(root))
    }
}

/// A name that every root has for itself, whatever characters it is made of.
fn name(root: &Path) -> String {
    let hash = blake3::hash(root.as_os_str().as_encoded_bytes()).to_hex();
    format!("{}.json", &hash[..32])
}

fn shown(root: &Path) -> String {
    root.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipient(engine: &str, host: &str) -> Recipient {
        Recipient { engine: engine.to_owned(), host: host.to_owned() }
    }

    #[test]
    fn what_was_agreed_to_is_remembered_for_this_project_engine_and_host() {
        let folder = tempfile::tempdir().unwrap();
        let consents = Consents::at(folder.path().join("state/consent"));
        let (one, other) = (Path::new("/one"), Path::new("/other"));
        assert_eq!(consents.agreed(one), BTreeSet::new());
        consents.agree(one, [recipient("deepl", "api.deepl.com")]).unwrap();
        consents.agree(one, [recipient("mine", "example.org")]).unwrap();
        let agreed = consents.agreed(one);
        assert_eq!(agreed.len(), 2);
        assert!(agreed.contains(&recipient("deepl", "api.deepl.com")));
        assert!(!agreed.contains(&recipient("deepl", "example.org")));
        assert_eq!(consents.agreed(other), BTreeSet::new());
    }

    #[test]
    fn without_its_file_or_with_a_broken_one_nothing_is_agreed_to() {
        let folder = tempfile::tempdir().unwrap();
        let consents = Consents::at(folder.path());
        let root = Path::new("/one");
        consents.agree(root, [recipient("deepl", "api.deepl.com")]).unwrap();
        let path = consents.path(root);
        let whole = fs::read_to_string(&path).unwrap();
        for broken in [
            &whole[..whole.len() / 2],
            "",
            "\0",
            "[]",
            "{\"form\": 1}",
            &whole.replace("\"form\": 1", "\"form\": 2"),
            &whole.replace("/one", "/other"),
        ] {
            fs::write(&path, broken).unwrap();
            assert_eq!(consents.agreed(root), BTreeSet::new(), "{broken}");
        }
        // And it can be agreed to again.
        consents.agree(root, [recipient("deepl", "api.deepl.com")]).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), whole);
        fs::remove_file(&path).unwrap();
        assert_eq!(consents.agreed(root), BTreeSet::new());
        fs::create_dir(&path).unwrap();
        assert_eq!(consents.agreed(root), BTreeSet::new());
    }

    #[test]
    fn the_state_folder_is_where_the_user_has_it() {
        let at = |xdg: Option<&str>, home: Option<&str>| {
            Consents::of_user(xdg.map(OsStr::new), home.map(OsStr::new))
                .map(|consents| consents.folder.display().to_string())
        };
        assert_eq!(at(Some("/s"), Some("/h")).as_deref(), Some("/s/talmach/consent"));
        assert_eq!(at(Some("s"), Some("/h")).as_deref(), Some("/h/.local/state/talmach/consent"));
        assert_eq!(at(None, None), None);
    }
}
