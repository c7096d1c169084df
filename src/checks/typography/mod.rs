//! Quotes, dashes, blanks: what a typesetter would mend.

mod ellipsis;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[ellipsis::CHECK];
