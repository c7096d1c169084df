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
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Retry, Support,
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
    languages: OnceCell<Languages>,
}

const MOST: Limits = Limits { items: 1_000, characters: 50_000, bytes: 200_000 };
const USUAL: Limits = Limits { items: 100, characters: 10_000, bytes: 40_000 };

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
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: format!("azure {}", own.api_version.number()),
        masking: Masking::Brackets,
        limits: settings.limits(USUAL, MOST),
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
    let (version, category) = (own.api_version, own.category);
    Ok(Box::new(Azure { profile, connection, version, category, languages: OnceCell::new() }))
}

impl Own {
    fn version_is_new(&self) -> bool {
        self.api_version == Version::June2026
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
        let asked = batch.queries.iter().map(|query| query.text.as_str());
        let mut query = vec![("api-version", self.version.number())];
        let body = match self.version {
            Version::Three => {
                query.extend([("from", from.as_str()), ("to", to.as_str())]);
                query.extend(self.category.as_deref().map(|category| ("category", category)));
                asked.map(|text| json!({"text": text})).collect::<Value>()
            }
            Version::June2026 => {
                let input = |text| {
                    json!({
                        "text": text,
                        "language": from,
                        "textType": "Plain",
                        "targets": [{"language": to}],
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
