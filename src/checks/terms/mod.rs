//! The checks of the group `terms`.

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[];
