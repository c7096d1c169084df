//! Where the two streams end: the process's own, or memory for tests.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::sync::{Arc, Mutex, PoisonError};

use unicode_width::UnicodeWidthStr;

use super::look::Reader;
use super::style::Styles;

/// One stream, with what went wrong on it.
pub(super) struct Sink {
    writer: Box<dyn Write + Send>,
    /// The first error; after it nothing more is written.
    failed: Option<io::Error>,
    /// How many columns of a line are to be drawn over.
    drawn: usize,
}

impl Sink {
    pub(super) fn new(writer: impl Write + Send + 'static) -> Self {
        Self { writer: Box::new(writer), failed: None, drawn: 0 }
    }

    /// Standard output, buffered.
    pub(super) fn stdout(styles: Styles) -> Self {
        match styles {
            // On old Windows consoles `anstream` turns escape codes into calls.
            Styles::Coloured => {
                Self::new(BufWriter::new(anstream::AutoStream::always(io::stdout())))
            }
            Styles::Plain => Self::new(BufWriter::new(io::stdout())),
        }
    }

    /// Standard error.
    pub(super) fn stderr(styles: Styles) -> Self {
        match styles {
            Styles::Coloured => Self::new(anstream::AutoStream::always(io::stderr())),
            Styles::Plain => Self::new(io::stderr()),
        }
    }

    pub(super) fn write(&mut self, text: &str) {
        self.erase();
        self.attempt(|writer| writer.write_all(text.as_bytes()));
    }

    /// Writes a line without an end over the one that was written so before.
    pub(super) fn redraw(&mut self, line: &str) {
        let columns = line.width();
        let rest = " ".repeat(self.drawn.saturating_sub(columns));
        // The cursor goes back behind the text.
        let back = if rest.is_empty() { String::new() } else { format!("{rest}\r{line}") };
        self.attempt(|writer| {
            writer.write_all(format!("\r{line}{back}").as_bytes())?;
            writer.flush()
        });
        self.drawn = columns;
    }

    /// Takes the line away that is drawn over, if there is one.
    pub(super) fn erase(&mut self) {
        if self.drawn > 0 {
            let blank = " ".repeat(std::mem::take(&mut self.drawn));
            self.attempt(|writer| writer.write_all(format!("\r{blank}\r").as_bytes()));
        }
    }

    pub(super) fn flush(&mut self) {
        self.attempt(|writer| writer.flush());
    }

    /// Whether nobody reads any more.
    pub(super) fn is_closed(&self) -> bool {
        self.failed.is_some()
    }

    /// What went wrong; a closed pipe is nothing wrong.
    pub(super) fn failure(&mut self) -> Option<io::Error> {
        self.flush();
        self.failed.take_if(|error| error.kind() != io::ErrorKind::BrokenPipe)
    }

    fn attempt(&mut self, act: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if self.failed.is_none() {
            self.failed = act(&mut *self.writer).err();
        }
    }
}

pub(super) fn reader(stream: &impl IsTerminal) -> Reader {
    if stream.is_terminal() { Reader::Person } else { Reader::Program }
}

/// What was written to a terminal that writes into memory.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    pub(super) out: Buffer,
    pub(super) err: Buffer,
}

impl Captured {
    /// What went to standard output.
    pub fn out(&self) -> String {
        self.out.text()
    }

    /// What went to standard error.
    pub fn err(&self) -> String {
        self.err.text()
    }
}

/// Bytes in memory that two owners share.
#[derive(Clone, Debug, Default)]
pub(super) struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
