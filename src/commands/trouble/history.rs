//! Why Git cannot say.

use crate::commands::failure::Failure;
use crate::messages;
use crate::project::history::HistoryError;

impl From<HistoryError> for Failure {
    fn from(error: HistoryError) -> Self {
        match error {
            HistoryError::NoGit => Self::new(messages::history_no_git()),
            HistoryError::NoRepository { root } => {
                Self::new(messages::history_no_repository(root.display()))
            }
            HistoryError::TooShort { .. } => {
                Self::new(messages::history_too_short()).hint(messages::history_hint_fetch())
            }
            HistoryError::UnknownRevision { revision } => {
                Self::new(messages::history_unknown_revision(revision))
                    .hint(messages::history_hint_fetch())
            }
            HistoryError::Failed { detail, .. } => Self::new(messages::history_failed(detail)),
            HistoryError::Run { source, .. } => Self::new(messages::history_failed(source)),
        }
    }
}
