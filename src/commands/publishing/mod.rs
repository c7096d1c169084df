//! What `publish` is made of: what is to be published (`job`), decided statement by statement (`decided`), written
//! (`write`) with its pictures (`pictures`) into a folder of its own (`place`), in the project's theme and words
//! (`dress`), by this very `program`; `audit` lists what machines made, `watch` does it again when files change.

mod audit;
mod decided;
mod dress;
mod job;
mod pictures;
mod place;
mod program;
mod watch;
mod write;

pub(super) use audit::save as save_audit;
pub(super) use job::Job;
pub(super) use place::place;
pub(super) use watch::watch;
pub(super) use write::{Audit, Decision, Published, write};
