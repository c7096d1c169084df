//! The one client for HTTP: time limits, a limit on size, proxy and authorities of the environment, no detours.
//!
//! Nothing of a request or an answer is logged, and every error is wiped of the key before it leaves here.

use std::fmt;
use std::net::IpAddr;
use std::sync::Once;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, ClientBuilder, Method, StatusCode, Url, redirect};
use serde_json::Value;

use super::retry_after;
use super::secret::Secret;
use crate::workflow::draft::{BackendError, ErrorKind, Retry};

/// Larger answers are refused: 16 MiB after unpacking.
pub const SIZE_LIMIT: usize = 16 * 1024 * 1024;

/// How long a connection may take to come about.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a whole request may take, where the settings say nothing: enough for a queue before a slow engine.
pub const TIMEOUT: Duration = Duration::from_secs(120);

/// The client. Connections are reused; clone the `Arc` around it, not the thing.
#[derive(Debug)]
pub struct Transport {
    client: Client,
    /// For servers on this machine: no proxy shall see what is said to stay here.
    direct: Client,
    size_limit: usize,
    clock: Clock,
}

/// What time it is. Waiting is done in real time, whatever day the project believes in.
pub type Clock = fn() -> Timestamp;

/// What is asked.
#[derive(Debug)]
pub struct Request<'a> {
    pub method: Method,
    pub url: Url,
    /// Plain headers.
    pub headers: Vec<(&'static str, String)>,
    /// The header that carries the key, and what stands before the key in it (`Bearer `).
    pub key: Option<(&'static str, &'static str)>,
    /// Wiped out of every error, whether it goes in a header or in the body.
    pub secret: Option<&'a Secret>,
    pub body: Body,
    pub timeout: Duration,
}

