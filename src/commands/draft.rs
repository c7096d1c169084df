//! `draft`: fills what is missing or stale from memory, carried sentences and machine translation.

use std::num::NonZeroUsize;

use clap::ValueEnum;

use super::drafting::{self, End, Fetched, Job};
use super::{Context, Failure, Outcome, Selection, UnitNumber, values};
use crate::messages;
use crate::project::interrupt::Interrupt;
use crate::terminal::report::draft_text::Where;
use crate::terminal::report::{draft_json, draft_text};

/// What `draft` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub selection: Selection,

    /// Sources in place of the configured ones, in this order.
    #[arg(long, value_name = "SOURCE", value_delimiter = ',')]
    pub from: Vec<String>,

    /// Stale passages, too.
    #[arg(long)]
    pub stale: bool,

    /// Our own untouched drafts, again.
    #[arg(long)]
    pub redo: bool,

    /// These passages and no others, whoever wrote what stands there.
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = values::unit,
        conflicts_with_all = ["stale", "redo"])]
    pub replace: Vec<UnitNumber>,

    #[arg(long, value_name = "N", value_parser = values::some)]
    pub limit: Option<NonZeroUsize>,

    #[arg(long)]
    pub dry_run: bool,

    /// Texts may be sent to third parties.
    #[arg(long)]
    pub yes: bool,

    /// Engines are asked again what they have answered before.
    #[arg(long)]
    pub no_cache: bool,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// The form of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Says what would be asked of whom, then asks, and saves each catalog as its answers come.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    if !args.replace.is_empty() && args.selection.statements.is_empty() {
        return Err(Failure::new(messages::draft_replace_one()));
    }
    let project = context.open_project()?;
    let mut job = Job::new(args, &project, context)?;
    let (mut forecasts, quotas) = drafting::forecast(&job)?;
    if args.dry_run {
        drafting::look_ahead(&job, &mut forecasts)?;
    }
    context.terminal.aside(&draft_text::forecast(&forecasts, context.look()));
    if args.dry_run {
        if forecasts.iter().any(|forecast| matches!(forecast.place, Where::Unusable { .. })) {
            context.terminal.hint(&messages::draft_hint_backends());
        }
        return Ok(match draft_text::leaves_some(&forecasts) {
            true => Outcome::Findings,
            false => Outcome::Done,
        });
    }
    drafting::consent(&forecasts, args, &project, context)?;
    let models = drafting::wanted_models(&job, &forecasts, context);
    // From here on there is something to be ended in order; before, Ctrl-C ends questions.
    let interrupt = Interrupt::watch();
    match drafting::fetch_models(&models, &interrupt, context) {
        Fetched::Some => job.reconnect(args, context)?,
        Fetched::None => {}
        Fetched::Interrupted => return Ok(Outcome::Interrupted),
    }
    let (mut summary, end) = drafting::carry_out(&job, &quotas, &interrupt, context)?;
    if context.terminal.converses() {
        summary.foretold = draft_text::foretold(&forecasts);
    }
    match args.format {
        Format::Json => {
            context.terminal.data(&draft_json::report(&summary, context.terminal.localizer()))
        }
        Format::Text => context.terminal.data(&draft_text::report(&summary, context.look())),
    }
    if summary.has_failed_sources() {
        context.terminal.hint(&messages::draft_hint_backends());
    }
    match end {
        End::Failed(failure) => Err(failure),
        End::Interrupted => Ok(Outcome::Interrupted),
        End::Whole if summary.is_all_drafted() => Ok(Outcome::Done),
        End::Whole => Ok(Outcome::Findings),
    }
}
