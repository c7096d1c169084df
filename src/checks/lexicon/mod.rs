//! What is known about words: a Hunspell dictionary and the words of a project.
//!
//! - [`Lexicon`] says whether a word is spelt right, and which forms a word of the dictionary has.
//! - [`Forms`] finds the words that a word may be a form of: by forms that are given, and by stems and endings.

mod affixes;
mod beginnings;
mod endings;
mod forms;
mod letters;
mod personal;
mod stems;
#[cfg(test)]
pub(in crate::checks) mod tiny;
mod verbs;
mod words;

pub use beginnings::Beginnings;
pub use forms::{Desk, Forms, WordId};
pub use letters::{Fold, Letters};
pub use stems::Class;
pub use words::{Lexicon, LexiconError};
