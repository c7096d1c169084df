//! One `git cat-file --batch` that answers many questions.

use std::io::{self, BufRead, BufReader, Error, ErrorKind, Read, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Stdio};

use super::git::{Running, command};
use crate::project::store::SIZE_LIMIT;

/// A header is never longer: it repeats at most a path.
const HEADER_LIMIT: u64 = 64 * 1024;

/// The running program, between two questions.
pub(super) struct Batch {
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    _program: Running,
}

impl Batch {
    /// Starts the program.
    pub(super) fn start(root: &Path) -> io::Result<Self> {
        let mut git = command(root);
        git.args(["cat-file", "--batch=%(objecttype) %(objectsize)"]);
        git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let program = Running(child);
        let (questions, answers) = pipes.ok_or_else(|| Error::from(ErrorKind::BrokenPipe))?;
        Ok(Self { questions, answers: BufReader::new(answers), _program: program })
    }

    /// The content of an object, named on one line; `None` where there is none, or where it is no blob.
    ///
    /// After an error the program cannot be asked again.
    pub(super) fn blob(&mut self, object: &str) -> io::Result<Option<Vec<u8>>> {
        self.questions.write_all(format!("{object}\n").as_bytes())?;
        self.questions.flush()?;
        let mut header = Vec::new();
        (&mut self.answers).take(HEADER_LIMIT).read_until(b'\n', &mut header)?;
        if header.last() != Some(&b'\n') {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let header = String::from_utf8_lossy(&header);
        // Where there is nothing, the question comes back with a word after it, such as `missing`.
        let Some((kind, size)) = header.trim_end().rsplit_once(' ') else { return Ok(None) };
        let Ok(size) = size.parse::<u64>() else { return Ok(None) };
        if size > SIZE_LIMIT {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut content = Vec::new();
        (&mut self.answers).take(size + 1).read_to_end(&mut content)?;
        match content.pop() {
            Some(b'\n') if content.len() as u64 == size => {}
            Some(_) | None => return Err(ErrorKind::UnexpectedEof.into()),
        }
        Ok(Some(content).filter(|_| kind == "blob"))
    }
}

impl std::fmt::Debug for Batch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Batch")
    }
}
