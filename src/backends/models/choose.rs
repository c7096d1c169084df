//! Which of the records make the model of a pair.

use std::collections::BTreeMap;

use super::part::{self, Part};
use super::record::{Record, Version};
use crate::model::locale::Locale;
use crate::workflow::draft::Pair;

/// A model that a mirror has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub pair: Pair,
    /// Such as `3.0`.
    pub version: String,
    /// Such as `base-memory`, where the records say it.
    pub architecture: Option<String>,
    /// One for each part, in the order of [`Part`].
    pub files: Vec<OfferedFile>,
}

/// A file of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedFile {
    pub part: Part,
    /// Below the mirror's attachments.
    pub location: String,
    /// How many bytes are sent.
    pub size: u64,
    /// SHA-256 of what is sent, in hexadecimal digits.
    pub sent: String,
    /// SHA-256 of the file, which may have been packed to be sent.
    pub sha256: String,
}

impl Offer {
    /// How many bytes are to be downloaded.
    pub fn size(&self) -> u64 {
        self.files.iter().fold(0, |sum, file| sum.saturating_add(file.size))
    }
}

/// The best offer for each pair: the newest version, of one architecture, complete. Of equal ones the earlier
/// collection wins (`records` come in that order), then the larger model, which is the better one.
pub(super) fn choose(collections: &[Vec<Record>]) -> Vec<Offer> {
    let mut best: BTreeMap<Pair, (Version, Offer)> = BTreeMap::new();
    for records in collections {
        for (key, files) in sets(records) {
            let Some((version, offer)) = offer(key, files) else { continue };
            let better = best.get(&offer.pair).is_none_or(|(other, _)| version > *other);
            if better {
                best.insert(offer.pair.clone(), (version, offer));
            }
        }
    }
    best.into_values().map(|(_, offer)| offer).collect()
}

type Key<'r> = (&'r str, &'r str, &'r Version, Option<&'r str>);

/// The records that belong together, the largest model first.
fn sets(records: &[Record]) -> Vec<(Key<'_>, Vec<&Record>)> {
    let mut sets: BTreeMap<Key<'_>, Vec<&Record>> = BTreeMap::new();
    for record in records {
        let key = (&*record.from, &*record.to, &record.version, record.architecture.as_deref());
        sets.entry(key).or_default().push(record);
    }
    let mut sets: Vec<_> = sets.into_iter().collect();
    sets.sort_by_key(|(_, records)| {
        let model = records.iter().find(|record| record.part == Part::Model);
        std::cmp::Reverse(model.map(|record| record.size))
    });
    sets
}

/// The model that a set makes, if it is complete and leaves no doubt.
fn offer(
    (from, to, version, architecture): Key<'_>,
    mut set: Vec<&Record>,
) -> Option<(Version, Offer)> {
    let pair = Pair { from: Locale::parse(from).ok()?, to: Locale::parse(to).ok()? };
    set.sort_by_key(|record| record.part);
    let parts: Vec<Part> = set.iter().map(|record| record.part).collect();
    let doubtful = parts.windows(2).any(|two| two[0] == two[1]);
    if doubtful || part::missing(&parts).is_some() {
        return None;
    }
    let files = set.into_iter().map(|record| OfferedFile {
        part: record.part,
        location: record.location.clone(),
        size: record.size,
        sent: record.sent.clone(),
        sha256: record.sha256.clone(),
    });
    let architecture = architecture.map(str::to_owned);
    let offer = Offer { pair, version: version.to_string(), architecture, files: files.collect() };
    Some((version.clone(), offer))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::record::tests::{read_all, released};
    use super::*;

    fn chosen(collections: &[&[Value]]) -> Vec<(String, Option<String>, Vec<Part>)> {
        let collections: Vec<_> = collections.iter().map(|records| read_all(records)).collect();
        let parts = |offer: &Offer| offer.files.iter().map(|file| file.part).collect();
        choose(&collections)
            .into_iter()
            .map(|offer| (offer.version.clone(), offer.architecture.clone(), parts(&offer)))
            .collect()
    }

    fn set(version: &str, architecture: &str) -> Vec<Value> {
        ["lex", "model", "vocab"].map(|part| released(part, version, architecture)).to_vec()
    }

    #[test]
    fn the_newest_complete_version_is_taken() {
        let mut records = set("3.0", "base");
        records.extend(set("2.9", "base"));
        records.push(released("model", "3.1", "base"));
        let found = chosen(&[&records]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "3.0");
        assert_eq!(found[0].2, [Part::Model, Part::Vocab, Part::Lex]);
    }

    #[test]
    fn parts_of_two_architectures_never_meet() {
        let mut records = vec![released("model", "3.0", "tiny"), released("vocab", "3.0", "base")];
        assert_eq!(chosen(&[&records]), []);
        records.extend(set("3.0", "base-memory"));
        assert_eq!(chosen(&[&records])[0].1.as_deref(), Some("base-memory"));
    }

    #[test]
    fn of_two_architectures_the_larger_model_is_taken() {
        let mut records = set("3.0", "tiny");
        let mut large = set("3.0", "base");
        large[1]["attachment"]["size"] = 100.into();
        records.extend(large);
        assert_eq!(chosen(&[&records])[0].1.as_deref(), Some("base"));
    }

    #[test]
    fn the_second_collection_serves_where_the_first_has_nothing_newer() {
        assert_eq!(chosen(&[&[], &set("2.0", "")])[0].0, "2.0");
        assert_eq!(chosen(&[&set("3.0", "x"), &set("2.0", "")])[0].0, "3.0");
        assert_eq!(chosen(&[&set("2.0", "x"), &set("2.0", "")])[0].1.as_deref(), Some("x"));
    }

    #[test]
    fn two_files_for_one_part_leave_doubt() {
        let mut records = set("3.0", "base");
        records.push(released("model", "3.0", "base"));
        assert_eq!(chosen(&[&records]), []);
    }

    #[test]
    fn a_language_that_could_be_a_path_is_no_language() {
        let mut records = set("3.0", "base");
        for record in &mut records {
            record["targetLanguage"] = "../x".into();
        }
        assert_eq!(chosen(&[&records]), []);
    }
}
