//! What concepts are called in a translation: words in any form, in order, near each other.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use unicode_segmentation::UnicodeSegmentation;

use crate::checks::lexicon::{Beginnings, Class, Desk, Fold, Forms, WordId};
use crate::checks::text::Text;
use crate::model::termbase::ConceptKind;

/// So many words may stand between two words of a rendering.
const BETWEEN: usize = 2;

/// Letters of a word that says enough alone.
const LONG: usize = 4;

/// A dictionary that gives fewer forms of a word does not know it well.
const FEW: usize = 4;

/// A rendering: its words by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    words: Vec<WordId>,
    /// Those that are more than a preposition.
    long: Vec<WordId>,
    capital: bool,
}

/// The words of renderings, and the forms that they are found by.
#[derive(Clone, Debug)]
pub(super) struct Renderings {
    language: String,
    forms: Forms,
    ids: FxHashMap<(String, Shape), WordId>,
}

/// Which forms of a word count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Shape {
    /// Those of a noun or adjective.
    Name,
    /// Those of a verb.
    Verb,
    /// Those of all words that begin like it.
    Family,
    /// The word as it is.
    Given,
}

/// Where words of renderings stand in a translation.
#[derive(Debug, Default)]
pub(in crate::checks) struct Found {
    /// Words of the text, each with a word that it may be, in order.
    hits: SmallVec<[(usize, WordId); 4]>,
}

impl Renderings {
    /// No renderings yet.
    pub(super) fn new(language: &str, fold: Fold) -> Self {
        Self {
            language: language.to_owned(),
            forms: Forms::new(language, fold),
            ids: FxHashMap::default(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// The pattern of a rendering; `None` where it has no words. Its forms come with [`Renderings::inflect`].
    pub(super) fn pattern(&mut self, rendering: &str, kind: ConceptKind) -> Option<Pattern> {
        self.shaped(rendering, |at| match kind {
            ConceptKind::Verb if at == 0 => Shape::Verb,
            ConceptKind::Phrase if at == 0 && self_is_verb(rendering) => Shape::Verb,
            ConceptKind::Noun
            | ConceptKind::Verb
            | ConceptKind::Adjective
            | ConceptKind::Phrase
            | ConceptKind::Person
            | ConceptKind::Place
            | ConceptKind::Organisation
            | ConceptKind::Verbatim => Shape::Name,
        })
    }

    /// The pattern of a rendering by words of the same families: adjectives made of nouns, and the like.
    pub(super) fn families(&mut self, rendering: &str) -> Option<Pattern> {
        self.shaped(rendering, |_| Shape::Family)
    }

    /// A form that is only found as it is.
    pub(super) fn given(&mut self, form: &str) -> Option<Pattern> {
        self.shaped(form, |_| Shape::Given)
    }

    fn shaped(&mut self, rendering: &str, shape: impl Fn(usize) -> Shape) -> Option<Pattern> {
        let (mut words, mut long) = (Vec::new(), Vec::new());
        for (at, word) in rendering.unicode_words().enumerate() {
            let next = u32::try_from(self.ids.len()).ok()?;
            let id = *self.ids.entry((word.to_owned(), shape(at))).or_insert(next);
            words.push(id);
            if word.chars().nth(LONG - 1).is_some() {
                long.push(id);
            }
        }
        let capital = rendering.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        (!words.is_empty()).then_some(Pattern { words, long, capital })
    }

    /// The words whose forms a dictionary is asked for.
    pub(super) fn wanted(&self) -> impl Iterator<Item = &str> {
        let inflected = |shape: &Shape| matches!(shape, Shape::Name | Shape::Verb);
        self.ids.keys().filter(move |(_, shape)| inflected(shape)).map(|(word, _)| word.as_str())
    }

    /// Takes in the forms of every word: those that a dictionary knows, and those that stems make. Where `thrift` says so,
    /// stems stand in only for words that the dictionary does not know.
    pub(super) fn inflect(&mut self, known: &Known, thrift: Thrift) {
        let mut words: Vec<(&(String, Shape), WordId)> =
            self.ids.iter().map(|(word, id)| (word, *id)).collect();
        words.sort_unstable_by_key(|(_, id)| *id);
        for ((word, shape), id) in words {
            self.forms.add(id, word);
            match shape {
                Shape::Name | Shape::Verb => {}
                Shape::Family => {
                    self.forms.add_stems(id, word, Class::Family);
                    continue;
                }
                Shape::Given => continue,
            }
            let forms = known.get(word.as_str());
            for form in forms.into_iter().flatten() {
                self.forms.add(id, form);
            }
            if thrift == Thrift::DictionaryFirst && forms.is_some_and(|forms| forms.len() >= FEW) {
                continue;
            }
            self.forms.add_stems(id, word, Class::Noun);
            if *shape == Shape::Verb {
                self.forms.add_stems(id, word, Class::Verb);
            }
        }
    }

    /// How the words of renderings begin.
    pub(super) fn beginnings(&self) -> &Beginnings {
        self.forms.beginnings()
    }

    /// The words of renderings in a translation, among those that are worth a look.
    pub(super) fn find(&self, text: &Text<'_>, likely: &[usize]) -> Found {
        let mut found = Found::default();
        if likely.is_empty() || self.is_empty() {
            return found;
        }
        let words = text.words();
        let mut desk = Desk::default();
        for at in likely {
            let Some(word) = words.get(*at) else { continue };
            found
                .hits
                .extend(self.forms.find(text.at(word), &mut desk).iter().map(|id| (*at, *id)));
        }
        found
    }

    /// Whether a word may be a form of a word of any rendering.
    pub(super) fn covers(&self, word: &str) -> bool {
        !self.forms.find(word, &mut Desk::default()).is_empty()
    }

    pub(super) fn language(&self) -> &str {
        &self.language
    }
}

/// The forms of words that a dictionary knows.
pub(super) type Known = BTreeMap<String, BTreeSet<String>>;

/// How much stems may add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thrift {
    /// What a stem finds counts beside what the dictionary knows.
    Generous,
    /// Stems stand in only for words that the dictionary does not know.
    DictionaryFirst,
}

/// Whether a phrase begins as a verb's infinitive.
fn self_is_verb(rendering: &str) -> bool {
    let first = rendering.unicode_words().next().unwrap_or_default();
    ["ть", "ти", "чь", "ться", "тись", "чься", "ць", "ці", "чы", "цца"]
        .iter()
        .any(|end| first.ends_with(end))
}

impl Found {
    pub(super) fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }
}

impl Pattern {
    /// The last word alone: a person's surname.
    pub(super) fn surname(&self) -> Option<Self> {
        self.words.last().map(|word| self.alone(*word))
    }

