//! Where a string may be broken: at the line-break opportunities of UAX #14 as libunistring has them.

use std::ops::Range;

use unicode_linebreak::{BreakClass, BreakOpportunity, break_property, linebreaks};

use super::wrap::Gettext;
use crate::model::letters::after_cyrillic;

/// The offsets before which a text may be broken, in order, found as they are asked for.
///
/// Letters and digits of our languages with single blanks and the usual punctuation between them are read here; what
/// stands between two of them else is looked up. What comes before a letter has no say in what comes after it, so that
/// a stretch from a letter to the next can be looked up alone.
pub(super) struct Opportunities<'t> {
    text: &'t str,
    gettext: Gettext,
    /// The last letter or digit, and where it ends.
    last: usize,
    at: usize,
    /// Of the stretch that was looked up last, and how many of them were given.
    found: Vec<usize>,
    given: usize,
}

/// Signs that stay with the word before and let the next one go, after a blank.
const SIGNS: &[u8] = b",.:;!?";

impl<'t> Opportunities<'t> {
    pub(super) fn new(text: &'t str, gettext: Gettext) -> Self {
        Self { text, gettext, last: 0, at: 0, found: Vec::new(), given: 0 }
    }

    /// Goes on from a place that [`is_between_words`]: what is given next comes after it.
    #[inline]
    pub(super) fn go_to(&mut self, at: usize) {
        self.found.clear();
        self.given = 0;
        self.last = at;
        self.at = at + plain(self.text.as_bytes(), at).unwrap_or(1);
    }

    /// Goes on to the end of a stretch that is looked up, or to an opportunity that needs no table.
    fn go_on(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let (mut last, mut at) = (self.last, self.at);
        while at < bytes.len() {
            let letters = after_letters(bytes, at);
            if letters > at {
                let is_ascii = bytes[letters - 1].is_ascii();
                (last, at) = (letters - if is_ascii { 1 } else { 2 }, letters);
                continue;
            }
            if at > 0 {
                let signs = usize::from(SIGNS.contains(&bytes[at]));
                let next = at + signs + 1;
                if bytes.get(at + signs) == Some(&b' ')
                    && let Some(length) = plain(bytes, next)
                {
                    (self.last, self.at) = (next, next + length);
                    return Some(next);
                }
            }
            let is_next =
                |at: &usize| self.text.is_char_boundary(*at) && plain(bytes, *at).is_some();
            let end = (at..bytes.len()).find(is_next);
            let end = end.map_or(bytes.len(), |at| at + plain(bytes, at).unwrap_or(1));
            look_up(self.text, last..end, self.gettext, &mut self.found);
            self.last = self.text.floor_char_boundary(end.saturating_sub(1));
            self.at = end;
            return None;
        }
        self.at = at;
        None
    }
}

impl Iterator for Opportunities<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            if let Some(&found) = self.found.get(self.given) {
                self.given += 1;
                return Some(found);
            }
            if self.at >= self.text.len() {
                return None;
            }
            self.found.clear();
            self.given = 0;
            let found = self.go_on();
            if found.is_some() {
                return found;
            }
        }
    }
}

/// Whether a letter or digit begins after a single blank that another one stands before, with a sign of punctuation
/// between or without: there a text may be broken, whatever else it has. The place comes after a blank.
#[inline]
pub(super) fn is_between_words(bytes: &[u8], at: usize) -> bool {
    let is_plain_before = |end: usize| match end.checked_sub(1).map(|last| bytes[last]) {
        Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9') => true,
        Some(0x80..=0xbf) => end > 1 && matches!(bytes[end - 2], 0xd0 | 0xd1),
        Some(_) | None => false,
    };
    let signs = at > 1 && SIGNS.contains(&bytes[at - 2]);
    plain(bytes, at).is_some() && is_plain_before(at - 1 - usize::from(signs))
}

/// What a text may not be broken before, after a place that [`is_between_words`]: a word, and a sign and a blank after it.
#[inline]
pub(super) fn after_word(bytes: &[u8], from: usize) -> usize {
    let letters = after_letters(bytes, from);
    let signs = letters + usize::from(bytes.get(letters).is_some_and(|sign| SIGNS.contains(sign)));
    signs + usize::from(bytes.get(signs) == Some(&b' '))
}

/// Where the letters and digits end, from a place on, that the tables need not be asked about.
fn after_letters(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    loop {
        at = match plain(bytes, at) {
            Some(1) => at + 1,
            Some(_) => after_cyrillic(bytes, at),
            None => return at,
        };
    }
}

