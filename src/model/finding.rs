//! What a check has found, and how much it weighs.

use std::fmt;

use super::locale::Locale;
use super::message::Message;
use super::statement::StatementId;

/// A rule that finds something wrong. Its id says what is wrong, and is stable: people write it into configurations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckId {
    /// An English unit has no translation.
    Missing,
    /// A translation was made from an earlier English.
    Stale,
    /// Nobody has vouched for a translation.
    Fuzzy,
    /// Nobody has reviewed a translation; only where the project demands it.
    Unreviewed,
    /// A catalog belongs to no statement.
    Orphan,
    /// A catalog cannot be read.
    BrokenCatalog,
}

/// What a finding does to the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The check does not run.
    Off,
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
    /// The unit of the English, counted from 1.
    pub unit: Option<usize>,
    pub message: Message,
}

impl CheckId {
    /// Every check, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::Stale,
        Self::Fuzzy,
        Self::Unreviewed,
        Self::Orphan,
        Self::BrokenCatalog,
    ];

    /// The check of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.as_str() == id)
    }

    /// The id, in kebab case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Fuzzy => "fuzzy",
            Self::Unreviewed => "unreviewed",
            Self::Orphan => "orphan",
            Self::BrokenCatalog => "broken-catalog",
        }
    }

    /// The level where a project says nothing.
    pub fn default_level(self) -> Level {
        match self {
            Self::Missing | Self::Stale | Self::Fuzzy | Self::Unreviewed | Self::BrokenCatalog => {
                Level::Error
            }
            Self::Orphan => Level::Warning,
        }
    }
}

impl Level {
    /// Every level, from the lightest.
    pub const ALL: [Self; 3] = [Self::Off, Self::Warning, Self::Error];

    /// The level of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == name)
    }

    /// The name, as configurations and JSON spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
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
            assert_eq!(CheckId::parse(check.as_str()), Some(check));
        }
        for level in Level::ALL {
            assert_eq!(Level::parse(level.as_str()), Some(level));
        }
        assert_eq!(CheckId::parse("Missing"), None);
        assert_eq!(Level::parse("fatal"), None);
    }
}
