//! One run of drafting: what is wanted, where it may come from, and how much that would be.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::engines::{Engine, Engines, surroundings};
use super::remember::memory;
use super::statement::Drafted;
use crate::commands::draft::Args;
use crate::commands::{Context, Failure};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::termbase::Termbase;
use crate::model::words;
use crate::project::config::{DraftSource, MEMORY};
use crate::project::places::{Project, StatementFile};
use crate::terminal::report::draft_text::{Forecast, Where};
use crate::workflow::draft::{Agreed, Amount, Outcome, Pair, Redo, Source, Stale, Wanted};
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
        let mut locales = Vec::new();
        for locale in context.locales(project, &args.locales)? {
            let configured = config.locale(&locale).map(|l| l.draft.clone()).unwrap_or_default();
            let named = args.from.iter().map(|name| named(name, &configured));
            let chosen: Vec<DraftSource> =
                if args.from.is_empty() { configured.clone() } else { named.collect() };
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
            files: project.select(&args.statements, &context.directory)?,
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
            limit: args.limit,
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

/// A source that was named on the command line: as it is configured, else as it is called.
fn named(name: &str, configured: &[DraftSource]) -> DraftSource {
    let same = |source: &&DraftSource| match source {
        DraftSource::Memory => name == MEMORY,
        DraftSource::Backend { name: known, .. } => name == known,
    };
    match configured.iter().find(same) {
        Some(source) => source.clone(),
        None if name == MEMORY => DraftSource::Memory,
        None => DraftSource::Backend { name: name.to_owned(), from: None },
    }
}

/// How much would be asked of whom, and who else may be asked after them, before anybody is asked.
pub(crate) fn forecast(job: &Job<'_>) -> Result<(Vec<Forecast>, Quotas), Failure> {
    let mut left = job.limit.unwrap_or(usize::MAX);
    let (mut quotas, mut amounts) = (Quotas::new(), BTreeMap::<(usize, usize), Amount>::new());
    let mut kept = Amount::default();
    for (nth, file) in job.files.iter().enumerate() {
        for (at, target) in job.locales.iter().enumerate() {
            let drafted = Drafted::load(job, file, target, left)?;
            let plan = drafted.plan();
            let units = plan.items().len();
            let open = plan.items().iter().filter(|item| item.outcome == Outcome::Open);
            let words = open.map(|item| words::count(&item.source)).sum();
            quotas.insert((nth, at), Quota { units, words });
            left -= units;
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
    let locale = job.locales.first().map(|target| target.locale.clone());
    forecasts.extend(locale.map(|locale| Forecast { locale, place: Where::Kept, amount: kept }));
    Ok((forecasts, quotas))
}

fn place(target: &Target, source: usize, amount: Amount, job: &Job<'_>) -> Where {
    match &target.sources[source] {
        Source::Memory { .. } => Where::Memory,
        Source::Backend { name, from } => match job.engines.get(name) {
            Some(Engine::Connected { backend, price, .. }) => {
                let (name, destination) = (name.clone(), backend.profile().destination.clone());
                match amount.units {
                    0 => Where::Fallback { name, destination },
                    1.. => {
                        let from = from.as_ref().unwrap_or(&job.project.config().source_locale);
                        let pair = Pair { from: from.clone(), to: target.locale.clone() };
                        Where::Engine { name, pair, destination, price: *price }
                    }
                }
            }
            Some(Engine::Broken(why)) => Where::Unusable { name: name.clone(), why: why.clone() },
            None => Where::Memory,
        },
    }
}
