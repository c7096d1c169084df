//! Why a translation model cannot be had or used.

use crate::backends::models::ModelError;
use crate::commands::failure::{Failure, reason};
use crate::messages;

impl From<ModelError> for Failure {
    fn from(error: ModelError) -> Self {
        match error {
            ModelError::Busy { path } => Self::new(messages::models_busy(path.display())),
            ModelError::Disk { path, source } => {
                Self::new(messages::models_disk(path.display(), reason(&source)))
            }
            ModelError::Unreachable { url, detail } => {
                Self::new(messages::models_unreachable(url, detail))
            }
            ModelError::Refused { url, status } => Self::new(messages::models_refused(url, status)),
            ModelError::CutOff { url, received: _ } => {
                Self::new(messages::models_cut_off(url)).hint(messages::models_hint_again())
            }
            ModelError::Records { url, detail } => Self::new(messages::models_records(url, detail)),
            ModelError::NotOffered { pair } => Self::new(messages::models_not_offered(pair))
                .hint(messages::models_hint_available()),
            ModelError::NotInstalled { pair } => Self::new(messages::models_not_installed(&pair))
                .hint(messages::models_hint_get(pair)),
            ModelError::WrongHash { name, expected, found } => {
                Self::new(messages::models_wrong_hash(name, expected, found))
            }
            ModelError::TooLarge { name, limit } => {
                Self::new(messages::models_too_large(name, limit))
            }
            ModelError::Packed { name, detail } => Self::new(messages::models_packed(name, detail)),
            ModelError::Unsound { name, part, detail } => {
                Self::new(messages::models_unsound(name, part, detail))
            }
            ModelError::Damaged { pair, path } => {
                Self::new(messages::models_damaged(path.display()))
                    .hint(messages::models_hint_get(pair))
            }
            ModelError::Manifest { path, detail } => {
                Self::new(messages::models_manifest(path.display(), detail))
            }
            ModelError::UnknownName { path } => {
                Self::new(messages::models_unknown_name(path.display()))
                    .hint(messages::models_hint_names())
            }
            ModelError::Incomplete { pair, missing } => {
                Self::new(messages::models_incomplete(pair, missing))
            }
            ModelError::Twice { pair, part } => Self::new(messages::models_twice(pair, part)),
        }
    }
}
