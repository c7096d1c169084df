//! What every command is given beside its own arguments.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::command_line::{Command, CommandLine};
use super::environment::Environment;
use super::failure::{Failure, reason};
use crate::messages;
use crate::terminal::Terminal;

/// The world as a command sees it.
#[derive(Debug)]
pub struct Context<'a> {
    pub terminal: &'a Terminal,
    /// `--project`; without it, the nearest project upwards from `directory`.
    pub project: Option<PathBuf>,
    /// The current folder.
    pub directory: PathBuf,
    /// Now: `SOURCE_DATE_EPOCH`, else the clock.
    pub now: Timestamp,
}

impl Context<'_> {
    /// Today in UTC, so that the same run writes the same date everywhere.
    pub fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::UTC).date()
    }
}

/// Builds the world for a command line, which may fail where the environment is broken.
pub(super) fn context<'a>(
    line: &CommandLine,
    environment: &Environment,
    terminal: &'a Terminal,
) -> Result<Context<'a>, Failure> {
    let directory = std::env::current_dir()
        .map_err(|error| Failure::new(messages::failure_current_folder(reason(&error))))?;
    let project = line.global.project.clone();
    Ok(Context { terminal, project, directory, now: now(environment)? })
}

fn now(environment: &Environment) -> Result<Timestamp, Failure> {
    match environment.source_date_epoch.as_deref().filter(|epoch| !epoch.is_empty()) {
        None => Ok(Timestamp::now()),
        Some(epoch) => epoch
            .parse()
            .ok()
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .ok_or_else(|| Failure::new(messages::failure_source_date_epoch(epoch))),
    }
}

/// Hands a command line to its command.
pub(super) fn run(line: &CommandLine, context: &Context<'_>) -> Result<super::Outcome, Failure> {
    match &line.command {
        Command::Init(args) => super::init::run(args, context),
        Command::Add(args) => super::add::run(args, context),
        Command::Sync(args) => super::sync::run(args, context),
        Command::Status(args) => super::status::run(args, context),
        Command::Diff(args) => super::diff::run(args, context),
        Command::Accept(args) => super::accept::run(args, context),
        Command::Review(args) => super::review::run(args, context),
        Command::Check(args) => super::check::run(args, context),
        Command::Completions(args) => super::completions::run(args, context),
        Command::Man(args) => super::man::run(args, context),
    }
}
