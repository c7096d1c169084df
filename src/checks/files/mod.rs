//! The catalog as a file, and what translators wrote into it for us.

mod broken_catalog;
mod catalog_format;
mod duplicate_entry;
mod header;
mod unused_silence;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[
    catalog_format::CHECK,
    duplicate_entry::CHECK,
    header::CHECK,
    broken_catalog::CHECK,
    unused_silence::CHECK,
];
