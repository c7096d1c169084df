//! The agreed terms: whether they are used, in whatever form.
//!
//! [`Terminology`] is a termbase made ready for one locale: `english` finds its concepts in a source, `renderings` finds
//! what they are called in a translation.

mod english;
mod inflection;
mod initials;
mod neighbours;
mod renderings;
mod term;
mod terminology;
#[cfg(test)]
mod tests;

pub(in crate::checks) use english::Mention;
pub(in crate::checks) use renderings::Found;
pub use term::{OneWord, TermOptions};
pub(in crate::checks) use terminology::Asked;
pub use terminology::Terminology;

use super::check::Check;

/// In the order in which they are told.
pub const CHECKS: &[Check] = &[term::CHECK];
