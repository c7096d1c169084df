//! The difference of two texts, word by word, as a person would mark it.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp};
use unicode_segmentation::UnicodeSegmentation;

/// Texts that differ over more words than this, both together, are replaced as a whole: time is bounded without a
/// clock.
const MOST_WORDS: usize = 100_000;
/// Equal text of so many letters between two longer changes is not worth keeping apart.
const FEW_LETTERS: usize = 4;

/// What happened to a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Same,
    Removed,
    Added,
}

/// A stretch of the old or the new text; `Same` ones are slices of the new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    pub change: Change,
    pub text: &'a str,
}

/// Compares two texts by words (UAX #29).
///
/// Laws: the same and the removed runs joined are the old text, the same and the added ones the new; no run is empty;
/// no two neighbours are of one kind; what was removed comes before what was added in its place.
///
/// What was only added or only removed, and could be marked in several places (an added sentence, with the full stop
/// before it or with its own), is marked from the beginning of a sentence or word to its end.
pub fn words<'a>(old: &'a str, new: &'a str) -> Vec<Run<'a>> {
    let (old_words, new_words) = (Words::of(old), Words::of(new));
    let mut changes = changes(&old_words, &new_words);
    slide(&mut changes, &old_words, &new_words);
    let changes = joined(changes, &old_words, &new_words);
    let mut runs = Vec::with_capacity(3 * changes.len() + 1);
    let mut add = |change, text: &'a str| {
        if !text.is_empty() {
            runs.push(Run { change, text });
        }
    };
    let mut same_from = 0;
    for Edit { removed, added } in changes {
        add(Change::Same, new_words.slice(same_from..added.start));
        same_from = added.end;
        add(Change::Removed, old_words.slice(removed));
        add(Change::Added, new_words.slice(added));
    }
    add(Change::Same, new_words.slice(same_from..new_words.words.len()));
    runs
}

/// A text cut into words, blanks and signs.
#[derive(Debug)]
struct Words<'a> {
    text: &'a str,
    words: Vec<&'a str>,
    /// Where each begins, and where the last ends.
    bounds: Vec<usize>,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        let (mut bounds, words): (Vec<_>, Vec<_>) = text.split_word_bound_indices().unzip();
        bounds.push(text.len());
        Self { text, words, bounds }
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        &self.text[self.bounds[range.start]..self.bounds[range.end]]
    }

    /// How natural it is to cut the text before a word.
    fn seam(&self, at: usize) -> Seam {
        let is_blank = |word: &str| word.chars().all(char::is_whitespace);
        let is_closing = |word: &str| word.chars().all(|c| CLOSERS.contains(&c));
        if at == 0 || at == self.words.len() {
            return Seam::Sentence;
        }
        if !is_blank(self.words[at - 1]) {
            return if is_blank(self.words[at]) { Seam::End } else { Seam::Inside };
        }
        let before = self.words[..at - 1].iter().rev().take(MOST_CLOSERS);
        match before.copied().find(|word| !is_closing(word)) {
            Some(word) if word.ends_with(['.', '!', '?', '…']) => Seam::Sentence,
            Some(_) | None => Seam::Word,
        }
    }

    /// Letters and digits in a range.
    fn letters(&self, range: &Range<usize>) -> usize {
        self.slice(range.clone()).chars().filter(|c| c.is_alphanumeric()).count()
    }
}

/// Words of the old text in whose place stand words of the new.
#[derive(Clone, Debug)]
struct Edit {
    removed: Range<usize>,
    added: Range<usize>,
}

/// What may stand between the sign that ends a sentence and the blank after it.
const CLOSERS: [char; 8] = ['"', '\'', '”', '’', '»', ')', ']', '*'];
/// So many of them are looked behind.
const MOST_CLOSERS: usize = 4;

/// How natural a cut is, the most natural last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seam {
    Inside,
    /// After a word, before a blank.
    End,
    /// Before a word.
    Word,
    /// Before a sentence, or at an end of the text.
    Sentence,
}

/// Moves what was only added or only removed to where its edges are most natural, as far as equal words let it and
/// without touching its neighbours.
fn slide(edits: &mut [Edit], old: &Words<'_>, new: &Words<'_>) {
    for index in 0..edits.len() {
        // On both sides the same: what stands between two edits is equal in both texts.
        let edit = &edits[index];
        let free_left = match index.checked_sub(1).map(|index| &edits[index]) {
            Some(earlier) => (edit.added.start - earlier.added.end).saturating_sub(1),
            None => edit.added.start,
        };
        let free_right = match edits.get(index + 1) {
            Some(later) => (later.added.start - edit.added.end).saturating_sub(1),
            None => new.words.len() - edit.added.end,
        };
        let (text, range) = match (edit.removed.is_empty(), edit.added.is_empty()) {
            (true, false) => (new, &edit.added),
            (false, true) => (old, &edit.removed),
            (true, true) | (false, false) => continue,
        };
        let (first, last) = (range.start, range.end);
        let words = &text.words;
        let left =
            (0..free_left).take_while(|n| words[first - 1 - n] == words[last - 1 - n]).count();
        let right = (0..free_right).take_while(|n| words[first + n] == words[last + n]).count();
        let natural = |start: &usize| {
            let seams = [text.seam(*start), text.seam(start + range.len())];
            (seams.iter().min().copied(), seams[0])
        };
        let Some(start) = (first - left..=first + right).max_by_key(natural) else { continue };
        let moved = |range: &Range<usize>| range.start + start - first..range.end + start - first;
        edits[index] = Edit { removed: moved(&edit.removed), added: moved(&edit.added) };
    }
}

