//! What can be wrong with a PO file, and where.

/// At most so many problems of one file are told.
pub(super) const MOST: usize = 50;

/// Something in a file that keeps it from being read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {kind}")]
pub struct Problem {
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    pub kind: ProblemKind,
}

/// What is wrong, and what was expected instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    #[error("unresolved merge conflict")]
    ConflictMarker,
    #[error("string without a closing quotation mark on its line")]
    UnterminatedString,
    #[error("`\\{found}` is not an escape; expected one of n t b r f v a \\ \" or digits")]
    InvalidEscape { found: char },
    #[error("U+0004 in a string; gettext keeps it for itself")]
    ContextSeparator,
    #[error("text after the end of a string")]
    JunkAfterString,
    #[error("expected a keyword, a string or a comment, found {found:?}")]
    Junk { found: char },
    #[error("unknown keyword `{name}`")]
    UnknownKeyword { name: String },
    #[error("string without a keyword before it")]
    StringWithoutKeyword,
    #[error("`{keyword}` without a string after it")]
    MissingString { keyword: &'static str },
    #[error("`{keyword}` is out of place here")]
    Misplaced { keyword: &'static str },
    #[error("msgid without msgstr")]
    MissingTranslation,
    #[error("msgstr without msgid")]
    TranslationWithoutSource,
    #[error("second msgid; the first stands in line {first_line} and has no msgstr")]
    SecondSource { first_line: usize },
    #[error("second msgstr for one msgid")]
    SecondTranslation,
    #[error("msgctxt without msgid")]
    ContextWithoutSource,
    #[error("previous message without a previous msgid")]
    PreviousWithoutSource,
    #[error("msgstr[N] without msgid_plural")]
    MissingPlural,
    #[error("expected msgstr[{expected}], since there is a msgid_plural")]
    MissingPluralIndex { expected: usize },
    #[error("expected msgstr[{expected}]")]
    BadPluralIndex { expected: usize },
    #[error("one entry with and without `#~`")]
    HalfRetired,
    #[error("the same message as in line {first_line}")]
    Duplicate { first_line: usize },
    #[error("not {charset}")]
    Undecodable { charset: String },
    #[error("unknown charset {name:?}")]
    UnknownCharset { name: String },
    #[error("NUL byte")]
    Nul,
}

impl ProblemKind {
    /// Whether the words of the file are at fault, rather than the order in which they stand.
    pub(super) fn is_lexical(&self) -> bool {
        match self {
            Self::ConflictMarker
            | Self::UnterminatedString
            | Self::InvalidEscape { .. }
            | Self::ContextSeparator
            | Self::JunkAfterString
            | Self::Junk { .. }
            | Self::UnknownKeyword { .. }
            | Self::Undecodable { .. }
            | Self::UnknownCharset { .. }
            | Self::Nul => true,
            Self::StringWithoutKeyword
            | Self::MissingString { .. }
            | Self::Misplaced { .. }
            | Self::MissingTranslation
            | Self::TranslationWithoutSource
            | Self::SecondSource { .. }
            | Self::SecondTranslation
            | Self::ContextWithoutSource
            | Self::PreviousWithoutSource
            | Self::MissingPlural
            | Self::MissingPluralIndex { .. }
            | Self::BadPluralIndex { .. }
            | Self::HalfRetired
            | Self::Duplicate { .. } => false,
        }
    }
}

/// The problems of one file as they are found.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) problems: Vec<Problem>,
}

impl Log {
    /// Whether so much is wrong that there is no use in reading on.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST
    }

    pub(super) fn add(&mut self, line: usize, column: usize, kind: ProblemKind) {
        if !self.is_full() {
            self.problems.push(Problem { line, column, kind });
        }
    }

    /// The problems in the order of the file. Beside the marks of a merge conflict, what follows from having both
    /// sides in one file is left out.
    pub(super) fn sorted(mut self) -> Vec<Problem> {
        if self.problems.iter().any(|problem| problem.kind == ProblemKind::ConflictMarker) {
            self.problems.retain(|problem| problem.kind.is_lexical());
        }
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
        self.problems
    }
}
