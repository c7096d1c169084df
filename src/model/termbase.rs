//! The agreed terms of a project: what a thing is called in each language, and what it must not be called.

use std::collections::BTreeMap;

use super::locale::Locale;

/// The termbase: its concepts, in the order of the file. Empty where a project has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Termbase {
    pub concepts: Vec<Concept>,
}

/// One thing that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Stable, unique, in kebab case.
    pub id: String,
    pub kind: ConceptKind,
    /// What it is called in the language of the statements, the usual name first; never empty.
    pub english: Vec<String>,
    /// Whether the case of its letters counts when it is looked for in a text.
    pub case: CaseRule,
    /// What translators should know.
    pub note: Option<String>,
    /// What it is called in each locale.
    pub renderings: BTreeMap<Locale, Renderings>,
}

/// What a concept is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConceptKind {
    #[default]
    Noun,
    Verb,
    Adjective,
    Phrase,
    Person,
    Place,
    Organisation,
    /// It stays as it is in every language: a brand, a command.
    Verbatim,
}

/// Whether `Strike` is `strike`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseRule {
    /// Any case fits.
    #[default]
    Ignored,
    /// The first letter may be a capital at the beginning of a sentence, else all letters as given.
    Kept,
}

/// What a concept is called in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renderings {
    /// In the form of a dictionary (nominative, infinitive); empty where only forbidden ones are known.
    pub preferred: String,
    /// Good as well, where the context asks for them.
    pub allowed: Vec<String>,
    /// Wrong in this project.
    pub forbidden: Vec<String>,
    /// Inflected forms of preferred or allowed ones that no rule would find.
    pub forms: Vec<String>,
}

impl ConceptKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Noun,
        Self::Verb,
        Self::Adjective,
        Self::Phrase,
        Self::Person,
        Self::Place,
        Self::Organisation,
        Self::Verbatim,
    ];

    /// The name, as files spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Noun => "noun",
            Self::Verb => "verb",
            Self::Adjective => "adjective",
            Self::Phrase => "phrase",
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Verbatim => "verbatim",
        }
    }

    /// Whether it is a proper name, which `name-missing` looks after; all others are `term`'s.
    pub fn is_name(self) -> bool {
        match self {
            Self::Person | Self::Place | Self::Organisation => true,
            Self::Noun | Self::Verb | Self::Adjective | Self::Phrase | Self::Verbatim => false,
        }
    }
}
