//! Earlier English, through the `git` command.

mod batch;
mod git;
mod past;

pub use git::HistoryError;
pub use past::{Commit, History, user_name};

#[cfg(test)]
mod tests;
