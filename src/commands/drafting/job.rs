//! One run of drafting: what is wanted, where it may come from, and how much that would be.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use jiff::civil::Date;

use super::engines::{Engine, Engines, surroundings};
use super::named::named;
use super::remember::memory;
use super::statement::Drafted;
use crate::commands::draft::Args;
use crate::commands::{Context, Failure};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::termbase::Termbase;
use crate::model::words;
use crate::project::config::DraftSource;
use crate::project::places::{Project, StatementFile};
use crate::terminal::report::draft_text::{Forecast, Where};
use crate::terminal::report::refusals;
use crate::workflow::draft::{Agreed, Amount, Outcome, Pair, Redo, Source, Stale, Support, Wanted};
use crate::workflow::mask::Masker;
use crate::workflow::memory::Memory;

/// Everything that a run needs beside the statements themselves.
pub(crate) struct Job<'a> {
    pub(super) project: &'a Project,
    pub(super) files: Vec<StatementFile>,
    pub(super) locales: Vec<Target>,
    pub(super) engines: Engines,
    pub(super) termbase: Termbase,
    pub(super) masker: Masker,
    pub(super) wanted: Wanted,
    pub(super) limit: Option<usize>,
    pub(super) today: Date,
}

/// A locale, and where its drafts come from.
pub(super) struct Target {
    pub locale: Locale,
    pub sources: Vec<Source>,
    pub memory: Option<Memory>,
    /// The agreed terms.
    pub agreed: Agreed,
}

/// How much may be drafted, by statement and locale: the limit of the run, dealt out in order.
pub(crate) type Quotas = BTreeMap<(usize, usize), Quota>;

/// How much of one statement may be drafted into one locale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Quota {
    pub units: usize,
    /// Those of the English that wait for engines.
    pub words: usize,
}

impl<'a> Job<'a> {
    pub(crate) fn new(
        args: &Args,
        project: &'a Project,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let config = project.config();
        let files = project.select(&args.selection.statements, &context.directory)?;
        if !args.replace.is_empty() && files.len() != 1 {
            return Err(Failure::new(messages::draft_replace_one()));
        }
        let mut locales = Vec::new();
        for locale in context.locales(project, &args.selection.locales)? {
            let configured = config.locale(&locale).map(|l| l.draft.clone()).unwrap_or_default();
            let from = args.from.iter().map(|name| named(name, &configured, project));
            let chosen: Vec<DraftSource> = match args.from.is_empty() {
                true => configured.clone(),
                false => from.collect::<Result<_, _>>()?,
            };
            if chosen.is_empty() {
                let none = messages::draft_no_sources(&locale);
                if args.selection.locales.contains(&locale) {
                    return Err(Failure::new(none));
                }
                context.terminal.status(&none);
                continue;
            }
            let sources = chosen.into_iter().map(|source| match source {
                DraftSource::Memory => {
                    Source::Memory { threshold: config.drafting.memory_threshold }
                }
                DraftSource::Backend { name, from } => Source::Backend { name, from },
            });
            let agreed = Agreed::default();
            locales.push(Target { locale, sources: sources.collect(), memory: None, agreed });
        }
        let names: BTreeSet<String> = locales
            .iter()
            .flat_map(|target| &target.sources)
            .filter_map(|source| match source {
                Source::Memory { .. } => None,
                Source::Backend { name, .. } => Some(name.clone()),
            })
            .collect();
        let surroundings = surroundings(project, context, args.no_cache)?;
        for target in &mut locales {
            if target.sources.iter().any(|source| matches!(source, Source::Memory { .. })) {
                target.memory = Some(memory(project, &target.locale)?);
            }
        }
        let termbase = project.load_terms()?.termbase;
        for target in &mut locales {
            target.agreed = Agreed::of(&termbase, &target.locale);
        }
        // What stays as it is stays so in every language.
        let protected = locales.first().map(|target| target.agreed.protected.as_slice());
        let masker = Masker::new(protected.unwrap_or_default())
            .map_err(|_| Failure::new(messages::draft_too_many_terms()))?;
        let stale = args.stale || config.drafting.stale;
        Ok(Self {
            project,
            files,
            engines: Engines::connect(names.iter().map(String::as_str), project, &surroundings),
            locales,
            termbase,
            masker,
            wanted: Wanted {
                stale: if stale { Stale::Draft } else { Stale::Leave },
                redo: if args.redo { Redo::Again } else { Redo::Leave },
                replace: args.replace.iter().map(|number| number.get() - 1).collect(),
                limit: None,
            },
            limit: args.limit.map(NonZeroUsize::get),
            today: context.today(),
        })
    }
}

