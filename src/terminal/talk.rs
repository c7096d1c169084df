//! The terminal that commands are given: what they may say, and to whom.

use std::fmt;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::look::{Look, Reader, Verbosity};
use super::printable::printable;
use super::sink::{Captured, Sink, reader};
use super::style::{Role, Styles};
use crate::l10n::Localizer;
use crate::messages;
use crate::model::message::Message;

/// The two streams, the reader's language, and how to write. May be shared between threads.
///
/// Writing never fails where it is done: the first error is kept, nothing more is written, and [`Terminal::finish`]
/// gives it. A closed pipe is no error.
pub struct Terminal {
    pub(super) out: Mutex<Sink>,
    pub(super) err: Mutex<Sink>,
    localizer: Localizer,
    pub(super) look: Look,
    /// Who reads standard error.
    pub(super) err_reader: Reader,
    out_styles: Styles,
    err_styles: Styles,
}

impl Terminal {
    /// The streams of the process.
    pub fn of_process(localizer: Localizer, look: Look) -> Self {
        let out_styles = look.styles(reader(&io::stdout()));
        let err_reader = reader(&io::stderr());
        let err_styles = look.styles(err_reader);
        Self {
            out: Mutex::new(Sink::stdout(out_styles)),
            err: Mutex::new(Sink::stderr(err_styles)),
            localizer,
            look,
            err_reader,
            out_styles,
            err_styles,
        }
    }

    /// A terminal that writes into memory, as a pipe would be written to: for tests.
    pub fn captured(localizer: Localizer, look: Look) -> (Self, Captured) {
        let captured = Captured::default();
        let styles = look.styles(Reader::Program);
        let terminal = Self {
            out: Mutex::new(Sink::new(captured.out.clone())),
            err: Mutex::new(Sink::new(captured.err.clone())),
            localizer,
            look,
            err_reader: Reader::Program,
            out_styles: styles,
            err_styles: styles,
        };
        (terminal, captured)
    }

    /// Writes data to standard output, as it is.
    pub fn data(&self, text: &str) {
        // Both streams may end in one terminal.
        lock(&self.err).erase();
        lock(&self.out).write(text);
    }

    /// Writes a message to standard output as a line: for what was asked for, such as a report's sentences.
    pub fn line(&self, message: &Message) {
        let text = self.text(message);
        self.data(&format!("{text}\n"));
    }

    /// Says what was done; silenced by `--quiet`.
    pub fn status(&self, message: &Message) {
        if self.look.verbosity >= Verbosity::Normal {
            self.say(None, message);
        }
    }

    /// Says what only `--verbose` wants to know.
    pub fn detail(&self, message: &Message) {
        if self.look.verbosity >= Verbosity::Verbose {
            self.say(None, message);
        }
    }

    /// Warns; heard under `--quiet` too.
    pub fn warning(&self, message: &Message) {
        self.say(Some((Role::Warning, messages::prefix_warning())), message);
    }

    /// Gives advice; silenced by `--quiet`.
    pub fn hint(&self, message: &Message) {
        if self.look.verbosity >= Verbosity::Normal {
            self.say(Some((Role::Heading, messages::prefix_hint())), message);
        }
    }

    /// Says why something could not be done.
    pub fn error(&self, message: &Message) {
        self.say(Some((Role::Bad, messages::prefix_error())), message);
    }

    /// Says why something could not be done, and where (`talmach.toml:3:1`).
    pub fn error_at(&self, place: &dyn fmt::Display, message: &Message) {
        let place = self.err_styles.paint(Role::Heading, format!("{place}:"));
        let text = format!("{place} {}", self.text(message));
        self.write_error(Some((Role::Bad, messages::prefix_error())), &text);
    }

    /// Whether more is said than the results and what is wrong: not under `--quiet`.
    pub fn converses(&self) -> bool {
        self.look.verbosity >= Verbosity::Normal
    }

    /// Writes conversation that is composed already, such as a table of a plan; silenced by `--quiet`. Nothing is no line.
    pub fn aside(&self, text: &str) {
        if self.look.verbosity >= Verbosity::Normal && !text.is_empty() {
            self.write_error(None, text.strip_suffix('\n').unwrap_or(text));
        }
    }

