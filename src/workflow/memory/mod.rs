//! Translation memory: what has been translated into one locale, found by the text or by one like it.
//!
//! [`gather()`] takes what a catalog vouches for, [`segments`] its sentences; both may run for many catalogs side by
//! side. [`Memory::build`] puts all of it together; `index` finds likely relatives by rare words, `likeness` says how
//! alike two texts are.

mod gather;
mod index;
mod likeness;
mod lookup;

#[cfg(test)]
mod tests;

pub use gather::{From, Known, Life, gather, imported, segments};
pub use lookup::{Hit, Memory};
