//! `backends`: which engines can be used here and now, and what the others lack.

use std::collections::BTreeMap;

use futures_util::future::join_all;

use super::drafting::{Engine, Engines, surroundings};
use super::{Context, Failure, Outcome};
use crate::backends::KINDS;
use crate::messages;
use crate::model::message::Message;
use crate::project::config::DraftSource;
use crate::terminal::report::draft_text::going;
use crate::terminal::report::refusals;
use crate::workflow::draft::{Pair, Support};

/// What `backends` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {}

/// Asks each engine for each pair that the project would ask it for.
pub fn run(_: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let config = project.config();
    let mut pairs: BTreeMap<String, Vec<Pair>> = BTreeMap::new();
    for target in &config.locales {
        for source in &target.draft {
            if let DraftSource::Backend { name, from } = source {
                let from = from.clone().unwrap_or_else(|| config.source_locale.clone());
                let pair = Pair { from, to: target.locale.clone() };
                pairs.entry(name.clone()).or_default().push(pair);
            }
        }
    }
    // One that is configured and that no locale names is asked for all of them.
    for name in config.backends.keys() {
        let all = config
            .locales
            .iter()
            .map(|target| Pair { from: config.source_locale.clone(), to: target.locale.clone() });
        pairs.entry(name.clone()).or_insert_with(|| all.collect());
    }
    let kinds = KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", ");
    if pairs.is_empty() {
        context.terminal.status(&messages::backends_none());
        context.terminal.hint(&messages::backends_hint_kinds(kinds));
        return Ok(Outcome::Done);
    }
    let around = surroundings(&project, context, true)?;
    let engines = Engines::connect(pairs.keys().map(String::as_str), &project, &around);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(messages::draft_no_runtime(error)))?;
    let asked = engines.iter().flat_map(|(name, engine)| {
        pairs.get(name).into_iter().flatten().map(move |pair| ask(name, engine, pair))
    });
    for line in runtime.block_on(join_all(asked)) {
        context.terminal.line(&line);
    }
    context.terminal.hint(&messages::backends_hint_kinds(kinds));
    Ok(Outcome::Done)
}

async fn ask(name: &str, engine: &Engine, pair: &Pair) -> Message {
    let shown = format!("{} → {}", pair.from, pair.to);
    let lacking = |why| messages::backends_not_usable(name, &shown, why);
    match engine {
        Engine::Broken(why) => lacking(why.clone()),
        Engine::Connected { backend, .. } => match backend.supports(pair).await {
            Ok(Support::Yes) => {
                let place = going(&backend.profile().destination);
                messages::backends_usable(name, &shown, place)
            }
            Ok(Support::No) => lacking(messages::engine_unsupported_pair()),
            Err(error) => lacking(refusals::failed(&error)),
        },
    }
}
