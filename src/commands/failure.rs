//! Why a command could not run, as its user is told.

use std::fmt;
use std::io;
use std::num::NonZeroUsize;

use crate::messages;
use crate::model::message::Message;
use crate::terminal::Terminal;

/// One or more problems, and what can be done about them. Exit status 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Never empty; all problems of a broken file at once.
    problems: Vec<Problem>,
    hints: Vec<Message>,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub message: Message,
    pub place: Option<Place>,
}

/// A place in a file, as editors and terminals understand it: `talmach.toml:3:1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path as the user would type it.
    pub path: String,
    pub line: Option<NonZeroUsize>,
    /// Counted in characters; only beside a line.
    pub column: Option<NonZeroUsize>,
}

impl Failure {
    /// What is wrong, where it is one thing; of several the first.
    pub(super) fn first(&self) -> Message {
        self.problems[0].message.clone()
    }

    /// A failure with one problem that is nowhere in particular.
    pub fn new(message: Message) -> Self {
        Self::of(Problem { message, place: None })
    }

    /// A failure with one problem.
    pub fn of(problem: Problem) -> Self {
        Self { problems: vec![problem], hints: Vec::new() }
    }

    /// The failure with all of these problems; `None` where there are none.
    pub fn of_all(problems: impl IntoIterator<Item = Problem>) -> Option<Self> {
        let problems: Vec<_> = problems.into_iter().collect();
        (!problems.is_empty()).then_some(Self { problems, hints: Vec::new() })
    }

    /// The same failure, with its last problem placed.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        if let Some(problem) = self.problems.last_mut() {
            problem.place = Some(place);
        }
        self
    }

    /// The same failure, with one more problem.
    #[must_use]
    pub fn and(mut self, problem: Problem) -> Self {
        self.problems.push(problem);
        self
    }

    /// Both failures as one.
    #[must_use]
    pub fn along_with(mut self, other: Self) -> Self {
        self.problems.extend(other.problems);
        for hint in other.hints {
            if !self.hints.contains(&hint) {
                self.hints.push(hint);
            }
        }
        self
    }

    /// The same failure, with advice.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hints.push(hint);
        self
    }

    /// What is wrong.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What can be done.
    pub fn hints(&self) -> &[Message] {
        &self.hints
    }

    /// Tells the user.
    pub fn tell(&self, terminal: &Terminal) {
        for Problem { message, place } in &self.problems {
            match place {
                Some(place) => terminal.error_at(place, message),
                None => terminal.error(message),
            }
        }
        for hint in &self.hints {
            terminal.hint(hint);
        }
    }
}

impl Place {
    /// A whole file.
    pub fn file(path: impl fmt::Display) -> Self {
        Self { path: path.to_string(), line: None, column: None }
    }

    /// A line and a column, both counted from 1; 0 means unknown.
    pub fn position(path: impl fmt::Display, line: usize, column: usize) -> Self {
        let line = NonZeroUsize::new(line);
        let column = line.and(NonZeroUsize::new(column));
        Self { path: path.to_string(), line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::terminal::printable(&self.path))?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        Ok(())
    }
}

/// Why the operating system refused something, as a reason inside another message.
#[expect(clippy::wildcard_enum_match_arm, reason = "the standard library's enum is not exhaustive")]
pub fn reason(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => messages::io_not_found(),
        io::ErrorKind::PermissionDenied => messages::io_permission(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => messages::io_full(),
        io::ErrorKind::ReadOnlyFilesystem => messages::io_read_only(),
        io::ErrorKind::IsADirectory => messages::io_is_folder(),
        io::ErrorKind::NotADirectory => messages::io_not_a_folder(),
        io::ErrorKind::AlreadyExists => messages::io_exists(),
        io::ErrorKind::FileTooLarge => messages::io_too_large(),
        io::ErrorKind::InvalidFilename => messages::io_bad_name(),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => messages::io_busy(),
        io::ErrorKind::OutOfMemory => messages::io_no_memory(),
        io::ErrorKind::TimedOut => messages::io_timed_out(),
        io::ErrorKind::StaleNetworkFileHandle => messages::io_gone(),
        _ => of_system(error).unwrap_or_else(|| messages::io_other(error)),
    }
}

/// What the standard library has no stable name for.
#[cfg(unix)]
fn of_system(error: &io::Error) -> Option<Message> {
    use rustix::io::Errno;
    match Errno::from_io_error(error)? {
        Errno::LOOP => Some(messages::io_loop()),
        Errno::MFILE | Errno::NFILE => Some(messages::io_many_open()),
        Errno::IO => Some(messages::io_device()),
        _ => None,
    }
}

/// Other systems have no such numbers.
#[cfg(not(unix))]
fn of_system(_: &io::Error) -> Option<Message> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Language, Localizer};
    use crate::terminal::Look;

    #[cfg(unix)]
    #[test]
    fn what_the_system_refuses_is_told_in_the_language_of_the_reader() {
        use rustix::io::Errno;
        let usual = [
            Errno::ACCESS,
            Errno::BUSY,
            Errno::DQUOT,
            Errno::EXIST,
            Errno::FBIG,
            Errno::IO,
            Errno::ISDIR,
            Errno::LOOP,
            Errno::MFILE,
            Errno::NAMETOOLONG,
            Errno::NFILE,
            Errno::NOENT,
            Errno::NOMEM,
            Errno::NOSPC,
            Errno::NOTDIR,
            Errno::PERM,
            Errno::ROFS,
            Errno::STALE,
            Errno::TIMEDOUT,
            Errno::TXTBSY,
        ];
        for number in usual {
            let error = io::Error::from(number);
            let said = Localizer::new(Language::Belarusian).say(&reason(&error));
            assert!(!said.contains("os error"), "{said}");
        }
    }

    #[test]
    fn all_problems_are_told_with_their_places_and_then_the_advice() {
        let (terminal, captured) =
            Terminal::captured(Localizer::new(Language::English), Look::default());
        let problem = |what: &str, place| Problem { message: messages::usage_other(what), place };
        Failure::of(problem("first", Some(Place::position("a.po", 3, 7))))
            .and(problem("second", Some(Place::position("a.po", 5, 0))))
            .and(problem("third", Some(Place::file("b.po"))))
            .hint(messages::usage_other("mend them"))
            .tell(&terminal);
        assert_eq!(
            captured.err(),
            "error: a.po:3:7: first\nerror: a.po:5: second\nerror: b.po: third\nhint: mend them\n"
        );
    }
}
