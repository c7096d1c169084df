//! The note beside a model's files that says what is installed.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::ModelError;
use super::part::{self, Part};
use crate::workflow::draft::Pair;

/// The name of the note. It is written last: what it does not name is not installed.
pub(super) const FILE: &str = "manifest.json";

/// The version of the note's form.
const FORM: u32 = 1;

/// A model in the cache folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    pub pair: Pair,
    /// Such as `3.0`; `local-` and digits of a hash where files were added without records.
    pub version: String,
    pub architecture: Option<String>,
    pub origin: Origin,
    /// One for each part, in the order of [`Part`].
    pub files: Vec<InstalledFile>,
    /// Where the files are.
    pub folder: PathBuf,
}

/// Where a model came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Downloaded; the URL of the files. Their hashes are those of the records.
    Mirror(String),
    /// Added from files on this machine. Their hashes are those of the day on which they were added.
    Files,
}

/// A file of a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstalledFile {
    pub part: Part,
    pub sha256: String,
    pub size: u64,
}

impl Installed {
    /// The path of a part.
    pub fn path(&self, part: Part) -> Option<PathBuf> {
        let file = self.files.iter().find(|file| file.part == part)?;
        Some(self.folder.join(file.name()))
    }

    /// How many bytes it takes on the disk.
    pub fn size(&self) -> u64 {
        self.files.iter().fold(0, |sum, file| sum.saturating_add(file.size))
    }
}

impl InstalledFile {
    /// The name of the file.
    pub fn name(&self) -> String {
        self.part.file_name(&self.sha256)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    form: u32,
    version: String,
    architecture: Option<String>,
    origin: Origin,
    files: Vec<InstalledFile>,
}

/// The note as it is written.
pub(super) fn write(model: &Installed) -> String {
    let note = Note {
        form: FORM,
        version: model.version.clone(),
        architecture: model.architecture.clone(),
        origin: model.origin.clone(),
        files: model.files.clone(),
    };
    let text = serde_json::to_string_pretty(&note).expect("texts and numbers can be written");
    text + "\n"
}

/// Reads the note of a pair. Nothing in it can name a file outside of the folder.
pub(super) fn read(pair: &Pair, folder: &Path, text: &[u8]) -> Result<Installed, ModelError> {
    let wrong = |detail: String| ModelError::Manifest { path: folder.join(FILE), detail };
    let note: Note = serde_json::from_slice(text).map_err(|error| wrong(error.to_string()))?;
    if note.form != FORM {
        return Err(wrong(format!("its form is {}", note.form)));
    }
    let digest = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if !note.files.iter().all(|file| digest(&file.sha256)) {
        return Err(wrong("a hash is none".to_owned()));
    }
    let parts: Vec<Part> = note.files.iter().map(|file| file.part).collect();
    if let Some(missing) = part::missing(&parts) {
        return Err(wrong(format!("the {missing} is missing")));
    }
    Ok(Installed {
        pair: pair.clone(),
        version: note.version,
        architecture: note.architecture,
        origin: note.origin,
        files: note.files,
        folder: folder.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::locale::Locale;

    fn pair() -> Pair {
        Pair { from: Locale::parse("en").unwrap(), to: Locale::parse("be").unwrap() }
    }

    fn model() -> Installed {
        let file = |part| InstalledFile { part, sha256: "a".repeat(64), size: 3 };
        Installed {
            pair: pair(),
            version: "3.0".to_owned(),
            architecture: Some("base".to_owned()),
            origin: Origin::Mirror("https://example.org".to_owned()),
            files: vec![file(Part::Model), file(Part::Vocab)],
            folder: "x/en-be".into(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let text = write(&model());
        assert_eq!(read(&pair(), Path::new("x/en-be"), text.as_bytes()).unwrap(), model());
    }

    #[test]
    fn a_note_cannot_name_a_path() {
        let text = write(&model()).replace(&"a".repeat(64), "../../../etc/passwd");
        let read = read(&pair(), Path::new("x"), text.as_bytes());
        assert!(matches!(read, Err(ModelError::Manifest { .. })), "{read:?}");
    }

    #[test]
    fn a_note_of_another_form_is_not_guessed_at() {
        for text in ["", "{}", "[]", &write(&model()).replace("\"form\": 1", "\"form\": 2")] {
            let read = read(&pair(), Path::new("x"), text.as_bytes());
            assert!(matches!(read, Err(ModelError::Manifest { .. })), "{text}");
        }
    }
}
