//! `number-changed`: a number in digits that the other text has in no form.

use std::ops::Range;

use super::numbers::{Amount, Number, Weight, dates, read, spelt};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check {
    id: CheckId::NumberChanged,
    examples: include_str!("number_changed.md"),
    run: Run::Unit(run),
};

/// The numbers of both texts as sets: in digits against digits, then against words and Roman numerals.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let (source, translation) = (&passage.source, &passage.translation);
    let has_digits = |text: &Text<'_>| text.text.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digits(source) && !has_digits(translation) {
        return;
    }
    let (english, other) = (numbers(source), numbers(translation));
    let (english_amounts, other_amounts) = (amounts(&english), amounts(&other));
    let mut lost = without(&english, &other_amounts);
    let mut added = without(&other, &english_amounts);
    let months = months(passage, &english, &other);
    if lost.is_empty() && added.is_empty() && months.is_none() {
        return;
    }
    flaws.extend(months);
    retain(&mut lost, &and_words(other_amounts, translation));
    retain(&mut added, &and_words(english_amounts, source));
    // «1 мая» of `May Day`: a one comes and goes.
    added.retain(|number| number.readings.first() != Some(&Amount::whole(1)));
    let is_converted = UNITS.iter().any(|unit| source.text.contains(unit));
    let pairs = lost.len().min(added.len());
    for (from, to) in lost.iter().zip(&added) {
        let message =
            messages::number_changed_other(source.at(&from.span), translation.at(&to.span));
        let flaw = Flaw::new(message, to.span.clone()).about(from.span.clone());
        flaws.push(if is_converted { flaw.unsure() } else { flaw });
    }
    let end = translation.text.len();
    for number in &lost[pairs..] {
        let message = messages::number_changed_lost(source.at(&number.span));
        let flaw = Flaw::new(message, end..end).about(number.span.clone());
        // `100%` is often said in other words.
        let is_all = number.readings.first() == Some(&Amount::whole(100));
        flaws.push(if is_all { flaw.unsure() } else { flaw });
    }
    for number in &added[pairs..] {
        let message = messages::number_changed_added(translation.at(&number.span));
        flaws.push(Flaw::new(message, number.span.clone()).unsure());
    }
}

/// A date of the translation in a month that the English does not have, neither by name nor in digits.
fn months(passage: &Passage<'_>, english: &[Number], other: &[Number]) -> Option<Flaw> {
    let (source, translation) = (&passage.source, &passage.translation);
    let found = dates(translation.prose(), translation.language, other);
    if found.is_empty() {
        return None;
    }
    let expected = dates(source.prose(), source.language, english);
    let is_there = |month: u64, dates: &[(u64, Range<usize>)], numbers: &[Number]| {
        let of_month = |number: &Number| {
            number.readings.iter().chain(&number.parts).any(|one| *one == Amount::whole(month))
        };
        dates.iter().any(|(other, _)| *other == month) || numbers.iter().any(of_month)
    };
    let lost = expected.iter().find(|(month, _)| !is_there(*month, &found, other))?;
    let new = found.iter().find(|(month, _)| !is_there(*month, &expected, english))?;
    let message = messages::number_changed_other(source.at(&lost.1), translation.at(&new.1));
    Some(Flaw::new(message, new.1.clone()).about(lost.1.clone()))
}

/// Units that a translator may convert.
const UNITS: [&str; 9] =
    [" mile", " feet", " foot", " inch", " acre", " yard", "°F", " gallon", " mph"];

fn numbers(text: &Text<'_>) -> Vec<Number> {
    read(text.text, text.prose(), text.language)
}

/// All that the numbers of a text may mean, sorted.
fn amounts(numbers: &[Number]) -> Vec<Amount> {
    let all = numbers.iter().flat_map(|number| number.readings.iter().chain(&number.parts));
    let mut amounts: Vec<Amount> = all.copied().collect();
    amounts.sort_unstable();
    amounts
}

/// The same with what the words of the text may mean, sorted.
fn and_words(mut amounts: Vec<Amount>, text: &Text<'_>) -> Vec<Amount> {
    amounts.extend(spelt(text.prose(), text.language));
    amounts.sort_unstable();
    amounts
}

/// The numbers that must have a counterpart and have none among `amounts`.
fn without<'a>(numbers: &'a [Number], amounts: &[Amount]) -> Vec<&'a Number> {
    let mut left: Vec<&Number> =
        numbers.iter().filter(|number| number.weight == Weight::Firm).collect();
    retain(&mut left, amounts);
    left
}

fn retain(numbers: &mut Vec<&Number>, amounts: &[Amount]) {
    let has = |amount: &Amount| amounts.binary_search(amount).is_ok();
    numbers.retain(|number| {
        let is_there = number.readings.iter().any(has)
            || !number.parts.is_empty() && number.parts.iter().all(has);
        !is_there
    });
}
