//! The checks of the group `integrity`.

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[];
