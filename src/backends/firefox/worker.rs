//! The threads on which the engine runs: loading and translating take a core for seconds.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

use super::engine::Loaded;
use super::sentence::{Sequence, Translated, translate};
use crate::backends::models::{ModelError, Models, Verified};
use crate::workflow::draft::{BackendError, ErrorKind, Pair, Retry};

/// Texts for one answer.
struct Job {
    texts: Vec<String>,
    answer: oneshot::Sender<Result<Vec<String>, BackendError>>,
}

/// The threads' end of the queue closes when this is dropped, and they end.
#[derive(Debug)]
pub(super) struct Workers {
    queue: Sender<Job>,
}

/// What the threads share.
struct Shared {
    models: Models,
    /// With the languages of the model.
    pair: Pair,
    jobs: Mutex<Receiver<Job>>,
    /// Hashing is done once, loading by each thread.
    verified: Mutex<Option<Verified>>,
    divided: Arc<AtomicUsize>,
}

impl Workers {
    /// Starts threads; models are verified and loaded when the first texts come.
    pub(super) fn start(
        count: usize,
        models: &Models,
        pair: &Pair,
        divided: &Arc<AtomicUsize>,
    ) -> Result<Self, BackendError> {
        let (queue, jobs) = channel();
        let shared = Arc::new(Shared {
            models: models.clone(),
            pair: pair.clone(),
            jobs: Mutex::new(jobs),
            verified: Mutex::new(None),
            divided: Arc::clone(divided),
        });
        for _ in 0..count {
            let shared = Arc::clone(&shared);
            let thread = thread::Builder::new().name("firefox".to_owned());
            thread.spawn(move || work(&shared)).map_err(|error| broken(error.to_string()))?;
        }
        Ok(Self { queue })
    }

    /// Translates texts on the next free thread. Dropping the future stops the work at the next sentence.
    pub(super) async fn translate(&self, texts: Vec<String>) -> Result<Vec<String>, BackendError> {
        let (answer, answered) = oneshot::channel();
        let gone = || broken("its thread ended".to_owned());
        self.queue.send(Job { texts, answer }).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

fn work(shared: &Shared) {
    let mut engine: Option<Loaded> = None;
    loop {
        let job = shared.jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = job else { return };
        if job.answer.is_closed() {
            continue;
        }
        // The engine is only read, so that nothing is left half-done by a panic in it.
        let answer = catch_unwind(AssertUnwindSafe(|| {
            let engine = match &mut engine {
                Some(engine) => engine,
                none @ None => none.insert(shared.load()?),
            };
            shared.answer(engine, &job)
        }));
        let answer = answer.unwrap_or_else(|panic| Err(broken(words(panic.as_ref()))));
        // Nobody waits any more: that is their right.
        drop(job.answer.send(answer));
    }
}

impl Shared {
    fn load(&self) -> Result<Loaded, BackendError> {
        let mut verified = self.verified.lock().unwrap_or_else(PoisonError::into_inner);
        let model = match &mut *verified {
            Some(model) => model,
            none @ None => {
                let model = self.models.verify(&self.pair);
                none.insert(model.map_err(|error| unusable(&error, &self.pair))?)
            }
        };
        Loaded::load(model).map_err(broken)
    }

    fn answer(&self, engine: &dyn Sequence, job: &Job) -> Result<Vec<String>, BackendError> {
        let language = self.pair.from.language();
        let go_on = || !job.answer.is_closed();
        let translated: Option<Vec<Translated>> =
            job.texts.iter().map(|text| translate(engine, text, language, &go_on)).collect();
        let translated = translated.ok_or_else(|| BackendError {
            kind: ErrorKind::Cancelled,
            retry: Retry::Never,
            detail: String::new(),
        })?;
        let divided = translated.iter().map(|text| text.divided).sum();
        self.divided.fetch_add(divided, Ordering::Relaxed);
        let texts: Vec<String> = translated.into_iter().map(|text| text.text).collect();
        let pairs = texts.iter().zip(&job.texts);
        match pairs.filter(|(text, asked)| is_blank(text) && !is_blank(asked)).count() {
            0 => Ok(texts),
            _ => Err(BackendError {
                kind: ErrorKind::BadAnswer,
                retry: Retry::Never,
                detail: "an empty translation".to_owned(),
            }),
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Why a model cannot be used, with the command that helps.
pub(super) fn unusable(error: &ModelError, pair: &Pair) -> BackendError {
    let command = format!("talmach models get {pair}");
    let absent = matches!(error, ModelError::NotInstalled { .. });
    let detail = if absent { command } else { format!("{error}; {command}") };
    BackendError { kind: ErrorKind::NotInstalled, retry: Retry::Never, detail }
}

fn broken(detail: String) -> BackendError {
    BackendError { kind: ErrorKind::Server, retry: Retry::Never, detail }
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic").to_owned()
}
