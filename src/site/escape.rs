//! Foreign text on its way into HTML and XML: nothing in it is markup, and nothing turns the text around it.

use std::borrow::Cow;

/// The text without what readers cannot see and what would reach beyond it: control characters, which XML forbids,
/// and the marks that turn the direction of all that follows. Marks for one character (U+200E, U+200F) stay.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_readable) {
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
    for c in text.chars().filter(|&c| is_readable(c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_nothing_turns_the_text_around() {
        assert_eq!(html("<b a='\"'>&\u{202e}\u{0}\u{9b}x"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;x");
        assert!(matches!(readable("Жыве\tБеларусь — «ўсё»\n"), Cow::Borrowed(_)));
    }
}