/// The length of a letter or digit that the tables need not be asked about.
#[inline]
fn plain(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Some(1),
        // U+0400 to U+047F
        0xd0 | 0xd1 => Some(2),
        _ => None,
    }
}

/// Adds the opportunities within a stretch, neither at its beginning nor at its end.
fn look_up(text: &str, within: Range<usize>, gettext: Gettext, found: &mut Vec<usize>) {
    let start = within.start;
    let Some(text) = text.get(within) else { return };
    let mut breaks = linebreaks(text).peekable();
    let mut context = Context::default();
    for (at, c) in text.char_indices() {
        let own = breaks.next_if(|(next, _)| *next == at).map(|(_, opportunity)| opportunity);
        let mut allowed = own == Some(BreakOpportunity::Allowed);
        let class = class(c);
        if class != BreakClass::CombiningMark {
            if let Some(verdict) = context.verdict(c, class, gettext) {
                allowed = verdict;
            }
            context.pass(class);
        }
        if allowed && at > 0 {
            found.push(start + at);
        }
    }
}

/// The line-break classes that stand before a character.
#[derive(Default)]
struct Context {
    last: Option<BreakClass>,
    before_last: Option<BreakClass>,
    last_but_spaces: Option<BreakClass>,
}

impl Context {
    /// Where libunistring decides otherwise than Unicode 15's UAX #14: whether a break is allowed before `c`.
    fn verdict(&self, c: char, class: BreakClass, gettext: Gettext) -> Option<bool> {
        let after = |wanted| self.last == Some(wanted);
        let letter = matches!(class, BreakClass::Alphabetic | BreakClass::HebrewLetter);
        match gettext {
            Gettext::V0_21 => (after(BreakClass::InfixSeparator)
                && class == BreakClass::Alphabetic)
                .then_some(true),
            Gettext::V0_23 if after(BreakClass::InfixSeparator) && c == '<' => Some(true),
            // LB20a of Unicode 15.1: a hyphen that begins a word stays with it.
            Gettext::V0_23
                if after(BreakClass::Hyphen) && letter && self.hyphen_begins_a_word() =>
            {
                Some(false)
            }
            Gettext::V0_23
                if class == BreakClass::OpenPunctuation
                    && after(BreakClass::Space)
                    && self.last_but_spaces == Some(BreakClass::Quotation) =>
            {
                Some(true)
            }
            Gettext::V0_23 => None,
        }
    }

    fn hyphen_begins_a_word(&self) -> bool {
        matches!(
            self.before_last,
            None | Some(
                BreakClass::Space
                    | BreakClass::ZeroWidthSpace
                    | BreakClass::NonBreakingGlue
                    | BreakClass::Contingent
            )
        )
    }

    fn pass(&mut self, class: BreakClass) {
        if class != BreakClass::Space {
            self.last_but_spaces = Some(class);
        }
        self.before_last = self.last.replace(class);
    }
}

/// The class of a character, with those resolved that LB1 leaves to the implementation.
fn class(c: char) -> BreakClass {
    let class = break_property(u32::from(c));
    let unresolved = [
        BreakClass::Ambiguous,
        BreakClass::ComplexContext,
        BreakClass::Unknown,
        BreakClass::Surrogate,
    ];
    if unresolved.contains(&class) { BreakClass::Alphabetic } else { class }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(text: &str, gettext: Gettext) -> Vec<usize> {
        let mut found = Vec::new();
        look_up(text, 0..text.len(), gettext, &mut found);
        found
    }

    proptest! {
        #[test]
        fn what_is_read_here_is_what_the_tables_say(
            text in "([a-cа-вўЁ0-9]|[ ,.:;!?]|[ «»„“\"'()%$№…—–/\\\\\\[\\]<\u{a0}\u{301}\u{200b}\u{200d}\u{2028}\u{85}-]|\\PC){0,40}",
        ) {
            for gettext in [Gettext::V0_21, Gettext::V0_23] {
                let found: Vec<usize> = Opportunities::new(&text, gettext).collect();
                let sure = text.match_indices(' ').map(|(at, _)| at + 1);
                for at in sure.filter(|at| is_between_words(text.as_bytes(), *at)) {
                    let mut after = Opportunities::new(&text, gettext);
                    after.go_to(at);
                    let expected: Vec<usize> = found.iter().copied().filter(|to| *to > at).collect();
                    prop_assert!(found.contains(&at), "{:?} {}", text, at);
                    prop_assert_eq!(after.collect::<Vec<_>>(), expected, "{:?} {}", text, at);
                }
                prop_assert_eq!(found, all(&text, gettext), "{:?}", text);
            }
        }
    }
}
