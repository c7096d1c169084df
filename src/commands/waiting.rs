//! Waiting for something that the user may have had enough of.

use std::time::Duration;

/// How often an interruption is looked for.
const GLANCE: Duration = Duration::from_millis(100);

/// What comes of some work, or `None` if it is over before: then the work is dropped where it waits. What is ready by
/// then is still taken.
pub(super) async fn unless<T>(
    is_over: impl Fn() -> bool,
    work: impl Future<Output = T>,
) -> Option<T> {
    let over = async {
        while !is_over() {
            tokio::time::sleep(GLANCE).await;
        }
    };
    tokio::select! {
        biased;
        done = work => Some(done),
        () = over => None,
    }
}

/// Does something again and again, beside some work and as long as that lasts.
pub(super) async fn beside<T>(act: impl Fn(), work: impl Future<Output = T>) -> T {
    let again = async {
        loop {
            tokio::time::sleep(GLANCE).await;
            act();
        }
    };
    tokio::select! {
        biased;
        done = work => done,
        never = again => never,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_is_over_ends_the_waiting_and_what_is_ready_is_taken() {
        let over = Cell::new(false);
        let work = async {
            over.set(true);
            std::future::pending::<()>().await;
        };
        assert_eq!(unless(|| over.get(), work).await, None);
        assert_eq!(unless(|| true, async { 7 }).await, Some(7));
        assert_eq!(unless(|| false, tokio::time::sleep(Duration::from_secs(9))).await, Some(()));
    }

    #[tokio::test(start_paused = true)]
    async fn something_is_done_beside_the_work() {
        let times = Cell::new(0);
        beside(|| times.set(times.get() + 1), tokio::time::sleep(Duration::from_millis(1050)))
            .await;
        assert_eq!(times.get(), 10);
    }
}
