//! The engine behind the trait.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;

use serde::Deserialize;

use super::worker::{Workers, unusable};
use crate::backends::models::{Mirror, ModelError, Models};
use crate::model::locale::Locale;
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Retry, Support,
};

/// What the configuration may say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Settings {
    /// A mirror of the records: the URL of the collections.
    pub records: Option<String>,
    /// A mirror of the files: the URL that a record's location is added to.
    pub attachments: Option<String>,
    /// How many texts are translated at once. Each takes a core and about 70 MB; without it, half of the cores, at
    /// most four.
    pub threads: Option<NonZeroUsize>,
}

impl Settings {
    /// Where models come from.
    pub fn mirror(&self) -> Mirror {
        let mozilla = Mirror::default();
        Mirror {
            records: self.records.clone().unwrap_or(mozilla.records),
            attachments: self.attachments.clone().unwrap_or(mozilla.attachments),
        }
    }

    fn threads(&self) -> usize {
        let cores = available_parallelism().map_or(1, NonZeroUsize::get);
        self.threads.map_or_else(|| (cores / 2).clamp(1, 4), NonZeroUsize::get)
    }
}

/// The embedded engine with the model of one pair.
#[derive(Debug)]
pub struct Firefox {
    profile: Profile,
    /// The languages of the model: `en-be` serves `be-tarask`, too.
    pair: Pair,
    models: Models,
    workers: Mutex<Option<Arc<Workers>>>,
    divided: Arc<AtomicUsize>,
}

impl Firefox {
    /// The engine for a pair. Nothing is loaded before the first text comes; a model that is not there is told of by
    /// [`Backend::supports`] and [`Backend::translate`].
    pub fn new(pair: &Pair, settings: &Settings, models: &Models) -> Self {
        let pair = model_pair(pair);
        let version = models.find(&pair).ok().flatten().map(|model| model.version);
        let version = version.map_or_else(String::new, |version| format!(" {version}"));
        let profile = Profile {
            name: "firefox".to_owned(),
            engine: format!("firefox {pair}{version}"),
            masking: Masking::Brackets,
            // Small batches: what is finished is saved.
            limits: Limits { items: 8, characters: 20_000, bytes: 80_000 },
            concurrency: settings.threads(),
            destination: Destination::ThisMachine,
        };
        Self {
            profile,
            pair,
            models: models.clone(),
            workers: Mutex::new(None),
            divided: Arc::default(),
        }
    }

    /// How many sentences so far were longer than the engine's window and had to be translated in pieces, which makes
    /// a translation worse.
    pub fn divided_sentences(&self) -> usize {
        self.divided.load(Ordering::Relaxed)
    }

    fn workers(&self) -> Result<Arc<Workers>, BackendError> {
        let mut workers = self.workers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(workers) = &*workers {
            return Ok(Arc::clone(workers));
        }
        let count = self.profile.concurrency;
        let started = Workers::start(count, &self.models, &self.pair, &self.divided)?;
        Ok(Arc::clone(workers.insert(Arc::new(started))))
    }

    fn is_ours(&self, pair: &Pair) -> bool {
        model_pair(pair) == self.pair
    }
}

impl Backend for Firefox {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            if !self.is_ours(pair) {
                return Ok(Support::No);
            }
            match self.models.find(&self.pair) {
                Ok(Some(_)) => Ok(Support::Yes),
                Ok(None) => {
                    let error = ModelError::NotInstalled { pair: self.pair.clone() };
                    Err(unusable(&error, &self.pair))
                }
                Err(error) => Err(unusable(&error, &self.pair)),
            }
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            if !self.is_ours(&batch.pair) {
                return Err(BackendError {
                    kind: ErrorKind::UnsupportedPair,
                    retry: Retry::Never,
                    detail: batch.pair.to_string(),
                });
            }
            let texts = batch.queries.iter().map(|query| query.text.clone()).collect();
            let workers = self.workers()?;
            workers.translate(texts).await
        })
    }
}

/// The pair of languages that a model is made for.
fn model_pair(pair: &Pair) -> Pair {
    let language = |locale: &Locale| {
        Locale::parse(locale.language()).expect("the language of a locale is a locale")
    };
    Pair { from: language(&pair.from), to: language(&pair.to) }
}
