//! The termbase at work: [`merge()`] brings new terms into it, [`audit()`] finds what is wrong in it, and [`extract()`]
//! finds terms in the statements that nobody has agreed upon yet.

mod audit;
mod extract;
mod merge;
mod ordinary;
mod reading;

#[cfg(test)]
mod extract_tests;

pub use audit::{TermFault, TermFinding, audit};
pub use extract::{Candidate, CandidateKind, Passage, extract};
pub use merge::{Clash, Merged, merge};
