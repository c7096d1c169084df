//! A text with what checks ask of it again and again, found once.

use std::cell::OnceCell;
use std::ops::Range;

use super::integrity::Number;
use super::terms::{Found, Mention};
use super::typography::Ending;
use super::words::Words;
use crate::model::markup::{self, Literals, Token, TokenKind};
use crate::model::segment::sentences;

/// What stands in [`Text::prose`] for each byte of what is not prose.
pub const HIDDEN: char = '\u{1a}';

/// A text in one language; everything in it is found when it is first asked for.
#[derive(Debug)]
pub struct Text<'a> {
    pub text: &'a str,
    /// The language, without regions and variants: `be`.
    pub language: &'a str,
    literals: &'a Literals,
    tokens: OnceCell<Vec<Token>>,
    /// The prose, where it is not the text itself.
    prose: OnceCell<Option<String>>,
    /// Whether it may have letters that its language has not.
    pub(super) foreign: OnceCell<bool>,
    words: OnceCell<Words>,
    sentences: OnceCell<Vec<Range<usize>>>,
    /// Its numbers in digits, of which an English text has the same beside every translation.
    pub(super) numbers: OnceCell<Vec<Number>>,
    /// The months that it names.
    pub(super) months: OnceCell<Vec<(u64, Range<usize>)>>,
    /// How it ends.
    pub(super) ending: OnceCell<Ending>,
    /// The concepts that it names, as an English text; there is one termbase.
    pub(super) mentions: OnceCell<Vec<Mention>>,
    /// The words of it, as a translation, that may belong to renderings of its locale.
    pub(super) likely: OnceCell<Vec<usize>>,
    /// The renderings of its locale that stand in it, as a translation.
    pub(super) renderings: OnceCell<Found>,
}

impl<'a> Text<'a> {
    /// A text, with what of it is not translated.
    pub fn new(text: &'a str, language: &'a str, literals: &'a Literals) -> Self {
        Self {
            text,
            language,
            literals,
            tokens: OnceCell::new(),
            prose: OnceCell::new(),
            foreign: OnceCell::new(),
            words: OnceCell::new(),
            sentences: OnceCell::new(),
            numbers: OnceCell::new(),
            months: OnceCell::new(),
            ending: OnceCell::new(),
            mentions: OnceCell::new(),
            likely: OnceCell::new(),
            renderings: OnceCell::new(),
        }
    }

    /// Markup, addresses, placeholders and the like, in order.
    pub fn tokens(&self) -> &[Token] {
        self.tokens.get_or_init(|| markup::tokens(self.text, self.literals))
    }

    /// The text with every byte of a token turned into [`HIDDEN`], so that each place is the same in both. Line breaks
    /// and no-break blanks typed as they are stay.
    pub fn prose(&self) -> &str {
        let prose = self.prose.get_or_init(|| {
            let mut hidden =
                self.tokens().iter().filter(|token| token.kind != TokenKind::Break).peekable();
            hidden.peek()?;
            let mut prose = String::with_capacity(self.text.len());
            let mut end = 0;
            for token in hidden {
                prose.push_str(&self.text[end..token.span.start]);
                prose.extend(std::iter::repeat_n(HIDDEN, token.span.len()));
                end = token.span.end;
            }
            prose.push_str(&self.text[end..]);
            Some(prose)
        });
        prose.as_deref().unwrap_or(self.text)
    }

    /// The words of the prose (UAX #29), numbers among them, with their places.
    pub fn words(&self) -> &[Range<usize>] {
        &self.read_words().places
    }

    /// The letters of Cyrillic that stand in a row in the prose.
    pub(super) fn runs(&self) -> &[Range<usize>] {
        &self.read_words().runs
    }

    /// Whether the prose may have letters of the Latin script.
    pub(super) fn may_have_latin(&self) -> bool {
        self.read_words().latin
    }

    fn read_words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.prose()))
    }

    /// The sentences: their places, without the blanks between them.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences(self.text, self.language))
    }

    /// The words at a place.
    pub fn at(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }
}
