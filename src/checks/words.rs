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
    /// Whether there may be letters of the Latin script.
    pub(super) latin: bool,
}

impl Words {
    /// Reads a text. Those of the usual signs are read here; for all others the tables are asked.
    pub(super) fn of(text: &str) -> Self {
        usual(text).unwrap_or_else(|| {
            let places = text.unicode_word_indices().map(|(at, word)| at..at + word.len());
            let mut runs = Stretches::default();
            for block in blocks(text.as_bytes()) {
                runs.take(block.cyrillic, block.start);
            }
            Self { places: places.collect(), runs: runs.end(text.len()), latin: true }
        })
    }
}

/// So many bytes are looked at together: a bit for each of them.
const BLOCK: usize = 64;

/// What stands for markup, byte by byte.
const HIDDEN: u8 = super::text::HIDDEN as u8;

/// Some bytes of a text, and which of them are what.
struct Block {
    start: usize,
    /// Letters of ASCII.
    latin: u64,
    /// Both bytes of the letters from U+0400 to U+047F.
    cyrillic: u64,
    /// Blanks and what is hidden.
    blank: u64,
}

/// The blocks of a text; the last one is filled up with blanks.
fn blocks(bytes: &[u8]) -> impl Iterator<Item = Block> {
    let mut goes_on = 0;
    (0..bytes.len()).step_by(BLOCK).map(move |start| {
        let rest = &bytes[start..];
        let filled = || {
            let mut filled = [b' '; BLOCK];
            filled[..rest.len()].copy_from_slice(rest);
            filled
        };
        let block = rest.first_chunk().copied().unwrap_or_else(filled);
        let first = bits(&block.map(|byte| u8::from(byte & 0xfe == 0xd0)));
        let cyrillic = first | first << 1 | goes_on;
        goes_on = first >> (BLOCK - 1);
        let is_latin = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
        Block {
            start,
            latin: bits(&block.map(|byte| u8::from(is_latin(byte)))),
            cyrillic,
            blank: bits(&block.map(|byte| u8::from((byte == b' ') | (byte == HIDDEN)))),
        }
    })
}

/// The bits of bytes that are 0 or 1.
#[inline]
fn bits(flags: &[u8; BLOCK]) -> u64 {
    // The product has the sum of the eight bytes, each moved to a place of its own, in its highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = flags.as_chunks();
    let gathered = eights.iter().map(|eight| u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56);
    gathered.enumerate().fold(0, |bits, (at, eight)| bits | eight << (8 * at))
}

/// The stretches of a text that have all their bits set.
#[derive(Default)]
struct Stretches {
    found: Vec<Range<usize>>,
    start: usize,
    is_open: bool,
}

impl Stretches {
    /// Takes the bits of the next block.
    #[inline]
    fn take(&mut self, bits: u64, start: usize) {
        // Where stretches begin and end, in turn.
        let mut edges = bits ^ (bits << 1 | u64::from(self.is_open));
        let mut next = || {
            let at = start + edges.trailing_zeros() as usize;
            let is_there = edges != 0;
            edges &= edges.wrapping_sub(1);
            is_there.then_some(at)
        };
        if !self.is_open {
            let Some(at) = next() else { return };
            self.start = at;
        }
        while let Some(end) = next() {
            self.found.push(self.start..end);
            let Some(at) = next() else {
                self.is_open = false;
                return;
            };
            self.start = at;
        }
        self.is_open = true;
    }

    /// Those found, in a text of so many bytes.
    fn end(mut self, length: usize) -> Vec<Range<usize>> {
        if self.is_open {
            self.found.push(self.start..length);
        }
        self.found
    }
}

