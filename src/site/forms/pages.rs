//! What every form is given, and what it gives.

use crate::site::files::SiteFile;
use crate::site::listing::Listing;
use crate::site::page::Page;
use crate::site::theme::ThemeError;
use crate::workflow::publish::Plan;

/// One statement in one language, and how it was decided upon.
#[derive(Debug)]
pub struct Version<'a> {
    pub page: Page<'a>,
    /// `None` for the statement in the language it was written in.
    pub plan: Option<&'a Plan>,
}

/// A form cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// An archive cannot be put together.
    #[error("{0}")]
    Archive(String),
}

/// Writes pages as files, purely. The same values give the same bytes.
pub trait Form: Sync {
    /// The files of one statement, in all languages that it is published in. May be called on many threads.
    fn statement(&self, versions: &[Version<'_>]) -> Result<Vec<SiteFile>, FormError>;

    /// Whether it shows pictures, which are then to stand beside its files.
    fn shows_pictures(&self) -> bool {
        false
    }

    /// Takes the files of a statement, in the order of the statements; gives those that can be written at once.
    fn gather(&mut self, files: Vec<SiteFile>) -> Result<Vec<SiteFile>, FormError> {
        Ok(files)
    }

    /// What is about all statements together.
    fn close(&mut self, listings: &[Listing]) -> Result<Vec<SiteFile>, FormError>;
}
