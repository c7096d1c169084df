//! Which statements somebody means.

use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

use super::places::{PlacesError, Project, StatementFile, slashed};
use crate::model::nearest::{likeness, nearest};
use crate::model::statement::StatementId;

/// How many names are offered for one that is unknown.
const OFFERED: usize = 3;

/// A name does not lead to a statement.
#[derive(Debug, thiserror::Error)]
pub enum SelectError {
    #[error(transparent)]
    Places(#[from] PlacesError),
    /// No statement is called so; `nearest` are, the most alike first.
    #[error("{name}: no such statement")]
    Unknown { name: String, nearest: Vec<StatementId> },
    #[error("{name}: fits no statement")]
    FitsNothing { name: String },
    /// `detail` is the pattern reader's own English.
    #[error("{name}: not a pattern: {detail}")]
    NotAPattern { name: String, detail: String },
}

impl Project {
    /// The statements that the names mean, each once, by id; all where there are no names.
    ///
    /// A name is an id, a path (from `cwd` or from the root; of a statement, of one of its catalogs, or of a folder
    /// of either), or a pattern over ids and paths.
    pub fn select(&self, names: &[String], cwd: &Path) -> Result<Vec<StatementFile>, SelectError> {
        let all = self.statements()?;
        if names.is_empty() {
            return Ok(all);
        }
        let mut wanted = vec![false; all.len()];
        for name in names {
            let meant = self.meant_by(name, &all, cwd)?;
            meant.into_iter().for_each(|index| wanted[index] = true);
        }
        Ok(all.into_iter().zip(wanted).filter(|(_, wanted)| *wanted).map(|(s, _)| s).collect())
    }

    fn meant_by(
        &self,
        name: &str,
        all: &[StatementFile],
        cwd: &Path,
    ) -> Result<Vec<usize>, SelectError> {
        if let Ok(index) = all.binary_search_by(|statement| statement.id.as_str().cmp(name)) {
            return Ok(vec![index]);
        }
        let places = self.below_root(name, cwd);
        let meant =
            indices(all, |statement| places.iter().any(|place| self.is_at(statement, place)));
        if !meant.is_empty() {
            return Ok(meant);
        }
        if name.contains(['*', '?', '[', '{']) {
            let glob = glob(name)?;
            let meant = indices(all, |statement| {
                glob.is_match(statement.id.as_str()) || glob.is_match(&statement.path)
            });
            if meant.is_empty() {
                return Err(SelectError::FitsNothing { name: name.to_owned() });
            }
            return Ok(meant);
        }
        Err(SelectError::Unknown { name: name.to_owned(), nearest: nearest_ids(name, all) })
    }

    /// Whether the place is the statement's file, one of its catalogs, or a folder above one of these.
    fn is_at(&self, statement: &StatementFile, place: &Path) -> bool {
        let mut locales = self.config().locales.iter();
        statement.path.starts_with(place)
            || locales.any(|l| self.catalog_path(&l.locale, &statement.id).starts_with(place))
    }

    /// What a path may be, seen from the root: from the working folder, and from the root itself.
    fn below_root(&self, name: &str, cwd: &Path) -> Vec<PathBuf> {
        if name.is_empty() {
            return Vec::new();
        }
        let cwd = cwd.canonicalize().unwrap_or_else(|_| cwd.to_owned());
        let from_cwd = flat(&cwd.join(name));
        let seen = from_cwd.canonicalize().ok();
        let places = [Some(from_cwd), seen, Some(flat(&self.root().join(name)))];
        let below = |place: PathBuf| Some(place.strip_prefix(self.root()).ok()?.to_owned());
        places.into_iter().flatten().filter_map(below).collect()
    }
}

fn indices(all: &[StatementFile], meant: impl Fn(&StatementFile) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, statement)| meant(statement)).map(|(i, _)| i).collect()
}

fn glob(name: &str) -> Result<GlobMatcher, SelectError> {
    let built = GlobBuilder::new(name).literal_separator(true).build();
    let refused = |wrong: globset::Error| SelectError::NotAPattern {
        name: name.to_owned(),
        detail: wrong.kind().to_string(),
    };
    Ok(built.map_err(refused)?.compile_matcher())
}

/// The path without `.` and `..`, by its text alone.
fn flat(path: &Path) -> PathBuf {
    let mut flat = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                flat.pop();
            }
            Component::Normal(_) | Component::RootDir | Component::Prefix(_) => flat.push(part),
        }
    }
    flat
}

