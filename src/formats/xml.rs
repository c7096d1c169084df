//! What readers and writers of XML have in common.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart};

/// Deeper elements are no document, but an attack.
pub(super) const MAX_DEPTH: usize = 64;

/// What is wrong with any XML.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum XmlFault {
    #[error("not well-formed: {detail}")]
    Malformed { detail: String },
    #[error("the entity &{name}; is unknown")]
    UnknownEntity { name: String },
}

/// The line at a place, counted from 1.
pub(super) fn line(text: &str, at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// The value of an attribute, where there is one.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, XmlFault> {
    let malformed = |detail: String| XmlFault::Malformed { detail };
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| malformed(error.to_string()))?;
        if attribute.key.as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            return value
                .map(Cow::into_owned)
                .map(Some)
                .map_err(|error| malformed(error.to_string()));
        }
    }
    Ok(None)
}

/// The character that a reference stands for. Entities that a file declares by itself are not read.
pub(super) fn resolved(reference: &BytesRef<'_>) -> Result<char, XmlFault> {
    let malformed = |error: quick_xml::Error| XmlFault::Malformed { detail: error.to_string() };
    if let Some(c) = reference.resolve_char_ref().map_err(malformed)? {
        return Ok(c);
    }
    let name = reference.xml_content(XmlVersion::Implicit1_0);
    match name.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        other => Err(XmlFault::UnknownEntity { name: other.to_owned() }),
    }
}

/// A text as XML holds it, in elements and attributes. Characters that XML cannot hold are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            // What a reader of XML 1.1 would take for a line end.
            '\u{85}' => out.push_str("&#133;"),
            '\u{2028}' => out.push_str("&#8232;"),
            '\n' | '\t' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}
