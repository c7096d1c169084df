//! What readers get: which pages a statement has, in which state, and what stands in each place of them.
//!
//! [`plan()`] decides, purely; whoever writes (a site, a book, plain text) only carries out. What it goes by is a
//! [`Policy`]: the project's, overruled by [`Wishes`] of a locale and of a statement.

mod passage;
mod plan;
mod policy;
mod wishes;

#[cfg(test)]
mod tests;

pub use passage::{Author, Condition, Hand, Passage, Seal, Shown, passages};
pub use plan::{Plan, Readiness, Reason, Standing, plan};
pub use policy::{OnDraft, OnMissing, OnStale, Policy};
pub use wishes::{NotAWish, Places, StatementWishes, Wishes};
