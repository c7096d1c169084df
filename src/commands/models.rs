//! `models`: the translation models of the embedded engine.

use std::path::PathBuf;

use clap::ValueEnum;

use super::fetching::{available, configured_mirror, install, megabytes, offer};
use super::{Context, Failure, Outcome};
use crate::backends::models::{Mirror, ModelError, Models};
use crate::messages;
use crate::model::locale::Locale;
use crate::project::interrupt::Interrupt;
use crate::project::places::{PlacesError, Project};
use crate::workflow::draft::Pair;

/// What `models` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum, value_name = "ACTION")]
    pub action: Action,

    /// Pairs of languages such as `en-ru`; of `add`, files.
    #[arg(value_name = "NAME")]
    pub names: Vec<PathBuf>,

    /// Of `list`: what the server has.
    #[arg(long)]
    pub available: bool,

    /// Of `add`: the pair, where the files' names do not say it.
    #[arg(long, value_name = "PAIR")]
    pub pair: Option<String>,

    /// A mirror: where the lists of models are.
    #[arg(long, value_name = "URL")]
    pub records: Option<String>,

    /// A mirror: where the files are.
    #[arg(long, value_name = "URL")]
    pub attachments: Option<String>,
}

/// What to do with models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Action {
    List,
    Get,
    Verify,
    Remove,
    Add,
}

/// Does what is asked with each of the models.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let models = context.models.as_ref();
    let models = models.ok_or_else(|| Failure::new(messages::models_no_cache()))?;
    if let Some(extra) = args.names.first().filter(|_| args.action == Action::List) {
        return Err(Failure::new(messages::usage_unexpected_argument(extra.display())));
    }
    match args.action {
        Action::List if args.available => list_available(args, context),
        Action::List => list(models, context),
        Action::Get => get(models, args, context),
        Action::Verify => verify(models, args, context),
        Action::Remove => remove(models, args, context),
        Action::Add => add(models, args, context),
    }
}

fn list(models: &Models, context: &Context<'_>) -> Result<Outcome, Failure> {
    let installed = models.installed()?;
    for model in &installed {
        let size = megabytes(model.size());
        context.terminal.line(&messages::models_row(&model.pair, &model.version, size));
    }
    if installed.is_empty() {
        context.terminal.status(&messages::models_none());
        context.terminal.hint(&messages::models_hint_get("en-ru"));
    } else {
        context.terminal.status(&messages::models_folder(models.root().display()));
    }
    Ok(Outcome::Done)
}

fn list_available(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    for offer in available(&mirror(args, context)?)? {
        let size = megabytes(offer.size());
        context.terminal.line(&messages::models_row(&offer.pair, &offer.version, size));
    }
    Ok(Outcome::Done)
}

fn get(models: &Models, args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let pairs = pairs(args)?;
    let mirror = mirror(args, context)?;
    let interrupt = Interrupt::watch();
    for pair in pairs {
        let offer = offer(&mirror, &pair)?;
        if interrupt.is_asked() || install(models, &mirror, &offer, &interrupt, context)?.is_none()
        {
            return Ok(Outcome::Interrupted);
        }
    }
    Ok(Outcome::Done)
}

/// Where models come from: options first, then the project's configuration where there is a project, then Mozilla.
fn mirror(args: &Args, context: &Context<'_>) -> Result<Mirror, Failure> {
    let configured = match (&args.records, &args.attachments, &context.project) {
        (Some(_), Some(_), _) => Mirror::default(),
        (_, _, Some(_)) => configured_mirror(context.open_project()?.config())?,
        (_, _, None) => match Project::find(&context.directory) {
            Ok(project) => configured_mirror(project.config())?,
            Err(PlacesError::NoProject { .. }) => Mirror::default(),
            Err(error) => return Err(error.into()),
        },
    };
    Ok(Mirror {
        records: args.records.clone().unwrap_or(configured.records),
        attachments: args.attachments.clone().unwrap_or(configured.attachments),
    })
}

/// All, where none is named. A damaged model is a finding.
fn verify(models: &Models, args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let named = if args.names.is_empty() {
        models.installed()?.into_iter().map(|model| model.pair).collect()
    } else {
        pairs(args)?
    };
    if named.is_empty() {
        context.terminal.status(&messages::models_none());
    }
    let mut outcome = Outcome::Done;
    for pair in named {
        match models.verify(&pair) {
            Ok(_) => context.terminal.line(&messages::models_sound(&pair)),
            Err(ModelError::Damaged { path, .. }) => {
                context.terminal.error(&messages::models_damaged(path.display()));
                context.terminal.hint(&messages::models_hint_get(&pair));
                outcome = Outcome::Findings;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(outcome)
}

fn remove(models: &Models, args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    for pair in pairs(args)? {
        let freed = models.remove(&pair)?;
        context.terminal.status(&messages::models_removed(&pair, megabytes(freed)));
    }
    Ok(Outcome::Done)
}

fn add(models: &Models, args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    if args.names.is_empty() {
        return Err(Failure::new(messages::models_no_files()));
    }
    let files: Vec<PathBuf> = args.names.iter().map(|file| context.directory.join(file)).collect();
    let pair = args.pair.as_deref().map(read_pair).transpose()?;
    for model in models.add(&files, pair.as_ref())? {
        context.terminal.status(&messages::models_added(&model.pair));
    }
    Ok(Outcome::Done)
}

/// The pairs that were named, at least one.
fn pairs(args: &Args) -> Result<Vec<Pair>, Failure> {
    if args.names.is_empty() {
        return Err(Failure::new(messages::models_no_pairs()));
    }
    args.names.iter().map(|name| read_pair(&name.to_string_lossy())).collect()
}

fn read_pair(text: &str) -> Result<Pair, Failure> {
    let pair = text.split_once('-').and_then(|(from, to)| {
        Some(Pair { from: Locale::parse(from).ok()?, to: Locale::parse(to).ok()? })
    });
    pair.ok_or_else(|| Failure::new(messages::models_not_a_pair(text)))
}
