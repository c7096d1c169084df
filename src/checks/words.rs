//! The words of a text, as UAX #29 has them, and the Cyrillic in them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The places of the words, numbers among them, in order.
    pub(super) places: Vec<Range<usize>>,
    /// The letters from U+0400 to U+047F that stand in a row, in order.
    pub(super) runs: Vec<Range<usize>>,
}

impl Words {
    /// Reads a text. Those of the usual signs are read here; for all others the tables are asked.
    pub(super) fn of(text: &str) -> Self {
        usual(text).unwrap_or_else(|| {
            let places = text.unicode_word_indices().map(|(at, word)| at..at + word.len());
            let mut runs = Vec::new();
            let bytes = text.as_bytes();
            let mut at = 0;
            while at < bytes.len() {
                at = after_letters(bytes, at, &mut runs) + 1;
            }
            Self { places: places.collect(), runs }
        })
    }
}

/// So many words have room that no blank stands before.
const SPARE: usize = 4;

/// What stands for markup, byte by byte.
const HIDDEN: u8 = super::text::HIDDEN as u8;

/// What a character is to words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Letter,
    Digit,
    /// `_`
    Joiner,
    /// Joins letters: `:`
    BetweenLetters,
    /// Joins digits: `,`
    BetweenDigits,
    /// Joins either: `.`
    Between,
    /// Stands apart.
    Apart,
}

/// The words of a text, if all its characters are known here.
fn usual(text: &str) -> Option<Words> {
    let bytes = text.as_bytes();
    let room = memchr::memchr_iter(b' ', bytes).count() + SPARE;
    let (mut words, mut runs) = (Vec::with_capacity(room), Vec::new());
    if !text.is_ascii() {
        runs.reserve(room);
    }
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let mut sign = match bytes[start] {
            b' ' | HIDDEN => {
                at += 1;
                continue;
            }
            0xd0 | 0xd1 | b'a'..=b'z' | b'A'..=b'Z' => {
                at = after_letters(bytes, start, &mut runs);
                if bytes.get(at) == Some(&b' ') {
                    // Most words stand between blanks.
                    words.push(start..at);
                    at += 1;
                    continue;
                }
                Sign::Letter
            }
            _ => {
                let (known, length) = sign(text, start)?;
                at += length;
                known
            }
        };
        if !matches!(sign, Sign::Letter | Sign::Digit | Sign::Joiner) {
            continue;
        }
        let mut is_word = sign != Sign::Joiner;
        while at < text.len() {
            if bytes[at] == b' ' {
                break;
            }
            let (next, length) = self::sign(text, at)?;
            let joint = match (sign, next) {
                (_, Sign::Letter | Sign::Digit | Sign::Joiner) => {
                    is_word |= next != Sign::Joiner;
                    sign = next;
                    at = if next == Sign::Letter {
                        after_letters(bytes, at, &mut runs)
                    } else {
                        at + length
                    };
                    continue;
                }
                (Sign::Letter, Sign::BetweenLetters | Sign::Between) => Sign::Letter,
                (Sign::Digit, Sign::BetweenDigits | Sign::Between) => Sign::Digit,
                (_, _) => break,
            };
            if at + length < text.len() {
                let (after, more) = self::sign(text, at + length)?;
                if after == joint {
                    at = if joint == Sign::Letter {
                        after_letters(bytes, at + length, &mut runs)
                    } else {
                        at + length + more
                    };
                    continue;
                }
            }
            break;
        }
        if is_word {
            words.push(start..at);
        }
    }
    Some(Words { places: words, runs })
}

/// Where the letters end that stand at a place; those that [`sign`] knows. Most of a text is letters.
fn after_letters(bytes: &[u8], start: usize, runs: &mut Vec<Range<usize>>) -> usize {
    let mut at = start;
    loop {
        match bytes.get(at) {
            Some(0xd0 | 0xd1) => {
                let start = at;
                at = after_cyrillic(bytes, at);
                runs.push(start..at);
            }
            Some(b'a'..=b'z' | b'A'..=b'Z') => at = after_latin(bytes, at + 1),
            Some(_) | None => return at,
        }
    }
}

