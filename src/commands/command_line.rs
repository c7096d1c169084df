//! The command line as it is typed: its commands and the options that all of them have.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::{
    accept, add, backends, check, completions, diff, draft, explain, init, man, models, publish,
    review, status, sync, terms,
};
use crate::l10n::Language;
use crate::terminal::ColorChoice;

/// What was typed, word by word; nothing of the environment is in it.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "talmach",
    version,
    arg_required_else_help = true,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    propagate_version = true
)]
pub struct CommandLine {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub global: Global,
}

/// A command with its arguments, in the order in which `--help` lists them.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    Init(init::Args),
    Add(add::Args),
    Sync(sync::Args),
    Status(status::Args),
    Diff(diff::Args),
    Accept(accept::Args),
    Review(review::Args),
    Check(check::Args),
    Explain(explain::Args),
    Draft(draft::Args),
    Publish(publish::Args),
    Backends(backends::Args),
    Models(models::Args),
    Terms(terms::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// The options that every command has.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// The project's folder; without it, that of the nearest `talmach.toml` upwards.
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,

    /// The program's own language.
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub lang: Option<Language>,

    /// When to use colour.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,

    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,

    #[arg(short, long, global = true)]
    pub verbose: bool,

    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,

    #[arg(short = 'V', long, global = true, action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// The structure of the command line, without words; [`super::localized`] gives it words.
pub fn command() -> clap::Command {
    CommandLine::command()
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}

impl ValueEnum for ColorChoice {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Auto, Self::Always, Self::Never]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }))
    }
}
