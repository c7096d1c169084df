//! From files to what they say.

use std::path::Path;

use super::places::{Project, StatementFile, slashed};
use super::store::StoreError;
use crate::formats::po::{self, Po};
use crate::formats::{self, SourceProblem};
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

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
    pub fn load_catalog(&self, locale: &Locale, id: &StatementId) -> Result<Option<Po>, LoadError> {
        self.load_catalog_at(&self.catalog_path(locale, id))
    }

    /// Reads the catalog in a file, from the root; `None` where there is none.
    pub fn load_catalog_at(&self, path: &Path) -> Result<Option<Po>, LoadError> {
        let Some(bytes) = self.store().read_if_there(path)? else { return Ok(None) };
        let broken = |problems| LoadError::Catalog { path: slashed(path), problems };
        po::read(&bytes).map(Some).map_err(broken)
    }
}
