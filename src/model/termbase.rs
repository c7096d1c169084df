//! The agreed terms of a project: what a thing is called in each language, and what it must not be called.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

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

/// Whose renderings a locale goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Its own.
    Locale,
    /// Those of its language, which may spell otherwise: `be-tarask` has none and takes those of `be`.
    Language,
}

impl Concept {
    /// What the concept is called in a locale, or else in its language.
    pub fn said_in(&self, locale: &Locale) -> Option<(&Renderings, Owner)> {
        let of_language = || {
            let mut all = self.renderings.iter();
            all.find(|(other, _)| other.as_str() == locale.language()).map(|(_, said)| said)
        };
        match self.renderings.get(locale) {
            Some(said) => Some((said, Owner::Locale)),
            None => of_language().map(|said| (said, Owner::Language)),
        }
    }
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

    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The case rule of a concept of which nothing else is said: the names of persons, places, organisations and what
    /// stays as it is are looked for as they are written, so that `May` is not `may`.
    pub fn usual_case(self) -> CaseRule {
        match self {
            Self::Person | Self::Place | Self::Organisation | Self::Verbatim => CaseRule::Kept,
            Self::Noun | Self::Verb | Self::Adjective | Self::Phrase => CaseRule::Ignored,
        }
    }

    /// Whether it is a word as any other, which a translation may leave to a pronoun or turn otherwise.
    pub fn is_common(self) -> bool {
        match self {
            Self::Noun | Self::Verb | Self::Adjective | Self::Phrase => true,
            Self::Person | Self::Place | Self::Organisation | Self::Verbatim => false,
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

impl CaseRule {
    pub const NAMES: &[&str] = &["ignored", "kept"];

    /// The name, as files spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Kept => "kept",
        }
    }

    /// The rule of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "ignored" => Some(Self::Ignored),
            "kept" => Some(Self::Kept),
            _ => None,
        }
    }
}

/// The id of a concept of this English name, before it is made unique: `Free Square` is `free-square`. It begins with a
/// letter, so that it can be an id in XML.
pub fn id_of(english: &str) -> String {
    let mut id = String::new();
    for c in english.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            id.push(c);
        } else if !falls_out(c) && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    match id.as_bytes().first() {
        Some(first) if first.is_ascii_lowercase() => id,
        Some(_) => format!("term-{id}"),
        None => "term".to_owned(),
    }
}

/// Apostrophes, accents and letters of other scripts fall out of an id without dividing its words.
fn falls_out(c: char) -> bool {
    matches!(c, '\'' | '’')
        || unicode_normalization::char::is_combining_mark(c)
        || c.is_alphabetic()
}

/// Whether a text can be the id of a concept: words of small letters and digits, hyphens between them, a letter first.
pub fn is_id(text: &str) -> bool {
    let sound = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(sound)
}

/// The ids that a termbase has, and new ones beside them.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    /// Each id with the number that was last put behind it.
    taken: BTreeMap<String, usize>,
}

impl Ids {
    /// Takes an id; false where it is taken already.
    pub fn take(&mut self, id: &str) -> bool {
        let free = !self.taken.contains_key(id);
        if free {
            self.taken.insert(id.to_owned(), 1);
        }
        free
    }

    /// Takes the id that is made from an English name, with the first free number behind it where it is taken.
    pub fn make(&mut self, english: &str) -> String {
        let made = id_of(english);
        let mut id = made.clone();
        while !self.take(&id) {
            let number = self.taken.get_mut(&made).map_or(2, |number| {
                *number += 1;
                *number
            });
            id = format!("{made}-{number}");
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ids_are_made_from_english() {
        for (english, id) in [
            ("Free Square", "free-square"),
            ("the Old Mill café", "the-old-mill-cafe"),
            ("People’s vote", "peoples-vote"),
            ("1 May", "term-1-may"),
            (" – C++ – ", "c"),
            ("Вежа", "term"),
        ] {
            assert_eq!(id_of(english), id);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_made_is_an_id(english in ".*") {
            prop_assert!(is_id(&id_of(&english)));
        }
    }

    #[test]
    fn what_is_called_alike_is_numbered() {
        let mut ids = Ids::default();
        assert!(ids.take("strike-2"));
        let made: Vec<String> = (0..3).map(|_| ids.make("Strike")).collect();
        assert_eq!(made, ["strike", "strike-3", "strike-4"]);
        assert!(!ids.take("strike-4"));
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for kind in ConceptKind::ALL {
            assert_eq!(ConceptKind::parse(kind.as_str()), Some(kind));
        }
        for name in CaseRule::NAMES {
            assert_eq!(CaseRule::parse(name).unwrap().as_str(), *name);
        }
        for bad in ["", "1-may", "a--b", "-a", "a-", "Strike", "a b"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
