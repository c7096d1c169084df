//! What may descend from what in one gap: pairs, splits and merges, with how alike they are.

use std::ops::Range;

use super::bag::{Bag, Common};
use super::near;

/// Less alike than this, two texts are not taken for relatives.
pub(super) const ALIKE: f64 = 0.4;
/// How much of a piece's words must come from the whole for it to be a piece, as a fraction.
const PIECE: (u64, u64) = (2, 5);
/// Pieces that one text is split into at most, or put together from.
const PIECES: usize = 4;

/// A possible lineage, by positions in the gap.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Link {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
    pub(super) likeness: f64,
}

/// One side of a gap.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub(super) bags: &'a [&'a Bag],
    /// Where the texts stand in the whole list: only neighbours there are pieces of one text.
    pub(super) indices: &'a [usize],
}

/// All links of a gap worth thinking of.
pub(super) fn links(old: Side<'_>, new: Side<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    // Whole and piece.
    let (mut splits, mut merges) = (Vec::new(), Vec::new());
    for (i, j) in near::pairs(old.bags, new.bags) {
        let (a, b) = (old.bags[i], new.bags[j]);
        let common = a.common(b);
        if common.content == 0 {
            continue;
        }
        let likeness = a.likeness_with(b, common);
        if likeness >= ALIKE {
            links.push(Link { old: i..i + 1, new: j..j + 1, likeness });
        }
        if is_piece(b, common.weight) {
            splits.push((i, j));
        }
        if is_piece(a, common.weight) {
            merges.push((j, i));
        }
    }
    for (whole, pieces, likeness) in groups(old.bags, new, splits) {
        links.push(Link { old: whole..whole + 1, new: pieces, likeness });
    }
    for (whole, pieces, likeness) in groups(new.bags, old, merges) {
        links.push(Link { old: pieces, new: whole..whole + 1, likeness });
    }
    links
}

fn is_piece(bag: &Bag, in_whole: u64) -> bool {
    in_whole > 0 && in_whole * PIECE.1 >= bag.weight() * PIECE.0
}

/// Neighbours that together are like one text, each of them giving its share.
fn groups(
    wholes: &[&Bag],
    side: Side<'_>,
    mut pairs: Vec<(usize, usize)>,
) -> Vec<(usize, Range<usize>, f64)> {
    pairs.sort_unstable();
    let neighbours = |a: &(usize, usize), b: &(usize, usize)| {
        a.0 == b.0 && a.1 + 1 == b.1 && side.indices[a.1] + 1 == side.indices[b.1]
    };
    let mut found = Vec::new();
    for run in pairs.chunk_by(neighbours) {
        for (at, (whole, first)) in run.iter().enumerate() {
            for count in 2..=PIECES.min(run.len() - at) {
                let pieces = &side.bags[*first..first + count];
                if let Some(likeness) = together(wholes[*whole], pieces) {
                    found.push((*whole, *first..first + count, likeness));
                }
            }
        }
    }
    found
}

/// How alike the pieces together are to the whole, if each of them brings in enough that the others do not.
fn together(whole: &Bag, pieces: &[&Bag]) -> Option<f64> {
    let union = Bag::union(pieces.iter().copied());
    let common = whole.common(&union);
    let likeness = whole.dice(&union, common);
    let each_gives = || {
        (0..pieces.len()).all(|left_out| {
            let others = pieces.iter().enumerate().filter(|(at, _)| *at != left_out);
            let without: Common = whole.common(&Bag::union(others.map(|(_, bag)| *bag)));
            common.content > without.content
                && is_piece(pieces[left_out], common.weight - without.weight)
        })
    };
    (likeness >= ALIKE && each_gives()).then_some(likeness)
}