/// The ids that are most like a name, by their whole text or by their last part.
fn nearest_ids(name: &str, all: &[StatementFile]) -> Vec<StatementId> {
    let name = slashed(&Path::new(name).with_extension(""));
    let last = |id: &str| id.rsplit('/').next().map(str::to_lowercase).unwrap_or_default();
    let wanted = [name.to_lowercase(), last(&name)];
    let alike =
        |id: &str| likeness(&wanted[0], &id.to_lowercase()).max(likeness(&wanted[1], &last(id)));
    let ids = all.iter().map(|statement| &statement.id);
    nearest(ids, |id| alike(id.as_str())).into_iter().take(OFFERED).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::store::Store;

    fn project() -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path()).unwrap();
        store.save(Path::new("talmach.toml"), b"[locales.ru]\n[locales.be]\n").unwrap();
        for file in ["2026/strike.md", "2026/elections.md", "solidarity.txt", "odd[1].md"] {
            store.save(&Path::new("source_texts").join(file), b"Text.\n").unwrap();
        }
        store.make_folder(Path::new("translations/be")).unwrap();
        let project = Project::at(folder.path()).unwrap();
        (folder, project)
    }

    fn select(project: &Project, cwd: &str, names: &[&str]) -> Result<Vec<String>, SelectError> {
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        let found = project.select(&names, &project.root().join(cwd))?;
        Ok(found.into_iter().map(|statement| statement.id.to_string()).collect())
    }

    #[test]
    fn no_names_mean_all() {
        let (_folder, project) = project();
        let all = ["2026/elections", "2026/strike", "odd[1]", "solidarity"];
        assert_eq!(select(&project, "", &[]).unwrap(), all);
    }

    #[test]
    fn a_statement_is_named_by_id_path_catalog_or_folder() {
        let (_folder, project) = project();
        let absolute = project.root().join("source_texts/solidarity.txt");
        for (cwd, name, meant) in [
            ("", "2026/strike", &["2026/strike"][..]),
            ("", "source_texts/2026/strike.md", &["2026/strike"]),
            ("source_texts/2026", "strike.md", &["2026/strike"]),
            ("source_texts/2026", "../solidarity.txt", &["solidarity"]),
            ("source_texts/2026", "source_texts/solidarity.txt", &["solidarity"]),
            ("", "translations/be/2026/strike.po", &["2026/strike"]),
            ("translations/be", "solidarity.po", &["solidarity"]),
            ("", absolute.to_str().unwrap(), &["solidarity"]),
            ("", "./source_texts/2026/", &["2026/elections", "2026/strike"]),
            ("", "odd[1]", &["odd[1]"]),
        ] {
            assert_eq!(select(&project, cwd, &[name]).unwrap(), meant, "{cwd} {name}");
        }
    }

    #[test]
    fn patterns_fit_ids_and_paths_and_each_statement_comes_once() {
        let (_folder, project) = project();
        for (name, meant) in [
            ("2026/*", &["2026/elections", "2026/strike"][..]),
            ("**/s*", &["2026/strike", "solidarity"]),
            ("source_texts/*.txt", &["solidarity"]),
            ("{solidarity,2026/strike}", &["2026/strike", "solidarity"]),
        ] {
            assert_eq!(select(&project, "", &[name, name]).unwrap(), meant, "{name}");
        }
        let nothing = select(&project, "", &["1999/*"]);
        assert!(matches!(nothing, Err(SelectError::FitsNothing { .. })), "{nothing:?}");
        let bad = select(&project, "", &["[z-a]"]);
        assert!(matches!(bad, Err(SelectError::NotAPattern { .. })), "{bad:?}");
    }

    #[test]
    fn an_unknown_name_comes_with_those_most_like_it() {
        let (_folder, project) = project();
        for (name, wanted) in [
            ("solidarty", &["solidarity"][..]),
            ("Strike", &["2026/strike"]),
            ("source_texts/2026/election.md", &["2026/elections"]),
            ("zzz", &[]),
            ("", &[]),
        ] {
            let error = select(&project, "", &[name]).unwrap_err();
            let SelectError::Unknown { nearest, .. } = error else { unreachable!("{error}") };
            let nearest: Vec<_> = nearest.iter().map(StatementId::as_str).collect();
            assert_eq!(nearest, wanted, "{name}");
        }
    }
}
