//! What a run comes to.

use std::process::ExitCode;

/// How a command that could run ended. One that could not gives a `Failure`, which is exit status 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Exit status 0: done; of a gate: everything holds.
    Done,
    /// Exit status 1: there are findings at level error.
    Findings,
    /// Exit status 130, as shells have it: the user interrupted the run.
    Interrupted,
}

impl Outcome {
    /// The exit status when a command could not run, or was called wrongly.
    pub const COULD_NOT_RUN: u8 = 2;

    /// The exit status.
    pub fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Interrupted => 130,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.status())
    }
}
