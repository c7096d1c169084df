//! Apertium behind a server: apertium-apy.
//!
//! It reads forms, one text a request, and cuts off long texts without a word, so that we refuse them.

use std::time::Duration;

use reqwest::{Method, Url};
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::OnceCell;

use super::Kind;
use super::apertium::code;
use super::settings::{Settings, SettingsError, Surroundings, destination};
use super::transport::{Body, Request, Response, TIMEOUT, Transport, bad_answer, error};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Retry, Support,
};

pub(super) const KIND: Kind = Kind { name: "apy", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    /// The server; without it, the usual port of this machine.
    url: Option<String>,
}

struct Apy {
    profile: Profile,
    transport: Arc<Transport>,
    base: Url,
    timeout: Duration,
    /// What `/listPairs` gave.
    pairs: OnceCell<Vec<(String, String)>>,
}

/// It cuts a text into pieces of some 2,500 characters and translates ten of them.
const LONGEST: usize = 20_000;
const USUAL: Limits = Limits { items: 8, characters: LONGEST, bytes: 4 * LONGEST };
const MOST: Limits = Limits { items: 1_000, characters: 1_000_000, bytes: 4_000_000 };

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let base = settings.address(own.url.as_deref().unwrap_or("http://localhost:2737"), None)?;
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: "apertium-apy".to_owned(),
        masking: Masking::Brackets,
        limits: settings.limits(USUAL, MOST),
        concurrency: settings.concurrency(1),
        destination: destination(&base),
    };
    Ok(Box::new(Apy {
        profile,
        transport: surroundings.transport.clone(),
        base,
        timeout: settings.timeout(TIMEOUT),
        pairs: OnceCell::new(),
    }))
}

impl Apy {
    async fn send(&self, method: Method, path: &str, body: Body) -> Result<Response, BackendError> {
        let mut url = self.base.clone();
        url.set_path(&format!("{}/{path}", self.base.path().trim_end_matches('/')));
        let timeout = self.timeout;
        let (headers, key, secret) = (Vec::new(), None, None);
        let request = Request { method, url, headers, key, secret, body, timeout };
        let response = self.transport.send(request).await?;
        if response.status.is_success() { Ok(response) } else { Err(refusal(&response)) }
    }

    async fn pairs(&self) -> Result<Vec<(String, String)>, BackendError> {
        let response = self.send(Method::GET, "listPairs", Body::None).await?.json()?;
        let language = |pair: &Value, name: &str| Some(pair.get(name)?.as_str()?.to_owned());
        let pairs = response["responseData"].as_array().map(|pairs| {
            let pairs = pairs.iter().filter_map(|pair| {
                Some((language(pair, "sourceLanguage")?, language(pair, "targetLanguage")?))
            });
            pairs.collect()
        });
        pairs.ok_or_else(|| bad_answer("the answer has no list of pairs"))
    }

    async fn ask(&self, pair: &Pair, text: &str) -> Result<String, BackendError> {
        if text.trim().is_empty() {
            return Ok(text.to_owned());
        }
        if text.chars().count() > LONGEST {
            let detail = format!("more than {LONGEST} characters");
            return Err(error(ErrorKind::TooLarge, Retry::Never, detail));
        }
        let form = vec![
            ("langpair", format!("{}|{}", code(&pair.from), code(&pair.to))),
            ("format", "txt".to_owned()),
            ("markUnknown", "yes".to_owned()),
            ("q", text.to_owned()),
        ];
        let response = self.send(Method::POST, "translate", Body::Form(form)).await?.json()?;
        let text = response["responseData"]["translatedText"].as_str();
        let text = text.ok_or_else(|| bad_answer("the answer has no translation"))?.trim_end();
        if text.is_empty() {
            return Err(bad_answer("an empty translation"));
        }
        Ok(text.to_owned())
    }
}

fn refusal(response: &Response) -> BackendError {
    let detail = response.words(&["/explanation", "/message"], None);
    let mut error = response.refusal(detail);
    if error.detail.contains("not installed") || error.detail.contains("is invalid") {
        (error.kind, error.retry) = (ErrorKind::UnsupportedPair, Retry::Never);
    }
    // The tagger crashes on the same text each time; the next text may go through.
    if error.detail.contains("internal error") {
        (error.kind, error.retry) = (ErrorKind::BadAnswer, Retry::Never);
    }
    error
}

impl Backend for Apy {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn engine(&self, pair: &Pair) -> String {
        format!("apertium-apy {}-{}", code(&pair.from), code(&pair.to))
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            let pairs = self.pairs.get_or_try_init(|| self.pairs()).await?;
            let (from, to) = (code(&pair.from), code(&pair.to));
            let known = pairs.iter().any(|(source, target)| source == from && target == to);
            Ok(if known { Support::Yes } else { Support::No })
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            let mut texts = Vec::with_capacity(batch.queries.len());
            for query in &batch.queries {
                texts.push(self.ask(&batch.pair, &query.text).await?);
            }
            Ok(texts)
        })
    }
}
