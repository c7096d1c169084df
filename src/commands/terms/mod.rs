//! `terms`: what has been agreed to call things.
//!
//! `args` is what was typed; then one file an action, or two that belong together.

mod add;
mod args;
mod exchange;
mod extract;
mod look;

pub use args::{Action, Args, Choice, Format, Kind, run};
