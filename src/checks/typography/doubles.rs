//! Several words, or a sentence, that stand twice in a text.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::signs::is_closer;
use crate::checks::text::{HIDDEN, Text};
use crate::model::letters::is_letter;

/// So many words in a row are not said twice for emphasis.
const LEAST: usize = 3;

/// So many letters has a word that says something.
const LONG: usize = 4;

/// So many bytes at least has a sentence that is told where it stands twice with others between.
const SENTENCE: usize = 40;

/// Comparisons for each word of a text; more are not made.
const EFFORT: usize = 8;

/// Whether some words in a row come back; in most texts no three words do that have all been there before.
pub(super) fn come_back(text: &Text<'_>) -> bool {
    let mut seen = [0_u64; 16];
    let mut in_a_row = 0;
    let may_come_back = text.words().iter().any(|word| {
        let hash = hash(text.text.as_bytes(), word);
        let (at, bit) = ((hash >> 54 & 15) as usize, 1 << (hash >> 58));
        in_a_row = if seen[at] & bit == 0 { 0 } else { in_a_row + 1 };
        seen[at] |= bit;
        in_a_row >= LEAST
    });
    may_come_back && {
        let mut seen = FxHashSet::default();
        let mut rows = text.words().windows(LEAST);
        rows.any(|row| !seen.insert([text.at(&row[0]), text.at(&row[1]), text.at(&row[2])]))
    }
}