impl Job<'_> {
    /// Connects the engines anew: what they stand on has changed.
    pub(crate) fn reconnect(&mut self, args: &Args, context: &Context<'_>) -> Result<(), Failure> {
        let surroundings = surroundings(self.project, context, args.no_cache)?;
        self.engines = self.engines.anew(self.project, &surroundings);
        Ok(())
    }
}

/// How much would be asked of whom, and who else may be asked after them, before anybody is asked.
pub(crate) fn forecast(job: &Job<'_>) -> Result<(Vec<Forecast>, Quotas), Failure> {
    let mut left = job.limit.unwrap_or(usize::MAX);
    let (mut quotas, mut amounts) = (Quotas::new(), BTreeMap::<(usize, usize), Amount>::new());
    let mut refused = BTreeMap::<usize, (Amount, Message)>::new();
    let mut kept = Amount::default();
    for (nth, file) in job.files.iter().enumerate() {
        for (at, target) in job.locales.iter().enumerate() {
            let drafted = Drafted::load(job, file, target, left)?;
            drafted.has_units(&job.wanted.replace)?;
            let plan = drafted.plan();
            let units = plan.items().len();
            let open = plan.items().iter().filter(|item| item.outcome == Outcome::Open);
            let words = open.map(|item| words::count(&item.source)).sum();
            quotas.insert((nth, at), Quota { units, words });
            left -= units;
            for item in plan.items().iter().filter(|item| item.outcome == Outcome::Refused) {
                let Some(setback) = item.setbacks.last() else { continue };
                let nobody = (Amount::default(), refusals::reason(&setback.reason));
                refused.entry(at).or_insert(nobody).0.units += 1;
            }
            let of_plan = plan.amounts();
            kept += of_plan.kept;
            // What the first of them has no answer to goes on to all that follow.
            let first = plan.waiting().into_iter().min().unwrap_or(usize::MAX);
            for (source, amount) in of_plan.sources.into_iter().enumerate() {
                if amount.units > 0 || source > first {
                    *amounts.entry((at, source)).or_default() += amount;
                }
            }
        }
    }
    let forecasts = amounts.into_iter().map(|((at, source), amount)| {
        let target = &job.locales[at];
        let place = place(target, source, amount, job);
        Forecast { locale: target.locale.clone(), place, amount }
    });
    let mut forecasts: Vec<Forecast> = forecasts.collect();
    forecasts.extend(refused.into_iter().map(|(at, (amount, why))| {
        let locale = job.locales[at].locale.clone();
        Forecast { locale, place: Where::Nobody { why }, amount }
    }));
    let locale = job.locales.first().map(|target| target.locale.clone());
    forecasts.extend(locale.map(|locale| Forecast { locale, place: Where::Kept, amount: kept }));
    Ok((forecasts, quotas))
}

/// Asks the engines on this machine whether they can do what they would be asked for. Nothing is sent.
pub(crate) fn look_ahead(job: &Job<'_>, forecasts: &mut [Forecast]) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(messages::draft_no_runtime(error)))?;
    for forecast in forecasts {
        let Some((name, pair)) = forecast.place.local_engine() else { continue };
        let Some(Engine::Connected { backend, .. }) = job.engines.get(name) else { continue };
        let why = match runtime.block_on(backend.supports(pair)) {
            Ok(Support::Yes) => continue,
            Ok(Support::No) => messages::engine_unsupported_pair(),
            Err(error) => refusals::failed(&error),
        };
        forecast.place = Where::Unusable { name: name.to_owned(), why };
    }
    Ok(())
}

fn place(target: &Target, source: usize, amount: Amount, job: &Job<'_>) -> Where {
    match &target.sources[source] {
        Source::Memory { .. } => Where::Memory,
        Source::Backend { name, from } => match job.engines.get(name) {
            Some(Engine::Connected { backend, price, .. }) => {
                let (name, destination) = (name.clone(), backend.profile().destination.clone());
                let from = from.as_ref().unwrap_or(&job.project.config().source_locale);
                let pair = Pair { from: from.clone(), to: target.locale.clone() };
                match amount.units {
                    0 => Where::Fallback { name, pair, destination },
                    1.. => Where::Engine { name, pair, destination, price: *price },
                }
            }
            Some(Engine::Broken(why)) => Where::Unusable { name: name.clone(), why: why.clone() },
            None => Where::Memory,
        },
    }
}
