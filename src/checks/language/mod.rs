//! The checks of the group `language`.

mod spelling;

pub use spelling::SpellingOptions;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[spelling::CHECK];
