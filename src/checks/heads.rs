//! The heads of words, their first three letters of Cyrillic: most words of a text are ruled out by them.

/// A set of heads, in which the case of letters makes no difference; some of them share a place.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    /// By the first two letters which ones come third: a bit each, the last of them where none does.
    third: [u64; ROWS],
}

/// So many rows has the table, a power of two.
const ROWS: usize = 128;

/// So many letters has [`letter`], small ones.
pub(super) const LETTERS: usize = 0x30;

impl Heads {
    /// The heads of words in small letters of U+0400 to U+045F. One of fewer than three is met as a whole word alone.
    pub(super) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut heads = Self { third: [0; ROWS] };
        for word in words {
            if let Some((row, third)) = head(word.as_bytes()) {
                heads.third[row] |= third;
            }
        }
        heads
    }

    /// Whether a text may begin as one of the words.
    #[inline]
    pub(super) fn may_have(&self, text: &[u8]) -> bool {
        head(text).is_some_and(|(row, third)| self.third[row] & third != 0)
    }
}

/// The row of the first two letters, and the bit of the third.
#[inline]
fn head(text: &[u8]) -> Option<(usize, u64)> {
    let eight = match text.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => text.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
    };
    let nth = |letter: u32| place(&((eight >> (16 * letter)) as u16).to_le_bytes());
    let (first, second) = (nth(0), nth(1));
    // Nothing that comes after what is no letter counts.
    let third = if second == NONE { NONE } else { nth(2) };
    let row = (usize::from(first) + usize::from(second) * 37) % ROWS;
    (first != NONE).then_some((row, 1 << third))
}

/// The letter that bytes begin with, of U+0400 to U+045F in either case: its place after «а».
#[inline]
pub(super) fn letter(bytes: &[u8]) -> Option<u8> {
    bytes.first_chunk().map(place).filter(|place| *place != NONE)
}

/// What is no letter.
pub(super) const NONE: u8 = LETTERS as u8;

/// The place of each letter from U+0400 to U+047F.
const PLACES: [u8; 128] = {
    let mut places = [NONE; 128];
    let mut at = 0;
    while at < 0x60 {
        places[at] = match at {
            // From «Ѐ» to «Џ», whose small ones come after «я».
            0x00..0x10 => at as u8 + 0x20,
            0x10..0x30 => at as u8 - 0x10,
            _ => at as u8 - 0x30,
        };
        at += 1;
    }
    places
};

/// The place of the letter of two bytes, of U+0400 to U+045F in either case: after «а».
#[inline]
pub(super) fn place(&[first, second]: &[u8; 2]) -> u8 {
    let place = PLACES[usize::from((first & 1) << 6 | second & 0x3f)];
    if first & 0xfe == 0xd0 { place } else { NONE }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_word_is_ruled_out_that_begins_so(
            words in prop::collection::vec("[а-яѐ-џ]{1,4}", 1..5),
            rest in "[а-яА-Яa-zѐ-џґ .]{0,3}",
            capitals in any::<bool>(),
        ) {
            let heads = Heads::of(words.iter().map(String::as_str));
            for word in &words {
                let word = if capitals { word.to_uppercase() } else { word.clone() };
                prop_assert!(heads.may_have(word.as_bytes()), "{}", word);
                let is_whole = word.chars().count() < 3;
                let longer = if is_whole { format!("{word} {rest}") } else { format!("{word}{rest}") };
                prop_assert!(heads.may_have(longer.as_bytes()), "{}", longer);
            }
        }
    }

    #[test]
    fn other_heads_are_ruled_out() {
        let heads = Heads::of(["мая", "я"]);
        assert!(heads.may_have("Маяк".as_bytes()) && heads.may_have("я".as_bytes()));
        for other in ["мак", "мова", "ям", "ґанак", "may", ""] {
            assert!(!heads.may_have(other.as_bytes()), "{other}");
        }
    }
}
