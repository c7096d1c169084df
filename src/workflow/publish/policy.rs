//! What a page, and each passage of it, must be to be published.

use crate::workflow::gate::Requirement;

/// What is published, and what stands in place of what is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// What a passage must be to count as ready.
    pub require: Requirement,
    /// So many percent of the words of the source must be ready, or the page falls back to the source. 0 to 100.
    pub min_ready: u8,
    pub on_stale: OnStale,
    pub on_missing: OnMissing,
    pub on_draft: OnDraft,
}

/// What becomes of a translation whose source has moved on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnStale {
    /// It stays, and readers are told.
    #[default]
    KeepMarked,
    /// The source stands there.
    English,
    /// There is a gap.
    Omit,
}

/// What stands where there is no translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnMissing {
    /// The source.
    #[default]
    English,
    /// A gap.
    Omit,
}

/// What becomes of a machine's translation that nobody has vouched for. A person's that is marked as unfinished always
/// counts as missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnDraft {
    /// It counts as missing.
    #[default]
    Hide,
    /// It is shown, and readers are told.
    KeepMarked,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            require: Requirement::default(),
            min_ready: 80,
            on_stale: OnStale::default(),
            on_missing: OnMissing::default(),
            on_draft: OnDraft::default(),
        }
    }
}

impl OnStale {
    pub const NAMES: &[&str] = &["keep-marked", "english", "omit"];

    /// The choice of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "keep-marked" => Some(Self::KeepMarked),
            "english" => Some(Self::English),
            "omit" => Some(Self::Omit),
            _ => None,
        }
    }
}

impl OnMissing {
    pub const NAMES: &[&str] = &["english", "omit"];

    /// The choice of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "english" => Some(Self::English),
            "omit" => Some(Self::Omit),
            _ => None,
        }
    }
}

impl OnDraft {
    pub const NAMES: &[&str] = &["hide", "keep-marked"];

    /// The choice of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "hide" => Some(Self::Hide),
            "keep-marked" => Some(Self::KeepMarked),
            _ => None,
        }
    }
}

impl Requirement {
    pub const NAMES: &[&str] = &["current", "reviewed"];

    /// The requirement of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "current" => Some(Self::Current),
            "reviewed" => Some(Self::Reviewed),
            _ => None,
        }
    }
}
