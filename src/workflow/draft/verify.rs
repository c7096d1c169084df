//! Whether an engine's answer may stand.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::backend::Speech;
use super::script::{Alphabet, is_cyrillic, is_latin};
use crate::model::fingerprint::fold;
use crate::model::letters::{is_letter, is_letter_or_digit};
use crate::model::locale::Locale;
use crate::model::markup::{Token, TokenKind};
use crate::workflow::mask::{Masked, Masker, Slip};

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("nothing came back")]
    Empty,
    #[error("{text:?} is lost")]
    PlaceholderLost { text: String },
    #[error("{text:?} stands there twice")]
    PlaceholderDoubled { text: String },
    #[error("{text:?} was never given")]
    PlaceholderForeign { text: String },
    /// Markup that the source does not have, has elsewhere, or that no longer works where it stands.
    #[error("the markup is broken at {text:?}")]
    MarkupBroken { text: String },
    #[error("the source came back")]
    Echoed,
    #[error("not the script of the language")]
    WrongScript,
    #[error("letters of another language: {letters}")]
    ForeignLetters { letters: String },
    /// More than half of the words.
    #[error("unknown words: {}", words.join(", "))]
    UnknownWords { words: Vec<String> },
    /// In characters.
    #[error("{answer} characters for {source_length}")]
    TooLong { source_length: usize, answer: usize },
    #[error("{answer} characters for {source_length}")]
    TooShort { source_length: usize, answer: usize },
    /// A batch of another number of answers than questions.
    #[error("{got} answers to {asked} questions")]
    WrongCount { asked: usize, got: usize },
    /// The engine has no notation for markup and placeholders, and the text has some.
    #[error("the engine cannot keep {text:?}")]
    Unmaskable { text: String },
    /// The engine takes no text as long as this, and it cannot be cut.
    #[error("{characters} characters are too many")]
    TooLarge { characters: usize },
}

/// An answer that may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub text: String,
    /// Words that the engine marked as unknown (`*word`), marks taken off.
    pub unknown: Vec<String>,
}

/// Shorter texts may come back as they are.
const SHORT: usize = 3;

/// Unmasks an answer and says whether it may stand as the translation of `source`, of which `masked` was sent.
///
/// Laws: the accepted text has exactly the tokens of the source; it is neither empty nor, if Cyrillic is expected,
/// mostly Latin.
pub fn verify(
    masker: &Masker,
    source: &str,
    masked: &Masked,
    answer: &str,
    to: &Locale,
    speech: Speech,
) -> Result<Verified, Refusal> {
    if answer.trim().is_empty() && !source.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let text = masked.unmask(answer).map_err(|slip| match slip {
        Slip::Lost(text) => Refusal::PlaceholderLost { text },
        Slip::Doubled(text) => Refusal::PlaceholderDoubled { text },
        Slip::Foreign(text) => Refusal::PlaceholderForeign { text },
        Slip::Crossed(text) => Refusal::MarkupBroken { text },
    })?;
    let given = match masked.found() {
        Some(tokens) => Prose::with(source, Cow::Borrowed(tokens)),
        None => Prose::of(masker, source),
    };
    let marked = Prose::of(masker, &text);
    let (plain, unknown) = without_unknown_marks(&given, &marked);
    let got = match &plain {
        Cow::Borrowed(_) => marked,
        Cow::Owned(plain) => Prose::of(masker, plain),
    };
    same_tokens(&given, &got)?;
    if got.letters == 0 && given.letters > 0 {
        return Err(Refusal::Empty);
    }
    if speech == Speech::Pseudo {
        return Ok(Verified { text: plain.into_owned(), unknown });
    }
    let alphabet = Alphabet::of(to);
    if !given.may_be_echoed() {
        if got.is_echo(&given) {
            return Err(Refusal::Echoed);
        }
        if alphabet.is_cyrillic() && !got.is_cyrillic(&given) {
            return Err(Refusal::WrongScript);
        }
    }
    let letters = got.foreign_letters(alphabet, &given, &unknown);
    if !letters.is_empty() {
        return Err(Refusal::ForeignLetters { letters });
    }
    if unknown.len() > 2 && unknown.len() * 2 > got.plain.split_whitespace().count() {
        return Err(Refusal::UnknownWords { words: unknown });
    }
    sane_length(&given, &got)?;
    Ok(Verified { text: plain.into_owned(), unknown })
}

