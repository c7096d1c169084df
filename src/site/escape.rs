//! Foreign text on its way into HTML and XML: nothing in it is markup, and nothing turns the text around it.

use std::borrow::Cow;
use std::fmt;

/// The text without what readers cannot see and what would reach beyond it: control characters, which XML forbids,
/// and the marks that turn the direction of all that follows. Marks for one character (U+200E, U+200F) stay.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    let is_plain = !text.bytes().any(|byte| IS_SUSPECT[usize::from(byte)]);
    if is_plain || text.chars().all(is_readable) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| is_readable(c)).collect())
}

fn is_readable(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    }
}

/// A text as HTML shows it, in an element or in an attribute with quotation marks.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_html(text, &mut out);
    out
}

/// Appends what [`html`] gives.
pub(super) fn push_html(text: &str, out: &mut String) {
    // Writing into a string cannot fail.
    let _ = write_html(text, out);
}

/// Writes what [`html`] gives.
pub(super) fn write_html(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
    write::<fn(usize) -> Option<&'static str>>(text, None, out)
}

/// The same, where something else may stand in the place of a blank: `blank` is asked for each, by its place.
pub(super) fn write_html_but(
    text: &str,
    blank: impl Fn(usize) -> Option<&'static str>,
    out: &mut impl fmt::Write,
) -> fmt::Result {
    write(text, Some(blank), out)
}

fn write<B: Fn(usize) -> Option<&'static str>>(
    text: &str,
    blank: Option<B>,
    out: &mut impl fmt::Write,
) -> fmt::Result {
    let bytes = text.as_bytes();
    let suspects = if blank.is_some() { &IS_SUSPECT_OR_BLANK } else { &IS_SUSPECT };
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|&byte| suspects[usize::from(byte)]) {
        at += found;
        // Suspects are ASCII, or the first bytes of characters, so that text may be cut before them.
        let (instead, length) = match bytes[at] {
            b' ' => (blank.as_ref().and_then(|blank| blank(at)), 1),
            b'&' => (Some("&amp;"), 1),
            b'<' => (Some("&lt;"), 1),
            b'>' => (Some("&gt;"), 1),
            b'"' => (Some("&quot;"), 1),
            b'\'' => (Some("&#39;"), 1),
            _ => {
                let Some(c) = text[at..].chars().next() else { break };
                (if is_readable(c) { None } else { Some("") }, c.len_utf8())
            }
        };
        if let Some(instead) = instead {
            out.write_str(&text[copied..at])?;
            out.write_str(instead)?;
            copied = at + length;
        }
        at += length;
    }
    out.write_str(&text[copied..])
}

/// The bytes that begin a character which does not go through as it is, or may not: markup, control characters, and in
/// UTF-8 all from U+0080 to U+00BF, from U+2000 to U+2FFF, and from U+F000 to U+FFFF.
const IS_SUSPECT: [bool; 256] = suspects(&[b'&', b'<', b'>', b'"', b'\'', 0x7f, 0xc2, 0xe2, 0xef]);
const IS_SUSPECT_OR_BLANK: [bool; 256] =
    suspects(&[b' ', b'&', b'<', b'>', b'"', b'\'', 0x7f, 0xc2, 0xe2, 0xef]);

const fn suspects(suspects: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = true;
        byte += 1;
    }
    let mut nth = 0;
    while nth < suspects.len() {
        table[suspects[nth] as usize] = true;
        nth += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_markup_and_nothing_turns_the_text_around() {
        assert_eq!(html("<b a='\"'>&\u{202e}\u{0}\u{9b}x"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;x");
        assert!(matches!(readable("Жыве\tБеларусь — «ўсё»\n"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn every_character_is_escaped_left_out_or_itself(text in "(?s).{0,40}") {
            let each = text.chars().filter(|&c| is_readable(c)).map(|c| match c {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                '"' => "&quot;".to_owned(),
                '\'' => "&#39;".to_owned(),
                c => c.to_string(),
            });
            prop_assert_eq!(html(&text), each.collect::<String>());
        }
    }

    #[test]
    fn no_character_that_goes_through_as_it_is_hides_one_that_does_not() {
        for c in '\0'..=char::MAX {
            let passes = html(c.encode_utf8(&mut [0; 4])).starts_with(c);
            let marks = matches!(c, '&' | '<' | '>' | '"' | '\'');
            assert_eq!(passes, is_readable(c) && !marks || c == '&', "{c:?}");
        }
    }
}
