//! Where a project's statements and catalogs are.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::config::{Config, ConfigError};
use super::store::{Store, StoreError};
use crate::formats::Format;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

/// The file that makes a folder a project.
pub const CONFIG_NAME: &str = "talmach.toml";

/// A project: a folder with a configuration.
#[derive(Clone, Debug)]
pub struct Project {
    store: Store,
    config: Config,
}

/// A statement's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementFile {
    pub id: StatementId,
    /// From the root.
    pub path: PathBuf,
    pub format: Format,
}

/// A catalog's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogFile {
    /// The statement that it is named for, which need not exist.
    pub id: StatementId,
    pub locale: Locale,
    /// From the root.
    pub path: PathBuf,
}

/// A project cannot be found or listed.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// Neither `start` nor a folder above it is a project.
    #[error("no {CONFIG_NAME} in {start} or above")]
    NoProject { start: PathBuf },
    /// `folder` was named as the project, and is none.
    #[error("no {CONFIG_NAME} in {folder}")]
    NoConfig { folder: PathBuf },
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The statements' folder is not there.
    #[error("{path}: no such folder")]
    NoFolder { path: PathBuf },
    /// The name cannot be a statement's id; `path` may be lossy where it is not UTF-8.
    #[error("{path}: cannot name a statement")]
    BadName { path: PathBuf },
    /// Two files would be one statement.
    #[error("{one} and {other} are both the statement {id}")]
    SameId { id: StatementId, one: PathBuf, other: PathBuf },
    #[error("{path}: cannot be listed: {source}")]
    List { path: PathBuf, source: walkdir::Error },
}

impl Project {
    /// The nearest project: in `start` or a folder above.
    pub fn find(start: &Path) -> Result<Self, PlacesError> {
        let no_project = || PlacesError::NoProject { start: start.into() };
        let whole = start.canonicalize().map_err(|_| no_project())?;
        // A folder or a broken link of that name is a mistake to be told, and no reason to look further up.
        let root =
            whole.ancestors().find(|folder| folder.join(CONFIG_NAME).symlink_metadata().is_ok());
        Self::at(root.ok_or_else(no_project)?)
    }

    /// The project in this very folder.
    pub fn at(folder: &Path) -> Result<Self, PlacesError> {
        let absent = || PlacesError::NoConfig { folder: folder.into() };
        if !folder.is_dir() {
            return Err(absent());
        }
        let store = Store::new(folder)?;
        let text = store.read_if_there(Path::new(CONFIG_NAME))?.ok_or_else(absent)?;
        let config = Config::parse(&text, &folder.join(CONFIG_NAME))?;
        Ok(Self { store, config })
    }

    /// The folder, absolute and without symbolic links.
    pub fn root(&self) -> &Path {
        self.store.root()
    }

    /// What the project says about itself.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Its files.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The configuration's absolute path.
    pub fn config_path(&self) -> PathBuf {
        self.root().join(CONFIG_NAME)
    }

    /// All statements, by id. Hidden files and folders are passed over.
    pub fn statements(&self) -> Result<Vec<StatementFile>, PlacesError> {
        let folder = &self.config.source;
        let files = self.list(folder)?;
        let Some(files) = files else { return Err(PlacesError::NoFolder { path: folder.clone() }) };
        let mut statements = Vec::with_capacity(files.len());
        for path in files {
            statements.extend(statement_in(folder, path)?);
        }
        statements.sort_by(|a, b| (&a.id, &a.path).cmp(&(&b.id, &b.path)));
        match statements.array_windows().find(|[a, b]| a.id == b.id) {
            Some([a, b]) => Err(PlacesError::SameId {
                id: a.id.clone(),
                one: a.path.clone(),
                other: b.path.clone(),
            }),
            None => Ok(statements),
        }
    }

    /// As [`Project::statements`]; none where there is no folder for them yet.
    pub fn statements_if_any(&self) -> Result<Vec<StatementFile>, PlacesError> {
        match self.statements() {
            Err(PlacesError::NoFolder { .. }) => Ok(Vec::new()),
            found => found,
        }
    }

    /// All catalogs of a locale, by id, those of no statement too. None where there is no folder.
    pub fn catalogs(&self, locale: &Locale) -> Result<Vec<CatalogFile>, PlacesError> {
        let folder = self.config.translations.join(locale.as_str());
        let mut catalogs = Vec::new();
        for path in self.list(&folder)?.unwrap_or_default() {
            if path.extension().is_some_and(|extension| extension == "po") {
                let id = id_of(&folder, &path)?;
                catalogs.push(CatalogFile { id, locale: locale.clone(), path });
            }
        }
        catalogs.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(catalogs)
    }

