//! Why the agreed terms cannot be had or changed, and what is wrong with a TBX file.

use crate::commands::failure::{Failure, Place};
use crate::formats::tbx::{TbxError, TbxErrorKind};
use crate::formats::terms::TermsFault;
use crate::messages;
use crate::model::message::Message;
use crate::project::termbase::TermbaseError;

impl From<TermbaseError> for Failure {
    fn from(error: TermbaseError) -> Self {
        match error {
            TermbaseError::Store(error) => error.into(),
            TermbaseError::Terms { path, error } => {
                let place = Place::position(path, error.line, error.column);
                Self::new(message(&error.fault)).at(place)
            }
            TermbaseError::ByHand { path } => Self::new(messages::terms_by_hand(path)),
        }
    }
}

fn message(fault: &TermsFault) -> Message {
    match fault {
        TermsFault::NotUtf8 => messages::config_not_utf8(),
        TermsFault::Toml { detail } => messages::config_toml(detail),
        TermsFault::UnknownKey { key, known } if known.contains(&"english") => {
            messages::terms_unknown_key(key, known.join(", "))
        }
        TermsFault::UnknownKey { key, known } => messages::terms_only_keys(key, known.join(", ")),
        TermsFault::NotTables { key: _ } => messages::terms_not_tables(),
        TermsFault::NotText { key } => messages::terms_not_text(key),
        TermsFault::NotTexts { key } => messages::terms_not_texts(key),
        TermsFault::NotRenderings { key } => messages::terms_not_renderings(key),
        TermsFault::NotATerm { key, value: _ } => messages::terms_not_a_term(key),
        TermsFault::UnknownValue { value, known } => {
            messages::config_unknown_value(value, known.join(", "))
        }
        TermsFault::NotAnId { value } => messages::terms_not_an_id(value),
        TermsFault::SameId { value, line } => messages::terms_same_id(value, *line),
        TermsFault::NoEnglish => messages::terms_no_english(),
        TermsFault::NoRendering { key } => messages::terms_no_rendering(key),
    }
}

/// What is wrong with a TBX file, with its place.
pub(crate) fn tbx(path: &str, error: &TbxError) -> Failure {
    let message = match &error.kind {
        TbxErrorKind::Malformed { detail } => messages::tbx_malformed(detail),
        TbxErrorKind::NotTbx { element } => messages::tbx_not_tbx(element),
        TbxErrorKind::CutOff => messages::tbx_cut_off(),
        TbxErrorKind::NoLanguage => messages::tbx_no_language(),
        TbxErrorKind::UnknownEntity { name } => messages::tbx_unknown_entity(name),
        TbxErrorKind::TooDeep => messages::tbx_too_deep(),
    };
    Failure::new(message).at(Place::position(path, error.line, 0))
}
