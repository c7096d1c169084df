//! Whether what must not change has not changed: placeholders, markup, links, numbers; and whether it is translated.

mod english;
mod link_changed;
mod markup_broken;
mod number_changed;
mod numbers;
mod placeholder_missing;
mod stray;
mod tags;
mod targets;
#[cfg(test)]
mod tests;
mod untranslated;
mod untranslated_part;

mod name_missing;

use super::check::Check;
pub(super) use numbers::Number;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[
    placeholder_missing::CHECK,
    markup_broken::CHECK,
    link_changed::CHECK,
    number_changed::CHECK,
    name_missing::CHECK,
    untranslated::CHECK,
    untranslated_part::CHECK,
];
