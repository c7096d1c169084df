//! Which statements and locales a command is about, as they are named on its line.

use super::values;
use crate::model::locale::Locale;

/// Some of a project.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Selection {
    /// Ids, paths or globs; none means all.
    #[arg(value_name = "STATEMENT")]
    pub statements: Vec<String>,

    /// None means all.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',',
        value_parser = values::locale)]
    pub locales: Vec<Locale>,
}

/// One statement, in locales that are named.
#[derive(Clone, Debug, clap::Args)]
pub struct OneStatement {
    /// An id, a path, or a glob that fits one statement.
    #[arg(value_name = "STATEMENT")]
    pub statement: String,

    /// Never empty.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',', required = true,
        value_parser = values::locale)]
    pub locales: Vec<Locale>,
}
