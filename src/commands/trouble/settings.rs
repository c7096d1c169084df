//! Why an engine cannot be made from its settings, in a sentence.

use crate::backends::SettingsError;
use crate::commands::failure::reason;
use crate::messages;
use crate::model::message::Message;

/// What is wrong with the settings.
pub(crate) fn message(error: &SettingsError) -> Message {
    match error {
        SettingsError::UnknownKind(kind) => messages::settings_unknown_kind(kind),
        SettingsError::Malformed { name, detail } => messages::settings_malformed(name, detail),
        SettingsError::Missing { name, key } => messages::settings_missing(name, key),
        SettingsError::SecretInSettings { name, key } => messages::settings_secret(name, key),
        SettingsError::NoKey { variable, .. } => messages::settings_no_key(variable),
        SettingsError::MalformedKey { name } => messages::settings_malformed_key(name),
        SettingsError::KeyFileOpen { path, .. } => messages::settings_key_file_open(path.display()),
        SettingsError::KeyFile { path, source } => {
            messages::settings_key_file(path.display(), reason(source))
        }
        SettingsError::BadUrl { name } => messages::settings_bad_url(name),
        SettingsError::BadVariable { name } => messages::settings_bad_variable(name),
        SettingsError::PlainHttp { name, url } => messages::settings_plain_http(name, url),
    }
}
