//! Which signs a text has: found in one pass, it tells most checks that they have nothing to look for.

/// The signs of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Census {
    seen: [bool; PLACES],
    /// There is one that has no place of its own.
    others: bool,
}

/// ASCII, the Cyrillic of our languages (U+0400 to U+047F), the signs of Latin-1, and general punctuation up to U+203F.
const PLACES: usize = CYRILLIC + LATIN + PUNCTUATION + ASCII;
const ASCII: usize = 0x80;
const CYRILLIC: usize = 0x80;
const LATIN: usize = 0x40;
const PUNCTUATION: usize = 0x40;

impl Census {
    /// Counts a text. Linear.
    pub(super) fn of(text: &str) -> Self {
        let mut seen = [false; PLACES];
        let mut others = false;
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let low = |at: usize| bytes.get(at).map_or(0, |byte| usize::from(byte & 0x3f));
            // The first of the bytes of a letter, of a sign; most are those of Cyrillic letters.
            let (place, length) = match byte {
                0xd0 | 0xd1 => (ASCII + (usize::from(byte & 1) << 6 | low(at + 1)), 2),
                0..0x80 => (usize::from(byte), 1),
                0xc2 => (ASCII + CYRILLIC + low(at + 1), 2),
                0xe2 if bytes.get(at + 1) == Some(&0x80) => {
                    (ASCII + CYRILLIC + LATIN + low(at + 2), 3)
                }
                _ => {
                    others = true;
                    // The bytes that follow are no characters of their own, and say the same.
                    at += 1;
                    continue;
                }
            };
            seen[place] = true;
            at += length;
        }
        Self { seen, others }
    }

    /// Whether a sign may stand in the text; sure for those that have a place.
    pub(super) const fn may_have(&self, sign: char) -> bool {
        match place(sign) {
            Some(place) => self.seen[place],
            None => self.others,
        }
    }

    /// Whether one of several signs may.
    pub(super) fn may_have_any(&self, signs: &[char]) -> bool {
        signs.iter().any(|sign| self.may_have(*sign))
    }

    /// Whether there may be a letter of the Latin script.
    pub(super) fn may_have_latin(&self) -> bool {
        self.others || ('A'..='Z').chain('a'..='z').any(|letter| self.may_have(letter))
    }
}

/// The place of a sign, if it has one.
const fn place(sign: char) -> Option<usize> {
    let code = sign as usize;
    match sign {
        '\0'..='\x7f' => Some(code),
        '\u{400}'..='\u{47f}' => Some(code - 0x400 + ASCII),
        '\u{80}'..='\u{bf}' => Some(code - 0x80 + ASCII + CYRILLIC),
        '\u{2000}'..='\u{203f}' => Some(code - 0x2000 + ASCII + CYRILLIC + LATIN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_sign_is_counted_and_no_other_that_has_a_place(text in "[а-яЁёІіўҐ]{0,3}\\PC{0,8}", other: char) {
            let census = Census::of(&text);
            for sign in text.chars() {
                prop_assert!(census.may_have(sign));
            }
            prop_assert!(!text.contains(|c: char| c.is_ascii_alphabetic()) || census.may_have_latin());
            let alone = place(other).is_some() && !text.contains(other);
            prop_assert!(!alone || !census.may_have(other));
        }
    }
}
