//! Which signs a text has: found in one pass, it tells most checks that they have nothing to look for.

/// The signs of a text, by their last bytes and by what stands before those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Census {
    seen: [bool; STATES * BYTES],
}

/// Values of a byte.
const BYTES: usize = 256;

/// What the byte before has begun: nothing that is told apart, a letter of Cyrillic (U+0400 to U+043F, U+0440 to
/// U+047F), a sign of Latin-1, or general punctuation (U+2000 to U+203F) by its first byte and by both.
const STATES: usize = 6;

/// What each byte goes on with, by what has been begun.
const NEXT: [u16; STATES * BYTES] = {
    let mut next = [0; STATES * BYTES];
    let mut state = 0;
    while state < STATES {
        let row = state * BYTES;
        next[row + 0xd0] = BYTES as u16;
        next[row + 0xd1] = 2 * BYTES as u16;
        next[row + 0xc2] = 3 * BYTES as u16;
        next[row + 0xe2] = 4 * BYTES as u16;
        state += 1;
    }
    next[4 * BYTES + 0x80] = 5 * BYTES as u16;
    next
};

impl Census {
    /// Counts a text. Linear.
    pub(super) fn of(text: &str) -> Self {
        let mut seen = [false; STATES * BYTES];
        let mut state = 0;
        for byte in text.bytes() {
            let place = usize::from(state) | usize::from(byte);
            seen[place] = true;
            state = NEXT[place];
        }
        Self { seen }
    }

    /// Whether a sign may stand in the text; sure for those of ASCII, Cyrillic, Latin-1 and general punctuation.
    pub(super) fn may_have(&self, sign: char) -> bool {
        let mut bytes = [0; 4];
        let place = match *sign.encode_utf8(&mut bytes).as_bytes() {
            [ascii] => return self.seen[usize::from(ascii)],
            [0xd0, last] => BYTES | usize::from(last),
            [0xd1, last] => (2 * BYTES) | usize::from(last),
            [0xc2, last] => (3 * BYTES) | usize::from(last),
            [0xe2, 0x80, last] => (5 * BYTES) | usize::from(last),
            [..] => return self.has_others(),
        };
        self.seen[place]
    }

    /// Whether one of several signs may.
    pub(super) fn may_have_any(&self, signs: &[char]) -> bool {
        signs.iter().any(|sign| self.may_have(*sign))
    }

    /// Whether there may be a letter of the Latin script.
    pub(super) fn may_have_latin(&self) -> bool {
        self.seen[..0x80]
            .iter()
            .zip(0..)
            .any(|(seen, byte): (&bool, u8)| *seen && byte.is_ascii_alphabetic())
            || self.has_others()
    }

    /// Whether there is a sign that is not told apart.
    fn has_others(&self) -> bool {
        let begun = (0xc3..=0xff).filter(|byte| NEXT[*byte] == 0);
        let punctuation = (0x81..0xc0).map(|byte| (4 * BYTES) | byte);
        begun.chain(punctuation).any(|place| self.seen[place])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_sign_is_counted_and_no_other_that_has_a_place(text in "[а-яЁёІіўҐ]{0,3}\\PC{0,8}", other in "[а-яЁёІіўҐ]|[\u{0}-\u{2070}]|\\PC") {
            let census = Census::of(&text);
            let other = other.chars().next().unwrap();
            for sign in text.chars() {
                prop_assert!(census.may_have(sign));
            }
            prop_assert!(!text.contains(|c: char| c.is_ascii_alphabetic()) || census.may_have_latin());
            let is_apart = matches!(other, '\0'..='\u{bf}' | '\u{400}'..='\u{47f}' | '\u{2000}'..='\u{203f}');
            let is_there = text.contains(other);
            prop_assert!(!is_apart || census.may_have(other) == is_there, "{other:?}");
        }
    }
}
