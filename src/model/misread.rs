//! Translator comments that are meant for us and that nobody here understands: a slip of the pen in what silences a
//! finding would otherwise silence nothing, and say nothing.

use super::drafting;
use super::mark::Mark;
use super::nearest::{likeness, nearest};
use super::silence::Silence;

/// Who is spoken to.
const NAME: &str = "talmach";

/// The words that may follow the name, those that people write by hand first.
const WORDS: [&str; 7] =
    ["ignore", "reviewed", "accepted", "drafted", "stale", "replaced", "unknown"];

/// Longer words are cut off where they are told, in characters.
const TOLD: usize = 60;

/// What is wrong with a comment that begins with `talmach:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing is called so; `meant` is the beginning that may have been meant: `talmach: ignore`.
    Word { said: String, meant: Option<String> },
    /// A mark that a program wrote and somebody changed, or that somebody wrote by hand: it counts for nothing.
    Mark { said: String },
}

impl Misread {
    /// Looks at a translator comment (the text after `#`); `None` where it is understood, or not meant for us.
    pub fn parse(comment: &str) -> Option<Self> {
        let said = comment.trim();
        let name = said.get(..NAME.len()).filter(|name| name.eq_ignore_ascii_case(NAME))?;
        let after = said[name.len()..].trim_start();
        let words = after.strip_prefix(':').unwrap_or(after).trim_start();
        let end = words.find([' ', '\t', ':', '(']).unwrap_or(words.len());
        let word = &words[..end];
        // “talmach is right” is a sentence; “talmach ignore dash” lacks its colon.
        let is_meant =
            after.starts_with(':') || (after.len() < said.len() - NAME.len() && word == WORDS[0]);
        if !is_meant || is_understood(comment) {
            return None;
        }
        let shown = said[..said.len() - words.len() + end].trim_end();
        let shown: String = shown.chars().take(TOLD).collect();
        let known = WORDS.into_iter().find(|known| word.eq_ignore_ascii_case(known));
        let begin = |word: &str| format!("{NAME}: {word}");
        Some(match known {
            Some(known) if shown == begin(known) && known != WORDS[0] => Self::Mark { said: shown },
            Some(known) => Self::Word { said: shown, meant: Some(begin(known)) },
            None => {
                let lower = word.to_lowercase();
                let meant = nearest(WORDS, |known| likeness(&lower, known)).first().copied();
                Self::Word { said: shown, meant: meant.map(begin) }
            }
        })
    }
}

fn is_understood(comment: &str) -> bool {
    Silence::parse(comment).is_some()
        || Mark::parse(comment).is_some()
        || drafting::NOTES.iter().any(|note| comment.starts_with(note))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::entry::Entry;

    fn word(said: &str, meant: &str) -> Option<Misread> {
        let meant = (!meant.is_empty()).then(|| format!("talmach: {meant}"));
        Some(Misread::Word { said: said.to_owned(), meant })
    }

    #[test]
    fn a_misspelt_word_is_told_with_what_was_meant() {
        for (comment, said, meant) in [
            (" talmach: ignroe dash: a quotation", "talmach: ignroe", "ignore"),
            (" talmach: ignored dash", "talmach: ignored", "ignore"),
            (" talmach: Ignore dash", "talmach: Ignore", "ignore"),
            (" Talmach: ignore dash", "Talmach: ignore", "ignore"),
            ("talmach: ignore dash", "talmach: ignore", "ignore"),
            (" talmach:ignore dash", "talmach:ignore", "ignore"),
            (" talmach ignore dash", "talmach ignore", "ignore"),
            (" talmach : reviewd by Ганна", "talmach : reviewd", "reviewed"),
            (" talmach: xyzzy", "talmach: xyzzy", ""),
            (" talmach: слова", "talmach: слова", ""),
            (" talmach:", "talmach:", ""),
        ] {
            assert_eq!(Misread::parse(comment), word(said, meant), "{comment}");
        }
    }

    #[test]
    fn a_mark_that_cannot_be_read_counts_for_nothing_and_that_is_told() {
        let mark = |said: &str| Some(Misread::Mark { said: said.to_owned() });
        assert_eq!(Misread::parse(" talmach: reviewed by Ганна"), mark("talmach: reviewed"));
        assert_eq!(
            Misread::parse(" talmach: stale on 2026-13-40 (b3:000000000000)"),
            mark("talmach: stale")
        );
    }

    #[test]
    fn what_is_understood_or_said_to_others_is_none() {
        for comment in [
            " talmach: ignore dash: x",
            " talmach: reviewed by Ганна on 2026-11-21 (b3:9f2c41d07a3e)",
            " talmach is right here",
            " talmach",
            " talmachka: x",
            " see talmach: ignore",
            "",
        ] {
            assert_eq!(Misread::parse(comment), None, "{comment}");
        }
        let on = jiff::civil::date(2026, 11, 22);
        let mut entry = Entry::new("Yes.");
        entry.translation = vec!["Так.".to_owned()];
        entry.replaced(on);
        entry.drafted_by("Але.".to_owned(), &[drafting::Origin::Kept], on);
        entry.noted_unknown(&["слово".to_owned()]);
        for comment in &entry.comments {
            assert_eq!(Misread::parse(comment), None, "{comment}");
        }
    }

    #[test]
    fn a_word_without_end_is_cut_off() {
        let comment = format!(" talmach: {}", "я".repeat(1 << 20));
        let Some(Misread::Word { said, meant: None }) = Misread::parse(&comment) else {
            unreachable!("nothing is like this")
        };
        assert_eq!(said.chars().count(), TOLD);
    }
}
