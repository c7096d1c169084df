//! Numbers, links, markup and placeholders that are not what they were.

use std::ops::Range;

use regex::Regex;
use talmach::model::finding::CheckId::{
    LinkChanged, MarkupBroken, NumberChanged, PlaceholderMissing, Untranslated, UntranslatedPart,
};

use super::{Damage, Victim, runs, spread};

pub(super) const DAMAGES: &[Damage] = &[
    Damage { name: "a digit changed", check: NumberChanged, cause: digit_changed },
    Damage { name: "a number lost", check: NumberChanged, cause: number_lost },
    Damage { name: "a year changed", check: NumberChanged, cause: year_changed },
    Damage { name: "a month changed", check: NumberChanged, cause: month_changed },
    Damage { name: "the minutes of a time changed", check: NumberChanged, cause: minutes_changed },
    Damage { name: "the thousands lost", check: NumberChanged, cause: thousands_lost },
    Damage { name: "two digits swapped", check: NumberChanged, cause: digits_swapped },
    Damage { name: "a percent sign lost", check: NumberChanged, cause: percent_lost },
    Damage { name: "a link to elsewhere", check: LinkChanged, cause: link_changed },
    Damage { name: "a link lost", check: LinkChanged, cause: link_lost },
    Damage { name: "emphasis lost", check: MarkupBroken, cause: emphasis_lost },
    Damage { name: "`**` not closed", check: MarkupBroken, cause: emphasis_unclosed },
    Damage { name: "a blank within `**`", check: MarkupBroken, cause: emphasis_spaced },
    Damage { name: "a tag not closed", check: MarkupBroken, cause: tag_unclosed },
    Damage { name: "a list marker at the beginning", check: MarkupBroken, cause: marker_before },
    Damage { name: "a placeholder or code lost", check: PlaceholderMissing, cause: literal_lost },
    Damage {
        name: "a placeholder or code changed",
        check: PlaceholderMissing,
        cause: literal_changed,
    },
    Damage { name: "the whole unit in English", check: Untranslated, cause: untranslated },
    Damage { name: "an English sentence left", check: UntranslatedPart, cause: sentence_left },
];

