//! Whole pages: of an example in three languages, and of texts that mean harm.

pub(super) mod example;
mod harm;
mod pages;
mod whole;
