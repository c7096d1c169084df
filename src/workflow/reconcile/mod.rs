//! The heart: the English as it is now, laid beside a catalog as it is now.
//!
//! [`reconcile`] takes what can be found by a text (`by_text`) and aligns the rest (`by_lineage`); what it gives is in
//! `tracked`.

mod by_lineage;
mod by_text;
mod parted;
mod tracked;
mod whole;

#[cfg(test)]
mod tests;

pub use by_lineage::SEAM;
pub use tracked::{Descent, Reconciled, Tracked, untranslated};
pub use whole::reconcile;
