//! Numbers in words and Roman numerals: what a number in digits may be the counterpart of.

use super::amount::Amount;
use super::months::month;
use super::roman;
use super::vocabulary::{BELARUSIAN, ENGLISH, Entry, ONE_AND_A_HALF, RUSSIAN};
use crate::model::letters::is_letter_or_digit;

/// The numbers that the words of a text may stand for, in no order. Words that follow each other are read as one
/// number too: «двадцать пять», `two hundred and six`.
pub(in super::super) fn spelt(prose: &str, language: &str, months: Months) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut sum = Sum::default();
    let mut lower = String::new();
    for word in prose.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty()) {
        if let Some(number) = roman::value(word) {
            found.push(Amount::whole(number));
        }
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        if ONE_AND_A_HALF.iter().any(|begin| lower.starts_with(begin)) {
            found.extend([Amount::decimal("1", "5"), Amount::whole(18)]);
        }
        if months == Months::Counted {
            found.extend(month(&lower, language).map(Amount::whole));
        }
        match value(&lower, language) {
            Some(number) => {
                found.push(Amount::whole(number));
                found.extend(fraction(number, &lower));
                // «нулевой», and not of the years after 2000
                found.extend(lower.starts_with("нул").then_some(Amount::whole(0)));
                found.extend(sum.and(number).map(Amount::whole));
            }
            None if lower == "and" => {}
            None => sum = Sum::default(),
        }
    }
    for (sign, amount) in [('½', "5"), ('¼', "25"), ('¾', "75")] {
        if prose.contains(sign) {
            found.push(Amount::decimal("0", amount));
        }
    }
    found
}

/// Whether the names of months count: `2026-05-03` may be the third of May, but no day is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Months {
    Counted,
    Left,
}

/// Number words that follow each other.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// What is complete: thousands, millions.
    whole: u64,
    /// What is being put together below a thousand.
    group: u64,
    words: usize,
    last: u64,
}

impl Sum {
    /// Adds a word; gives the number so far, where several words make one.
    fn and(&mut self, number: u64) -> Option<u64> {
        let scales = matches!(number, 100 | 1_000 | 1_000_000 | 1_000_000_000);
        if self.words > 0 && scales && self.group > 0 && self.group < number {
            self.group = self.group.saturating_mul(number);
            if number >= 1_000 {
                self.whole = self.whole.saturating_add(self.group);
                self.group = 0;
            }
        } else if self.words > 0 && number < self.last {
            self.group = self.group.saturating_add(number);
        } else {
            *self = Self { group: number, ..Self::default() };
        }
        self.words += 1;
        self.last = number;
        (self.words > 1).then(|| self.whole.saturating_add(self.group))
    }
}

/// What a word stands for, by the longest entry that fits.
fn value(word: &str, language: &str) -> Option<u64> {
    let begins = |table: &[Entry]| {
        let fits = table.iter().filter(|(begin, _)| word.starts_with(begin));
        fits.max_by_key(|(begin, _)| begin.len()).map(|(_, number)| *number)
    };
    match language {
        "en" => ENGLISH.iter().find(|(entry, _)| *entry == word).map(|(_, number)| *number),
        "ru" => begins(RUSSIAN),
        "be" => begins(BELARUSIAN),
        _ => None,
    }
}

/// What a part of a whole is in digits: a half is 50 % and 0.5.
fn fraction(number: u64, word: &str) -> Option<Amount> {
    match (number, word.chars().next()) {
        (50, Some('h' | 'п')) => Some(Amount::decimal("0", "5")),
        (4, Some('q' | 'ч')) => Some(Amount::whole(25)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str, language: &str, number: u64) -> bool {
        spelt(text, language, Months::Counted).contains(&Amount::whole(number))
    }

    #[test]
    fn every_form_of_a_number_word_counts() {
        for word in ["двух", "двое", "вторая", "двухлетний", "двумя", "дважды"]
        {
            assert!(says(word, "ru", 2), "{word}");
        }
        for word in ["дзве", "дзвюх", "двух", "другі", "абедзве", "двое"]
        {
            assert!(says(word, "be", 2), "{word}");
        }
        assert!(says("пятнадцати", "ru", 15) && !says("пятнадцати", "ru", 5));
        assert!(says("28 жніўня", "be", 8) && says("у верасні", "be", 9));
    }

    #[test]
    fn words_in_a_row_are_one_number() {
        assert!(says("two hundred and six people", "en", 206));
        assert!(says("twenty-one", "en", 21));
        assert!(says("three hundred thousand", "en", 300_000));
        assert!(says("двадцать пятого", "ru", 25));
        assert!(says("сто тридцать два", "ru", 132));
        assert!(says("дваццаць адзін", "be", 21));
    }

    #[test]
    fn centuries_are_roman_numerals() {
        assert!(says("в ХХ веке", "ru", 20));
        assert!(says("XIX стагоддзе", "be", 19));
    }
}
