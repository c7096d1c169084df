//! What a memory is made of.

use std::fmt;

use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place, Standing};
use crate::model::fingerprint::Fingerprint;
use crate::model::locale::Locale;
use crate::model::segment::sentences;
use crate::model::statement::StatementId;
use crate::workflow::carry::divide;

/// A text and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub source: String,
    pub translation: String,
    pub from: From,
    pub life: Life,
    /// The texts that stood around it.
    pub before: Option<Fingerprint>,
    pub after: Option<Fingerprint>,
}

/// Where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum From {
    Statement(StatementId),
    /// An imported file, by its name.
    File(String),
}

/// Whether it is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    Live,
    /// Its English is gone: it was right once.
    Retired,
}

impl fmt::Display for From {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement(id) => id.fmt(f),
            Self::File(name) => name.fmt(f),
        }
    }
}

/// The translations of a catalog that somebody stands behind; never a draft.
pub fn gather(statement: &StatementId, catalog: &Catalog) -> Vec<Known> {
    let hashes: Vec<(usize, Fingerprint)> =
        catalog.live().map(|(at, entry)| (at, Fingerprint::of(&entry.source))).collect();
    let hash = |at: Option<usize>| hashes.get(at?).map(|(_, hash)| *hash);
    let live = hashes.iter().enumerate().map(|(nth, (at, _))| {
        let around = (hash(nth.checked_sub(1)), hash(nth.checked_add(1)));
        (&catalog.entries[*at], around)
    });
    let retired = catalog.retired().map(|(_, entry)| (entry, (None, None)));
    live.chain(retired)
        .filter(|(entry, _)| is_trusted(entry))
        .map(|(entry, (before, after))| Known {
            source: entry.source.clone(),
            translation: entry.text().to_owned(),
            from: From::Statement(statement.clone()),
            life: match entry.place {
                Place::Live => Life::Live,
                Place::Retired => Life::Retired,
            },
            before,
            after,
        })
        .collect()
}

/// Pairs of an imported file, in its order.
pub fn imported(name: &str, pairs: impl IntoIterator<Item = (String, String)>) -> Vec<Known> {
    let pairs = pairs.into_iter().filter(|(s, t)| !s.trim().is_empty() && !t.trim().is_empty());
    pairs
        .map(|(source, translation)| Known {
            source,
            translation,
            from: From::File(name.to_owned()),
            life: Life::Live,
            before: None,
            after: None,
        })
        .collect()
}

/// The sentences of a pair, each with its own translation, where it has several and they can surely be told apart.
pub fn segments(known: &Known, source_locale: &Locale, locale: &Locale) -> Vec<Known> {
    let cuts = sentences(&known.source, source_locale.language());
    if cuts.len() < 2 {
        return Vec::new();
    }
    let sources: Vec<&str> = cuts.into_iter().map(|span| known.source[span].trim()).collect();
    let parts = divide(&known.source, &known.translation, &sources, locale.language());
    let parts = parts.unwrap_or_default();
    sources
        .iter()
        .zip(parts)
        .filter(|(_, translation)| !translation.trim().is_empty())
        .map(|(source, translation)| Known {
            source: (*source).to_owned(),
            translation,
            before: None,
            after: None,
            ..known.clone()
        })
        .collect()
}

fn is_trusted(entry: &Entry) -> bool {
    entry.standing == Standing::Vouched
        && entry.plural.is_none()
        && !entry.is_empty()
        && !entry.is_header()
}
