//! Lines that do not end where Russian and Belarusian typography would not end them. Only what readers see on a page is
//! bound: a short word to the next one, a number to what it counts, a dash to the word before it.

use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';

/// Prepositions, conjunctions and particles that lean on the word after them.
const LEAN_FORWARD: [&str; 32] = [
    "а", "аб", "ад", "в", "во", "да", "до", "з", "за", "и", "из", "й", "к", "ко", "ля", "на", "не",
    "ни", "но", "ні", "о", "об", "от", "па", "по", "с", "са", "со", "у", "ці", "і", "ў",
];

/// Particles that lean on the word before them.
const LEAN_BACK: [&str; 7] = ["б", "бы", "ж", "жа", "же", "ли", "ль"];

/// As many letters as the longest of them, and one more to tell a longer word.
const LONGEST: usize = 3;

/// The text with no-break spaces where a line must not end. Linear; other languages come back as they were, but for
/// the blank before a dash.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (at, blank) in text.match_indices(' ') {
        let after = at + blank.len();
        if holds(&text[..at], &text[after..]) {
            out.push_str(&text[copied..at]);
            out.push(NO_BREAK);
            copied = after;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Whether a blank between two texts holds them together.
fn holds(before: &str, after: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    if last.is_whitespace() || next.is_whitespace() {
        return false;
    }
    if next == '—' {
        return true;
    }
    if last.is_ascii_digit() {
        return next == '%' || is_cyrillic(next);
    }
    let follows = next.is_alphanumeric() || matches!(next, '«' | '„' | '(' | '№');
    (is_cyrillic(last) && follows && leans(before.chars().rev(), Toward::Forward))
        || (is_cyrillic(next) && last.is_alphanumeric() && leans(after.chars(), Toward::Back))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Toward {
    Forward,
    Back,
}

/// Whether the word that begins `letters` (which run backwards where it leans forward) is one of the short ones.
fn leans(letters: impl Iterator<Item = char>, toward: Toward) -> bool {
    let in_word = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'');
    let mut word: Vec<char> = letters.take_while(in_word).take(LONGEST).collect();
    if toward == Toward::Forward {
        word.reverse();
    }
    let word: String = word.into_iter().flat_map(char::to_lowercase).collect();
    match toward {
        Toward::Forward => LEAN_FORWARD.contains(&word.as_str()),
        Toward::Back => LEAN_BACK.contains(&word.as_str()),
    }
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text with its no-break spaces made visible.
    fn seen(text: &str) -> String {
        bound(text).replace(NO_BREAK, "~")
    }

    #[test]
    fn short_words_numbers_and_dashes_do_not_stand_at_the_wrong_end_of_a_line() {
        assert_eq!(seen("Людзі і ў турме не маўчаць"), "Людзі і~ў~турме не~маўчаць");
        assert_eq!(seen("О том, что с «Вольной площадью»"), "О~том, что с~«Вольной площадью»");
        assert_eq!(
            seen("27 красавіка 2026 года, 30 % з 1 600"),
            "27~красавіка 2026~года, 30~% з~1 600"
        );
        assert_eq!(seen("Праца — не ласка; если бы да"), "Праца~— не~ласка; если~бы да");
    }

    #[test]
    fn longer_words_and_other_languages_are_left_alone() {
        for text in
            ["они так, как-то по-новому, с-с", "we go to a 27 May rally", "с  ним", "и ", " "]
        {
            assert_eq!(seen(text), text);
        }
    }

    proptest! {
        #[test]
        fn nothing_but_blanks_changes(text in "[в нео—0-9a%«»\u{a0}бы]{0,40}") {
            prop_assert_eq!(bound(&text).replace(NO_BREAK, " "), text.replace(NO_BREAK, " "));
        }
    }
}
