//! A language that a statement is published in.

use std::fmt;

/// A locale as it names a folder under `translations/`: a BCP 47 language tag such as `ru`, `be` or `be-tarask`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(String);

/// Which spelling a locale follows; Belarusian has two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orthography {
    #[default]
    Official,
    Classical,
}

/// The text is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language tag")]
pub struct NotALocale(pub String);

impl Locale {
    /// Reads a tag: a language of two or three letters, then subtags of one to eight letters or digits (RFC 5646).
    pub fn parse(text: &str) -> Result<Self, NotALocale> {
        let mut subtags = text.split('-');
        let language = subtags.next().unwrap_or_default();
        let sound = (2..=3).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_lowercase())
            && subtags.all(|s| {
                (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if sound { Ok(Self(text.to_owned())) } else { Err(NotALocale(text.to_owned())) }
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag's language alone: `be` for `be-tarask`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl Locale {
    /// Whether it is Belarusian by its tag in the classical orthography.
    pub fn is_tarask(&self) -> bool {
        self.language() == "be" && self.0.split('-').any(|subtag| subtag == "tarask")
    }

    /// Whether a text in the locale can be in an orthography: Belarusian alone has two.
    pub fn is_written_in(&self, orthography: Orthography) -> bool {
        match orthography {
            Orthography::Official => self.language() == "be" && !self.is_tarask(),
            Orthography::Classical => self.language() == "be",
        }
    }
}

impl Orthography {
    pub const NAMES: &[&str] = &["official", "classical"];

    /// The orthography of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "official" => Some(Self::Official),
            "classical" => Some(Self::Classical),
            _ => None,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_and_refuses_what_could_be_a_path() {
        for good in ["ru", "be", "be-tarask", "zh-Hant-TW"] {
            assert_eq!(Locale::parse(good).unwrap().as_str(), good);
        }
        for bad in ["", "r", "russian", "RU", "be/", "..", "be_BY", "be-", "be-waytoolong"] {
            assert!(Locale::parse(bad).is_err(), "{bad}");
        }
    }
}
