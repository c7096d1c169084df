//! DeepL: texts through version 2 of its API, languages through version 3.
//!
//! Belarusian is translated, without glossary, formality and reliable tags.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::glossary::Glossary;
use crate::backends::Kind;
use crate::backends::connection::{Connection, counted, texts};
use crate::backends::languages::{Languages, code};
use crate::backends::notation::{to_brackets, to_tags};
use crate::backends::settings::{KeyPlace, Settings, SettingsError, Surroundings, destination};
use crate::backends::transport::{Response, TIMEOUT, bad_answer};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Retry, Support,
};

pub(in crate::backends) const KIND: Kind = Kind { name: "deepl", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    /// Another address, such as a proxy of one's own.
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
    formality: Option<Formality>,
    /// A glossary that exists with DeepL, for the languages that can have one.
    glossary_id: Option<String>,
    /// A glossary that is made of the project's terms and kept in step with them.
    glossary_name: Option<String>,
    /// Passed on as it is, such as `quality_optimized`.
    model_type: Option<String>,
}

/// How readers are addressed. Languages that know no difference take no notice.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Formality {
    More,
    Less,
}

struct DeepL {
    profile: Profile,
    connection: Connection,
    formality: Option<Formality>,
    glossary: Option<Choice>,
    model_type: Option<String>,
    languages: OnceCell<Languages>,
}

/// Which glossary goes along.
enum Choice {
    /// One that exists, whatever is in it.
    Given(String),
    Kept(Glossary),
}

/// 50 texts; a body of 128 KiB, which also holds the context and what JSON escapes.
const MOST: Limits = Limits { items: 50, characters: 96 * 1024, bytes: 96 * 1024 };
const USUAL: Limits = Limits { items: 50, characters: 30_000, bytes: 96 * 1024 };

/// The context that goes along, in characters.
const LONGEST_CONTEXT: usize = 2_000;

/// Languages whose tags are not to be relied upon, and which have no glossary.
const PLAIN: &[&str] = &["be"];

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let place = KeyPlace {
        key_env: own.key_env.as_deref(),
        key_file: own.key_file.as_deref(),
        default: own.url.is_none().then_some("DEEPL_API_KEY"),
    };
    let secret = settings.needed_secret(place, surroundings)?;
    // Keys of the free plan end so, and are known at its own address only.
    let free = secret.expose().ends_with(":fx");
    let usual = if free { "https://api-free.deepl.com" } else { "https://api.deepl.com" };
    let base = settings.address(own.url.as_deref().unwrap_or(usual), Some(&secret))?;
    let model = own.model_type.as_deref().map(|model| format!(" {model}")).unwrap_or_default();
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: format!("deepl{model}"),
        masking: Masking::Xml,
        limits: settings.limits(USUAL, MOST),
        concurrency: settings.concurrency(4),
        destination: destination(&base),
    };
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret: Some(secret),
        key: Some(("authorization", "DeepL-Auth-Key ")),
        headers: Vec::new(),
        timeout: settings.timeout(TIMEOUT),
    };
    let Own { formality, glossary_id, glossary_name, model_type, .. } = own;
    let glossary = match (glossary_id, glossary_name) {
        (Some(_), Some(_)) => {
            return Err(settings.malformed("glossary-id and glossary-name exclude each other"));
        }
        (Some(id), None) => Some(Choice::Given(id)),
        (None, Some(name)) if name.trim().is_empty() => {
            return Err(settings.malformed("glossary-name is empty"));
        }
        (None, Some(name)) => Some(Choice::Kept(Glossary::named(name))),
        (None, None) => None,
    };
    let languages = OnceCell::new();
    Ok(Box::new(DeepL { profile, connection, formality, glossary, model_type, languages }))
}

impl DeepL {
    async fn languages(&self) -> Result<Languages, BackendError> {
        let response =
            self.connection.get("v3/languages", &[("resource", "translate_text")]).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        let list =
            answer.as_array().ok_or_else(|| bad_answer("the answer has no list of languages"))?;
        let mut languages = Languages::default();
        for item in list {
            let usable = |way: &str| item[way].as_bool().unwrap_or(true);
            if let Some(code) = item["lang"].as_str() {
                if usable("usable_as_source") {
                    languages.source(code);
                }
                if usable("usable_as_target") {
                    languages.target(code);
                }
            }
        }
        Ok(languages)
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let target = code(&batch.pair.to);
        let plain = PLAIN.contains(&target.as_str()) || PLAIN.contains(&batch.pair.from.language());
        let glossary = if plain { None } else { self.glossary(batch).await? };
        let body = self.body(batch, &target, plain, glossary);
        let response = self.connection.post("v2/translate", &[], body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        let answers = counted(texts(answer.get("translations"), "/text")?, batch.queries.len())?;
        Ok(if plain { answers.iter().map(|text| to_tags(text)).collect() } else { answers })
    }

    async fn glossary(&self, batch: &Batch) -> Result<Option<String>, BackendError> {
        match &self.glossary {
            None => Ok(None),
            Some(Choice::Given(id)) => Ok(Some(id.clone())),
            Some(Choice::Kept(glossary)) => {
                let (pair, terms) = (&batch.pair, &batch.termbase);
                glossary.id(&self.connection, pair, terms, |no| self.refusal(no)).await
            }
        }
    }

    fn body(&self, batch: &Batch, target: &str, plain: bool, glossary: Option<String>) -> Value {
        let text = |text: &str| if plain { to_brackets(text) } else { text.to_owned() };
        let mut body = json!({
            "text": batch.queries.iter().map(|query| text(&query.text)).collect::<Vec<_>>(),
            "source_lang": batch.pair.from.language().to_uppercase(),
            "target_lang": target.to_uppercase(),
            "split_sentences": "0",
            "preserve_formatting": true,
        });
        if !plain {
            body["tag_handling"] = "xml".into();
            body["ignore_tags"] = json!(["x"]);
            body["outline_detection"] = false.into();
        }
        if let Some(glossary) = glossary {
            body["glossary_id"] = glossary.into();
        }
        if let Some(context) = context(batch) {
            body["context"] = context.into();
        }
        if let Some(formality) = self.formality {
            // The other values are an error for languages that know no difference.
            body["formality"] = match formality {
                Formality::More => "prefer_more",
                Formality::Less => "prefer_less",
            }
            .into();
        }
        if let Some(model) = &self.model_type {
            body["model_type"] = model.as_str().into();
        }
        body
    }

    fn refusal(&self, response: &Response) -> BackendError {
        let mut error = response.refusal(self.connection.words(response, &["/message", "/detail"]));
        let words = error.detail.to_lowercase();
        match response.status.as_u16() {
            529 => error.kind = ErrorKind::RateLimited,
            400 if words.contains("_lang") && words.contains("not supported") => {
                error.kind = ErrorKind::UnsupportedPair;
                error.retry = Retry::Never;
            }
            _ => {}
        }
        error
    }
}

/// What stands around the texts. It holds for a whole request, so neighbours go along with a text that is alone.
fn context(batch: &Batch) -> Option<String> {
    let mut parts: Vec<&str> = batch.title.as_deref().into_iter().collect();
    if let [query] = &batch.queries[..] {
        parts.extend(query.before.as_deref());
        parts.extend(query.after.as_deref());
    }
    let context: String = parts.join("\n").chars().take(LONGEST_CONTEXT).collect();
    (!context.trim().is_empty()).then_some(context)
}

impl Backend for DeepL {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            Ok(self.languages.get_or_try_init(|| self.languages()).await?.support(pair))
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}
