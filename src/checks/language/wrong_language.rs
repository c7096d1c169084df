//! `wrong-language`: a sentence in another of the three neighbouring languages.
//!
//! It goes by elimination: what cannot be a word of the locale's language is counted, and so is what cannot be a word
//! of the other one. A sentence is told when there is enough of the first and next to nothing of the second.

mod tells;

use std::ops::Range;

use tells::{Language, Languages, languages_of};

use super::foreign_letters::may_have_foreign;
use super::letters::{LONGEST, is_cyrillic};
use super::quotation::Quotations;
use crate::checks::Tongue;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::message::Message;

pub(super) const CHECK: Check = Check {
    id: CheckId::WrongLanguage,
    examples: include_str!("wrong_language.md"),
    run: Run::Unit(run),
};

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let stretches = stretches(passage);
    if stretches.is_empty() {
        return;
    }
    let quotations = Quotations::of(&passage.translation);
    for stretch in stretches {
        let quoted = quotations.hold(&stretch.at);
        let say = match stretch.extent {
            Extent::Sentence => messages::wrong_language_found,
            Extent::Part => messages::wrong_language_part,
        };
        let flaw = Flaw::new(say(name(stretch.language)), stretch.at);
        flaws.push(if quoted || stretch.extent == Extent::Part { flaw.unsure() } else { flaw });
    }
}

/// Words in another language.
#[derive(Debug)]
pub(super) struct Stretch {
    pub(super) at: Range<usize>,
    language: Language,
    extent: Extent,
}

/// How much of a sentence it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Sentence,
    Part,
}

/// A word of a sentence, and the languages that it may be of.
struct Word {
    at: Range<usize>,
    may_be: Languages,
}

/// What of a translation is in another language, in order; neighbouring sentences in one language are one stretch.
pub(super) fn stretches(passage: &Passage<'_>) -> Vec<Stretch> {
    let own = match passage.known.tongue {
        Tongue::Russian => Language::Russian,
        Tongue::Belarusian(_) => Language::Belarusian,
        Tongue::Other => return Vec::new(),
    };
    let text = &passage.translation;
    if !could_be_foreign(text, passage.known.tongue) {
        return Vec::new();
    }
    let words = text.words();
    // With fewer than two words that cannot be of its own language no sentence is told.
    let is_alien = |word: &&Range<usize>| {
        let word = text.at(word);
        word.len() <= LONGEST
            && word.starts_with(is_cyrillic)
            && !languages_of(&word.to_lowercase()).has(own)
    };
    if words.iter().filter(is_alien).nth(1).is_none() {
        return Vec::new();
    }
    let mut next = 0;
    let mut found: Vec<Stretch> = Vec::new();
    for sentence in text.sentences() {
        let first = next;
        while words.get(next).is_some_and(|word| word.start < sentence.end) {
            next += 1;
        }
        let words = judged(text.prose(), &words[first..next]);
        let Some(stretch) = stretch(text.text, &words, own, sentence) else { continue };
        match found.last_mut() {
            Some(last)
                if last.language == stretch.language
                    && last.extent == Extent::Sentence
                    && stretch.extent == Extent::Sentence
                    && text.text[last.at.end..stretch.at.start].trim().is_empty() =>
            {
                last.at.end = stretch.at.end;
            }
            _ => found.push(stretch),
        }
    }
    found
}

/// A quick look: a text of some length in the right language has its letters, and not those of the others.
fn could_be_foreign(text: &Text<'_>, tongue: Tongue) -> bool {
    let (alien, native): (&[char], &[char]) = match tongue {
        Tongue::Belarusian(_) => (&['и', 'щ', 'ъ', 'ї', 'є', 'И'], &['і', 'ў']),
        Tongue::Russian | Tongue::Other => (&['і', 'ў', 'ї', 'є', 'ґ', 'І'], &['и']),
    };
    let prose = text.prose();
    may_have_foreign(text, tongue) && prose.contains(alien) || !prose.contains(native)
}

/// The words that are of the Cyrillic script, without names.
fn judged(prose: &str, words: &[Range<usize>]) -> Vec<Word> {
    let mut judged = Vec::with_capacity(words.len());
    for at in words {
        let word = &prose[at.clone()];
        let mut letters = word.chars();
        let (first, second) = (letters.next(), letters.next());
        let capital = first.is_some_and(char::is_uppercase);
        let name = capital && second.is_some_and(char::is_lowercase) && !judged.is_empty();
        if word.len() <= LONGEST && first.is_some_and(is_cyrillic) && !name {
            judged.push(Word { at: at.clone(), may_be: languages_of(&word.to_lowercase()) });
        }
    }
    judged
}

