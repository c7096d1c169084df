//! The checks of the group `freshness`.

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[];
