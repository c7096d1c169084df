//! Adding a model from files, for machines without a network.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::cache::Models;
use super::digest;
use super::error::ModelError;
use super::manifest::{Installed, InstalledFile, Origin};
use super::part::{self, Part};
use super::sound;
use crate::model::locale::Locale;
use crate::workflow::draft::Pair;

impl Models {
    /// Adds models from files named as Firefox Translations names them (`model.enru.intgemm.alphas.bin`,
    /// `srcvocab.enru.spm`, `vocab.enru.spm`, `lex.50.50.enru.s2t.bin`), packed with zstd or not. `pair` is for names
    /// that do not say it.
    ///
    /// Nobody vouches for such files but who adds them: their frames are checked, and their hashes are kept from now
    /// on. All files of a pair come at once; a model that is there is replaced.
    pub fn add(
        &self,
        files: &[PathBuf],
        pair: Option<&Pair>,
    ) -> Result<Vec<Installed>, ModelError> {
        let mut sets: BTreeMap<Pair, BTreeMap<Part, &Path>> = BTreeMap::new();
        for path in files {
            let (part, named) =
                named(path).ok_or_else(|| ModelError::UnknownName { path: path.clone() })?;
            let pair = pair.cloned().or(named);
            let pair = pair.ok_or_else(|| ModelError::UnknownName { path: path.clone() })?;
            if sets.entry(pair.clone()).or_default().insert(part, path).is_some() {
                return Err(ModelError::Twice { pair, part });
            }
        }
        for (pair, set) in &sets {
            let parts: Vec<Part> = set.keys().copied().collect();
            if let Some(missing) = part::missing(&parts) {
                return Err(ModelError::Incomplete { pair: pair.clone(), missing });
            }
        }
        sets.into_iter().map(|(pair, set)| self.add_set(pair, &set)).collect()
    }

    fn add_set(&self, pair: Pair, set: &BTreeMap<Part, &Path>) -> Result<Installed, ModelError> {
        let _lock = self.lock(&pair)?;
        let folder = self.folder(&pair);
        let taken: Result<Vec<_>, _> =
            set.iter().map(|(&part, path)| take(part, path, &folder)).collect();
        let files = taken.inspect_err(|_| {
            // Stays where there is something in it.
            std::fs::remove_dir(&folder).ok();
        })?;
        let model = Installed {
            pair,
            version: local_version(&files),
            architecture: None,
            origin: Origin::Files,
            files: files.iter().map(|(file, _)| file.clone()).collect(),
            folder,
        };
        self.install(&model, files)?;
        Ok(model)
    }
}

/// A version that other weights do not have.
fn local_version(files: &[(InstalledFile, NamedTempFile)]) -> String {
    let weights = files.iter().find(|(file, _)| file.part == Part::Model);
    let digits = weights.and_then(|(file, _)| file.sha256.get(..8)).unwrap_or_default();
    format!("local-{digits}")
}

fn take(
    part: Part,
    path: &Path,
    folder: &Path,
) -> Result<(InstalledFile, NamedTempFile), ModelError> {
    let name = path.display().to_string();
    let mut content = NamedTempFile::new_in(folder).map_err(ModelError::disk(folder))?;
    let (sha256, size) = digest::unpack(&name, path, &mut content)?;
    sound::look(&name, part, content.path())?;
    Ok((InstalledFile { part, sha256, size }, content))
}

/// What a file's name says: its part, and its pair where the languages have codes of one length.
fn named(path: &Path) -> Option<(Part, Option<Pair>)> {
    let name = path.file_name()?.to_str()?;
    let mut steps = name.split(['.', '-']);
    let part = Part::named(steps.next()?)?;
    let pair = steps.find_map(|step| {
        let even = matches!(step.len(), 4 | 6) && step.bytes().all(|b| b.is_ascii_lowercase());
        if !even {
            return None;
        }
        let (from, to) = step.split_at(step.len() / 2);
        Some(Pair { from: Locale::parse(from).ok()?, to: Locale::parse(to).ok()? })
    });
    Some((part, pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_mozilla_gives_them_are_understood() {
        let said = |name: &str| {
            let (part, pair) = named(Path::new(name))?;
            Some((part, pair.map(|pair| pair.to_string())))
        };
        let en_ru = Some("en-ru".to_owned());
        for (name, part) in [
            ("d/model.enru.intgemm.alphas.bin", Part::Model),
            ("model.enru.intgemm8.bin.zst", Part::Model),
            ("vocab.enru.spm", Part::Vocab),
            ("srcvocab.enru.spm.zst", Part::SourceVocab),
            ("lex.50.50.enru.s2t.bin", Part::Lex),
        ] {
            assert_eq!(said(name), Some((part, en_ru.clone())), "{name}");
        }
        assert_eq!(said("model.bin"), Some((Part::Model, None)));
        assert_eq!(said("readme.md"), None);
    }
}
