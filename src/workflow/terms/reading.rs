//! Statements as runs of words that stand side by side.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_segmentation::UnicodeSegmentation;

use super::ordinary::{folded, is_determiner, is_ordinary};
use crate::model::markup::{Literals, TokenKind, tokens};
use crate::model::segment::sentences;
use crate::model::termbase::Termbase;

/// Longer terms are not looked for.
pub(super) const LONGEST_KNOWN: usize = 8;

/// What no term reaches across.
const WALL: char = '\u{1a}';

/// A word at its place.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Bytes of the prose.
    pub start: usize,
    pub end: usize,
    /// What it is the same word by.
    pub lemma: u32,
    pub look: Look,
    /// Nothing but a blank or a hyphen stands between it and the word before it, in one sentence.
    pub joined: bool,
    /// It is the first of its sentence.
    pub initial: bool,
    /// No term begins or ends with it.
    pub ordinary: bool,
    /// A noun follows, sooner or later: `the`, `our`.
    pub determines: bool,
    /// It is spelt with the ending that its lemma lacks.
    pub plural: bool,
}

/// The letters that a word is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Small,
    Capital,
    /// Two or more letters, all capitals.
    Acronym,
    /// It has digits, or no letter that has a case.
    Other,
}

/// A text without markup, and its words. Sentences are divided by their first words.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub prose: String,
    pub words: Vec<Word>,
    /// Bytes of the prose.
    sentences: Vec<Range<usize>>,
}

/// So many characters of a sentence are shown before and after a word.
const SHOWN: (usize, usize) = (80, 120);

impl Read {
    /// The sentence at a byte of the prose, shortened where it is long.
    pub(super) fn around(&self, at: usize) -> String {
        let after = self.sentences.partition_point(|sentence| sentence.start <= at);
        let sentence = after.checked_sub(1).and_then(|number| self.sentences.get(number));
        let sentence = sentence.cloned().unwrap_or(0..self.prose.len());
        let (Some(before), Some(rest)) =
            (self.prose.get(sentence.start..at), self.prose.get(at..sentence.end))
        else {
            return String::new();
        };
        let start = before.char_indices().rev().nth(SHOWN.0).map_or(0, |(start, _)| start);
        let end = rest.char_indices().nth(SHOWN.1).map_or(rest.len(), |(end, _)| end);
        let (lead, tail) =
            (if start > 0 { "…" } else { "" }, if end < rest.len() { "…" } else { "" });
        let shown = [lead, &before[start..], &rest[..end], tail].concat();
        let shown = shown.replace(WALL, "…");
        let shown: String = shown.chars().filter(|c| !c.is_control()).collect();
        shown.trim().to_owned()
    }
}

/// The words of all texts as numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Lemmas {
    numbers: FxHashMap<String, u32>,
}

impl Lemmas {
    pub(super) fn number(&mut self, lemma: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(lemma).or_insert(next)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Reads a text.
    pub(super) fn read(&mut self, text: &str, literals: &Literals) -> Read {
        let prose = prose(text, literals);
        let mut words: Vec<Word> = Vec::new();
        let sentences = sentences(&prose, "en");
        for sentence in &sentences {
            let (mut end, mut initial) = (sentence.start, true);
            let Some(text) = prose.get(sentence.clone()) else { continue };
            for (at, word) in text.unicode_word_indices() {
                let start = sentence.start + at;
                let between = &prose[end..start];
                let joined = !initial && matches!(between, " " | "-" | "\u{a0}");
                let lemma = folded(word);
                let small = word.to_lowercase();
                let ordinary = is_ordinary(&small) || is_ordinary(&lemma);
                let (determines, plural) = (is_determiner(&small), lemma.len() < small.len());
                end = start + word.len();
                let lemma = self.number(lemma);
                let look = look(word);
                words.push(Word {
                    start,
                    end,
                    lemma,
                    look,
                    joined,
                    initial,
                    ordinary,
                    determines,
                    plural,
                });
                initial = false;
            }
        }
        Read { prose, words, sentences }
    }

    /// The names of the termbase as sequences of words.
    pub(super) fn known(&mut self, termbase: &Termbase) -> FxHashSet<Vec<u32>> {
        let names = termbase.concepts.iter().flat_map(|concept| &concept.english);
        let lemmas = |name: &String| -> Vec<u32> {
            name.unicode_words().map(|word| self.number(folded(word))).collect()
        };
        names.map(lemmas).filter(|name| (1..=LONGEST_KNOWN).contains(&name.len())).collect()
    }
}

fn look(word: &str) -> Look {
    if word.contains(|c: char| c.is_numeric() || c == '_') {
        return Look::Other;
    }
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters().next() else { return Look::Other };
    if first.is_lowercase() {
        Look::Small
    } else if !first.is_uppercase() {
        Look::Other
    } else if letters().count() > 1 && letters().all(char::is_uppercase) {
        Look::Acronym
    } else {
        Look::Capital
    }
}

/// The text with its markup left out and what else is not prose walled off.
fn prose(text: &str, literals: &Literals) -> String {
    let mut prose = String::with_capacity(text.len());
    let mut end = 0;
    for token in tokens(text, literals) {
        prose.push_str(&text[end..token.span.start]);
        end = token.span.end;
        match token.kind {
            TokenKind::Emphasis | TokenKind::Tag | TokenKind::Escape => {}
            TokenKind::Link => {}
            TokenKind::Break | TokenKind::Entity => prose.push(' '),
            TokenKind::Code
            | TokenKind::Address
            | TokenKind::Placeholder
            | TokenKind::Footnote
            | TokenKind::Mention
            | TokenKind::Term
            | TokenKind::Control
            | TokenKind::Lookalike => prose.push(WALL),
        }
    }
    prose.push_str(&text[end..]);
    prose
}