/// What goes along with a request.
#[derive(Clone)]
pub enum Body {
    None,
    Json(Value),
    Form(Vec<(&'static str, String)>),
}

/// What came back, whole, with whatever status.
#[derive(Debug)]
pub struct Response {
    pub status: StatusCode,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
    pub body: Vec<u8>,
    host: String,
}

/// There can be no client: the system's certificates or proxy settings are unusable.
#[derive(Debug, thiserror::Error)]
#[error("no client for HTTP: {0}")]
pub struct TransportError(#[source] reqwest::Error);

impl Transport {
    /// A client with the proxy (`HTTPS_PROXY`, `NO_PROXY` …) and the authorities of this system.
    pub fn new() -> Result<Self, TransportError> {
        Self::with_size_limit(SIZE_LIMIT)
    }

    /// As [`Transport::new`], for answers of so many bytes at most.
    pub fn with_size_limit(size_limit: usize) -> Result<Self, TransportError> {
        install_provider();
        let client = builder().build().map_err(TransportError)?;
        let direct = builder().no_proxy().build().map_err(TransportError)?;
        Ok(Self { client, direct, size_limit, clock: Timestamp::now })
    }

    /// With another clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// The client itself, for downloads that do not fit into memory.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Asks, and waits for the whole answer. A status that says no is an answer; an error is that there is none.
    pub async fn send(&self, request: Request<'_>) -> Result<Response, BackendError> {
        let Request { method, url, headers, key, secret, body, timeout } = request;
        let host = url.host_str().unwrap_or_default().to_owned();
        let failed = |error: &reqwest::Error| failure(error, secret);
        let client = if is_loopback(&url) { &self.direct } else { &self.client };
        let mut builder = client.request(method, url).timeout(timeout);
        for (name, value) in headers {
            builder = builder.header(name, value);
        }
        if let (Some((name, prefix)), Some(secret)) = (key, secret) {
            builder = builder.headers(key_header(name, prefix, secret)?);
        }
        builder = match body {
            Body::None => builder,
            Body::Json(json) => builder.json(&json),
            Body::Form(fields) => builder.form(&fields),
        };
        let mut response = builder.send().await.map_err(|error| failed(&error))?;
        let status = response.status();
        let retry_after = retry_after::wait(response.headers(), (self.clock)());
        if status.is_redirection() {
            return Err(detour(response.headers(), secret));
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
            if body.len() + chunk.len() > self.size_limit {
                let detail = format!("more than {} bytes", self.size_limit);
                return Err(error(ErrorKind::BadAnswer, Retry::Never, detail));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Response { status, retry_after, body, host })
    }
}

impl Response {
    /// The body as JSON.
    pub fn json(&self) -> Result<Value, BackendError> {
        serde_json::from_slice(&self.body).map_err(|problem| {
            let detail = format!("{} sent no JSON: {problem}", self.host);
            error(ErrorKind::BadAnswer, Retry::Never, detail)
        })
    }

    /// What the server says in words: the first of these members of a JSON body that is a text, else the status.
    /// Cut to one short line, without the key.
    pub fn words(&self, pointers: &[&str], secret: Option<&Secret>) -> String {
        let json = serde_json::from_slice::<Value>(&self.body).unwrap_or_default();
        let said = pointers.iter().find_map(|pointer| json.pointer(pointer)?.as_str());
        let said = said.map(str::trim).filter(|said| !said.is_empty());
        let status = self.status;
        match said {
            Some(said) => short(&format!("{} ({})", said, status.as_u16()), secret),
            None => status.to_string(),
        }
    }

    /// The refusal that the status alone means, with these words. Engines that mean something else say so first.
    pub fn refusal(&self, detail: String) -> BackendError {
        let again = self.retry_after.map_or(Retry::Soon, Retry::After);
        let (kind, retry) = match self.status.as_u16() {
            401 | 403 => (ErrorKind::Key, Retry::Never),
            402 | 456 => (ErrorKind::Quota, Retry::Never),
            408 => (ErrorKind::TimedOut, again),
            409 | 425 => (ErrorKind::Server, again),
            413 | 414 => (ErrorKind::TooLarge, Retry::Never),
            429 => (ErrorKind::RateLimited, again),
            400..=499 => (ErrorKind::BadRequest, Retry::Never),
            501 | 505 => (ErrorKind::Server, Retry::Never),
            500..=599 => (ErrorKind::Server, again),
            _ => (ErrorKind::BadAnswer, Retry::Never),
        };
        error(kind, retry, detail)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A body may hold a key.
        f.write_str(match self {
            Self::None => "None",
            Self::Json(_) => "Json(…)",
            Self::Form(_) => "Form(…)",
        })
    }
}

/// An error of a backend.
pub fn error(kind: ErrorKind, retry: Retry, detail: impl Into<String>) -> BackendError {
    BackendError { kind, retry, detail: detail.into() }
}

/// An answer that is not what it should be; asking again is of no use.
pub fn bad_answer(detail: impl Into<String>) -> BackendError {
    error(ErrorKind::BadAnswer, Retry::Never, detail)
}

/// Words of others as one line of at most 300 characters, without control characters and without the key.
pub fn short(text: &str, secret: Option<&Secret>) -> String {
    let text = secret.map_or_else(|| text.to_owned(), |secret| secret.scrub(text));
    let mut line: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_DETAIL).collect();
    if line.len() < text.len() {
        line.push('…');
    }
    line
}

/// Unicode scalar values of a detail.
const LONGEST_DETAIL: usize = 300;

/// Whether an address is on this machine (RFC 6761, 6.3).
pub fn is_loopback(url: &Url) -> bool {
    // An address in brackets is IPv6 (RFC 3986).
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn builder() -> ClientBuilder {
    Client::builder()
        .user_agent(concat!("talmach/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT_TIMEOUT)
        .redirect(redirect::Policy::custom(follow))
        .referer(false)
}

/// Redirects are followed on the same host and only where they keep method and body (RFC 9110, 15.4.8 and 15.4.9).
fn follow(attempt: redirect::Attempt<'_>) -> redirect::Action {
    let origin = |url: &Url| {
        (url.scheme().to_owned(), url.host_str().map(str::to_owned), url.port_or_known_default())
    };
    let same =
        attempt.previous().first().is_some_and(|first| origin(first) == origin(attempt.url()));
    let keeps = matches!(attempt.status().as_u16(), 307 | 308);
    if same && keeps && attempt.previous().len() <= 3 { attempt.follow() } else { attempt.stop() }
}

fn detour(headers: &HeaderMap, secret: Option<&Secret>) -> BackendError {
    let target = headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or("nowhere");
    // What follows a question mark may be ours, given back.
    let target = target.split('?').next().unwrap_or(target);
    let detail = short(&format!("refused to be redirected to {target}"), secret);
    error(ErrorKind::BadAnswer, Retry::Never, detail)
}

fn key_header(
    name: &'static str,
    prefix: &str,
    secret: &Secret,
) -> Result<HeaderMap, BackendError> {
    let unsendable = || error(ErrorKind::Key, Retry::Never, "the key cannot be sent in a header");
    let mut value =
        HeaderValue::from_str(&format!("{prefix}{}", secret.expose())).map_err(|_| unsendable())?;
    value.set_sensitive(true);
    Ok(HeaderMap::from_iter([(HeaderName::from_static(name), value)]))
}

fn failure(problem: &reqwest::Error, secret: Option<&Secret>) -> BackendError {
    let (kind, retry) = if problem.is_timeout() {
        (ErrorKind::TimedOut, Retry::Soon)
    } else if problem.is_connect() {
        (ErrorKind::Unreachable, Retry::Soon)
    } else if problem.is_body() || problem.is_decode() {
        (ErrorKind::BadAnswer, Retry::Soon)
    } else if problem.is_builder() {
        (ErrorKind::BadRequest, Retry::Never)
    } else {
        (ErrorKind::Unreachable, Retry::Soon)
    };
    // The cause at the bottom says what happened; what is above repeats the address.
    let mut cause: &dyn std::error::Error = problem;
    while let Some(below) = cause.source() {
        cause = below;
    }
    let host = problem.url().and_then(Url::host_str).unwrap_or("the server");
    error(kind, retry, short(&format!("{host}: {cause}"), secret))
}

fn install_provider() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Fails where the process has one already, which then serves as well.
        drop(rustls::crypto::ring::default_provider().install_default());
    });
}