    /// Its longer words, each alone.
    pub(super) fn parts(&self) -> impl Iterator<Item = Self> {
        self.long.iter().map(|word| self.alone(*word))
    }

    fn alone(&self, word: WordId) -> Self {
        Self { words: vec![word], long: Vec::new(), capital: self.capital }
    }

    pub(super) fn has_capital(&self) -> bool {
        self.capital
    }

    /// Every place of a text where the words stand in this order, near each other, within a sentence.
    pub(super) fn places<'a>(
        &'a self,
        text: &'a Text<'_>,
        found: &'a Found,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        let words = text.words();
        found.hits.iter().enumerate().filter_map(move |(nth, &(start, id))| {
            let (first, rest) = self.words.split_first()?;
            if id != *first {
                return None;
            }
            let mut last = start;
            for id in rest {
                let near = found.hits[nth..].iter().take_while(|(at, _)| *at < last + 2 + BETWEEN);
                let mut own = near.filter(|(at, found)| *at > last && found == id);
                last = own.next()?.0;
            }
            let span = words.get(start)?.start..words.get(last)?.end;
            (!crosses_an_end(text.at(&span))).then_some(span)
        })
    }
}

/// Whether a sentence ends within a stretch of text.
fn crosses_an_end(text: &str) -> bool {
    text.match_indices(' ').any(|(at, _)| text[..at].ends_with(['.', '!', '?', '…', ';']))
}
