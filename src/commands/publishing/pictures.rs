//! The pictures that stand beside a statement: read where they may be, told of where they are not there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::job::Job;
use crate::commands::Failure;
use crate::commands::survey::Side;
use crate::formats::Format;
use crate::messages;
use crate::model::document::Document;
use crate::model::message::Message;
use crate::model::spelling::Spelling;
use crate::project::places::{StatementFile, slashed};
use crate::project::store::StoreError;
use crate::site::files::SiteFile;
use crate::site::forms::Pictures;
use crate::site::pictures::{Own, own, own_of};
use crate::workflow::publish::{Plan, Shown, Standing};

/// The folder of pictures that all languages share.
const SHARED: &str = "pictures";

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// By the address in the text, the path among the files of all languages.
    pub(super) places: BTreeMap<String, String>,
    /// The pictures themselves.
    pictures: Vec<Picture>,
    /// The addresses that the statement itself has, found or not.
    original: BTreeSet<String>,
    /// What to tell of the others.
    pub(super) warnings: Vec<Message>,
}

#[derive(Debug)]
struct Picture {
    /// With its path below the folder of statements.
    file: SiteFile,
    shown: ShownIn,
}

#[derive(Debug)]
enum ShownIn {
    AllLanguages,
    /// Of these the translations alone show it.
    Languages(BTreeSet<String>),
}

/// The pictures of a statement. Of one that is not there, or not in the folder of statements, the description stands in
/// its place.
pub(super) fn of(
    job: &Job<'_>,
    file: &StatementFile,
    document: &Document,
) -> Result<Found, Failure> {
    let mut found = Found::default();
    for Own { address, line } in own(document, file.format) {
        let place = format!("{}:{line}", slashed(&file.path));
        found.look_for(job, file, &address, place, ShownIn::AllLanguages)?;
        found.original.insert(address);
    }
    Ok(found)
}

impl Found {
    /// Takes in the pictures that one translation shows and the statement does not, such as a poster in that language.
    /// Their addresses, too, begin at the statement.
    pub(super) fn translated(
        &mut self,
        job: &Job<'_>,
        file: &StatementFile,
        document: &Document,
        (side, plan): (&Side, &Plan),
    ) -> Result<(), Failure> {
        if file.format == Format::Plain || plan.standing != Standing::Translation {
            return Ok(());
        }
        for (unit, passage) in plan.passages.iter().enumerate() {
            let Shown::Translation(text) = &passage.shown else { continue };
            let spelling = document.places().get(unit).map(|place| place.spelling);
            if matches!(spelling, None | Some(Spelling::Yaml | Spelling::Plain)) {
                continue;
            }
            for address in own_of(text) {
                if self.original.contains(&address) {
                    continue;
                }
                let line = side.line(unit).map_or_else(String::new, |line| format!(":{line}"));
                let place = format!("{}{line}", slashed(&side.path));
                let language = BTreeSet::from([side.locale.to_string()]);
                self.look_for(job, file, &address, place, ShownIn::Languages(language))?;
            }
        }
        Ok(())
    }

    /// Finds a picture, or tells at `place` that it is not there.
    fn look_for(
        &mut self,
        job: &Job<'_>,
        file: &StatementFile,
        address: &str,
        place: String,
        shown: ShownIn,
    ) -> Result<(), Failure> {
        let source = &job.project.config().source;
        let folder = file.path.parent().unwrap_or(source);
        let Some(path) = below(folder, address).filter(|path| lies_in(job, path, source)) else {
            self.warnings.push(messages::publish_picture_outside(place, address));
            return Ok(());
        };
        let name = slashed(path.strip_prefix(source).unwrap_or(&path));
        if let Some(known) = self.pictures.iter_mut().find(|known| known.file.path == name) {
            if let (ShownIn::Languages(all), ShownIn::Languages(more)) = (&mut known.shown, shown) {
                all.extend(more);
            }
        } else {
            let bytes = match job.project.store().read_if_there(&path) {
                Ok(Some(bytes)) => bytes,
                Ok(None) | Err(StoreError::NotAFile { .. } | StoreError::Dangling { .. }) => {
                    self.warnings.push(messages::publish_picture_missing(place, address));
                    return Ok(());
                }
                Err(error) => return Err(error.into()),
            };
            self.pictures.push(Picture { file: SiteFile { path: name.clone(), bytes }, shown });
        }
        self.places.insert(address.to_owned(), format!("{SHARED}/{name}"));
        Ok(())
    }

    /// The pictures as files where a form wants them; `languages` are those that the statement has a file in.
    pub(super) fn take(&mut self, wanted: Pictures, languages: &[&str]) -> Vec<SiteFile> {
        let pictures = std::mem::take(&mut self.pictures).into_iter();
        let at = |folder: &str, file: &SiteFile| SiteFile {
            path: format!("{folder}/{}", file.path),
            bytes: file.bytes.clone(),
        };
        match wanted {
            Pictures::Nowhere => Vec::new(),
            Pictures::Shared | Pictures::Inside => pictures
                .map(|Picture { file, .. }| SiteFile {
                    path: format!("{SHARED}/{}", file.path),
                    ..file
                })
                .collect(),
            Pictures::InEachLanguage => pictures
                .flat_map(|Picture { file, shown }| {
                    let here = languages.iter().filter(|language| shown.has(language));
                    here.map(|folder| at(folder, &file)).collect::<Vec<_>>()
                })
                .collect(),
        }
    }
}

impl ShownIn {
    fn has(&self, language: &str) -> bool {
        match self {
            Self::AllLanguages => true,
            Self::Languages(languages) => languages.contains(language),
        }
    }
}

/// Whether a path stays in the folder of statements, on the disk too: a link may lead out of it.
fn lies_in(job: &Job<'_>, path: &Path, source: &Path) -> bool {
    let whole = |path: &Path| job.project.root().join(path).canonicalize();
    match (path.starts_with(source), whole(path), whole(source)) {
        (false, _, _) => false,
        (true, Ok(path), Ok(source)) => path.starts_with(source),
        // What is not there leads nowhere.
        (true, _, _) => true,
    }
}

/// Where an address leads from a folder, without looking at the disk; `None` where it leads above all folders.
fn below(folder: &Path, address: &str) -> Option<PathBuf> {
    let mut path = folder.to_owned();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." if path.pop() => {}
            ".." => return None,
            part => path.push(part),
        }
    }
    Some(path)
}
