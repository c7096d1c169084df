//! Letters and digits, told apart quickly where our languages are written.
//!
//! The standard library looks a Cyrillic letter up in tables; most of what is read here is Cyrillic.

/// As [`char::is_alphabetic`].
#[inline]
pub fn is_letter(c: char) -> bool {
    match quick(c) {
        Some(known) => known,
        None => c.is_alphabetic(),
    }
}

/// As [`char::is_alphanumeric`].
#[inline]
pub fn is_letter_or_digit(c: char) -> bool {
    match quick(c) {
        Some(known) => known || c.is_ascii_digit(),
        None => c.is_alphanumeric(),
    }
}

/// Whether a character is a letter of Russian, Belarusian or another language that Cyrillic is written for.
#[inline]
pub const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Whether this is a letter, for ASCII, Cyrillic and the punctuation that stands beside it.
#[inline]
const fn quick(c: char) -> Option<bool> {
    match c {
        'a'..='z' | 'A'..='Z' => Some(true),
        _ if is_cyrillic(c) => Some(true),
        '\0'..='\x7f' | '\u{a0}' | '«' | '»' | '\u{2000}'..='\u{206f}' => Some(false),
        _ => None,
    }
}

/// Where the letters from U+0400 to U+047F end that stand at a place of a text.
pub fn after_cyrillic(bytes: &[u8], start: usize) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_what_unicode_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
