//! How English names begin: what most words of a text are ruled out by, before anything is made of them.

use std::ops::Range;

/// The first letters of words: a bit for each four, or for all that a word has; others may share it.
#[derive(Clone, Debug)]
pub(super) struct Initials {
    bits: [u64; SIZE],
}

/// Words of 64 bits in the table.
const SIZE: usize = 256;

impl Default for Initials {
    fn default() -> Self {
        Self { bits: [0; SIZE] }
    }
}

impl Initials {
    /// Notes how a word begins.
    pub(super) fn note(&mut self, word: &str) {
        match beginning(word) {
            Some(place) => self.bits[place / 64] |= 1 << (place % 64),
            None => self.bits = [u64::MAX; SIZE],
        }
    }

    /// Whether the word at a place of a text may be one that was noted.
    #[inline]
    pub(super) fn may_have(&self, text: &str, word: &Range<usize>) -> bool {
        let has = |place: usize| self.bits[place / 64] & 1 << (place % 64) != 0;
        match plain_beginning(text.as_bytes(), word) {
            Some(place) => has(place),
            None => beginning(&text[word.clone()]).is_none_or(has),
        }
    }
}

/// The first letters of a word as a place in [`Initials`]; `None` where they are not of ASCII.
fn beginning(word: &str) -> Option<usize> {
    let mut key = 0_u32;
    for byte in word.bytes().take(4) {
        // This bit makes capitals small, and letters of nothing else.
        let small = byte | 0x20;
        if small.is_ascii_lowercase() {
            key = key << 8 | u32::from(small);
        } else if byte.is_ascii() {
            break;
        } else {
            return None;
        }
    }
    Some(mixed(key))
}

/// The same as [`beginning`], where the first four bytes of a word, or all that it has, are letters of ASCII.
#[inline]
fn plain_beginning(text: &[u8], word: &Range<usize>) -> Option<usize> {
    // The sum of a small letter and the first of these has the highest bit, that with the second has it not.
    const BEFORE_A: u32 = u32::from_be_bytes([0x1f; 4]);
    const BEYOND_Z: u32 = u32::from_be_bytes([0x05; 4]);
    const ONES: u32 = u32::from_be_bytes([1; 4]);
    let four = u32::from_be_bytes(*text.get(word.start..)?.first_chunk()?);
    let beyond = 32_usize.saturating_sub(8 * word.len()) as u32;
    let small = (four | ONES << 5) >> beyond;
    let bytes = ONES << 7 >> beyond;
    let from_a = small.wrapping_add(BEFORE_A >> beyond);
    let beyond_z = small.wrapping_add(BEYOND_Z >> beyond);
    let are_letters = from_a & !beyond_z & !(four >> beyond) & bytes == bytes;
    are_letters.then(|| mixed(small))
}

/// A key as a place in a table.
#[inline]
fn mixed(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 18) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_words_begin_as_all_others(
            before in "[a-zA-Zé ]{0,3}",
            word in "([a-zA-Z]{1,6}|[a-z0-9'_@`{\\[Zz]{1,5}|\\PC{1,3})",
            after in "[a-z ’]{0,4}",
        ) {
            let text = format!("{before}{word}{after}");
            let at = before.len()..before.len() + word.len();
            if let Some(place) = plain_beginning(text.as_bytes(), &at) {
                prop_assert_eq!(Some(place), beginning(&word), "{}", text);
            }
        }
    }
}
