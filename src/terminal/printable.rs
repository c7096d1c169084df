//! Foreign text made safe to print: a file name must not be able to move the cursor.

use std::borrow::Cow;

/// The text with control characters, but for line breaks and tabs, as their pictures (`␛`), and with the marks that
/// turn the direction of text around as `�`.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| picture(c).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| picture(c).unwrap_or(c)).collect())
}

fn picture(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => None,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(char::REPLACEMENT_CHARACTER)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_codes_cannot_reach_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\r\u{7f}\u{9b}\u{202e}"), "a␛[2Jb␍␡\u{fffd}\u{fffd}");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        assert!(matches!(printable("Жыве\tБеларусь — «ўсё»\n"), Cow::Borrowed(_)));
    }
}
