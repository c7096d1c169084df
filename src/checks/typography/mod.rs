//! Quotes, dashes, blanks: what a typesetter would mend.
//!
//! The fixes of these checks never overlap, and when all are applied, no check finds more to mend (`laws`).

mod capitals;
mod dash;
mod doubled_word;
mod doubles;
mod ellipsis;
mod end_punctuation;
mod ending;
#[cfg(test)]
mod laws;
mod length;
mod names;
mod quotation;
mod quotes;
mod range;
mod signs;
mod spacing;
mod unbroken;
mod usual;

use super::check::Check;

pub(super) use ending::Ending;

pub use dash::{DashOptions, DashStyle};
pub use length::LengthOptions;
pub use quotes::{Marks, QuoteOptions};
pub use signs::NoBreak;
pub use spacing::SpacingOptions;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[
    quotes::CHECK,
    dash::CHECK,
    spacing::CHECK,
    ellipsis::CHECK,
    end_punctuation::CHECK,
    capitals::CHECK,
    length::CHECK,
    doubled_word::CHECK,
];
