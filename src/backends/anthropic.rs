//! Anthropic's models, through the Messages API.
//!
//! The answer is asked for as JSON in words and checked: not every server of this form takes a schema. Nothing is said
//! about sampling unless the settings do: newer models refuse it.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Kind;
use super::chat;
use super::connection::Connection;
use super::settings::{KeyPlace, Settings, SettingsError, Surroundings, destination};
use super::transport::{Response, bad_answer};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Masking, Pair, Profile, Retry, Support,
};

pub(super) const KIND: Kind = Kind { name: "anthropic", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
    model: Option<String>,
    temperature: Option<f64>,
    max_tokens: Option<usize>,
    /// What the model is told besides.
    prompt: Option<String>,
}

struct Anthropic {
    profile: Profile,
    connection: Connection,
    own: Own,
    model: String,
}

const OFFICIAL: &str = "https://api.anthropic.com";

const VERSION: &str = "2023-06-01";

const TIMEOUT: Duration = Duration::from_secs(600);

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let model = own.model.clone().ok_or_else(|| settings.missing("model"))?;
    let place = KeyPlace {
        key_env: own.key_env.as_deref(),
        key_file: own.key_file.as_deref(),
        default: own.url.is_none().then_some("ANTHROPIC_API_KEY"),
    };
    let secret = settings.needed_secret(place, surroundings)?;
    let base = settings.address(own.url.as_deref().unwrap_or(OFFICIAL), Some(&secret))?;
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: format!("{} {model}", settings.name),
        masking: Masking::Brackets,
        limits: settings.limits(chat::USUAL, chat::MOST),
        concurrency: settings.concurrency(2),
        destination: destination(&base),
    };
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret: Some(secret),
        key: Some(("x-api-key", "")),
        headers: vec![("anthropic-version", VERSION.to_owned())],
        timeout: settings.timeout(TIMEOUT),
    };
    Ok(Box::new(Anthropic { profile, connection, own, model }))
}

impl Anthropic {
    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let mut body = json!({
            "model": self.model,
            "max_tokens": self.own.max_tokens.unwrap_or_else(|| chat::token_limit(batch)),
            "system": chat::instructions(&batch.pair, self.own.prompt.as_deref()),
            "messages": [{"role": "user", "content": chat::question(batch)}],
        });
        if let Some(temperature) = self.own.temperature {
            body["temperature"] = temperature.into();
        }
        let response = self.connection.post("v1/messages", &[], body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        match answer["stop_reason"].as_str() {
            Some("max_tokens" | "model_context_window_exceeded") => {
                return Err(bad_answer("the model's answer was cut off"));
            }
            Some("refusal") => return Err(bad_answer("the model refused to translate this")),
            Some(_) | None => {}
        }
        let blocks = answer["content"].as_array().map(Vec::as_slice).unwrap_or_default();
        let said: String = blocks
            .iter()
            .filter(|block| block["type"] == "text")
            .filter_map(|block| block["text"].as_str())
            .collect();
        chat::answers(&said, batch.queries.len())
    }

    fn refusal(&self, response: &Response) -> BackendError {
        let mut error = response.refusal(self.connection.words(response, &["/error/message"]));
        let json = response.json().unwrap_or(Value::Null);
        let sign = json["error"]["type"].as_str().unwrap_or_default();
        let words = error.detail.to_lowercase();
        let (kind, retry) = match response.status.as_u16() {
            400 if words.contains("credit balance") => (ErrorKind::Quota, Retry::Never),
            400 if words.contains("too long") || words.contains("context size") => {
                (ErrorKind::TooLarge, Retry::Never)
            }
            404 if words.contains("model") || sign == "not_found_error" => {
                (ErrorKind::NotInstalled, Retry::Never)
            }
            _ => (error.kind, error.retry),
        };
        error.kind = kind;
        error.retry = retry;
        error
    }
}

impl Backend for Anthropic {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, _: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            let response = self.connection.get("v1/models", &[]).await?;
            chat::support(&response).ok_or_else(|| self.refusal(&response))
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}
