//! Which pairs of two long lists of texts are worth comparing.

use rustc_hash::FxHashMap;

use super::bag::Bag;

/// Up to so many pairs are all compared.
const ALL: usize = 4096;
/// Rare features by which a text asks for its like.
const ASKED: usize = 24;
/// A feature of more texts than this is not rare.
const RARE: usize = 64;
/// Answers taken.
const TAKEN: usize = 8;
/// Texts to either side of the same relative position that are compared anyway.
const BAND: usize = 2;

/// Pairs of indices of likely relatives, in order. All pairs of short lists; of long ones, those that share rare
/// words or rare pairs of words, and those at the same relative place. Linear in the words.
pub(super) fn pairs(old: &[&Bag], new: &[&Bag]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) <= ALL {
        return (0..old.len()).flat_map(|i| (0..new.len()).map(move |j| (i, j))).collect();
    }
    let index = Index::of(old);
    let mut votes = vec![0; old.len()];
    let mut pairs = Vec::new();
    for (j, bag) in new.iter().enumerate() {
        let place = j * old.len() / new.len();
        let band = place.saturating_sub(BAND)..old.len().min(place + BAND + 1);
        pairs.extend(band.map(|i| (i, j)));
        pairs.extend(index.ask(bag, place, &mut votes).into_iter().map(|i| (i, j)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// In which texts each feature stands.
#[derive(Debug)]
struct Index {
    /// Feature and text, in order, each pair once.
    postings: Vec<(u64, usize)>,
    /// Where a feature's postings begin, and how many there are.
    places: FxHashMap<u64, (usize, usize)>,
}

impl Index {
    fn of(texts: &[&Bag]) -> Self {
        let mut postings: Vec<(u64, usize)> = texts
            .iter()
            .enumerate()
            .flat_map(|(text, bag)| bag.features().map(move |feature| (feature, text)))
            .collect();
        postings.sort_unstable();
        postings.dedup();
        let mut places = FxHashMap::default();
        let mut start = 0;
        for run in postings.chunk_by(|a, b| a.0 == b.0) {
            if run.len() <= RARE {
                places.insert(run[0].0, (start, run.len()));
            }
            start += run.len();
        }
        Self { postings, places }
    }

    /// The texts that share the most, and the rarest, of a text's rare features; those near its own place first.
    /// `votes` is scratch: all zero before and after.
    fn ask(&self, bag: &Bag, place: usize, votes: &mut [usize]) -> Vec<usize> {
        let mut asked: Vec<(usize, usize)> = bag
            .features()
            .filter_map(|feature| self.places.get(&feature).map(|(start, count)| (*count, *start)))
            .collect();
        if asked.len() > ASKED {
            asked.select_nth_unstable(ASKED);
            asked.truncate(ASKED);
        }
        let mut answers = Vec::new();
        for (count, start) in asked {
            for (_, text) in &self.postings[start..start + count] {
                if votes[*text] == 0 {
                    answers.push(*text);
                }
                votes[*text] += 1 + RARE / count;
            }
        }
        answers.sort_unstable_by_key(|text| {
            (std::cmp::Reverse(votes[*text]), text.abs_diff(place), *text)
        });
        answers.iter().for_each(|text| votes[*text] = 0);
        answers.truncate(TAKEN);
        answers
    }
}
