//! The gate: what it demands, what it finds at each statement, and what that comes to.

mod earlier;
mod inspect;
mod known;
mod mend;
mod orphans;
mod passages;
mod past;
mod rules;

pub(super) use inspect::{Found, Inspection, Work, inspect};
pub(super) use known::Known;
pub(super) use mend::{Mending, Reviewed, mend};
pub(super) use orphans::orphans;
pub(super) use rules::Rules;
