//! How fast a run of drafting gets on.

use std::time::Duration;

/// Units and words of a run. Words are those that engines have to translate: what memory gives takes no time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    units: usize,
    words: usize,
    units_done: usize,
    words_done: usize,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub done: usize,
    pub all: usize,
    /// In a second; `None` before the first answer.
    pub words: Option<u64>,
    /// How long the rest will take at this pace; `None` where nobody can know.
    pub left: Option<Duration>,
}

impl Pace {
    /// A run of so many units, in which engines have so many words to translate.
    pub fn new(units: usize, words: usize) -> Self {
        Self { units, words, ..Self::default() }
    }

    /// Some more are done, or will have no draft.
    pub fn advance(&mut self, units: usize, words: usize) {
        self.units_done += units;
        self.words_done += words;
    }

    /// How far it is after so long. Never more than everything is done, however the forecast was wrong.
    pub fn reading(&self, elapsed: Duration) -> Reading {
        let seconds = elapsed.as_secs_f64();
        let rate = (self.words_done > 0 && seconds > 0.0)
            .then(|| self.words_done as f64 / seconds)
            .filter(|rate| rate.is_finite());
        let rest = self.words.saturating_sub(self.words_done) as f64;
        Reading {
            done: self.units_done.min(self.units),
            all: self.units,
            words: rate.map(|rate| rate.round() as u64),
            left: rate.and_then(|rate| Duration::try_from_secs_f64(rest / rate).ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_rest_takes_as_long_as_the_pace_says() {
        let mut pace = Pace::new(10, 300);
        pace.advance(2, 100);
        let reading = pace.reading(Duration::from_secs(20));
        assert_eq!((reading.done, reading.all), (2, 10));
        assert_eq!(reading.words, Some(5));
        assert_eq!(reading.left, Some(Duration::from_secs(40)));
    }

    #[test]
    fn before_the_first_answer_nobody_knows() {
        let mut pace = Pace::new(3, 30);
        pace.advance(1, 0);
        let reading = pace.reading(Duration::from_secs(5));
        assert_eq!((reading.words, reading.left), (None, None));
    }

    proptest! {
        #[test]
        fn no_amount_makes_it_panic_or_pass_its_end(
            units in 0..usize::MAX / 2, words in 0..usize::MAX / 2,
            done in 0..usize::MAX / 2, words_done in 0..usize::MAX / 2, nanoseconds in any::<u64>(),
        ) {
            let mut pace = Pace::new(units, words);
            pace.advance(done, words_done);
            let reading = pace.reading(Duration::from_nanos(nanoseconds));
            prop_assert!(reading.done <= reading.all);
        }
    }
}
