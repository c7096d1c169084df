//! The stream format of Apertium: its special characters, blanks that are not looked into, marks.

/// What has a meaning in the stream.
const SPECIAL: &[char] = &['\\', '[', ']', '{', '}', '^', '$', '/', '@', '<', '>'];

/// The text as Apertium reads it: special characters escaped, tokens (`⟦1⟧`) in blanks that it carries along.
pub(super) fn escaped(text: &str) -> String {
    let mut stream = String::with_capacity(text.len() + 16);
    let mut inside = false;
    for c in text.chars() {
        match c {
            '⟦' if !inside => {
                stream.push_str("[⟦");
                inside = true;
            }
            '⟧' if inside => {
                stream.push_str("⟧]");
                inside = false;
            }
            // Lines end nothing here, but null ends everything.
            '\0' => stream.push(' '),
            c if SPECIAL.contains(&c) => stream.extend(['\\', c]),
            c => stream.push(c),
        }
    }
    if inside {
        stream.push(']');
    }
    stream
}

/// The text of a stream.
pub(super) fn unescaped(stream: &str) -> String {
    let mut text = String::with_capacity(stream.len());
    let mut characters = stream.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => text.extend(characters.next()),
            '[' | ']' => {}
            c => text.push(c),
        }
    }
    text
}

/// The text without Apertium's marks, and the words that had them: `*` unknown, `#` known but not to be formed, `@`
/// without a translation. A mark stands right before a letter and after none.
pub fn unknown_words(text: &str) -> (String, Vec<String>) {
    let mut clean = String::with_capacity(text.len());
    let mut words = Vec::new();
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let word = rest.as_str();
        let marks = matches!(c, '*' | '#' | '@')
            && word.starts_with(char::is_alphabetic)
            && !before.is_some_and(|b: char| b.is_alphanumeric() || matches!(b, '*' | '#' | '@'));
        if marks {
            let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'' | '\u{301}');
            let end = word.find(|c| !inner(c)).unwrap_or(word.len());
            words.push(word[..end].trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned());
        } else {
            clean.push(c);
        }
        before = Some(c);
    }
    (clean, words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_found_and_taken_out() {
        let (clean, words) = unknown_words("Мы *считаем, што #яны і @бела-ружовы.");
        assert_eq!(clean, "Мы считаем, што яны і бела-ружовы.");
        assert_eq!(words, ["считаем", "яны", "бела-ружовы"]);
    }

    #[test]
    fn what_is_no_mark_stays() {
        for text in ["5 * 6", "a*b", "№ #1", "пошта@example.org", "**", "* ", ""] {
            assert_eq!(unknown_words(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn tokens_are_carried_as_blanks() {
        assert_eq!(escaped("⟦1⟧a⟦2⟧ [b]"), "[⟦1⟧]a[⟦2⟧] \\[b\\]");
        assert_eq!(escaped("⟦1"), "[⟦1]");
    }

    proptest! {
        #[test]
        fn unescaping_what_was_escaped_gives_it_back(text in "(\\PC|⟦|⟧|\\\\|\\[|\\]){0,20}") {
            prop_assert_eq!(unescaped(&escaped(&text)), text);
        }

        #[test]
        fn taking_marks_out_twice_is_taking_them_out_once_more(text in "[а-я*#@ -]{0,20}") {
            let (clean, words) = unknown_words(&text);
            prop_assert_eq!(clean.chars().count() + words.len(), text.chars().count());
        }
    }
}
