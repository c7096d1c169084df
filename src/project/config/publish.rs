//! What a project says about publishing: what a page must be, what the site is called and where it will stand.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::read::{ConfigFault, Fault, unknown};
use crate::workflow::gate::Requirement;
use crate::workflow::publish::{OnDraft, OnMissing, OnStale, Policy, Wishes};

/// The table `[publish]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publishing {
    /// What the site is called in the language of the statements.
    pub title: Option<String>,
    /// What it is about, in one sentence.
    pub tagline: Option<String>,
    /// Where it will be served from; it begins with `http://` or `https://`.
    pub base_url: Option<String>,
    pub policy: Policy,
}

/// The table `[locales.<tag>.publish]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalePublishing {
    pub title: Option<String>,
    pub tagline: Option<String>,
    /// What the tags of statements are called in this language.
    pub tags: BTreeMap<String, String>,
    pub wishes: Wishes,
}

/// Whether a text may stand before the paths of a site.
pub fn is_base_url(text: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let sound = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"'\\?#".contains(c);
    // A name and a password before the host would be told to every reader.
    let open = |host: &str| !host.split('/').next().is_some_and(|host| host.contains('@'));
    host.is_some_and(|host| {
        !host.is_empty() && !host.starts_with('/') && open(host) && host.chars().all(sound)
    })
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawPublish {
    title: Option<String>,
    tagline: Option<String>,
    base_url: Option<Spanned<String>>,
    require: Option<Spanned<String>>,
    min_ready: Option<Spanned<i64>>,
    on_stale: Option<Spanned<String>>,
    on_missing: Option<Spanned<String>>,
    on_draft: Option<Spanned<String>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawLocalePublish {
    title: Option<String>,
    tagline: Option<String>,
    #[serde(default)]
    tags: BTreeMap<String, String>,
    require: Option<Spanned<String>>,
    min_ready: Option<Spanned<i64>>,
    on_stale: Option<Spanned<String>>,
    on_missing: Option<Spanned<String>>,
    on_draft: Option<Spanned<String>>,
}

/// The options that both tables have.
struct RawWishes {
    require: Option<Spanned<String>>,
    min_ready: Option<Spanned<i64>>,
    on_stale: Option<Spanned<String>>,
    on_missing: Option<Spanned<String>>,
    on_draft: Option<Spanned<String>>,
}

impl RawPublish {
    pub(super) fn into_publishing(self) -> Result<Publishing, Fault> {
        let Self { title, tagline, base_url, require, min_ready, on_stale, on_missing, on_draft } =
            self;
        let base_url = match base_url {
            Some(said) if !is_base_url(said.as_ref()) => {
                let value = said.as_ref().clone();
                return Err(Fault(Some(said.span()), ConfigFault::NotABaseUrl { value }));
            }
            said => said.map(Spanned::into_inner),
        };
        let raw = RawWishes { require, min_ready, on_stale, on_missing, on_draft };
        let policy = Policy::default().with(&raw.into_wishes()?);
        Ok(Publishing { title, tagline, base_url, policy })
    }
}

impl RawLocalePublish {
    pub(super) fn into_publishing(self) -> Result<LocalePublishing, Fault> {
        let Self { title, tagline, tags, require, min_ready, on_stale, on_missing, on_draft } =
            self;
        let raw = RawWishes { require, min_ready, on_stale, on_missing, on_draft };
        Ok(LocalePublishing { title, tagline, tags, wishes: raw.into_wishes()? })
    }
}

impl RawWishes {
    fn into_wishes(self) -> Result<Wishes, Fault> {
        let percent = |said: Spanned<i64>| match u8::try_from(*said.as_ref()) {
            Ok(percent @ 0..=100) => Ok(percent),
            Ok(_) | Err(_) => {
                let value = said.as_ref().to_string();
                Err(Fault(Some(said.span()), ConfigFault::NotAShare { value }))
            }
        };
        Ok(Wishes {
            require: one(self.require, Requirement::parse, Requirement::NAMES)?,
            min_ready: self.min_ready.map(percent).transpose()?,
            on_stale: one(self.on_stale, OnStale::parse, OnStale::NAMES)?,
            on_missing: one(self.on_missing, OnMissing::parse, OnMissing::NAMES)?,
            on_draft: one(self.on_draft, OnDraft::parse, OnDraft::NAMES)?,
        })
    }
}

/// One of a few names, where one was said.
fn one<T>(
    said: Option<Spanned<String>>,
    parse: fn(&str) -> Option<T>,
    known: &[&'static str],
) -> Result<Option<T>, Fault> {
    let read =
        |said: Spanned<String>| parse(said.as_ref()).ok_or_else(|| unknown(&said, known.to_vec()));
    said.map(read).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host_and_nothing_after_its_path() {
        for good in
            ["https://example.org", "http://localhost:8000/a/", "https://прыклад.example/@us"]
        {
            assert!(is_base_url(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "https://",
            "ftp://a",
            "https://a b",
            "https://a?b",
            "https:///a",
            "https://me:it@a.example/",
        ] {
            assert!(!is_base_url(bad), "{bad}");
        }
    }
}
