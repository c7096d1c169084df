//! Months by name, and the dates that they are part of.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashMap;

use super::digits::Number;
use crate::checks::heads::Heads;
use crate::checks::text::Text;
use crate::model::letters::{is_letter, is_letter_or_digit};

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

/// The forms of May in both languages.
const MAY: [&str; 6] = ["май", "мая", "мае", "маю", "маем", "маі"];

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

/// Whether a word in any case may name a month, by its first letters.
fn may_begin_a_month(word: &str, language: &str) -> bool {
    let bytes = word.as_bytes();
    match language {
        "en" => matches!(
            bytes.first().map(|byte| byte | 0x20),
            Some(b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd')
        ),
        "ru" => RUSSIAN_NAMES.beginnings.may_have(bytes),
        "be" => BELARUSIAN_NAMES.beginnings.may_have(bytes),
        _ => false,
    }
}

/// The months named beside a day in digits: `28 August`, `August 28`, «28 жніўня»; each with the place of both.
pub(in super::super) fn dates(
    prose: &str,
    language: &str,
    numbers: &[Number],
) -> Vec<(u64, Range<usize>)> {
    let named = |word: &str| {
        may_begin_a_month(word, language).then(|| month(&word.to_lowercase(), language)).flatten()
    };
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
        let length = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
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

/// The months whose names a text may have: most have none.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    let names =
        "January|February|March|April|May|June|July|August|September|October|November|December";
    Regex::new(names).expect("a list of words is a regular expression")
});

/// The months that a text names, with a day or without: in English by their full names, with a capital, elsewhere in small
/// letters. Found once a text.
pub(in super::super) fn named<'t>(text: &'t Text<'_>) -> &'t [(u64, Range<usize>)] {
    text.months.get_or_init(|| find_named(text))
}

fn find_named(text: &Text<'_>) -> Vec<(u64, Range<usize>)> {
    let prose = text.prose();
    if text.language == "en" {
        let word = |at: &Range<usize>| {
            let letter = |c: char| is_letter_or_digit(c);
            !prose[..at.start].ends_with(letter) && !prose[at.end..].starts_with(letter)
        };
        let names = NAMES.find_iter(prose).map(|name| name.range()).filter(word);
        return names
            .filter_map(|at| Some((month(&prose[at.clone()].to_lowercase(), "en")?, at)))
            .collect();
    }
    let names = match text.language {
        "ru" => &*RUSSIAN_NAMES,
        "be" => &*BELARUSIAN_NAMES,
        _ => return Vec::new(),
    };
    let bytes = prose.as_bytes();
    let begins =
        |at: &usize| names.heads.may_have(&bytes[*at..]) && !prose[..*at].ends_with(is_letter);
    let of_head = |at: usize| {
        let rest = &prose[at..];
        let word = &rest[..rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len())];
        names.months.get(word).map(|month| (*month, at..at + word.len()))
    };
    text.runs().iter().map(|run| run.start).filter(begins).filter_map(of_head).collect()
}

/// The names of the months in a language.
struct Names {
    /// By each of their forms.
    months: FxHashMap<&'static str, u64>,
    heads: Heads,
    /// The heads of what [`month`] knows, which is more.
    beginnings: Heads,
}

static RUSSIAN_NAMES: LazyLock<Names> = LazyLock::new(|| Names::of(&RUSSIAN_FORMS, &RUSSIAN));
static BELARUSIAN_NAMES: LazyLock<Names> =
    LazyLock::new(|| Names::of(&BELARUSIAN_FORMS, &BELARUSIAN));

impl Names {
    fn of(months: &[&'static str; 12], beginnings: &[&'static str; 12]) -> Self {
        let forms = (1..).zip(months);
        let forms =
            forms.flat_map(|(month, forms)| forms.split(' ').map(move |form| (form, month)));
        let months: FxHashMap<&str, u64> = forms.collect();
        let heads = Heads::of(months.keys().copied());
        let beginnings = Heads::of(beginnings.iter().chain(&MAY).copied());
        Self { months, heads, beginnings }
    }
}

const RUSSIAN_FORMS: [&str; 12] = [
    "январь января январю январём январем январе",
    "февраль февраля февралю февралём февралем феврале",
    "март марта марту мартом марте",
    "апрель апреля апрелю апрелем апреле",
    "май мая маю маем мае",
    "июнь июня июню июнем июне",
    "июль июля июлю июлем июле",
    "август августа августу августом августе",
    "сентябрь сентября сентябрю сентябрём сентябрем сентябре",
    "октябрь октября октябрю октябрём октябрем октябре",
    "ноябрь ноября ноябрю ноябрём ноябрем ноябре",
    "декабрь декабря декабрю декабрём декабрем декабре",
];

/// Without «мая», «маю», «мае», «люты» and «верас», which are other words too.
const BELARUSIAN_FORMS: [&str; 12] = [
    "студзень студзеня студзеню студзенем студзені",
    "лютага лютаму лютым",
    "сакавік сакавіка сакавіку сакавіком",
    "красавік красавіка красавіку красавіком",
    "маі травень траўня траўню траўнем траўні",
    "чэрвень чэрвеня чэрвеню чэрвенем чэрвені",
    "ліпень ліпеня ліпеню ліпенем ліпені",
    "жнівень жніўня жніўню жніўнем жніўні",
    "верасень верасня верасню вераснем верасні",
    "кастрычнік кастрычніка кастрычніку кастрычнікам",
    "лістапад лістапада лістападу лістападам лістападзе",
    "снежань снежня снежню снежнем снежні",
];

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