/// The edits that make the old words into the new, in order.
fn changes(old: &Words<'_>, new: &Words<'_>) -> Vec<Edit> {
    let (a, b) = (&old.words, &new.words);
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let back =
        a[front..].iter().rev().zip(b[front..].iter().rev()).take_while(|(x, y)| x == y).count();
    let whole = Edit { removed: front..a.len() - back, added: front..b.len() - back };
    if whole.removed.is_empty() && whole.added.is_empty() {
        return Vec::new();
    }
    if whole.removed.len() + whole.added.len() > MOST_WORDS {
        return vec![whole];
    }
    let mut names = FxHashMap::default();
    let mut name = |word| {
        let next = names.len();
        *names.entry(word).or_insert(next)
    };
    let a: Vec<usize> = a[whole.removed].iter().map(&mut name).collect();
    let b: Vec<usize> = b[whole.added].iter().map(&mut name).collect();
    similar::capture_diff_slices(Algorithm::Myers, &a, &b)
        .into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| {
            let (removed, added) = (op.old_range(), op.new_range());
            Edit {
                removed: removed.start + front..removed.end + front,
                added: added.start + front..added.end + front,
            }
        })
        .collect()
}

/// Joins neighbours with next to nothing between them, so that a phrase changes as a phrase.
fn joined(edits: Vec<Edit>, old: &Words<'_>, new: &Words<'_>) -> Vec<Edit> {
    let size = |edit: &Edit| old.letters(&edit.removed).max(new.letters(&edit.added));
    let mut joined: Vec<Edit> = Vec::with_capacity(edits.len());
    let mut last_size = 0;
    for edit in edits {
        let this_size = size(&edit);
        if let Some(last) = joined.last_mut() {
            let between = new.letters(&(last.added.end..edit.added.start));
            let touching = last.added.end == edit.added.start;
            // Two insertions, or two removals, with a blank between would become a replacement.
            let alike = last.removed.is_empty() && edit.removed.is_empty()
                || last.added.is_empty() && edit.added.is_empty();
            let join = match between {
                0 => touching || !alike,
                few => few <= FEW_LETTERS && few < last_size && few < this_size,
            };
            if join {
                last.removed.end = edit.removed.end;
                last.added.end = edit.added.end;
                last_size += this_size;
                continue;
            }
        }
        last_size = this_size;
        joined.push(edit);
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(old: &str, new: &str) -> String {
        words(old, new)
            .into_iter()
            .map(|run| match run.change {
                Change::Same => run.text.to_owned(),
                Change::Removed => format!("[-{}]", run.text),
                Change::Added => format!("{{+{}}}", run.text),
            })
            .collect()
    }

    #[test]
    fn one_word_changes_alone() {
        assert_eq!(
            marked("Free the miners now.", "Free all miners now."),
            "Free [-the]{+all} miners now."
        );
        assert_eq!(marked("a b", "a b"), "a b");
        assert_eq!(marked("", "Новае."), "{+Новае.}");
        assert_eq!(marked("", ""), "");
    }

    #[test]
    fn neighbouring_words_change_as_a_phrase() {
        assert_eq!(
            marked("They shall go to trial.", "They will come to trial."),
            "They [-shall go]{+will come} to trial."
        );
        assert_eq!(
            marked("Nobody believes in promises here", "Nobody trusts in words here"),
            "Nobody [-believes in promises]{+trusts in words} here"
        );
    }

    #[test]
    fn longer_equal_words_stay_between_changes() {
        assert_eq!(
            marked("old prisoners remain", "many prisoners left"),
            "[-old]{+many} prisoners [-remain]{+left}"
        );
    }

    #[test]
    fn insertions_do_not_rewrite_the_signs_between_them() {
        assert_eq!(marked("( )", "(a )b"), "({+a} ){+b}");
    }

    #[test]
    fn what_was_added_begins_and_ends_where_a_person_would_mark_it() {
        for (old, new, mark) in [
            ("It is dear.", "It is dear. It is cold.", "It is dear.{+ It is cold.}"),
            ("One. Three.", "One. Two. Three.", "One. {+Two. }Three."),
            ("“One.” Three.", "“One.” “Two.” Three.", "“One.” {+“Two.” }Three."),
            (
                "We want bread. We",
                "We want peace. We want bread. We",
                "{+We want peace. }We want bread. We",
            ),
            ("Free the miners.", "Free all the miners.", "Free {+all }the miners."),
            ("a, c", "a, b, c", "a, {+b, }c"),
            ("It is very cold.", "It is very, very cold.", "It is {+very, }very cold."),
        ] {
            assert_eq!(marked(old, new), mark);
            let removed = mark.replace("{+", "[-").replace('}', "]");
            assert_eq!(marked(new, old), removed);
        }
    }

    #[test]
    fn texts_that_are_too_large_are_replaced_as_a_whole() {
        let (old, new) = ("a ".repeat(MOST_WORDS), "b c ".repeat(MOST_WORDS));
        let runs = words(&old, &new);
        assert_eq!(runs[0], Run { change: Change::Removed, text: old.trim_end() });
        assert!(runs.len() <= 3);
    }

    proptest! {
        #[test]
        fn old_and_new_are_put_together_from_the_runs(
            old in "([aбc]{1,3}[ ,.]{0,2}){0,12}", new in "([aбc]{1,3}[ ,.]{0,2}){0,12}",
        ) {
            let runs = words(&old, &new);
            let side = |other: Change| -> String {
                runs.iter().filter(|run| run.change != other).map(|run| run.text).collect()
            };
            prop_assert_eq!(side(Change::Added), old.as_str());
            prop_assert_eq!(side(Change::Removed), new.as_str());
            prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
            for pair in runs.windows(2) {
                prop_assert!(pair[0].change != pair[1].change);
                prop_assert!((pair[0].change, pair[1].change) != (Change::Added, Change::Removed));
            }
        }
    }
}
