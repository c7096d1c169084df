//! The alignment of two lists of texts.

use std::ops::Range;

use super::bag::Bag;
use super::frame::{Gap, gaps};
use super::link::Side;
use super::{chain, link, near};

/// As alike as this, texts that stand anywhere are relatives.
const MOVED: f64 = 0.8;
/// Another relative that is nearly as alike leaves the matter open.
const MARGIN: f64 = 0.03;
/// As alike as this, two texts are relatives that stand alone between the same neighbours.
const ALONE: f64 = 0.2;

/// New texts and the old texts that they descend from, as ranges of indices: one of one, two to four of one (a split),
/// one of two to four (a merge). Neither is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lineage {
    pub old: Range<usize>,
    pub new: Range<usize>,
}

/// Finds the lineage of the texts that no anchor holds.
///
/// `anchors` are pairs (old, new) that are known to be the same text, in any order. A longest chain of them that keeps
/// its order is the frame; between two neighbours in the frame, texts are aligned in order by their likeness, as a
/// whole. After that, texts at least 80 % alike are joined wherever they stand if nothing else competes, and last, two
/// texts alone between neighbours in the frame need share less, but at least a content word.
///
/// Laws: no index is in two lineages or in a lineage and an anchor; lineages come in the order of the new texts; the
/// same input gives the same answer. Linear but for sorting, where anchors cover nearly all or nothing.
pub fn align(old: &[&str], new: &[&str], anchors: &[(usize, usize)]) -> Vec<Lineage> {
    let gaps = gaps(old.len(), new.len(), anchors);
    if gaps.iter().all(|gap| gap.old.is_empty()) || gaps.iter().all(|gap| gap.new.is_empty()) {
        return Vec::new();
    }
    let mut bags = Bags { old: vec![None; old.len()], new: vec![None; new.len()] };
    for gap in &gaps {
        gap.old.iter().for_each(|at| bags.old[*at] = Some(Bag::of(old[*at])));
        gap.new.iter().for_each(|at| bags.new[*at] = Some(Bag::of(new[*at])));
    }
    let mut found = Found {
        old_free: bags.old.iter().map(Option::is_some).collect(),
        new_free: bags.new.iter().map(Option::is_some).collect(),
        lineages: Vec::new(),
    };
    for gap in &gaps {
        in_order(gap, &bags, &mut found);
    }
    moved(&bags, &mut found);
    for gap in &gaps {
        alone(gap, &bags, &mut found);
    }
    found.lineages.sort_unstable_by_key(|lineage| lineage.new.start);
    found.lineages
}

/// The words of the left-over texts.
#[derive(Debug)]
struct Bags {
    old: Vec<Option<Bag>>,
    new: Vec<Option<Bag>>,
}

#[derive(Debug)]
struct Found {
    old_free: Vec<bool>,
    new_free: Vec<bool>,
    lineages: Vec<Lineage>,
}

impl Found {
    fn join(&mut self, old: Range<usize>, new: Range<usize>) {
        self.old_free[old.clone()].fill(false);
        self.new_free[new.clone()].fill(false);
        self.lineages.push(Lineage { old, new });
    }
}

/// The bags of these texts, and their indices.
fn side<'a>(bags: &'a [Option<Bag>], indices: &[usize]) -> (Vec<&'a Bag>, Vec<usize>) {
    indices.iter().filter_map(|at| bags[*at].as_ref().map(|bag| (bag, *at))).unzip()
}

/// Aligns a gap as a whole.
fn in_order(gap: &Gap, bags: &Bags, found: &mut Found) {
    let ((old, old_at), (new, new_at)) = (side(&bags.old, &gap.old), side(&bags.new, &gap.new));
    let links =
        link::links(Side { bags: &old, indices: &old_at }, Side { bags: &new, indices: &new_at });
    let span = |at: &[usize], range: Range<usize>| at[range.start]..at[range.end - 1] + 1;
    for link in chain::best(links, old.len(), new.len()) {
        found.join(span(&old_at, link.old), span(&new_at, link.new));
    }
}

/// Joins what moved and was edited slightly: best first, and only where one answer stands out.
fn moved(bags: &Bags, found: &mut Found) {
    let free = |free: &[bool]| (0..free.len()).filter(|at| free[*at]).collect::<Vec<_>>();
    let (old, old_at) = side(&bags.old, &free(&found.old_free));
    let (new, new_at) = side(&bags.new, &free(&found.new_free));
    let mut pairs: Vec<(f64, usize, usize)> = near::pairs(&old, &new)
        .into_iter()
        .map(|(i, j)| (old[i].dice(new[j], old[i].common(new[j])), i, j))
        .filter(|(alike, _, _)| *alike >= MOVED)
        .collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    // Each text's rivals, best first.
    let mut of_old: Vec<Vec<(f64, usize)>> = vec![Vec::new(); old.len()];
    let mut of_new: Vec<Vec<(f64, usize)>> = vec![Vec::new(); new.len()];
    for (alike, i, j) in &pairs {
        of_old[*i].push((*alike, *j));
        of_new[*j].push((*alike, *i));
    }
    for (alike, i, j) in pairs {
        let (o, n) = (old_at[i], new_at[j]);
        let rivals = |list: &[(f64, usize)], this: usize, free: &dyn Fn(usize) -> bool| {
            list.iter()
                .take_while(|(another, _)| *another > alike - MARGIN)
                .any(|(_, other)| *other != this && free(*other))
        };
        let clear = found.old_free[o]
            && found.new_free[n]
            && !rivals(&of_old[i], j, &|j| found.new_free[new_at[j]])
            && !rivals(&of_new[j], i, &|i| found.old_free[old_at[i]]);
        if clear {
            found.join(o..o + 1, n..n + 1);
        }
    }
}

/// Joins two texts that stand alone between neighbours in the frame, if they have something to do with each other.
fn alone(gap: &Gap, bags: &Bags, found: &mut Found) {
    let ([o], [n]) = (gap.old.as_slice(), gap.new.as_slice()) else { return };
    if !found.old_free[*o] || !found.new_free[*n] {
        return;
    }
    if let (Some(a), Some(b)) = (&bags.old[*o], &bags.new[*n]) {
        let common = a.common(b);
        if common.content > 0 && a.likeness_with(b, common) >= ALONE {
            found.join(*o..o + 1, *n..n + 1);
        }
    }
}
