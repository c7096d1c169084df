//! Where a string may be broken: at the line-break opportunities of UAX #14 as libunistring has them.

use std::ops::Range;

use unicode_linebreak::{BreakClass, BreakOpportunity, break_property, linebreaks};

use super::wrap::Gettext;

/// The offsets before which a text may be broken, in order.
///
/// Letters and digits of our languages with single blanks and the usual punctuation between them are read here; what
/// stands between two of them else is looked up. What comes before a letter has no say in what comes after it, so that
/// a stretch from a letter to the next can be looked up alone.
pub(super) fn opportunities(text: &str, gettext: Gettext) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut allowed = Vec::with_capacity(text.len() / 8);
    // The last letter or digit, and where it ends.
    let (mut last, mut at) = (0, 0);
    while at < bytes.len() {
        if let Some(length) = plain(bytes, at) {
            (last, at) = (at, at + length);
            continue;
        }
        if at > 0 {
            let signs =
                bytes[at..].iter().take_while(|byte| b",.:;!?".contains(byte)).take(1).count();
            let next = at + signs + 1;
            if bytes.get(at + signs) == Some(&b' ')
                && let Some(length) = plain(bytes, next)
            {
                allowed.push(next);
                (last, at) = (next, next + length);
                continue;
            }
        }
        let end = (at..bytes.len()).find_map(|at| {
            if text.is_char_boundary(at) {
                plain(bytes, at).map(|length| at + length)
            } else {
                None
            }
        });
        let end = end.unwrap_or(bytes.len());
        look_up(text, last..end, gettext, &mut allowed);
        at = end;
        last = text.floor_char_boundary(end.saturating_sub(1));
    }
    allowed
}

/// The length of a letter or digit that the tables need not be asked about.
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
                prop_assert_eq!(opportunities(&text, gettext), all(&text, gettext), "{:?}", text);
            }
        }
    }
}
