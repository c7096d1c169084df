//! `talmach.toml`: what a project says about itself. Everything but its locales has a default.

mod checking;
mod drafts;
mod publish;
mod read;
mod values;
mod wrong;

pub use checking::{Check, Levels, Limits, Rule};
pub use drafts::{DraftSource, Drafting, MEMORY};
pub use publish::{LocalePublishing, Publishing, is_base_url};
pub use read::{ConfigError, ConfigFault, ConfigPlace};
pub use values::{Add, Config, Grace, LocaleConfig, NotAGrace, Require, TEMPLATE};
pub use wrong::Expected;

#[cfg(test)]
mod tests;
