//! The records of Remote Settings: which files there are, and what they must be.
//!
//! Two collections: `translations-models-v2` (packed with zstd, `decompressedHash`) and `translations-models` (files as
//! they are). <https://remote-settings.readthedocs.io/>

use serde::Deserialize;

use super::error::ModelError;
use super::part::Part;

/// Where records and files come from. The default is Mozilla's own servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// The URL of the collections, to which `/<collection>/records` is added.
    pub records: String,
    /// The URL to which a record's location is added.
    pub attachments: String,
}

impl Default for Mirror {
    fn default() -> Self {
        Self {
            records: "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections"
                .to_owned(),
            attachments: "https://firefox-settings-attachments.cdn.mozilla.net".to_owned(),
        }
    }
}

/// The collections, the better one first.
pub(super) const COLLECTIONS: [&str; 2] = ["translations-models-v2", "translations-models"];

impl Mirror {
    pub(super) fn records_url(&self, collection: &str) -> String {
        format!("{}/{collection}/records", self.records.trim_end_matches('/'))
    }

    pub(super) fn file_url(&self, location: &str) -> String {
        format!("{}/{location}", self.attachments.trim_end_matches('/'))
    }
}

/// A record of a released file that we can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) part: Part,
    pub(super) version: Version,
    pub(super) architecture: Option<String>,
    /// Below the mirror's attachments.
    pub(super) location: String,
    /// Size and SHA-256 of what is sent.
    pub(super) size: u64,
    pub(super) sent: String,
    /// SHA-256 of the file, unpacked where it is packed.
    pub(super) sha256: String,
}

/// A version such as `3.0`. Pre-releases (`3.0a1`) are none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(Vec<u32>);

impl Version {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<u32>> = text.split('.').map(number).collect();
        numbers.filter(|numbers| numbers.len() <= 4).map(Self)
    }

    /// What the engine can run: the format has been the same since 1.0, and nobody knows what 4 will be.
    pub(super) fn is_understood(&self) -> bool {
        self.0.first().is_some_and(|major| (1..=3).contains(major))
    }
}

fn number(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let numbers: Vec<String> = self.0.iter().map(u32::to_string).collect();
        f.write_str(&numbers.join("."))
    }
}

/// Reads an answer of `/records`: the released records of models that we understand. Others are passed over, as the
/// collection holds what other versions of Firefox need.
pub(super) fn read(url: &str, body: &[u8]) -> Result<Vec<Record>, ModelError> {
    let page: Page = serde_json::from_slice(body)
        .map_err(|error| ModelError::Records { url: url.to_owned(), detail: error.to_string() })?;
    Ok(page.data.iter().filter_map(record).collect())
}

#[derive(Deserialize)]
struct Page {
    data: Vec<serde_json::Value>,
}

/// Both collections' names for the same things.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw {
    #[serde(alias = "fromLang")]
    source_language: String,
    #[serde(alias = "toLang")]
    target_language: String,
    file_type: String,
    version: String,
    architecture: Option<String>,
    #[serde(rename = "filter_expression", default)]
    filter_expression: String,
    decompressed_hash: Option<String>,
    attachment: Attachment,
}

#[derive(Deserialize)]
struct Attachment {
    location: String,
    hash: String,
    size: u64,
}

fn record(value: &serde_json::Value) -> Option<Record> {
    let raw = Raw::deserialize(value).ok()?;
    let version = Version::parse(&raw.version)?;
    let sent = digest(&raw.attachment.hash)?;
    let sha256 = match &raw.decompressed_hash {
        Some(hash) => digest(hash)?,
        None => sent.clone(),
    };
    let released = raw.filter_expression.trim().is_empty();
    let usable = version.is_understood() && is_below(&raw.attachment.location);
    (released && usable).then_some(Record {
        from: raw.source_language,
        to: raw.target_language,
        part: Part::named(&raw.file_type)?,
        version,
        architecture: raw.architecture.filter(|name| !name.is_empty()),
        location: raw.attachment.location,
        size: raw.attachment.size,
        sent,
        sha256,
    })
}

