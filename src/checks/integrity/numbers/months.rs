//! Months by name, and the dates that they are part of.

use std::ops::Range;

use super::digits::Number;

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The beginnings that all forms share; May is told by its whole forms.
const RUSSIAN: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];

const BELARUSIAN: [&str; 12] = [
    "студзе",
    "лют",
    "сакавік",
    "красавік",
    "траў",
    "чэрвен",
    "ліпен",
    "жні",
    "верас",
    "кастрычнік",
    "лістапад",
    "снеж",
];

/// The number of the month that a lower-case word names, in any form.
pub(super) fn month(word: &str, language: &str) -> Option<u64> {
    let begins = |table: &[&str; 12]| {
        table.iter().position(|begin| !begin.is_empty() && word.starts_with(begin))
    };
    let at = match language {
        "en" => ENGLISH.iter().position(|name| {
            *name == word || word == "sept" && name.starts_with(word) || name.get(..3) == Some(word)
        }),
        "ru" if matches!(word, "май" | "мая" | "мае" | "маю" | "маем") => Some(4),
        "ru" => begins(&RUSSIAN),
        "be" if matches!(word, "май" | "мая" | "маі" | "маю" | "маем") => Some(4),
        "be" => begins(&BELARUSIAN),
        _ => None,
    };
    at.and_then(|at| u64::try_from(at + 1).ok())
}

/// The months named beside a day in digits: `28 August`, `August 28`, «28 жніўня»; each with the place of both.
pub(in super::super) fn dates(
    prose: &str,
    language: &str,
    numbers: &[Number],
) -> Vec<(u64, Range<usize>)> {
    let named = |word: &str| month(&word.to_lowercase(), language);
    let of_a_date = |number: &&Number| {
        let day = number.readings.first().and_then(|amount| amount.as_whole());
        day.is_some_and(|day| (1..=31).contains(&day)) && number.span.len() <= 2
    };
    let blank = [' ', '\u{a0}', '\u{202f}'];
    let mut found = Vec::new();
    for number in numbers.iter().filter(of_a_date) {
        let rest = &prose[number.span.end..];
        let rest = ["st", "nd", "rd", "th", "-го", "-га"]
            .iter()
            .find_map(|ending| rest.strip_prefix(ending))
            .unwrap_or(rest);
        let rest = rest.trim_start_matches(blank);
        let rest = rest.strip_prefix("of ").unwrap_or(rest);
        let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        if (1..LONGEST).contains(&length)
            && let Some(month) = named(&rest[..length])
        {
            found.push((month, number.span.start..prose.len() - rest.len() + length));
        } else if language == "en" {
            let before = prose[..number.span.start].trim_end_matches([' ', '\u{a0}', '.']);
            let letters = before.bytes().rev().take(LONGEST);
            let length = letters.take_while(u8::is_ascii_alphabetic).count();
            let start = before.len() - length;
            if let Some(month) = named(&before[start..]) {
                found.push((month, start..number.span.end));
            }
        }
    }
    found
}

/// More bytes than the name of any month has.
const LONGEST: usize = 32;

#[cfg(test)]
mod tests {
    use super::super::digits::read;
    use super::*;

    #[test]
    fn months_are_known_in_every_form() {
        for (word, language, number) in [
            ("august", "en", 8),
            ("aug", "en", 8),
            ("sept", "en", 9),
            ("may", "en", 5),
            ("августе", "ru", 8),
            ("мая", "ru", 5),
            ("жніўня", "be", 8),
            ("жнівень", "be", 8),
            ("траўня", "be", 5),
            ("верасні", "be", 9),
            ("лютага", "be", 2),
        ] {
            assert_eq!(month(word, language), Some(number), "{word}");
        }
        assert_eq!(month("малый", "ru"), None);
        assert_eq!(month("mayor", "en"), None);
    }

    #[test]
    fn a_day_makes_a_month_a_date() {
        let dates = |text, language| dates(text, language, &read(text, text, language));
        assert_eq!(dates("on 28th of August", "en"), [(8, 3..17)]);
        assert_eq!(dates("on August 28", "en"), [(8, 3..12)]);
        assert_eq!(dates("28 августа", "ru"), [(8, 0.."28 августа".len())]);
        assert_eq!(dates("we may read 300 pages", "en"), []);
    }
}
