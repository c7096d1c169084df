//! Carrying over: what of an old translation is still right for an English that changed.
//!
//! [`carry`] works sentence by sentence, [`divide()`] when a unit was split; both rest on `bitext`, which says whether
//! the sentences of a text and of its translation answer each other, by length and by the `marks` in both.

mod bitext;
mod divide;
mod marks;
mod over;

#[cfg(test)]
mod tests;

pub use bitext::Alignment;
pub use divide::divide;
pub use over::{Carried, CarriedSegment, Fate, carry};
