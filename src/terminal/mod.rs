//! Everything that is printed: standard output is data, standard error is conversation.
//!
//! Nothing else in the program writes to either.

mod ask;
mod gauge;
mod look;
mod printable;
pub mod report;
mod sink;
mod style;
mod talk;

pub use ask::Answer;
pub use look::{ColorChoice, ColorWish, Look, Verbosity, width};
pub use printable::{printable, printable_json};
pub use sink::Captured;
pub use style::{Role, Styles};
pub use talk::Terminal;
