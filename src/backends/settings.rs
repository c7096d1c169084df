//! What `talmach.toml` says of a backend, and what an engine finds around it.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Table;

use super::layers::cache::Store;
use super::secret::Secret;
use super::transport::{Transport, is_loopback};
use crate::workflow::draft::{Destination, Limits};

/// The table `[backends.<name>]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// What the project calls it.
    pub name: String,
    /// The engine: the key `kind`, else the name.
    pub kind: String,
    /// What every engine takes.
    pub common: Common,
    /// What is left: the engine's own keys.
    own: Table,
}

/// The keys that every engine takes.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Common {
    /// How many batches may be under way at once.
    pub concurrency: Option<usize>,
    /// How many batches may be begun in a second.
    pub rate: Option<f64>,
    /// How long one request may take, queue and all, in seconds.
    pub timeout: Option<f64>,
    /// How many texts go into one batch at most.
    pub batch_items: Option<usize>,
    /// How many characters go into one batch at most.
    pub batch_characters: Option<usize>,
    /// What a million characters of source cost, in whatever currency the user reckons.
    pub price_per_million_characters: Option<f64>,
    /// `true`: a key may go over plain HTTP to a host that is not this machine.
    pub allow_plain_http: Option<bool>,
}

/// What an engine finds around it. Everything that is not in the settings comes from here.
#[derive(Clone, Debug)]
pub struct Surroundings {
    pub variables: Variables,
    /// The root of the project; relative paths in the settings begin there.
    pub root: PathBuf,
    /// talmach's own folder for what can be had again: models, answers.
    pub folder: PathBuf,
    pub transport: Arc<Transport>,
    /// Where answers are kept; `None` with `--no-cache`.
    pub cache: Option<Arc<dyn Store>>,
}

/// The variables of the environment, read once at the face. Its values are never printed.
#[derive(Clone, Default)]
pub struct Variables(Arc<BTreeMap<String, String>>);

/// Why a backend cannot be made from its settings.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{0:?} is not a kind of backend")]
    UnknownKind(String),
    #[error("[backends.{name}]: {detail}")]
    Malformed { name: String, detail: String },
    /// A key that is needed is not there.
    #[error("[backends.{name}]: {key} is missing")]
    Missing { name: String, key: &'static str },
    /// A secret stands in `talmach.toml`, where everybody reads it.
    #[error("[backends.{name}]: {key} is a secret and does not belong here")]
    SecretInSettings { name: String, key: String },
    /// No key is to be had; `variable` is where it was looked for, or would be.
    #[error("[backends.{name}]: no key in {variable}")]
    NoKey { name: String, variable: String },
    /// A key has characters that no header takes.
    #[error("[backends.{name}]: the key has characters that cannot be sent")]
    MalformedKey { name: String },
    #[error("{path}: others may read it ({mode:03o})")]
    KeyFileOpen { path: PathBuf, mode: u32 },
    #[error("{path}: {source}")]
    KeyFile { path: PathBuf, source: io::Error },
    /// The address is not repeated: people write keys into them.
    #[error("[backends.{name}]: url is no plain address of http or https")]
    BadUrl { name: String },
    /// Not repeated either: a key may stand where its place belongs.
    #[error("[backends.{name}]: key-env is the name of a variable, in capitals")]
    BadVariable { name: String },
    /// The key would go in the clear to another machine.
    #[error("[backends.{name}]: {url:?} would carry the key in the clear")]
    PlainHttp { name: String, url: String },
}

/// Where a key is to be found. Engines that take one have `key-env` and `key-file` in their settings.
#[derive(Clone, Copy, Debug)]
pub struct KeyPlace<'a> {
    pub key_env: Option<&'a str>,
    pub key_file: Option<&'a Path>,
    /// The variable that counts where neither is set. Engines give it only for their makers' own address.
    pub default: Option<&'a str>,
}

