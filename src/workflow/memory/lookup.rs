//! Looking translations up.

use std::cmp::Reverse;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::gather::{Known, Life};
use super::index::Index;
use super::likeness::likeness;
use crate::model::fingerprint::{Fingerprint, fold, normalise};
use crate::model::locale::Locale;

/// What a retired translation is worth less.
const DISCOUNT: u8 = 3;
/// Texts of the same words that differ in signs or case.
const SAME_WORDS: u8 = 97;
/// Texts that differ in typography.
const SAME_FOLD: u8 = 99;
/// So many hits are given.
const HITS: usize = 5;

/// Everything that has been translated into one locale.
#[derive(Debug)]
pub struct Memory {
    locale: Locale,
    known: Vec<Known>,
    /// By hash of the normalised text.
    exact: Vec<(u64, u32)>,
    index: Index,
}

/// A translation of the same text, or of one like it.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    pub known: &'a Known,
    /// How alike the texts are, of 100; less than that for the same text where it is retired.
    pub percent: u8,
}

impl Memory {
    /// Puts a memory together. It knows the locale that all pairs are of, and is asked for no other.
    pub fn build(locale: Locale, known: Vec<Known>) -> Self {
        let mut exact: Vec<(u64, u32)> =
            known.iter().zip(0..).map(|(known, at)| (hash(&known.source), at)).collect();
        exact.sort_unstable();
        let index = Index::of(known.iter().map(|known| known.source.as_str()));
        Self { locale, known, exact, index }
    }

    /// What it translates into.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// How many pairs it holds.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// A translation of this very text: one between the same neighbours first, then one in use, then the oldest.
    pub fn exact(
        &self,
        text: &str,
        before: Option<Fingerprint>,
        after: Option<Fingerprint>,
    ) -> Option<Hit<'_>> {
        let wanted = normalise(text);
        let hash = hash(text);
        let first = self.exact.partition_point(|(other, _)| *other < hash);
        let same = self.exact[first..].iter().take_while(|(other, _)| *other == hash);
        let neighbours = |known: &Known| {
            u8::from(before.is_some() && known.before == before)
                + u8::from(after.is_some() && known.after == after)
        };
        let best = same
            .filter_map(|(_, at)| self.known.get(*at as usize).map(|known| (*at, known)))
            .filter(|(_, known)| normalise(&known.source) == wanted)
            .max_by_key(|(at, known)| {
                (neighbours(known), u8::from(known.life == Life::Live), Reverse(*at))
            });
        best.map(|(_, known)| Hit { known, percent: discounted(100, known.life) })
    }

    /// Up to five translations of texts at least so alike (of 100), the best first. Each translation once.
    pub fn fuzzy(&self, text: &str, threshold: u8) -> Vec<Hit<'_>> {
        let least = f64::from(threshold.min(100)) / 100.0;
        let asked = self.index.ask(text);
        if asked.words.is_empty() {
            return Vec::new();
        }
        let folded = fold(text);
        let mut hits: Vec<(u8, usize)> = self
            .index
            .candidates(&asked, least)
            .into_iter()
            .filter_map(|at| {
                let alike = likeness(&asked.words, self.index.words(at), least)?;
                let known = &self.known[at];
                let percent = if alike < 1.0 {
                    // Never rounded up to what only the same words get.
                    percent(alike).min(SAME_WORDS - 1)
                } else if normalise(&known.source) == normalise(text) {
                    100
                } else if fold(&known.source) == folded {
                    SAME_FOLD
                } else {
                    SAME_WORDS
                };
                Some((discounted(percent, known.life), at))
            })
            .filter(|(percent, _)| *percent >= threshold)
            .collect();
        hits.sort_unstable_by_key(|(percent, at)| (Reverse(*percent), *at));
        let mut given: Vec<Hit<'_>> = Vec::with_capacity(HITS);
        for (percent, at) in hits {
            let known = &self.known[at];
            if !given.iter().any(|hit| hit.known.translation == known.translation) {
                given.push(Hit { known, percent });
            }
            if given.len() == HITS {
                break;
            }
        }
        given
    }
}

fn discounted(percent: u8, life: Life) -> u8 {
    match life {
        Life::Live => percent,
        Life::Retired => percent.saturating_sub(DISCOUNT),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it lies between 0 and 100"
)]
fn percent(alike: f64) -> u8 {
    (alike.clamp(0.0, 1.0) * 100.0).floor() as u8
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(normalise(text).as_bytes());
    hasher.finish()
}
