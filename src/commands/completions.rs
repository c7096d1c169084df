//! `completions`: lets a shell complete the command line.

use clap_complete::Shell;

use super::help::ENDLESS;
use super::{Context, Failure, Outcome, command, localized};

/// What `completions` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// Prints a script for the shell, with descriptions in the reader's language.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let mut command = localized(command(), context.terminal.localizer(), ENDLESS);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "talmach", &mut script);
    context.terminal.data(&String::from_utf8_lossy(&script));
    Ok(Outcome::Done)
}
