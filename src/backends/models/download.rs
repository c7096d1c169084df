//! Downloads: a list of records, and files that go on where they were cut off.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use reqwest::header::{CONTENT_RANGE, RANGE};
use reqwest::{Client, Response, StatusCode, redirect};

use super::error::ModelError;

/// Larger than the list of all models is by far.
const LARGEST_LIST: usize = 64 << 20;

/// How often something is asked for before we give up.
const ATTEMPTS: u32 = 4;

/// A client for downloads: proxies and certificates as the environment has them, no redirect to another host, time
/// limits on silence and not on the whole.
pub fn client() -> Result<Client, reqwest::Error> {
    static PROVIDER: Once = Once::new();
    // Somebody else may have chosen a provider already, which is as good.
    PROVIDER.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
    let same_host = redirect::Policy::custom(|attempt| {
        let from = attempt.previous().last().map(|url| (url.scheme().to_owned(), host(url)));
        let to = Some((attempt.url().scheme().to_owned(), host(attempt.url())));
        if from == to && attempt.previous().len() < 5 { attempt.follow() } else { attempt.stop() }
    });
    Client::builder()
        .user_agent(concat!("talmach/", env!("CARGO_PKG_VERSION")))
        .redirect(same_host)
        .connect_timeout(Duration::from_secs(15))
        .read_timeout(Duration::from_secs(60))
        .build()
}

fn host(url: &reqwest::Url) -> Option<(String, Option<u16>)> {
    Some((url.host_str()?.to_owned(), url.port_or_known_default()))
}

/// How downloads are made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Downloads<'a> {
    pub(super) client: &'a Client,
    /// How long to wait before the second attempt; twice as long before each further one.
    pub(super) pause: Duration,
}

/// What one attempt came to.
enum Attempt {
    /// Asking again may help.
    Again(ModelError),
    Failed(ModelError),
}

impl Downloads<'_> {
    /// The body of an answer; `None` where there is nothing at that URL.
    pub(super) async fn text(&self, url: &str) -> Result<Option<Vec<u8>>, ModelError> {
        let mut number = 0;
        loop {
            let attempt = self.text_once(url).await;
            match attempt {
                Ok(body) => return Ok(body),
                Err(Attempt::Failed(error)) => return Err(error),
                Err(Attempt::Again(error)) if number + 1 == ATTEMPTS => return Err(error),
                Err(Attempt::Again(_)) => self.wait(&mut number).await,
            }
        }
    }

    /// Downloads into a file, after what is in it; `told` hears how much is there. The file ends with `size` bytes.
    pub(super) async fn file(
        &self,
        url: &str,
        path: &Path,
        size: u64,
        told: &mut (dyn FnMut(u64) + Send),
    ) -> Result<(), ModelError> {
        let mut number = 0;
        loop {
            let before = fs::metadata(path).map_or(0, |metadata| metadata.len());
            match self.file_once(url, path, size, told).await {
                Ok(()) => return Ok(()),
                Err(Attempt::Failed(error)) => return Err(error),
                Err(Attempt::Again(error)) => {
                    let after = fs::metadata(path).map_or(0, |metadata| metadata.len());
                    if number + 1 == ATTEMPTS && after <= before {
                        return Err(error);
                    }
                    // A slow line that breaks now and then gets there as long as it moves.
                    number = if after > before { 0 } else { number };
                    self.wait(&mut number).await;
                }
            }
        }
    }

    async fn wait(&self, number: &mut u32) {
        tokio::time::sleep(self.pause.saturating_mul(1 << (*number).min(8))).await;
        *number += 1;
    }

    async fn text_once(&self, url: &str) -> Result<Option<Vec<u8>>, Attempt> {
        let response = self.client.get(url).send().await;
        let mut response = response.map_err(|error| Attempt::Again(unreachable(url, &error)))?;
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        accepted(url, &response)?;
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > LARGEST_LIST => {
                    let limit = LARGEST_LIST as u64;
                    return Err(Attempt::Failed(ModelError::TooLarge { name: url.into(), limit }));
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => return Ok(Some(body)),
                Err(error) => return Err(Attempt::Again(unreachable(url, &error))),
            }
        }
    }

    async fn file_once(
        &self,
        url: &str,
        path: &Path,
        size: u64,
        told: &mut (dyn FnMut(u64) + Send),
    ) -> Result<(), Attempt> {
        let disk = |error| Attempt::Failed(ModelError::disk(path)(error));
        let mut there = fs::metadata(path).map_or(0, |metadata| metadata.len());
        if there > size {
            fs::remove_file(path).map_err(disk)?;
            there = 0;
        }
        if there == size && size > 0 {
            told(there);
            return Ok(());
        }
        let mut request = self.client.get(url);
        if there > 0 {
            request = request.header(RANGE, format!("bytes={there}-"));
        }
        let response = request.send().await;
        let mut response = response.map_err(|error| Attempt::Again(unreachable(url, &error)))?;
        if response.status() == StatusCode::RANGE_NOT_SATISFIABLE && there > 0 {
            fs::remove_file(path).map_err(disk)?;
            let refused = ModelError::Refused { url: url.into(), status: 416 };
            return Err(Attempt::Again(refused));
        }
        accepted(url, &response)?;
        let goes_on =
            response.status() == StatusCode::PARTIAL_CONTENT && starts_at(&response, there);
        let mut options = OpenOptions::new();
        options.create(true).write(true).append(goes_on).truncate(!goes_on);
        let mut file = options.open(path).map_err(disk)?;
        if !goes_on {
            there = 0;
        }
        told(there);
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    there += chunk.len() as u64;
                    if there > size {
                        drop(file);
                        fs::remove_file(path).map_err(disk)?;
                        let large = ModelError::TooLarge { name: url.into(), limit: size };
                        return Err(Attempt::Failed(large));
                    }
                    file.write_all(&chunk).map_err(disk)?;
                    told(there);
                }
                Ok(None) if there == size => return Ok(()),
                Ok(None) | Err(_) => {
                    let cut = ModelError::CutOff { url: url.into(), received: there };
                    return Err(Attempt::Again(cut));
                }
            }
        }
    }
}

/// Whether the rest that is sent begins where our part ends.
fn starts_at(response: &Response, there: u64) -> bool {
    let range = response.headers().get(CONTENT_RANGE).and_then(|value| value.to_str().ok());
    range.is_some_and(|range| range.starts_with(&format!("bytes {there}-")))
}

fn accepted(url: &str, response: &Response) -> Result<(), Attempt> {
    let status = response.status();
    if status == StatusCode::OK || status == StatusCode::PARTIAL_CONTENT {
        return Ok(());
    }
    let refused = ModelError::Refused { url: url.to_owned(), status: status.as_u16() };
    let again = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
    Err(if again { Attempt::Again(refused) } else { Attempt::Failed(refused) })
}

/// The innermost reason is the one that says something.
fn unreachable(url: &str, error: &reqwest::Error) -> ModelError {
    let mut source: &dyn std::error::Error = error;
    while let Some(inner) = source.source() {
        source = inner;
    }
    ModelError::Unreachable { url: url.to_owned(), detail: source.to_string() }
}