/// What of a sentence is in another language.
fn stretch(text: &str, words: &[Word], own: Language, sentence: &Range<usize>) -> Option<Stretch> {
    let alien = words.iter().filter(|word| !word.may_be.has(own)).count();
    if alien < 2 {
        return None;
    }
    let mut best: Option<(usize, Stretch)> = None;
    for other in Language::ALL.into_iter().filter(|other| *other != own) {
        let against = words.iter().filter(|word| !word.may_be.has(other)).count();
        let whole = if words.len() <= 6 {
            against == 0 && alien * 2 >= words.len()
        } else {
            alien >= 3 && alien * 3 >= words.len() && against * 5 <= alien
        };
        let (weight, stretch) = if whole {
            let at = trimmed(text, sentence);
            (alien * 2 - against, Stretch { at, language: other, extent: Extent::Sentence })
        } else {
            let Some((weight, at)) = longest_part(words, own, other) else { continue };
            (weight, Stretch { at, language: other, extent: Extent::Part })
        };
        if best.as_ref().is_none_or(|(heavier, _)| *heavier < weight) {
            best = Some((weight, stretch));
        }
    }
    best.map(|(_, stretch)| stretch)
}

/// A sentence without the blanks about it.
fn trimmed(text: &str, sentence: &Range<usize>) -> Range<usize> {
    let words = text.get(sentence.clone()).unwrap_or_default();
    let start = sentence.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

/// The words running that could all be of the other language, with the most that cannot be of our own.
fn longest_part(words: &[Word], own: Language, other: Language) -> Option<(usize, Range<usize>)> {
    let mut best = None;
    for run in words.split(|word| !word.may_be.has(other)) {
        let first = run.iter().position(|word| !word.may_be.has(own));
        let last = run.iter().rposition(|word| !word.may_be.has(own));
        let (Some(first), Some(last)) = (first, last) else { continue };
        let part = &run[first..=last];
        let alien = part.iter().filter(|word| !word.may_be.has(own)).count();
        if alien >= 4 && alien * 2 >= part.len() && best.as_ref().is_none_or(|(n, _)| *n < alien) {
            best = Some((alien, run[first].at.start..run[last].at.end));
        }
    }
    best
}

fn name(language: Language) -> Message {
    match language {
        Language::Belarusian => messages::wrong_language_belarusian(),
        Language::Russian => messages::wrong_language_russian(),
        Language::Ukrainian => messages::wrong_language_ukrainian(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Sureness;
    use crate::checks::language::tests::found;

    fn sure(locale: &str, text: &str) -> Vec<String> {
        let flaws = found(&CHECK, locale, text).into_iter();
        let sure = flaws.filter(|flaw| flaw.sureness == Sureness::Sure);
        sure.map(|flaw| text[flaw.at].to_owned()).collect()
    }

    #[test]
    fn a_sentence_in_another_language_is_found_at_its_place() {
        let text = "Мы патрабуем свабоды. Мы требуем, чтобы их освободили. Гэта наша права.";
        assert_eq!(sure("be", text), ["Мы требуем, чтобы их освободили."]);
        let text = "Мы требуем свободы. Мы патрабуем, каб іх вызвалілі. Это наше право.";
        assert_eq!(sure("ru", text), ["Мы патрабуем, каб іх вызвалілі."]);
        assert_eq!(sure("ru", "Ми вимагаємо, щоб їх звільнили негайно.").len(), 1);
    }

    #[test]
    fn it_needs_no_letter_that_is_foreign() {
        assert_eq!(sure("be", "Это уже было.").len(), 1);
        assert_eq!(sure("ru", "Гэта як яно было.").len(), 1);
    }

    #[test]
    fn names_and_single_words_are_no_language() {
        for right in ["Газета «Новые известия» піша пра гэта.", "Ирина", "Спыніць катаванні!"]
        {
            assert_eq!(sure("be", right), [""; 0], "{right}");
        }
    }

    #[test]
    fn neighbours_are_told_once_and_quotations_are_unsure() {
        assert_eq!(sure("be", "Это не наши слова. Мы таких слов не говорили никогда.").len(), 1);
        let text = "Ён сказаў: «Я ничего не подписывал и подписывать не собираюсь».";
        let [flaw] = &found(&CHECK, "be", text)[..] else { panic!() };
        assert_eq!(flaw.sureness, Sureness::Unsure);
    }
}
