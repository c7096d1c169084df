//! Stems of loanwords, and small words, that the two orthographies write differently.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Change;
use crate::checks::heads::{Heads, LETTERS, letter};
use crate::checks::language::letters::{is_apostrophe, is_letter};
use crate::checks::text::Text;
use crate::model::locale::Orthography;
use crate::model::scan::any_pair;

/// Beginnings of words, the classical and the official spelling, each of which is wrong in the other orthography; with
/// `-` in front, of any part of a word.
const STEMS: &[(&str, &str)] = &[
    ("-блякав", "блакав"),
    ("-лягіч", "лагіч"),
    ("-лёгія", "логія"),
    ("-лёгіі", "логіі"),
    ("-лёгію", "логію"),
    ("амэрык", "амерык"),
    ("апазыц", "апазіц"),
    ("аспэк", "аспек"),
    ("вэрсі", "версі"),
    ("газэт", "газет"),
    ("глябаль", "глабаль"),
    ("дакумэн", "дакумен"),
    ("дыплём", "дыплом"),
    ("канвэнц", "канвенц"),
    ("канфэрэнц", "канферэнц"),
    ("камэнтар", "каментар"),
    ("клясыфік", "класіфік"),
    ("клясычн", "класічн"),
    ("мэдыцын", "медыцын"),
    ("мэдыя", "медыя"),
    ("мэтад", "метад"),
    ("мэханіз", "механіз"),
    ("музэй", "музей"),
    ("парамэтр", "параметр"),
    ("-парлямэн", "парламен"),
    ("плякат", "плакат"),
    ("плянэт", "планет"),
    ("плятформ", "платформ"),
    ("праспэк", "праспек"),
    ("прафэсар", "прафесар"),
    ("прафэсі", "прафесі"),
    ("прэзыдэн", "прэзідэн"),
    ("пэнсі", "пенсі"),
    ("пэрспэктыў", "перспектыў"),
    ("рэклям", "рэклам"),
    ("рэфэрэндум", "рэферэндум"),
    ("сыгнал", "сігнал"),
    ("сымпат", "сімпат"),
    ("сыстэм", "сістэм"),
    ("сытуац", "сітуац"),
    ("сэрвэр", "сервер"),
    ("унівэрсытэ", "універсітэ"),
    ("ўнівэрсытэ", "ўніверсітэ"),
    ("унівэрсал", "універсал"),
    ("ўнівэрсал", "ўніверсал"),
    ("фізычн", "фізічн"),
    ("філязоф", "філасоф"),
    ("фэдэрац", "федэрац"),
    ("экспэр", "экспер"),
    ("экспэрымэн", "эксперымен"),
    ("элемэн", "элемен"),
    ("эўрап", "еўрап"),
    ("эўроп", "еўроп"),
    ("эфэк", "эфек"),
];

/// More of them, whose official spelling begins other words as well, or is declined otherwise.
const CLASSICAL: &[(&str, &str)] = &[
    ("бяз", "без"),
    ("безь", "без"),
    ("зь", "з"),
    ("клюб", "клуб"),
    ("міністар", "міністр"),
    ("ня", "не"),
    ("плян", "план"),
    ("празь", "праз"),
    ("сымбаль", "сімвал"),
    ("сымбалем", "сімвалам"),
    ("сымбалі", "сімвалы"),
    ("сымбалік", "сімволік"),
    ("сымбалю", "сімвалу"),
    ("сымбаля", "сімвала"),
    ("сымбалічн", "сімвалічн"),
    ("цэнтар", "цэнтр"),
    ("церазь", "цераз"),
    ("эўра", "еўра"),
];

/// Those of [`CLASSICAL`] that are whole words.
const WHOLE: &[&str] = &[
    "бяз",
    "безь",
    "зь",
    "міністар",
    "ня",
    "празь",
    "сымбаль",
    "сымбалі",
    "сымбалю",
    "сымбаля",
    "цэнтар",
    "церазь",
];

static OFFICIAL_STEMS: LazyLock<Option<Regex>> =
    LazyLock::new(|| any_of(STEMS.iter().map(|(_, official)| *official)));

static CLASSICAL_STEMS: LazyLock<Option<Regex>> =
    LazyLock::new(|| any_of(STEMS.iter().chain(CLASSICAL).map(|(classical, _)| *classical)));

/// A pattern for any of them, the longest first.
fn any_of(stems: impl Iterator<Item = &'static str>) -> Option<Regex> {
    let mut stems: Vec<_> = stems.map(|stem| stem.trim_start_matches('-')).collect();
    stems.sort_unstable_by_key(|stem| std::cmp::Reverse(stem.len()));
    Regex::new(&format!("(?i){}", stems.join("|"))).ok()
}

/// The classical stems that stand at the beginning of a word, by their first letter as [`letter`] has it.
struct Beginnings {
    stems: [Vec<(&'static str, Extent)>; LETTERS],
    heads: Heads,
}

static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
    let begin = || {
        STEMS.iter().chain(CLASSICAL).map(|(stem, _)| *stem).filter(|stem| !stem.starts_with('-'))
    };
    let mut stems = [const { Vec::new() }; LETTERS];
    for stem in begin() {
        let extent = if WHOLE.contains(&stem) { Extent::Whole } else { Extent::Beginning };
        if let Some(first) = letter(stem.as_bytes()) {
            stems[usize::from(first)].push((stem, extent));
        }
    }
    Beginnings { stems, heads: Heads::of(begin()) }
});

