//! The first use of the embedded engine: its models are offered, with their size.

use std::collections::BTreeSet;

use super::engines::Engine;
use super::job::Job;
use crate::backends::firefox::model_pair;
use crate::backends::models::{Mirror, Models, Offer};
use crate::commands::fetching::{install, megabytes, offer};
use crate::commands::{Context, Failure};
use crate::messages;
use crate::model::message::Message;
use crate::project::interrupt::Interrupt;
use crate::terminal::Answer;
use crate::terminal::report::draft_text::{Forecast, Where};
use crate::workflow::draft::Pair;

/// A model that was offered and is wanted.
pub(crate) struct WantedModel {
    mirror: Mirror,
    offer: Offer,
}

/// What came of getting the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fetched {
    /// Engines have to be connected anew to use them.
    Some,
    None,
    Interrupted,
}

/// Asks, where somebody can be asked, whether the models that the run lacks are to be downloaded. Whoever says no, or
/// has no network, drafts without them; the summary then names the command.
pub(crate) fn wanted_models(
    job: &Job<'_>,
    forecasts: &[Forecast],
    context: &Context<'_>,
) -> Vec<WantedModel> {
    let Some(models) = context.models.as_ref().filter(|_| context.terminal.can_ask()) else {
        return Vec::new();
    };
    let mut wanted = Vec::new();
    for (pair, mirror) in missing(job, forecasts, models) {
        let host = mirror.records.split('/').nth(2).unwrap_or(&mirror.records).to_owned();
        context.terminal.status(&messages::draft_looking_for_model(&pair, host));
        match offer(&mirror, &pair) {
            Ok(offer) => wanted.push(WantedModel { mirror, offer }),
            Err(failure) => warn(&failure, context),
        }
    }
    if wanted.is_empty() {
        return wanted;
    }
    let names: Vec<String> = wanted.iter().map(|wanted| wanted.offer.pair.to_string()).collect();
    let size = wanted.iter().fold(0_u64, |sum, wanted| sum.saturating_add(wanted.offer.size()));
    let question = messages::draft_model_question(names.len(), names.join(", "), megabytes(size));
    match context.terminal.ask(&question) {
        Answer::Yes => wanted,
        Answer::No | Answer::Nobody => Vec::new(),
    }
}

/// Downloads them. One that cannot be had is told, and the run goes on without it.
pub(crate) fn fetch_models(
    wanted: &[WantedModel],
    interrupt: &Interrupt,
    context: &Context<'_>,
) -> Fetched {
    let mut fetched = Fetched::None;
    for WantedModel { mirror, offer } in wanted {
        let Some(models) = &context.models else { return fetched };
        match install(models, mirror, offer, interrupt, context) {
            Ok(Some(_)) => fetched = Fetched::Some,
            Ok(None) => return Fetched::Interrupted,
            Err(failure) => warn(&failure, context),
        }
    }
    fetched
}

/// The pairs that the embedded engine is the first to be asked for, and has no model of.
fn missing(job: &Job<'_>, forecasts: &[Forecast], models: &Models) -> Vec<(Pair, Mirror)> {
    let mut seen = BTreeSet::new();
    let mut missing = Vec::new();
    for forecast in forecasts.iter().filter(|forecast| forecast.amount.units > 0) {
        let Where::Engine { name, pair, .. } = &forecast.place else { continue };
        let Some(Engine::Connected { models: Some(mirror), .. }) = job.engines.get(name) else {
            continue;
        };
        let pair = model_pair(pair);
        // Firefox Translations knows no pair without English.
        let is_offered = [&pair.from, &pair.to].iter().any(|locale| locale.as_str() == "en");
        if is_offered && matches!(models.find(&pair), Ok(None)) && seen.insert(pair.clone()) {
            missing.push((pair, mirror.clone()));
        }
    }
    missing
}

fn warn(failure: &Failure, context: &Context<'_>) {
    let messages: Vec<&Message> =
        failure.problems().iter().map(|problem| &problem.message).collect();
    messages.into_iter().for_each(|message| context.terminal.warning(message));
}
