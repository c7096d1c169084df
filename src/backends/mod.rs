//! Engines of machine translation, one file each, and what they stand on.
//!
//! - [`settings`]: what `talmach.toml` says of a backend; what an engine finds around it.
//! - [`secret`]: keys, which nothing prints.
//! - [`transport`]: the one client for HTTP.
//! - [`models`]: the models of the embedded engine: downloaded, verified, kept.
//! - [`layers`]: guard, throttle, retry and cache around any engine.
//! - [`drive`]: asks engines what a plan wants to know.
//!
//! A new engine is a file with its settings and a `pub(super) const KIND`, and one line in [`KINDS`].

pub mod apertium;
pub mod command;
pub mod drive;
pub mod firefox;
pub mod layers;
pub mod models;
pub mod secret;
pub mod settings;
pub mod transport;

mod anthropic;
mod apy;
mod azure;
mod chat;
mod connection;
mod deepl;
mod google;
mod languages;
mod libretranslate;
mod notation;
mod openai;
mod program;
mod pseudo;
mod retry_after;
mod yandex;

use crate::workflow::draft::Backend;

pub use secret::Secret;
pub use settings::{Common, Settings, SettingsError, Surroundings, Variables};
pub use transport::Transport;

/// A kind of engine.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The name in the configuration; it never changes.
    pub name: &'static str,
    /// Reads the settings and the key, and gives the bare engine. Sends nothing, starts nothing, waits for nothing.
    pub connect: Connect,
}

/// Makes an engine from its settings.
pub type Connect = fn(&Settings, &Surroundings) -> Result<Box<dyn Backend>, SettingsError>;

/// All kinds, sorted by name.
pub const KINDS: &[Kind] = &[
    anthropic::KIND,
    apertium::KIND,
    apy::KIND,
    azure::KIND,
    command::KIND,
    deepl::KIND,
    firefox::KIND,
    google::KIND,
    libretranslate::KIND,
    openai::KIND,
    pseudo::KIND,
    yandex::KIND,
];

/// The engine that the settings mean, with all layers around it. Sends nothing.
pub fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let kind = KINDS
        .iter()
        .find(|kind| kind.name == settings.kind)
        .ok_or_else(|| SettingsError::UnknownKind(settings.kind.clone()))?;
    let engine = (kind.connect)(settings, surroundings)?;
    Ok(layers::wrap(engine, settings, surroundings.cache.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_sorted_and_unique() {
        assert!(KINDS.is_sorted_by(|a, b| a.name < b.name));
    }
}
