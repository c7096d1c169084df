//! `number-changed`: a number in digits that the other text has in no form.

use super::numbers::{Amount, Number, Weight, read, spelt};
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
    if lost.is_empty() && added.is_empty() {
        return;
    }
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
        flaws.push(Flaw::new(message, end..end).about(number.span.clone()));
    }
    for number in &added[pairs..] {
        let message = messages::number_changed_added(translation.at(&number.span));
        flaws.push(Flaw::new(message, number.span.clone()).unsure());
    }
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
