//! `add`: brings raw texts in as clean statements.

use std::path::PathBuf;

use jiff::civil::Date;

use super::{Context, Failure, Outcome, values};
use crate::model::statement::StatementId;

/// What `add` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The raw texts; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[arg(long, value_name = "ID", value_parser = values::id)]
    pub id: Option<StatementId>,

    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    #[arg(long, value_name = "DATE", value_parser = values::date)]
    pub date: Option<Date>,

    #[arg(long, value_name = "URL")]
    pub source_url: Option<String>,

    #[arg(long)]
    pub dry_run: bool,
}

/// Cleans each text and writes it under its id; an id that exists is updated.
pub fn run(_args: &Args, _context: &Context<'_>) -> Result<Outcome, Failure> {
    Ok(Outcome::Done)
}
