//! Messages to sentences in the reader's language.
//!
//! Takes values only: the environment is read by `commands`.

mod language;
mod localizer;
mod numbers;
mod own_words;
mod resources;

pub use language::Language;
pub use localizer::Localizer;
pub use own_words::OwnWordsError;
pub use resources::{RESOURCES, Resource};
