//! `wrong-script`: Latin and Cyrillic letters that look alike, mixed in a word; a lone Latin letter for a Cyrillic word.

mod lone;

use lone::{LoneLetters, lone};

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
    if passage.known.tongue == Tongue::Other || !passage.translation.may_have_latin() {
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
    // The rest of a placeholder is no letter: `%sслово`, `%0Aслово`.
    let before = prose[..start].chars().next_back();
    if before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '%' | ')' | '\\' | '$' | '_')) {
        return None;
    }
    let as_cyrillic = written(word, |c| if is_latin(c) { cyrillic(passage, c) } else { Some(c) });
    let as_latin = written(word, |c| if is_cyrillic(c) { latin_like(c) } else { Some(c) });
    let known_in_latin = as_latin.as_ref().is_some_and(|word| passage.source.text.contains(word));
    if !known_in_latin && has_an_ending(word) {
        return None;
    }
    let mended = match (as_cyrillic, as_latin) {
        _ if are_glued(word) && !known_in_latin => None,
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

/// Two words that lack a blank, or a name of a program's: `ТочкаX`, `КАТBIN`.
fn are_glued(word: &str) -> bool {
    let mut seams = word.char_indices().zip(word.chars().skip(1));
    let mut seams = seams.by_ref().filter(|((_, one), other)| is_latin(*one) != is_latin(*other));
    let (Some(((at, last), first)), None) = (seams.next(), seams.next()) else { return false };
    let (one, other) = word.split_at(at + last.len_utf8());
    let many = |part: &str| part.chars().nth(1).is_some();
    match (is_capitals(one), is_capitals(other)) {
        (true, true) => many(one) && many(other),
        (true, false) => many(one) || first.is_uppercase(),
        (false, _) => first.is_uppercase(),
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
    fn words_that_lack_a_blank_are_not_guessed_at() {
        for glued in ["ТочкаX", "КАТBIN", "файлCopy"] {
            assert_eq!(mended("ru", glued), ["?"], "{glued}");
        }
        for rest in ["%sслово", "%0Aслово", "\\nслово"] {
            assert_eq!(mended("ru", rest), [""; 0], "{rest}");
        }
    }

    #[test]
    fn a_lone_letter_between_words_is_a_word() {
        assert_eq!(mended("be", "свабода i права"), ["і"]);
        assert_eq!(mended("ru", "вместе c нами. B школе"), ["с", "В"]);
        assert_eq!(found_beside(&CHECK, "ru", "in C and Rust", "на языке c и на"), []);
        assert_eq!(mended("be", "I этап"), ["?"]);
        assert_eq!(mended("be", "I гэта праўда"), ["І"]);
        assert_eq!(mended("ru", "Глава I и глава II"), [""; 0]);
    }
}
