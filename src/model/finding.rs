//! What a check has found, and how much it weighs.

use std::fmt;
use std::ops::Range;

use super::fingerprint::Fingerprint;
use super::locale::Locale;
use super::message::Message;
use super::statement::StatementId;

/// Declares the checks: their ids, groups and usual levels, in the order in which they are told.
macro_rules! checks {
    ($( $(#[$doc:meta])* $name:ident, $id:literal, $group:ident, $level:ident; )*) => {
        /// A rule that finds something wrong. Its id says what is wrong, and is stable: people write it into
        /// configurations.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CheckId { $( $(#[$doc])* $name, )* }

        impl CheckId {
            /// Every check, in the order in which they are told.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The id, in kebab case.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// What it looks after.
            pub fn group(self) -> Group {
                match self { $(Self::$name => Group::$group,)* }
            }

            /// The level where a project says nothing.
            pub fn default_level(self) -> Level {
                match self { $(Self::$name => Level::$level,)* }
            }
        }
    };
}

checks! {
    /// An English unit has no translation.
    Missing, "missing", Freshness, Error;
    /// A translation was made from an earlier English.
    Stale, "stale", Freshness, Error;
    /// Nobody has vouched for a translation.
    Fuzzy, "fuzzy", Freshness, Error;
    /// Nobody has reviewed a translation; only where the project demands it.
    Unreviewed, "unreviewed", Freshness, Error;
    /// A draft was worked on, and its flag was left on.
    EditedStillFuzzy, "edited-still-fuzzy", Freshness, Warning;
    /// The translation that a draft was made from has been corrected since.
    PivotChanged, "pivot-changed", Freshness, Warning;
    /// A catalog belongs to no statement.
    Orphan, "orphan", Freshness, Warning;
    /// A placeholder, an address or another literal is lost or doubled.
    PlaceholderMissing, "placeholder-missing", Integrity, Error;
    /// Emphasis, links, code, tags or the markers of a list or heading do not fit the English.
    MarkupBroken, "markup-broken", Integrity, Error;
    /// A link leads elsewhere.
    LinkChanged, "link-changed", Integrity, Error;
    /// A number, date, percentage or sum of money is another one.
    NumberChanged, "number-changed", Integrity, Error;
    /// A person, place or organisation of the termbase is not named.
    NameMissing, "name-missing", Integrity, Warning;
    /// The translation is the English.
    Untranslated, "untranslated", Integrity, Error;
    /// An English sentence stands within the translation.
    UntranslatedPart, "untranslated-part", Integrity, Error;
    /// A word mixes letters of two scripts that look alike.
    WrongScript, "wrong-script", Language, Error;
    /// A letter that the language does not have.
    ForeignLetters, "foreign-letters", Language, Error;
    /// The text is in another language.
    WrongLanguage, "wrong-language", Language, Error;
    /// A word that no dictionary knows.
    Spelling, "spelling", Language, Info;
    /// ў and у by the rules of 2008.
    ShortU, "short-u", Language, Warning;
    /// The other of the two Belarusian orthographies.
    Orthography, "orthography", Language, Warning;
    /// Quotation marks of another language, or not in pairs.
    Quotes, "quotes", Typography, Warning;
    /// A hyphen for a dash, a dash for a hyphen, or the blanks about them.
    Dash, "dash", Typography, Warning;
    /// Blanks: two for one, before a point, none after a comma, invisible ones.
    Spacing, "spacing", Typography, Warning;
    /// Points where an ellipsis stands for them.
    Ellipsis, "ellipsis", Typography, Info;
    /// The translation ends otherwise than the English.
    EndPunctuation, "end-punctuation", Typography, Warning;
    /// A sentence or title begins otherwise than the English, or is in capitals.
    Capitals, "capitals", Typography, Warning;
    /// Far too short or far too long.
    Length, "length", Typography, Warning;
    /// The same word twice in a row.
    DoubledWord, "doubled-word", Typography, Warning;
    /// A term of the termbase is rendered otherwise than agreed.
    Term, "term", Terms, Warning;
    /// The catalog is not written as msgcat writes it.
    CatalogFormat, "catalog-format", File, Info;
    /// Two entries of a catalog are for the same English.
    DuplicateEntry, "duplicate-entry", File, Error;
    /// The header of a catalog lacks something, or says something wrong.
    Header, "header", File, Warning;
    /// A catalog cannot be read.
    BrokenCatalog, "broken-catalog", File, Error;
    /// A comment silences a finding that is not there.
    UnusedSilence, "unused-silence", File, Warning;
}

/// What a check looks after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Whether the translation is there, and of the English as it is.
    Freshness,
    /// Whether what must not change has not changed.
    Integrity,
    /// Whether it is in the right language, and spelt rightly.
    Language,
    /// Quotes, dashes, blanks.
    Typography,
    /// The agreed terms.
    Terms,
    /// The catalog as a file.
    File,
}

/// What a finding does to the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The check does not run.
    Off,
    /// Less than sure: told to those who ask.
    Info,
    /// Told, and the gate stays open.
    Warning,
    /// The gate closes.
    Error,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: CheckId,
    pub level: Level,
    pub statement: Option<StatementId>,
    pub locale: Option<Locale>,
    /// The file that it was found in: from the project's root, parts joined by `/`.
    pub file: String,
    /// Counted from 1.
    pub line: Option<usize>,
    /// The character of that line at which the wrong words begin, counted from 1.
    pub column: Option<usize>,
    /// The unit of the English, counted from 1.
    pub unit: Option<usize>,
    /// Words of that unit; 0 for a finding about a file.
    pub words: usize,
    /// What was found, what was expected, how to mend it.
    pub message: Message,
    /// The texts that it is about.
    pub excerpt: Option<Excerpt>,
    /// What would mend it, where that is mechanical.
    pub fix: Option<Edit>,
}

