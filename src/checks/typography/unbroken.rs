//! Where a line should not break, though there is a blank.

use std::ops::Range;

use super::signs::word_end;
use crate::model::letters::is_letter_or_digit;

/// What stands after a number and belongs to it.
const UNITS: &[&str] = &[
    "км", "м", "см", "мм", "кг", "г", "т", "га", "л", "кв", "гг", "в", "вв", "руб", "коп", "тыс",
    "млн", "млрд", "мин", "хв", "гадз", "сек", "ГБ", "МБ", "кВт",
];

/// Whether a blank stands after initials, № or §, or between a number and its unit.
pub(super) fn holds_together(prose: &str, blank: Range<usize>) -> bool {
    let (left, right) = (&prose[..blank.start], &prose[blank.end..]);
    let next = right.chars().next();
    match left.chars().next_back() {
        Some('№' | '§') => next.is_some_and(char::is_numeric),
        Some('.') => {
            let mut back = left.chars().rev().skip(1);
            let initial = back.next().is_some_and(char::is_uppercase)
                && !back.next().is_some_and(is_letter_or_digit);
            let mut name = right.chars();
            initial
                && name.next().is_some_and(char::is_uppercase)
                && name.next().is_some_and(|c| c.is_lowercase() || c == '.')
        }
        Some(c) if c.is_ascii_digit() => {
            matches!(next, Some('%' | '‰' | '°' | '₽' | '€' | '$'))
                || UNITS.contains(&&right[..word_end(right, 0)]) && is_unit(right)
        }
        Some(_) | None => false,
    }
}

/// A letter alone is a unit or a preposition: «в» is a century where a point follows it.
fn is_unit(right: &str) -> bool {
    let word = &right[..word_end(right, 0)];
    !matches!(word, "в" | "г" | "т" | "м" | "л" | "мин") || right[word.len()..].starts_with('.')
}