/// Digits of the prose that are no part of a year.
fn numbers(victim: &Victim<'_>) -> Vec<Range<usize>> {
    let all = runs(&victim.prose, |c| c.is_ascii_digit());
    all.into_iter().filter(|at| !is_year(&victim.prose[at.clone()])).collect()
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// A number with its last digit another.
fn counted_on(number: &str) -> String {
    let (rest, last) = number.split_at(number.len() - 1);
    let last = last.parse::<u32>().unwrap();
    format!("{rest}{}", if last == 9 { 8 } else { last + 1 })
}

fn digit_changed(victim: &Victim<'_>) -> Vec<String> {
    let change = |at: Range<usize>| (at.clone(), counted_on(&victim.text[at]));
    victim.with(numbers(victim).into_iter().map(change))
}

fn number_lost(victim: &Victim<'_>) -> Vec<String> {
    let whole = Regex::new("[0-9][0-9.,:\u{a0}–]*[0-9][ \u{a0}]?|[0-9][ \u{a0}]?").unwrap();
    let found = whole.find_iter(&victim.prose).map(|found| found.range());
    victim.with(found.map(|at| (at, String::new())))
}

fn year_changed(victim: &Victim<'_>) -> Vec<String> {
    let all = runs(&victim.prose, |c| c.is_ascii_digit()).into_iter();
    let years = all.filter(|at| is_year(&victim.prose[at.clone()]));
    victim.with(years.map(|at| (at.clone(), counted_on(&victim.text[at]))))
}

fn month_changed(victim: &Victim<'_>) -> Vec<String> {
    let mut edits = Vec::new();
    for (at, word) in victim.words() {
        for case in &victim.words.months {
            if let Some(month) = case.iter().position(|month| month == word) {
                edits.push((at..at + word.len(), case[(month + 1) % case.len()].clone()));
            }
        }
    }
    victim.with(edits)
}

fn minutes_changed(victim: &Victim<'_>) -> Vec<String> {
    let minutes = Regex::new("[0-9]:([0-5])[0-9]").unwrap();
    let found = minutes.captures_iter(&victim.prose).filter_map(|found| found.get(1));
    victim.with(found.map(|tens| (tens.range(), counted_on(tens.as_str()).replace('6', "5"))))
}

fn thousands_lost(victim: &Victim<'_>) -> Vec<String> {
    let found = Regex::new("[0-9](\u{a0}[0-9]{3})").unwrap();
    let found = found.captures_iter(&victim.prose).filter_map(|found| found.get(1));
    victim.with(found.map(|found| (found.range(), String::new())))
}

fn digits_swapped(victim: &Victim<'_>) -> Vec<String> {
    let numbers = runs(&victim.prose, |c| c.is_ascii_digit()).into_iter();
    let swap = |at: Range<usize>| {
        let mut digits: Vec<char> = victim.text[at.clone()].chars().collect();
        let last = digits.len() - 1;
        digits.swap(last - 1, last);
        (at, digits.into_iter().collect())
    };
    victim.with(numbers.filter(|at| at.len() > 1).map(swap))
}

fn percent_lost(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("\u{a0}%", "")
}

/// Links as they are typed: their texts and targets.
fn links(victim: &Victim<'_>) -> Vec<(Range<usize>, String, String)> {
    let link = Regex::new(r"\[([^\]^]*)\]\(([^)]*)\)").unwrap();
    let found = link.captures_iter(victim.text);
    found
        .map(|link| (link.get(0).unwrap().range(), link[1].to_owned(), link[2].to_owned()))
        .collect()
}

fn link_changed(victim: &Victim<'_>) -> Vec<String> {
    let change = |target: &str| format!("{}x", &target[..target.len() - 1]);
    let links = links(victim).into_iter();
    victim.with(links.map(|(at, text, target)| (at, format!("[{text}]({})", change(&target)))))
}

fn link_lost(victim: &Victim<'_>) -> Vec<String> {
    victim.with(links(victim).into_iter().map(|(at, text, _)| (at, text)))
}

/// Emphasised words: from mark to mark, and what stands between them.
fn emphasised(victim: &Victim<'_>) -> Vec<(Range<usize>, String, String)> {
    let mut found = Vec::new();
    for mark in ["**", "*"] {
        let marks: Vec<usize> = victim.text.match_indices(mark).map(|(at, _)| at).collect();
        // Of `*` only those that stand alone.
        let alone = |at: &usize| {
            mark == "**"
                || !(victim.text[..*at].ends_with('*') || victim.text[at + 1..].starts_with('*'))
        };
        let marks: Vec<usize> = marks.into_iter().filter(alone).collect();
        for pair in marks.chunks_exact(2) {
            let text = &victim.text[pair[0] + mark.len()..pair[1]];
            found.push((pair[0]..pair[1] + mark.len(), mark.to_owned(), text.to_owned()));
        }
    }
    found
}

fn emphasis_lost(victim: &Victim<'_>) -> Vec<String> {
    victim.with(emphasised(victim).into_iter().map(|(at, _, text)| (at, text)))
}

fn emphasis_unclosed(victim: &Victim<'_>) -> Vec<String> {
    victim.with(emphasised(victim).into_iter().map(|(at, mark, text)| (at, mark + &text)))
}

fn emphasis_spaced(victim: &Victim<'_>) -> Vec<String> {
    let spaced =
        |(at, mark, text): (Range<usize>, String, String)| (at, format!("{mark} {text}{mark}"));
    victim.with(emphasised(victim).into_iter().map(spaced))
}

fn tag_unclosed(victim: &Victim<'_>) -> Vec<String> {
    let tags = Regex::new("</[a-z]+>").unwrap();
    victim.with(tags.find_iter(victim.text).map(|tag| (tag.range(), String::new())))
}

fn marker_before(victim: &Victim<'_>) -> Vec<String> {
    // A title or a cell has no blocks.
    let markers = ["- ", "# ", "> ", "1. "];
    let marker = markers[victim.text.len() % markers.len()];
    vec![format!("{marker}{}", victim.text)]
}

/// Placeholders, code, addresses, mentions, footnotes.
fn literals(victim: &Victim<'_>) -> Vec<Range<usize>> {
    let literal =
        Regex::new(r"\{[a-z]+\}|%s|`[^`]*`|<[^>@]+@[^>]+>| @[a-z]+|\[\^[0-9]+\]").unwrap();
    literal.find_iter(victim.text).map(|found| found.range()).collect()
}

fn literal_lost(victim: &Victim<'_>) -> Vec<String> {
    victim.with(literals(victim).into_iter().map(|at| (at, String::new())))
}

fn literal_changed(victim: &Victim<'_>) -> Vec<String> {
    let change = |at: Range<usize>| {
        let text = &victim.text[at.clone()];
        let letter = text.rfind(|c: char| c.is_ascii_alphanumeric()).unwrap();
        let new = if text.as_bytes()[letter] == b'd' { "b" } else { "d" };
        let new = if text.starts_with("[^") { "7" } else { new };
        (at, [&text[..letter], new, &text[letter + 1..]].concat())
    };
    victim.with(literals(victim).into_iter().map(change))
}

fn untranslated(victim: &Victim<'_>) -> Vec<String> {
    vec![victim.good.source.clone()]
}

fn sentence_left(victim: &Victim<'_>) -> Vec<String> {
    let sentences = victim.sentences_beside(&victim.good.source, "en").into_iter();
    spread(sentences.flat_map(|(at, english)| victim.with([(at, english.to_owned())])).collect())
}
