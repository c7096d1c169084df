//! What somebody may have meant who wrote a name that there is not.

/// Longer names are not compared: the time grows with the product of their lengths.
pub const COMPARED: usize = 200;

/// From here on, two names are alike.
const ALIKE: f32 = 0.6;

/// How alike two names are, from 0 to 1; nothing is like a name of more than [`COMPARED`] bytes.
pub fn likeness(one: &str, other: &str) -> f32 {
    if one.len() > COMPARED || other.len() > COMPARED {
        return 0.0;
    }
    similar::TextDiff::from_chars(one, other).ratio()
}

/// The names that somebody may have meant, the most alike first; of those that are as alike, the first in order.
/// `likeness` says how alike a name is to what was written, from 0 to 1.
pub fn nearest<T: Ord>(names: impl IntoIterator<Item = T>, likeness: impl Fn(&T) -> f32) -> Vec<T> {
    let mut alike: Vec<(f32, T)> = names
        .into_iter()
        .map(|name| (likeness(&name), name))
        .filter(|(l, _)| *l >= ALIKE)
        .collect();
    alike.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.cmp(y)));
    alike.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_comes_in_the_order_of_likeness() {
        let near =
            |name: &str| nearest(["dash", "stale", "spelling", "quotes"], |n| likeness(name, n));
        assert_eq!(near("dsh"), ["dash"]);
        assert_eq!(near("stael"), ["stale"]);
        assert_eq!(near("xyzzy"), [""; 0]);
        assert_eq!(near(&"stale".repeat(100_000)), [""; 0]);
    }
}
