//! Why a project, its configuration or its files cannot be used.

use std::path::Path;

use crate::commands::failure::{Failure, Place, reason};
use crate::messages;
use crate::model::message::Message;
use crate::project::config::{ConfigError, ConfigFault, Expected};
use crate::project::load::LoadError;
use crate::project::lock::LockError;
use crate::project::places::{PlacesError, slashed};
use crate::project::select::SelectError;
use crate::project::store::StoreError;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::new(stored(&error))
    }
}

pub(super) fn stored(error: &StoreError) -> Message {
    let shown = |path: &Path| slashed(path);
    match error {
        StoreError::Absent { path } => messages::file_absent(shown(path)),
        StoreError::Denied { path } => messages::file_denied(shown(path)),
        StoreError::ReadOnly { path } => messages::file_read_only(shown(path)),
        StoreError::Full { path } => messages::file_full(shown(path)),
        StoreError::TooLarge { path, limit } => messages::file_too_large(shown(path), limit >> 20),
        StoreError::NotAFile { path } => messages::file_not_a_file(shown(path)),
        StoreError::NotAFolder { path } => messages::file_not_a_folder(shown(path)),
        StoreError::Exists { path } => messages::file_exists(shown(path)),
        StoreError::Outside { path, target } => messages::file_outside(shown(path), shown(target)),
        StoreError::Dangling { path, target } => {
            messages::file_dangling(shown(path), shown(target))
        }
        StoreError::Own { path } => messages::file_own(shown(path)),
        StoreError::Read { path, source } => messages::file_unreadable(shown(path), reason(source)),
        StoreError::Write { path, source } => {
            messages::file_unwritable(shown(path), reason(source))
        }
    }
}

impl From<PlacesError> for Failure {
    fn from(error: PlacesError) -> Self {
        match error {
            PlacesError::NoProject { start } => {
                Self::new(messages::project_not_found(start.display()))
                    .hint(messages::project_hint_init())
            }
            PlacesError::NoConfig { folder } => {
                Self::new(messages::project_not_here(folder.display()))
                    .hint(messages::project_hint_init())
            }
            PlacesError::Config(error) => error.into(),
            PlacesError::Store(error) => error.into(),
            PlacesError::NoFolder { path } => {
                Self::new(messages::project_no_source_folder(slashed(&path)))
            }
            PlacesError::BadName { path } => Self::new(messages::project_bad_name(slashed(&path))),
            PlacesError::SameId { one, other, .. } => {
                Self::new(messages::project_same_id(slashed(&one), slashed(&other)))
            }
            PlacesError::List { path, source } => {
                let reason = source.io_error().map_or_else(messages::project_loop, reason);
                Self::new(messages::project_unlistable(slashed(&path), reason))
            }
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(ConfigError { path, place, fault }: ConfigError) -> Self {
        let message = match fault {
            ConfigFault::NotUtf8 => messages::config_not_utf8(),
            ConfigFault::Toml { detail } => messages::config_toml(detail),
            ConfigFault::UnknownKey { key, known } => {
                messages::config_unknown_key(key, known.join(", "))
            }
            ConfigFault::UnknownValue { value, known } => {
                messages::config_unknown_value(value, known.join(", "))
            }
            ConfigFault::WrongValue { key, value, expected } => wrong_value(key, value, expected),
            ConfigFault::Lengths { least, most } => messages::config_lengths(least, most),
            ConfigFault::Orthography { locale, value } => {
                messages::config_orthography(locale, value)
            }
            ConfigFault::NotALocale { value } => messages::config_not_a_locale(value),
            ConfigFault::NotAGrace { value } => messages::config_not_a_grace(value),
            ConfigFault::OutsideProject { value } => messages::config_outside(value),
            ConfigFault::NotAPattern { value, detail } => {
                messages::config_not_a_pattern(value, detail)
            }
            ConfigFault::SourceLocale { value } => messages::config_source_locale(value),
            ConfigFault::NoLocales => messages::config_no_locales(),
            ConfigFault::NotASource { value } => messages::config_not_a_source(value),
            ConfigFault::NotAPercentage { value } => messages::config_not_a_percentage(value),
            ConfigFault::NotAShare { value } => messages::config_not_a_share(value),
            ConfigFault::NotABaseUrl { value } => messages::config_not_a_base_url(value),
        };
        let path = path.display();
        Self::new(message).at(match place {
            Some(place) => Place::position(path, place.line, place.column),
            None => Place::file(path),
        })
    }
}

fn wrong_value(key: String, value: String, expected: Expected) -> Message {
    match expected {
        Expected::Text => messages::config_wrong_text(key, value),
        Expected::Number => messages::config_wrong_number(key, value),
        Expected::Truth => messages::config_wrong_truth(key, value),
        Expected::List => messages::config_wrong_list(key, value),
        Expected::Table => messages::config_wrong_table(key, value),
        Expected::Marks => messages::config_wrong_marks(key, value, "\"«»\""),
        Expected::OneOf(known) => messages::config_wrong_name(key, value, known.join(", ")),
        Expected::Other => messages::config_wrong_value(key, value),
    }
}

impl From<SelectError> for Failure {
    fn from(error: SelectError) -> Self {
        match error {
            SelectError::Places(error) => error.into(),
            SelectError::Unknown { name, nearest } if nearest.is_empty() => {
                Self::new(messages::project_unknown_statement(name))
                    .hint(messages::project_hint_status())
            }
            SelectError::Unknown { name, nearest } => {
                let names: Vec<&str> = nearest.iter().map(|id| id.as_str()).collect();
                Self::new(messages::project_unknown_statement(name))
                    .hint(messages::project_hint_nearest(names.join(", ")))
            }
            SelectError::FitsNothing { name } => Self::new(messages::project_fits_nothing(name))
                .hint(messages::project_hint_status()),
            SelectError::NotAPattern { name, detail } => {
                Self::new(messages::project_not_a_pattern(name, detail))
            }
        }
    }
}

impl From<LockError> for Failure {
    fn from(error: LockError) -> Self {
        Self::new(match error {
            LockError::Busy { .. } => messages::project_busy(),
            LockError::Failed { path, source } => {
                messages::project_unlockable(path.display(), reason(&source))
            }
        })
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Store(error) => error.into(),
            LoadError::Source { path, problem } => super::source::failure(&path, &problem),
            LoadError::Catalog { path, problems } => {
                let told = problems.iter().map(|problem| super::po_problem(&path, problem));
                Self::of_all(told).unwrap_or_else(|| Self::new(messages::file_not_a_file(path)))
            }
        }
    }
}
