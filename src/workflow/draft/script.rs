//! Letters that a language does not have.

pub(super) use crate::model::letters::is_cyrillic;
use crate::model::letters::is_letter;
use crate::model::locale::Locale;

/// The alphabet that a locale is written in, as far as we can judge it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alphabet {
    Belarusian,
    /// The classical orthography has `ґ`.
    ClassicalBelarusian,
    Russian,
    OtherCyrillic,
    Unknown,
}

impl Alphabet {
    pub(super) fn of(locale: &Locale) -> Self {
        let has = |subtag: &str| locale.as_str().split('-').any(|s| s.eq_ignore_ascii_case(subtag));
        match locale.language() {
            _ if has("latn") => Self::Unknown,
            "be" if has("tarask") => Self::ClassicalBelarusian,
            "be" => Self::Belarusian,
            "ru" => Self::Russian,
            "uk" | "bg" | "mk" => Self::OtherCyrillic,
            _ => Self::Unknown,
        }
    }

    pub(super) fn is_cyrillic(self) -> bool {
        match self {
            Self::Belarusian | Self::ClassicalBelarusian | Self::Russian | Self::OtherCyrillic => {
                true
            }
            Self::Unknown => false,
        }
    }

    /// Whether this is a letter of a neighbouring language.
    pub(super) fn lacks(self, letter: char) -> bool {
        match self {
            Self::Belarusian => matches!(
                letter,
                'и' | 'щ' | 'ъ' | 'ї' | 'є' | 'ґ' | 'И' | 'Щ' | 'Ъ' | 'Ї' | 'Є' | 'Ґ'
            ),
            Self::ClassicalBelarusian => {
                matches!(letter, 'и' | 'щ' | 'ъ' | 'ї' | 'є' | 'И' | 'Щ' | 'Ъ' | 'Ї' | 'Є')
            }
            Self::Russian => {
                matches!(letter, 'і' | 'ў' | 'ї' | 'є' | 'ґ' | 'І' | 'Ў' | 'Ї' | 'Є' | 'Ґ')
            }
            Self::OtherCyrillic | Self::Unknown => false,
        }
    }
}

pub(super) fn is_latin(c: char) -> bool {
    c < '\u{250}' && is_letter(c)
}
