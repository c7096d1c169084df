//! talmach keeps published statements correct and current in several languages, passage by passage.
//!
//! Face: [`commands`] (one file a command), [`terminal`] (everything that is printed), [`l10n`] (messages to sentences).
//! Edges: [`project`] (the disk and Git), [`backends`] (engines of machine translation), [`site`] (what readers get).
//! Verbs, pure: [`workflow`], [`checks`] (one file a check), [`formats`].
//! Nouns, pure: [`messages`], [`model`].
//!
//! Each layer uses only those below it; `tests/it/architecture.rs` holds that.

pub mod backends;
pub mod checks;
pub mod commands;
pub mod formats;
pub mod l10n;
pub mod messages;
pub mod model;
pub mod project;
pub mod site;
pub mod terminal;
pub mod workflow;
