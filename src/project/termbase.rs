//! The file of agreed terms.

use super::places::{Project, slashed};
use super::store::StoreError;
use crate::formats::terms::{self, ExtendError, Terms, TermsError};
use crate::model::termbase::Termbase;

/// The file does not say what it should, or cannot be changed.
#[derive(Debug, thiserror::Error)]
pub enum TermbaseError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{path}: {error}")]
    Terms { path: String, error: TermsError },
    /// What is wanted can only be written by hand.
    #[error("{path}: cannot be changed by a program")]
    ByHand { path: String },
}

impl Project {
    /// Reads the agreed terms; none where there is no file of them.
    pub fn load_terms(&self) -> Result<Terms, TermbaseError> {
        let bytes = self.store().read_if_there(&self.config().terms)?.unwrap_or_default();
        terms::read(&bytes).map_err(|error| TermbaseError::Terms { path: self.terms_path(), error })
    }

    /// Writes what is new in a termbase into the file, as [`terms::extend`] does: what stands there stays as it is.
    pub fn extend_terms(&self, termbase: &Termbase) -> Result<(), TermbaseError> {
        let path = &self.config().terms;
        let bytes = self.store().read_if_there(path)?.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let extended = terms::extend(&text, termbase).map_err(|error| match error {
            ExtendError::Terms(error) => TermbaseError::Terms { path: self.terms_path(), error },
            ExtendError::ByHand => TermbaseError::ByHand { path: self.terms_path() },
        })?;
        if extended.as_bytes() != bytes {
            self.store().save(path, extended.as_bytes())?;
        }
        Ok(())
    }

    /// The file of terms as it is shown, from the root.
    pub fn terms_path(&self) -> String {
        slashed(&self.config().terms)
    }
}
