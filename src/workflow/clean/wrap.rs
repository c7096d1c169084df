//! Which line breaks a machine made: those where the next word would not have fitted.

/// A line that another one follows in the same block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Break {
    /// Characters of the line.
    pub(super) length: usize,
    /// Characters of the next line's first word.
    pub(super) next_word: usize,
}

/// How wide a text was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Width {
    columns: usize,
    /// A line may be so much shorter than it had to be: letters are not equally wide in most typefaces.
    tolerance: usize,
}

/// Lines of a wrapped text are not wider: it has a line for each paragraph.
const WIDEST: usize = 180;

/// Narrower texts are verse or lists, unless every line says otherwise.
const NARROWEST: usize = 50;
const NARROWEST_EXACT: usize = 24;

/// With fewer breaks, that one width explains them all is chance.
const ENOUGH: usize = 6;

impl Width {
    /// The width that explains most of the breaks; `None` where nothing was wrapped.
    pub(super) fn estimate(breaks: &[Break]) -> Option<Self> {
        let (columns, explained) = best_fit(breaks)?;
        if breaks.len() >= ENOUGH
            && explained * 10 >= breaks.len() * 7
            && (NARROWEST_EXACT..=WIDEST).contains(&columns)
        {
            return Some(Self { columns, tolerance: 1 });
        }
        let mut lengths: Vec<_> = breaks.iter().map(|b| b.length).collect();
        lengths.sort_unstable();
        // A line much longer than three quarters of all is an accident.
        let usual = lengths[(lengths.len() - 1) * 3 / 4];
        let columns = lengths.iter().rev().find(|length| **length <= usual + usual / 4)?;
        let columns = *columns;
        let tolerance = (columns * 18 / 100).max(8);
        (NARROWEST..=WIDEST).contains(&columns).then_some(Self { columns, tolerance })
    }

    /// The width of one block, given that of its document: its own where it has lines enough to tell.
    pub(super) fn of_block(breaks: &[Break], document: Option<Self>) -> Option<Self> {
        let document = document?;
        if breaks.len() < 4 {
            return Some(document);
        }
        match Self::estimate(breaks) {
            Some(own) if own.columns * 10 >= document.columns * 6 => Some(own),
            Some(_) | None => Some(document),
        }
    }

    /// Whether the next word would still have fitted, so that somebody meant the break.
    pub(super) fn is_meant(self, found: Break) -> bool {
        found.length + 1 + found.next_word + self.tolerance <= self.columns
    }
}

/// The width that lies between each line and that line with the next word, for as many lines as possible, and how
/// many they are.
fn best_fit(breaks: &[Break]) -> Option<(usize, usize)> {
    let mut ends: Vec<(usize, i8)> = Vec::with_capacity(breaks.len() * 2);
    for found in breaks {
        ends.push((found.length, 1));
        ends.push((found.length + 1 + found.next_word, -1));
    }
    // Where one ends and another begins, the end comes first.
    ends.sort_unstable();
    let mut open = 0_usize;
    let mut best = None;
    for (at, step) in ends {
        if step < 0 {
            open = open.saturating_sub(1);
        } else {
            open += 1;
            if best.is_none_or(|(_, most)| open > most) {
                best = Some((at, open));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(pairs: &[(usize, usize)]) -> Vec<Break> {
        pairs.iter().map(|&(length, next_word)| Break { length, next_word }).collect()
    }

    #[test]
    fn an_exact_width_is_found_in_spite_of_short_lines() {
        let found =
            breaks(&[(70, 5), (72, 3), (68, 7), (71, 4), (69, 3), (72, 9), (20, 4), (200, 3)]);
        let width = Width::estimate(&found).unwrap();
        assert_eq!(width, Width { columns: 72, tolerance: 1 });
        let meant: Vec<_> = found.iter().map(|b| width.is_meant(*b)).collect();
        assert_eq!(meant, [false, false, false, false, false, false, true, false]);
    }

    #[test]
    fn uneven_lines_have_a_tolerance() {
        let found = breaks(&[(98, 7), (89, 4), (83, 3), (94, 2), (86, 4), (91, 3), (52, 6)]);
        let width = Width::estimate(&found).unwrap();
        let meant: Vec<_> = found.iter().map(|b| width.is_meant(*b)).collect();
        assert_eq!(meant, [false, false, false, false, false, false, true]);
    }

    #[test]
    fn verse_and_lines_that_are_paragraphs_were_not_wrapped() {
        assert_eq!(Width::estimate(&breaks(&[(30, 3), (41, 2), (22, 5)])), None);
        assert_eq!(Width::estimate(&breaks(&[(700, 3), (410, 2), (622, 5), (90, 3)])), None);
        assert_eq!(Width::estimate(&[]), None);
    }
}
