//! Asks the engines, many statements at once, and saves each catalog as soon as its answers are there.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::stream::{self, FuturesUnordered, StreamExt};

use super::engines::{Engine, broken};
use super::job::{Job, Quotas, Target};
use super::statement::Drafted;
use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::interrupt::Interrupt;
use crate::project::places::StatementFile;
use crate::terminal::report::draft_text::{Summary, Tale};
use crate::workflow::draft::{
    Backend, BackendError, ErrorKind, Outcome, Pair, Plan, Profile, Retry, Source, Support, Ticket,
};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Whole,
    /// Everything finished is saved; the rest is untouched.
    Interrupted,
}

/// So many statements are under way at once; engines have limits of their own.
const STATEMENTS: usize = 8;

/// How often an interruption is looked for while engines think.
const GLANCE: std::time::Duration = std::time::Duration::from_millis(100);

/// Which pairs an engine translates, asked once.
type Supports = tokio::sync::Mutex<BTreeMap<(String, Pair), Result<Support, BackendError>>>;

/// Drafts what is wanted. A statement that cannot be drafted is told and does not stop the others.
pub(crate) fn carry_out(
    job: &Job<'_>,
    quotas: &Quotas,
    context: &Context<'_>,
) -> Result<(Summary, End), Failure> {
    let _lock = context.lock(job.project)?;
    let interrupt = Interrupt::watch();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::new(messages::draft_no_runtime(error)))?;
    let work: Vec<(&StatementFile, &Target, usize)> = job
        .files
        .iter()
        .enumerate()
        .flat_map(|(nth, file)| {
            let quota = move |at| quotas.get(&(nth, at)).copied().unwrap_or_default();
            job.locales.iter().enumerate().map(move |(at, target)| (file, target, quota(at)))
        })
        .filter(|(_, _, quota)| *quota > 0)
        .collect();
    let all: usize = work.iter().map(|(_, _, quota)| quota).sum();
    let progress = Progress { done: AtomicUsize::new(0), all, told: Mutex::new(0), context };
    let supports = Supports::default();
    let ends = runtime.block_on(async {
        let each = work.into_iter().map(|(file, target, quota)| {
            one(job, file, target, quota, &supports, &interrupt, &progress)
        });
        stream::iter(each).buffer_unordered(STATEMENTS).collect::<Vec<_>>().await
    });
    let mut summary = Summary { tales: Vec::new(), unusable: job.engines.unusable() };
    let mut failure = None::<Failure>;
    for end in ends {
        match end {
            Ok(tale) => summary.add(tale),
            Err(wrong) => {
                failure = Some(match failure {
                    Some(failure) => failure.along_with(wrong),
                    None => wrong,
                });
            }
        }
    }
    summary.sort();
    match failure {
        Some(failure) => Err(failure),
        None if interrupt.is_asked() => Ok((summary, End::Interrupted)),
        None => Ok((summary, End::Whole)),
    }
}

/// Drafts one statement into one locale and saves it.
async fn one(
    job: &Job<'_>,
    file: &StatementFile,
    target: &Target,
    quota: usize,
    supports: &Supports,
    interrupt: &Interrupt,
    progress: &Progress<'_, '_>,
) -> Result<Tale, Failure> {
    let drafted = Drafted::load(job, file, target, quota)?;
    let mut plan = drafted.plan();
    drive(job, target, &mut plan, supports, interrupt).await;
    drafted.save(&plan)?;
    progress
        .advance(plan.items().iter().filter(|item| !matches!(item.outcome, Outcome::Open)).count());
    Ok(Tale::of(&file.id, &target.locale, &target.sources, &plan))
}

/// Asks until nothing is open, or the user has had enough.
async fn drive(
    job: &Job<'_>,
    target: &Target,
    plan: &mut Plan<'_>,
    supports: &Supports,
    interrupt: &Interrupt,
) {
    let mut under_way = FuturesUnordered::new();
    let mut by_source: BTreeMap<usize, usize> = BTreeMap::new();
    let mut stuck = Vec::new();
    loop {
        if interrupt.is_asked() {
            return;
        }
        let mut stirred = false;
        for source in plan.waiting() {
            let backend = match usable(job, target, plan, source, supports).await {
                Ok(backend) => backend,
                Err(error) => {
                    plan.close(source, error);
                    stirred = true;
                    continue;
                }
            };
            let engine = backend.engine(&plan.pair(source));
            let profile = &Profile { engine, ..backend.profile().clone() };
            let busy = by_source.entry(source).or_default();
            let free = profile.concurrency.max(1).saturating_sub(*busy);
            for request in plan.next_requests(source, profile, free) {
                *busy += 1;
                under_way.push(async move {
                    let answer = backend.translate(&request.batch).await;
                    (source, request.ticket, answer)
                });
            }
        }
        if under_way.is_empty() {
            let waiting = plan.waiting();
            if waiting.is_empty() {
                return;
            }
            // A plan always gets on; if it should not, its sources are given up rather than asked for ever.
            if !stirred && waiting == stuck {
                waiting.iter().for_each(|source| plan.close(*source, broken(String::new())));
            }
            stuck = waiting;
            continue;
        }
        let answered: Option<(usize, Ticket, _)> = tokio::select! {
            answered = under_way.next() => answered,
            () = tokio::time::sleep(GLANCE) => None,
        };
        if let Some((source, ticket, answer)) = answered {
            *by_source.entry(source).or_insert(1) -= 1;
            plan.accept(ticket, answer);
        }
    }
}

/// The engine of a source, if it can be used for this pair.
async fn usable<'j>(
    job: &'j Job<'_>,
    target: &Target,
    plan: &Plan<'_>,
    source: usize,
    supports: &Supports,
) -> Result<&'j dyn Backend, BackendError> {
    let Source::Backend { name, .. } = &target.sources[source] else {
        return Err(broken(String::new()));
    };
    let Some(Engine::Connected { backend, .. }) = job.engines.get(name) else {
        return Err(broken(name.clone()));
    };
    let pair = plan.pair(source);
    // Held while the engine is asked, so that it is asked once.
    let mut known = supports.lock().await;
    let key = (name.clone(), pair);
    let support = match known.get(&key) {
        Some(support) => support.clone(),
        None => {
            let support = backend.supports(&key.1).await;
            known.insert(key.clone(), support.clone());
            support
        }
    };
    match support? {
        Support::Yes => Ok(&**backend),
        Support::No => Err(BackendError {
            kind: ErrorKind::UnsupportedPair,
            retry: Retry::Never,
            detail: key.1.to_string(),
        }),
    }
}

/// How far the run is, said now and then.
struct Progress<'t, 'c> {
    done: AtomicUsize,
    all: usize,
    told: Mutex<usize>,
    context: &'t Context<'c>,
}

impl Progress<'_, '_> {
    /// Some more units are done; every tenth of the run is said.
    fn advance(&self, units: usize) {
        let done = self.done.fetch_add(units, Ordering::Relaxed) + units;
        let tenth = done.saturating_mul(10) / self.all.max(1);
        let mut told = self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if tenth > *told && tenth < 10 {
            *told = tenth;
            self.context.terminal.status(&messages::draft_progress(done, self.all));
        }
    }
}
