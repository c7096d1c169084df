//! No more at once than the engine bears, no faster than the user allows, and a pause when it says so.

use std::time::Duration;

use tokio::sync::{Mutex, Semaphore};
use tokio::time::{Instant, sleep_until};

use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Pair, Profile, Retry, Support,
};

/// Lets batches through one after another. Whoever gives up waiting frees his place.
pub(super) struct Throttle {
    inner: Box<dyn Backend>,
    places: Semaphore,
    /// Between the beginnings of two batches.
    interval: Duration,
    /// When the next batch may begin.
    next: Mutex<Instant>,
}

/// How long everybody waits after an engine has complained without saying how long.
const PAUSE: Duration = Duration::from_secs(1);

impl Throttle {
    /// As many at once as the profile says, so many in a second.
    pub(super) fn new(inner: Box<dyn Backend>, rate: Option<f64>) -> Self {
        let places = Semaphore::new(inner.profile().concurrency.clamp(1, Semaphore::MAX_PERMITS));
        let interval = rate.map_or(Duration::ZERO, |rate| Duration::from_secs_f64(1.0 / rate));
        Self { inner, places, interval, next: Mutex::new(Instant::now()) }
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        // The semaphore is never closed; a closed one would let everybody through.
        let _place = self.places.acquire().await.ok();
        self.wait().await;
        let answer = self.inner.translate(batch).await;
        if let Err(BackendError { kind: ErrorKind::RateLimited, retry, .. }) = &answer {
            let pause = match retry {
                Retry::After(pause) => *pause,
                Retry::Soon | Retry::Never => PAUSE,
            };
            let mut next = self.next.lock().await;
            *next = (*next).max(Instant::now() + pause);
        }
        answer
    }

    async fn wait(&self) {
        loop {
            let turn = {
                let mut next = self.next.lock().await;
                let now = Instant::now();
                if *next <= now {
                    *next = now + self.interval;
                    return;
                }
                *next
            };
            sleep_until(turn).await;
        }
    }
}

impl Backend for Throttle {
    fn profile(&self) -> &Profile {
        self.inner.profile()
    }

    fn engine(&self, pair: &Pair) -> String {
        self.inner.engine(pair)
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        self.inner.supports(pair)
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::script::{Script, batch, limited};
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn batches_begin_at_the_rate() {
        let script = Script::answering();
        let throttle = Throttle::new(Box::new(script), Some(10.0));
        let start = Instant::now();
        for _ in 0..5 {
            throttle.translate(&batch(&["a"])).await.unwrap();
        }
        assert_eq!(start.elapsed().as_millis(), 400);
    }

    #[tokio::test(start_paused = true)]
    async fn no_more_are_under_way_than_the_profile_says() {
        let script = Script::answering().taking(Duration::from_secs(1)).with_concurrency(2);
        let watch = script.watch();
        let throttle = Arc::new(Throttle::new(Box::new(script), None));
        let tasks: Vec<_> = (0..6)
            .map(|_| {
                let throttle = Arc::clone(&throttle);
                tokio::spawn(async move { throttle.translate(&batch(&["a"])).await })
            })
            .collect();
        let start = Instant::now();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(watch.most_at_once(), 2);
        assert_eq!(start.elapsed().as_secs(), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn a_complaint_makes_everybody_wait() {
        let script = Script::failing_first([limited(Retry::After(Duration::from_secs(30)))]);
        let throttle = Throttle::new(Box::new(script), None);
        let start = Instant::now();
        throttle.translate(&batch(&["a"])).await.unwrap_err();
        throttle.translate(&batch(&["b"])).await.unwrap();
        assert_eq!(start.elapsed().as_secs(), 30);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_gives_up_frees_his_place() {
        let script = Script::answering().taking(Duration::from_secs(60));
        let throttle = Throttle::new(Box::new(script), None);
        let batch = batch(&["a"]);
        let first = tokio::time::timeout(Duration::from_secs(1), throttle.translate(&batch)).await;
        assert!(first.is_err());
        let start = Instant::now();
        throttle.translate(&batch).await.unwrap();
        assert_eq!(start.elapsed().as_secs(), 60);
    }
}
