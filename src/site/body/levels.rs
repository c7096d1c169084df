//! Levels of headings, without gaps, below the title of the page.

/// Gives headings the levels 2, 3 and so on as they stand in one another, whatever the text calls them.
#[derive(Debug, Default)]
pub(super) struct Levels {
    open: Vec<u8>,
}

impl Levels {
    /// The level of the next heading.
    pub(super) fn next(&mut self, level: u8) -> u8 {
        while self.open.last().is_some_and(|&open| open >= level) {
            self.open.pop();
        }
        self.open.push(level);
        u8::try_from(self.open.len() + 1).unwrap_or(u8::MAX).min(6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_in_order_and_begin_below_the_title() {
        let mut levels = Levels::default();
        let given: Vec<u8> = [3, 5, 3, 1, 2, 6].iter().map(|&level| levels.next(level)).collect();
        assert_eq!(given, [2, 3, 2, 2, 3, 4]);
    }
}
