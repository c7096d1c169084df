//! Why spelling could not be checked.

use crate::commands::failure::Failure;
use crate::commands::trouble::project::stored;
use crate::messages;
use crate::project::dictionaries::DictionaryError;
use crate::project::places::slashed;

impl From<&DictionaryError> for Failure {
    fn from(error: &DictionaryError) -> Self {
        match error {
            DictionaryError::Absent { locale, names, folders } => {
                let folders: Vec<String> = folders.iter().map(|folder| slashed(folder)).collect();
                let (names, folders) = (names.join(", "), folders.join(", "));
                Self::new(messages::dictionary_absent(locale, names, folders))
                    .hint(messages::dictionary_hint_install(locale))
            }
            DictionaryError::Store(error) => {
                Self::new(messages::dictionary_unreadable(stored(error)))
            }
            DictionaryError::Misnamed { path } => {
                Self::new(messages::dictionary_misnamed(slashed(path)))
            }
            DictionaryError::Undecodable { path, charset } => {
                Self::new(messages::dictionary_undecodable(slashed(path), charset))
            }
            DictionaryError::Broken { path, error } => {
                Self::new(messages::dictionary_broken(slashed(path), &error.detail))
            }
        }
    }
}
