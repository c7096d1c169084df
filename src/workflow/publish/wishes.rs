//! What a locale, or one statement, wants otherwise than its project.

use super::policy::{OnDraft, OnMissing, OnStale, Policy};
use crate::model::locale::Locale;
use crate::workflow::gate::Requirement;

/// A policy in part: what is not said stays as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    pub require: Option<Requirement>,
    pub min_ready: Option<u8>,
    pub on_stale: Option<OnStale>,
    pub on_missing: Option<OnMissing>,
    pub on_draft: Option<OnDraft>,
}

/// What a statement says about its own publication, in its front matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementWishes {
    pub places: Places,
    pub wishes: Wishes,
}

/// In which languages a statement is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Places {
    #[default]
    Everywhere,
    Nowhere,
    /// In these, and in the language it was written in.
    In(Vec<Locale>),
}

/// A field of front matter that begins as ours do, and says nothing that we know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAWish {
    #[error("unknown field {key:?}")]
    Key { key: String },
    #[error("{value:?} is no value of {key:?}")]
    Value { key: String, value: String, known: &'static str },
}

/// What ours are called.
const PUBLISH: &str = "publish";

impl Policy {
    /// The policy with wishes on top.
    #[must_use]
    pub fn with(self, wishes: &Wishes) -> Self {
        let Wishes { require, min_ready, on_stale, on_missing, on_draft } = *wishes;
        Self {
            require: require.unwrap_or(self.require),
            min_ready: min_ready.unwrap_or(self.min_ready),
            on_stale: on_stale.unwrap_or(self.on_stale),
            on_missing: on_missing.unwrap_or(self.on_missing),
            on_draft: on_draft.unwrap_or(self.on_draft),
        }
    }
}

impl StatementWishes {
    /// The fields that front matter may have, for those who have mistyped one.
    pub const KEYS: &[&str] = &[
        PUBLISH,
        "publish-require",
        "publish-min-ready",
        "publish-on-stale",
        "publish-on-missing",
        "publish-on-draft",
    ];

    /// Whether a field of front matter is meant for us.
    pub fn is_ours(key: &str) -> bool {
        key.strip_prefix(PUBLISH)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
    }

    /// Takes one field of front matter; a list has several values, and so has `ru, be`. Fields of others are passed
    /// over.
    pub fn take(&mut self, key: &str, values: &[&str]) -> Result<(), NotAWish> {
        if !Self::is_ours(key) {
            return Ok(());
        }
        let value = values.join(", ");
        let refused = |known| NotAWish::Value { key: key.to_owned(), value: value.clone(), known };
        let wishes = &mut self.wishes;
        match key {
            PUBLISH => {
                const KNOWN: &str = "true, false, ru, be";
                self.places = match values {
                    ["true" | "yes"] => Places::Everywhere,
                    ["false" | "no"] => Places::Nowhere,
                    [] => return Err(refused(KNOWN)),
                    tags => {
                        let tags = tags.iter().flat_map(|tag| tag.split([',', ' ', '\n']));
                        let tags = tags.filter(|tag| !tag.is_empty()).map(Locale::parse);
                        Places::In(tags.collect::<Result<_, _>>().map_err(|_| refused(KNOWN))?)
                    }
                };
            }
            "publish-require" => {
                let read = Requirement::parse(&value);
                wishes.require = Some(read.ok_or_else(|| refused("current, reviewed"))?);
            }
            "publish-min-ready" => {
                let percent = value.parse().ok().filter(|percent| *percent <= 100);
                wishes.min_ready = Some(percent.ok_or_else(|| refused("0 … 100"))?);
            }
            "publish-on-stale" => {
                let read = OnStale::parse(&value);
                wishes.on_stale = Some(read.ok_or_else(|| refused("keep-marked, english, omit"))?);
            }
            "publish-on-missing" => {
                let read = OnMissing::parse(&value);
                wishes.on_missing = Some(read.ok_or_else(|| refused("english, omit"))?);
            }
            "publish-on-draft" => {
                let read = OnDraft::parse(&value);
                wishes.on_draft = Some(read.ok_or_else(|| refused("hide, keep-marked"))?);
            }
            _ => return Err(NotAWish::Key { key: key.to_owned() }),
        }
        Ok(())
    }
}

impl Places {
    /// Whether a translation into a locale is published at all.
    pub fn hold(&self, locale: &Locale) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Nowhere => false,
            Self::In(locales) => locales.contains(locale),
        }
    }
}
