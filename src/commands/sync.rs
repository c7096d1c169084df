//! `sync`: brings catalogs in step with the English.

use super::{Context, Failure, Outcome, values};
use crate::model::locale::Locale;

/// What `sync` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Ids, paths or globs; none means all.
    #[arg(value_name = "STATEMENT")]
    pub statements: Vec<String>,

    /// The locales to work on; none means all.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',',
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

    #[arg(long)]
    pub dry_run: bool,

    /// Retired entries are dropped.
    #[arg(long)]
    pub prune: bool,
}

/// Plans the change of each catalog, and carries it out or prints it.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
