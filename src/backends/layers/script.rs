//! An engine for the tests of the layers: it shouts every text, after the failures it was told to make.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::model::locale::Locale;
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Query, Retry, Support,
};

pub(super) struct Script {
    profile: Profile,
    takes: Duration,
    watch: Watch,
}

/// What happened to a [`Script`].
#[derive(Clone, Default)]
pub(super) struct Watch {
    asked: Arc<AtomicUsize>,
    failures: Arc<Mutex<VecDeque<BackendError>>>,
    texts: Arc<Mutex<Vec<String>>>,
    under_way: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

impl Watch {
    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// Makes the engine fail so.
    pub(super) fn fail_next(&self, failures: impl IntoIterator<Item = BackendError>) {
        self.failures.lock().unwrap().extend(failures);
    }

    pub(super) fn texts(&self) -> Vec<String> {
        self.texts.lock().unwrap().clone()
    }

    pub(super) fn most_at_once(&self) -> usize {
        self.most.load(Ordering::Relaxed)
    }
}

impl Script {
    pub(super) fn answering() -> Self {
        Self::failing_first([])
    }

    pub(super) fn failing_first(failures: impl IntoIterator<Item = BackendError>) -> Self {
        let watch = Watch::default();
        watch.fail_next(failures);
        let limits = Limits { items: 10, characters: 1_000, bytes: 4_000 };
        Self {
            profile: Profile {
                speech: crate::workflow::draft::Speech::Language,
                name: "script".into(),
                engine: "script 1".into(),
                masking: Masking::Brackets,
                limits,
                concurrency: 1,
                destination: Destination::ThisMachine,
            },
            takes: Duration::ZERO,
            watch,
        }
    }

    pub(super) fn taking(self, takes: Duration) -> Self {
        Self { takes, ..self }
    }

    pub(super) fn with_concurrency(mut self, concurrency: usize) -> Self {
        self.profile.concurrency = concurrency;
        self
    }

    pub(super) fn watch(&self) -> Watch {
        self.watch.clone()
    }
}

impl Backend for Script {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, _: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async { Ok(Support::Yes) })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            self.watch.asked.fetch_add(1, Ordering::Relaxed);
            let now = self.watch.under_way.fetch_add(1, Ordering::Relaxed) + 1;
            self.watch.most.fetch_max(now, Ordering::Relaxed);
            tokio::time::sleep(self.takes).await;
            self.watch.under_way.fetch_sub(1, Ordering::Relaxed);
            if let Some(failure) = self.watch.failures.lock().unwrap().pop_front() {
                return Err(failure);
            }
            let texts = batch.queries.iter().map(|query| query.text.clone());
            self.watch.texts.lock().unwrap().extend(texts.clone());
            // `count` and `nothing` make the mistakes that the guard is there for.
            Ok(texts
                .filter(|text| text != "count")
                .map(|text| if text == "nothing" { String::new() } else { text.to_uppercase() })
                .collect())
        })
    }
}

pub(super) fn batch(texts: &[&str]) -> Batch {
    let query = |text: &&str| Query { text: (*text).to_owned(), ..Query::default() };
    let pair = Pair { from: Locale::parse("en").unwrap(), to: Locale::parse("ru").unwrap() };
    Batch::new(pair, texts.iter().map(query).collect())
}

pub(super) fn limited(retry: Retry) -> BackendError {
    BackendError { kind: ErrorKind::RateLimited, retry, detail: "slow down".into() }
}

pub(super) fn overloaded() -> BackendError {
    BackendError { kind: ErrorKind::Server, retry: Retry::Soon, detail: "overloaded".into() }
}

pub(super) fn refused() -> BackendError {
    BackendError { kind: ErrorKind::Key, retry: Retry::Never, detail: "wrong key".into() }
}
