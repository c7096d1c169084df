//! Any server that speaks as OpenAI's does: Ollama, llama.cpp, vLLM, and most that sell language models.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
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

pub(super) const KIND: Kind = Kind { name: "openai", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    /// The address with its version, such as `http://localhost:11434/v1`.
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
    model: Option<String>,
    temperature: Option<f64>,
    seed: Option<i64>,
    /// How long an answer may be; if not said, as long as the batch can need.
    max_tokens: Option<usize>,
    /// What the model is told besides.
    prompt: Option<String>,
    /// Goes into each request as it is, for what only one server knows.
    extra: Option<toml::Table>,
}

struct OpenAi {
    profile: Profile,
    connection: Connection,
    own: Own,
    model: String,
    /// Whether the server refuses to be given a schema.
    plain: AtomicBool,
}

const OFFICIAL: &str = "https://api.openai.com/v1";

/// A model on a machine without a graphics card takes its time, and others may stand in the queue before.
const TIMEOUT: Duration = Duration::from_secs(600);

/// Models that think spend tokens on it.
const FOR_THINKING: usize = 8_192;

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let model = own.model.clone().ok_or_else(|| settings.missing("model"))?;
    let default = own.url.is_none().then_some("OPENAI_API_KEY");
    let place =
        KeyPlace { key_env: own.key_env.as_deref(), key_file: own.key_file.as_deref(), default };
    // Servers of one's own need no key.
    let secret = match default {
        Some(_) => Some(settings.needed_secret(place, surroundings)?),
        None => settings.secret(place, surroundings)?,
    };
    let base = settings.address(own.url.as_deref().unwrap_or(OFFICIAL), secret.as_ref())?;
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: format!("{} {model}", settings.name),
        masking: Masking::Brackets,
        limits: settings.limits(chat::USUAL, chat::MOST),
        concurrency: settings.concurrency(1),
        destination: destination(&base),
    };
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret,
        key: Some(("authorization", "Bearer ")),
        headers: Vec::new(),
        timeout: settings.timeout(TIMEOUT),
    };
    Ok(Box::new(OpenAi { profile, connection, own, model, plain: AtomicBool::new(false) }))
}

/// Whether the model is given a schema for its answer, or only told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Schema,
    Told,
}

impl OpenAi {
    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        if !self.plain.load(Ordering::Relaxed) {
            let response = self.send(batch, Form::Schema).await?;
            let refused = response.status.as_u16();
            if !matches!(refused, 400 | 422)
                || self.refusal(&response).kind != ErrorKind::BadRequest
            {
                return self.read(&response, batch);
            }
        }
        let response = self.send(batch, Form::Told).await?;
        if response.status.is_success() {
            self.plain.store(true, Ordering::Relaxed);
        }
        self.read(&response, batch)
    }

    async fn send(&self, batch: &Batch, form: Form) -> Result<Response, BackendError> {
        let wishes = self.own.prompt.as_deref();
        let mut body = json!({
            "model": self.model,
            "messages": [
                {"role": "system", "content": chat::instructions(&batch.pair, wishes)},
                {"role": "user", "content": chat::question(batch)},
            ],
        });
        let official =
            self.connection.base.host_str().is_some_and(|host| {
                host.ends_with("openai.com") || host.ends_with("openai.azure.com")
            });
        // OpenAI's newer models refuse the old name; servers of one's own may not know the new one.
        let (name, thinking) =
            if official { ("max_completion_tokens", FOR_THINKING) } else { ("max_tokens", 0) };
        let limit = self.own.max_tokens.unwrap_or(chat::token_limit(batch) + thinking);
        body[name] = limit.into();
        if let Some(temperature) = self.own.temperature {
            body["temperature"] = temperature.into();
        }
        if let Some(seed) = self.own.seed {
            body["seed"] = seed.into();
        }
        if form == Form::Schema {
            // The nested form: llama.cpp ignores the flat one of its own description.
            body["response_format"] = json!({
                "type": "json_schema",
                "json_schema": {"name": "translations", "strict": true, "schema": chat::schema(batch.queries.len())},
            });
        }
        for (key, value) in self.own.extra.iter().flatten() {
            body[key] = serde_json::to_value(value).unwrap_or(Value::Null);
        }
        self.connection.post("chat/completions", &[], body).await
    }

    fn read(&self, response: &Response, batch: &Batch) -> Result<Vec<String>, BackendError> {
        if !response.status.is_success() {
            return Err(self.refusal(response));
        }
        let answer = response.json()?;
        let choice = &answer["choices"][0];
        match choice["finish_reason"].as_str() {
            Some("length") => return Err(bad_answer("the model's answer was cut off")),
            Some("content_filter") => return Err(bad_answer("the server held the answer back")),
            Some(_) | None => {}
        }
        let message = &choice["message"];
        if message["refusal"].as_str().is_some_and(|refusal| !refusal.is_empty()) {
            return Err(bad_answer("the model refused to translate this"));
        }
        let content =
            message["content"].as_str().ok_or_else(|| bad_answer("the model said nothing"))?;
        chat::answers(content, batch.queries.len())
    }

    fn refusal(&self, response: &Response) -> BackendError {
        let places = ["/error/message", "/message", "/error", "/detail"];
        let mut error = response.refusal(self.connection.words(response, &places));
        let json = response.json().unwrap_or(Value::Null);
        // The code is a text, a number or nothing, by server.
        let said = |place: &str| json.pointer(place).and_then(Value::as_str).unwrap_or_default();
        let signs = format!("{} {} {}", said("/error/code"), said("/error/type"), error.detail);
        let has = |any: &[&str]| any.iter().any(|part| signs.to_lowercase().contains(part));
        let (kind, retry) = match response.status.as_u16() {
            429 if has(&["insufficient_quota"]) => (ErrorKind::Quota, Retry::Never),
            400 if has(&[
                "exceed_context_size",
                "context_length",
                "context size",
                "maximum context",
            ]) =>
            {
                (ErrorKind::TooLarge, Retry::Never)
            }
            // llama.cpp's way to say that its model broke out of the schema, which it would do again.
            500 if has(&["does not match the expected"]) => (ErrorKind::BadAnswer, Retry::Never),
            404 if has(&["model"]) => (ErrorKind::NotInstalled, Retry::Never),
            _ => (error.kind, error.retry),
        };
        error.kind = kind;
        error.retry = retry;
        error
    }
}

impl Backend for OpenAi {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, _: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            let response = self.connection.get("models", &[]).await?;
            chat::support(&response).ok_or_else(|| self.refusal(&response))
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}
