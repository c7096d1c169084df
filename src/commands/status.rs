//! `status`: what is current, stale, missing and to be reviewed.

use clap::ValueEnum;

use super::{Context, Failure, Outcome, values};
use crate::model::locale::Locale;

/// What `status` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Ids, paths or globs; none means all.
    #[arg(value_name = "STATEMENT")]
    pub statements: Vec<String>,

    /// The locales to show; none means all.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',',
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

    /// Only statements with such units in a shown locale.
    #[arg(long, value_enum, value_name = "STATE")]
    pub only: Option<Only>,

    #[arg(long, value_enum, value_name = "ORDER", default_value = "todo")]
    pub sort: Sort,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// What a statement must have to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    Missing,
    Stale,
    /// Drafts that nobody has vouched for.
    Fuzzy,
    /// Current units that nobody has reviewed.
    Review,
    /// Missing, stale or draft.
    Todo,
}

/// The order of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// Most words to do first.
    Todo,
    Id,
    Title,
    /// Oldest statement first, by its date.
    Age,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Prints one table, statements by locales.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
