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
/// for a reason that other statements would meet as well, or for several statements without one answer between them.
#[derive(Default)]
pub struct Known {
    pairs: Mutex<BTreeMap<(String, Pair), Result<Support, BackendError>>>,
    /// How many statements an engine has failed at since it last answered.
    failures: Mutex<BTreeMap<(String, Pair), usize>>,
}

/// So many statements an engine may fail at, one after another.
const MOST_STATEMENTS: usize = 3;

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
                let (was_open, is_answer) = (plan.closed(source).is_none(), answer.is_ok());
                plan.accept(ticket, answer);
                if let Ok(backend) = &engines[source] {
                    let pair = plan.pair(source);
                    match plan.closed(source).filter(|_| was_open) {
                        Some(error) => known.given_up(*backend, &pair, error).await,
                        None if is_answer => known.answered(*backend, &pair).await,
                        None => {}
                    }
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
        let mut known = self.pairs.lock().await;
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

    /// Remembers that an engine has answered.
    async fn answered(&self, backend: &dyn Backend, pair: &Pair) {
        let key = (backend.profile().name.clone(), pair.clone());
        self.failures.lock().await.remove(&key);
    }

    /// Remembers that an engine was given up, where that has nothing to do with the texts.
    async fn given_up(&self, backend: &dyn Backend, pair: &Pair, error: &BackendError) {
        let key = (backend.profile().name.clone(), pair.clone());
        match error.kind {
            ErrorKind::Key
            | ErrorKind::Quota
            | ErrorKind::UnsupportedPair
            | ErrorKind::NotInstalled
            | ErrorKind::Unreachable => {
                self.pairs.lock().await.insert(key, Err(error.clone()));
            }
            ErrorKind::RateLimited | ErrorKind::TimedOut | ErrorKind::Server => {
                let mut failures = self.failures.lock().await;
                let count = failures.entry(key.clone()).or_default();
                *count += 1;
                if *count >= MOST_STATEMENTS {
                    self.pairs.lock().await.insert(key, Err(error.clone()));
                }
            }
            ErrorKind::TooLarge
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use tokio::time::Instant;

    use super::*;
    use crate::backends::layers;
    use crate::backends::settings::Settings;
    use crate::model::catalog::Catalog;
    use crate::model::locale::Locale;
    use crate::model::statement::StatementId;
    use crate::model::unit::{Unit, UnitKind};
    use crate::workflow::draft::fake::Fake;
    use crate::workflow::draft::{Answer, Batch, Limits, Masking, Order, Outcome, Source, Wanted};
    use crate::workflow::mask::Masker;
    use crate::workflow::sync::{self, RetiredEntries};

    /// So many batches of two are under way at once, and each takes so long.
    const CONCURRENCY: usize = 4;
    const LATENCY: Duration = Duration::from_millis(50);

    /// The fake, that takes its time, and is gone after so many batches.
    struct Slow {
        fake: Fake,
        profile: Profile,
        asked: AtomicUsize,
        lives: usize,
        dies_of: (ErrorKind, Retry),
    }

    impl Slow {
        fn new(name: &str, lives: usize) -> Self {
            let limits = Limits { items: 2, characters: 1_000, bytes: 4_000 };
            let fake = Fake::new(Masking::Brackets, 1, 0).named(name).limited(limits);
            let profile = Profile { concurrency: CONCURRENCY, ..fake.profile().clone() };
            let dies_of = (ErrorKind::Unreachable, Retry::Never);
            Self { fake, profile, asked: AtomicUsize::new(0), lives, dies_of }
        }

        fn asked(&self) -> usize {
            self.asked.load(Ordering::Relaxed)
        }
    }

    impl Backend for Slow {
        fn profile(&self) -> &Profile {
            &self.profile
        }

        fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
            self.fake.supports(pair)
        }

        fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
            Box::pin(async move {
                let before = self.asked.fetch_add(1, Ordering::Relaxed);
                tokio::time::sleep(LATENCY).await;
                if before < self.lives {
                    return self.fake.answer(batch);
                }
                let (kind, retry) = self.dies_of;
                Err(BackendError { kind, retry, detail: "gone".to_owned() })
            })
        }
    }

    /// Gives a plan of so many units to what is to be done with it.
    async fn with_plan<T>(units: usize, work: impl AsyncFnOnce(&mut Plan<'_>) -> T) -> T {
        let units: Vec<Unit> = (0..units)
            .map(|n| Unit { kind: UnitKind::Paragraph, text: format!("Passage number {n}.") })
            .collect();
        let (en, ru) = (Locale::parse("en").unwrap(), Locale::parse("ru").unwrap());
        let on = jiff::civil::date(2026, 11, 22);
        let base = Catalog::default();
        let synced = sync::plan(&units, &base, &ru, on, RetiredEntries::Keep);
        let source = |name: &str| Source::Backend { name: name.to_owned(), from: None };
        let statement = StatementId::parse("strike").unwrap();
        let sources = [source("one"), source("two")];
        let (masker, wanted) = (Masker::new(&[]).unwrap(), Wanted::default());
        let mut plan = Plan::new(Order {
            statement: &statement,
            source_locale: &en,
            locale: &ru,
            units: &units,
            catalog: &synced.catalog,
            entries: &synced.entries,
            sources: &sources,
            memory: None,
            pivots: &[],
            masker: &masker,
            terms: &[],
            wanted: &wanted,
        });
        work(&mut plan).await
    }

    fn drafted(plan: &Plan<'_>) -> usize {
        let drafted = |outcome: &Outcome| matches!(outcome, Outcome::Drafted(_));
        plan.items().iter().filter(|item| drafted(&item.outcome)).count()
    }

    fn go_on(_: &Plan<'_>, _: Step) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    #[tokio::test(start_paused = true)]
    async fn an_engine_is_kept_as_busy_as_it_bears() {
        with_plan(80, async |plan| {
            let one = Slow::new("one", usize::MAX);
            let begun = Instant::now();
            drive(plan, &[Ok(&one)], &Known::default(), &mut go_on).await;
            assert_eq!(drafted(plan), 80);
            // 40 batches, four at once; the clock goes by milliseconds.
            let ideal = LATENCY * 10;
            assert!(begun.elapsed() <= ideal + ideal / 10, "{:?}", begun.elapsed());
        })
        .await;
    }

    #[tokio::test(start_paused = true)]
    async fn an_engine_that_is_gone_is_left_to_the_next_and_not_asked_for_other_statements() {
        let (one, two) = (Slow::new("one", 3), Slow::new("two", usize::MAX));
        let known = Known::default();
        for asked in [7, 7] {
            with_plan(20, async |plan| {
                drive(plan, &[Ok(&one), Ok(&two)], &known, &mut go_on).await;
                assert_eq!(drafted(plan), 20);
                assert_eq!(plan.closed(0).map(|error| error.kind), Some(ErrorKind::Unreachable));
                assert!(one.asked() <= asked, "{}", one.asked());
            })
            .await;
        }
        assert!(two.asked() >= 10, "{}", two.asked());
    }

    /// A server that has an error for every request.
    fn broken() -> Slow {
        Slow { dies_of: (ErrorKind::Server, Retry::Soon), ..Slow::new("one", 0) }
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_long_for_a_server_that_always_fails() {
        let settings = Settings::new("one", toml::Table::new()).unwrap();
        let engine = layers::wrap(Box::new(broken()), &settings, None);
        let (known, begun) = (Known::default(), Instant::now());
        for _ in 0..10 {
            with_plan(20, async |plan| {
                drive(plan, &[Ok(&*engine)], &known, &mut go_on).await;
                assert_eq!(plan.closed(0).map(|error| error.kind), Some(ErrorKind::Server));
            })
            .await;
        }
        assert!(begun.elapsed() <= Duration::from_secs(10), "{:?}", begun.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn an_engine_that_fails_at_one_statement_after_another_is_given_up() {
        let broken = broken();
        let known = Known::default();
        let mut asked = Vec::new();
        for _ in 0..5 {
            with_plan(20, async |plan| {
                drive(plan, &[Ok(&broken)], &known, &mut go_on).await;
                assert_eq!(plan.closed(0).map(|error| error.kind), Some(ErrorKind::Server));
            })
            .await;
            asked.push(broken.asked());
        }
        assert!(asked[0] < asked[1] && asked[1] < asked[2], "{asked:?}");
        assert_eq!(asked[2..], [asked[2]; 3]);
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_answered_before_it_was_dropped_is_in_the_plan() {
        with_plan(80, async |plan| {
            let one = Slow::new("one", usize::MAX);
            let work = async {
                let (known, engines) = (Known::default(), [Ok(&one as &dyn Backend)]);
                drive(plan, &engines, &known, &mut go_on).await;
            };
            let limit = LATENCY * 2 + LATENCY / 2;
            assert!(tokio::time::timeout(limit, work).await.is_err());
            assert_eq!(drafted(plan), 16);
        })
        .await;
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_is_told_can_break_off() {
        with_plan(80, async |plan| {
            let one = Slow::new("one", usize::MAX);
            let mut answers = 0;
            let mut told = |_: &Plan<'_>, step: Step| {
                answers += usize::from(matches!(step, Step::Answered { .. }));
                if answers == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            drive(plan, &[Ok(&one)], &Known::default(), &mut told).await;
            assert_eq!(drafted(plan), 6);
        })
        .await;
    }
}
