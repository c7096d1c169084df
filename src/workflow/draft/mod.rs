//! Drafting: which units get a draft, from which source, and whether an answer may stand.
//!
//! A machine is asked through [`Backend`], which the edge implements. Nothing here asks anybody: `policy` says what
//! may be written into, a [`Plan`] says what to ask, the edge asks, and the answers come back to `verify`. What is
//! accepted goes into a catalog with [`Plan::apply`].

pub mod backend;
pub mod fake;

mod agreed;
mod apply;
mod batches;
mod item;
mod pace;
mod pieces;
mod pivot;
mod plan;
mod policy;
mod recall;
mod script;
mod sums;
mod term;
mod verify;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod verify_tests;

pub use agreed::Agreed;
pub use apply::Applied;
pub use backend::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Query, Retry, Speech, Support,
};
pub use batches::{Request, Ticket};
pub use item::{Draft, Item, Outcome, Reason, Setback};
pub use pace::{Pace, Reading};
pub use pivot::{PivotText, PivotTexts, Readiness};
pub use plan::{Order, Plan, Source};
pub use policy::{Left, Occasion, Redo, Stale, Verdict, Wanted, judge};
pub use sums::{Amount, Amounts};
pub use term::{Term, occurring};
pub use verify::{Refusal, Verified, verify};