impl Settings {
    /// Reads a table of the configuration.
    pub fn new(name: &str, mut table: Table) -> Result<Self, SettingsError> {
        for secret in SECRETS {
            if table.contains_key(*secret) {
                return Err(SettingsError::SecretInSettings {
                    name: name.into(),
                    key: (*secret).into(),
                });
            }
        }
        let mut common = Table::new();
        for key in COMMON {
            if let Some((key, value)) = table.remove_entry(*key) {
                common.insert(key, value);
            }
        }
        let kind = match table.remove("kind") {
            None => name.to_owned(),
            Some(toml::Value::String(kind)) => kind,
            Some(_) => return Err(malformed(name, "kind is not a text")),
        };
        let common: Common =
            common.try_into().map_err(|error: toml::de::Error| malformed(name, error.message()))?;
        common.check().map_err(|detail| malformed(name, detail))?;
        Ok(Self { name: name.into(), kind, common, own: table })
    }

    /// The engine's own keys. `T` denies unknown fields.
    pub fn own<T: DeserializeOwned>(&self) -> Result<T, SettingsError> {
        let table = self.own.clone();
        table.try_into().map_err(|error: toml::de::Error| malformed(&self.name, error.message()))
    }

    /// The error for a key that is needed and not there.
    pub fn missing(&self, key: &'static str) -> SettingsError {
        SettingsError::Missing { name: self.name.clone(), key }
    }

    /// The error for a key whose value makes no sense.
    pub fn malformed(&self, detail: &str) -> SettingsError {
        malformed(&self.name, detail)
    }

    /// BLAKE3 over what may change an answer: the engine's own keys. Part of the key of the cache.
    pub fn digest(&self) -> [u8; 32] {
        let mut own = self.own.clone();
        for place in ["key-env", "key-file"] {
            own.remove(place);
        }
        // Tables are sorted by key, so that the order in the file does not count.
        let keys: BTreeMap<_, _> =
            own.iter().map(|(key, value)| (key, value.to_string())).collect();
        *blake3::hash(format!("{}{keys:?}", self.kind).as_bytes()).as_bytes()
    }

    /// How long one request may take.
    pub fn timeout(&self, default: Duration) -> Duration {
        self.common.timeout.map_or(default, Duration::from_secs_f64)
    }

    /// How many batches may be under way at once.
    pub fn concurrency(&self, default: usize) -> usize {
        self.common.concurrency.unwrap_or(default).max(1)
    }

    /// The usual limits, as the user changes them, but never beyond what the engine takes.
    pub fn limits(&self, usual: Limits, most: Limits) -> Limits {
        let characters = self.common.batch_characters.unwrap_or(usual.characters);
        Limits {
            items: self.common.batch_items.unwrap_or(usual.items).clamp(1, most.items),
            characters: characters.clamp(1, most.characters),
            bytes: usual.bytes.max(characters.saturating_mul(4)).min(most.bytes),
        }
    }

    /// The key, where one is to be had; a place that is named and holds none is an error.
    pub fn secret(
        &self,
        place: KeyPlace<'_>,
        surroundings: &Surroundings,
    ) -> Result<Option<Secret>, SettingsError> {
        let read = |variable: &str| surroundings.variables.get(variable).and_then(Secret::new);
        if let Some(variable) = place.key_env {
            if !is_variable(variable) {
                return Err(SettingsError::BadVariable { name: self.name.clone() });
            }
            let secret = read(variable).ok_or_else(|| self.no_key(variable))?;
            return self.sendable(secret).map(Some);
        }
        if let Some(path) = place.key_file {
            let path = surroundings.root.join(path);
            let secret = read_key_file(&path)?.ok_or_else(|| SettingsError::NoKey {
                name: self.name.clone(),
                variable: path.display().to_string(),
            })?;
            return self.sendable(secret).map(Some);
        }
        place.default.and_then(read).map(|secret| self.sendable(secret)).transpose()
    }

    /// The key, for an engine that does nothing without one.
    pub fn needed_secret(
        &self,
        place: KeyPlace<'_>,
        surroundings: &Surroundings,
    ) -> Result<Secret, SettingsError> {
        let secret = self.secret(place, surroundings)?;
        secret.ok_or_else(|| place.default.map_or(self.missing("key-env"), |v| self.no_key(v)))
    }

