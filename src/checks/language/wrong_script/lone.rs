//! A Latin letter that stands alone for a Cyrillic word: «с», «і».

use std::cell::OnceCell;

use crate::checks::Tongue;
use crate::checks::check::Flaw;
use crate::checks::language::letters::{LONGEST, cyrillic_like, is_cyrillic, word_end};
use crate::checks::passage::Passage;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::letters::is_letter_or_digit;

/// A Latin letter alone between Cyrillic words, where the same letter in Cyrillic is a word.
pub(super) fn lone(
    passage: &Passage<'_>,
    prose: &str,
    at: usize,
    letters: &LoneLetters,
) -> Option<Flaw> {
    let end = at + 1;
    let letter = prose[at..end].chars().next()?;
    let (small, capital) = match passage.known.tongue {
        Tongue::Russian => ("acoy", "ABCKOY"),
        Tongue::Belarusian(_) => ("aiy", "AIY"),
        Tongue::Other => return None,
    };
    let before = prose[..at].trim_end_matches([' ', '\u{a0}']);
    let after = prose[end..].trim_start_matches([' ', '\u{a0}']);
    let next = &after[..word_end(&after[..after.floor_char_boundary(LONGEST)], 0)];
    let apart = after.len() < prose.len() - end;
    let cyrillic_follows = apart && !next.is_empty() && next.chars().all(is_cyrillic);
    // Before a number `a` is the name of something rather than «а».
    let digit_follows = apart && letter != 'a' && after.starts_with(|c: char| c.is_ascii_digit());
    if !cyrillic_follows && !digit_follows {
        return None;
    }
    // A letter that the English has as a word is a name: vitamin C, point A.
    let named =
        !matches!(letter, 'a' | 'A' | 'i' | 'I') && letters.of_source(passage).has_any_case(letter);
    let last = before.chars().next_back();
    let inside = before.len() < at
        && last.is_some_and(|c| {
            is_cyrillic(c)
                || c == ','
                || cyrillic_follows && matches!(c, ';' | ':' | '%' | '»' | ')' | '—' | HIDDEN)
                || digit_follows && matches!(c, ';' | '%')
        });
    let begins = last.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | '«'));
    let goes_on = next.starts_with(char::is_lowercase);
    let cyrillic = cyrillic_like(letter)?;
    let flaw = || {
        let message = messages::wrong_script_latin(letter, letter);
        Flaw::new(message, at..end).fixed_by(cyrillic.to_string())
    };
    if named {
        None
    } else if small.contains(letter) && inside {
        // `a` may be a name, as `b` would be.
        let others = letter != 'i' && letters.of_translation(prose).has_others(letter);
        Some(if others { doubtful(flaw()) } else { flaw() })
    } else if letter == 'I' && begins {
        // Or the Roman number.
        Some(if FOLLOWS_AND.contains(&next) { flaw() } else { doubtful(flaw()) })
    } else {
        (capital.contains(letter) && letter != 'I' && begins && goes_on).then(flaw)
    }
}

/// What is not sure mends nothing.
fn doubtful(flaw: Flaw) -> Flaw {
    Flaw { fix: None, ..flaw.unsure() }
}

/// Words that «І» at the beginning of a Belarusian sentence is followed by, and no Roman number is.
const FOLLOWS_AND: &[&str] = &[
    "вы",
    "гэта",
    "гэтая",
    "гэты",
    "ён",
    "калі",
    "кожны",
    "мы",
    "на",
    "нават",
    "не",
    "ні",
    "таму",
    "так",
    "там",
    "толькі",
    "у",
    "усе",
    "хоць",
    "цяпер",
    "што",
    "я",
    "як",
    "яна",
    "яно",
    "яны",
    "яшчэ",
    "ў",
    "ўсе",
];

/// The Latin letters that stand alone, found when they are first asked for.
#[derive(Default)]
pub(super) struct LoneLetters {
    source: OnceCell<Letters>,
    translation: OnceCell<Letters>,
}

/// A set of Latin letters: a bit each, small ones in the lower half.
#[derive(Clone, Copy)]
struct Letters(u64);

impl LoneLetters {
    fn of_source(&self, passage: &Passage<'_>) -> Letters {
        *self.source.get_or_init(|| Letters::alone_in(passage.source.text))
    }

    fn of_translation(&self, prose: &str) -> Letters {
        *self.translation.get_or_init(|| Letters::alone_in(prose))
    }
}

impl Letters {
    fn bit(letter: char) -> u64 {
        match u8::try_from(letter) {
            Ok(small @ b'a'..=b'z') => 1 << (small - b'a'),
            Ok(capital @ b'A'..=b'Z') => 1 << (32 + capital - b'A'),
            Ok(_) | Err(_) => 0,
        }
    }

    fn alone_in(text: &str) -> Self {
        let mut found = 0;
        let mut before = ' ';
        let mut letters = text.chars().peekable();
        while let Some(c) = letters.next() {
            let apart = |c: char| !is_letter_or_digit(c);
            if apart(before) && letters.peek().is_none_or(|next| apart(*next)) {
                found |= Self::bit(c);
            }
            before = c;
        }
        Self(found)
    }

    fn has_any_case(self, letter: char) -> bool {
        self.0 & (Self::bit(letter.to_ascii_lowercase()) | Self::bit(letter.to_ascii_uppercase()))
            != 0
    }

    /// Whether there are others of the same case.
    fn has_others(self, letter: char) -> bool {
        let same_case = if letter.is_ascii_lowercase() { 0xffff_ffff } else { !0xffff_ffff };
        self.0 & same_case & !Self::bit(letter) != 0
    }
}
