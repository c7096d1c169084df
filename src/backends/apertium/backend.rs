//! The programs of Apertium behind the trait.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use tempfile::NamedTempFile;
use tokio::process::Command;
use tokio::sync::Mutex;
use tokio::time::timeout;

use super::mode::{self, FOLDERS};
use super::stream::{escaped, unescaped};
use crate::backends::Kind;
use crate::backends::program::{Broken, Program, unstartable};
use crate::backends::settings::{Settings, SettingsError, Surroundings};
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Retry, Support,
};

pub(in crate::backends) const KIND: Kind = Kind { name: "apertium", connect };

/// What the configuration may say.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    /// The folder of modes, where they are not in the usual place.
    modes: Option<PathBuf>,
}

/// Apertium with the modes that are installed.
#[derive(Debug)]
struct Apertium {
    profile: Profile,
    folders: Vec<PathBuf>,
    limit: Duration,
    /// The running pipeline of each mode.
    running: Mutex<BTreeMap<PathBuf, Program>>,
}

/// One text at a time goes through the pipeline; small batches keep what is finished.
const USUAL: Limits = Limits { items: 8, characters: 20_000, bytes: 80_000 };
const MOST: Limits = Limits { items: 1_000, characters: 1_000_000, bytes: 4_000_000 };
const TIMEOUT: Duration = Duration::from_secs(60);

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let folders = match own.modes {
        Some(folder) => vec![surroundings.root.join(folder)],
        None => FOLDERS.map(PathBuf::from).to_vec(),
    };
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: "apertium".to_owned(),
        masking: Masking::Brackets,
        limits: settings.limits(USUAL, MOST),
        concurrency: 1,
        destination: Destination::ThisMachine,
    };
    let limit = settings.timeout(TIMEOUT);
    Ok(Box::new(Apertium { profile, folders, limit, running: Mutex::default() }))
}

impl Apertium {
    /// The mode of a pair; where there is none, whether Apertium is there at all.
    fn mode(&self, pair: &Pair) -> Result<Option<PathBuf>, BackendError> {
        if let Some(path) = mode::find(&self.folders, pair) {
            return Ok(Some(path));
        }
        if self.folders.iter().any(|folder| folder.is_dir()) {
            return Ok(None);
        }
        let (from, to) = (mode::code(&pair.from), mode::code(&pair.to));
        let (one, other) = if from < to { (from, to) } else { (to, from) };
        // As Debian names its packages.
        Err(missing(format!("apt install apertium apertium-{one}-{other}")))
    }

    async fn ask(&self, mode: &Path, text: &str) -> Result<String, BackendError> {
        if text.trim().is_empty() {
            return Ok(text.to_owned());
        }
        let question = format!("{}[]\0\n", escaped(text));
        let mut running = self.running.lock().await;
        // Taken out for as long as it owes an answer.
        let mut pipeline = match running.remove(mode) {
            Some(pipeline) => pipeline,
            None => self.start(mode).await?,
        };
        let answer = match pipeline.ask(question.as_bytes(), 0, self.limit).await {
            Ok(answer) => answer,
            // One that was killed, or idle for too long, has gone; a new one is asked once.
            Err(Broken::Ended(_)) => {
                pipeline = self.start(mode).await?;
                pipeline.ask(question.as_bytes(), 0, self.limit).await?
            }
            Err(broken) => return Err(broken.into()),
        };
        let answer = text_of(&answer, text)?;
        running.insert(mode.to_owned(), pipeline);
        Ok(answer)
    }

    /// The pipeline of a mode, kept running by null bytes.
    async fn start(&self, path: &Path) -> Result<Program, BackendError> {
        let read = std::fs::read_to_string(path);
        let text = read.map_err(|error| missing(format!("{}: {error}", path.display())))?;
        let broken = |error: std::io::Error| missing(format!("{}: {error}", mode::name(path)));
        let mut private = NamedTempFile::with_suffix(".mode").map_err(broken)?;
        private.write_all(mode::without_crash(&text).as_bytes()).map_err(broken)?;
        let flushing = "apertium-wblank-mode";
        let mut command = Command::new(flushing);
        command.arg("-z").arg(private.path()).kill_on_drop(true);
        let output = timeout(self.limit, command.output()).await;
        let output = output.map_err(|_| BackendError::from(Broken::TimedOut))?;
        let output = output.map_err(|error| unstartable(flushing, &error))?;
        let pipeline = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if !output.status.success() || pipeline.is_empty() {
            return Err(missing(format!("{flushing}: {}", output.status)));
        }
        // `$1` of a mode says what to do with unknown words: -g marks them.
        let mut command = Command::new("bash");
        command.args(["-c", &pipeline, "bash", "-g"]);
        Program::start(command).map_err(|error| unstartable("bash", &error))
    }
}

/// The text of an answer. It begins with the line end of the question before it and ends with our empty blank.
fn text_of(answer: &[u8], asked: &str) -> Result<String, BackendError> {
    let bad = |detail: &str| BackendError {
        kind: ErrorKind::BadAnswer,
        retry: Retry::Never,
        detail: detail.to_owned(),
    };
    let stream = std::str::from_utf8(answer).map_err(|_| bad("not UTF-8"))?;
    let stream = stream.strip_prefix('\n').unwrap_or(stream);
    let stream = stream.strip_suffix("[]").unwrap_or(stream);
    let text = unescaped(stream);
    if text.trim().is_empty() {
        return Err(bad("an empty translation"));
    }
    // Programs that died in the middle let some blanks through.
    let letters = |text: &str| text.chars().any(char::is_alphabetic);
    if letters(asked) && !letters(&text) {
        return Err(bad("a translation without words"));
    }
    Ok(text)
}

fn missing(detail: String) -> BackendError {
    BackendError { kind: ErrorKind::NotInstalled, retry: Retry::Never, detail }
}

impl Backend for Apertium {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn engine(&self, pair: &Pair) -> String {
        format!("apertium {}-{}", mode::code(&pair.from), mode::code(&pair.to))
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(
            async move { Ok(if self.mode(pair)?.is_some() { Support::Yes } else { Support::No }) },
        )
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            let mode = self.mode(&batch.pair)?.ok_or_else(|| BackendError {
                kind: ErrorKind::UnsupportedPair,
                retry: Retry::Never,
                detail: batch.pair.to_string(),
            })?;
            let mut texts = Vec::with_capacity(batch.queries.len());
            for query in &batch.queries {
                texts.push(self.ask(&mode, &query.text).await?);
            }
            Ok(texts)
        })
    }
}
