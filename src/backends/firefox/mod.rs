//! The embedded engine: models of Firefox Translations, in this process; nothing leaves the machine.
//!
//! What the models were not trained on is kept from them. `⟦1⟧` is nothing they know, so a token that stands beside a
//! word is taken out and put back where the engine's own alignment of words says; one that stands for a word goes
//! through as a number, which models copy. Either way each token comes back exactly once, or the caller sees that it
//! does not. Sentences are cut by us, as the engine translates one at a time and cuts off what exceeds its window.

mod backend;
mod engine;
mod mend;
mod sentence;
mod tokens;
#[cfg(test)]
mod tokens_tests;
mod worker;

pub(super) use backend::KIND;
pub use backend::{Firefox, Own, model_pair};
