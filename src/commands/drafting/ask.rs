//! Carries a job out, many statements at once, and saves each catalog as its answers come.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use futures_util::stream::{self, StreamExt};

use super::job::{Job, Quota, Quotas, Target};
use super::progress::Progress;
use super::statement::{Drafted, Unsaved};
use crate::backends::drive::{Known, Step, drive};
use crate::commands::waiting::{beside, unless};
use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::interrupt::Interrupt;
use crate::project::places::StatementFile;
use crate::terminal::report::draft_tale::{Summary, Tale};
use crate::workflow::draft::Plan;

/// How a run ended. What was finished is saved in any case; the rest is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Whole,
    Interrupted,
    /// Some statement could not be read or its catalog not written.
    Failed(Failure),
}

/// So many statements are under way at once; engines have limits of their own.
const STATEMENTS: usize = 8;

/// What engines have answered is on the disk after this time, though the statement is not done.
const SAVING: Duration = Duration::from_secs(5);

/// What the statements of a run share.
struct Run<'r> {
    job: &'r Job<'r>,
    known: Known,
    progress: Progress<'r>,
    interrupt: &'r Interrupt,
    /// The disk takes nothing more: nobody is asked for what could not be saved.
    halted: Cell<bool>,
}

/// Drafts what is wanted. A statement that cannot be drafted is told and does not stop the others; a disk that is full
/// stops all, since answers may cost money.
pub(crate) fn carry_out(
    job: &Job<'_>,
    quotas: &Quotas,
    interrupt: &Interrupt,
    context: &Context<'_>,
) -> Result<(Summary, End), Failure> {
    let _lock = context.lock(job.project)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::new(messages::draft_no_runtime(error)))?;
    let work: Vec<(&StatementFile, &Target, Quota)> = job
        .files
        .iter()
        .enumerate()
        .flat_map(|(nth, file)| {
            let quota = move |at| quotas.get(&(nth, at)).copied().unwrap_or_default();
            job.locales.iter().enumerate().map(move |(at, target)| (file, target, quota(at)))
        })
        .filter(|(_, _, quota)| quota.units > 0)
        .collect();
    let all = |pick: fn(&Quota) -> usize| work.iter().map(|(_, _, quota)| pick(quota)).sum();
    let run = Run {
        job,
        known: Known::default(),
        progress: Progress::new(context.terminal, all(|quota| quota.units), all(|q| q.words)),
        interrupt,
        halted: Cell::new(false),
    };
    let ends = runtime.block_on(async {
        let each = work.iter().map(|(file, target, quota)| run.one(file, target, *quota));
        let ends = stream::iter(each).buffer_unordered(STATEMENTS).collect::<Vec<_>>();
        beside(|| run.progress.show(), ends).await
    });
    context.terminal.erase();
    let mut summary = Summary { unusable: job.engines.unusable(), ..Summary::default() };
    let mut failure = None::<Failure>;
    for (tale, wrong) in ends {
        summary.add(tale);
        failure = match (failure, wrong) {
            (Some(failure), Some(wrong)) => Some(failure.along_with(wrong)),
            (failure, wrong) => failure.or(wrong),
        };
    }
    summary.sort();
    let end = match failure {
        Some(failure) => End::Failed(failure),
        None if interrupt.is_asked() => End::Interrupted,
        None => End::Whole,
    };
    Ok((summary, end))
}

impl Run<'_> {
    /// Drafts one statement into one locale and saves it.
    async fn one(
        &self,
        file: &StatementFile,
        target: &Target,
        quota: Quota,
    ) -> (Tale, Option<Failure>) {
        let untouched = || Tale::untouched(&file.id, &target.locale, quota.units);
        if self.is_over() {
            return (untouched(), None);
        }
        let drafted = match Drafted::load(self.job, file, target, quota.units) {
            Ok(drafted) => drafted,
            Err(failure) => return (untouched(), Some(failure)),
        };
        let mut plan = drafted.plan();
        let engines = self.job.engines.of(&target.sources);
        let mut watch = self.progress.watch(&plan, &target.sources);
        let save = |plan: &Plan<'_>| {
            let overtaken = drafted.save(plan)?.overtaken;
            Ok(Tale::of(&file.id, &target.locale, &target.sources, plan, &overtaken))
        };
        // What is on the disk by now, and what went wrong with that.
        let (mut tale, mut unsaved, mut last) = (untouched(), None, Instant::now());
        let mut told = |plan: &Plan<'_>, step: Step| {
            watch.step(plan, step);
            if matches!(step, Step::Answered { .. }) && last.elapsed() >= SAVING {
                match save(plan) {
                    Ok(saved) => tale = saved,
                    Err(error) => unsaved = Some(error),
                }
                last = Instant::now();
            }
            if unsaved.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        let work = drive(&mut plan, &engines, &self.known, &mut told);
        // What was answered before an interruption is in the plan.
        let _is_whole = unless(|| self.is_over(), work).await;
        watch.end();
        match unsaved.map_or_else(|| save(&plan), Err) {
            Ok(tale) => (tale, None),
            Err(Unsaved::Catalog(failure)) => (tale, Some(failure)),
            Err(Unsaved::Disk(failure)) => {
                self.halted.set(true);
                (tale, Some(failure))
            }
        }
    }

    fn is_over(&self) -> bool {
        self.interrupt.is_asked() || self.halted.get()
    }
}
