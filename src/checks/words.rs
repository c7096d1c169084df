//! The words of a text, as UAX #29 has them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text, numbers among them, in order. Texts of the usual signs are read here; for all others the tables
/// are asked.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    usual(text).unwrap_or_else(|| {
        text.unicode_word_indices().map(|(at, word)| at..at + word.len()).collect()
    })
}

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
fn usual(text: &str) -> Option<Vec<Range<usize>>> {
    let bytes = text.as_bytes();
    let mut words = Vec::with_capacity(text.len() / 8);
    let mut at = 0;
    while at < text.len() {
        if bytes[at] == b' ' {
            at += 1;
            continue;
        }
        let start = at;
        at = after_letters(bytes, start);
        let mut sign = Sign::Letter;
        if at == start {
            let length;
            (sign, length) = self::sign(text, start)?;
            at += length;
        }
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
                    at += length;
                    if next == Sign::Letter {
                        at = after_letters(bytes, at);
                    }
                    continue;
                }
                (Sign::Letter, Sign::BetweenLetters | Sign::Between) => Sign::Letter,
                (Sign::Digit, Sign::BetweenDigits | Sign::Between) => Sign::Digit,
                (_, _) => break,
            };
            if at + length < text.len() {
                let (after, more) = self::sign(text, at + length)?;
                if after == joint {
                    at += length + more;
                    if joint == Sign::Letter {
                        at = after_letters(bytes, at);
                    }
                    continue;
                }
            }
            break;
        }
        if is_word {
            words.push(start..at);
        }
    }
    Some(words)
}

/// Where the letters end that stand at a place. Most of a text is letters.
fn after_letters(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        match LETTERS[usize::from(byte)] {
            0 => break,
            length => at += usize::from(length),
        }
    }
    at
}

/// By the first byte of a letter, how many bytes it has; those that [`sign`] knows.
const LETTERS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        table[byte as usize] = byte.is_ascii_alphabetic() as u8;
        byte += 1;
    }
    table[0xd0] = 2;
    table[0xd1] = 2;
    table
};

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
            text in "([a-cа-вЁўѐ0-9]|[ ,.:;'’‘_]|[\\x00-\\x7f]|[«»—–“”„…№\u{a0}\u{301}\u{ad}\u{202f}\u{200d}]|\\PC){0,30}",
        ) {
            let expected: Vec<_> =
                text.unicode_word_indices().map(|(at, word)| at..at + word.len()).collect();
            prop_assert_eq!(words(&text), expected);
        }
    }
}
