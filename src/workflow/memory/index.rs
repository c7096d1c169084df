//! An inverted index of words: which texts are likely to be like another.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// So many postings are looked at for a text; rare words come first.
const BUDGET: usize = 400_000;
/// So many candidates are compared.
const CANDIDATES: usize = 200;

/// The words of many texts.
#[derive(Debug, Default)]
pub(super) struct Index {
    numbers: FxHashMap<u64, u32>,
    /// The words of all texts, one after the other.
    words: Vec<u32>,
    /// Where the words of each text begin; one more than there are texts.
    starts: Vec<u32>,
    /// The texts of all words, one word after the other.
    postings: Vec<u32>,
    /// Where the texts of each word begin; one more than there are words.
    places: Vec<u32>,
}

/// The words of a text that is looked up. A word that no text has gets a number beyond all others.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) words: Vec<u32>,
}

impl Index {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut index = Self { starts: vec![0], ..Self::default() };
        for text in texts {
            each_word(text, |hash| {
                let next = narrow(index.numbers.len());
                index.words.push(*index.numbers.entry(hash).or_insert(next));
            });
            index.starts.push(narrow(index.words.len()));
        }
        index.post();
        index
    }

    /// Sorts texts by words, each text once for a word.
    fn post(&mut self) {
        let mut counts = vec![0_u32; self.numbers.len() + 1];
        let mut last_text = vec![u32::MAX; self.numbers.len()];
        let mut firsts: Vec<(u32, u32)> = Vec::with_capacity(self.words.len());
        for text in 0..self.len() {
            for &word in self.words(text) {
                let last = &mut last_text[word as usize];
                if *last != narrow(text) {
                    *last = narrow(text);
                    counts[word as usize + 1] += 1;
                    firsts.push((word, narrow(text)));
                }
            }
        }
        for at in 1..counts.len() {
            counts[at] += counts[at - 1];
        }
        self.postings = vec![0; firsts.len()];
        self.places.clone_from(&counts);
        for (word, text) in firsts {
            let place = &mut counts[word as usize];
            self.postings[*place as usize] = text;
            *place += 1;
        }
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub(super) fn words(&self, text: usize) -> &[u32] {
        &self.words[self.starts[text] as usize..self.starts[text + 1] as usize]
    }

    pub(super) fn ask(&self, text: &str) -> Asked {
        let mut words = Vec::new();
        let mut strangers: FxHashMap<u64, u32> = FxHashMap::default();
        each_word(text, |hash| {
            let beyond = narrow(self.numbers.len() + strangers.len());
            let stranger = || *strangers.entry(hash).or_insert(beyond);
            words.push(self.numbers.get(&hash).copied().unwrap_or_else(stranger));
        });
        Asked { words }
    }

    /// The texts that share the most, and the rarest, words, and are not too long or too short to be as alike as
    /// `least`, of 1.
    pub(super) fn candidates(&self, asked: &Asked, least: f64) -> Vec<usize> {
        let mut words = asked.words.clone();
        words.sort_unstable();
        words.dedup();
        let mut lists: Vec<&[u32]> = words.iter().filter_map(|word| self.texts(*word)).collect();
        lists.sort_by_key(|texts| texts.len());
        let mut votes = vec![0.0_f32; self.len()];
        let mut voted: Vec<u32> = Vec::new();
        let mut seen = 0;
        for texts in lists {
            if seen > 0 && seen + texts.len() > BUDGET {
                break;
            }
            seen += texts.len();
            let weight = rarity(self.len(), texts.len());
            for &text in texts {
                let vote = &mut votes[text as usize];
                if *vote == 0.0 {
                    voted.push(text);
                }
                *vote += weight;
            }
        }
        let length = asked.words.len();
        voted.retain(|text| {
            let other = self.words(*text as usize).len();
            ratio(length.min(other), length.max(other)) >= least
        });
        let by_votes =
            |a: &u32, b: &u32| votes[*b as usize].total_cmp(&votes[*a as usize]).then(a.cmp(b));
        if voted.len() > CANDIDATES {
            voted.select_nth_unstable_by(CANDIDATES, by_votes);
            voted.truncate(CANDIDATES);
        }
        voted.sort_unstable_by(by_votes);
        voted.into_iter().map(|text| text as usize).collect()
    }

    fn texts(&self, word: u32) -> Option<&[u32]> {
        let (start, end) = (self.places.get(word as usize)?, self.places.get(word as usize + 1)?);
        self.postings.get(*start as usize..*end as usize)
    }
}

/// Calls with a hash of each word, letter case left out.
fn each_word(text: &str, mut take: impl FnMut(u64)) {
    let mut hasher = FxHasher::default();
    let mut inside = false;
    for c in text.chars() {
        if c.is_alphanumeric() {
            inside = true;
            if c.is_ascii() {
                hasher.write_u32(u32::from(c.to_ascii_lowercase()));
            } else {
                c.to_lowercase().for_each(|c| hasher.write_u32(u32::from(c)));
            }
        } else if inside && !"'’ʼ".contains(c) {
            take(std::mem::take(&mut hasher).finish());
            inside = false;
        }
    }
    if inside {
        take(hasher.finish());
    }
}

/// How much a word says that so many of all texts have.
#[expect(clippy::cast_precision_loss, reason = "a weight need not be exact")]
fn rarity(all: usize, having: usize) -> f32 {
    (1.0 + all as f32 / having.max(1) as f32).ln()
}

#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
