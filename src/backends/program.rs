//! A program of somebody else's that is kept running: it is asked on standard input and answers on standard output.

use std::io;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use crate::workflow::draft::{BackendError, ErrorKind, Retry};

/// No answer is longer.
const LARGEST: usize = 16 << 20;

/// How much of what it says on standard error is kept.
const WORDS: usize = 2000;

/// A running program. It and all that it started are killed when this is dropped.
#[derive(Debug)]
pub(super) struct Program {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    said: Arc<Mutex<Vec<u8>>>,
}

/// Why there is no answer. The program is of no use any more.
#[derive(Debug)]
pub(super) enum Broken {
    /// It ended, or closed its output.
    Ended(String),
    TimedOut,
    /// Its answer has no end.
    Endless,
}

impl Program {
    /// Starts a program. Within a runtime of tokio.
    pub(super) fn start(mut command: Command) -> io::Result<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn()?;
        let none = || io::Error::other("a pipe is missing");
        let input = child.stdin.take().ok_or_else(none)?;
        let output = BufReader::new(child.stdout.take().ok_or_else(none)?);
        let mut errors = child.stderr.take().ok_or_else(none)?;
        let said = Arc::new(Mutex::new(Vec::new()));
        let ours = Arc::clone(&said);
        tokio::spawn(async move {
            let mut buffer = [0; 1024];
            while let Ok(count @ 1..) = errors.read(&mut buffer).await {
                let mut said = ours.lock().unwrap_or_else(PoisonError::into_inner);
                said.extend_from_slice(&buffer[..count]);
                let beginning = said.len().saturating_sub(WORDS);
                said.drain(..beginning);
            }
        });
        Ok(Self { child, input, output, said })
    }

    /// Sends a question and reads the answer up to a byte, which is not part of it. Whoever drops the future drops the
    /// program, too: what it says next would be the answer to an old question.
    pub(super) async fn ask(
        &mut self,
        question: &[u8],
        end: u8,
        limit: Duration,
    ) -> Result<Vec<u8>, Broken> {
        let mut answer = Vec::new();
        let mut output = (&mut self.output).take(LARGEST as u64);
        let write = async {
            self.input.write_all(question).await?;
            self.input.flush().await
        };
        // It may answer before it has read everything.
        let both = async { tokio::join!(write, output.read_until(end, &mut answer)) };
        let Ok((written, read)) = timeout(limit, both).await else { return Err(Broken::TimedOut) };
        if answer.last() == Some(&end) {
            answer.pop();
            return Ok(answer);
        }
        if answer.len() >= LARGEST {
            return Err(Broken::Endless);
        }
        // That nobody reads any more says no more than that it has ended, and sometimes later than that.
        let written = written.err().filter(|error| error.kind() != io::ErrorKind::BrokenPipe);
        let reason = read.err().or(written).map(|error| error.to_string());
        Err(Broken::Ended(self.last_words(reason).await))
    }

    /// How it ended, and what it said last.
    async fn last_words(&mut self, reason: Option<String>) -> String {
        let status = timeout(Duration::from_secs(1), self.child.wait()).await;
        let status = status.ok().and_then(Result::ok).map(|status| status.to_string());
        // Its last words may still be in the pipe.
        tokio::task::yield_now().await;
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let said = ending(&String::from_utf8_lossy(&said));
        let parts = [status, reason, Some(said).filter(|said| !said.is_empty())];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(": ")
    }
}

/// The end of what a program said, which is where it says what went wrong: one line of at most 300 characters.
fn ending(said: &str) -> String {
    let said = said.trim();
    let at = said.char_indices().rev().nth(299).map_or(0, |(at, _)| at);
    let dots = if at > 0 { "…" } else { "" };
    let line: String = said[at..].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{dots}{line}")
}

impl Drop for Program {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(group) =
            self.child.id().and_then(|id| rustix::process::Pid::from_raw(i32::try_from(id).ok()?))
        {
            // It may have ended by itself.
            rustix::process::kill_process_group(group, rustix::process::Signal::KILL).ok();
        }
    }
}

impl From<Broken> for BackendError {
    fn from(broken: Broken) -> Self {
        let (kind, detail) = match broken {
            Broken::Ended(words) => (ErrorKind::Server, words),
            Broken::TimedOut => (ErrorKind::TimedOut, String::new()),
            Broken::Endless => (ErrorKind::BadAnswer, "an answer without an end".to_owned()),
        };
        Self { kind, retry: Retry::Never, detail }
    }
}

/// Why a program cannot be started.
#[expect(clippy::wildcard_enum_match_arm, reason = "the standard library's enum is not exhaustive")]
pub(super) fn unstartable(program: &str, error: &io::Error) -> BackendError {
    let kind = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => ErrorKind::NotInstalled,
        _ => ErrorKind::Server,
    };
    // That it is not there is said in the reader's language already.
    let detail = match error.kind() {
        io::ErrorKind::NotFound => program.to_owned(),
        _ => format!("{program}: {error}"),
    };
    BackendError { kind, retry: Retry::Never, detail }
}
