//! `doubled-word`: the same word twice in a row.

use std::cell::OnceCell;

use super::signs::{is_cyrillic, word_end};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check {
    id: CheckId::DoubledWord,
    examples: include_str!("doubled_word.md"),
    run: Run::Unit(run),
};

/// Said twice for emphasis.
#[rustfmt::skip]
const EMPHATIC: &[&str] = &[
    // Russian
    "да", "нет", "так", "ну", "вот", "очень", "еле", "едва", "чуть", "давно", "далеко", "долго", "много", "никогда",
    "скоро", "тихо", "ещё", "быстро", "медленно", "ля", "ха", "хо", "хе", "ай", "ой", "эх", "чёрным",
    // Belarusian
    "не", "ні", "вось", "вельмі", "ледзь", "ледзьве", "даўно", "далёка", "доўга", "шмат", "ніколі", "хутка", "ціха",
    "яшчэ", "павольна",
];

/// One of them may end a clause and the other begin the next, or they are two words of one form.
#[rustfmt::skip]
const DOUBTFUL: &[&str] = &[
    // Russian
    "что", "то", "того", "тот", "кто", "это", "его", "её", "их", "им", "ей", "ему", "там", "тут", "где", "как", "был",
    "была", "было", "были", "ни",
    // Belarusian
    "што", "хто", "той", "тое", "таго", "гэта", "яго", "яе", "іх", "ім", "ёй", "яму", "дзе", "як", "быў", "былі",
];

/// The words of one letter; other lone letters are initials, points or names of letters.
const LETTERS: &str = "вийікосуўязжа";

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    if passage.known.tongue == Tongue::Other {
        return;
    }
    let prose = passage.translation.prose();
    let doubled_in_source = OnceCell::new();
    let mut end = 0;
    for blank in memchr::memchr_iter(b' ', prose.as_bytes()) {
        let from = end;
        end = blank;
        // The first letters tell most words apart.
        let chunk = prose[from..blank].trim_start_matches(' ').chars().next();
        let next = prose[blank + 1..].chars().next();
        if !next.is_some_and(is_cyrillic) || chunk.is_some_and(is_cyrillic) && !alike(chunk, next) {
            continue;
        }
        let Some(start) = word_before(prose, from, blank) else { continue };
        let first = &prose[start..blank];
        let second = blank + 1..word_end(prose, blank + 1);
        if !is_doubled(prose, first, &prose[second.clone()], second.end) {
            continue;
        }
        let word = prose[second.clone()].to_lowercase();
        if EMPHATIC.contains(&word.as_str())
            || *doubled_in_source.get_or_init(|| doubles(passage.source.prose()))
        {
            continue;
        }
        let flaw = Flaw::new(messages::doubled_word_found(&word), start..second.end);
        let doubtful = DOUBTFUL.contains(&word.as_str());
        flaws.push(if doubtful { flaw.unsure() } else { flaw });
    }
}

/// Where the word begins that ends at a blank, unless a hyphen or markup joins it to something before it.
fn word_before(prose: &str, from: usize, blank: usize) -> Option<usize> {
    let within = &prose[from..blank];
    let start = within
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + within[at..].chars().next().map_or(1, char::len_utf8));
    let joined = within[..start].ends_with(['-', '‑', '’', '\'', 'ʼ', '_', HIDDEN])
        || within[..start].ends_with(char::is_numeric);
    (start < within.len() && !joined).then_some(from + start)
}

/// Whether two words that stand side by side are one, and no part of a longer one.
fn is_doubled(prose: &str, first: &str, second: &str, end: usize) -> bool {
    if first.len() != second.len() || !first.starts_with(is_cyrillic) {
        return false;
    }
    let alike = first.chars().zip(second.chars()).all(|(a, b)| alike(Some(a), Some(b)));
    let joined = prose[end..].starts_with(['-', '‑', '’', '\'', 'ʼ', '_', '.', HIDDEN]);
    // Names may follow each other: of two words the second is small, or both are in capitals.
    let names = second.starts_with(char::is_uppercase) && second.contains(char::is_lowercase);
    let letters = second.chars().count();
    let lone = letters == 1 && !second.starts_with(|c| LETTERS.contains(c));
    alike && !joined_by_abbreviation(joined, prose, end, letters) && !names && !lone
}

/// A point after a short word makes an abbreviation of it, after a longer one it ends the sentence.
fn joined_by_abbreviation(joined: bool, prose: &str, end: usize, letters: usize) -> bool {
    joined && (letters < 4 || !prose[end..].starts_with('.'))
}

/// The same letter, large or small; ў and у are two forms of one word.
fn alike(a: Option<char>, b: Option<char>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    let form = |c: char| match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'Ё' => 'ё',
        'І' => 'і',
        'ў' | 'Ў' => 'у',
        c => c,
    };
    a == b || form(a) == form(b)
}

/// Whether a text has some word twice in a row itself.
fn doubles(prose: &str) -> bool {
    let mut last = "";
    prose.split_ascii_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let same = !word.is_empty() && word.eq_ignore_ascii_case(last);
        last = word;
        same
    })
}