    /// The id of the statement that is in this very file, wherever the path was seen from; `None` for other files.
    pub fn id_of_file(&self, path: &Path) -> Option<StatementId> {
        let whole = path.canonicalize().ok()?;
        let below = whole.strip_prefix(self.root()).ok()?;
        let file = statement_in(&self.config.source, below.to_owned()).ok()??;
        Some(file.id)
    }

    /// The files with this extension in a folder and below, from the root, in order; none where there is no folder.
    pub fn files_in(&self, folder: &Path, extension: &str) -> Result<Vec<PathBuf>, PlacesError> {
        let mut files = self.files_below(folder)?;
        files.retain(|path| path.extension().is_some_and(|found| found == extension));
        Ok(files)
    }

    /// The files in a folder and below, from the root, in order, but for hidden ones; none where there is no folder.
    pub fn files_below(&self, folder: &Path) -> Result<Vec<PathBuf>, PlacesError> {
        let mut files = self.list(folder)?.unwrap_or_default();
        files.sort();
        Ok(files)
    }

    /// Where a statement of this id and format belongs, from the root.
    pub fn statement_path(&self, id: &StatementId, format: Format) -> PathBuf {
        self.config.source.join(format!("{id}.{}", format.extension()))
    }

    /// Where the catalog of a statement belongs, from the root.
    pub fn catalog_path(&self, locale: &Locale, id: &StatementId) -> PathBuf {
        self.config.translations.join(locale.as_str()).join(format!("{id}.po"))
    }

    /// The files in a folder and below, from the root, in no order; `None` where there is no folder.
    ///
    /// Pipes and devices are among them: reading one is refused, which is better than to pass over a statement.
    fn list(&self, folder: &Path) -> Result<Option<Vec<PathBuf>>, PlacesError> {
        // Asked first, so that a link that leads out is refused before anything there is read.
        if !self.store.exists(folder)? {
            return Ok(None);
        }
        let whole = self.root().join(folder);
        if !whole.is_dir() {
            return Err(StoreError::NotAFolder { path: folder.into() }.into());
        }
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
        };
        let mut files = Vec::new();
        let mut walk = WalkDir::new(&whole).follow_links(true).into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) if visible(&entry) => entry,
                Ok(entry) => {
                    if entry.file_type().is_dir() {
                        walk.skip_current_dir();
                    }
                    continue;
                }
                Err(source) => {
                    let path = source.path().unwrap_or(&whole);
                    let path = path.strip_prefix(self.root()).unwrap_or(path).to_owned();
                    return Err(PlacesError::List { path, source });
                }
            };
            let path = entry.path().strip_prefix(self.root()).unwrap_or(entry.path());
            if entry.path_is_symlink() {
                self.store.exists(path)?;
            }
            if !entry.file_type().is_dir() {
                files.push(path.to_owned());
            }
        }
        Ok(Some(files))
    }
}

/// The statement in a file of a folder of statements; `None` where the file is of another kind.
pub fn statement_in(folder: &Path, path: PathBuf) -> Result<Option<StatementFile>, PlacesError> {
    let Some(format) = format_of(&path) else { return Ok(None) };
    Ok(Some(StatementFile { id: id_of(folder, &path)?, path, format }))
}

/// A path with `/` between its parts, as it is shown, stored and given to Git.
pub fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    match parts.split_first() {
        Some((root, rest)) if root == "/" => format!("/{}", rest.join("/")),
        Some(_) | None => parts.join("/"),
    }
}

/// The format by the name's extension; `None` for what is no statement.
fn format_of(path: &Path) -> Option<Format> {
    Format::of_extension(path.extension()?.to_str()?)
}

