//! What stands around every engine, whatever it is: each layer is an engine itself.

pub mod cache;

mod guard;
mod retry;
#[cfg(test)]
mod script;
mod throttle;

use std::sync::Arc;

use self::cache::{Cache, Store};
use self::guard::Guard;
use self::retry::Retrying;
use self::throttle::Throttle;
use super::settings::Settings;
use crate::workflow::draft::Backend;

/// The layers in their order: an answer that is known costs nothing; what is asked again waits outside of the queue;
/// and what is asked fits, and what is answered counts.
pub fn wrap(
    engine: Box<dyn Backend>,
    settings: &Settings,
    store: Option<Arc<dyn Store>>,
) -> Box<dyn Backend> {
    let throttled = Throttle::new(guarded(engine), settings.common.rate);
    let retrying = Retrying::new(Box::new(throttled));
    match store {
        Some(store) => Box::new(Cache::new(Box::new(retrying), store, settings.digest())),
        None => Box::new(retrying),
    }
}

/// The innermost layer alone: no batch beyond the limits of the profile, as many answers as questions, none empty.
pub fn guarded(engine: Box<dyn Backend>) -> Box<dyn Backend> {
    Box::new(Guard::new(engine))
}
