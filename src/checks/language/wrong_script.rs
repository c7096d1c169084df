//! `wrong-script`: Latin and Cyrillic letters that look alike, mixed in a word; a lone Latin letter for a Cyrillic word.

use std::cell::OnceCell;

use super::letters::{
    LONGEST, cyrillic_like, is_capitals, is_cyrillic, is_latin, latin_like, word_end, word_start,
};
use crate::checks::Tongue;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check {
    id: CheckId::WrongScript,
    examples: include_str!("wrong_script.md"),
    run: Run::Unit(run),
};

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    if passage.known.tongue == Tongue::Other {
        return;
    }
    let prose = passage.translation.prose();
    let letters = LoneLetters::default();
    let mut at = 0;
    while let Some(latin) = next_latin(prose, at) {
        // A Latin letter may have Cyrillic ones before it, but none that has been looked at.
        let start = at + word_start(&prose[at..latin], latin - at);
        let end = word_end(prose, latin);
        at = end;
        if end - start <= LONGEST {
            flaws.extend(judge(passage, prose, start, end, &letters));
        }
    }
}

/// The first Latin letter from a place on.
fn next_latin(prose: &str, from: usize) -> Option<usize> {
    let rest = &prose.as_bytes()[from..];
    // Latin letters beyond ASCII begin with the bytes C3 to C9.
    let may_be = |byte: &u8| byte.is_ascii_alphabetic() || (0xc3..=0xc9).contains(byte);
    let mut at = from;
    loop {
        at += rest.get(at - from..)?.iter().position(may_be)?;
        let c = prose[at..].chars().next()?;
        if is_latin(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

fn judge(
    passage: &Passage<'_>,
    prose: &str,
    start: usize,
    end: usize,
    letters: &LoneLetters,
) -> Option<Flaw> {
    let word = &prose[start..end];
    let latin = word.chars().filter(|c| is_latin(*c)).count();
    if word.len() == 1 {
        return lone(passage, prose, start, letters);
    }
    if !word.chars().any(is_cyrillic) || passage.source.text.contains(word) {
        return None;
    }
    let as_cyrillic = written(word, |c| if is_latin(c) { cyrillic(passage, c) } else { Some(c) });
    let as_latin = written(word, |c| if is_cyrillic(c) { latin_like(c) } else { Some(c) });
    let known_in_latin = as_latin.as_ref().is_some_and(|word| passage.source.text.contains(word));
    if !known_in_latin && has_an_ending(word) {
        return None;
    }
    let mended = match (as_cyrillic, as_latin) {
        (_, Some(word)) if known_in_latin => Some(word),
        // Nothing tells `РC` from `PC`.
        (Some(_), Some(_)) if is_capitals(word) && word.chars().count() < 4 => None,
        (Some(word), _) | (None, Some(word)) => Some(word),
        (None, None) => None,
    };
    let alien: String = match &mended {
        Some(mended) => {
            let pairs = word.chars().zip(mended.chars());
            pairs.filter(|(old, new)| old != new).map(|(old, _)| old).collect()
        }
        None if latin * 2 <= word.chars().count() => {
            word.chars().filter(|c| is_latin(*c)).collect()
        }
        None => word.chars().filter(|c| is_cyrillic(*c)).collect(),
    };
    let alien = spaced(&alien);
    Some(match mended {
        Some(mended) => {
            let say = if mended.chars().any(is_latin) {
                messages::wrong_script_cyrillic
            } else {
                messages::wrong_script_latin
            };
            Flaw::new(say(word, alien), start..end).fixed_by(mended)
        }
        None => Flaw::new(messages::wrong_script_mixed(word, alien), start..end).unsure(),
    })
}

/// The letters, apart.
fn spaced(letters: &str) -> String {
    let mut spaced = String::new();
    for c in letters.chars() {
        if !spaced.is_empty() {
            spaced.push_str(", ");
        }
        spaced.push(c);
    }
    spaced
}

/// The Cyrillic letter that a Latin one stands for; Russian has no і.
fn cyrillic(passage: &Passage<'_>, latin: char) -> Option<char> {
    cyrillic_like(latin).filter(|c| match passage.known.tongue {
        Tongue::Russian => !matches!(c, 'і' | 'І'),
        Tongue::Belarusian(_) | Tongue::Other => true,
    })
}

/// A word with each letter as it should be; none where a letter has nothing that looks like it.
fn written(word: &str, letter: impl Fn(char) -> Option<char>) -> Option<String> {
    word.chars().map(letter).collect()
}

/// A Latin name or abbreviation with a Cyrillic ending: `PDFы`, `HTTPа`.
fn has_an_ending(word: &str) -> bool {
    let ending = word.find(is_cyrillic).unwrap_or(word.len());
    let (name, ending) = word.split_at(ending);
    let all_small = ending.chars().all(|c| is_cyrillic(c) && c.is_lowercase());
    let many = name.chars().nth(1).is_some();
    let abbreviation = is_capitals(name);
    let latin_alone = name.chars().any(|c| is_latin(c) && cyrillic_like(c).is_none());
    many && all_small && (abbreviation || latin_alone)
}

/// A Latin letter alone between Cyrillic words, where the same letter in Cyrillic is a word.
fn lone(passage: &Passage<'_>, prose: &str, at: usize, letters: &LoneLetters) -> Option<Flaw> {
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
    let cyrillic_follows = after.len() < prose.len() - end && next.chars().all(is_cyrillic);
    if next.is_empty() || !cyrillic_follows {
        return None;
    }
    // A letter that the English has as a word is a name: vitamin C, point A.
    let named =
        !matches!(letter, 'a' | 'A' | 'i' | 'I') && letters.of_source(passage).has_any_case(letter);
    let last = before.chars().next_back();
    let inside = before.len() < at && last.is_some_and(|c| is_cyrillic(c) || c == ',');
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
        Some(if others { flaw().unsure() } else { flaw() })
    } else if letter == 'I' && begins {
        // Or the Roman number.
        Some(if FOLLOWS_AND.contains(&next) { flaw() } else { flaw().unsure() })
    } else {
        (capital.contains(letter) && letter != 'I' && begins && goes_on).then(flaw)
    }
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
struct LoneLetters {
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
            let apart = |c: char| !c.is_alphanumeric();
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

    fn has_others(self, letter: char) -> bool {
        self.0 & !Self::bit(letter) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Sureness;
    use crate::checks::language::tests::{found, found_beside};

    fn mended(locale: &str, text: &str) -> Vec<String> {
        let fix = |flaw: Flaw| flaw.fix.map_or_else(|| "?".to_owned(), |fix| fix.text);
        found(&CHECK, locale, text).into_iter().map(fix).collect()
    }

    #[test]
    fn a_word_becomes_of_one_script() {
        assert_eq!(mended("ru", "Cвобода, нaрод, вëсла"), ["Свобода", "народ", "вёсла"]);
        assert_eq!(mended("be", "незалежнаcць, сям’я, iснуе"), ["незалежнасць", "існуе"]);
        assert_eq!(mended("ru", "Теlegram и Windоws"), ["Telegram", "Windows"]);
    }

    #[test]
    fn what_two_scripts_have_made_together_is_left() {
        for right in
            ["IT-компания", "Wi-Fi-сеть", "PDFы", "SMSка", "COVID-19", "5G-сеть", "Windowsа"]
        {
            assert_eq!(mended("ru", right), [""; 0], "{right}");
        }
    }

    #[test]
    fn what_nothing_tells_apart_is_unsure() {
        let [flaw] = &found(&CHECK, "ru", "новый РC")[..] else { panic!() };
        assert_eq!((flaw.sureness, &flaw.fix), (Sureness::Unsure, &None));
        let [flaw] = &found_beside(&CHECK, "ru", "a new PC", "новый РC")[..] else {
            panic!()
        };
        assert_eq!(flaw.fix.as_ref().unwrap().text, "PC");
    }

    #[test]
    fn a_lone_letter_between_words_is_a_word() {
        assert_eq!(mended("be", "свабода i права"), ["і"]);
        assert_eq!(mended("ru", "вместе c нами. B школе"), ["с", "В"]);
        assert_eq!(found_beside(&CHECK, "ru", "in C and Rust", "на языке c и на"), []);
        assert_eq!(mended("be", "I этап"), [""; 0]);
        assert_eq!(mended("ru", "Глава I и глава II"), [""; 0]);
    }
}
