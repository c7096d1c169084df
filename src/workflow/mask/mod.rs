//! Masking: what an engine must not touch is hidden from it, and put back into its answer.
//!
//! [`crate::model::markup`] finds such stretches; `notation` writes them as an engine keeps them, and reads them back.
//! [`Masker`] does the whole.

mod masked;
mod notation;
mod repair;

#[cfg(test)]
mod tests;

pub use masked::{Masked, Masker, Slip};
pub use notation::Notation;