/// The id of the file below a folder.
fn id_of(folder: &Path, path: &Path) -> Result<StatementId, PlacesError> {
    let bad = || PlacesError::BadName { path: path.into() };
    let below = path.strip_prefix(folder).map_err(|_| bad())?.with_extension("");
    if below.to_str().is_none() {
        return Err(bad());
    }
    StatementId::parse(&slashed(&below)).map_err(|_| bad())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    fn project(files: &[&str]) -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path()).unwrap();
        store.save(Path::new(CONFIG_NAME), b"[locales.be]\n").unwrap();
        store.make_folder(Path::new("source_texts")).unwrap();
        for file in files {
            store.save(Path::new(file), b"Text.\n").unwrap();
        }
        let project = Project::at(folder.path()).unwrap();
        (folder, project)
    }

    fn ids(project: &Project) -> Vec<String> {
        project.statements().unwrap().iter().map(|s| s.id.to_string()).collect()
    }

    #[test]
    fn the_nearest_configuration_upwards_is_the_project() {
        let (folder, project) = project(&["source_texts/deep/er/a.md"]);
        let found = Project::find(&folder.path().join("source_texts/deep/er")).unwrap();
        assert_eq!(found.root(), project.root());
        fs::write(folder.path().join("source_texts/deep/talmach.toml"), "[locales.ru]").unwrap();
        let found = Project::find(&folder.path().join("source_texts/deep/er")).unwrap();
        assert_eq!(found.root(), project.root().join("source_texts/deep"));
        let elsewhere = tempfile::tempdir().unwrap();
        let none = Project::at(elsewhere.path());
        assert!(matches!(none, Err(PlacesError::NoConfig { .. })), "{none:?}");
    }

    #[test]
    fn statements_are_the_visible_texts_by_id() {
        let (_folder, project) = project(&[
            "source_texts/b.txt",
            "source_texts/a b.MD",
            "source_texts/2026/zayava-Ў.md",
            "source_texts/README.md",
            "source_texts/.hidden.md",
            "source_texts/.git/x.md",
            "source_texts/picture.png",
            "source_texts/v1.2.md",
            "other.md",
        ]);
        assert_eq!(ids(&project), ["2026/zayava-Ў", "README", "a b", "b", "v1.2"]);
        for statement in project.statements().unwrap().iter().filter(|s| s.id.as_str() != "a b") {
            assert_eq!(project.statement_path(&statement.id, statement.format), statement.path);
        }
    }

    #[test]
    fn catalogs_are_found_with_and_without_a_statement() {
        let (_folder, project) = project(&[
            "source_texts/v1.2.md",
            "translations/be/v1.2.po",
            "translations/be/2026/gone.po",
            "translations/be/notes.txt",
            "translations/ru/a.po",
        ]);
        let be = Locale::parse("be").unwrap();
        let found = project.catalogs(&be).unwrap();
        let ids: Vec<_> = found.iter().map(|catalog| catalog.id.as_str()).collect();
        assert_eq!(ids, ["2026/gone", "v1.2"]);
        for catalog in &found {
            assert_eq!(project.catalog_path(&be, &catalog.id), catalog.path);
        }
        assert!(project.catalogs(&Locale::parse("de").unwrap()).unwrap().is_empty());
    }

    #[test]
    fn two_files_of_one_id_are_refused() {
        let (_folder, project) = project(&["source_texts/a.md", "source_texts/a.txt"]);
        let error = project.statements().unwrap_err();
        assert!(matches!(error, PlacesError::SameId { id, .. } if id.as_str() == "a"));
    }

    #[test]
    fn names_that_cannot_be_ids_are_refused_and_not_passed_over() {
        let (_folder, project) = project(&["source_texts/a: b.md"]);
        let error = project.statements().unwrap_err();
        assert!(matches!(error, PlacesError::BadName { .. }), "{error}");
    }

    #[test]
    fn a_path_is_shown_as_it_is_typed() {
        assert_eq!(slashed(Path::new("a/b.md")), "a/b.md");
        assert_eq!(slashed(Path::new("/a/b.md")), "/a/b.md");
        assert_eq!(slashed(Path::new("/")), "/");
    }

    #[test]
    fn a_missing_folder_is_no_empty_project() {
        let (folder, project) = project(&[]);
        assert!(project.statements().unwrap().is_empty());
        fs::remove_dir(folder.path().join("source_texts")).unwrap();
        assert!(matches!(project.statements(), Err(PlacesError::NoFolder { .. })));
    }

    #[test]
    fn links_are_followed_inside_the_project_and_refused_outside() {
        let (folder, project) = project(&["source_texts/a.md", "drafts/b.md"]);
        symlink("../drafts", folder.path().join("source_texts/linked")).unwrap();
        assert_eq!(ids(&project), ["a", "linked/b"]);
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("c.md"), "Text.").unwrap();
        let out = folder.path().join("source_texts/out.md");
        for target in [elsewhere.path().join("c.md"), elsewhere.path().to_owned()] {
            symlink(target, &out).unwrap();
            let error = project.statements().unwrap_err();
            assert!(matches!(error, PlacesError::Store(StoreError::Outside { .. })), "{error}");
            fs::remove_file(&out).unwrap();
        }
        symlink("..", folder.path().join("source_texts/loop")).unwrap();
        assert!(matches!(project.statements(), Err(PlacesError::List { .. })));
    }
}
