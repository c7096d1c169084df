//! From files to what they say.

use std::path::PathBuf;

use super::places::{Project, StatementFile, slashed};
use super::store::StoreError;
use crate::formats::po::{self, Po};
use crate::formats::{self, SourceProblem};
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

/// A catalog with the file that it stands in.
#[derive(Debug)]
pub struct LoadedCatalog {
    /// From the root.
    pub path: PathBuf,
    pub po: Po,
}

/// A file does not say what it should.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{path}: {problem}")]
    Source { path: String, problem: SourceProblem },
    /// All that is wrong with a catalog at once; never empty.
    #[error("{path}: not a PO file")]
    Catalog { path: String, problems: Vec<po::Problem> },
}

impl Project {
    /// Reads a statement.
    pub fn load_statement(&self, file: &StatementFile) -> Result<Document, LoadError> {
        self.parse_statement(file, self.store().read(&file.path)?)
    }

    /// Reads a statement from bytes that stood in its file once.
    pub fn parse_statement(
        &self,
        file: &StatementFile,
        bytes: Vec<u8>,
    ) -> Result<Document, LoadError> {
        formats::read(file.format, bytes, &self.config().front_matter)
            .map_err(|problem| LoadError::Source { path: slashed(&file.path), problem })
    }

    /// Reads the catalog of a statement; `None` where there is none yet.
    pub fn load_catalog(
        &self,
        locale: &Locale,
        id: &StatementId,
    ) -> Result<Option<LoadedCatalog>, LoadError> {
        let path = self.catalog_path(locale, id);
        let Some(bytes) = self.store().read_if_there(&path)? else { return Ok(None) };
        match po::read(&bytes) {
            Ok(po) => Ok(Some(LoadedCatalog { path, po })),
            Err(problems) => Err(LoadError::Catalog { path: slashed(&path), problems }),
        }
    }
}
