//! What drafting needs from a translation engine.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use super::term::Term;
use crate::model::locale::Locale;

/// What an engine gives, some time.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, BackendError>> + Send + 'a>>;

/// A translation engine.
///
/// Laws: an answer has as many texts as its batch has queries, in their order; dropping the future asks nothing more
/// of the engine. An engine is hostile until its answer is verified: no caller takes placeholders, markup or sense on
/// trust.
pub trait Backend: Send + Sync {
    /// What it is and what it bears.
    fn profile(&self) -> &Profile;

    /// Engine, model and version for a pair, as a mark names them, where one engine has a model for each pair. What
    /// wraps an engine hands this on.
    fn engine(&self, pair: &Pair) -> String {
        let _ = pair;
        self.profile().engine.clone()
    }

    /// Whether it translates this pair, here and now. Not being able to find out is an error, not a no.
    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support>;

    /// Translates a batch within the profile's limits.
    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>>;
}

/// From which language into which.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    pub from: Locale,
    pub to: Locale,
}

/// Texts to be translated in one go, of one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    pub pair: Pair,
    pub queries: Vec<Query>,
    /// The title of the statement, for engines that take context.
    pub title: Option<String>,
    /// Agreed terms that occur in the texts.
    pub terms: Vec<Term>,
    /// All agreed terms of the pair, for engines that keep a glossary of their own.
    pub termbase: Arc<[Term]>,
}

impl Batch {
    /// Texts alone: no title, no terms.
    pub fn new(pair: Pair, queries: Vec<Query>) -> Self {
        Self { pair, queries, title: None, terms: Vec::new(), termbase: Arc::from([]) }
    }
}

/// One text, and what may help to translate it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Masked in the notation of the profile; no line breaks.
    pub text: String,
    /// The text before it in the document, if any.
    pub before: Option<String>,
    /// The text after it.
    pub after: Option<String>,
    /// An earlier English and its translation, where the unit is stale.
    pub earlier: Option<(String, String)>,
}

/// What an engine is and what it bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name in the configuration, such as `deepl`.
    pub name: String,
    /// Engine, model and version as a mark names them, such as `firefox en-ru 3.0`; part of the key of the cache.
    pub engine: String,
    pub masking: Masking,
    pub limits: Limits,
    /// How many batches may be under way at once; at least 1.
    pub concurrency: usize,
    pub destination: Destination,
    pub speech: Speech,
}

/// What an engine answers in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// The language that it was asked for.
    Language,
    /// Something that only looks like a translation, for trying layouts.
    Pseudo,
}

/// The notation in which an engine keeps what must not be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Masking {
    /// `<x id="1"/>`, the rest escaped as XML.
    Xml,
    /// `⟦1⟧`
    Brackets,
    /// The text goes as it is; what has markup or placeholders is not sent.
    None,
}

/// How much fits in one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub items: usize,
    /// Unicode scalar values over all texts.
    pub characters: usize,
    /// Bytes of UTF-8 over all texts.
    pub bytes: usize,
}

/// Where texts go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// They stay in this process or in a program on this machine.
    ThisMachine,
    /// To a server on this machine.
    Loopback { address: String },
    /// To somebody else; `host` is shown before the first text is sent.
    Remote { host: String },
}

/// Whether an engine translates a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Yes,
    No,
}

/// Why there is no answer, and whether asking again can help.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}: {detail}")]
pub struct BackendError {
    pub kind: ErrorKind,
    pub retry: Retry,
    /// The engine's own words, without any secret; shown to people after a sentence of ours.
    pub detail: String,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    /// No key is configured, or the engine does not take it.
    Key,
    /// The budget with the engine is spent.
    Quota,
    /// Too many requests for now.
    RateLimited,
    /// The batch is larger than the engine takes.
    TooLarge,
    /// It does not translate this pair.
    UnsupportedPair,
    /// A program, model or setting that it needs is not there; the detail names it.
    NotInstalled,
    /// It cannot be reached.
    Unreachable,
    /// It did not answer in time.
    TimedOut,
    /// It is broken or overloaded.
    Server,
    /// It does not take the request.
    BadRequest,
    /// Its answer is not what it should be: malformed, cut off, of the wrong count, empty.
    BadAnswer,
    /// The user has had enough.
    Cancelled,
}

/// Whether asking again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    Never,
    Soon,
    /// Not before so long.
    After(Duration),
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key => "key refused",
            Self::Quota => "quota spent",
            Self::RateLimited => "too many requests",
            Self::TooLarge => "too large",
            Self::UnsupportedPair => "pair not supported",
            Self::NotInstalled => "not installed",
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed out",
            Self::Server => "server error",
            Self::BadRequest => "bad request",
            Self::BadAnswer => "bad answer",
            Self::Cancelled => "cancelled",
        })
    }
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}
