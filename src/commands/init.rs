//! `init`: begins a project.

use std::path::{Path, PathBuf};

use super::failure::reason;
use super::{Context, Failure, Outcome};
use crate::messages;
use crate::project::config::{Config, TEMPLATE};
use crate::project::places::CONFIG_NAME;
use crate::project::store::Store;

/// What `init` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The folder to begin the project in; without it, the one that `--project` names, else the current one.
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Writes a commented `talmach.toml` and makes the folders; refuses to overwrite.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let named = args.dir.as_ref().or(context.project.as_ref());
    let folder = named.map_or_else(|| context.directory.clone(), |dir| context.directory.join(dir));
    // Without `.` parts, for people to read.
    let folder: PathBuf = folder.components().collect();
    let config = folder.join(CONFIG_NAME);
    // Whatever it is, and wherever it may lead.
    if config.symlink_metadata().is_ok() {
        return Err(
            Failure::new(messages::init_exists(config.display())).hint(messages::init_hint_other())
        );
    }
    std::fs::create_dir_all(&folder).map_err(|error| {
        Failure::new(messages::file_unwritable(folder.display(), reason(&error)))
    })?;
    let store = Store::new(&folder)?;
    let written = Config::parse(TEMPLATE.as_bytes(), &config)?;
    let locales =
        written.locales.iter().map(|locale| written.translations.join(locale.locale.as_str()));
    // The configuration comes last: where something is in the way, there is no half project.
    for made in std::iter::once(written.source.clone()).chain(locales) {
        store.make_folder(&made)?;
    }
    store.save(Path::new(CONFIG_NAME), TEMPLATE.as_bytes())?;
    context.terminal.status(&messages::init_done(folder.display()));
    context.terminal.hint(&messages::init_hint());
    Ok(Outcome::Done)
}