/// A SHA-256 in hexadecimal digits, made small.
fn digest(text: &str) -> Option<String> {
    let sound = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    sound.then(|| text.to_ascii_lowercase())
}

/// Whether a location stays below the URL that it is added to.
fn is_below(location: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    location.chars().all(plain)
        && location.split('/').all(|step| !step.is_empty() && step != "." && step != "..")
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A released record of the second collection.
    pub(in super::super) fn released(part: &str, version: &str, architecture: &str) -> Value {
        json!({
            "sourceLanguage": "en", "targetLanguage": "ru", "fileType": part, "version": version,
            "architecture": architecture, "filter_expression": "",
            "name": "../../etc/passwd", "decompressedHash": "a".repeat(64),
            "attachment": {
                "location": format!("main-workspace/{part}.{version}.zst"),
                "hash": "b".repeat(64), "size": 7,
            },
        })
    }

    pub(in super::super) fn read_all(records: &[Value]) -> Vec<Record> {
        read("x", json!({ "data": records }).to_string().as_bytes()).unwrap()
    }

    fn changed(key: &str, value: Value) -> Value {
        let mut record = released("model", "3.0", "base");
        record[key] = value;
        record
    }

    #[test]
    fn both_collections_are_understood() {
        let first = json!({
            "fromLang": "en", "toLang": "be", "fileType": "lex", "version": "2.0", "name": "lex",
            "attachment": { "location": "a/b.bin", "hash": "C".repeat(64), "size": 9 },
        });
        let records = read_all(&[released("model", "3.0", "base"), first]);
        assert_eq!(records[0].sha256, "a".repeat(64));
        assert_eq!(records[0].sent, "b".repeat(64));
        assert_eq!((records[1].part, records[1].to.as_str()), (Part::Lex, "be"));
        assert_eq!((&records[1].sha256, &records[1].sent), (&"c".repeat(64), &"c".repeat(64)));
        assert_eq!(records[1].architecture, None);
    }

    #[test]
    fn what_is_not_released_or_not_understood_is_passed_over() {
        let records = [
            changed("filter_expression", json!("env.appinfo.OS == 'Android'")),
            changed("version", json!("4.0")),
            changed("version", json!("3.0a1")),
            changed("version", json!("")),
            changed("fileType", json!("qualityModel")),
            changed("decompressedHash", json!("../x")),
            changed("attachment", json!({ "location": "x" })),
            changed("attachment", json!(null)),
            json!("a text"),
        ];
        assert_eq!(read_all(&records), []);
    }

    #[test]
    fn a_location_cannot_leave_the_mirror() {
        for location in
            ["../x", "a/../x", "/etc/passwd", "a//b", "", "x?y", "a\\b", "@host/x", "a/./b"]
        {
            let attachment = json!({ "location": location, "hash": "b".repeat(64), "size": 7 });
            assert_eq!(read_all(&[changed("attachment", attachment)]), [], "{location}");
        }
    }

    #[test]
    fn a_list_that_is_cut_off_is_an_error() {
        let whole = json!({ "data": [released("model", "3.0", "base")] }).to_string();
        for end in [0, 1, whole.len() / 2, whole.len() - 1] {
            let cut = read("x", &whole.as_bytes()[..end]);
            assert!(matches!(cut, Err(ModelError::Records { .. })), "{end}");
        }
        assert!(matches!(read("x", b"<html>"), Err(ModelError::Records { .. })));
    }

    #[test]
    fn versions_are_ordered_as_numbers() {
        let version = |text| Version::parse(text).unwrap();
        assert!(version("2.10") > version("2.9"));
        assert!(version("3.0") > version("2.10"));
        assert_eq!(version("3.0").to_string(), "3.0");
        assert_eq!(Version::parse("3..0"), None);
        assert_eq!(Version::parse("+3"), None);
    }
}
