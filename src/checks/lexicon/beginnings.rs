//! How words begin: what most words of a text are ruled out by, before anything is made of them.

use std::ops::Range;

/// The first letters of words; what was noted is never ruled out, however it is typed or folded.
#[derive(Clone, Debug)]
pub struct Beginnings {
    /// A bit for each three letters that something noted begins with, or is all of.
    begun: Vec<u64>,
    /// The same for what was noted with three letters or fewer; for one letter and two as well, where a word ends.
    enough: Vec<u64>,
    /// Bits for the four letters of what has no more, and the first five of what has; others may share them.
    longer: Vec<u64>,
}

/// Words of 64 bits in a table.
const SIZE: usize = (1 << 16) / 64;

impl Default for Beginnings {
    fn default() -> Self {
        Self { begun: vec![0; SIZE], enough: vec![0; SIZE], longer: vec![0; SIZE] }
    }
}

impl Beginnings {
    /// Notes how a folded word begins.
    pub(super) fn note(&mut self, word: &str) {
        let mut letters = Letters::of(word);
        let (mut key, mut length) = (EMPTY, 0);
        while length < 5 {
            match letters.next() {
                Next::Letter(class) => key = with(key, class),
                Next::End => break,
                // A word with such a letter so near its beginning is never ruled out.
                Next::Unsure => return,
            }
            length += 1;
            if length == 3 {
                set(&mut self.begun, key);
            }
        }
        match length {
            4 | 5 => set(&mut self.longer, mixed(key)),
            _ => self.note_short(key, length),
        }
    }

    /// After a short word anything may follow.
    fn note_short(&mut self, key: usize, length: usize) {
        let mut keys = key..key + 1;
        for length in length..=3 {
            for key in keys.clone() {
                set(&mut self.enough, key);
                if length == 3 {
                    set(&mut self.begun, key);
                }
            }
            keys = keys.start << 5..keys.end << 5;
        }
    }

    /// Notes all that others have noted.
    pub fn note_all(&mut self, others: &Self) {
        let tables = [
            (&mut self.begun, &others.begun),
            (&mut self.enough, &others.enough),
            (&mut self.longer, &others.longer),
        ];
        for (own, other) in tables {
            own.iter_mut().zip(other).for_each(|(own, other)| *own |= other);
        }
    }

    /// Whether a word, folded or as it is typed, begins as one that was noted.
    #[inline]
    pub fn may_have(&self, word: &str) -> bool {
        self.may_have_at(word, &(0..word.len()))
    }

    /// Whether the word at a place of a text does.
    #[inline]
    pub fn may_have_at(&self, text: &str, word: &Range<usize>) -> bool {
        match plain(text.as_bytes(), word) {
            // Three letters rule most words out.
            Plain::Three(key) => {
                let rest = &text.as_bytes()[word.start + 6..word.end];
                let last = (key & 31) as u8;
                has(&self.begun, key) && self.goes_on(key, Letters { rest, last })
            }
            Plain::All(key) => has(&self.enough, key),
            Plain::Neither => self.begins(&text[word.clone()]),
        }
    }

    fn begins(&self, word: &str) -> bool {
        let mut letters = Letters::of(word);
        let mut key = EMPTY;
        for _ in 0..3 {
            match letters.next() {
                Next::Letter(class) => key = with(key, class),
                Next::End => return has(&self.enough, key),
                Next::Unsure => return true,
            }
        }
        has(&self.begun, key) && self.goes_on(key, letters)
    }

    /// Whether something noted begins with the three letters of a key and those after them.
    fn goes_on(&self, mut key: usize, mut letters: Letters<'_>) -> bool {
        if has(&self.enough, key) {
            return true;
        }
        for _ in 0..2 {
            match letters.next() {
                Next::Letter(class) => key = with(key, class),
                Next::End => return false,
                Next::Unsure => return true,
            }
            if has(&self.longer, mixed(key)) {
                return true;
            }
        }
        false
    }
}

/// The key of no letters; the one before the letters tells how many there are.
const EMPTY: usize = 1;

/// The key of a word's first three letters, or of all that it has where those are fewer: where they are of the tables and
/// none is passed over, as in most words.
enum Plain {
    Three(usize),
    All(usize),
    Neither,
}

#[inline]
fn plain(text: &[u8], word: &Range<usize>) -> Plain {
    let eight = match text[word.start..].first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => {
            text[word.clone()].iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte))
        }
    };
    // Of each letter the first byte is D0 or D1.
    let are_letters = |mask: u64| eight & mask & 0xfe_00fe_00fe == mask & 0xd0_00d0_00d0;
    let class = |letter: u32| {
        let letter = (eight >> (16 * letter)) as u16;
        CYRILLIC[usize::from((letter & 1) << 6 | letter >> 8 & 0x3f)]
    };
    let (first, second, third) = (class(0), class(1), class(2));
    let key = with(EMPTY, first);
    match word.len() {
        6.. if are_letters(u64::MAX)
            & ((first | second | third) < PASSED)
            & (first != second)
            & (second != third) =>
        {
            Plain::Three(with(with(key, second), third))
        }
        4 if are_letters(0xffff_ffff) & ((first | second) < PASSED) & (first != second) => {
            Plain::All(with(key, second))
        }
        2 if are_letters(0xffff) & (first < PASSED) => Plain::All(key),
        _ => Plain::Neither,
    }
}

