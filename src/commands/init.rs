//! `init`: begins a project.

use std::path::{Path, PathBuf};

use super::failure::reason;
use super::{Context, Failure, Outcome};
use crate::messages;
use crate::project::config::TEMPLATE;
use crate::project::places::{CONFIG_NAME, Project};
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
    std::fs::create_dir_all(&folder).map_err(|error| {
        Failure::new(messages::file_unwritable(folder.display(), reason(&error)))
    })?;
    let store = Store::new(&folder)?;
    let config = Path::new(CONFIG_NAME);
    if store.exists(config)? {
        return Err(Failure::new(messages::init_exists(folder.join(config).display())));
    }
    store.save(config, TEMPLATE.as_bytes())?;
    let project = Project::at(&folder)?;
    let config = project.config();
    let locales =
        config.locales.iter().map(|locale| config.translations.join(locale.locale.as_str()));
    for made in std::iter::once(config.source.clone()).chain(locales) {
        store.make_folder(&made)?;
    }
    context.terminal.status(&messages::init_done(folder.display()));
    context.terminal.hint(&messages::init_hint());
    Ok(Outcome::Done)
}
