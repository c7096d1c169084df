//! `models`: the translation models of the embedded engine.

use std::path::PathBuf;
use std::time::Duration;

use clap::ValueEnum;

use super::{Context, Failure, Outcome};
use crate::backends::models::{Fetching, Got, Mirror, ModelError, Models, Progress, client};
use crate::messages;
use crate::model::locale::Locale;
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
    let offers = fetch(args, async |fetching| Models::available(fetching).await)?;
    for offer in offers {
        let size = megabytes(offer.size());
        context.terminal.line(&messages::models_row(&offer.pair, &offer.version, size));
    }
    Ok(Outcome::Done)
}

fn get(models: &Models, args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let terminal = context.terminal;
    for pair in pairs(args)? {
        let got = fetch(args, async |fetching| {
            let offer = Models::offer(fetching, &pair).await?;
            let size = megabytes(offer.size());
            terminal.detail(&messages::models_found(&pair, &offer.version, size));
            let mut told = 0;
            let mut tell = |progress: Progress| {
                // Every quarter a line: enough to see that it moves, few enough for a log.
                let quarters = progress.done.saturating_mul(4) / progress.total.max(1);
                if quarters > told && quarters < 4 {
                    terminal.status(&messages::models_progress(&pair, quarters * 25, size));
                }
                told = told.max(quarters);
            };
            models.get(fetching, &offer, &mut tell).await
        })?;
        terminal.status(&match &got {
            Got::New(model) => messages::models_got(&pair, &model.version),
            Got::AlreadyHere(model) => messages::models_already_here(&pair, &model.version),
        });
    }
    Ok(Outcome::Done)
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

/// Runs what needs the network.
fn fetch<T>(
    args: &Args,
    work: impl AsyncFnOnce(&Fetching<'_>) -> Result<T, ModelError>,
) -> Result<T, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::new(messages::models_no_network(error));
    let client = client().map_err(|error| broken(&error))?;
    let mozilla = Mirror::default();
    let mirror = Mirror {
        records: args.records.clone().unwrap_or(mozilla.records),
        attachments: args.attachments.clone().unwrap_or(mozilla.attachments),
    };
    let fetching = Fetching { client: &client, mirror: &mirror, pause: PAUSE };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| broken(&error))?;
    Ok(runtime.block_on(work(&fetching))?)
}

/// Before a second attempt.
const PAUSE: Duration = Duration::from_millis(500);

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}
