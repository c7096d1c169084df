//! `talmach.toml`: what a project says about itself. Everything but its locales has a default.

mod drafts;
mod read;
mod values;

pub use drafts::{DraftSource, Drafting, MEMORY};
pub use read::{ConfigError, ConfigFault, ConfigPlace};
pub use values::{Add, Check, Config, Grace, LocaleConfig, NotAGrace, Require, TEMPLATE};

#[cfg(test)]
mod tests;
