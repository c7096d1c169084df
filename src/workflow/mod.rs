//! The verbs: pure functions from values to values or to a plan.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod align;
pub mod carry;
pub mod changes;
pub mod clean;
pub mod compare;
pub mod draft;
pub mod gate;
pub mod mask;
pub mod memory;
pub mod mend;
pub mod publish;
pub mod reconcile;
pub mod status;
pub mod sync;
pub mod terms;
pub mod verdict;
