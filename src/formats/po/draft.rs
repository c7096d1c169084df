//! The entry that is being read, before all of it is known.

use super::lex::Spot;
use crate::model::entry::{Entry, Previous};

/// The string that is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Context,
    Source,
    Plural,
    Translation,
    PreviousContext,
    PreviousSource,
    PreviousPlural,
    Domain,
    /// What follows something that could not be read.
    Unreadable,
}

/// The entry that is being read.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) entry: Entry,
    pub(super) previous_context: Option<String>,
    pub(super) previous_source: Option<String>,
    pub(super) previous_plural: Option<String>,
    pub(super) start: Option<Spot>,
    pub(super) context: Option<Spot>,
    pub(super) source: Option<Spot>,
    pub(super) previous: Option<Spot>,
    pub(super) forms: usize,
    /// Where its last string ends.
    pub(super) end: usize,
    pub(super) soundness: Soundness,
}

/// Whether something in an entry has been reported already, so that what follows from it need not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Soundness {
    Sound,
    Reported,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self {
            entry: Entry::new(String::new()),
            previous_context: None,
            previous_source: None,
            previous_plural: None,
            start: None,
            context: None,
            source: None,
            previous: None,
            forms: 0,
            end: 0,
            soundness: Soundness::Sound,
        }
    }

    /// The entry, with its seat.
    pub(super) fn into_entry(self, seat: usize) -> Entry {
        let previous = self.previous_source.map(|source| Previous {
            context: self.previous_context,
            source,
            plural: self.previous_plural,
        });
        Entry { seat: Some(seat), previous, ..self.entry }
    }
}

impl Field {
    /// Whether the string belongs to the message itself.
    pub(super) fn is_own(self) -> bool {
        match self {
            Self::Context | Self::Source | Self::Plural | Self::Translation => true,
            Self::PreviousContext
            | Self::PreviousSource
            | Self::PreviousPlural
            | Self::Domain
            | Self::Unreadable => false,
        }
    }
}
