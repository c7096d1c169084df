//! From one notation of masks to the other, for languages that an engine treats otherwise than its rest.

/// `<x id="1"/>` and XML's escapes, as `⟦1⟧` and plain text.
pub(super) fn to_brackets(xml: &str) -> String {
    let mut plain = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (said, length) = read_tag(rest)
            .map(|(id, length)| (format!("⟦{id}⟧"), length))
            .or_else(|| {
                let (escape, c) = ESCAPES.iter().find(|(escape, _)| rest.starts_with(escape))?;
                Some((c.to_string(), escape.len()))
            })
            .unwrap_or_else(|| (rest[..1].to_owned(), 1));
        plain.push_str(&said);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

/// `⟦1⟧` and plain text, as `<x id="1"/>` and XML's escapes.
pub(super) fn to_tags(plain: &str) -> String {
    let mut xml = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some(c) = rest.chars().next() {
        if let Some((id, length)) = read_brackets(rest) {
            xml.push_str(&format!("<x id=\"{id}\"/>"));
            rest = &rest[length..];
            continue;
        }
        match ESCAPES.iter().find(|(_, plain)| *plain == c && matches!(c, '<' | '>' | '&')) {
            Some((escape, _)) => xml.push_str(escape),
            None => xml.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
    xml
}

const ESCAPES: [(&str, char); 5] =
    [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"'), ("&apos;", '\'')];

/// Digits between an opening and an ending, at the beginning of a text; and how many bytes that is.
fn between<'a>(text: &'a str, opening: &str, ending: &str) -> Option<(&'a str, usize)> {
    let inner = text.strip_prefix(opening)?;
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let sound = digits > 0 && inner[digits..].starts_with(ending);
    sound.then(|| (&inner[..digits], opening.len() + digits + ending.len()))
}

fn read_tag(text: &str) -> Option<(&str, usize)> {
    between(text, "<x id=\"", "\"/>")
}

fn read_brackets(text: &str) -> Option<(&str, usize)> {
    between(text, "⟦", "⟧")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn masks_and_escapes_change_places() {
        let xml = r#"A &lt; B &amp; <x id="12"/>, «C»"#;
        assert_eq!(to_brackets(xml), "A < B & ⟦12⟧, «C»");
        assert_eq!(to_tags("A < B & ⟦12⟧, «C»"), xml);
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_identity(parts in proptest::collection::vec("[a-zў<>&;/ ⟦⟧]{0,9}|⟦[0-9]{1,3}⟧", 0..9)) {
            let plain = parts.concat();
            prop_assert_eq!(to_brackets(&to_tags(&plain)), plain);
        }

        #[test]
        fn nothing_breaks_it(text in ".{0,99}") {
            to_tags(&to_brackets(&text));
        }
    }
}