/// A number that equal words share: of their first bytes, their last one and their length.
fn hash(text: &[u8], word: &Range<usize>) -> u64 {
    let mut eight = [0; 8];
    match text[word.start..].first_chunk() {
        Some(first) => eight = *first,
        None => eight[..word.len()].copy_from_slice(&text[word.clone()]),
    }
    let beyond = 8_usize.saturating_sub(word.len());
    let first = u64::from_le_bytes(eight) << (8 * beyond);
    let last = usize::from(text[word.end - 1]) << 8 | word.len();
    (first ^ (last as u64).rotate_right(16)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The second of two equal stretches of words, one right after the other, or of two equal sentences.
pub(super) fn stretch(text: &Text<'_>) -> Option<Range<usize>> {
    adjacent(text, LEAST).or_else(|| sentence(text))
}

/// Whether a text says something twice itself.
pub(super) fn says_twice(text: &Text<'_>) -> bool {
    adjacent(text, LEAST - 1).or_else(|| sentence(text)).is_some()
}

fn adjacent(text: &Text<'_>, least: usize) -> Option<Range<usize>> {
    let words = text.words();
    let word = |at: usize| text.at(&words[at]);
    let mut last: FxHashMap<&str, usize> = FxHashMap::default();
    let mut effort = words.len() * EFFORT;
    let (mut tried, mut until) = (0, 0);
    for here in 0..words.len() {
        let Some(before) = last.insert(word(here), here) else { continue };
        let apart = here - before;
        if apart < least || (apart == tried && here < until) {
            continue;
        }
        let same = |one: usize, other: usize| word(one) == word(other);
        let on = (0..apart.min(words.len() - here))
            .take_while(|step| same(before + step, here + step))
            .count();
        let back = (1..=before.min(apart - on))
            .take_while(|step| same(before - step, here - step))
            .count();
        effort = effort.checked_sub(on + back)?;
        (tried, until) = (apart, here + on);
        // A word may have come back within what is said twice: back to where that begins.
        let second = here - back..here - back + apart;
        if on + back >= apart && is_said(text, &words[second.clone()]) {
            let at = words[second.start].start..words[second.end - 1].end;
            if !goes_on_otherwise(text, words[second.start - 1].end, &at) {
                return Some(at);
            }
        }
    }
    None
}

/// Whether words are more than numbers and particles: «день за днём», «и так далее».
fn is_said(text: &Text<'_>, words: &[Range<usize>]) -> bool {
    let long = |word: &&Range<usize>| {
        let word = text.at(word);
        word.chars().all(is_letter) && word.chars().nth(LONG - 1).is_some()
    };
    // More words say something even if each is short: «и ни одна из».
    if words.len() > LEAST {
        return words.iter().filter(|word| word.len() > 2).nth(2).is_some()
            && words.iter().any(|word| long(&word));
    }
    words.iter().filter(long).nth(1).is_some()
}

/// Whether one sentence ends as the next one begins: the next one does not end there, too.
fn goes_on_otherwise(text: &Text<'_>, first_end: usize, second: &Range<usize>) -> bool {
    let ends = |after: &str| {
        let sign = after.trim_start_matches(|c: char| c == HIDDEN || is_closer(c));
        sign.is_empty() || sign.starts_with(['.', '!', '?', '…', ':', ';'])
    };
    let prose = text.prose();
    ends(&prose[first_end..second.start]) && !ends(&prose[second.end..])
}

fn sentence(text: &Text<'_>) -> Option<Range<usize>> {
    let mut seen = FxHashSet::default();
    let trimmed = |at: &Range<usize>| at.start..at.start + text.at(at).trim_end().len();
    text.sentences()
        .iter()
        .map(trimmed)
        .filter(|at| at.len() >= SENTENCE)
        .filter(|at| text.prose().get(at.clone()).is_some_and(|prose| prose.contains(' ')))
        .find(|at| !seen.insert(text.at(at)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::markup::Literals;

    fn second(text: &str) -> Option<Range<usize>> {
        stretch(&Text::new(text, "ru", &Literals::new(&[]).unwrap()))
    }

    fn seen(text: &str) -> bool {
        come_back(&Text::new(text, "ru", &Literals::new(&[]).unwrap()))
    }

    #[test]
    fn a_whole_text_a_sentence_and_three_words_are_found_where_they_stand_twice() {
        for text in [
            "Мы требуем свободы для всех. Мы требуем свободы для всех.",
            "Он сказал, что в суде никого не было, что в суде никого не было.",
            "Сказали, что завтра решит суд, что завтра решит суд, и ушли.",
        ] {
            assert!(second(text).is_some(), "{text}");
            assert!(seen(text), "{text}");
        }
        let apart = "Никто не ответил на наше письмо. Мы ждём. Никто не ответил на наше письмо.";
        assert!(seen(apart));
        assert_eq!(&apart[second(apart).unwrap()], "Никто не ответил на наше письмо.");
        for text in [
            "Нас спасёт свободное программное обеспечение. Свободное программное обеспечение — это свобода.",
            "0 1 2 0 1 2 0 1 2",
            "а б в а б в",
            "снова и снова и снова",
            "в суде и в тюрьме, в суде и дома",
        ] {
            assert_eq!(second(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn equal_words_have_one_number_wherever_they_stand(
            word in "[а-яA-z]{1,9}",
            before in "[а-я ]{0,9}",
            after in "[а-я ]{0,9}",
        ) {
            let text = format!("{before}{word}{after}");
            let at = before.len()..before.len() + word.len();
            prop_assert_eq!(hash(text.as_bytes(), &at), hash(word.as_bytes(), &(0..word.len())));
        }

        #[test]
        fn what_is_found_stood_before_and_was_not_ruled_out(words in "([а-в]{4,5} ){0,12}") {
            if let Some(second) = second(&words) {
                let twice = &words[second.clone()];
                prop_assert!(words[..second.start].contains(twice));
                prop_assert!(seen(&words));
            }
        }
    }

    #[test]
    fn a_hostile_text_takes_time_in_proportion() {
        for piece in ["аб ", "аб вг де ", "аб вг аб де ", "аб вг де жз. "] {
            second(&piece.repeat(20_000));
        }
        let long = (0..20_000).map(|at| format!("а{}б ", at % 9_973)).collect::<String>();
        second(&long);
    }
}