/// Where the letters of ASCII end that stand at a place.
fn after_latin(bytes: &[u8], start: usize) -> usize {
    // Eight letters at once: small ones are from 0x61 to 0x7a, which these sums carry into the highest bit, or do not.
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let mut at = start;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let eight = u64::from_le_bytes(*eight);
        let small = (eight | ONES << 5) & !(ONES << 7);
        let letters = (small + ONES * 0x1f) & !(small + ONES * 0x05) & !eight & ONES << 7;
        let others = letters ^ ONES << 7;
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        at += 1;
    }
    at
}

/// Where the letters from U+0400 to U+047F end that stand at a place.
pub(super) fn after_cyrillic(bytes: &[u8], start: usize) -> usize {
    // Four letters at once: of each the first byte is D0 or D1.
    const FIRST: u64 = u64::from_le_bytes([0xfe, 0, 0xfe, 0, 0xfe, 0, 0xfe, 0]);
    const LETTERS: u64 = u64::from_le_bytes([0xd0, 0, 0xd0, 0, 0xd0, 0, 0xd0, 0]);
    let mut at = start;
    while let Some(four) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let others = u64::from_le_bytes(*four) & FIRST ^ LETTERS;
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while matches!(bytes.get(at), Some(0xd0 | 0xd1)) {
        at += 2;
    }
    at
}

/// What stands at a place, and how many bytes it has; `None` where only the tables know.
fn sign(text: &str, at: usize) -> Option<(Sign, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at)?;
    Some(match first {
        b'a'..=b'z' | b'A'..=b'Z' => (Sign::Letter, 1),
        b'0'..=b'9' => (Sign::Digit, 1),
        b'_' => (Sign::Joiner, 1),
        b':' => (Sign::BetweenLetters, 1),
        b',' | b';' => (Sign::BetweenDigits, 1),
        b'.' | b'\'' => (Sign::Between, 1),
        0..=0x7f => (Sign::Apart, 1),
        // U+0400 to U+047F
        0xd0 | 0xd1 => (Sign::Letter, 2),
        // A no-break blank, « and ».
        0xc2 if matches!(bytes.get(at + 1), Some(0xa0 | 0xab | 0xbb)) => (Sign::Apart, 2),
        // From – to ” and …; ‘ and ’ join, other signs of three bytes are rare.
        0xe2 => match (bytes.get(at + 1)?, bytes.get(at + 2)?) {
            (0x80, 0x98 | 0x99) => (Sign::Between, 3),
            (0x80, 0x93 | 0x94 | 0x9c..=0x9e | 0xa6) => (Sign::Apart, 3),
            (0x84, 0x96) => (Sign::Apart, 3),
            (_, _) => return None,
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn usual_texts_need_no_tables() {
        for text in ["It’s 1,5 — «сям’я» №\u{a0}3…", "a.b _c_ __ 3.x", "“That,” he said.\n\u{1a}"]
        {
            assert!(usual(text).is_some(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_tables(
            text in "([a-cа-вЁўѐ0-9]|[@-z]{6,12}|[ЀЯаяѐѿ]{3,9}|[ ,.:;'’‘_]|[\\x00-\\x7f]|[«»—–“”„…№\u{a0}\u{301}\u{ad}\u{202f}\u{200d}]|\\PC){0,30}",
        ) {
            let places: Vec<_> =
                text.unicode_word_indices().map(|(at, word)| at..at + word.len()).collect();
            let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{47f}');
            let mut runs: Vec<Range<usize>> = Vec::new();
            for (at, c) in text.char_indices().filter(|(_, c)| is_cyrillic(*c)) {
                let end = at + c.len_utf8();
                match runs.last_mut().filter(|last| last.end == at) {
                    Some(last) => last.end = end,
                    None => runs.push(at..end),
                }
            }
            prop_assert_eq!(Words::of(&text), Words { places, runs });
        }
    }
}