/// Whether a translation has the tokens of its source: of a text that came from elsewhere than an engine.
pub(super) fn keeps_tokens(masker: &Masker, source: &str, text: &str) -> Result<(), Refusal> {
    same_tokens(&Prose::of(masker, source), &Prose::of(masker, text))
}

/// A text, told apart into tokens and what is translated.
struct Prose<'a> {
    text: &'a str,
    tokens: Cow<'a, [Token]>,
    /// What is translated, with a blank for each token but those of markup.
    plain: String,
    /// How many letters are translated, and how many of them are of which script.
    letters: usize,
    cyrillic: usize,
    latin: usize,
}

impl<'a> Prose<'a> {
    fn of(masker: &Masker, text: &'a str) -> Self {
        Self::with(text, Cow::Owned(masker.tokens(text)))
    }

    /// With the tokens that are known to stand in the text.
    fn with(text: &'a str, tokens: Cow<'a, [Token]>) -> Self {
        let mut plain = String::with_capacity(text.len());
        let mut end = 0;
        for token in tokens.iter() {
            plain.push_str(&text[end..token.span.start]);
            if token.kind != TokenKind::Emphasis {
                plain.push(' ');
            }
            end = token.span.end;
        }
        plain.push_str(&text[end..]);
        let (mut letters, mut cyrillic, mut latin) = (0, 0, 0);
        for c in plain.chars().filter(|c| is_letter(*c)) {
            letters += 1;
            cyrillic += usize::from(is_cyrillic(c));
            latin += usize::from(is_latin(c));
        }
        Self { text, tokens, plain, letters, cyrillic, latin }
    }

    /// The tokens as texts, in order of text; terms are counted apart, for an engine may well inflect them.
    fn sorted_tokens(&self) -> Vec<&'a str> {
        let kept = self.tokens.iter().filter(|token| token.kind != TokenKind::Term);
        let mut texts: Vec<&str> = kept.map(|token| &self.text[token.span.clone()]).collect();
        texts.sort_unstable();
        texts
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.plain.split(|c: char| !is_of_word(c));
        words.filter(|word| word.chars().any(is_letter))
    }

    /// Names, abbreviations, numbers and next to nothing.
    fn may_be_echoed(&self) -> bool {
        let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        let count = self.words().count();
        self.letters <= SHORT
            || count <= SHORT && self.words().all(is_capital)
            || self.words().all(|word| !word.chars().any(char::is_lowercase))
    }

    /// Whether it says the same in the same letters; no folding turns one script into another.
    fn is_echo(&self, source: &Prose<'_>) -> bool {
        self.cyrillic == source.cyrillic
            && fold(&self.plain).to_lowercase() == fold(&source.plain).to_lowercase()
    }

    /// Whether at least two of three letters are Cyrillic, names that stand in the source left out.
    fn is_cyrillic(&self, source: &Prose<'_>) -> bool {
        if self.cyrillic == 0 || self.cyrillic >= 2 * self.latin {
            return self.cyrillic > 0;
        }
        let names: FxHashSet<&str> =
            source.words().filter(|w| w.chars().any(char::is_uppercase)).collect();
        let others = self.words().filter(|word| !names.contains(word));
        let latin: usize = others.map(|word| word.chars().filter(|c| is_latin(*c)).count()).sum();
        self.cyrillic >= 2 * latin
    }

    /// The letters that the language lacks, outside of words that the source has too.
    fn foreign_letters(&self, alphabet: Alphabet, source: &Prose<'_>, known: &[String]) -> String {
        if !self.plain.chars().any(|c| alphabet.lacks(c)) {
            return String::new();
        }
        let mut letters: Vec<char> = Vec::new();
        for word in self.words().filter(|word| word.chars().any(|c| alphabet.lacks(c))) {
            if !known.iter().any(|k| k == word) && !source.is_latin_with(word) {
                letters.extend(word.chars().filter(|c| alphabet.lacks(*c)));
            }
        }
        letters.sort_unstable();
        letters.dedup();
        letters.into_iter().collect()
    }

    /// Whether a source in another script holds this Cyrillic word.
    fn is_latin_with(&self, word: &str) -> bool {
        self.cyrillic * 2 < self.letters && self.words().any(|own| own == word)
    }
}

