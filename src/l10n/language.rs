//! The languages the program speaks, and which of them a reader wants.

/// A language of the program itself; not a locale that statements are published in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    Russian,
    Belarusian,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Belarusian];

    /// The tag: the value of `--lang` and the name of the folder in `locales/`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Belarusian => "be",
        }
    }

    /// The language with exactly this tag.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language for a list of wishes, the most important first: the first wish that is not empty decides.
    ///
    /// A wish is the value of a POSIX locale variable (`be_BY.UTF-8`, `C`) or a language tag (`be-BY`, `ru`); one that
    /// names no language of ours means English.
    pub fn negotiate<'w>(wishes: impl IntoIterator<Item = &'w str>) -> Self {
        let wish = wishes.into_iter().find(|wish| !wish.is_empty()).unwrap_or_default();
        let language = wish.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::parse(&language.to_ascii_lowercase()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posix_names_and_tags_choose_a_language() {
        for (wish, language) in [
            ("be_BY.UTF-8", Language::Belarusian),
            ("be_BY@latin", Language::Belarusian),
            ("be-tarask", Language::Belarusian),
            ("ru", Language::Russian),
            ("RU_ru", Language::Russian),
            ("C", Language::English),
            ("C.UTF-8", Language::English),
            ("POSIX", Language::English),
            ("de_DE.UTF-8", Language::English),
            ("ru\u{442}", Language::English),
            ("...", Language::English),
        ] {
            assert_eq!(Language::negotiate([wish]), language, "{wish}");
        }
    }

    #[test]
    fn the_first_wish_that_is_not_empty_decides() {
        assert_eq!(Language::negotiate(["", "be", "ru"]), Language::Belarusian);
        assert_eq!(Language::negotiate(["C", "ru_RU.UTF-8"]), Language::English);
        assert_eq!(Language::negotiate([]), Language::English);
    }
}
