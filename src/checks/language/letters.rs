//! Letters: which script and language they are of, and which of them look alike.

pub(super) use crate::model::letters::is_cyrillic;

/// Longer words are no words; nothing is said about them.
pub(super) const LONGEST: usize = 96;

/// The letters that are alike in both scripts, in every usual typeface: Latin, Cyrillic.
const ALIKE: &[(char, char)] = &[
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('ë', 'ё'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Ë', 'Ё'),
];

/// A letter of the Latin script, as far as it is met in our languages.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ' if c.is_alphabetic())
}

/// A letter of either script.
pub(super) fn is_letter(c: char) -> bool {
    is_cyrillic(c) || is_latin(c)
}

/// What stands for an apostrophe inside a word.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// A Belarusian or Russian vowel, of either case.
#[rustfmt::skip]
pub(super) fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'а' | 'е' | 'ё' | 'і' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'и'
        | 'А' | 'Е' | 'Ё' | 'І' | 'О' | 'У' | 'Ы' | 'Э' | 'Ю' | 'Я' | 'И'
    )
}

/// A letter that stands for no vowel.
pub(super) fn is_consonant(c: char) -> bool {
    is_cyrillic(c) && !is_vowel(c)
}

/// The Cyrillic letter that looks like a Latin one.
pub(super) fn cyrillic_like(latin: char) -> Option<char> {
    ALIKE.iter().find(|(known, _)| *known == latin).map(|(_, cyrillic)| *cyrillic)
}

/// The Latin letter that looks like a Cyrillic one.
pub(super) fn latin_like(cyrillic: char) -> Option<char> {
    ALIKE.iter().find(|(_, known)| *known == cyrillic).map(|(latin, _)| *latin)
}

/// Where the word begins that ends before a place. It looks no further than a little beyond [`LONGEST`].
pub(super) fn word_start(text: &str, end: usize) -> usize {
    let mut start = end;
    for (at, c) in text[..end].char_indices().rev() {
        if is_letter(c) {
            start = at;
        } else if !is_apostrophe(c) && c != '\u{301}' {
            break;
        }
        if end - at > LONGEST {
            break;
        }
    }
    start
}

/// Where the word ends that goes on at a place. It looks no further than a little beyond [`LONGEST`].
pub(super) fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    for (at, c) in text[start..].char_indices() {
        if is_letter(c) {
            end = start + at + c.len_utf8();
        } else if !is_apostrophe(c) && c != '\u{301}' {
            break;
        }
        if at > LONGEST {
            break;
        }
    }
    end
}

/// Whether a word has no small letter.
pub(super) fn is_capitals(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

/// A replacement with the capitals of what it replaces.
pub(super) fn capitals_of(old: &str, new: &str) -> String {
    let mut letters = old.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let second = letters.next().is_some_and(char::is_uppercase);
    match (first, second) {
        (true, true) => new.to_uppercase(),
        (true, false) => {
            let mut rest = new.chars();
            rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
        }
        (false, _) => new.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_alike_are_of_two_scripts() {
        for (latin, cyrillic) in ALIKE {
            assert!(is_latin(*latin) && !is_cyrillic(*latin), "{latin}");
            assert!(is_cyrillic(*cyrillic) && !is_latin(*cyrillic), "{cyrillic}");
            assert_eq!(latin.is_uppercase(), cyrillic.is_uppercase());
        }
    }

    #[test]
    fn a_word_has_apostrophes_inside_and_not_about() {
        let text = "«сям’я» і з’езд’";
        let start = text.find('я').unwrap();
        assert_eq!(&text[word_start(text, start)..word_end(text, start)], "сям’я");
        let start = text.find('з').unwrap();
        assert_eq!(&text[start..word_end(text, start)], "з’езд");
    }

    #[test]
    fn a_replacement_keeps_capitals() {
        assert_eq!(capitals_of("плян", "план"), "план");
        assert_eq!(capitals_of("Плян", "план"), "План");
        assert_eq!(capitals_of("ПЛЯН", "план"), "ПЛАН");
    }
}