fn same_tokens(given: &Prose<'_>, got: &Prose<'_>) -> Result<(), Refusal> {
    let (given, got) = (given.sorted_tokens(), got.sorted_tokens());
    let odd = given.iter().zip(&got).find(|(a, b)| a != b).map(|(a, b)| *(a.min(b)));
    let odd =
        odd.or_else(|| given.get(got.len()).copied()).or_else(|| got.get(given.len()).copied());
    odd.map_or(Ok(()), |text| Err(Refusal::MarkupBroken { text: text.to_owned() }))
}

/// Takes off the marks of unknown words, where the source has nothing of the kind.
fn without_unknown_marks<'t>(given: &Prose<'_>, marked: &Prose<'t>) -> (Cow<'t, str>, Vec<String>) {
    let (text, tokens) = (marked.text, &marked.tokens);
    if !text.contains(['*', '#', '@']) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let own: Vec<&str> = given.sorted_tokens();
    let held: Vec<&str> = ["*", "#", "@"].into_iter().filter(|m| given.plain.contains(m)).collect();
    let inside = |at: usize| {
        let before = tokens.partition_point(|token| token.span.end <= at);
        tokens.get(before).filter(|token| token.span.start <= at)
    };
    let mut plain = String::with_capacity(text.len());
    let mut unknown = Vec::new();
    let mut end = 0;
    for (at, mark) in text.match_indices(['*', '#', '@']) {
        let rest = &text[at + mark.len()..];
        let starts_word = rest.chars().next().is_some_and(is_cyrillic)
            && !text[..at].chars().next_back().is_some_and(is_letter_or_digit);
        let is_free = match inside(at) {
            None => !held.contains(&mark),
            Some(token) => {
                token.kind == TokenKind::Mention && !own.contains(&&text[token.span.clone()])
            }
        };
        if starts_word && is_free {
            let length = rest.find(|c: char| !is_of_word(c));
            let word = &rest[..length.unwrap_or(rest.len())];
            if !unknown.iter().any(|known| known == word) {
                unknown.push(word.to_owned());
            }
            plain.push_str(&text[end..at]);
            end = at + mark.len();
        }
    }
    if unknown.is_empty() {
        return (Cow::Borrowed(text), unknown);
    }
    plain.push_str(&text[end..]);
    (Cow::Owned(plain), unknown)
}

fn is_of_word(c: char) -> bool {
    is_letter_or_digit(c) || matches!(c, '\'' | '’' | 'ʼ' | '-')
}

fn sane_length(given: &Prose<'_>, got: &Prose<'_>) -> Result<(), Refusal> {
    let length =
        |prose: &Prose<'_>| prose.plain.split_whitespace().map(|w| w.chars().count() + 1).sum();
    let (source_length, answer): (usize, usize) = (length(given), length(got));
    if answer > 2 * source_length + 30 {
        return Err(Refusal::TooLong { source_length, answer });
    }
    if answer + 8 < source_length * 2 / 5 {
        return Err(Refusal::TooShort { source_length, answer });
    }
    Ok(())
}
