//! The language itself: its script, its letters, its orthography.

mod foreign_letters;
mod letters;
mod orthography;
mod quotation;
mod short_u;
#[cfg(test)]
mod tests;
mod wrong_language;
mod wrong_script;

mod spelling;

pub use spelling::SpellingOptions;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[
    wrong_script::CHECK,
    foreign_letters::CHECK,
    wrong_language::CHECK,
    spelling::CHECK,
    short_u::CHECK,
    orthography::CHECK,
];
