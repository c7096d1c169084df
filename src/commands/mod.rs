//! The command line: one file a command, with what it takes (`Args`) and what it does (`run`).
//!
//! To add a command: write its file, name it in `command_line::Command`, and give `--help` its texts in
//! `locales/*/help.ftl`.

pub mod accept;
pub mod add;
pub mod backends;
pub mod check;
pub mod completions;
pub mod diff;
pub mod draft;
pub mod explain;
pub mod init;
pub mod man;
pub mod models;
pub mod publish;
pub mod review;
pub mod status;
pub mod sync;
pub mod terms;

mod baseline;
mod checking;
mod command_line;
mod context;
mod drafting;
mod edit;
mod environment;
mod failure;
mod fetching;
mod help;
mod input;
mod moves;
mod outcome;
mod publishing;
mod selection;
mod start;
mod survey;
mod trouble;
mod usage;
mod values;
mod waiting;

pub use command_line::{CommandLine, Global, command};
pub use context::Context;
pub use environment::Environment;
pub use failure::{Failure, Place, Problem, reason};
pub use help::localized;
pub use outcome::Outcome;
pub use selection::{OneStatement, Selection};
pub use start::main;
pub use values::{Grace, Malformed, UnitNumber};
