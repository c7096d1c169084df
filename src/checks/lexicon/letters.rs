//! How letters are compared: what typing, stress and the change of forms may make of a letter.

use std::char::ToLowercase;

use crate::checks::heads::{LETTERS, NONE, place};

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

/// The letters before one that is to be written.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    /// As it stood, in lower case.
    typed: Option<char>,
    /// What the folded word ends with.
    kept: Option<char>,
    earlier: Option<char>,
}

/// The letter «а»; the small ones are counted from it, as by [`place`].
const FIRST: u32 = 0x430;

/// The small letters, two bytes each.
const SMALL: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџ";

/// The place of a small letter.
const fn of(letter: char) -> u8 {
    (letter as u32 - FIRST) as u8
}

const DE: u8 = of('д');
const IE: u8 = of('е');
const ZE: u8 = of('з');
const U: u8 = of('у');
const SOFT_SIGN: u8 = of('ь');
const YO: u8 = of('ё');
const SHORT_U: u8 = of('ў');

/// What the letters become that are compared loosely, by their places.
const LOOSE: [u8; LETTERS] = {
    let mut loose = [0; LETTERS];
    let mut letter = 0;
    while letter < LETTERS as u8 {
        loose[letter as usize] = letter;
        letter += 1;
    }
    loose[of('о') as usize] = of('а');
    loose[of('э') as usize] = of('а');
    loose[of('ё') as usize] = IE;
    loose[of('я') as usize] = IE;
    loose[of('ў') as usize] = of('в');
    loose[of('ц') as usize] = of('т');
    loose
};

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
        folded.reserve(word.len());
        if !self.write_usual(word.as_bytes(), folded) {
            folded.clear();
            self.write_any(word, folded);
        }
    }

    /// Writes a word of the letters from U+0400 to U+045F, as most are; whether it is one.
    fn write_usual(self, word: &[u8], folded: &mut String) -> bool {
        let (letters, rest) = word.as_chunks();
        let (mut typed, mut kept, mut earlier) = (NONE, NONE, NONE);
        for letter in letters {
            let letter = place(letter);
            if letter == NONE {
                return false;
            }
            let before = std::mem::replace(&mut typed, letter);
            let written = match (self.language, self.fold) {
                (Language::Russian, _) if letter == YO => IE,
                (Language::Russian | Language::Other, _) => letter,
                (Language::Belarusian, _) if letter == SHORT_U && before == NONE => U,
                (Language::Belarusian, Fold::Strict) => letter,
                (Language::Belarusian, Fold::Loose) if letter == ZE && before == DE => continue,
                (Language::Belarusian, Fold::Loose) => LOOSE[usize::from(letter)],
            };
            if self.language == Language::Belarusian && self.fold == Fold::Loose {
                if kept == SOFT_SIGN {
                    folded.pop();
                    kept = earlier;
                }
                if kept == written {
                    continue;
                }
                earlier = std::mem::replace(&mut kept, written);
            }
            let place = 2 * usize::from(written);
            folded.push_str(&SMALL[place..place + 2]);
        }
        rest.is_empty()
    }

    /// Writes any word.
    fn write_any(self, word: &str, folded: &mut String) {
        let mut last = Last::default();
        for c in word.chars() {
            match small(c) {
                Some(c) => self.push(c, &mut last, folded),
                None => self.push_all(c.to_lowercase(), &mut last, folded),
            }
        }
    }

    #[cold]
    fn push_all(self, letters: ToLowercase, last: &mut Last, folded: &mut String) {
        for c in letters {
            self.push(c, last, folded);
        }
    }

    /// A word, folded.
    pub fn fold(self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        self.write(word, &mut folded);
        folded
    }

    #[inline]
    fn push(self, c: char, last: &mut Last, folded: &mut String) {
        let before = last.typed;
        let c = match c {
            // Stress and the places where a word may be divided.
            '\u{300}' | '\u{301}' | '\u{ad}' => return,
            '’' | 'ʼ' | '`' => '\'',
            _ => c,
        };
        last.typed = Some(c);
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
                // There are never two ь in a row.
                if last.kept == Some('ь') {
                    folded.pop();
                    last.kept = last.earlier;
                }
                if last.kept != Some(c) {
                    folded.push(c);
                    last.earlier = last.kept.replace(c);
                }
            }
        }
    }
}

/// The small letter, where no table is needed to know it.
#[inline]
fn small(c: char) -> Option<char> {
    match c {
        '\0'..='\x7f' => Some(c.to_ascii_lowercase()),
        'а'..='џ' | '’' => Some(c),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20),
        'Ѐ'..='Џ' => char::from_u32(u32::from(c) + 0x50),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn usual_words_are_folded_as_all_others(
            word in "([ЎўУу]{0,1}[а-яЁёІіЎў]{0,8}|[дзДЗ]{0,6}|[льЬн]{0,8}|[Ѐ-ѿ]{0,5}|[а-яA-z'’]{0,6})",
        ) {
            for language in ["ru", "be", "uk"] {
                for fold in [Fold::Strict, Fold::Loose] {
                    let letters = Letters::new(language, fold);
                    let mut folded = String::new();
                    letters.write_any(&word, &mut folded);
                    prop_assert_eq!(letters.fold(&word), folded, "{} {:?}", language, fold);
                }
            }
        }
    }

    #[test]
    fn small_letters_are_those_of_the_tables() {
        for c in '\0'..='\u{2fff}' {
            assert!(small(c).is_none_or(|small| c.to_lowercase().eq([small])), "{c:?}");
        }
    }

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
    fn soft_signs_and_doubled_letters_go_in_any_order() {
        let loose = Letters::new("be", Fold::Loose);
        for (word, folded) in
            [("льль", "ль"), ("ььл", "л"), ("лльь", "ль"), ("ль'ль", "ль"), ("пьё", "пе")]
        {
            assert_eq!(loose.fold(word), folded, "{word}");
        }
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
