//! How much text there is to translate.

/// Counts words: runs between white space that hold a letter or a digit, as `wc -w` counts but without lone dashes
/// and markers. A link with its address is as many words as its text.
pub fn count(text: &str) -> usize {
    if text.is_ascii() {
        return count_ascii(text.as_bytes());
    }
    text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count()
}

/// A short way for most of the English.
fn count_ascii(text: &[u8]) -> usize {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t'..=b'\r');
    text.split(blank).filter(|run| run.iter().any(u8::is_ascii_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_ascii_as_any_text() {
        for c in '\0'..='\x7f' {
            let text = format!("a{c}{c}b {c}");
            let long = count(&format!("{text} й"));
            assert_eq!(count(&text) + 1, long, "{c:?}");
        }
    }

    #[test]
    fn counts_words_and_not_dashes() {
        assert_eq!(count("Free elections — and *no* repressions!"), 5);
        assert_eq!(count("[the letter](https://example.org/a b)"), 3);
        assert_eq!(count("  "), 0);
    }
}
