//! `foreign-letters`: a Cyrillic letter that the language does not have.

use super::letters::{LONGEST, is_capitals, word_end, word_start};
use super::quotation::Quotations;
use super::wrong_language;
use crate::checks::Tongue;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::Orthography;
use crate::model::scan::any_pair;

pub(super) const CHECK: Check = Check {
    id: CheckId::ForeignLetters,
    examples: include_str!("foreign_letters.md"),
    run: Run::Unit(run),
};

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let tongue = passage.known.tongue;
    let foreign = foreign(tongue);
    if foreign.is_empty() || !may_have_foreign(&passage.translation, tongue) {
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

/// The letters that are foreign to a language.
fn foreign(tongue: Tongue) -> &'static [char] {
    match tongue {
        Tongue::Russian => &['і', 'ў', 'ї', 'є', 'ґ', 'І', 'Ў', 'Ї', 'Є', 'Ґ'],
        Tongue::Belarusian(Orthography::Official) => {
            &['и', 'щ', 'ъ', 'ї', 'є', 'И', 'Щ', 'Ъ', 'Ї', 'Є', 'ґ', 'Ґ']
        }
        Tongue::Belarusian(Orthography::Classical) => {
            &['и', 'щ', 'ъ', 'ї', 'є', 'И', 'Щ', 'Ъ', 'Ї', 'Є']
        }
        Tongue::Other => &[],
    }
}

/// Whether a text may have a letter that is foreign to its language, by the bytes of those. Found once a text.
pub(super) fn may_have_foreign(text: &Text<'_>, tongue: Tongue) -> bool {
    *text.foreign.get_or_init(|| {
        let prose = text.prose();
        match tongue {
            Tongue::Russian => any_pair::<1>(prose, |lead, last| {
                // Of the letters from «Ѐ» to «Џ» and from «ѐ» on, Russian has «Ё» and «ё».
                (lead == 0xd0) & (last < 0x90) & (last != 0x81)
                    | (lead == 0xd1) & (last >= 0x90) & (last != 0x91)
                    | (lead == 0xd2)
            }),
            Tongue::Belarusian(_) => any_pair::<1>(prose, |lead, last| {
                let ukrainian = (lead == 0xd0) & ((last == 0x84) | (last == 0x87))
                    | (lead == 0xd1) & ((last == 0x94) | (last == 0x97))
                    | (lead == 0xd2);
                // A bit apart stand «И» and «и», and the last bytes of «Щ» and «щ», «Ъ» and «ъ».
                (lead == 0xd0) & (last | 0x20 == 0xb8)
                    | (lead & 0xfe == 0xd0) & ((last & 0xdf == 0x89) | (last & 0xdf == 0x8a))
                    | ukrainian
            }),
            Tongue::Other => true,
        }
    })
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
    use crate::model::markup::Literals;

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

    #[test]
    fn texts_in_the_letters_of_their_language_need_no_second_look() {
        let may_have = |text: &str, tongue| {
            let literals = Literals::new(&[]).unwrap();
            may_have_foreign(&Text::new(text, "", &literals), tongue)
        };
        let common = "абвгдеёжзйклмнопрстуфхцчшыьэюя";
        let tongues = [
            (Tongue::Russian, "ищъ"),
            (Tongue::Belarusian(Orthography::Official), "іў"),
            (Tongue::Belarusian(Orthography::Classical), "іў"),
        ];
        for (tongue, own) in tongues {
            let text = format!("{common}{own} — «“Az-09”» …");
            assert!(!may_have(&(text.to_uppercase() + &text), tongue), "{tongue:?}");
            for letter in foreign(tongue) {
                assert!(may_have(&format!("{text}{letter}{text}"), tongue), "{tongue:?} {letter}");
            }
        }
    }
}
