//! A text as the bag of its words, and how alike two texts are.

use std::cmp::Ordering;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::model::fingerprint::{fold, normalise};

/// What a content word weighs; a function word weighs 1.
const CONTENT: u64 = 4;

/// How alike a text is to another that holds it whole, sentence by sentence. Less than what joins texts from
/// anywhere: a short formula stands in many texts.
const HELD: f64 = 0.75;

/// English words that tell little about what a sentence is about. Words of one or two letters are so taken too.
const FUNCTION_WORDS: &[&str] = &[
    "about", "after", "all", "also", "and", "any", "are", "been", "before", "being", "both", "but",
    "can", "could", "did", "does", "for", "from", "had", "has", "have", "her", "hers", "him",
    "his", "how", "into", "its", "may", "might", "more", "most", "must", "nor", "not", "off",
    "only", "our", "ours", "out", "over", "own", "shall", "she", "should", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through",
    "too", "under", "until", "very", "was", "were", "what", "when", "where", "which", "while",
    "who", "whom", "why", "will", "with", "would", "you", "your",
];

/// How alike two texts are, from 0 (no word in common) to 1.
///
/// The share of words in common (Dice's, of bags, content words weighing more, inflection left out), or the share of
/// the shorter text's sentences that the other holds whole, whichever says more. Order and typography do not count.
pub fn likeness(a: &str, b: &str) -> f64 {
    let (bag_a, bag_b) = (Bag::of(a), Bag::of(b));
    if bag_a.weight == 0 && bag_b.weight == 0 {
        return if fold(a) == fold(b) { 1.0 } else { 0.0 };
    }
    bag_a.likeness(&bag_b)
}

/// A text's words, counted and weighed.
#[derive(Clone, Debug, Default)]
pub(super) struct Bag {
    /// Each word once, by its key.
    words: Vec<Word>,
    /// All words together.
    weight: u64,
    /// Key and weight of each sentence with a content word, in order of the keys.
    sentences: Vec<(u64, u64)>,
    /// The keys of the words as they stand.
    order: Vec<u64>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    key: u64,
    count: u64,
    weight: u64,
}

/// What two bags have in common.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Common {
    pub(super) weight: u64,
    /// Content words alone.
    pub(super) content: u64,
}

impl Bag {
    pub(super) fn of(text: &str) -> Self {
        let text = normalise(text);
        let mut bag = Self::default();
        let mut sentence = Sentence::default();
        let mut lower = String::new();
        for run in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let end = run.chars().next_back().filter(|c| !c.is_alphanumeric());
            let word = run.trim_end_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                lower.clear();
                lower.extend(word.chars().flat_map(char::to_lowercase));
                let word = Word::of(&lower);
                sentence.hasher.write_u64(word.key);
                sentence.weight += word.weight;
                bag.order.push(word.key);
                bag.words.push(word);
            }
            if matches!(end, Some('.' | '!' | '?' | '…')) {
                bag.close(&mut sentence);
            }
        }
        bag.close(&mut sentence);
        bag.sentences.sort_unstable();
        bag.count();
        bag
    }

    /// Ends a sentence.
    fn close(&mut self, sentence: &mut Sentence) {
        let Sentence { hasher, weight } = std::mem::take(sentence);
        if weight >= CONTENT {
            self.sentences.push((hasher.finish(), weight));
        }
    }

    /// Brings equal words together.
    fn count(&mut self) {
        self.words.sort_unstable_by_key(|word| word.key);
        self.words.dedup_by(|next, kept| {
            let same = next.key == kept.key;
            kept.count += if same { next.count } else { 0 };
            same
        });
        self.weight = self.words.iter().map(|word| word.count * word.weight).sum();
    }

    /// Several texts as one.
    pub(super) fn union<'a>(bags: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut union = Self::default();
        for bag in bags {
            union.words.extend_from_slice(&bag.words);
            union.sentences.extend_from_slice(&bag.sentences);
        }
        union.sentences.sort_unstable();
        union.count();
        union
    }

    pub(super) fn weight(&self) -> u64 {
        self.weight
    }

    /// What may find a text among many: its content words and its pairs of neighbouring words.
    pub(super) fn features(&self) -> impl Iterator<Item = u64> {
        let content = self.words.iter().filter(|word| word.weight == CONTENT).map(|word| word.key);
        let pairs = self.order.windows(2).map(|pair| pair[0].rotate_left(23) ^ pair[1]);
        content.chain(pairs)
    }

    /// The words that both have, as often as both have them.
    pub(super) fn common(&self, other: &Self) -> Common {
        let (few, many) = if self.words.len() <= other.words.len() {
            (&self.words, &other.words)
        } else {
            (&other.words, &self.words)
        };
        let mut common = Common::default();
        let mut add = |a: &Word, b: &Word| {
            let weight = a.count.min(b.count) * a.weight;
            common.weight += weight;
            common.content += if a.weight == CONTENT { weight } else { 0 };
        };
        if few.len() * 16 < many.len() {
            for word in few {
                if let Ok(at) = many.binary_search_by_key(&word.key, |word| word.key) {
                    add(word, &many[at]);
                }
            }
            return common;
        }
        let (mut i, mut j) = (0, 0);
        while let (Some(a), Some(b)) = (few.get(i), many.get(j)) {
            match a.key.cmp(&b.key) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    add(a, b);
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        common
    }

    /// Dice's coefficient, from 0 to 1.
    pub(super) fn dice(&self, other: &Self, common: Common) -> f64 {
        share(2 * common.weight, self.weight + other.weight)
    }

    /// See [`likeness`].
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        self.likeness_with(other, self.common(other))
    }

    /// The same, where what is common is known.
    pub(super) fn likeness_with(&self, other: &Self, common: Common) -> f64 {
        let dice = self.dice(other, common);
        if dice >= HELD || common.content == 0 {
            return dice;
        }
        let held = share(self.sentences_in(other), self.weight.min(other.weight));
        dice.max(HELD * held)
    }

    /// What the sentences weigh that both hold whole.
    fn sentences_in(&self, other: &Self) -> u64 {
        let (few, many) = if self.sentences.len() <= other.sentences.len() {
            (&self.sentences, &other.sentences)
        } else {
            (&other.sentences, &self.sentences)
        };
        let mut from = 0;
        few.iter()
            .filter(|sentence| {
                from += many[from..].partition_point(|other| other < sentence);
                let holds = many.get(from) == Some(sentence);
                from += usize::from(holds);
                holds
            })
            .map(|(_, weight)| weight)
            .sum()
    }
}

impl Word {
    /// A word in lower case.
    fn of(lower: &str) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(stem(lower).as_bytes());
        let letters = lower.chars().take(3).count();
        let short = letters < 3 && !lower.starts_with(char::is_numeric);
        let function = short || FUNCTION_WORDS.contains(&lower);
        Self { key: hasher.finish(), count: 1, weight: if function { 1 } else { CONTENT } }
    }
}

#[derive(Default)]
struct Sentence {
    hasher: FxHasher,
    weight: u64,
}

/// A word without the commonest English endings.
fn stem(word: &str) -> &str {
    const SHORTEST: usize = 3;
    ["ing", "ed", "es", "s"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST))
        .unwrap_or(word)
}

#[expect(clippy::cast_precision_loss, reason = "weights are far below 2^52")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
