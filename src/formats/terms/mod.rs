//! `terms.toml`: the termbase as people write it.
//!
//! Each `[[term]]` has `english` (one name or a list, the usual one first), and, where they are needed, `concept` (its
//! id, else made from its first English name), `kind`, `case` and `note`. Every other key is a language tag, and holds
//! what the concept is called in it: one text, or a table of `preferred`, `allowed`, `forbidden` and `forms`. The id has
//! a longer key than `id` because that is Indonesian.
//!
//! [`read()`] gives the termbase with its places; [`extend()`] writes more into a file and leaves the rest of it as it is.

mod extend;
mod read;
mod spell;

#[cfg(test)]
mod tests;

pub use extend::{ExtendError, extend};
pub use read::{Terms, TermsError, TermsFault, read};
