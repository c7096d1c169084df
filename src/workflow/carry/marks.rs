//! What a sentence and its translation have in common to the letter: numbers, addresses, names left in Latin script.

use std::collections::BTreeSet;

/// The marks of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Digits alone: grouping and decimal signs differ between languages.
    pub(super) numbers: BTreeSet<String>,
    /// Addresses, and Latin words of two letters or more where the translation is in another script.
    pub(super) names: BTreeSet<String>,
}

/// Whether words in Latin script are marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LatinWords {
    /// They are: the translation is in another script, and Latin words in it were left as they are.
    Tell,
    /// They are not: both languages use them.
    SayNothing,
}

impl LatinWords {
    /// Decided by the script that most letters of the translation are of.
    pub(super) fn of(translation: &str) -> Self {
        let letters = translation.chars().filter(|c| c.is_alphabetic());
        let (latin, other): (Vec<_>, Vec<_>) = letters.partition(|c| *c < '\u{370}');
        if latin.len() < other.len() { Self::Tell } else { Self::SayNothing }
    }
}

impl Marks {
    pub(super) fn of(sentence: &str, latin: LatinWords) -> Self {
        let mut marks = Self::default();
        let apart = |c: char| c.is_whitespace() || "()[]<>{}\"«»“”„*`|".contains(c);
        for part in sentence.split(apart) {
            let part = part.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
            if part.contains("://") || part.contains('@') || part.starts_with("www.") {
                marks.names.insert(part.to_owned());
            } else if latin == LatinWords::Tell {
                let words = part.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| w.len() > 1);
                marks.names.extend(words.map(str::to_owned));
            }
        }
        marks.numbers = numbers(sentence);
        marks
    }

    /// Whether both have numbers, but none in common.
    pub(super) fn contradict(&self, other: &Self) -> bool {
        !self.numbers.is_empty()
            && !other.numbers.is_empty()
            && self.numbers.is_disjoint(&other.numbers)
    }

    /// Whether a mark is in both.
    pub(super) fn shares(&self, other: &Self) -> bool {
        !self.numbers.is_disjoint(&other.numbers) || !self.names.is_disjoint(&other.names)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.numbers.iter().chain(&self.names).map(String::as_str)
    }
}

/// The numbers of a text: `100,000`, `100 000` and `100.000` are one.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut number = String::new();
    // Digits since the last separator.
    let mut group = 0;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c.is_ascii_digit() {
            number.push(c);
            group += 1;
            continue;
        }
        let next_digits = rest.clone().take(4).take_while(char::is_ascii_digit).count();
        let goes_on = match c {
            '.' | ',' => next_digits > 0,
            ' ' | '\u{a0}' | '\u{202f}' => (1..=3).contains(&group) && next_digits == 3,
            _ => false,
        };
        group = 0;
        if !number.is_empty() && !goes_on {
            found.insert(std::mem::take(&mut number));
        }
    }
    if !number.is_empty() {
        found.insert(number);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_however_they_are_grouped() {
        for text in ["100,000 people", "100 000 человек", "100\u{a0}000", "100.000"] {
            assert_eq!(numbers(text).into_iter().collect::<Vec<_>>(), ["100000"], "{text}");
        }
        assert_eq!(numbers("3,5 in 2020, 7").into_iter().collect::<Vec<_>>(), ["2020", "35", "7"]);
        assert_eq!(numbers("9 августа 2020 500 раз").len(), 3);
    }

    #[test]
    fn latin_words_are_marks_beside_another_script_only() {
        let latin = |text| Marks::of(text, LatinWords::Tell).names.into_iter().collect::<Vec<_>>();
        assert_eq!(latin("Читайте BBC (https://e.org/a)."), ["BBC", "https://e.org/a"]);
        assert_eq!(LatinWords::of("Czytaj dalej"), LatinWords::SayNothing);
        assert_eq!(LatinWords::of("Чытайце BBC"), LatinWords::Tell);
    }
}
