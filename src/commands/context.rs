//! What every command is given beside its own arguments.

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::command_line::{Command, CommandLine};
use super::environment::Environment;
use super::failure::{Failure, reason};
use crate::backends::Variables;
use crate::backends::models::Models;
use crate::messages;
use crate::model::locale::Locale;
use crate::project::clock;
use crate::project::consent::Consents;
use crate::project::lock::{Lock, LockError};
use crate::project::places::Project;
use crate::terminal::Terminal;
use crate::terminal::report::status_text::Look;

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
    /// How long a writer waits for another one to finish.
    pub patience: Duration,
    /// The user's translation models; `None` where the environment names no folder for them.
    pub models: Option<Models>,
    /// What the user has agreed to; `None` where the environment names no folder for that.
    pub consents: Option<Consents>,
    /// Where dictionaries are looked for.
    pub dictionary_folders: Vec<PathBuf>,
    /// All variables, for the keys of engines.
    pub variables: Variables,
}

impl Context<'_> {
    /// Today in UTC, so that the same run writes the same date everywhere.
    pub fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::UTC).date()
    }
}

impl Context<'_> {
    /// The project that the command is about.
    pub fn open_project(&self) -> Result<Project, Failure> {
        let project = match &self.project {
            Some(folder) => Project::at(&self.directory.join(folder)),
            None => Project::find(&self.directory),
        };
        Ok(project?)
    }

    /// The locales that were asked for, in the order of the configuration; all where none was.
    pub fn locales(&self, project: &Project, asked: &[Locale]) -> Result<Vec<Locale>, Failure> {
        let known: Vec<Locale> =
            project.config().locales.iter().map(|l| l.locale.clone()).collect();
        if let Some(unknown) = asked.iter().find(|locale| !known.contains(locale)) {
            if *unknown == project.config().source_locale {
                return Err(Failure::new(messages::project_source_locale(unknown)));
            }
            let names: Vec<&str> = known.iter().map(Locale::as_str).collect();
            return Err(Failure::new(messages::project_unknown_locale(unknown, names.join(", ")))
                .hint(messages::project_hint_locale(unknown)));
        }
        Ok(known.into_iter().filter(|locale| asked.is_empty() || asked.contains(locale)).collect())
    }

    /// How reports are to look.
    pub fn look(&self) -> Look<'_> {
        Look {
            localizer: self.terminal.localizer(),
            styles: self.terminal.styles(),
            width: self.terminal.width(),
        }
    }

    /// The right to write in the project, as long as the value lives. Says so where it has to wait for it.
    pub fn lock(&self, project: &Project) -> Result<Lock, Failure> {
        match Lock::acquire(project, Duration::ZERO) {
            Err(LockError::Busy { .. }) if !self.patience.is_zero() => {
                self.terminal.status(&messages::project_waiting());
                Ok(Lock::acquire(project, self.patience)?)
            }
            lock => Ok(lock?),
        }
    }
}

/// A writer takes less, unless it does not work at all.
const PATIENCE: Duration = Duration::from_secs(10);

/// Builds the world for a command line, which may fail where the environment is broken.
pub(super) fn context<'a>(
    line: &CommandLine,
    environment: &Environment,
    terminal: &'a Terminal,
) -> Result<Context<'a>, Failure> {
    let directory = std::env::current_dir()
        .map_err(|error| Failure::new(messages::failure_current_folder(reason(&error))))?;
    let project = line.global.project.clone();
    let models =
        Models::of_user(environment.xdg_cache_home.as_deref(), environment.home.as_deref());
    Ok(Context {
        terminal,
        project,
        directory,
        now: now(environment)?,
        patience: PATIENCE,
        models,
        consents: Consents::of_user(
            environment.xdg_state_home.as_deref(),
            environment.home.as_deref(),
        ),
        dictionary_folders: environment.dictionary_folders(),
        variables: environment.variables.clone(),
    })
}

fn now(environment: &Environment) -> Result<Timestamp, Failure> {
    let epoch = environment.source_date_epoch.as_deref();
    let told = || Failure::new(messages::failure_source_date_epoch(epoch.unwrap_or_default()));
    clock::now(epoch).ok_or_else(told)
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
        Command::Explain(args) => super::explain::run(args, context),
        Command::Publish(args) => super::publish::run(args, context),
        Command::Draft(args) => super::draft::run(args, context),
        Command::Backends(args) => super::backends::run(args, context),
        Command::Models(args) => super::models::run(args, context),
        Command::Terms(args) => super::terms::run(args, context),
        Command::Completions(args) => super::completions::run(args, context),
        Command::Man(args) => super::man::run(args, context),
    }
}
