//! Ctrl-C between two files: what is being written is finished, nothing more is begun.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the user wants the run to end. Readers need none of this: they may be killed at any time.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Listens from now on. Where that cannot be done, Ctrl-C ends the program at once, which loses nothing either.
    pub fn watch() -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        let handler = Arc::clone(&asked);
        // Fails where somebody listens already; then the writes being atomic is all the care that is needed.
        drop(ctrlc::set_handler(move || handler.store(true, Ordering::Relaxed)));
        Self(asked)
    }

    /// Whether Ctrl-C was pressed.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
