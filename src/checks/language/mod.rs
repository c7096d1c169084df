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

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[
    wrong_script::CHECK,
    foreign_letters::CHECK,
    wrong_language::CHECK,
    short_u::CHECK,
    orthography::CHECK,
];
