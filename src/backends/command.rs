//! Any program as an engine: a JSON object a line on its standard input, one a line on its standard output.
//!
//! The protocol, with examples that are run by tests: `docs/command-backend.md`.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::process::Command as Start;
use tokio::sync::Mutex;

use super::Kind;
use super::program::{Broken, Program, unstartable};
use super::settings::{Settings, SettingsError, Surroundings};
use super::transport::short;
use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Query, Retry, Support,
};

pub(super) const KIND: Kind = Kind { name: "command", connect };

/// What the configuration may say.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Own {
    /// The program and its arguments; it is started in the project's folder.
    command: Vec<String>,
    /// What it is, for the mark of a draft; without it, the program's file name.
    engine: Option<String>,
    #[serde(default)]
    masking: Notation,
    /// The host that it sends texts to, where it does.
    sends_to: Option<String>,
    /// Such as `en-ru`; without it, every pair.
    pairs: Option<Vec<String>>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Notation {
    #[default]
    Brackets,
    Xml,
    None,
}

impl From<Notation> for Masking {
    fn from(notation: Notation) -> Self {
        match notation {
            Notation::Brackets => Self::Brackets,
            Notation::Xml => Self::Xml,
            Notation::None => Self::None,
        }
    }
}

/// One line for the program.
#[derive(Serialize)]
struct Question<'a> {
    id: u64,
    from: &'a str,
    to: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    earlier: Option<&'a (String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    terms: Vec<[&'a str; 2]>,
}

/// One line of the program. It may say more, which we do not read.
#[derive(Deserialize)]
struct Said {
    id: Option<u64>,
    text: Option<String>,
    error: Option<String>,
}

/// A program as an engine.
#[derive(Debug)]
struct Command {
    profile: Profile,
    words: Vec<String>,
    folder: PathBuf,
    pairs: Option<Vec<String>>,
    limit: Duration,
    /// The running program and the number of the last question.
    running: Mutex<(Option<Program>, u64)>,
}

/// One at a time: a question is answered before the next is put, and an answer that has come is saved.
const USUAL: Limits = Limits { items: 1, characters: 20_000, bytes: 80_000 };
const MOST: Limits = Limits { items: 1_000, characters: 1_000_000, bytes: 4_000_000 };
const TIMEOUT: Duration = Duration::from_secs(120);

fn connect(
    settings: &Settings,
    surroundings: &Surroundings,
) -> Result<Box<dyn Backend>, SettingsError> {
    let own: Own = settings.own()?;
    let program = own.command.first().ok_or_else(|| settings.missing("command"))?;
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program).to_owned();
    let profile = Profile {
        speech: crate::workflow::draft::Speech::Language,
        name: settings.name.clone(),
        engine: own.engine.clone().unwrap_or(name),
        masking: own.masking.into(),
        limits: settings.limits(USUAL, MOST),
        concurrency: 1,
        destination: match own.sends_to {
            Some(host) => Destination::Remote { host },
            None => Destination::ThisMachine,
        },
    };
    Ok(Box::new(Command {
        profile,
        words: own.command,
        folder: surroundings.root.clone(),
        pairs: own.pairs,
        limit: settings.timeout(TIMEOUT),
        running: Mutex::default(),
    }))
}

impl Command {
    fn start(&self) -> Result<Program, BackendError> {
        let (program, arguments) = self.words.split_first().expect("a command has a first word");
        // A path with a folder in it begins in the project, as the user reads it there.
        let path = if program.contains('/') { self.folder.join(program) } else { program.into() };
        let mut command = Start::new(path);
        command.args(arguments).current_dir(&self.folder);
        Program::start(command).map_err(|error| unstartable(program, &error))
    }

    async fn ask(&self, batch: &Batch, query: &Query) -> Result<String, BackendError> {
        let mut running = self.running.lock().await;
        // Taken out for as long as it owes an answer.
        let mut program = match running.0.take() {
            Some(program) => program,
            None => self.start()?,
        };
        running.1 += 1;
        let id = running.1;
        let question = line(id, batch, query);
        let answer = match program.ask(&question, b'\n', self.limit).await {
            Ok(answer) => answer,
            // One that was killed, or idle for too long, has gone; a new one is asked once.
            Err(Broken::Ended(_)) => {
                program = self.start()?;
                program.ask(&question, b'\n', self.limit).await?
            }
            Err(broken) => return Err(broken.into()),
        };
        let text = understood(id, &answer)?;
        running.0 = Some(program);
        text
    }
}

fn line(id: u64, batch: &Batch, query: &Query) -> Vec<u8> {
    let question = Question {
        id,
        from: batch.pair.from.as_str(),
        to: batch.pair.to.as_str(),
        text: &query.text,
        title: batch.title.as_deref(),
        before: query.before.as_deref(),
        after: query.after.as_deref(),
        earlier: query.earlier.as_ref(),
        terms: batch.terms.iter().map(|term| [&*term.source, &*term.target]).collect(),
    };
    let mut line = serde_json::to_vec(&question).expect("texts can be written as JSON");
    line.push(b'\n');
    line
}

/// The inner error is the program's own about this text, after which it can go on; the outer one means that the
/// program does not keep to the protocol.
fn understood(id: u64, line: &[u8]) -> Result<Result<String, BackendError>, BackendError> {
    let bad =
        |detail: String| BackendError { kind: ErrorKind::BadAnswer, retry: Retry::Never, detail };
    let said: Said = serde_json::from_slice(line).map_err(|error| {
        bad(short(&format!("{error}: {}", String::from_utf8_lossy(line)), None))
    })?;
    if said.id != Some(id) {
        return Err(bad(format!("the answer to {id} has another id")));
    }
    match (said.error, said.text) {
        (Some(detail), _) => {
            let detail = short(&detail, None);
            Ok(Err(BackendError { kind: ErrorKind::BadRequest, retry: Retry::Never, detail }))
        }
        (None, Some(text)) => Ok(Ok(text)),
        (None, None) => Err(bad("the answer has neither text nor error".to_owned())),
    }
}

impl Backend for Command {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async move {
            let pair = pair.to_string();
            if self.pairs.as_ref().is_some_and(|pairs| !pairs.contains(&pair)) {
                return Ok(Support::No);
            }
            // Whether there is such a program is seen when it is started; it waits for its first question then.
            let mut running = self.running.lock().await;
            if running.0.is_none() {
                running.0 = Some(self.start()?);
            }
            Ok(Support::Yes)
        })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            let mut texts = Vec::with_capacity(batch.queries.len());
            for query in &batch.queries {
                texts.push(self.ask(batch, query).await?);
            }
            Ok(texts)
        })
    }
}
