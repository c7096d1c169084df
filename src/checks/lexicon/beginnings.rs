//! How words begin: what most words of a text are ruled out by, before anything is made of them.

use super::letters::{Fold, Language, Letters};

/// The first letters of folded words; what was noted is never ruled out.
#[derive(Clone, Debug)]
pub(super) struct Beginnings {
    /// A bit for each three letters, of each letter five bits; others may share them.
    bits: Vec<u64>,
    /// What the letters from U+0400 on are folded to, at the beginning of a word and within.
    first: [u8; TYPED],
    inner: [u8; TYPED],
}

/// So many letters of Cyrillic are in the tables: those of two bytes that begin with D0 or D1.
const TYPED: usize = 128;

/// What a letter is folded to depends on those beside it.
const UNSURE: u8 = u8::MAX;

impl Beginnings {
    /// Nothing is noted yet.
    pub(super) fn new(letters: Letters) -> Self {
        let table = |before: &str| {
            let mut table = [UNSURE; TYPED];
            for (typed, c) in table.iter_mut().zip('\u{400}'..) {
                let folded = letters.fold(&format!("{before}{c}"));
                let mut rest = folded.chars().skip(before.chars().count());
                if let (Some(c), None) = (rest.next(), rest.next())
                    && !depends(c, letters)
                {
                    *typed = place(c);
                }
            }
            table
        };
        Self { bits: vec![0; (1 << 15) / 64], first: table(""), inner: table("х") }
    }

    /// Notes how a folded word begins.
    pub(super) fn note(&mut self, word: &str) {
        let mut letters = word.chars().map(place);
        let places = [letters.next(), letters.next(), letters.next()];
        // After a short word anything may follow.
        let any = |place: Option<u8>| place.map_or(0..=31, |place| place..=place);
        let [first, second, third] = places;
        for first in any(first) {
            for second in any(second) {
                for third in any(third) {
                    let key = key([first, second, third]);
                    self.bits[key / 64] |= 1 << (key % 64);
                }
            }
        }
    }

    /// Whether a folded word begins as one that was noted.
    pub(super) fn may_have(&self, word: &str) -> bool {
        let mut letters = word.chars().map(place);
        match (letters.next(), letters.next(), letters.next()) {
            (Some(first), Some(second), Some(third)) => self.has([first, second, third]),
            (_, _, _) => true,
        }
    }

    /// The same of a word as it is typed; words of other letters than those of the tables may be anything.
    pub(super) fn may_have_typed(&self, word: &str) -> bool {
        let [a, b, c, d, e, f, ..] = *word.as_bytes() else { return true };
        let (Some(first), Some(second), Some(third)) = (typed(a, b), typed(c, d), typed(e, f))
        else {
            return true;
        };
        let places = [self.first[first], self.inner[second], self.inner[third]];
        let [first, second, third] = places;
        // Of doubled letters one may be dropped.
        let unsure = places.contains(&UNSURE) || first == second || second == third;
        unsure || self.has(places)
    }

    fn has(&self, places: [u8; 3]) -> bool {
        let key = key(places);
        self.bits.get(key / 64).is_some_and(|bits| bits & 1 << (key % 64) != 0)
    }
}

/// Whether a folded letter may vanish, or stands where another one has vanished.
fn depends(c: char, letters: Letters) -> bool {
    letters.language() == Language::Belarusian && letters.is(Fold::Loose) && matches!(c, 'ь' | 'з')
}

fn place(c: char) -> u8 {
    (u32::from(c) % 32) as u8
}

fn key([first, second, third]: [u8; 3]) -> usize {
    usize::from(first) << 10 | usize::from(second) << 5 | usize::from(third)
}

/// Where a letter of two bytes stands in the tables.
fn typed(lead: u8, rest: u8) -> Option<usize> {
    let rest = usize::from(rest & 0x3f);
    match lead {
        0xd0 => Some(rest),
        0xd1 => Some(0x40 | rest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_noted_is_never_ruled_out(
            word in "[а-яА-ЯёўіЎґ’'ьздц\u{301}a-z]{1,8}",
            cut in 1_usize..6,
        ) {
            for (language, fold) in [("be", Fold::Loose), ("be", Fold::Strict), ("ru", Fold::Loose)] {
                let letters = Letters::new(language, fold);
                let mut beginnings = Beginnings::new(letters);
                let folded = letters.fold(&word);
                let stem: String = folded.chars().take(cut).collect();
                beginnings.note(&stem);
                prop_assert!(beginnings.may_have(&folded), "{}", folded);
                prop_assert!(beginnings.may_have_typed(&word), "{}", word);
            }
        }
    }

    #[test]
    fn other_words_are_ruled_out() {
        let mut beginnings = Beginnings::new(Letters::new("be", Fold::Loose));
        beginnings.note("страйк");
        assert!(!beginnings.may_have_typed("вольнасць"));
        assert!(!beginnings.may_have_typed("станок"));
        assert!(beginnings.may_have_typed("Страйкоўцы"));
    }
}