#[inline]
fn cyrillic_class(lead: u8, letter: u8) -> u8 {
    CYRILLIC[usize::from((lead & 1) << 6 | letter & 0x3f)]
}

#[inline]
fn with(key: usize, class: u8) -> usize {
    key << 5 | usize::from(class)
}

/// A key of four letters or five as a place in a table.
fn mixed(key: usize) -> usize {
    key.wrapping_mul(0x9e37_79b1) >> 16 & 0xffff
}

fn set(table: &mut [u64], key: usize) {
    if let Some(bits) = table.get_mut(key / 64) {
        *bits |= 1 << (key % 64);
    }
}

#[inline]
fn has(table: &[u64], key: usize) -> bool {
    table.get(key / 64).is_some_and(|bits| bits & 1 << (key % 64) != 0)
}

/// The letters of a word by classes, in which all that typing and folding may change is alike: case, doubled letters,
/// marks that are passed over.
struct Letters<'w> {
    rest: &'w [u8],
    last: u8,
}

enum Next {
    /// A class, below 32.
    Letter(u8),
    End,
    /// Only the tables of Unicode know it.
    Unsure,
}

/// A letter that is passed over: classes are less than any number with its highest bit.
const PASSED: u8 = 0x80;

/// The classes of the letters from U+0400 on that begin with D0 or D1.
const CYRILLIC: [u8; 128] = cyrillic();

const fn cyrillic() -> [u8; 128] {
    let mut classes = [PASSED; 128];
    let mut at = 0;
    while at < 128 {
        let small = match at {
            0..0x10 => at + 0x50,
            0x10..0x30 => at + 0x20,
            0x60..0x80 => at | 1,
            _ => at,
        };
        let alike = match small {
            // о, э: а
            0x3e | 0x4d => 0x30,
            // ё, я: е
            0x51 | 0x4f => 0x35,
            // ў, у: в
            0x5e | 0x43 => 0x32,
            // ц: т
            0x46 => 0x42,
            // з: д
            0x37 => 0x34,
            _ => small,
        };
        // ь
        if alike != 0x4c {
            classes[at] = (alike & 31) as u8;
        }
        at += 1;
    }
    classes
}

impl<'w> Letters<'w> {
    fn of(word: &'w str) -> Self {
        Self { rest: word.as_bytes(), last: PASSED }
    }

    fn next(&mut self) -> Next {
        loop {
            let class = match *self.rest {
                [lead @ (0xd0 | 0xd1), letter, ref rest @ ..] => {
                    self.rest = rest;
                    cyrillic_class(lead, letter)
                }
                [b'\'' | b'`', ref rest @ ..] | [0xe2, 0x80, 0x99, ref rest @ ..] => {
                    self.rest = rest;
                    continue;
                }
                [byte @ 0..=0x7f, ref rest @ ..] => {
                    self.rest = rest;
                    byte & 31
                }
                [] => return Next::End,
                [..] => return Next::Unsure,
            };
            if class != PASSED && class != self.last {
                self.last = class;
                return Next::Letter(class);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checks::lexicon::Fold;
    use crate::checks::lexicon::letters::Letters;

    proptest! {
        #[test]
        fn what_was_noted_is_never_ruled_out(
            word in "([а-яА-ЯёўіЎґ’'ьздц]|[ѐ-ѿЀ-Џ\u{301}\u{ad}ʼ`a-zA-Zé\u{212a}İ0-9.]|\\PC){1,8}",
            cut in 1_usize..8,
        ) {
            for (language, fold) in [
                ("be", Fold::Loose), ("be", Fold::Strict), ("ru", Fold::Loose), ("pl", Fold::Strict),
            ] {
                let folded = Letters::new(language, fold).fold(&word);
                let stem: String = folded.chars().take(cut).collect();
                let mut noted = Beginnings::default();
                noted.note(&stem);
                let mut beginnings = Beginnings::default();
                beginnings.note_all(&noted);
                prop_assert!(beginnings.may_have(&folded), "{} {}", stem, folded);
                prop_assert!(beginnings.may_have(&word), "{} {}", stem, word);
                for (text, at) in [(word.clone(), 0), (format!("— {word} к"), "— ".len())] {
                    let at = at..at + word.len();
                    let found = beginnings.may_have_at(&text, &at);
                    prop_assert_eq!(found, beginnings.begins(&word), "{} {}", stem, word);
                }
            }
        }
    }

    #[test]
    fn other_words_are_ruled_out() {
        let mut beginnings = Beginnings::default();
        beginnings.note("страйк");
        beginnings.note("суд");
        beginnings.note("саюз");
        for other in ["вольнасць", "станок", "страна", "с", "су", "сум", "саюшка", "і", ""]
        {
            assert!(!beginnings.may_have(other), "{other}");
        }
        for word in ["Страйкоўцы", "суд", "Судовы", "саюзны", "САЮЗ"] {
            assert!(beginnings.may_have(word), "{word}");
        }
        beginnings.note("да");
        for word in ["да", "Да", "дам"] {
            assert!(beginnings.may_have(word), "{word}");
        }
        assert!(!beginnings.may_have("не"));
    }
}
