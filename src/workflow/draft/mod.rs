//! Drafting: which units get a draft, from which source, and whether an answer may stand.
//!
//! A machine is asked through [`Backend`], which the edge implements. Nothing here asks anybody: the plan says what to
//! ask, the edge asks, and the answers come back to be verified.

pub mod backend;

pub use backend::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Query, Retry, Support,
};
