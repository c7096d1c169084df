//! Whether the translation is there, and of the English as it is.

mod edited_still_fuzzy;
mod fuzzy;
mod missing;
mod orphan;
pub mod pivot_changed;
mod stale;
mod unreviewed;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[
    missing::CHECK,
    stale::CHECK,
    fuzzy::CHECK,
    unreviewed::CHECK,
    edited_still_fuzzy::CHECK,
    pivot_changed::CHECK,
    orphan::CHECK,
];
