//! `foreign-letters`: a Cyrillic letter that the language does not have.

use super::letters::{LONGEST, is_capitals, word_end, word_start};
use super::quotation::Quotations;
use super::wrong_language;
use crate::checks::Tongue;
use crate::checks::census::Sign;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::Orthography;

pub(super) const CHECK: Check = Check {
    id: CheckId::ForeignLetters,
    examples: include_str!("foreign_letters.md"),
    run: Run::Unit(run),
};

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let tongue = passage.known.tongue;
    let (foreign, signs) = alphabet(tongue);
    if !passage.translation.census().may_have_any(signs) {
        return;
    }
    let prose = passage.translation.prose();
    let mut around: Option<(Quotations, Vec<_>)> = None;
    let mut end = 0;
    for (at, letter) in prose.char_indices() {
        if at < end || !foreign.contains(&letter) {
            continue;
        }
        let start = end + word_start(&prose[end..at], at - end);
        end = word_end(prose, at);
        let word = &prose[start..end];
        if word.len() > LONGEST || is_roman_number(word) {
            continue;
        }
        // What is quoted may be in any language, and a whole sentence is another check's.
        let (quotations, sentences) = around.get_or_insert_with(|| {
            (Quotations::of(&passage.translation), wrong_language::stretches(passage))
        });
        let at = start..end;
        let before = sentences.partition_point(|told| told.at.start <= start);
        let told = before > 0 && sentences[before - 1].at.end >= end;
        if !told && !quotations.hold(&at) {
            let flaw = Flaw::new(messages::foreign_letters_found(word, letter), at);
            flaws.push(if in_brackets(prose, start) { flaw.unsure() } else { flaw });
        }
    }
}

/// The letters that are foreign to a language, and their places in a census.
fn alphabet(tongue: Tongue) -> (&'static [char], &'static [Sign]) {
    const RUSSIAN: [char; 10] = ['і', 'ў', 'ї', 'є', 'ґ', 'І', 'Ў', 'Ї', 'Є', 'Ґ'];
    const OFFICIAL: [char; 12] = ['и', 'щ', 'ъ', 'ї', 'є', 'И', 'Щ', 'Ъ', 'Ї', 'Є', 'ґ', 'Ґ'];
    const CLASSICAL: [char; 10] = ['и', 'щ', 'ъ', 'ї', 'є', 'И', 'Щ', 'Ъ', 'Ї', 'Є'];
    match tongue {
        Tongue::Russian => (&RUSSIAN, const { &Sign::all(RUSSIAN) }),
        Tongue::Belarusian(Orthography::Official) => (&OFFICIAL, const { &Sign::all(OFFICIAL) }),
        Tongue::Belarusian(Orthography::Classical) => (&CLASSICAL, const { &Sign::all(CLASSICAL) }),
        Tongue::Other => (&[], &[]),
    }
}

/// A Roman number that was typed on a Cyrillic keyboard.
fn is_roman_number(word: &str) -> bool {
    is_capitals(word)
        && word.chars().all(|c| matches!(c, 'І' | 'Х' | 'V' | 'X' | 'I' | 'С' | 'М' | 'L'))
}

/// Whether a place is in brackets, where languages are often named and quoted.
fn in_brackets(prose: &str, at: usize) -> bool {
    let near = prose.floor_char_boundary(at.saturating_sub(4 * LONGEST));
    prose[near..at].rfind(['(', ')']).is_some_and(|last| prose.as_bytes()[near + last] == b'(')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Sureness;
    use crate::checks::language::tests::found;

    #[test]
    fn each_language_lacks_other_letters() {
        assert_eq!(found(&CHECK, "be", "Яны прыйшли на плошчу").len(), 1);
        assert_eq!(found(&CHECK, "ru", "Они прийшлі на площадь").len(), 1);
        assert_eq!(found(&CHECK, "be", "ганак і ґанак").len(), 1);
        assert_eq!(found(&CHECK, "be-tarask", "ганак і ґанак").len(), 0);
        assert_eq!(found(&CHECK, "uk", "вони пішли").len(), 0);
    }

    #[test]
    fn quotations_whole_sentences_and_roman_numbers_are_left() {
        for right in ["газета «Новая жизнь» піша", "Это не наши слова, и мы их не говорили."]
        {
            assert_eq!(found(&CHECK, "be", right), [], "{right}");
        }
        assert_eq!(found(&CHECK, "ru", "в ХІХ веке"), []);
        let [flaw] = &found(&CHECK, "ru", "город (по-белорусски Менск, Мінск)")[..]
        else {
            panic!()
        };
        assert_eq!(flaw.sureness, Sureness::Unsure);
    }
}
