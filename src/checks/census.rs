//! Which signs a text has: found in one pass, it tells most checks that they have nothing to look for.

use std::ops::Range;

/// The signs of a text, by their last bytes and the ones before those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Census {
    seen: Box<[bool; PLACES]>,
}

/// A sign as a census has it: its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign(usize);

/// Values of a byte, and of one that goes on with a sign: from 0x80 on.
const BYTES: usize = 256;
const INNER: usize = 64;

/// So many places has a census, a power of two.
const PLACES: usize = 1024;

/// Where a row of places begins for the bytes that go on with a sign: after nothing that is told apart, after the first
/// byte of a letter of Cyrillic (U+0400 to U+043F, U+0440 to U+047F), of a sign of Latin-1, of general punctuation (U+2000
/// to U+203F), after 0x80, which is the second byte of those, and after the first one of any other sign.
const fn row(number: usize) -> usize {
    BYTES + number * INNER
}

/// What is added to a byte that goes on with a sign, by the byte before it.
const AFTER: [u16; BYTES] = {
    let mut after = [row(0) as u16 - 0x80; BYTES];
    let mut byte = 0xc3;
    while byte < BYTES {
        after[byte] = row(6) as u16 - 0x80;
        byte += 1;
    }
    after[0xd0] = row(1) as u16 - 0x80;
    after[0xd1] = row(2) as u16 - 0x80;
    after[0xc2] = row(3) as u16 - 0x80;
    after[0xe2] = row(4) as u16 - 0x80;
    after[0x80] = row(5) as u16 - 0x80;
    after
};

/// All bits for the bytes that go on with a sign, none for those that begin one.
const GOES_ON: [u16; BYTES] = {
    let mut goes_on = [0; BYTES];
    let mut byte = 0x80;
    while byte < 0xc0 {
        goes_on[byte] = u16::MAX;
        byte += 1;
    }
    goes_on
};

/// Stands for all signs that are not told apart: no text has this byte.
const OTHERS: usize = 0xff;

impl Sign {
    /// The place of a sign.
    pub(super) const fn of(sign: char) -> Self {
        let sign = sign as usize;
        let last = sign & 0x3f;
        Self(match sign {
            0..0x80 => sign,
            0x80..0xc0 => row(3) + last,
            0x400..0x440 => row(1) + last,
            0x440..0x480 => row(2) + last,
            0x2000..0x2040 => row(5) + last,
            _ => OTHERS,
        })
    }

    /// The places of several signs.
    pub(super) const fn all<const N: usize>(signs: [char; N]) -> [Self; N] {
        let mut all = [Self(0); N];
        let mut at = 0;
        while at < N {
            all[at] = Self::of(signs[at]);
            at += 1;
        }
        all
    }
}

impl Census {
    /// Counts a text whose letters from U+0400 to U+047F stand in these runs. Linear.
    pub(super) fn of(text: &str, runs: &[Range<usize>]) -> Self {
        let mut seen = Box::new([false; PLACES]);
        let bytes = text.as_bytes();
        let mut end = 0;
        for run in runs {
            count(&bytes[end..run.start], &mut seen);
            for letter in bytes[run.clone()].chunks_exact(2) {
                let place = usize::from(letter[0] & 1) * INNER + usize::from(letter[1] & 0x3f);
                seen[row(1) + place] = true;
            }
            end = run.end;
        }
        count(&bytes[end..], &mut seen);
        // Punctuation of general use goes on with 0x80, the first of its row.
        let any = |places: Range<usize>| seen[places].iter().fold(false, |any, seen| any | seen);
        seen[OTHERS] = any(row(6)..row(7)) | any(row(4) + 1..row(5));
        Self { seen }
    }

    /// Whether a sign may stand in the text; if that has no other ones, sure for those of ASCII, Cyrillic, Latin-1 and
    /// general punctuation.
    #[inline]
    pub(super) fn may_have(&self, sign: Sign) -> bool {
        self.seen[sign.0]
    }

    /// Whether one of several signs may.
    pub(super) fn may_have_any(&self, signs: &[Sign]) -> bool {
        signs.iter().any(|sign| self.may_have(*sign))
    }

    /// Whether there may be a letter of the Latin script.
    pub(super) fn may_have_latin(&self) -> bool {
        let any = |first: u8, last: u8| {
            let letters = &self.seen[usize::from(first)..=usize::from(last)];
            letters.iter().fold(false, |any, seen| any | seen)
        };
        self.seen[OTHERS] | any(b'A', b'Z') | any(b'a', b'z')
    }
}

/// Counts any signs.
fn count(bytes: &[u8], seen: &mut [bool; PLACES]) {
    let mut before = 0;
    for byte in bytes {
        let byte = usize::from(*byte);
        let more = AFTER[before] & GOES_ON[byte];
        seen[(usize::from(more) + byte) % PLACES] = true;
        before = byte;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checks::words::Words;

    proptest! {
        #[test]
        fn every_sign_is_counted_and_among_letters_and_punctuation_no_other(text in "[а-яЁёІіўҐ]{0,3}([ -~а-яЎў«—]{0,12}|\\PC{0,8})", other in "[а-яЁёІіўҐ]|[\u{0}-\u{2070}]|\\PC") {
            let census = Census::of(&text, &Words::of(&text).runs);
            let other = other.chars().next().unwrap();
            for sign in text.chars() {
                prop_assert!(census.may_have(Sign::of(sign)));
            }
            prop_assert!(!text.contains(|c: char| c.is_ascii_alphabetic()) || census.may_have_latin());
            let apart =
                ['\0'..='\u{bf}', '\u{400}'..='\u{47f}', '\u{2000}'..='\u{203f}'];
            let is_apart = |c: char| apart.iter().any(|signs| signs.contains(&c));
            if text.chars().all(is_apart) {
                let may_have = census.may_have(Sign::of(other));
                prop_assert_eq!(may_have, text.contains(other), "{:?}", other);
                prop_assert!(!census.may_have(Sign::of('ґ')));
            }
        }
    }
}
