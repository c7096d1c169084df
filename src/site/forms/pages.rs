//! What every form is given, and what it gives.

use crate::site::files::SiteFile;
use crate::site::listing::Listing;
use crate::site::output::OutputError;
use crate::site::page::Page;
use crate::site::seal::Prospect;
use crate::site::theme::ThemeError;
use crate::workflow::publish::Plan;

/// One statement in one language, and how it was decided upon.
#[derive(Debug)]
pub struct Version<'a> {
    pub page: Page<'a>,
    pub listing: Listing,
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
    /// What was made cannot be put where it belongs.
    #[error(transparent)]
    Output(#[from] OutputError),
}

/// Where pictures are that stand beside a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// Their descriptions stand in their place.
    Nowhere,
    /// In one folder for all languages; pages name them there.
    Shared,
    /// In the folder of each language, at the path that the text has them at.
    InEachLanguage,
    /// In the files that the form puts together.
    Inside,
}

/// What a form makes of one statement.
#[derive(Debug)]
pub enum Made {
    /// Files that are ready.
    Files(Vec<SiteFile>),
    /// Parts of files that the form puts together when all are there.
    Parts(Vec<SiteFile>),
}

/// Where finished files go.
pub type Put<'p> = dyn Fn(SiteFile) -> Result<(), FormError> + Sync + 'p;

/// Writes pages as files, purely. The same values give the same bytes.
pub trait Form: Sync {
    /// One statement, in all languages that it is published in. May be called on many threads.
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError>;

    /// What [`Form::statement`] would make, as files that are ready; `None` where that is not known beforehand.
    fn prospect(&self, _versions: &[Version<'_>]) -> Option<Prospect> {
        None
    }

    /// Where it wants the pictures that a text shows.
    fn pictures(&self) -> Pictures {
        Pictures::Nowhere
    }

    /// Takes the parts that were made of a statement, and its pictures where they are to be [`Pictures::Inside`], in the
    /// order of the statements.
    fn gather(&mut self, _parts: Vec<SiteFile>, _pictures: Vec<SiteFile>) -> Result<(), FormError> {
        Ok(())
    }

    /// What is about all statements together.
    fn close(&mut self, _listings: Vec<Listing>, _put: &Put<'_>) -> Result<(), FormError> {
        Ok(())
    }
}
