//! The checks of the group `language`.

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[];
