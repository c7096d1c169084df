//! What the words beside a name say about it: `to strike` is no noun, `the strike` no verb, `strike fund` another thing.

use super::inflection::is_past;
use crate::checks::check::Sureness;
use crate::model::termbase::ConceptKind;

/// Words that fit a name, and what stands beside them in the same phrase, in lower case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neighbours<'a> {
    pub kind: ConceptKind,
    /// How many words the name has.
    pub words: usize,
    /// Whether it stands as the termbase gives it, without an ending.
    pub bare: bool,
    /// Whether a sentence begins with it.
    pub begins: bool,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
}

/// What makes a verb of the word that follows.
const BEFORE_VERBS: &[&str] = &[
    "to", "will", "would", "can", "could", "cannot", "can't", "must", "may", "might", "shall",
    "should", "do", "does", "did", "don't", "didn't", "doesn't", "won't", "i", "we", "they", "you",
    "he", "she", "it", "who", "let", "let's", "please",
];

/// What makes a noun of the word that follows.
const BEFORE_NOUNS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "our", "their", "my", "your",
    "its", "of", "no", "any", "every", "each", "some", "first", "last", "new",
];

/// What follows a verb at the beginning of a sentence.
const AFTER_VERBS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "our", "their", "my", "your",
    "its", "all", "any", "every", "each", "some", "us", "them", "me", "him",
];

/// With a noun alone, these are idioms: `on strike`, `in prison`, `out of date`.
const BEFORE_IDIOMS: &[&str] = &["on", "in", "at", "under", "by", "from", "into", "without"];

/// What follows a noun that is no attribute, beside pasts and adverbs.
const AFTER_NOUNS: &[&str] = &[
    "about",
    "above",
    "after",
    "again",
    "against",
    "all",
    "also",
    "although",
    "among",
    "an",
    "and",
    "are",
    "around",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "began",
    "behind",
    "below",
    "between",
    "beyond",
    "both",
    "but",
    "by",
    "can",
    "cannot",
    "could",
    "despite",
    "did",
    "do",
    "does",
    "during",
    "each",
    "ever",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "him",
    "his",
    "how",
    "if",
    "in",
    "inside",
    "into",
    "is",
    "it",
    "its",
    "like",
    "may",
    "might",
    "more",
    "must",
    "near",
    "never",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "once",
    "only",
    "or",
    "our",
    "out",
    "outside",
    "over",
    "per",
    "shall",
    "she",
    "should",
    "since",
    "so",
    "soon",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "till",
    "to",
    "today",
    "together",
    "tomorrow",
    "too",
    "under",
    "until",
    "up",
    "us",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "yesterday",
    "yet",
    "you",
    "your",
    "a",
];

impl Neighbours<'_> {
    /// How sure it is that the concept is meant; `None` where it is not.
    pub(super) fn sureness(&self) -> Option<Sureness> {
        let single = self.words == 1;
        let before = |list: &[&str]| self.before.is_some_and(|word| lists(list, word));
        let after = |list: &[&str]| self.after.is_some_and(|word| lists(list, word));
        match self.kind {
            ConceptKind::Noun => {
                if single && (before(BEFORE_VERBS) || (self.begins && after(AFTER_VERBS))) {
                    return None;
                }
                let idiom = single && self.bare && before(BEFORE_IDIOMS);
                let unsure = idiom || (self.bare && self.is_attribute());
                Some(if unsure { Sureness::Unsure } else { Sureness::Sure })
            }
            ConceptKind::Verb if single && before(BEFORE_NOUNS) => None,
            ConceptKind::Verb
            | ConceptKind::Adjective
            | ConceptKind::Phrase
            | ConceptKind::Person
            | ConceptKind::Place
            | ConceptKind::Organisation
            | ConceptKind::Verbatim => Some(Sureness::Sure),
        }
    }

    /// Whether a noun may belong to the word after it.
    fn is_attribute(&self) -> bool {
        self.after.is_some_and(|after| {
            !lists(AFTER_NOUNS, after)
                && !after.ends_with("ed")
                && !after.ends_with("ly")
                && !after.starts_with(|c: char| c.is_numeric())
                && !is_past(after)
        })
    }
}

/// Whether a list has a word; most of a list is ruled out by the first letter.
fn lists(list: &[&str], word: &str) -> bool {
    let first = word.as_bytes().first();
    list.iter().any(|known| known.as_bytes().first() == first && *known == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noun(before: &str, after: &str) -> Option<Sureness> {
        let word = |word: &'static str| (!word.is_empty()).then_some(word);
        let (before, after): (&'static str, &'static str) =
            (before.to_owned().leak(), after.to_owned().leak());
        Neighbours {
            kind: ConceptKind::Noun,
            words: 1,
            bare: true,
            begins: before.is_empty(),
            before: word(before),
            after: word(after),
        }
        .sureness()
    }

    #[test]
    fn a_noun_is_told_from_a_verb_an_idiom_and_an_attribute() {
        assert_eq!(noun("the", "began"), Some(Sureness::Sure));
        assert_eq!(noun("the", "ended"), Some(Sureness::Sure));
        assert_eq!(noun("a", ""), Some(Sureness::Sure));
        assert_eq!(noun("to", "for"), None);
        assert_eq!(noun("", "the"), None);
        assert_eq!(noun("on", "since"), Some(Sureness::Unsure));
        assert_eq!(noun("the", "fund"), Some(Sureness::Unsure));
    }
}
