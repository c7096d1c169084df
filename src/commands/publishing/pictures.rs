//! The pictures that stand beside a statement: read where they may be, told of where they are not there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::job::Job;
use crate::commands::Failure;
use crate::messages;
use crate::model::document::Document;
use crate::model::message::Message;
use crate::project::places::{StatementFile, slashed};
use crate::project::store::StoreError;
use crate::site::files::SiteFile;
use crate::site::forms::Pictures;
use crate::site::pictures::{Own, own};

/// The folder of pictures that all languages share.
const SHARED: &str = "pictures";

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// By the address in the text, the path among the files of all languages.
    pub(super) places: BTreeMap<String, String>,
    /// The pictures themselves, by their paths below the folder of statements.
    files: Vec<SiteFile>,
    /// What to tell of the others.
    pub(super) warnings: Vec<Message>,
}

/// The pictures of a statement. Of one that is not there, or not in the folder of statements, the description stands in
/// its place.
pub(super) fn of(
    job: &Job<'_>,
    file: &StatementFile,
    document: &Document,
) -> Result<Found, Failure> {
    let source = &job.project.config().source;
    let folder = file.path.parent().unwrap_or(source);
    let mut found = Found::default();
    for Own { address, line } in own(document, file.format) {
        let place = format!("{}:{line}", slashed(&file.path));
        let Some(path) = below(folder, &address).filter(|path| lies_in(job, path, source)) else {
            found.warnings.push(messages::publish_picture_outside(place, address));
            continue;
        };
        let bytes = match job.project.store().read_if_there(&path) {
            Ok(Some(bytes)) => bytes,
            Ok(None) | Err(StoreError::NotAFile { .. } | StoreError::Dangling { .. }) => {
                found.warnings.push(messages::publish_picture_missing(place, address));
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        let name = slashed(path.strip_prefix(source).unwrap_or(&path));
        found.places.insert(address, format!("{SHARED}/{name}"));
        if !found.files.iter().any(|file| file.path == name) {
            found.files.push(SiteFile { path: name, bytes });
        }
    }
    Ok(found)
}

impl Found {
    /// The pictures as files where a form wants them; `languages` are those that the statement has a file in.
    pub(super) fn take(&mut self, wanted: Pictures, languages: &[&str]) -> Vec<SiteFile> {
        let files = std::mem::take(&mut self.files).into_iter();
        let at = |folder: &str, file: &SiteFile| SiteFile {
            path: format!("{folder}/{}", file.path),
            bytes: file.bytes.clone(),
        };
        match wanted {
            Pictures::Nowhere => Vec::new(),
            Pictures::Shared | Pictures::Inside => files
                .map(|file| SiteFile { path: format!("{SHARED}/{}", file.path), ..file })
                .collect(),
            Pictures::InEachLanguage => files
                .flat_map(|file| {
                    languages.iter().map(move |folder| at(folder, &file)).collect::<Vec<_>>()
                })
                .collect(),
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
