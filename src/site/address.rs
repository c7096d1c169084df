//! Where links of a text may lead.

use std::fmt::Write;

use crate::formats::source::Format;

/// The schemes that a link may have; without one it stays on the site.
const SCHEMES: [&str; 5] = ["http", "https", "mailto", "tel", "xmpp"];

/// The address as an attribute may have it, `None` where readers must not be led there.
///
/// What a browser would skip in front of or inside of a scheme (blanks, line ends, control characters) hides nothing.
/// A link to another statement's source file leads to its page.
pub(super) fn sound(address: &str) -> Option<String> {
    let seen: String = address.chars().filter(|c| !c.is_control() && *c != ' ').collect();
    let before = seen.find(['/', '?', '#']).map_or(seen.as_str(), |at| &seen[..at]);
    match before.split_once(':') {
        Some((scheme, _)) => {
            let known = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
            known.then(|| encoded(address.trim()))
        }
        None => Some(encoded(&to_page(address.trim()))),
    }
}

/// Whether an address stays on the site.
pub(super) fn is_local(address: &str) -> bool {
    let before = address.find(['/', '?', '#']).map_or(address, |at| &address[..at]);
    !before.contains(':') && !address.starts_with("//") && !address.starts_with('\\')
}

/// `2026/strike.md#demands` is published as `2026/strike.html#demands`.
fn to_page(address: &str) -> String {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at(end);
    match path.rsplit_once('.') {
        Some((stem, extension))
            if is_local(address)
                && !path.starts_with('/')
                && Format::of_extension(extension).is_some() =>
        {
            format!("{stem}.html{rest}")
        }
        Some(_) | None => address.to_owned(),
    }
}

/// With what is neither allowed in an address nor a letter percent-encoded, and safe between quotation marks.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '%' => {
                let digits = address.as_bytes().get(at + 1..at + 3);
                let whole = digits.is_some_and(|d| d.iter().all(u8::is_ascii_hexdigit));
                out.push_str(if whole { "%" } else { "%25" });
            }
            '"' | '\'' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^' | '[' | ']' => {
                push_encoded(c, &mut out);
            }
            c if c.is_ascii_graphic() || c.is_alphanumeric() => out.push(c),
            c => push_encoded(c, &mut out),
        }
    }
    out
}

fn push_encoded(c: char, out: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        // Writing into a string cannot fail.
        let _ = write!(out, "%{byte:02X}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_places_and_never_run_anything() {
        for bad in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\nscript:x",
            "\u{1}javascript:x",
            "java\tscript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            ":x",
        ] {
            assert_eq!(sound(bad), None, "{bad:?}");
        }
        for (address, href) in [
            ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
            ("HTTPS://example.org", "HTTPS://example.org"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("a b\"c", "a%20b%22c"),
            ("/x:y", "/x:y"),
            ("100%", "100%25"),
            ("a%20b", "a%20b"),
            ("https://пример.example/ж\u{202e}", "https://пример.example/ж%E2%80%AE"),
        ] {
            assert_eq!(sound(address).as_deref(), Some(href));
        }
    }

    #[test]
    fn a_link_to_a_source_file_leads_to_its_page() {
        assert_eq!(sound("2026/strike.md#a").as_deref(), Some("2026/strike.html#a"));
        assert_eq!(sound("https://example.org/a.md").as_deref(), Some("https://example.org/a.md"));
        assert_eq!(sound("list.pdf").as_deref(), Some("list.pdf"));
    }
}
