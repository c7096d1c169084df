//! Stems of loanwords, and small words, that the two orthographies write differently.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use super::Change;
use crate::checks::language::letters::{is_apostrophe, is_cyrillic, is_letter};
use crate::model::locale::Orthography;

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

/// How the classical stems begin that stand at the beginning of a word: their first three letters, or two and a blank.
static BEGINNINGS: LazyLock<FxHashSet<[char; 3]>> = LazyLock::new(|| {
    let classical = STEMS.iter().chain(CLASSICAL).map(|(classical, _)| *classical);
    classical.filter(|stem| !stem.starts_with('-')).map(beginning).collect()
});

/// The first three letters of a text, small; blanks for what is no Cyrillic letter.
fn beginning(text: &str) -> [char; 3] {
    let mut letters = text.chars().map(|c| match c {
        'а'..='я' | 'ё' | 'і' | 'ў' => c,
        c if is_cyrillic(c) => c.to_lowercase().next().unwrap_or(c),
        _ => ' ',
    });
    let mut next = || letters.next().unwrap_or(' ');
    [next(), next(), next()]
}

/// A quick look for classical stems: whether some word begins as one, or has a part that none of the others has.
fn may_be_classical(prose: &str) -> bool {
    let begins_so = |at: usize| {
        let [first, second, third] = beginning(&prose[at..]);
        BEGINNINGS.contains(&[first, second, third]) || BEGINNINGS.contains(&[first, second, ' '])
    };
    let bytes = prose.as_bytes();
    // A letter of Cyrillic is two bytes that begin with D0 or D1; what does not is no letter of such a word.
    let mut inside = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let is_letter = matches!(byte, 0xd0 | 0xd1);
        if is_letter && !inside && begins_so(at) {
            return true;
        }
        // «ля», «лё» with what follows in those that stand anywhere.
        if byte == 0xd0 && matches!(bytes.get(at + 1), Some(0xbb | 0x9b)) {
            let [_, second, third] = beginning(&prose[at..]);
            if matches!((second, third), ('я', 'к' | 'г' | 'м') | ('ё', 'г')) {
                return true;
            }
        }
        inside = is_letter;
        at += if is_letter { 2 } else { 1 };
    }
    false
}

/// Finds the stems of the other orthography.
pub(super) fn find(prose: &str, orthography: Orthography, changes: &mut Vec<Change>) {
    let stems = match orthography {
        Orthography::Official => &CLASSICAL_STEMS,
        Orthography::Classical => &OFFICIAL_STEMS,
    };
    if orthography == Orthography::Official && !may_be_classical(prose) {
        return;
    }
    let Some(stems) = &**stems else { return };
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
