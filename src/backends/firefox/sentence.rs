//! From a text to sentences that fit the engine's window, and back.

use super::mend::mended;
use super::tokens;
use crate::model::segment::sentences;

/// An engine that translates one sentence, as it comes.
pub(super) trait Sequence {
    /// Whether it can take the text in one go.
    fn fits(&self, text: &str) -> bool;
    fn plain(&self, text: &str) -> String;
    /// The translation, and which of its words come from which.
    fn word_by_word(&self, text: &str) -> WordByWord;
}

/// A translation with the origins of its words. Words are what stands between blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WordByWord {
    pub(super) text: String,
    /// For each word of the text the index of the source's word that it is about.
    pub(super) origins: Vec<usize>,
    /// How many words the source has.
    pub(super) words: usize,
}

/// A translated text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Translated {
    pub(super) text: String,
    /// How many sentences were longer than the window and were translated in pieces.
    pub(super) divided: usize,
}

/// Translates a text sentence by sentence; the blanks between them stay as they are. `go_on` is asked before each
/// piece; `None` where it says no.
pub(super) fn translate(
    engine: &dyn Sequence,
    text: &str,
    language: &str,
    go_on: &dyn Fn() -> bool,
) -> Option<Translated> {
    let mut whole = Translated { text: String::with_capacity(text.len() * 2), divided: 0 };
    for range in sentences(text, language) {
        let (before, sentence, after) = trimmed(&text[range]);
        whole.text.push_str(before);
        let pieces = pieces(engine, sentence);
        whole.divided += usize::from(pieces.len() > 1);
        for piece in pieces {
            if !go_on() {
                return None;
            }
            let (before, piece, after) = trimmed(piece);
            whole.text.push_str(before);
            if !piece.is_empty() {
                whole.text.push_str(&translate_piece(engine, piece));
            }
            whole.text.push_str(after);
        }
        whole.text.push_str(after);
    }
    Some(whole)
}

fn translate_piece(engine: &dyn Sequence, piece: &str) -> String {
    // Who writes about spelt bytes wants them to stay.
    let mend = |text: String| if piece.contains("<0x") { text } else { mended(&text) };
    if tokens::are_in(piece) {
        mend(tokens::around(engine, piece))
    } else {
        mend(engine.plain(piece))
    }
}

/// The text without the blanks around it, and those.
fn trimmed(text: &str) -> (&str, &str, &str) {
    let inner = text.trim_start();
    let (before, _) = text.split_at(text.len() - inner.len());
    let sentence = inner.trim_end();
    (before, sentence, &inner[sentence.len()..])
}

/// The sentence in pieces that fit; whole where it does.
fn pieces<'t>(engine: &dyn Sequence, sentence: &'t str) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while !rest.is_empty() {
        let end = fitting(engine, rest);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// No token of any vocabulary is longer, so that what is longer than the window can be seen without counting.
const LONGEST: usize = 4096;

/// How much of the text to translate at once: all if it fits; else up to the last clause, else word, else character
/// that fits.
fn fitting(engine: &dyn Sequence, text: &str) -> usize {
    if text.len() <= LONGEST && engine.fits(text) {
        return text.len();
    }
    let near = &text[..text.floor_char_boundary(LONGEST)];
    let all = |sound: fn(&str) -> bool| {
        let ends = near.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.filter(|&end| end < text.len() && sound(&near[..end]) && !tokens::would_cut(text, end))
            .collect::<Vec<usize>>()
    };
    for sound in [ends_clause as fn(&str) -> bool, ends_word, |_| true] {
        let ends = all(sound);
        // Longer texts have more tokens, so that the ends that fit come before those that do not.
        let count = ends.partition_point(|&end| engine.fits(&near[..end]));
        if let Some(end) = count.checked_sub(1).map(|last| ends[last]) {
            return end;
        }
    }
    text.chars().next().map_or(0, char::len_utf8)
}

fn ends_clause(text: &str) -> bool {
    let trimmed = text.trim_end();
    trimmed.len() < text.len() && trimmed.ends_with([',', ';', ':', '—', '–', ')'])
}

fn ends_word(text: &str) -> bool {
    text.ends_with(char::is_whitespace)
}

#[cfg(test)]
pub(super) mod tests {
    use std::cell::Cell;

    use super::*;

    /// Puts each word between angle quotes, in reverse order if it is told to; takes so many words at once.
    pub(in super::super) struct Quoting {
        pub(in super::super) words: usize,
        pub(in super::super) backwards: bool,
    }

    impl Sequence for Quoting {
        fn fits(&self, text: &str) -> bool {
            text.split_whitespace().count() <= self.words && text.len() < 60
        }

        fn plain(&self, text: &str) -> String {
            self.word_by_word(text).text
        }

        fn word_by_word(&self, text: &str) -> WordByWord {
            let mut words: Vec<(usize, String)> =
                text.split_whitespace().map(|word| format!("‹{word}›")).enumerate().collect();
            let count = words.len();
            if self.backwards {
                words.reverse();
            }
            let origins = words.iter().map(|word| word.0).collect();
            let words: Vec<String> = words.into_iter().map(|word| word.1).collect();
            WordByWord { text: words.join(" "), origins, words: count }
        }
    }

    fn translated(words: usize, text: &str) -> Translated {
        translate(&Quoting { words, backwards: false }, text, "en", &|| true).unwrap()
    }

    #[test]
    fn sentences_are_translated_one_by_one_and_blanks_stay() {
        let translated = translated(9, " One two.  Three!\u{a0}Mr. Four ");
        assert_eq!(translated.text, " ‹One› ‹two.›  ‹Three!›\u{a0}‹Mr.› ‹Four› ");
        assert_eq!(translated.divided, 0);
    }

    #[test]
    fn a_long_sentence_is_divided_after_clauses_and_then_words() {
        let engine = Quoting { words: 3, backwards: false };
        assert_eq!(pieces(&engine, "a b, c d e"), ["a b, ", "c d e"]);
        assert_eq!(pieces(&engine, "a b c d e"), ["a b c ", "d e"]);
        assert_eq!(pieces(&engine, &"x".repeat(100)).concat(), "x".repeat(100));
        assert_eq!(translated(2, "a b c.").text, "‹a› ‹b› ‹c.›");
        assert_eq!(translated(2, "A b c. D e f. G").divided, 2);
    }

    #[test]
    fn pieces_joined_are_the_sentence() {
        let engine = Quoting { words: 2, backwards: false };
        let text = "⟦1⟧aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa⟦23⟧, ў ў  ў ⟦4⟧bb";
        let pieces = pieces(&engine, text);
        assert_eq!(pieces.concat(), text);
        for piece in pieces {
            assert_eq!(piece.matches('⟦').count(), piece.matches('⟧').count(), "{piece}");
        }
    }

    #[test]
    fn whoever_has_had_enough_is_heard_between_sentences() {
        let left = Cell::new(1);
        let engine = Quoting { words: 9, backwards: false };
        let go_on = || left.replace(left.get() - 1) > 0;
        assert_eq!(translate(&engine, "One. Two. Three.", "en", &go_on), None);
        assert_eq!(left.get(), -1);
    }

    #[test]
    fn a_megabyte_without_a_blank_ends() {
        let text = "ў".repeat(50_000);
        let engine = Quoting { words: 9, backwards: false };
        assert_eq!(pieces(&engine, &text).concat(), text);
    }
}
