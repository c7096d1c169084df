//! How alike two texts are, word by word.

use super::index::ratio;

/// Longer texts are compared by their bags of words alone.
const LONGEST: usize = 1_000;

/// How alike two sequences of words are, 0 to 1; `None` where it is less than `least`.
///
/// One less the number of words that have to be changed, added or left out, by the length of the longer one.
pub(super) fn likeness(one: &[u32], other: &[u32], least: f64) -> Option<f64> {
    let longer = one.len().max(other.len());
    let most = shared(one, other);
    if ratio(most, longer) < least {
        return None;
    }
    if longer > LONGEST {
        return Some(ratio(most, longer));
    }
    let alike = ratio(longer - distance(one, other).min(longer), longer);
    (alike >= least).then_some(alike)
}

/// How many words two texts share, wherever they stand.
fn shared(one: &[u32], other: &[u32]) -> usize {
    let sorted = |words: &[u32]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words
    };
    let (one, other) = (sorted(one), sorted(other));
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        count += usize::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    count
}

/// The edit distance of Levenshtein, over words.
fn distance(one: &[u32], other: &[u32]) -> usize {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_that_differ() {
        assert_eq!(likeness(&[1, 2, 3, 4], &[1, 2, 9, 4], 0.0), Some(0.75));
        assert_eq!(likeness(&[1, 2, 3, 4], &[1, 2, 3], 0.0), Some(0.75));
        assert_eq!(likeness(&[1, 2], &[2, 1], 0.0), Some(0.0));
        assert_eq!(likeness(&[1, 2, 3, 4], &[1, 9, 9, 4], 0.7), None);
        assert_eq!(likeness(&[], &[], 1.0), Some(1.0));
    }
}
