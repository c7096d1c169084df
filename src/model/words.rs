//! How much text there is to translate.

/// Counts words: runs between white space that hold a letter or a digit, as `wc -w` counts but without lone dashes
/// and markers. A link with its address is as many words as its text.
pub fn count(text: &str) -> usize {
    text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_and_not_dashes() {
        assert_eq!(count("Free elections — and *no* repressions!"), 5);
        assert_eq!(count("[the letter](https://example.org/a b)"), 3);
        assert_eq!(count("  "), 0);
    }
}
