//! `check`: the gate.

use clap::ValueEnum;

use super::{Context, Failure, Grace, Outcome, values};
use crate::model::locale::Locale;

/// What `check` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Ids, paths or globs; none means all.
    #[arg(value_name = "STATEMENT")]
    pub statements: Vec<String>,

    /// The locales to check; none means all.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',',
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

    /// Only what this change made stale or missing.
    #[arg(long, value_name = "REV")]
    pub since: Option<String>,

    /// Stale English younger than this warns instead of failing.
    #[arg(long, value_name = "SPAN", value_parser = values::grace)]
    pub grace: Option<Grace>,

    /// What every unit must be; without it, the configuration decides.
    #[arg(long, value_enum, value_name = "STATE")]
    pub require: Option<Require>,

    #[arg(long, value_name = "N", value_parser = values::count)]
    pub max_stale_words: Option<usize>,

    #[arg(long, value_name = "N", value_parser = values::count)]
    pub max_missing_words: Option<usize>,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// What every unit must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Require {
    /// Translated from the English as it is now.
    Current,
    /// That, and somebody vouches for it.
    Reviewed,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Prints the findings; they decide the exit status.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
