//! LibreTranslate: a free server that anybody can run. It has no Belarusian.
//!
//! Texts go as plain text with brackets: its HTML loses entities and leaves deeply nested markup untranslated.

use serde::Deserialize;
use serde_json::json;
use std::path::PathBuf;
use tokio::sync::OnceCell;

use super::Kind;
use super::connection::{Connection, counted};
use super::languages::{Languages, code};
use super::settings::{KeyPlace, Settings, SettingsError, Surroundings, destination};
use super::transport::{Response, TIMEOUT, bad_answer};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Retry, Support,
};

pub(super) const KIND: Kind = Kind { name: "libretranslate", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    /// The server, such as `http://localhost:5000`.
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
}

struct LibreTranslate {
    profile: Profile,
    connection: Connection,
    /// What it translates from, and into what.
    pairs: OnceCell<Vec<Languages>>,
}

/// What servers commonly take in one request; theirs to set, hence ours to be set.
const USUAL: Limits = Limits { items: 20, characters: 2_000, bytes: 16_000 };
const MOST: Limits = Limits { items: 1_000, characters: 1_000_000, bytes: 4_000_000 };

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let place = KeyPlace {
        key_env: own.key_env.as_deref(),
        key_file: own.key_file.as_deref(),
        default: None,
    };
    let secret = settings.secret(place, surroundings)?;
    let url = own.url.ok_or_else(|| settings.missing("url"))?;
    let base = settings.address(&url, secret.as_ref())?;
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: "libretranslate".into(),
        masking: Masking::Brackets,
        limits: settings.limits(USUAL, MOST),
        concurrency: settings.concurrency(1),
        destination: destination(&base),
    };
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret,
        key: None,
        headers: Vec::new(),
        timeout: settings.timeout(TIMEOUT),
    };
    Ok(Box::new(LibreTranslate { profile, connection, pairs: OnceCell::new() }))
}

impl LibreTranslate {
    /// Each source with its targets; a source without a list of them translates into all that there are.
    async fn pairs(&self) -> Result<Vec<Languages>, BackendError> {
        let response = self.connection.get("languages", &[]).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        let list = answer.as_array();
        let list = list.ok_or_else(|| bad_answer("the answer has no list of languages"))?;
        let all: Vec<&str> = list.iter().filter_map(|item| item["code"].as_str()).collect();
        let pairs = list.iter().filter_map(|item| {
            let mut languages = Languages::default();
            languages.source(item["code"].as_str()?);
            let targets = item["targets"].as_array();
            let targets =
                targets.map(|list| list.iter().filter_map(|code| code.as_str()).collect());
            targets.unwrap_or_else(|| all.clone()).into_iter().for_each(|to| languages.target(to));
            Some(languages)
        });
        Ok(pairs.collect())
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let texts: Vec<&str> = batch.queries.iter().map(|query| query.text.as_str()).collect();
        let mut body = json!({
            "q": texts,
            "source": code(&batch.pair.from),
            "target": code(&batch.pair.to),
            "format": "text",
        });
        if let Some(secret) = &self.connection.secret {
            body["api_key"] = secret.expose().into();
        }
        let response = self.connection.post("translate", &[], body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        let list = answer["translatedText"]
            .as_array()
            .and_then(|list| list.iter().map(|text| text.as_str().map(str::to_owned)).collect())
            .ok_or_else(|| bad_answer("the answer has no list of translations"))?;
        counted(list, texts.len())
    }

    fn refusal(&self, response: &Response) -> BackendError {
        let detail = self.connection.words(response, &["/error"]);
        let mut error = response.refusal(detail);
        let words = error.detail.to_lowercase();
        if error.kind == ErrorKind::BadRequest {
            error.kind = if words.contains("is not supported") {
                ErrorKind::UnsupportedPair
            } else if words.contains("exceeds") && words.contains("limit") {
                ErrorKind::TooLarge
            } else if words.contains("api key") {
                ErrorKind::Key
            } else {
                ErrorKind::BadRequest
            };
            error.retry = Retry::Never;
        }
        error
    }
}

impl Backend for LibreTranslate {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            let pairs = self.pairs.get_or_try_init(|| self.pairs()).await?;
            let known = pairs.iter().any(|languages| languages.support(pair) == Support::Yes);
            Ok(if known { Support::Yes } else { Support::No })
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}