    /// The message in the reader's language, safe to print.
    pub fn text(&self, message: &Message) -> String {
        let text = self.localizer.say(message);
        match printable(&text) {
            std::borrow::Cow::Borrowed(_) => text,
            std::borrow::Cow::Owned(safe) => safe,
        }
    }

    /// The reader's language.
    pub fn localizer(&self) -> &Localizer {
        &self.localizer
    }

    /// How standard output is coloured.
    pub fn styles(&self) -> Styles {
        self.out_styles
    }

    /// How standard error is coloured.
    pub fn conversation_styles(&self) -> Styles {
        self.err_styles
    }

    /// The width to write for, in columns.
    pub fn width(&self) -> usize {
        self.look.width
    }

    /// How much is to be said.
    pub fn verbosity(&self) -> Verbosity {
        self.look.verbosity
    }

    /// Whether nobody reads standard output any more, so that a long report may stop.
    pub fn is_closed(&self) -> bool {
        lock(&self.out).is_closed()
    }

    /// Writes out what is buffered; what went wrong on standard output since the beginning, a closed pipe aside.
    pub fn finish(&self) -> Result<(), io::Error> {
        self.erase();
        lock(&self.err).flush();
        lock(&self.out).failure().map_or(Ok(()), Err)
    }

    fn say(&self, prefix: Option<(Role, Message)>, message: &Message) {
        self.write_error(prefix, &self.text(message));
    }

    fn write_error(&self, prefix: Option<(Role, Message)>, text: &str) {
        // What was written before is read before, where both streams end in one terminal.
        lock(&self.out).flush();
        let mut err = lock(&self.err);
        let line = match prefix {
            Some((role, word)) => {
                format!("{} {text}\n", self.err_styles.paint(role, self.localizer.say(&word)))
            }
            None => format!("{text}\n"),
        };
        err.write(&line);
    }
}

impl fmt::Debug for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terminal")
            .field("localizer", &self.localizer)
            .field("look", &self.look)
            .finish_non_exhaustive()
    }
}

/// A thread that panicked while it wrote leaves a half line behind, nothing worse.
pub(super) fn lock(sink: &Mutex<Sink>) -> MutexGuard<'_, Sink> {
    sink.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Language;

    fn said(verbosity: Verbosity) -> (String, String) {
        let look = Look { verbosity, ..Look::default() };
        let (terminal, captured) = Terminal::captured(Localizer::new(Language::English), look);
        let message = |text: &str| messages::usage_other(text);
        terminal.data("data\n");
        terminal.status(&message("status"));
        terminal.detail(&message("detail"));
        terminal.hint(&message("hint"));
        terminal.warning(&message("warning"));
        terminal.error_at(&"a.po:3", &message("error"));
        terminal.finish().unwrap();
        (captured.out(), captured.err())
    }

    #[test]
    fn data_and_conversation_are_kept_apart() {
        let (out, err) = said(Verbosity::Normal);
        assert_eq!(out, "data\n");
        assert_eq!(err, "status\nhint: hint\nwarning: warning\nerror: a.po:3: error\n");
    }

    #[test]
    fn quiet_leaves_warnings_and_errors_and_verbose_adds_details() {
        assert_eq!(said(Verbosity::Quiet).1, "warning: warning\nerror: a.po:3: error\n");
        assert!(said(Verbosity::Verbose).1.contains("detail\n"));
    }

    #[test]
    fn a_closed_pipe_is_no_failure_and_a_full_disk_is_one() {
        struct Broken(io::ErrorKind);
        impl io::Write for Broken {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(self.0.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        for (kind, fails) in
            [(io::ErrorKind::BrokenPipe, false), (io::ErrorKind::StorageFull, true)]
        {
            let (terminal, _) =
                Terminal::captured(Localizer::new(Language::English), Look::default());
            *lock(&terminal.out) = Sink::new(Broken(kind));
            terminal.data("data");
            terminal.data("more");
            assert!(terminal.is_closed());
            assert_eq!(terminal.finish().is_err(), fails, "{kind}");
        }
    }

    #[test]
    fn foreign_text_in_a_message_cannot_move_the_cursor() {
        let (terminal, captured) =
            Terminal::captured(Localizer::new(Language::English), Look::default());
        terminal.warning(&messages::usage_other("a\u{1b}[2J"));
        assert_eq!(captured.err(), "warning: a␛[2J\n");
    }
}