/// A unit as a finding shows it: source and translation, and the very words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The English that the translation was made from.
    pub source: String,
    pub translation: String,
    /// Bytes of the source, on character boundaries.
    pub in_source: Option<Range<usize>>,
    /// Bytes of the translation, on character boundaries; empty at a place where something lacks.
    pub in_translation: Range<usize>,
}

/// A replacement within a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Bytes of the translation, on character boundaries.
    pub span: Range<usize>,
    pub text: String,
}

impl Finding {
    /// Names what was found wherever it stands: the same in a file with other lines, and for the same words alone.
    pub fn identity(&self) -> Fingerprint {
        let place = self.statement.as_ref().map_or(self.file.as_str(), StatementId::as_str);
        let locale = self.locale.as_ref().map_or("", Locale::as_str);
        let (source, words) = match &self.excerpt {
            None => (String::new(), self.message.to_string()),
            Some(excerpt) => {
                let words = excerpt.translation.get(excerpt.in_translation.clone());
                (excerpt.source.clone(), words.unwrap_or_default().to_owned())
            }
        };
        Fingerprint::of(&[self.check.as_str(), place, locale, &source, &words].join("\u{1f}"))
    }
}

impl Finding {
    /// Whether it can be mended without anybody's judgement.
    pub fn is_mechanical(&self) -> bool {
        self.fix.is_some() || self.check == CheckId::CatalogFormat
    }
}

impl CheckId {
    /// The check of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|check| check.as_str() == id)
    }
}

impl Group {
    /// Every group, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Freshness,
        Self::Integrity,
        Self::Language,
        Self::Typography,
        Self::Terms,
        Self::File,
    ];

    /// The name, as documents and JSON spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Freshness => "freshness",
            Self::Integrity => "integrity",
            Self::Language => "language",
            Self::Typography => "typography",
            Self::Terms => "terms",
            Self::File => "file",
        }
    }
}

impl Level {
    /// Every level, from the lightest.
    pub const ALL: [Self; 4] = [Self::Off, Self::Info, Self::Warning, Self::Error];

    /// The level of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == name)
    }

    /// The name, as configurations and JSON spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_and_every_level_is_read_back_by_its_name() {
        for check in CheckId::ALL {
            assert_eq!(CheckId::parse(check.as_str()), Some(*check));
        }
        for level in Level::ALL {
            assert_eq!(Level::parse(level.as_str()), Some(level));
        }
        assert_eq!(CheckId::parse("Missing"), None);
        assert_eq!(Level::parse("fatal"), None);
    }
}
