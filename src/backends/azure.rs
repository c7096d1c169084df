//! Azure Translator, version 3.0, or the one of June 2026 where the settings ask for it.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::Kind;
use super::connection::{Connection, counted, texts};
use super::languages::{Languages, code};
use super::settings::{KeyPlace, Settings, SettingsError, Surroundings, destination};
use super::transport::{Response, TIMEOUT, bad_answer};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Query, Retry,
    Support, Term, occurring,
};

pub(super) const KIND: Kind = Kind { name: "azure", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
    /// The region of the resource, such as `westeurope`; none for a global one.
    region: Option<String>,
    #[serde(default)]
    api_version: Version,
    /// A customised model, in version 3.0.
    category: Option<String>,
    /// A language model of the resource, in the version of 2026; without it, the usual engine.
    deployment: Option<String>,
    /// For a language model.
    tone: Option<Tone>,
}

/// How readers are addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Tone {
    Formal,
    Informal,
    Neutral,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
enum Version {
    #[default]
    #[serde(rename = "3.0")]
    Three,
    #[serde(rename = "2026-06-06")]
    June2026,
}

struct Azure {
    profile: Profile,
    connection: Connection,
    version: Version,
    category: Option<String>,
    deployment: Option<String>,
    tone: Option<Tone>,
    languages: OnceCell<Languages>,
}

const MOST: Limits = Limits { items: 1_000, characters: 50_000, bytes: 200_000 };
const USUAL: Limits = Limits { items: 100, characters: 10_000, bytes: 40_000 };

/// Language models take less at once, and more of it is lost where one goes wrong.
const MOST_OF_MODELS: Limits = Limits { items: 50, characters: 5_000, bytes: 20_000 };

/// How many examples a language model is given for a text.
const MOST_PAIRS: usize = 5;

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let place = KeyPlace {
        key_env: own.key_env.as_deref(),
        key_file: own.key_file.as_deref(),
        default: own.url.is_none().then_some("AZURE_TRANSLATOR_KEY"),
    };
    let secret = settings.needed_secret(place, surroundings)?;
    let usual = "https://api.cognitive.microsofttranslator.com";
    let base = settings.address(own.url.as_deref().unwrap_or(usual), Some(&secret))?;
    if own.version_is_new() && own.category.is_some() {
        return Err(settings.malformed("category belongs to version 3.0"));
    }
    if !own.region.iter().all(|region| region.bytes().all(|byte| byte.is_ascii_graphic())) {
        return Err(settings.malformed("region is a plain name"));
    }
    if !own.version_is_new() && own.deployment.is_some() {
        return Err(settings.malformed("deployment belongs to version 2026-06-06"));
    }
    if own.deployment.is_none() && own.tone.is_some() {
        return Err(settings.malformed("tone belongs to a deployment"));
    }
    let most = if own.deployment.is_some() { MOST_OF_MODELS } else { MOST };
    let usual = if own.deployment.is_some() { MOST_OF_MODELS } else { USUAL };
    let model = own.deployment.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: format!("azure {}{model}", own.api_version.number()),
        masking: Masking::Brackets,
        limits: settings.limits(usual, most),
        concurrency: settings.concurrency(2),
        destination: destination(&base),
    };
    let region = own.region.map(|region| ("ocp-apim-subscription-region", region));
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret: Some(secret),
        key: Some(("ocp-apim-subscription-key", "")),
        headers: region.into_iter().collect(),
        timeout: settings.timeout(TIMEOUT),
    };
    let Own { api_version: version, category, deployment, tone, .. } = own;
    let languages = OnceCell::new();
    Ok(Box::new(Azure { profile, connection, version, category, deployment, tone, languages }))
}

impl Own {
    fn version_is_new(&self) -> bool {
        self.api_version == Version::June2026
    }
}

impl Tone {
    fn name(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Informal => "informal",
            Self::Neutral => "neutral",
        }
    }
}

impl Version {
    fn number(self) -> &'static str {
        match self {
            Self::Three => "3.0",
            Self::June2026 => "2026-06-06",
        }
    }
}

impl Azure {
    async fn languages(&self) -> Result<Languages, BackendError> {
        let query = [("api-version", self.version.number()), ("scope", "translation")];
        let response = self.connection.get("languages", &query).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        let codes = answer["translation"]
            .as_object()
            .ok_or_else(|| bad_answer("the answer has no list of languages"))?;
        Ok(Languages::each_way(codes.keys().map(String::as_str)))
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let (from, to) = (code(&batch.pair.from), code(&batch.pair.to));
        let asked = batch.queries.iter();
        let mut query = vec![("api-version", self.version.number())];
        let body = match self.version {
            Version::Three => {
                query.extend([("from", from.as_str()), ("to", to.as_str())]);
                query.extend(self.category.as_deref().map(|category| ("category", category)));
                asked.map(|query| json!({"text": query.text})).collect::<Value>()
            }
            Version::June2026 => {
                let input = |query: &Query| {
                    json!({
                        "text": query.text,
                        "language": from,
                        "textType": "Plain",
                        "targets": [self.wanted(&to, query, &batch.terms)],
                    })
                };
                json!({"inputs": asked.map(input).collect::<Value>()})
            }
        };
        let response = self.connection.post("translate", &query, body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        let list = match self.version {
            Version::Three => Some(&answer),
            Version::June2026 => answer.get("value"),
        };
        counted(texts(list, "/translations/0/text")?, batch.queries.len())
    }

    /// What a text becomes, in the version of 2026.
    fn wanted(&self, to: &str, query: &Query, terms: &[Term]) -> Value {
        let mut wanted = json!({"language": to});
        let Some(deployment) = &self.deployment else { return wanted };
        wanted["deploymentName"] = deployment.as_str().into();
        // A mark names the engine: another one may not step in unseen.
        wanted["allowFallback"] = false.into();
        if let Some(tone) = self.tone {
            wanted["tone"] = tone.name().into();
        }
        let earlier = query.earlier.as_ref().map(|(source, target)| (source, target));
        let terms = occurring(terms, [query.text.as_str()]).map(|t| (&t.source, &t.target));
        let pairs = earlier.into_iter().chain(terms).take(MOST_PAIRS);
        let pairs: Vec<Value> =
            pairs.map(|(source, target)| json!({"source": source, "target": target})).collect();
        if !pairs.is_empty() {
            wanted["referenceTextPairs"] = pairs.into();
        }
        wanted
    }

    /// Six digits: the status, and what it is about.
    fn refusal(&self, response: &Response) -> BackendError {
        let mut error = response.refusal(self.connection.words(response, &["/error/message"]));
        let json = response.json().unwrap_or(Value::Null);
        let number = &json["error"]["code"];
        let number = number.as_u64().or_else(|| number.as_str()?.parse().ok());
        let again = response.retry_after.map_or(Retry::Soon, Retry::After);
        let (kind, retry) = match number {
            Some(400_018..=400_023 | 400_035 | 400_036) => {
                (ErrorKind::UnsupportedPair, Retry::Never)
            }
            Some(400_050 | 400_077) => (ErrorKind::TooLarge, Retry::Never),
            Some(403_001) => (ErrorKind::Quota, Retry::Never),
            // The model is being fetched.
            Some(408_001) => (ErrorKind::Server, again),
            _ => (error.kind, error.retry),
        };
        error.kind = kind;
        error.retry = retry;
        error
    }
}

impl Backend for Azure {
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
