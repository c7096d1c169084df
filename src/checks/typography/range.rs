//! Ranges of numbers: where a hyphen between two numbers is one of them.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::checks::check::Flaw;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::letters::is_letter_or_digit;

/// What is counted in ranges, by how the word begins.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    // Russian
    "лет", "год", "человек", "дней", "дня", "недел", "месяц", "час", "минут", "секунд", "процент", "километр", "метр",
    "январ", "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    // Belarusian
    "гад", "чалавек", "дзён", "дзен", "тыдн", "гадзін", "хвілін", "працэнт", "кіламетр", "студзен", "лют", "сакавік",
    "красавік", "траўн", "чэрвен", "ліпен", "жні", "верас", "кастрычнік", "лістапад", "снежн",
];

/// What is numbered with hyphens: articles, houses, telephones, by how the word begins.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "ст", "арт", "дом", "дел", "справ", "кв", "тел", "факс", "закон", "приказ", "загад", "указ", "номер", "нумар",
    "рейс", "рэйс", "верс", "вул", "ул", "isbn", "issn", "iso", "гост", "п", "пункт", "школ",
];

/// The ranges of a text and of its English.
pub(super) struct Ranges<'a> {
    source: &'a str,
    /// What the English sets with a short dash.
    dashed: OnceCell<FxHashSet<(&'a str, &'a str)>>,
}

impl<'a> Ranges<'a> {
    pub(super) fn of(source: &'a str) -> Self {
        Self { source, dashed: OnceCell::new() }
    }

    /// Judges the hyphen at a place.
    pub(super) fn judge(&self, prose: &str, at: usize) -> Option<Flaw> {
        let (start, end) = bounds(prose, at, "-".len())?;
        let (from, to) = (&prose[start..at], &prose[at + 1..end]);
        let rising = (from.len(), from) < (to.len(), to);
        let is_years =
            [from, to].iter().all(|year| year.len() == 4 && *year < "2101" && *year > "0999");
        let range = rising
            && !is_numbered(&prose[..start])
            && (is_years || from.len() <= 3 && to.len() <= 3 && is_counted(&prose[end..]));
        let expected = || format!("{from}–{to}");
        (range || self.dashed().contains(&(from, to)))
            .then(|| Flaw::new(messages::dash_range(expected()), at..at + 1).fixed_by("–"))
    }

    fn dashed(&self) -> &FxHashSet<(&'a str, &'a str)> {
        self.dashed.get_or_init(|| {
            let dashes = self.source.match_indices('–').filter_map(|(at, dash)| {
                let (start, end) = bounds(self.source, at, dash.len())?;
                Some((&self.source[start..at], &self.source[at + dash.len()..end]))
            });
            dashes.collect()
        })
    }
}

/// Where two numbers begin and end that a sign stands between, if they are no parts of something longer.
fn bounds(prose: &str, at: usize, length: usize) -> Option<(usize, usize)> {
    let digit = |c: char| c.is_ascii_digit();
    let start = prose[..at].trim_end_matches(digit).len();
    let after = &prose[at + length..];
    let end = prose.len() - after.trim_start_matches(digit).len();
    let joins = |c: char| {
        is_letter_or_digit(c)
            || matches!(c, '-' | '–' | '—' | '/' | ':' | '_' | '+' | '#' | '№' | '@' | '=' | HIDDEN)
    };
    let left = prose[..start].chars().next_back();
    let mut right = prose[end..].chars();
    let first = right.next();
    let decimal = matches!(first, Some('.' | ',')) && right.next().is_some_and(digit);
    let apart = !left
        .is_some_and(|c| joins(c) || matches!(c, '.' | ',' | ')' | '\u{200b}' | '\u{feff}'))
        && !first.is_some_and(|c| joins(c) && c != '—' || matches!(c, '\u{200b}' | '\u{feff}'))
        && !decimal;
    (apart && start < at && end > at + length).then_some((start, end))
}

/// Whether the words before say that a number with hyphens follows.
fn is_numbered(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{a0}']);
    if before.ends_with(['№', '#', '§']) {
        return true;
    }
    let before = before.trim_end_matches('.');
    let start = super::signs::word_start(before, before.len());
    let word = before[start..].to_lowercase();
    NUMBERED
        .iter()
        .any(|stem| word.starts_with(stem) && (stem.chars().count() > 2 || word == *stem))
        || word.starts_with("стат")
}

/// Whether something follows that ranges are counted in.
fn is_counted(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\u{a0}']);
    let word = after[..super::signs::word_end(after, 0)].to_lowercase();
    after.starts_with('%') || COUNTED.iter().any(|stem| word.starts_with(stem))
}