    /// Reads an address, and refuses one that would carry a key in the clear to another machine.
    pub fn address(&self, url: &str, secret: Option<&Secret>) -> Result<Url, SettingsError> {
        let bad = || SettingsError::BadUrl { name: self.name.clone() };
        let parsed = Url::parse(url).map_err(|_| bad())?;
        let plain = match parsed.scheme() {
            "https" => false,
            "http" => true,
            _ => return Err(bad()),
        };
        let login = parsed.password().is_some() || !parsed.username().is_empty();
        let more = parsed.query().is_some() || parsed.fragment().is_some();
        if !parsed.has_host() || login || more {
            return Err(bad());
        }
        let allowed = self.common.allow_plain_http == Some(true) || is_loopback(&parsed);
        if plain && secret.is_some() && !allowed {
            return Err(SettingsError::PlainHttp { name: self.name.clone(), url: url.into() });
        }
        Ok(parsed)
    }

    fn no_key(&self, variable: &str) -> SettingsError {
        SettingsError::NoKey { name: self.name.clone(), variable: variable.into() }
    }

    fn sendable(&self, secret: Secret) -> Result<Secret, SettingsError> {
        if secret.expose().bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(secret)
        } else {
            Err(SettingsError::MalformedKey { name: self.name.clone() })
        }
    }
}

/// Where texts go that are sent to this address.
pub fn destination(url: &Url) -> Destination {
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let host = format!("{}{port}", url.host_str().unwrap_or_default());
    if is_loopback(url) {
        Destination::Loopback { address: host }
    } else {
        Destination::Remote { host }
    }
}

impl Variables {
    /// These variables.
    pub fn new<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(Arc::new(pairs.into_iter().map(|(k, v)| (k.into(), v.into())).collect()))
    }

    /// A variable, if it is set.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

impl fmt::Debug for Variables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}

impl Common {
    fn check(&self) -> Result<(), &'static str> {
        let sound = |number: Option<f64>| number.is_none_or(|n| n.is_finite() && n > 0.0);
        if self.concurrency == Some(0) {
            Err("concurrency is at least 1")
        } else if !sound(self.rate) || self.rate.is_some_and(|rate| rate < 0.001) {
            Err("rate is a number of requests in a second")
        } else if !sound(self.timeout) || self.timeout.is_some_and(|seconds| seconds > 86_400.0) {
            Err("timeout is a number of seconds, a day at most")
        } else if self.batch_items == Some(0) || self.batch_characters == Some(0) {
            Err("a batch holds at least 1")
        } else if self.price_per_million_characters.is_some_and(|n| !n.is_finite() || n < 0.0) {
            Err("price-per-million-characters is not a price")
        } else {
            Ok(())
        }
    }
}

/// The fields of [`Common`], as they are spelt in the configuration.
const COMMON: &[&str] = &[
    "concurrency",
    "rate",
    "timeout",
    "batch-items",
    "batch-characters",
    "price-per-million-characters",
    "allow-plain-http",
];

/// Keys under which people write secrets.
const SECRETS: &[&str] = &["key", "api-key", "api_key", "apikey", "token", "secret", "password"];

/// The largest key file, in bytes: keys are short, tokens of clouds have a few thousand characters.
const KEY_LIMIT: u64 = 64 * 1024;

fn malformed(name: &str, detail: &str) -> SettingsError {
    SettingsError::Malformed { name: name.into(), detail: detail.into() }
}

/// Whether a text is the name of a variable as people write them, and not what should stand in it.
fn is_variable(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// The key in a file that nobody else may read; `None` where it is empty.
fn read_key_file(path: &Path) -> Result<Option<Secret>, SettingsError> {
    let failed = |source| SettingsError::KeyFile { path: path.into(), source };
    let metadata = fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() || metadata.len() > KEY_LIMIT {
        return Err(failed(io::Error::new(io::ErrorKind::InvalidData, "not a file with a key")));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = metadata.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(SettingsError::KeyFileOpen { path: path.into(), mode });
        }
    }
    Ok(Secret::new(&fs::read_to_string(path).map_err(failed)?))
}
