//! From the words of a command line to an exit status.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use super::command_line::{CommandLine, Global, command};
use super::context::{context, run};
use super::environment::Environment;
use super::failure::{Failure, reason};
use super::help::{asked_for, localized};
use super::outcome::Outcome;
use super::usage;
use crate::l10n::{Language, Localizer};
use crate::messages;
use crate::terminal::{ColorChoice, ColorWish, Look, Styles, Terminal, Verbosity, width};

/// Runs the program.
pub fn main() -> ExitCode {
    let words = asked_for(std::env::args_os().collect());
    let environment = Environment::of_process();
    // Help and errors must speak the reader's language before the command line has been understood.
    let language =
        usage::language(&words).unwrap_or_else(|| Language::negotiate(environment.languages()));
    let localizer = Localizer::new(language);
    let width = width(environment.columns.as_deref(), environment.terminal_width);
    let mut command = localized(command(), &localizer, width.min(READABLE));
    let parsed = command
        .try_get_matches_from_mut(&words)
        .and_then(|mut matches| CommandLine::from_arg_matches_mut(&mut matches));
    match parsed {
        Ok(line) => {
            let terminal = Terminal::of_process(localizer, look(&line.global, &environment, width));
            let outcome =
                context(&line, &environment, &terminal).and_then(|context| run(&line, &context));
            finish(outcome, &terminal)
        }
        Err(error) => {
            let look = Look {
                color: usage::color(&words).unwrap_or_default(),
                ..look_of(&environment, width)
            };
            let terminal = Terminal::of_process(localizer, look);
            finish(answer(&error, &words, &terminal), &terminal)
        }
    }
}

/// Help is hard to read in longer lines.
const READABLE: usize = 100;

/// Answers what is no command: help, the version, or what is wrong with the words.
#[expect(clippy::wildcard_enum_match_arm, reason = "clap's enum is not exhaustive")]
fn answer(
    error: &clap::Error,
    words: &[OsString],
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let help = |styles| match styles {
        Styles::Coloured => error.render().ansi().to_string(),
        Styles::Plain => error.render().to_string(),
    };
    match error.kind() {
        ErrorKind::DisplayHelp => {
            terminal.data(&help(terminal.styles()));
            Ok(Outcome::Done)
        }
        ErrorKind::DisplayVersion => {
            terminal.data(concat!("talmach ", env!("CARGO_PKG_VERSION"), "\n"));
            Ok(Outcome::Done)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal.aside(&format!("{}\n", help(terminal.conversation_styles())));
            Err(Failure::new(messages::usage_missing_command()))
        }
        _ => Err(usage::failure(error, words)),
    }
}

fn finish(outcome: Result<Outcome, Failure>, terminal: &Terminal) -> ExitCode {
    let written =
        terminal.finish().map_err(|error| Failure::new(messages::failure_output(reason(&error))));
    match outcome.and_then(|outcome| written.map(|()| outcome)) {
        Ok(outcome) => outcome.into(),
        Err(failure) => {
            failure.tell(terminal);
            ExitCode::from(Outcome::COULD_NOT_RUN)
        }
    }
}

fn look(global: &Global, environment: &Environment, width: usize) -> Look {
    let verbosity = match (global.quiet, global.verbose) {
        (true, _) => Verbosity::Quiet,
        (false, true) => Verbosity::Verbose,
        (false, false) => Verbosity::Normal,
    };
    Look { color: global.color, verbosity, ..look_of(environment, width) }
}

fn look_of(environment: &Environment, width: usize) -> Look {
    let color_wish = ColorWish::read(
        environment.no_color.as_deref(),
        environment.term.as_deref(),
        environment.clicolor_force.as_deref(),
    );
    let is_dumb = environment.term.as_deref() == Some("dumb");
    Look { color: ColorChoice::Auto, verbosity: Verbosity::Normal, width, color_wish, is_dumb }
}
