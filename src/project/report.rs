//! Reports that somebody wants in a file: wherever it is, but never in place of what the project is made of.

use std::path::{Path, PathBuf};

use super::places::{Project, statement_in};
use super::store::{Store, StoreError};

impl Project {
    /// Writes a report into the file of this path, which may be outside of the project; see [`Store::save`]. Folders
    /// are made inside of the project alone.
    ///
    /// The configuration, the terms, the list of words, statements and catalogs are refused: one slip of the pen, and
    /// the work of weeks would be a list of findings. Errors name the path as it was given.
    pub fn save_report(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let whole = followed(path);
        if self.is_made_of(&whole) {
            return Err(StoreError::Own { path: path.into() });
        }
        let saved = match (whole.strip_prefix(self.root()), whole.parent(), whole.file_name()) {
            (Ok(below), ..) => self.store().save(below, bytes),
            (Err(_), Some(folder), Some(name)) => {
                Store::new(folder).and_then(|store| store.save(Path::new(name), bytes))
            }
            (Err(_), ..) => Err(StoreError::NotAFile { path: path.into() }),
        };
        saved.map_err(|error| error.at(path))
    }

    /// Whether the file is one of the project's own; all links in its path are followed.
    fn is_made_of(&self, whole: &Path) -> bool {
        let config = self.config();
        let words = config.check.options.spelling.words.iter().map(PathBuf::from);
        let mut single = words.chain([config.terms.clone()]).map(|path| self.root().join(path));
        if whole == self.config_path() || single.any(|path| path == whole) {
            return true;
        }
        let Ok(below) = whole.strip_prefix(self.root()) else { return false };
        let is_statement = below.starts_with(&config.source)
            && !matches!(statement_in(&config.source, below.to_owned()), Ok(None));
        let is_catalog = below.starts_with(&config.translations)
            && below.extension().is_some_and(|extension| extension == "po");
        is_statement || is_catalog
    }
}

/// The path without symbolic links, as far as it exists.
fn followed(path: &Path) -> PathBuf {
    let whole = path.ancestors().find_map(|there| {
        let rest = path.strip_prefix(there).ok()?;
        Some(there.canonicalize().ok()?.join(rest))
    });
    whole.map_or_else(|| path.to_owned(), |whole| whole.components().collect())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_report_goes_anywhere_but_over_the_project_itself() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("p/source_texts")).unwrap();
        fs::create_dir_all(at("p/translations/be")).unwrap();
        fs::write(
            at("p/talmach.toml"),
            "[locales.be]\n[check.options.spelling]\nwords = 'w.txt'\n",
        )
        .unwrap();
        symlink(at("p/talmach.toml"), at("link")).unwrap();
        let project = Project::at(&at("p")).unwrap();
        let own = [
            "p/talmach.toml",
            "link",
            "p/../p/terms.toml",
            "p/w.txt",
            "p/source_texts/new.md",
            "p/translations/be/a.po",
        ];
        for path in own {
            let refused = project.save_report(&at(path), b"x");
            assert!(matches!(&refused, Err(StoreError::Own { path: told }) if *told == at(path)));
        }
        for path in ["elsewhere.json", "p/known.json", "p/source_texts/terms.tbx"] {
            project.save_report(&at(path), b"x").unwrap();
            assert_eq!(fs::read(at(path)).unwrap(), b"x");
        }
        assert!(fs::read_to_string(at("p/talmach.toml")).unwrap().starts_with("[locales.be]"));
        let folder = project.save_report(&at("p"), b"x");
        assert!(matches!(&folder, Err(StoreError::NotAFile { path }) if *path == at("p")));
        let missing = project.save_report(&at("nowhere/x"), b"x");
        assert!(matches!(&missing, Err(StoreError::Absent { path }) if *path == at("nowhere/x")));
        project.save_report(&at("p/new/folder/x"), b"x").unwrap();
    }
}
