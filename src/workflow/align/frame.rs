//! The frame of an alignment: exact matches that keep their order, and the gaps between them.

/// What stands between two neighbouring exact matches and has no exact match itself, by index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

/// Cuts the left-over texts of both sides into the gaps of the frame; gaps with one empty side are there too.
/// Anchors beyond the texts do not count. O(n log n).
pub(super) fn gaps(old: usize, new: usize, anchors: &[(usize, usize)]) -> Vec<Gap> {
    let anchors: Vec<_> = anchors.iter().copied().filter(|a| a.0 < old && a.1 < new).collect();
    let (mut old_taken, mut new_taken) = (vec![false; old], vec![false; new]);
    for (o, n) in &anchors {
        (old_taken[*o], new_taken[*n]) = (true, true);
    }
    let left = |taken: &[bool], from: usize, to: usize| {
        (from..to).filter(|index| !taken[*index]).collect::<Vec<_>>()
    };
    let (mut o, mut n) = (0, 0);
    let mut gaps = Vec::new();
    for (frame_old, frame_new) in frame(anchors).into_iter().chain([(old, new)]) {
        let gap = Gap { old: left(&old_taken, o, frame_old), new: left(&new_taken, n, frame_new) };
        if gap != Gap::default() {
            gaps.push(gap);
        }
        (o, n) = (frame_old + 1, frame_new + 1);
    }
    gaps
}

/// A longest chain of pairs that rises on both sides.
fn frame(mut pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    // Of pairs with the same old text only one can rise when the new ones fall.
    pairs.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    // For each length, the pair that ends a chain of that length with the least new index.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < pair.1);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut chain: Vec<_> =
        std::iter::successors(ends.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossing_anchors_are_moves_and_not_frame() {
        assert_eq!(frame(vec![(3, 3), (0, 2), (1, 0), (2, 1)]), [(1, 0), (2, 1), (3, 3)]);
        assert_eq!(frame(vec![(0, 0), (0, 1), (1, 1)]), [(0, 0), (1, 1)]);
    }

    #[test]
    fn gaps_hold_only_what_has_no_match() {
        let gaps = gaps(5, 5, &[(0, 4), (2, 1), (9, 0)]);
        assert_eq!(
            gaps,
            [Gap { old: vec![1], new: vec![0] }, Gap { old: vec![3, 4], new: vec![2, 3] }]
        );
    }
}
