//! `doubled-word`: the same word twice in a row, or several words, or a sentence.

use std::cell::OnceCell;

use super::doubles::{may_come_back, says_twice, stretch};
use super::signs::{NO_BREAK, is_cyrillic, word_end};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::checks::text::{HIDDEN, Text};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::{is_letter, is_letter_or_digit};
use crate::model::markup::TokenKind;

pub(super) const CHECK: Check = Check {
    id: CheckId::DoubledWord,
    examples: include_str!("doubled_word.md"),
    run: Run::Unit(run),
};

/// Said twice for emphasis in Russian.
#[rustfmt::skip]
const RUSSIAN: &[&str] = &[
    "да", "нет", "так", "ну", "вот", "очень", "еле", "едва", "чуть", "давно", "далеко", "долго", "много", "никогда",
    "скоро", "тихо", "быстро", "медленно", "ля", "ха", "хо", "хе", "ай", "ой", "эх", "чёрным",
];

/// Said twice for emphasis in Belarusian.
#[rustfmt::skip]
const BELARUSIAN: &[&str] = &[
    "так", "ну", "вось", "вельмі", "ледзь", "ледзьве", "даўно", "далёка", "доўга", "шмат", "ніколі", "хутка", "ціха",
    "павольна", "ля", "ха", "хо", "хе", "ай", "ой", "эх",
];

/// One of them may end a clause and the other begin the next, or they are two words of one form.
#[rustfmt::skip]
const DOUBTFUL: &[&str] = &[
    // Russian
    "что", "то", "того", "тот", "кто", "это", "его", "её", "их", "им", "ей", "ему", "там", "тут", "где", "как", "был",
    "была", "было", "были", "ни", "ещё",
    // Belarusian
    "што", "хто", "той", "тое", "таго", "гэта", "яго", "яе", "іх", "ім", "ёй", "яму", "дзе", "як", "быў", "былі", "ні",
    "яшчэ",
];

/// The words of one letter; other lone letters are initials, points or names of letters.
const LETTERS: &str = "вийікосуўязжа";

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let emphatic = match passage.known.tongue {
        Tongue::Russian => RUSSIAN,
        Tongue::Belarusian(_) => BELARUSIAN,
        Tongue::Other => return,
    };
    let text = &passage.translation;
    let (prose, words) = (text.prose(), text.words());
    let doubled_in_source = OnceCell::new();
    for (before, word) in words.iter().zip(words.iter().skip(1)) {
        // The length and the first letters tell most words apart.
        if before.len() != word.len() || word.start - before.end > NO_BREAK.len_utf8() {
            continue;
        }
        let (blank, next) =
            (prose[before.end..].chars().next(), prose[word.start..].chars().next());
        let is_alone = blank.is_some_and(|c| matches!(c, ' ' | NO_BREAK))
            && blank.map(char::len_utf8) == Some(word.start - before.end);
        if !is_alone || !alike(prose[before.start..].chars().next(), next) {
            continue;
        }
        let Some(start) = word_before(text, before.end) else { continue };
        let first = &prose[start..before.end];
        let second = word.start..word_end(prose, word.start);
        if !is_doubled(text, first, &prose[second.clone()], second.end) {
            continue;
        }
        let word = prose[second.clone()].to_lowercase();
        if emphatic.contains(&word.as_str())
            || *doubled_in_source.get_or_init(|| doubles(passage.source.prose()))
        {
            continue;
        }
        let flaw = Flaw::new(messages::doubled_word_found(&word), start..second.end);
        let doubtful = DOUBTFUL.contains(&word.as_str());
        flaws.push(if doubtful { flaw.unsure() } else { flaw });
    }
    if may_come_back(text) {
        flaws.extend(twice(passage));
    }
}

/// Several words that stand twice, where the English has nothing of the kind.
fn twice(passage: &Passage<'_>) -> Option<Flaw> {
    let text = &passage.translation;
    let second = stretch(text)?;
    if says_twice(passage.source) {
        return None;
    }
    let begin = text.at(&second).split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    Some(Flaw::new(messages::doubled_word_stretch(begin), second))
}

/// Where the word begins that ends at a blank, unless a hyphen or more than markup joins it to something before it.
fn word_before(text: &Text<'_>, blank: usize) -> Option<usize> {
    let within = &text.prose()[..blank];
    let start = within
        .rfind(|c: char| !is_letter(c))
        .map_or(0, |at| at + within[at..].chars().next().map_or(1, char::len_utf8));
    let joined = within[..start].ends_with(['-', '‑', '’', '\'', 'ʼ', '_'])
        || within[..start].ends_with(char::is_numeric)
        || within[..start].ends_with(HIDDEN) && !is_markup(text, start);
    (start < within.len() && !joined).then_some(start)
}

/// Whether what is hidden before or after a place is emphasis or a part of a link, which join nothing.
fn is_markup(text: &Text<'_>, at: usize) -> bool {
    let tokens = text.tokens();
    let after = tokens.partition_point(|token| token.span.end < at);
    let touching =
        tokens[after..].iter().take(2).find(|token| token.span.end == at || token.span.start == at);
    touching.is_some_and(|token| matches!(token.kind, TokenKind::Emphasis | TokenKind::Link))
}

/// Whether two words that stand side by side are one, and no part of a longer one.
fn is_doubled(text: &Text<'_>, first: &str, second: &str, end: usize) -> bool {
    if first.len() != second.len() || !first.starts_with(is_cyrillic) {
        return false;
    }
    let alike = first.chars().zip(second.chars()).all(|(a, b)| alike(Some(a), Some(b)));
    if !alike {
        return false;
    }
    let after = &text.prose()[end..];
    let letters = second.chars().count();
    // A point after a short word makes an abbreviation of it, after a longer one it ends the sentence.
    let joined = after.starts_with(['-', '‑', '’', '\'', 'ʼ', '_'])
        || after.starts_with('.') && letters < 3
        || after.starts_with(HIDDEN) && !is_markup(text, end);
    // Names may follow each other: of two words the second is small, or both are in capitals.
    let names = second.starts_with(char::is_uppercase) && second.contains(char::is_lowercase);
    let lone = letters == 1 && !second.starts_with(|c| LETTERS.contains(c));
    !joined && !names && !lone
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

/// English words that end one clause and begin the next: `for whoever opens it, it is proof`.
const SEAMS: &[&str] = &[
    "it", "that", "is", "was", "had", "you", "we", "they", "them", "there", "in", "on", "to", "do",
];

/// Whether a text has some word twice in a row itself.
fn doubles(prose: &str) -> bool {
    let mut last = "";
    prose.split_ascii_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !is_letter_or_digit(c));
        let same = !word.is_empty() && word.eq_ignore_ascii_case(last);
        last = word;
        same && !SEAMS.contains(&word)
    })
}
