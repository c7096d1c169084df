//! Asks engines what a plan wants to know, as much at once as each of them bears.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Mutex;

use crate::workflow::draft::{
    Backend, BackendError, ErrorKind, Pair, Plan, Profile, Retry, Support,
};

/// What is known of engines as long as a run lasts: which pairs they translate, asked once, and which were given up
/// for a reason that other statements would meet as well.
#[derive(Default)]
pub struct Known(Mutex<BTreeMap<(String, Pair), Result<Support, BackendError>>>);

/// What happened; sources are counted as in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Asked { source: usize },
    Answered { source: usize },
}

/// The engine of a source, or why it cannot be asked. A memory is never asked.
pub type Engine<'b> = Result<&'b dyn Backend, BackendError>;

/// Asks until nothing is open, or `told` breaks off. `engines` has one for each source of the plan.
///
/// Whoever drops the future keeps in the plan what was answered before: between two awaits the plan is whole.
pub async fn drive(
    plan: &mut Plan<'_>,
    engines: &[Engine<'_>],
    known: &Known,
    told: &mut dyn FnMut(&Plan<'_>, Step) -> ControlFlow<()>,
) {
    let mut under_way = FuturesUnordered::new();
    let mut by_source: BTreeMap<usize, usize> = BTreeMap::new();
    let mut stuck = Vec::new();
    loop {
        let mut stirred = false;
        for source in plan.waiting() {
            let pair = plan.pair(source);
            let engine = match engines.get(source).cloned().unwrap_or_else(|| Err(unusable())) {
                Ok(backend) => known.usable(backend, &pair).await.map(|()| backend),
                Err(error) => Err(error),
            };
            let backend = match engine {
                Ok(backend) => backend,
                Err(error) => {
                    plan.close(source, error);
                    stirred = true;
                    continue;
                }
            };
            let profile = &Profile { engine: backend.engine(&pair), ..backend.profile().clone() };
            let busy = by_source.entry(source).or_default();
            let free = profile.concurrency.max(1).saturating_sub(*busy);
            for request in plan.next_requests(source, profile, free) {
                *busy += 1;
                under_way.push(async move {
                    let answer = backend.translate(&request.batch).await;
                    (source, request.ticket, answer)
                });
                if told(plan, Step::Asked { source }).is_break() {
                    return;
                }
            }
        }
        match under_way.next().await {
            Some((source, ticket, answer)) => {
                *by_source.entry(source).or_insert(1) -= 1;
                plan.accept(ticket, answer);
                if let (Some(error), Ok(backend)) = (plan.closed(source), &engines[source]) {
                    known.given_up(*backend, &plan.pair(source), error).await;
                }
                if told(plan, Step::Answered { source }).is_break() {
                    return;
                }
            }
            None => {
                let waiting = plan.waiting();
                if waiting.is_empty() {
                    return;
                }
                // A plan always gets on; if it should not, its sources are given up rather than asked for ever.
                if !stirred && waiting == stuck {
                    waiting.iter().for_each(|source| plan.close(*source, unusable()));
                }
                stuck = waiting;
            }
        }
    }
}

impl Known {
    /// Whether an engine can be asked for a pair. Held while it is asked, so that it is asked once.
    async fn usable(&self, backend: &dyn Backend, pair: &Pair) -> Result<(), BackendError> {
        let mut known = self.0.lock().await;
        let key = (backend.profile().name.clone(), pair.clone());
        let support = match known.get(&key) {
            Some(support) => support.clone(),
            None => {
                let support = backend.supports(pair).await;
                known.insert(key, support.clone());
                support
            }
        };
        match support? {
            Support::Yes => Ok(()),
            Support::No => Err(BackendError {
                kind: ErrorKind::UnsupportedPair,
                retry: Retry::Never,
                detail: pair.to_string(),
            }),
        }
    }

    /// Remembers that an engine was given up, where that has nothing to do with the texts.
    async fn given_up(&self, backend: &dyn Backend, pair: &Pair, error: &BackendError) {
        match error.kind {
            ErrorKind::Key
            | ErrorKind::Quota
            | ErrorKind::UnsupportedPair
            | ErrorKind::NotInstalled
            | ErrorKind::Unreachable => {
                let key = (backend.profile().name.clone(), pair.clone());
                self.0.lock().await.insert(key, Err(error.clone()));
            }
            ErrorKind::RateLimited
            | ErrorKind::TooLarge
            | ErrorKind::TimedOut
            | ErrorKind::Server
            | ErrorKind::BadRequest
            | ErrorKind::BadAnswer
            | ErrorKind::Cancelled => {}
        }
    }
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Known").finish_non_exhaustive()
    }
}

/// Stands for an engine that is not there at all.
fn unusable() -> BackendError {
    BackendError { kind: ErrorKind::NotInstalled, retry: Retry::Never, detail: String::new() }
}
