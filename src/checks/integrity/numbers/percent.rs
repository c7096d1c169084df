//! Shares: numbers with a per-cent sign, or its name.

use crate::model::letters::{is_letter, is_letter_or_digit};

/// So many bytes behind a number its sign may stand: «от 10 до 20 %», «20- и 30-процентный».
const REACH: usize = 48;

/// Longer words than these stand in no range: «до», «или», «-ти».
const LINK: usize = 3;

const NAMES: [&str; 11] = [
    "%",
    "percent",
    "per cent",
    "процент",
    "проц.",
    "п. п",
    "п.п",
    "п.\u{a0}п",
    "працэнт",
    "прац.",
    "адсотк",
];

/// Whether an English text may have shares.
pub(in super::super) fn may_have_shares(english: &str) -> bool {
    let cents = || memchr::memmem::find(english.as_bytes(), b"cent").is_some();
    memchr::memchr(b'%', english.as_bytes()).is_some()
        || cents() && (english.contains("per cent") || english.contains("percent"))
}

/// Whether a per-cent sign or its name follows right behind a number that ends here.
pub(in super::super) fn is_share(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '‑']);
    NAMES.iter().any(|name| rest.starts_with(name))
}

/// Whether a number that ends here may share its sign with others: `10–20 %`.
pub(in super::super) fn may_be_share(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let rest = &rest[..rest.floor_char_boundary(REACH)];
    let begins = |at: &usize| NAMES.iter().any(|name| rest[*at..].starts_with(name));
    let mut letters = rest.char_indices().map(|(at, _)| at);
    let Some(sign) = letters.find(begins) else { return false };
    let between = &rest[..sign];
    let short = |word: &str| word.chars().nth(LINK).is_none() || !word.contains(is_letter);
    !between.contains([';', ':', '(', ')', '!', '?', '\n'])
        && !between.contains(". ")
        && between.split(|c: char| !is_letter_or_digit(c)).all(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_right_behind_its_number_or_behind_the_last_of_several() {
        for text in [
            "30%",
            "30 %",
            "30 проц.",
            "30 п.\u{a0}п.",
            "30 per cent",
            "30 процентов",
            "30-працэнтны",
        ] {
            assert!(is_share(text, 2) && may_be_share(text, 2), "{text}");
        }
        for text in ["30–40 %", "30, 40 и 50 %", "30 до 40\u{a0}%"] {
            assert!(!is_share(text, 2) && may_be_share(text, 2), "{text}");
        }
        for text in ["30", "30; 20 %", "30 рабочих, 20 %", "30. 20 %"] {
            assert!(!may_be_share(text, 2), "{text}");
        }
    }
}
