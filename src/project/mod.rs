//! The disk: configuration, places, reading, atomic saving, locks, Git history, the clock.
//!
//! - [`config`]: `talmach.toml`, as typed values.
//! - [`places`]: where statements and catalogs are; [`select`]: which of them somebody means.
//! - [`store`]: reads and writes files inside the project, and nowhere else; [`report`]: what somebody wants in a file
//!   wherever it is.
//! - [`lock`]: one writer at a time.
//! - [`dictionaries`]: Hunspell dictionaries, wherever they are installed.
//! - [`history`]: earlier English, through the `git` command.
//! - [`load`]: from files to what they say; [`termbase`]: the agreed terms.
//! - [`consent`]: to whom texts may go, as the user has agreed on this machine.
//! - [`interrupt`]: Ctrl-C between two files.
//! - [`clock`]: what time it is.

pub mod clock;
pub mod config;
pub mod consent;
pub mod dictionaries;
pub mod history;
pub mod interrupt;
pub mod load;
pub mod lock;
pub mod places;
pub mod report;
pub mod select;
pub mod store;
mod store_error;
pub mod termbase;