/// The words of a text, if all its characters are known here.
fn usual(text: &str) -> Option<Words> {
    let bytes = text.as_bytes();
    // Few texts have more words than this: letters of Cyrillic take two bytes.
    let room = bytes.len() / if text.is_ascii() { 5 } else { 9 } + 4;
    let mut words = Stretches { found: Vec::with_capacity(room), ..Stretches::default() };
    let mut runs = Stretches::default();
    let (mut latin, mut any_joiners) = (0, false);
    // Of the signs of several bytes in the block before: those that are in this one, and which of them join.
    let (mut known, mut joined) = (0, 0);
    for Block { start, latin: own, cyrillic, blank } in blocks(bytes) {
        latin |= own;
        if cyrillic != 0 || runs.is_open {
            if runs.found.is_empty() {
                runs.found.reserve(room);
            }
            runs.take(cyrillic, start);
        }
        let letters = own | cyrillic;
        let mut others = !(letters | blank | known);
        let (mut seen, mut joins) = (0_u128, u128::from(joined));
        while others != 0 {
            let at = others.trailing_zeros();
            let (sign, length) = sign(bytes, start + at as usize)?;
            let place = ((1 << length) - 1) << at;
            let sides =
                before(bytes, start + at as usize) & after(bytes, start + at as usize + length);
            let is_joined = sign & (sides | IN_WORDS) != 0;
            joins |= place & u128::from(is_joined).wrapping_neg();
            any_joiners |= sign & JOINER != 0;
            seen |= place;
            others &= !(place as u64);
        }
        words.take(letters | joins as u64, start);
        (known, joined) = ((seen >> BLOCK) as u64, (joins >> BLOCK) as u64);
    }
    let mut places = words.end(bytes.len());
    if any_joiners {
        places.retain(|at| bytes[at.clone()].iter().any(|byte| *byte != b'_'));
    }
    Some(Words { places, runs: runs.end(bytes.len()), latin: latin != 0 })
}

/// What a sign may stand between, and what may stand beside one: letters, digits.
const LETTER: u8 = 1;
const DIGIT: u8 = 2;

/// A sign that is part of words wherever it stands; `_`, which makes none alone.
const IN_WORDS: u8 = 4;
const JOINER: u8 = 8;

/// What the signs of ASCII are to words; letters are read otherwise.
const SIGNS: [u8; 128] = {
    let mut signs = [0; 128];
    let mut digit = b'0';
    while digit <= b'9' {
        signs[digit as usize] = IN_WORDS;
        digit += 1;
    }
    signs[b'_' as usize] = IN_WORDS | JOINER;
    signs[b':' as usize] = LETTER;
    signs[b',' as usize] = DIGIT;
    signs[b';' as usize] = DIGIT;
    signs[b'.' as usize] = LETTER | DIGIT;
    signs[b'\'' as usize] = LETTER | DIGIT;
    signs
};

/// What the first bytes of characters are, beside a sign.
const BESIDE: [u8; 256] = {
    let mut beside = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        beside[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | 0xd0 | 0xd1 => LETTER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    beside
};

/// What stands before a place.
#[inline]
fn before(bytes: &[u8], at: usize) -> u8 {
    match bytes[..at] {
        [.., first, last] => BESIDE[usize::from(last)] | (u8::from(first & 0xfe == 0xd0) * LETTER),
        [last] => BESIDE[usize::from(last)],
        [] => 0,
    }
}

/// What stands from a place on.
#[inline]
fn after(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).map_or(0, |first| BESIDE[usize::from(*first)])
}

/// What the sign at a place is to words, and how many bytes it has; `None` where only the tables know.
#[inline]
fn sign(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    Some(match bytes[at..] {
        [sign @ 0..=0x7f, ..] => (SIGNS[usize::from(sign)], 1),
        // A no-break blank, « and ».
        [0xc2, 0xa0 | 0xab | 0xbb, ..] => (0, 2),
        // ‘ and ’.
        [0xe2, 0x80, 0x98 | 0x99, ..] => (LETTER | DIGIT, 3),
        // From – to ” and …; №.
        [0xe2, 0x80, 0x93 | 0x94 | 0x9c..=0x9e | 0xa6, ..] | [0xe2, 0x84, 0x96, ..] => (0, 3),
        [..] => return None,
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
            let words = Words::of(&text);
            prop_assert_eq!(words.places, places);
            prop_assert_eq!(words.runs, runs);
            prop_assert!(words.latin || !text.contains(|c: char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ')));
        }
    }
}
