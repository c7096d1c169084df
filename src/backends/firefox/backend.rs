//! The engine behind the trait.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;

use serde::Deserialize;

use super::worker::{Workers, unusable};
use crate::backends::Kind;
use crate::backends::models::{Mirror, ModelError, Models};
use crate::backends::settings::{Settings, SettingsError, Surroundings};
use crate::model::locale::Locale;
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, Destination, Limits, Masking, Pair, Profile, Support,
};

pub(in crate::backends) const KIND: Kind = Kind { name: "firefox", connect };

/// What the configuration may say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Own {
    /// A mirror of the records: the URL of the collections.
    pub records: Option<String>,
    /// A mirror of the files: the URL that a record's location is added to.
    pub attachments: Option<String>,
    /// How many texts are translated at once. Each takes a core and about 70 MB for each pair; without it, half of the
    /// cores, at most four.
    pub threads: Option<NonZeroUsize>,
}

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own = settings.own()?;
    let mut firefox =
        Firefox::new(&settings.name, &own, &Models::at(surroundings.folder.join("models")));
    firefox.profile.limits = settings.limits(USUAL, MOST);
    Ok(Box::new(firefox))
}

impl Own {
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

/// Small batches: what is finished is saved.
const USUAL: Limits = Limits { items: 8, characters: 20_000, bytes: 80_000 };
const MOST: Limits = Limits { items: 1_000, characters: 10_000_000, bytes: 40_000_000 };

/// The embedded engine with the models that are installed.
#[derive(Debug)]
pub struct Firefox {
    profile: Profile,
    models: Models,
    workers: Mutex<BTreeMap<Pair, Arc<Workers>>>,
    divided: Arc<AtomicUsize>,
}

impl Firefox {
    /// The engine. Nothing is loaded before the first text comes; a model that is not there is told of by
    /// [`Backend::supports`] and [`Backend::translate`].
    pub fn new(name: &str, own: &Own, models: &Models) -> Self {
        // All models, as a new version of any changes answers.
        let installed = models.installed().unwrap_or_default();
        let versions = installed.iter().map(|model| format!(" {} {}", model.pair, model.version));
        let profile = Profile {
            speech: crate::workflow::draft::Speech::Language,
            name: name.to_owned(),
            engine: format!("firefox{}", versions.collect::<String>()),
            masking: Masking::Brackets,
            limits: USUAL,
            concurrency: own.threads(),
            destination: Destination::ThisMachine,
        };
        let (models, workers) = (models.clone(), Mutex::default());
        Self { profile, models, workers, divided: Arc::default() }
    }

    /// How many sentences so far were longer than the engine's window and had to be translated in pieces, which makes
    /// a translation worse.
    pub fn divided_sentences(&self) -> usize {
        self.divided.load(Ordering::Relaxed)
    }

    fn workers(&self, pair: &Pair) -> Result<Arc<Workers>, BackendError> {
        let mut workers = self.workers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(workers) = workers.get(pair) {
            return Ok(Arc::clone(workers));
        }
        let count = self.profile.concurrency;
        let started = Arc::new(Workers::start(count, &self.models, pair, &self.divided)?);
        workers.insert(pair.clone(), Arc::clone(&started));
        Ok(started)
    }
}

impl Backend for Firefox {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn engine(&self, pair: &Pair) -> String {
        let pair = model_pair(pair);
        let version = self.models.find(&pair).ok().flatten().map(|model| model.version);
        version.map_or_else(|| format!("firefox {pair}"), |v| format!("firefox {pair} {v}"))
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            let pair = model_pair(pair);
            match self.models.find(&pair) {
                Ok(Some(_)) => Ok(Support::Yes),
                // Firefox Translations knows no pair without English.
                Ok(None) if ![&pair.from, &pair.to].iter().any(|l| l.as_str() == "en") => {
                    Ok(Support::No)
                }
                Ok(None) => Err(unusable(&ModelError::NotInstalled { pair: pair.clone() }, &pair)),
                Err(error) => Err(unusable(&error, &pair)),
            }
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            let texts = batch.queries.iter().map(|query| query.text.clone()).collect();
            let workers = self.workers(&model_pair(&batch.pair))?;
            workers.translate(texts).await
        })
    }
}

/// The pair of languages that a model is made for: `en-be` serves `be-tarask`, too.
pub fn model_pair(pair: &Pair) -> Pair {
    let language = |locale: &Locale| {
        Locale::parse(locale.language()).expect("the language of a locale is a locale")
    };
    Pair { from: language(&pair.from), to: language(&pair.to) }
}
