//! Keys, which nothing prints.

use std::fmt;
use std::sync::Arc;

/// A key. It prints as `****`, and wipes itself out of texts of others.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Arc<str>);

impl Secret {
    /// A key without the white space around it; `None` where nothing is left.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// The key itself, to be sent to its engine and to nobody else.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text with `****` for the key, as it stands and as JSON and URLs escape it.
    pub fn scrub(&self, text: &str) -> String {
        let json = serde_json::Value::from(&*self.0).to_string();
        let json = json.trim_matches('"');
        let url: String = self.0.bytes().map(percent_encoded).collect();
        let mut scrubbed = text.replace(&*self.0, MASK);
        // Some writers of JSON escape a slash, too.
        for spelling in [json, &json.replace('/', "\\/"), &url] {
            scrubbed = scrubbed.replace(spelling, MASK);
        }
        scrubbed
    }
}

const MASK: &str = "****";

/// A byte as RFC 3986 writes it in a query.
fn percent_encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_asterisks() {
        let secret = Secret::new(" s3cr\"et/key \n").unwrap();
        assert_eq!(format!("{secret} {secret:?}"), "**** ****");
        assert_eq!(secret.expose(), "s3cr\"et/key");
    }

    #[test]
    fn is_wiped_out_of_texts_in_each_spelling() {
        let secret = Secret::new("s3cr\"et/key").unwrap();
        let said = r#"bad key s3cr"et/key in {"k":"s3cr\"et/key"} or {"k":"s3cr\"et\/key"} at ?key=s3cr%22et%2Fkey"#;
        assert_eq!(
            secret.scrub(said),
            r#"bad key **** in {"k":"****"} or {"k":"****"} at ?key=****"#
        );
    }

    #[test]
    fn nothing_is_no_key() {
        assert_eq!(Secret::new(" \n"), None);
    }
}
