//! How letters are compared: what typing, stress and the change of forms may make of a letter.

/// How much of a word's spelling counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Case, apostrophes, stress marks, ё for е in Russian, ў at the beginning of a word do not count.
    Strict,
    /// In Belarusian, vowels without stress (о а, ё е я), ў for в, hard and soft д and т, ь within a word and doubled
    /// letters do not count either: the forms of one word differ in them, and its two orthographies.
    Loose,
}

/// The letters of a language, folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    language: Language,
    fold: Fold,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Russian,
    Belarusian,
    Other,
}

impl Letters {
    /// The letters of a language such as `be`.
    pub fn new(language: &str, fold: Fold) -> Self {
        let language = match language {
            "ru" => Language::Russian,
            "be" => Language::Belarusian,
            _ => Language::Other,
        };
        Self { language, fold }
    }

    pub(super) fn language(self) -> Language {
        self.language
    }

    /// Writes a word folded, in place of what stood there.
    pub fn write(self, word: &str, folded: &mut String) {
        folded.clear();
        let mut last = None;
        for c in word.chars() {
            if c.is_ascii() {
                self.push(c.to_ascii_lowercase(), &mut last, folded);
            } else if matches!(c, 'а'..='џ' | '’') {
                self.push(c, &mut last, folded);
            } else if let ('А'..='Я', Some(small)) = (c, char::from_u32(u32::from(c) + 32)) {
                self.push(small, &mut last, folded);
            } else {
                for c in c.to_lowercase() {
                    self.push(c, &mut last, folded);
                }
            }
        }
    }

    /// A word, folded.
    pub fn fold(self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        self.write(word, &mut folded);
        folded
    }

    /// `last` is the letter before, as it stood.
    fn push(self, c: char, last: &mut Option<char>, folded: &mut String) {
        let before = *last;
        let c = match c {
            // Stress and the places where a word may be divided.
            '\u{300}' | '\u{301}' | '\u{ad}' => return,
            '’' | 'ʼ' | '`' => '\'',
            _ => c,
        };
        *last = Some(c);
        match self.language {
            Language::Russian => folded.push(if c == 'ё' { 'е' } else { c }),
            Language::Other => folded.push(c),
            Language::Belarusian if self.fold == Fold::Strict => {
                folded.push(if c == 'ў' && before.is_none() { 'у' } else { c });
            }
            Language::Belarusian => {
                let c = match c {
                    'о' | 'э' => 'а',
                    'ё' | 'я' => 'е',
                    'ў' if before.is_none() => 'у',
                    'ў' => 'в',
                    'ц' => 'т',
                    'з' if before == Some('д') => return,
                    '\'' => return,
                    _ => c,
                };
                if folded.ends_with('ь') {
                    folded.pop();
                }
                if !folded.ends_with(c) {
                    folded.push(c);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strictly_only_typing_is_folded() {
        let russian = Letters::new("ru", Fold::Strict);
        assert_eq!(russian.fold("Заключё\u{301}нный"), "заключенный");
        let belarusian = Letters::new("be", Fold::Strict);
        assert_eq!(belarusian.fold("Ўлада"), "улада");
        assert_eq!(belarusian.fold("СЯМ’Я"), "сям'я");
        assert_ne!(belarusian.fold("Ціхановская"), belarusian.fold("Ціханоўская"));
    }

    #[test]
    fn loosely_the_forms_of_a_belarusian_word_look_alike() {
        let loose = Letters::new("be", Fold::Loose);
        for (one, other) in [("горад", "гарад"), ("суд", "судз"), ("сям’", "сем’"), ("моў", "мов")]
        {
            assert_eq!(loose.fold(one), loose.fold(other));
        }
        assert_eq!(loose.fold("моладдз"), "малад");
    }
}