/// How far a stem reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Beginning,
    Whole,
}

/// What follows letters that a text begins with, in either case.
fn after<'a>(text: &'a [u8], letters: &str) -> Option<&'a [u8]> {
    let (start, rest) = text.split_at_checked(letters.len())?;
    let same =
        |(one, other): (&[u8], &[u8])| letter(one).is_some_and(|one| letter(other) == Some(one));
    start.chunks(2).zip(letters.as_bytes().chunks(2)).all(same).then_some(rest)
}

/// A quick look for classical stems: whether some word begins as one, or has one inside that may stand anywhere.
fn may_be_classical(prose: &str, runs: &[Range<usize>]) -> bool {
    let bytes = prose.as_bytes();
    if runs.iter().any(|run| begins_so(&bytes[run.start..])) {
        return true;
    }
    // The last bytes of «л», small and large, before those of «я» and «ё»: many texts have none.
    let has_them = any_pair::<2>(prose, |first, second| {
        (first & 0xdf == 0x9b) & ((second & 0xdf == 0x8f) | (second == 0x91) | (second == 0x81))
    });
    has_them
        && memchr::memchr2_iter(0xbb, 0x9b, bytes).any(|second| {
            let next = bytes.get(second + 1..second + 3);
            matches!(next, Some([0xd1, 0x8f | 0x91] | [0xd0, 0xaf | 0x81]))
                && second.checked_sub(1).is_some_and(|at| {
                    ANYWHERE.iter().any(|part| after(&bytes[at..], part).is_some())
                })
        })
}

/// Whether a word begins as one of them.
fn begins_so(word: &[u8]) -> bool {
    let known = &*BEGINNINGS;
    let Some(first) = known.heads.may_have(word).then(|| letter(word)).flatten() else {
        return false;
    };
    known.stems[usize::from(first)].iter().any(|(stem, extent)| {
        after(word, stem).is_some_and(|rest| *extent == Extent::Beginning || letter(rest).is_none())
    })
}

/// What the stems have, from their «л» on, that may stand anywhere in a word.
const ANYWHERE: [&str; 4] = ["лякав", "лягіч", "лёгі", "лямэн"];

/// Finds the stems of the other orthography.
pub(super) fn find(text: &Text<'_>, orthography: Orthography, changes: &mut Vec<Change>) {
    let prose = text.prose();
    let stems = match orthography {
        Orthography::Official => &CLASSICAL_STEMS,
        Orthography::Classical => &OFFICIAL_STEMS,
    };
    if orthography == Orthography::Official && !may_be_classical(prose, text.runs()) {
        return;
    }
    if let Some(stems) = &**stems {
        found_by(stems, prose, orthography, changes);
    }
}

fn found_by(stems: &Regex, prose: &str, orthography: Orthography, changes: &mut Vec<Change>) {
    for found in stems.find_iter(prose) {
        let small = found.as_str().to_lowercase();
        let pair = |(classical, official): &(&'static str, &'static str)| {
            let (from, to) = match orthography {
                Orthography::Official => (*classical, *official),
                Orthography::Classical => (*official, *classical),
            };
            let anywhere = classical.starts_with('-');
            (from.trim_start_matches('-') == small)
                .then_some((anywhere, to.trim_start_matches('-')))
        };
        let Some((anywhere, to)) = STEMS.iter().chain(CLASSICAL).find_map(pair) else { continue };
        let before = prose[..found.start()].chars().next_back();
        let after = prose[found.end()..].chars().next();
        let goes_on =
            |c: Option<char>| c.is_some_and(|c| is_letter(c) || is_apostrophe(c) || c == '-');
        let begins = !before.is_some_and(|c| is_letter(c) || is_apostrophe(c));
        let whole = !WHOLE.contains(&small.as_str()) || !(goes_on(before) || goes_on(after));
        if (anywhere || begins) && whole {
            changes.push(Change { at: found.range(), to });
        }
    }
}

/// Every pair.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    STEMS.iter().chain(CLASSICAL).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_quick_look_misses_no_stem(
            stem in 0..STEMS.len() + CLASSICAL.len(),
            before in "[ а-яА-ЯґҐ’'ѐ\u{301}-]{0,3}",
            after in "[ а-яА-ЯґҐ’'ѐ\u{301}-]{0,3}",
            capitals in 0..3,
        ) {
            let stem = STEMS.iter().chain(CLASSICAL).nth(stem).unwrap().0.trim_start_matches('-');
            let stem = match capitals {
                0 => stem.to_owned(),
                1 => stem.to_uppercase(),
                _ => super::super::capitals_of("Аа", stem),
            };
            let text = format!("{before}{stem}{after}");
            let mut changes = Vec::new();
            let classical = CLASSICAL_STEMS.as_ref().unwrap();
            found_by(classical, &text, Orthography::Official, &mut changes);
            let runs = crate::checks::words::Words::of(&text).runs;
            prop_assert!(may_be_classical(&text, &runs) || changes.is_empty(), "{text}: {changes:?}");
        }
    }
}
