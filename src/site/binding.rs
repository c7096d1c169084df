//! Lines that do not end where Russian and Belarusian typography would not end them. Only what readers see on a page is
//! bound: a short word to the next one, a number to what it counts, a dash to the word before it.

use std::fmt;

use super::escape;
use crate::model::letters::{is_cyrillic, is_letter_or_digit};

/// Prepositions, conjunctions and particles that lean on the word after them.
const LEAN_FORWARD: [&str; 32] = [
    "а", "аб", "ад", "в", "во", "да", "до", "з", "за", "и", "из", "й", "к", "ко", "ля", "на", "не",
    "ни", "но", "ні", "о", "об", "от", "па", "по", "с", "са", "со", "у", "ці", "і", "ў",
];

/// Particles that lean on the word before them.
const LEAN_BACK: [&str; 7] = ["б", "бы", "ж", "жа", "же", "ли", "ль"];

/// As many letters as the longest of them.
const LONGEST: usize = 2;

/// A text as HTML shows it, with no-break spaces where a line must not end.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    // Writing into a string cannot fail.
    let _ = write_html(text, &mut out);
    out
}

/// Writes what [`html`] gives. Linear; in other languages than Russian and Belarusian only the blank before a dash is
/// another.
pub(super) fn write_html(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
    escape::write_html_but(text, |at| holds(&text[..at], &text[at + 1..]).then_some("\u{a0}"), out)
}

/// Whether a blank between two texts holds them together.
fn holds(before: &str, after: &str) -> bool {
    // Most blanks stand between two words in Latin letters.
    if let (Some(last), Some(next)) = (before.as_bytes().last(), after.as_bytes().first())
        && last.is_ascii()
        && next.is_ascii()
    {
        return last.is_ascii_digit() && *next == b'%';
    }
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
    let follows = || is_letter_or_digit(next) || matches!(next, '«' | '„' | '(' | '№');
    (is_cyrillic(last)
        && !ends_long(before)
        && follows()
        && leans(before.chars().rev(), Toward::Forward))
        || (is_cyrillic(next)
            && !begins_long(after)
            && is_letter_or_digit(last)
            && leans(after.chars(), Toward::Back))
}

/// Whether a text ends in more letters than a word has that leans; what is not seen at a glance is said to be no.
fn ends_long(before: &str) -> bool {
    before.as_bytes().last_chunk().is_some_and(are_letters)
}

/// Whether a text begins with more letters than a word has that leans, at a glance.
fn begins_long(after: &str) -> bool {
    after.as_bytes().first_chunk().is_some_and(are_letters)
}

/// Whether all bytes are Cyrillic letters of U+0400 to U+047F, which in UTF-8 begin with D0 or D1.
fn are_letters(bytes: &[u8; 2 * (LONGEST + 1)]) -> bool {
    bytes.iter().step_by(2).all(|byte| matches!(byte, 0xd0 | 0xd1))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Toward {
    Forward,
    Back,
}

/// Whether the word that begins `letters` (which run backwards where it leans forward) is one of the short ones.
fn leans(letters: impl Iterator<Item = char>, toward: Toward) -> bool {
    let mut found = ['\0'; LONGEST];
    let mut length = 0;
    for letter in letters.take_while(|&c| is_letter_or_digit(c) || matches!(c, '-' | '’' | '\''))
    {
        if length == LONGEST || !is_cyrillic(letter) {
            return false;
        }
        found[length] = small(letter);
        length += 1;
    }
    if toward == Toward::Forward {
        found[..length].reverse();
    }
    match toward {
        Toward::Forward => FORWARD.contains(&number(found)),
        Toward::Back => BACK.contains(&number(found)),
    }
}

/// The words as numbers, which are quicker to compare.
const FORWARD: [u32; LEAN_FORWARD.len()] = numbers(LEAN_FORWARD);
const BACK: [u32; LEAN_BACK.len()] = numbers(LEAN_BACK);

/// Words of one or two letters of two bytes each, as the letters' numbers.
const fn numbers<const COUNT: usize>(words: [&str; COUNT]) -> [u32; COUNT] {
    let mut numbers = [0; COUNT];
    let mut at = 0;
    while at < COUNT {
        let bytes = words[at].as_bytes();
        let mut letter = 0;
        while letter < bytes.len() {
            let code = (bytes[letter] as u32 & 0x1f) << 6 | bytes[letter + 1] as u32 & 0x3f;
            numbers[at] |= code << (8 * letter);
            letter += 2;
        }
        at += 1;
    }
    numbers
}

fn number(letters: [char; LONGEST]) -> u32 {
    u32::from(letters[0]) | u32::from(letters[1]) << 16
}

/// A Cyrillic letter as a small one; all of them have one (Unicode 16, 2 bytes as well).
fn small(c: char) -> char {
    match c {
        'а'..='я' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NO_BREAK: char = '\u{a0}';

    /// The text with no-break spaces, where no sign of it is markup.
    fn bound(text: &str) -> String {
        html(text)
    }

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

    /// The rule as it would be told: a blank holds after a short word, and before a particle.
    fn told(before: &str, after: &str) -> bool {
        let in_word = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'');
        let last: Vec<char> = before.chars().rev().take_while(in_word).collect();
        let last: String = last.into_iter().rev().collect();
        let next: String = after.chars().take_while(in_word).collect();
        let (Some(end), Some(begin)) = (before.chars().next_back(), after.chars().next()) else {
            return false;
        };
        let opens = begin.is_alphanumeric() || "«„(№".contains(begin);
        let counts = end.is_ascii_digit() && (begin == '%' || is_cyrillic(begin));
        let forward = opens && LEAN_FORWARD.contains(&last.to_lowercase().as_str());
        let back = end.is_alphanumeric() && LEAN_BACK.contains(&next.to_lowercase().as_str());
        begin == '—' && !end.is_whitespace() || counts || !end.is_ascii_digit() && (forward || back)
    }

    proptest! {
        #[test]
        fn blanks_hold_where_the_rule_says_so(text in "[в НЕ—0-9a%«\u{a0}бЫжУЎa-]{0,20}") {
            for (at, _) in text.match_indices(' ') {
                let (before, after) = (&text[..at], &text[at + 1..]);
                prop_assert_eq!(holds(before, after), told(before, after), "{:?} {:?}", before, after);
            }
        }

        #[test]
        fn nothing_but_blanks_changes(text in "[в нео—0-9a%«»\u{a0}бы]{0,40}") {
            prop_assert_eq!(bound(&text).replace(NO_BREAK, " "), text.replace(NO_BREAK, " "));
        }
    }
}
