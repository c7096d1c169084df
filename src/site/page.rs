//! One statement in one language, as it was decided to be shown.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::formats::source::Format;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

/// A page: a statement, a language, and what stands in each place of it.
#[derive(Clone, Debug, Hash)]
pub struct Page<'a> {
    pub statement: &'a StatementId,
    /// The language of the readers, and the one of the page's own words.
    pub locale: &'a Locale,
    pub kind: PageKind,
    /// The source text. Its skeleton is what the passages stand in; title and front-matter fields are units of it.
    pub document: &'a Document,
    pub format: Format,
    /// One for each unit of `document`, in its order. A page that lacks some shows the source there.
    pub passages: Vec<Passage>,
    /// When the statement was published.
    pub date: Option<Date>,
    /// When anything on this page last changed, if that is known.
    pub updated: Option<Date>,
    pub tags: Vec<Tag>,
    /// The page of this statement in each language, this one included, in the order of the site's editions.
    pub alternates: Vec<Alternate<'a>>,
    /// Translations into other languages to set beside this one, such as Russian beside Belarusian. The source stands
    /// beside every translation without being told here.
    pub beside: Vec<Beside<'a>>,
    /// Where pictures are that the text shows: the address in the Markdown, and the path in the site. A picture that
    /// is not here is a link with its description, so that no page asks another server for anything.
    pub pictures: BTreeMap<String, String>,
}

/// What a page is in its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageKind {
    /// The statement in the language it was written in.
    Source,
    /// A translation that is good enough to be called one. Only these are named to search engines as such.
    Translation,
    /// The source text, in place of a translation; every passage is shown as [`Shown::Source`].
    Fallback(FallbackReason),
}

/// Why a page shows the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FallbackReason {
    /// Nobody has begun.
    NotTranslated,
    /// Too little is translated, or too much of it is behind.
    NotReady {
        /// Of the words of the source, how many percent are ready.
        percent: u8,
    },
    /// It is translated, but nobody has vouched for it.
    NotReviewed,
}

/// The same statement in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Alternate<'a> {
    pub locale: &'a Locale,
    pub kind: PageKind,
}

/// A subject, as a list of statements is made for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// As the source spells it: what says that two tags are the same, and what the address is made from.
    pub key: String,
    /// What readers see.
    pub label: String,
    /// The language of the label.
    pub locale: Locale,
}

/// What stands in the place of one unit, and all that readers are told about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    pub shown: Shown,
    pub freshness: Freshness,
    pub author: Author,
    pub review: Option<Review>,
    pub vouched: Vouched,
}

/// Which text a passage shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// The source as it is now.
    Source,
    /// The translation, as the catalog has it: inline Markdown, or plain text.
    Translation(String),
    /// Nothing but a word that there is a gap.
    Omitted,
}

/// How a translation stands to its source, whether it is shown or not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Freshness {
    /// It says what the source says; also what every passage of a page in the source language is.
    Current,
    /// The source has moved on.
    Stale {
        /// The source that it was made from.
        was: String,
        /// Since when, if that is known.
        since: Option<Date>,
    },
    /// There is none.
    Missing,
}

/// Whether anybody stands behind a translation as the project asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Vouched {
    #[default]
    Enough,
    /// It is shown all the same, and readers are told.
    NotYet,
}

/// Who made the text that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Author {
    /// A person; also of every passage that shows the source.
    Person,
    /// A machine, or a memory of like texts. Readers are told as long as there is no review.
    Machine {
        /// As the mark names it: `firefox en-ru 3.0`.
        engine: String,
        on: Option<Date>,
        edited: Edited,
    },
}

/// Whether a person has had a machine's text in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edited {
    ByNobody,
    ByAPerson,
}

impl Edited {
    /// Who made the text, as the markup says it: `data-origin`.
    pub(super) fn origin(self) -> &'static str {
        match self {
            Self::ByNobody => "machine",
            Self::ByAPerson => "machine-edited",
        }
    }
}

/// Who vouched for exactly this translation of exactly this source.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Review {
    pub by: String,
    pub on: Date,
}

/// Another translation, passage by passage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Beside<'a> {
    pub locale: &'a Locale,
    /// One for each unit; `None` where there is no translation that may be shown.
    pub texts: Vec<Option<String>>,
}

impl Passage {
    /// A passage that shows the source and has nothing to tell.
    pub fn source() -> Self {
        Self {
            shown: Shown::Source,
            freshness: Freshness::Current,
            author: Author::Person,
            review: None,
            vouched: Vouched::default(),
        }
    }

    /// A passage that shows the source because there is nothing else.
    pub fn missing() -> Self {
        Self { freshness: Freshness::Missing, ..Self::source() }
    }

    /// Whether the source stands there; a translation without a word is none.
    pub fn shows_source(&self) -> bool {
        self.shown == Shown::Source || self.is_blank()
    }

    /// Whether it is a translation without a word.
    pub fn is_blank(&self) -> bool {
        match &self.shown {
            Shown::Translation(text) => text.trim().is_empty(),
            Shown::Source | Shown::Omitted => false,
        }
    }

    /// A person's translation that says what the source says.
    pub fn translation(text: impl Into<String>) -> Self {
        Self { shown: Shown::Translation(text.into()), ..Self::source() }
    }

    /// Whether readers are to be told that a machine made what they read.
    pub fn is_unreviewed_machine(&self) -> bool {
        self.unreviewed_machine().is_some()
    }

    /// What readers are to be told about a machine that made what they read.
    pub fn unreviewed_machine(&self) -> Option<Edited> {
        let is_told = matches!(self.shown, Shown::Translation(_))
            && !self.is_blank()
            && self.review.is_none();
        match &self.author {
            Author::Machine { edited, .. } if is_told => Some(*edited),
            Author::Machine { .. } | Author::Person => None,
        }
    }

    /// Whether readers are to be told that nobody has reviewed a person's translation: only where a project asks for
    /// reviews, and shows what has none.
    pub fn is_unreviewed_person(&self) -> bool {
        matches!(self.shown, Shown::Translation(_))
            && !self.is_blank()
            && self.author == Author::Person
            && self.vouched == Vouched::NotYet
    }

    /// The source that a translation on the page was made from, where the source has moved on.
    pub fn behind(&self) -> Option<&str> {
        match (&self.shown, &self.freshness) {
            (Shown::Translation(_), Freshness::Stale { was, .. }) => Some(was),
            (Shown::Translation(_), Freshness::Current | Freshness::Missing)
            | (Shown::Source | Shown::Omitted, _) => None,
        }
    }
}
