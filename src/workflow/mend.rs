//! Mending a translation: the fixes of its flaws, put in.
//!
//! Fixes may overlap, and one may make room for another; so they go in by rounds, until no flaw has a fix that fits.

use crate::checks::Flaw;
use crate::model::finding::{CheckId, Edit};

/// A translation after mending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    pub text: String,
    /// What was mended, in the order in which it was: by round, then by place in the text of that round.
    pub flaws: Vec<(CheckId, Flaw)>,
}

/// Mends a translation with what `inspect` finds in it, at most so many times over.
///
/// Of fixes that overlap the first one by place wins, and of those at one place the shortest; the others wait for the
/// next round. It ends early where nothing is left to mend, and where the text comes back to what it was once, as when
/// two checks undo each other: then the text stays as it was before the round that turned back.
pub fn mend(
    translation: &str,
    rounds: usize,
    mut inspect: impl FnMut(&str) -> Vec<(CheckId, Flaw)>,
) -> Mended {
    let mut text = translation.to_owned();
    let mut flaws = Vec::new();
    let mut earlier = Vec::new();
    for _ in 0..rounds {
        let mut found = inspect(&text);
        found.retain(|(_, flaw)| flaw.fix.is_some());
        let chosen = choose(&text, found);
        let next = apply(&text, chosen.iter().filter_map(|(_, flaw)| flaw.fix.as_ref()));
        if next == text || earlier.contains(&next) {
            break;
        }
        earlier.push(std::mem::replace(&mut text, next));
        flaws.extend(chosen);
    }
    Mended { text, flaws }
}

/// The flaws whose fixes fit the text and do not overlap, by place.
fn choose(text: &str, mut found: Vec<(CheckId, Flaw)>) -> Vec<(CheckId, Flaw)> {
    let span = |flaw: &Flaw| flaw.fix.as_ref().map(|fix| (fix.span.start, fix.span.end));
    found.sort_by_key(|(check, flaw)| (span(flaw), *check));
    let mut end = 0;
    let mut last = None;
    found.retain(|(_, flaw)| {
        let Some(fix) = &flaw.fix else { return false };
        let fits = text.get(fix.span.clone()).is_some_and(|old| old != fix.text);
        // Two insertions at one place would both go in.
        let apart = fix.span.start >= end && last.as_ref() != Some(&fix.span);
        if fits && apart {
            end = fix.span.end;
            last = Some(fix.span.clone());
        }
        fits && apart
    });
    found
}

/// A text with edits that stand by place and do not overlap.
fn apply<'a>(text: &str, edits: impl Iterator<Item = &'a Edit>) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        mended.push_str(&text[at..edit.span.start]);
        mended.push_str(&edit.text);
        at = edit.span.end;
    }
    mended.push_str(&text[at..]);
    mended
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::messages;

    /// A flaw of a place, with what mends it.
    fn flaw(at: std::ops::Range<usize>, text: &str) -> (CheckId, Flaw) {
        (CheckId::Spacing, Flaw::new(messages::spacing_double(), at).fixed_by(text))
    }

    /// Finds the first of each word, and mends it.
    fn replaces(pairs: &[(&str, &str)]) -> impl Fn(&str) -> Vec<(CheckId, Flaw)> {
        move |text| {
            let found = pairs.iter().filter_map(|(old, new)| {
                let at = text.find(old)?;
                Some(flaw(at..at + old.len(), new))
            });
            found.collect()
        }
    }

    #[test]
    fn of_two_fixes_that_overlap_the_first_goes_in_and_the_other_waits() {
        let mended = mend("abc", 1, replaces(&[("bc", "y"), ("ab", "x")]));
        assert_eq!((mended.text.as_str(), mended.flaws.len()), ("xc", 1));
    }

    #[test]
    fn what_waited_goes_in_with_the_next_round() {
        let mended = mend("abab", 9, replaces(&[("bab", "b"), ("ab", "b")]));
        assert_eq!((mended.text.as_str(), mended.flaws.len()), ("b", 2));
    }

    #[test]
    fn fixes_that_touch_go_in_together_and_an_insertion_comes_before_what_it_touches() {
        let once = |text: &str| match text {
            "ab " => vec![flaw(2..3, ""), flaw(2..2, "."), flaw(0..2, "xy")],
            _ => Vec::new(),
        };
        assert_eq!(mend("ab ", 9, once).text, "xy.");
    }

    #[test]
    fn two_checks_that_undo_each_other_leave_the_text_in_peace() {
        let mended = mend("a", 99, replaces(&[("a", "b"), ("b", "a")]));
        assert_eq!((mended.text.as_str(), mended.flaws.len()), ("b", 1));
    }

    #[test]
    fn a_fix_for_another_text_is_left_alone() {
        let mended = mend("ў", 9, |_| vec![flaw(1..2, "x"), flaw(0..99, "y")]);
        assert_eq!((mended.text.as_str(), mended.flaws.len()), ("ў", 0));
    }

    proptest! {
        #[test]
        fn any_fixes_of_any_text_go_in_or_stay_out(
            text in "[abў]{0,12}",
            found in proptest::collection::vec((0..16_usize, 0..4_usize, "[xў]{0,2}"), 0..8),
        ) {
            let flaws: Vec<_> = found.iter().map(|(at, length, new)| flaw(*at..at + length, new)).collect();
            let mended = mend(&text, 1, |_| flaws.clone());
            let changed = mended.flaws.iter().filter_map(|(_, flaw)| flaw.fix.as_ref());
            let (taken, put) = changed.fold((0, 0), |(taken, put), fix| {
                (taken + fix.span.len(), put + fix.text.len())
            });
            prop_assert_eq!(mended.text.len() + taken, text.len() + put);
            // Mended again with nothing found it stays.
            prop_assert_eq!(mend(&mended.text, 9, |_| Vec::new()).text, mended.text);
        }

        #[test]
        fn fixes_that_do_not_overlap_all_go_in(words in proptest::collection::vec("[ab]{1,3}", 0..9)) {
            let text = words.join(" ");
            let inspect = |text: &str| {
                text.match_indices('a').map(|(at, _)| flaw(at..at + 1, "xy")).collect::<Vec<_>>()
            };
            let mended = mend(&text, 9, inspect);
            prop_assert_eq!(&mended.text, &text.replace('a', "xy"));
            prop_assert_eq!(mended.flaws.len(), text.matches('a').count());
        }
    }
}
