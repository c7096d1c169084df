//! Yandex Cloud Translate, version 2.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::Kind;
use super::connection::{Connection, counted, texts};
use super::languages::{Languages, code};
use super::settings::{KeyPlace, Settings, SettingsError, Surroundings, destination};
use super::transport::{Response, TIMEOUT};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Masking, Pair, Profile, Retry,
    Support, Term,
};

pub(super) const KIND: Kind = Kind { name: "yandex", connect };

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    url: Option<String>,
    key_env: Option<String>,
    key_file: Option<PathBuf>,
    /// The folder, for the token of a person; the key of a service account has its own.
    folder_id: Option<String>,
    #[serde(default)]
    key_type: KeyType,
    #[serde(default)]
    glossary: Glossary,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KeyType {
    /// The key of a service account.
    #[default]
    ApiKey,
    /// An IAM token, which lapses after hours.
    IamToken,
}

/// Whether agreed terms go along. Where the engine knows no word forms, they come back uninflected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Glossary {
    #[default]
    None,
    Terms,
}

struct Yandex {
    profile: Profile,
    connection: Connection,
    folder_id: Option<String>,
    glossary: Glossary,
    languages: OnceCell<Languages>,
}

/// 10,000 characters over all texts; nothing is said about their number.
const MOST: Limits = Limits { items: 1_000, characters: 10_000, bytes: 40_000 };
const USUAL: Limits = Limits { items: 100, characters: 9_000, bytes: 36_000 };

/// Calls in a second, of all that share a folder: 20. What goes on at once stays well below.
const CONCURRENCY: usize = 2;

/// Pairs that take terms, and how many.
const GLOSSARY_PAIRS: &[(&str, &str)] = &[("en", "ru"), ("ru", "en"), ("ru", "be"), ("be", "ru")];
const MOST_TERMS: usize = 50;

/// The characters of all terms on either side.
const MOST_OF_TERMS: usize = 10_000;

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let place = KeyPlace {
        key_env: own.key_env.as_deref(),
        key_file: own.key_file.as_deref(),
        default: own.url.is_none().then_some("YANDEX_API_KEY"),
    };
    let secret = settings.needed_secret(place, surroundings)?;
    let usual = "https://translate.api.cloud.yandex.net";
    let base = settings.address(own.url.as_deref().unwrap_or(usual), Some(&secret))?;
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: "yandex".into(),
        masking: Masking::Brackets,
        limits: settings.limits(USUAL, MOST),
        concurrency: settings.concurrency(CONCURRENCY),
        destination: destination(&base),
    };
    let prefix = match own.key_type {
        KeyType::ApiKey => "Api-Key ",
        KeyType::IamToken => "Bearer ",
    };
    let connection = Connection {
        transport: surroundings.transport.clone(),
        base,
        secret: Some(secret),
        key: Some(("authorization", prefix)),
        headers: Vec::new(),
        timeout: settings.timeout(TIMEOUT),
    };
    let Own { folder_id, glossary, .. } = own;
    Ok(Box::new(Yandex { profile, connection, folder_id, glossary, languages: OnceCell::new() }))
}

impl Yandex {
    async fn languages(&self) -> Result<Languages, BackendError> {
        let body = self.in_folder(json!({}));
        let response = self.connection.post("translate/v2/languages", &[], body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        Languages::listed(response.json()?.get("languages"), &["code"])
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let asked: Vec<&str> = batch.queries.iter().map(|query| query.text.as_str()).collect();
        let (from, to) = (code(&batch.pair.from), code(&batch.pair.to));
        let mut body = self.in_folder(json!({
            "sourceLanguageCode": from,
            "targetLanguageCode": to,
            "format": "PLAIN_TEXT",
            "texts": asked,
        }));
        let takes_terms = GLOSSARY_PAIRS.contains(&(from.as_str(), to.as_str()));
        if self.glossary == Glossary::Terms && takes_terms && !batch.terms.is_empty() {
            let pair =
                |term: &Term| json!({"sourceText": term.source, "translatedText": term.target});
            let pairs: Value = glossary(&batch.terms).map(pair).collect();
            body["glossaryConfig"] = json!({"glossaryData": {"glossaryPairs": pairs}});
        }
        let response = self.connection.post("translate/v2/translate", &[], body).await?;
        if !response.status.is_success() {
            return Err(self.refusal(&response));
        }
        let answer = response.json()?;
        counted(texts(answer.get("translations"), "/text")?, asked.len())
    }

    fn in_folder(&self, mut body: Value) -> Value {
        if let Some(folder) = &self.folder_id {
            body["folderId"] = folder.as_str().into();
        }
        body
    }

    fn refusal(&self, response: &Response) -> BackendError {
        let places = ["/message", "/error_message", "/error/message"];
        let mut error = response.refusal(self.connection.words(response, &places));
        let words = error.detail.to_lowercase();
        if error.kind == ErrorKind::BadRequest {
            if words.contains("unsupported") && words.contains("language") {
                error.kind = ErrorKind::UnsupportedPair;
            } else if words.contains("length") || words.contains("10000") {
                error.kind = ErrorKind::TooLarge;
            }
            error.retry = Retry::Never;
        }
        error
    }
}

/// As many terms as go along, the first ones.
fn glossary(terms: &[Term]) -> impl Iterator<Item = &Term> {
    let mut characters = [0, 0];
    terms.iter().take(MOST_TERMS).take_while(move |term| {
        characters[0] += term.source.chars().count();
        characters[1] += term.target.chars().count();
        characters.into_iter().all(|side| side <= MOST_OF_TERMS)
    })
}

impl Backend for Yandex {
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
