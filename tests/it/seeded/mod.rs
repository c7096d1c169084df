//! Recall: good translations are damaged in typical ways, and what the checks find of it is counted.
//!
//! A damage is a pure function from a good translation to damaged ones, a few of each unit; the same every time.

mod count;
mod integrity;
mod language;
mod terms;
mod typography;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use talmach::model::finding::CheckId;
use talmach::model::segment::sentences;
use unicode_segmentation::UnicodeSegmentation;

pub(crate) use count::{TALLIES, Tally};

use crate::corpus::{CORPUS, Good, typed};

/// So many damaged translations are made from one, spread over it.
const PLACES: usize = 3;

/// A typical error.
pub(crate) struct Damage {
    /// What is wrong, as a page tells it.
    pub(crate) name: &'static str,
    /// The check that is for it.
    pub(crate) check: CheckId,
    cause: fn(&Victim<'_>) -> Vec<String>,
}

/// All damages, by the group of their checks.
pub(crate) fn all() -> impl Iterator<Item = &'static Damage> {
    [integrity::DAMAGES, language::DAMAGES, typography::DAMAGES, terms::DAMAGES]
        .into_iter()
        .flatten()
}

/// A good translation that something happens to.
struct Victim<'a> {
    good: &'a Good,
    text: &'a str,
    /// The text with what is no prose hidden, each place the same.
    prose: String,
    words: &'a Words,
}

/// What somebody might write instead, in one language.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Words {
    months: Vec<Vec<String>>,
    names_left_out: Vec<(String, String)>,
    forbidden_terms: Vec<(String, String)>,
    other_terms: Vec<(String, String)>,
    #[serde(default)]
    classical: Vec<(String, String)>,
}

static WORDS: LazyLock<BTreeMap<String, Words>> =
    LazyLock::new(|| toml::from_str(&typed(include_str!("../data/damages.toml"))).unwrap());

impl<'a> Victim<'a> {
    fn new(good: &'a Good) -> Self {
        Self {
            good,
            text: &good.translation,
            prose: CORPUS.prose(&good.translation, &good.locale),
            words: &WORDS[good.locale.as_str()],
        }
    }

    fn is_russian(&self) -> bool {
        self.good.locale.as_str() == "ru"
    }

    /// The words of the prose, of letters alone, with their places.
    fn words(&self) -> Vec<(usize, &str)> {
        let words = self.prose.unicode_word_indices();
        words.filter(|(_, word)| word.chars().all(char::is_alphabetic)).collect()
    }

    /// The sentences of the translation, and as many of another text; none where the two do not fit.
    fn sentences_beside<'t>(
        &'t self,
        other: &'t str,
        language: &str,
    ) -> Vec<(Range<usize>, &'t str)> {
        let own = sentences(self.text, self.good.locale.language());
        let others = sentences(other, language);
        if own.len() < 2 || own.len() != others.len() {
            return Vec::new();
        }
        own.into_iter().zip(others.into_iter().map(|at| &other[at])).collect()
    }

    /// The text with something else at each of some places.
    fn with(&self, edits: impl IntoIterator<Item = (Range<usize>, String)>) -> Vec<String> {
        let all = edits
            .into_iter()
            .map(|(at, new)| [&self.text[..at.start], &new, &self.text[at.end..]].concat());
        spread(all.filter(|text| text != self.text && !text.trim().is_empty()).collect())
    }

    /// The text with each of the places at which something stands in the prose put otherwise.
    fn replaced(&self, old: &str, new: &str) -> Vec<String> {
        let found = self.prose.match_indices(old);
        self.with(found.map(|(at, _)| (at..at + old.len(), new.to_owned())))
    }

    /// The text with each pair put in where its first part stands.
    fn reworded(&self, pairs: &[(String, String)]) -> Vec<String> {
        spread(pairs.iter().flat_map(|(old, new)| self.replaced(old, new)).collect())
    }
}

/// A few of many, evenly.
fn spread<T>(all: Vec<T>) -> Vec<T> {
    let last = all.len().saturating_sub(1);
    let wanted: Vec<usize> = (0..PLACES).map(|place| place * last / (PLACES - 1)).collect();
    all.into_iter().enumerate().filter(|(at, _)| wanted.contains(at)).map(|(_, one)| one).collect()
}

/// The runs of characters of a text that are all of a kind.
fn runs(text: &str, kind: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| kind(*c)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += c.len_utf8(),
            _ => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}
