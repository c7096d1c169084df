//! The best chain of links in order: none overlaps another on either side, none crosses another.

use super::link::Link;

/// What every link costs, so that one good link counts more than two poor ones that cross it.
const COST: f64 = 0.25;

/// The links of a chain with the greatest sum of likeness, in order. O(n log n), by a Fenwick tree of greatest sums.
pub(super) fn best(mut links: Vec<Link>, old: usize, new: usize) -> Vec<Link> {
    links.sort_by(|a, b| {
        let place = |link: &Link| (link.old.start, link.new.start, link.old.end, link.new.end);
        place(a).cmp(&place(b))
    });
    let mut ending: Vec<Vec<usize>> = vec![Vec::new(); old + 1];
    for (at, link) in links.iter().enumerate() {
        ending[link.old.end].push(at);
    }
    // Each link's greatest sum, and the link before it in that chain.
    let mut sums: Vec<(f64, Option<usize>)> = Vec::with_capacity(links.len());
    let mut tree = Tree { best: vec![None; new + 1] };
    let mut reached = 0;
    for link in &links {
        while reached < link.old.start {
            reached += 1;
            for at in &ending[reached] {
                tree.insert(links[*at].new.end, sums[*at].0, *at);
            }
        }
        let before = tree.up_to(link.new.start);
        let sum = before.map_or(0.0, |(sum, _)| sum) + link.likeness - COST;
        sums.push((sum, before.map(|(_, at)| at)));
    }
    let last =
        (0..links.len()).reduce(|best, at| if sums[at].0 > sums[best].0 { at } else { best });
    let mut chain: Vec<Link> =
        std::iter::successors(last, |at| sums[*at].1).map(|at| links[at].clone()).collect();
    chain.reverse();
    chain
}

/// The greatest sum of a chain that ends at or before each place on the new side.
#[derive(Debug)]
struct Tree {
    best: Vec<Option<(f64, usize)>>,
}

impl Tree {
    fn insert(&mut self, end: usize, sum: f64, at: usize) {
        let mut node = end + 1;
        while let Some(best) = self.best.get_mut(node - 1) {
            if best.is_none_or(|(greatest, _)| sum > greatest) {
                *best = Some((sum, at));
            }
            node += node & node.wrapping_neg();
        }
    }

    fn up_to(&self, end: usize) -> Option<(f64, usize)> {
        let mut node = end + 1;
        let mut found: Option<(f64, usize)> = None;
        while node > 0 {
            if let Some((sum, at)) = self.best[node - 1]
                && found.is_none_or(|(greatest, _)| sum > greatest)
            {
                found = Some((sum, at));
            }
            node &= node - 1;
        }
        found
    }
}
