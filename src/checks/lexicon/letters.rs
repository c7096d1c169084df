//! How letters are compared: what typing, stress and the change of forms may make of a letter.

use std::char::ToLowercase;

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
        let mut plain = [0; MOST];
        if let Some(length) = self.write_plain(word.as_bytes(), &mut plain)
            && let Ok(plain) = str::from_utf8(&plain[..length])
        {
            return folded.push_str(plain);
        }
        let mut last = Last::default();
        for c in word.chars() {
            match small(c) {
                Some(c) => self.push(c, &mut last, folded),
                None => self.push_all(c.to_lowercase(), &mut last, folded),
            }
        }
    }

    /// Folds a word of letters from U+0400 to U+047F alone, as most are; gives how many bytes it takes. The same as letter
    /// by letter, in less time.
    fn write_plain(self, word: &[u8], folded: &mut [u8; MOST]) -> Option<usize> {
        let is_loose = self.language == Language::Belarusian && self.fold == Fold::Loose;
        let alike = match self.language {
            Language::Russian => &IN_RUSSIAN,
            Language::Belarusian if is_loose => &LOOSELY,
            Language::Belarusian | Language::Other => &SMALL,
        };
        let mut length = 0;
        let (mut before, mut last, mut earlier) = (0, 0, 0);
        for letter in word.chunks(2) {
            let &[lead @ (0xd0 | 0xd1), second] = letter else { return None };
            let place = (lead & 1) << 6 | second & 0x3f;
            let typed = SMALL[usize::from(place)];
            let mut kept = alike[usize::from(place)];
            if typed == SHORT_U && length == 0 && self.language == Language::Belarusian {
                kept = U;
            }
            if is_loose {
                let is_after_d = typed == Z && before == D;
                before = typed;
                if is_after_d {
                    continue;
                }
                if last == SOFT {
                    length -= 2;
                    last = earlier;
                }
                if last == kept {
                    continue;
                }
                (earlier, last) = (last, kept);
            }
            let [first, second] = bytes(kept);
            *folded.get_mut(length)? = first;
            *folded.get_mut(length + 1)? = second;
            length += 2;
        }
        Some(length)
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

/// More bytes has no word that is folded as a plain one; an even number.
const MOST: usize = 64;

/// Letters by what follows 0x400 in their numbers.
const D: u8 = 0x34;
const Z: u8 = 0x37;
const U: u8 = 0x43;
const SOFT: u8 = 0x4c;
const SHORT_U: u8 = 0x5e;

/// The small letters.
const SMALL: [u8; 128] = {
    let mut small = [0; 128];
    let mut letter = 0;
    while letter < 128 {
        small[letter as usize] = match letter {
            0x00..0x10 => letter + 0x50,
            0x10..0x30 => letter + 0x20,
            0x30..0x60 => letter,
            _ => letter | 1,
        };
        letter += 1;
    }
    small
};

/// The small letters, with е for ё.
const IN_RUSSIAN: [u8; 128] = with(SMALL, &[(0x51, 0x35)]);

/// The small letters of Belarusian, where vowels without stress and consonants that change in forms are alike: о э а, ё я
/// е, ў в, ц т.
const LOOSELY: [u8; 128] = with(
    SMALL,
    &[(0x3e, 0x30), (0x4d, 0x30), (0x51, 0x35), (0x4f, 0x35), (SHORT_U, 0x32), (0x46, 0x42)],
);

/// Letters with others in place of some.
const fn with(mut letters: [u8; 128], others: &[(u8, u8)]) -> [u8; 128] {
    let mut at = 0;
    while at < 128 {
        let mut nth = 0;
        while nth < others.len() {
            if letters[at] == others[nth].0 {
                letters[at] = others[nth].1;
                break;
            }
            nth += 1;
        }
        at += 1;
    }
    letters
}

/// A letter in UTF-8.
#[inline]
fn bytes(letter: u8) -> [u8; 2] {
    [0xd0 | letter >> 6, 0x80 | letter & 0x3f]
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

    #[test]
    fn small_letters_are_those_of_the_tables() {
        for c in '\0'..='\u{2fff}' {
            assert!(small(c).is_none_or(|small| c.to_lowercase().eq([small])), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn plain_words_are_folded_as_they_are_letter_by_letter(word in "([Ѐ-ѿ]|[дзьлцўё]){0,34}") {
            for language in ["ru", "be", "uk"] {
                for fold in [Fold::Strict, Fold::Loose] {
                    let letters = Letters::new(language, fold);
                    let mut folded = String::new();
                    let mut last = Last::default();
                    for c in word.chars().flat_map(char::to_lowercase) {
                        letters.push(c, &mut last, &mut folded);
                    }
                    prop_assert_eq!(letters.fold(&word), folded);
                }
            }
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
