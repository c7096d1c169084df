//! Translation models of Firefox Translations: found, downloaded, verified, kept in a cache folder.
//!
//! Nothing is put in place before its SHA-256 is what it should be, and nothing is loaded before it was checked again:
//! an engine takes a [`Verified`] model and nothing else. What others wrote (records, archives, file names) decides
//! neither a path nor how much memory or disk is used.

mod add;
mod cache;
mod choose;
mod digest;
mod download;
mod error;
mod get;
mod manifest;
mod part;
mod record;
mod sound;

pub use cache::{Models, Verified};
pub use choose::{Offer, OfferedFile};
pub use download::client;
pub use error::ModelError;
pub use get::{Fetching, Got, Progress};
pub use manifest::{Installed, InstalledFile, Origin};
pub use part::Part;
pub use record::Mirror;
