//! Why a theme cannot be used, or a site not be written.

use crate::commands::failure::{Failure, reason};
use crate::messages;
use crate::site::forms::FormError;
use crate::site::output::OutputError;
use crate::site::theme::ThemeError;

impl From<ThemeError> for Failure {
    fn from(error: ThemeError) -> Self {
        match error {
            ThemeError::Unknown { file, known } => Self::new(messages::theme_unknown(file))
                .hint(messages::theme_files(known.join(", "))),
            ThemeError::Template { file, line, detail, expected, page: _ } => {
                let hint = match expected.is_empty() {
                    true => messages::theme_described(),
                    false => messages::theme_expected(expected.join(", ")),
                };
                Self::new(messages::theme_template(format!("theme/{file}"), line, detail))
                    .hint(hint)
            }
        }
    }
}

impl From<FormError> for Failure {
    fn from(error: FormError) -> Self {
        match error {
            FormError::Theme(error) => error.into(),
            FormError::Archive(detail) => Self::new(messages::publish_book_failed(detail)),
            FormError::Output(error) => error.into(),
        }
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        match error {
            OutputError::NotOurs { path } => Self::new(messages::output_not_ours(path.display()))
                .hint(messages::output_hint_elsewhere()),
            OutputError::Outside { path } => Self::new(messages::output_outside(path.display())),
            OutputError::Manifest { path, detail } => {
                Self::new(messages::output_manifest(path.display(), detail))
                    .hint(messages::output_hint_remove())
            }
            OutputError::Io { path, source } => {
                Self::new(messages::file_unwritable(path.display(), reason(&source)))
            }
        }
    }
}
