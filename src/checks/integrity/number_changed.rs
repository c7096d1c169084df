//! `number-changed`: a number in digits that the other text has in no form.

use std::ops::Range;

use smallvec::SmallVec;

use super::numbers::{
    Amount, Months, Number, Weight, dates, is_share, may_be_share, may_have_shares, named, read,
    spelt, times,
};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::is_letter;

pub(super) const CHECK: Check = Check {
    id: CheckId::NumberChanged,
    examples: include_str!("number_changed.md"),
    run: Run::Unit(run),
};

/// The numbers of both texts as sets: in digits against digits, then against words and Roman numerals.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let (source, translation) = (&passage.source, &passage.translation);
    let (english, other) = (numbers(source), numbers(translation));
    if english.is_empty() && other.is_empty() {
        flaws.extend(months(passage, &Both::default()));
        return;
    }
    let (english_amounts, other_amounts) = (amounts(english), amounts(other));
    let (mut lost, mut added) = (Vec::new(), Vec::new());
    if english_amounts != other_amounts {
        lost = without(english, &other_amounts);
        added = without(other, &english_amounts);
    }
    let found = dates(translation.prose(), translation.language, other);
    let expected = if lost.is_empty() && found.is_empty() {
        Vec::new()
    } else {
        dates(source.prose(), source.language, english)
    };
    let both = Both { english, other, dates: [expected, found] };
    flaws.extend(months(passage, &both));
    flaws.extend(share_lost(passage, &both));
    if let Some(changed) = time_changed(passage) {
        // Its minutes are no number of their own.
        lost.retain(|number| !changed.source.as_ref().is_some_and(|time| is_within(number, time)));
        added.retain(|number| !is_within(number, &changed.at));
        flaws.push(changed);
    }
    if lost.is_empty() && added.is_empty() {
        return;
    }
    let [expected, found] = &both.dates;
    retain(&mut lost, expected, &other_amounts, translation);
    retain(&mut added, found, &english_amounts, source);
    // «1 мая» of `May Day`: a one comes and goes.
    added.retain(|number| {
        number.readings.first() != Some(&Amount::whole(1)) || number.span.len() > 1
    });
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
        let flaw = Flaw::new(message, number.span.clone());
        flaws.push(flaw.unsure());
    }
}

/// The numbers of both texts.
#[derive(Default)]
struct Both<'a> {
    english: &'a [Number],
    other: &'a [Number],
    /// The months that stand beside a day, with the places of both: of the English and of the translation.
    dates: [Vec<(u64, Range<usize>)>; 2],
}

/// A time of the translation that the English does not have, where it has another one: `18:10` for `18:00`.
fn time_changed(passage: &Passage<'_>) -> Option<Flaw> {
    let (source, translation) = (&passage.source, &passage.translation);
    let has_colon = |text: &Text<'_>| memchr::memchr(b':', text.text.as_bytes()).is_some();
    if !has_colon(source) || !has_colon(translation) {
        return None;
    }
    let (expected, found) = (times(source.prose())?, times(translation.prose())?);
    let apart = |one: &[(u32, Range<usize>)], other: &[(u32, Range<usize>)]| {
        one.iter().find(|(time, _)| !other.iter().any(|(known, _)| known == time)).cloned()
    };
    let (_, lost) = apart(&expected, &found)?;
    let (_, new) = apart(&found, &expected).filter(|_| expected.len() == found.len())?;
    let message = messages::number_changed_other(source.at(&lost), translation.at(&new));
    Some(Flaw::new(message, new).about(lost))
}

/// A month of the translation that the English does not have, neither by name nor in digits, where it has another one.
fn months(passage: &Passage<'_>, both: &Both<'_>) -> Option<Flaw> {
    let (source, translation) = (&passage.source, &passage.translation);
    if named(source).is_empty() && both.dates[0].is_empty() {
        return None;
    }
    let expected = || both.dates[0].iter().chain(named(source));
    let found = || both.dates[1].iter().chain(named(translation));
    let lost = expected().find(|(month, _)| !is_there(*month, found(), translation, both.other))?;
    let new = found().find(|(month, _)| !is_there(*month, expected(), source, both.english))?;
    let message = messages::number_changed_other(source.at(&lost.1), translation.at(&new.1));
    Some(Flaw::new(message, new.1.clone()).about(lost.1.clone()))
}

