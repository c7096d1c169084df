//! The checks of the group `integrity`.

mod name_missing;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[name_missing::CHECK];
