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

/// JSON with characters that a terminal could obey written as escapes (`\\u009b`): the data is the same, since such
/// characters stand in strings alone.
pub fn printable_json(json: &str) -> Cow<'_, str> {
    if json.chars().all(|c| picture(c).is_none()) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match picture(c) {
            Some(_) => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
            None => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_codes_cannot_reach_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\r\u{7f}\u{9b}\u{202e}"), "a␛[2Jb␍␡\u{fffd}\u{fffd}");
    }

    #[test]
    fn json_means_the_same_when_it_is_printable() {
        let text = "a\u{1b}[2J\u{7f}\u{9b}\u{202e}\n\tЖ\"\\";
        let json = serde_json::to_string(text).unwrap();
        let safe = printable_json(&json);
        assert_eq!(safe, r#""a\u001b[2J\u007f\u009b\u202e\n\tЖ\"\\""#);
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), text);
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        assert!(matches!(printable("Жыве\tБеларусь — «ўсё»\n"), Cow::Borrowed(_)));
    }
}