/// Whether a text has a month, among those that it names or in digits.
fn is_there<'m>(
    month: u64,
    mut named: impl Iterator<Item = &'m (u64, Range<usize>)>,
    text: &Text<'_>,
    numbers: &[Number],
) -> bool {
    let month_alone = Amount::whole(month);
    let of_month = |number: &Number| {
        number.parts.contains(&month_alone) && text.at(&number.span).contains('.')
            || number.readings.contains(&month_alone) && is_dated(text, number)
    };
    named.any(|(other, _)| *other == month) || numbers.iter().any(of_month)
}

/// Whether a number may be the month of a date in digits: `2026-05-03`.
fn is_dated(text: &Text<'_>, number: &Number) -> bool {
    let joint = ['-', '/', '‑', '–'];
    text.text[..number.span.start].ends_with(joint)
        || text.text[number.span.end..].starts_with(joint)
}

/// A share that the translation has as a number alone.
fn share_lost(passage: &Passage<'_>, both: &Both<'_>) -> Option<Flaw> {
    let (source, translation) = (&passage.source, &passage.translation);
    if !may_have_shares(source.text) {
        return None;
    }
    both.english.iter().filter(|number| is_share(source.text, number.span.end)).find_map(|share| {
        let same = |number: &&Number| {
            number.readings.iter().any(|reading| share.readings.contains(reading))
        };
        let mut same = both.other.iter().filter(same).peekable();
        let alone = (*same.peek()?).clone();
        if same.any(|number| may_be_share(translation.text, number.span.end)) {
            return None;
        }
        let sign = share.span.end
            + source.text[share.span.end..].find(|c: char| !matches!(c, ' ' | '\u{a0}' | '-'))?;
        let length = source.text[sign..]
            .find(|c: char| !is_letter(c))
            .unwrap_or(source.text.len() - sign)
            .max(1);
        let about = share.span.start..source.text.ceil_char_boundary(sign + length);
        let message =
            messages::number_changed_other(source.at(&about), translation.at(&alone.span));
        Some(Flaw::new(message, alone.span).about(about))
    })
}

/// Units that a translator may convert.
const UNITS: [&str; 9] =
    [" mile", " feet", " foot", " inch", " acre", " yard", "°F", " gallon", " mph"];

fn numbers<'a>(text: &'a Text<'_>) -> &'a [Number] {
    text.numbers.get_or_init(|| read(text.text, text.prose(), text.language))
}

/// All that the numbers of a text may mean, sorted.
fn amounts(numbers: &[Number]) -> SmallVec<[Amount; 8]> {
    let all = numbers.iter().flat_map(|number| number.readings.iter().chain(&number.parts));
    let mut amounts: SmallVec<[Amount; 8]> = all.copied().collect();
    amounts.sort_unstable();
    amounts
}

/// The numbers that must have a counterpart and have none among `amounts`.
fn without(numbers: &[Number], amounts: &[Amount]) -> Vec<Number> {
    let firm = numbers.iter().filter(|number| number.weight == Weight::Firm);
    firm.filter(|number| !is_among(number, amounts)).cloned().collect()
}

/// Leaves the numbers that are not among the amounts of the other text and what its words may mean. No name of a month
/// stands for the day beside the name of a month.
fn retain(
    numbers: &mut Vec<Number>,
    dates: &[(u64, Range<usize>)],
    amounts: &[Amount],
    other: &Text<'_>,
) {
    if numbers.is_empty() {
        return;
    }
    let sorted = |months| {
        let mut all = spelt(other.prose(), other.language, months);
        all.extend_from_slice(amounts);
        all.sort_unstable();
        all
    };
    let (all, mut without_months) = (sorted(Months::Counted), None);
    numbers.retain(|number| {
        let is_day = dates.iter().any(|(_, date)| is_within(number, date));
        let amounts =
            if is_day { without_months.get_or_insert_with(|| sorted(Months::Left)) } else { &all };
        !is_among(number, amounts)
    });
}

fn is_within(number: &Number, place: &Range<usize>) -> bool {
    place.start <= number.span.start && number.span.end <= place.end
}

/// Whether a number, or all of its parts, is among amounts, which are sorted.
fn is_among(number: &Number, amounts: &[Amount]) -> bool {
    let has = |amount: &Amount| amounts.binary_search(amount).is_ok();
    number.readings.iter().any(has) || !number.parts.is_empty() && number.parts.iter().all(has)
}
