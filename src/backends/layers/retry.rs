//! Asks again where the error says that this can help, later each time, and not for ever.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};

use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Pair, Profile, Retry, Support,
};

/// How often and how soon.
#[derive(Clone, Copy, Debug)]
struct Patience {
    /// Tries after the first, where the engine is busy or says when to come back.
    again: usize,
    /// Tries after the first, where it fails.
    after_failures: usize,
    first_wait: Duration,
    longest_wait: Duration,
    /// An engine that asks for a longer pause than this is given up.
    longest_pause: Duration,
}

/// For a batch that somebody waits for: four tries within ten seconds of an engine that fails, five within some twenty of
/// one that is busy; more where it asks for that.
const FOR_A_BATCH: Patience = Patience {
    again: 4,
    after_failures: 3,
    first_wait: Duration::from_millis(600),
    longest_wait: Duration::from_secs(30),
    longest_pause: Duration::from_secs(180),
};

/// For a question about the engine itself, which is asked before anything is begun.
const FOR_A_QUESTION: Patience = Patience {
    again: 1,
    after_failures: 1,
    first_wait: Duration::from_millis(250),
    longest_wait: Duration::from_secs(1),
    longest_pause: Duration::from_secs(5),
};

/// Waits between tries double and have up to as much again of chance on top, so that many do not come back at once. An
/// engine that has failed at all tries is tried once each time, until it answers again.
pub(super) struct Retrying {
    inner: Box<dyn Backend>,
    has_failed: AtomicBool,
}

impl Retrying {
    pub(super) fn new(inner: Box<dyn Backend>) -> Self {
        Self { inner, has_failed: AtomicBool::new(false) }
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
        Box::pin(async move {
            let after_failures = match self.has_failed.load(Ordering::Relaxed) {
                true => 0,
                false => FOR_A_BATCH.after_failures,
            };
            let patience = Patience { after_failures, ..FOR_A_BATCH };
            let answer = patiently(patience, || self.inner.translate(batch)).await;
            match &answer {
                Ok(_) => self.has_failed.store(false, Ordering::Relaxed),
                Err(error) if is_failure(error) => self.has_failed.store(true, Ordering::Relaxed),
                Err(_) => {}
            }
            answer
        })
    }
}

/// Whether an engine failed that should have answered, and did not say when it will.
fn is_failure(error: &BackendError) -> bool {
    error.retry == Retry::Soon && error.kind != ErrorKind::RateLimited
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
    let (mut time_ups, mut left) = (0, patience.after_failures);
    ask.retry(waits)
        .when(move |error: &BackendError| {
            time_ups += usize::from(error.kind == ErrorKind::TimedOut);
            let again = match error.retry {
                Retry::Never => false,
                Retry::Soon if is_failure(error) => left > 0,
                Retry::Soon | Retry::After(_) => true,
            };
            left = left.saturating_sub(1);
            again && time_ups < 2
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
        // 0.6 and 1.2 seconds, each with up to as much again.
        assert!((1..=3).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
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
    async fn it_gives_up_soon_and_with_the_engines_own_error() {
        let script = Script::failing_first(vec![overloaded(); 50]);
        let watch = script.watch();
        let retrying = Retrying::new(Box::new(script));
        let start = Instant::now();
        for asked in [4, 5, 6] {
            assert_eq!(retrying.translate(&batch(&["a"])).await, Err(overloaded()));
            assert_eq!(watch.asked(), asked);
        }
        assert!(start.elapsed() <= Duration::from_secs(10), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn an_engine_that_answers_again_is_trusted_again() {
        let script = Script::failing_first(vec![overloaded(); 5]);
        let watch = script.watch();
        let retrying = Retrying::new(Box::new(script));
        for (fails, asked) in [(true, 4), (true, 5), (false, 6)] {
            assert_eq!(retrying.translate(&batch(&["a"])).await.is_err(), fails);
            assert_eq!(watch.asked(), asked);
        }
        watch.fail_next(vec![overloaded(); 2]);
        assert!(retrying.translate(&batch(&["a"])).await.is_ok());
        assert_eq!(watch.asked(), 9);
    }

    #[tokio::test(start_paused = true)]
    async fn a_busy_engine_is_waited_for_a_little_longer_each_time() {
        let script = Script::failing_first(vec![limited(Retry::Soon); 10]);
        let watch = script.watch();
        let retrying = Retrying::new(Box::new(script));
        assert_eq!(retrying.translate(&batch(&["a"])).await, Err(limited(Retry::Soon)));
        assert_eq!(watch.asked(), 5);
        let _ = retrying.translate(&batch(&["a"])).await;
        assert_eq!(watch.asked(), 10);
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
