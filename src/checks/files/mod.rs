//! The checks of the group `files`.

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[];
