//! Asks again where the error says that this can help, later each time, and not for ever.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};

use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Pair, Profile, Retry, Support,
};

/// How often and how soon.
#[derive(Clone, Copy, Debug)]
struct Patience {
    /// Tries after the first.
    again: usize,
    first_wait: Duration,
    longest_wait: Duration,
    /// An engine that asks for a longer pause than this is given up.
    longest_pause: Duration,
}

/// For a batch that somebody waits for: five tries, some 15 seconds of waiting where nobody asks for more.
const FOR_A_BATCH: Patience = Patience {
    again: 4,
    first_wait: Duration::from_secs(1),
    longest_wait: Duration::from_secs(30),
    longest_pause: Duration::from_secs(180),
};

/// For a question about the engine itself, which is asked before anything is begun.
const FOR_A_QUESTION: Patience = Patience {
    again: 1,
    first_wait: Duration::from_millis(250),
    longest_wait: Duration::from_secs(1),
    longest_pause: Duration::from_secs(5),
};

/// Waits between tries double and have up to as much again of chance on top, so that many do not come back at once.
pub(super) struct Retrying {
    inner: Box<dyn Backend>,
}

impl Retrying {
    pub(super) fn new(inner: Box<dyn Backend>) -> Self {
        Self { inner }
    }
}

impl Backend for Retrying {
    fn profile(&self) -> &Profile {
        self.inner.profile()
    }

    fn engine(&self, pair: &Pair) -> String {
        self.inner.engine(pair)
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(patiently(FOR_A_QUESTION, || self.inner.supports(pair)))
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(patiently(FOR_A_BATCH, || self.inner.translate(batch)))
    }
}

/// Time that is up twice is up: whoever says nothing for minutes will not say more the fifth time.
async fn patiently<'a, T>(
    patience: Patience,
    ask: impl FnMut() -> Answer<'a, T>,
) -> Result<T, BackendError> {
    let waits = ExponentialBuilder::new()
        .with_min_delay(patience.first_wait)
        .with_max_delay(patience.longest_wait)
        .with_factor(2.0)
        .with_max_times(patience.again)
        .with_jitter();
    let mut time_ups = 0;
    ask.retry(waits)
        .when(move |error: &BackendError| {
            time_ups += usize::from(error.kind == ErrorKind::TimedOut);
            error.retry != Retry::Never && time_ups < 2
        })
        .adjust(|error: &BackendError, wait| match error.retry {
            Retry::Never | Retry::Soon => wait,
            Retry::After(pause) if pause > patience.longest_pause => None,
            // A second more than asked for at most; never less.
            Retry::After(pause) => wait.map(|wait| pause + wait.min(Duration::from_secs(1))),
        })
        .await
}

#[cfg(test)]
mod tests {
    use tokio::time::Instant;

    use super::super::script::{Script, batch, limited, overloaded, refused};
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_passes_is_asked_again() {
        let script = Script::failing_first([overloaded(), overloaded()]);
        let watch = script.watch();
        let start = Instant::now();
        let answer = Retrying::new(Box::new(script)).translate(&batch(&["a"])).await;
        assert_eq!(answer, Ok(vec!["A".to_owned()]));
        assert_eq!(watch.asked(), 3);
        // 1 and 2 seconds, each with up to as much again.
        assert!((3..=6).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn what_cannot_pass_is_asked_once() {
        let script = Script::failing_first([refused()]);
        let watch = script.watch();
        let answer = Retrying::new(Box::new(script)).translate(&batch(&["a"])).await;
        assert_eq!(answer, Err(refused()));
        assert_eq!(watch.asked(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn it_gives_up_with_the_engines_own_error() {
        let script = Script::failing_first(vec![overloaded(); 50]);
        let watch = script.watch();
        let answer = Retrying::new(Box::new(script)).translate(&batch(&["a"])).await;
        assert_eq!(answer, Err(overloaded()));
        assert_eq!(watch.asked(), 5);
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_is_waited_for_in_vain_more_than_twice() {
        let kind = ErrorKind::TimedOut;
        let silence = BackendError { kind, retry: Retry::Soon, detail: String::new() };
        let script = Script::failing_first([overloaded(), silence.clone(), silence.clone()]);
        let watch = script.watch();
        let answer = Retrying::new(Box::new(script)).translate(&batch(&["a"])).await;
        assert_eq!(answer, Err(silence));
        assert_eq!(watch.asked(), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_that_is_asked_for_is_kept() {
        let pause = Retry::After(Duration::from_secs(60));
        let script = Script::failing_first([limited(pause)]);
        let start = Instant::now();
        Retrying::new(Box::new(script)).translate(&batch(&["a"])).await.unwrap();
        assert!((60..=61).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_for_tomorrow() {
        let pause = limited(Retry::After(Duration::from_secs(80_000)));
        let script = Script::failing_first([pause.clone()]);
        let watch = script.watch();
        let answer = Retrying::new(Box::new(script)).translate(&batch(&["a"])).await;
        assert_eq!(answer, Err(pause));
        assert_eq!(watch.asked(), 1);
    }
}
