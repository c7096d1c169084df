//! Google Cloud Translation: version 2 with a key, or version 3 where a project is named.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::Kind;
use super::connection::{Connection, counted, texts};
use super::languages::{Languages, code};
use super::settings::{KeyPlace, Settings, SettingsError, Surroundings, destination};
use super::transport::{Response, TIMEOUT};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Retry, Support,
};

pub(super) const KIND: Kind = Kind { name: "google", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
    /// A project of Google Cloud: version 3 is spoken, and the key is an access token.
    project: Option<String>,
    /// Where the project's models and glossaries are; `global` if not said.
    region: Option<String>,
    /// `nmt` or `translation-llm`, in version 3.
    model: Option<String>,
    /// The name of a glossary in the project and region, in version 3.
    glossary_id: Option<String>,
}

struct Google {
    profile: Profile,
    connection: Connection,
    version: Version,
    languages: OnceCell<Languages>,
}

enum Version {
    Two,
    Three { parent: String, model: Option<String>, glossary: Option<String> },
}

/// 128 texts and 100 KB in version 2; 1,024 texts and 30,000 code points in version 3. Google recommends 5,000 at once.
const MOST_TWO: Limits = Limits { items: 128, characters: 100_000, bytes: 100_000 };
const MOST_THREE: Limits = Limits { items: 1_024, characters: 30_000, bytes: 120_000 };
const USUAL: Limits = Limits { items: 100, characters: 5_000, bytes: 20_000 };

/// Quotas are by the minute.
const MINUTE: Duration = Duration::from_secs(60);

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let place = KeyPlace {
        key_env: own.key_env.as_deref(),
        key_file: own.key_file.as_deref(),
        default: (own.url.is_none() && own.project.is_none()).then_some("GOOGLE_TRANSLATE_API_KEY"),
    };
    let secret = settings.needed_secret(place, surroundings)?;
    let version = version(&own, settings)?;
    let (usual_url, key, most, engine) = match &version {
        Version::Two => {
            let host = "https://translation.googleapis.com";
            (host, ("x-goog-api-key", ""), MOST_TWO, "google nmt".to_owned())
        }
        Version::Three { model, .. } => {
            let engine = format!("google {}", model.as_deref().unwrap_or("nmt"));
            ("https://translate.googleapis.com", ("authorization", "Bearer "), MOST_THREE, engine)
        }
    };
    let base = settings.address(own.url.as_deref().unwrap_or(usual_url), Some(&secret))?;
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine,
        masking: Masking::Brackets,
        limits: settings.limits(USUAL, most),
        concurrency: settings.concurrency(4),
        destination: destination(&base),
    };
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret: Some(secret),
        key: Some(key),
        headers: Vec::new(),
        timeout: settings.timeout(TIMEOUT),
    };
    Ok(Box::new(Google { profile, connection, version, languages: OnceCell::new() }))
}

fn version(own: &Own, settings: &Settings) -> Result<Version, SettingsError> {
    let Some(project) = &own.project else {
        if own.region.is_some() || own.model.is_some() || own.glossary_id.is_some() {
            return Err(settings.malformed("region, model and glossary-id need a project"));
        }
        return Ok(Version::Two);
    };
    let region = own.region.as_deref().unwrap_or("global");
    if own.glossary_id.is_some() && region == "global" {
        return Err(settings.malformed("a glossary is kept in a region, not in global"));
    }
    let sound = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
            && !part.starts_with('.')
    };
    let names =
        [Some(project.as_str()), Some(region), own.model.as_deref(), own.glossary_id.as_deref()];
    if !names.into_iter().flatten().all(sound) {
        return Err(settings.malformed("project, region, model and glossary-id are plain names"));
    }
    let parent = format!("projects/{project}/locations/{region}");
    let glossary = own.glossary_id.as_ref().map(|id| format!("{parent}/glossaries/{id}"));
    Ok(Version::Three { parent, model: own.model.clone(), glossary })
}

impl Google {
    async fn languages(&self) -> Result<Languages, BackendError> {
        let (path, list, member) = match &self.version {
            Version::Two => {
                ("language/translate/v2/languages".into(), "/data/languages", "language")
            }
            Version::Three { parent, .. } => {
                (format!("v3/{parent}/supportedLanguages"), "/languages", "languageCode")
            }
        };
        let response = self.connection.get(&path, &[]).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        Languages::listed(response.json()?.pointer(list), &[member])
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let asked: Vec<&str> = batch.queries.iter().map(|query| query.text.as_str()).collect();
        let (from, to) = (code(&batch.pair.from), code(&batch.pair.to));
        let (path, body, list) = match &self.version {
            Version::Two => {
                let body = json!({"q": asked, "source": from, "target": to, "format": "text"});
                ("language/translate/v2".to_owned(), body, "/data/translations")
            }
            Version::Three { parent, model, glossary } => {
                let mut body = json!({
                    "contents": asked,
                    "mimeType": "text/plain",
                    "sourceLanguageCode": from,
                    "targetLanguageCode": to,
                });
                if let Some(model) = model {
                    body["model"] = format!("{parent}/models/general/{model}").into();
                }
                let list = match glossary {
                    None => "/translations",
                    Some(glossary) => {
                        body["glossaryConfig"] = json!({"glossary": glossary});
                        "/glossaryTranslations"
                    }
                };
                (format!("v3/{parent}:translateText"), body, list)
            }
        };
        let response = self.connection.post(&path, &[], body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        counted(texts(answer.pointer(list), "/translatedText")?, asked.len())
    }

    /// A quota by the minute is 403 too, and is told from a wrong key by its reason.
    fn refusal(&self, response: &Response) -> BackendError {
        let mut error = response.refusal(self.connection.words(response, &["/error/message"]));
        let json = response.json().unwrap_or(Value::Null);
        let reason = ["/error/errors/0/reason", "/error/details/0/reason", "/error/status"]
            .iter()
            .filter_map(|place| json.pointer(place)?.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let words = format!("{} {reason}", error.detail).to_lowercase();
        let has = |any: &[&str]| any.iter().any(|part| words.contains(part));
        let again = response.retry_after.unwrap_or(MINUTE);
        let (kind, retry) = match response.status.as_u16() {
            403 | 429 if has(&["daily limit", "dailylimit"]) => (ErrorKind::Quota, Retry::Never),
            403 | 429 if has(&["rate limit", "ratelimit", "resource_exhausted"]) => {
                (ErrorKind::RateLimited, Retry::After(again))
            }
            400 if has(&["api key", "api_key"]) => (ErrorKind::Key, Retry::Never),
            400 if has(&["too long", "too large", "exceeds", "too many"]) => {
                (ErrorKind::TooLarge, Retry::Never)
            }
            400 if has(&["language"]) => (ErrorKind::UnsupportedPair, Retry::Never),
            _ => (error.kind, error.retry),
        };
        error.kind = kind;
        error.retry = retry;
        error
    }
}

impl Backend for Google {
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
