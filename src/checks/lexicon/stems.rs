//! The stems of a word: what is left of it without its ending, in every shape that its forms may have.
//!
//! Light and generous: it stands in for a dictionary where that does not know a surname or a new word.

use super::letters::{Language, Letters};

/// Which endings a stem takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Noun,
    Adjective,
    /// A noun's stem without an ending: `забастовок`.
    Bare,
    /// Whatever a verb may become; also the words of languages that we know no endings of.
    Verb,
    /// The beginning alone, as words of one family share it: `поиск`, `поисковый`.
    Family,
}

/// The fewest letters of a stem that takes the endings of a verb.
const VERB_STEM: usize = 3;

/// The fewest letters that the words of a family share.
const FAMILY_STEM: usize = 4;

/// Seven letters of ten.
fn beginning(word: &[char], least: usize) -> &[char] {
    let length = (word.len() * 7 / 10).max(least);
    word.get(..length).unwrap_or(word)
}

/// The stems of a word given as dictionaries give it (or as an adjective before its noun), folded. `Verb` asks for the
/// stems of a verb, every other class for those of a name: noun, adjective or participle.
pub(super) fn stems(lemma: &str, class: Class, letters: Letters) -> Vec<(String, Class)> {
    let word: Vec<char> = letters.fold(lemma).chars().collect();
    let mut found = Stems { found: Vec::new() };
    match (letters.language(), class) {
        (Language::Other, _) => found.add(beginning(&word, VERB_STEM), Class::Verb),
        (Language::Russian | Language::Belarusian, Class::Family) => {
            found.add(beginning(&word, FAMILY_STEM), Class::Family);
        }
        (Language::Russian | Language::Belarusian, Class::Verb) => found.verb(&word),
        (Language::Russian | Language::Belarusian, _) => {
            found.noun(&word, letters);
            found.adjective(&word);
        }
    }
    found.found
}

struct Stems {
    found: Vec<(String, Class)>,
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'ё' | 'и' | 'і' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

fn is_consonant(c: char) -> bool {
    !is_vowel(c) && !matches!(c, 'ь' | 'ъ' | 'й' | '\'') && c.is_alphabetic()
}

impl Stems {
    fn add(&mut self, stem: &[char], class: Class) {
        let least = match class {
            Class::Verb | Class::Family => VERB_STEM,
            Class::Noun | Class::Adjective | Class::Bare => 2,
        };
        let stem: String = stem.iter().collect();
        if stem.chars().count() >= least
            && !self.found.iter().any(|known| *known == (stem.clone(), class))
        {
            self.found.push((stem, class));
        }
    }

    fn noun(&mut self, word: &[char], letters: Letters) {
        let Some((&last, rest)) = word.split_last() else { return };
        let open = is_vowel(last);
        let stem = if open || matches!(last, 'ь' | 'й') { rest } else { word };
        self.add(stem, Class::Noun);
        self.changed(stem, letters);
        if open {
            self.with_a_vowel(stem);
        } else {
            self.without_its_vowel(stem);
        }
        match stem {
            // статья, статей
            [before @ .., 'ь' | '\''] => self.add(before, Class::Noun),
            // гражданин, граждане
            [before @ .., 'и' | 'і' | 'ы', 'н'] if !open => self.add(before, Class::Noun),
            _ => {}
        }
        // время, времени
        if matches!(word, [.., 'м', 'я' | 'е']) {
            self.add(&[stem, &['е', 'н']].concat(), Class::Noun);
            self.add(&[stem, &['ё', 'н']].concat(), Class::Noun);
        }
        // Surnames in -ов, -ін take some endings of adjectives.
        if matches!(word, [.., 'о' | 'а' | 'е' | 'ё', 'в' | 'ў'] | [.., 'и' | 'і' | 'ы', 'н'])
        {
            let (_, before) = word.split_last().unwrap_or((&' ', &[]));
            self.add(word, Class::Adjective);
            if last == 'ў' {
                self.add(&[before, &['в']].concat(), Class::Adjective);
            }
        }
    }

    /// The last consonant as it may change in Belarusian: рука, руцэ.
    fn changed(&mut self, stem: &[char], letters: Letters) {
        if letters.language() != Language::Belarusian {
            return;
        }
        let Some((last, before)) = stem.split_last() else { return };
        let others: &[&str] = match last {
            'к' => &["ц"],
            'г' => &["з"],
            'х' => &["с"],
            'д' => &["дз"],
            'т' => &["ц"],
            'в' => &["ў"],
            'ў' => &["в"],
            _ => &[],
        };
        for other in others {
            let changed: String = before.iter().copied().chain(other.chars()).collect();
            self.add(&letters.fold(&changed).chars().collect::<Vec<_>>(), Class::Noun);
        }
    }

    /// A vowel that is there in the form of the dictionary alone: рынок, рынка; боец, бойца; палец, пальца.
    fn without_its_vowel(&mut self, stem: &[char]) {
        let [before @ .., 'о' | 'е' | 'ё' | 'а' | 'э', last] = stem else { return };
        if !is_consonant(*last) || before.is_empty() {
            return;
        }
        self.add(&[before, &[*last]].concat(), Class::Noun);
        if before.ends_with(&['л']) {
            self.add(&[before, &['ь', *last]].concat(), Class::Noun);
        }
        if before.last().copied().is_some_and(is_vowel) {
            self.add(&[before, &['й', *last]].concat(), Class::Noun);
        }
    }

    /// A vowel that is there in the genitive plural alone: забастовка, забастовок; письмо, писем.
    fn with_a_vowel(&mut self, stem: &[char]) {
        match stem {
            [before @ .., 'ь' | 'й', last] if is_consonant(*last) => {
                self.add(&[before, &['е', *last]].concat(), Class::Bare);
            }
            [before @ .., last]
                if is_consonant(*last) && before.last().copied().is_some_and(is_consonant) =>
            {
                for vowel in ['о', 'е', 'ё', 'а'] {
                    self.add(&[before, &[vowel, *last]].concat(), Class::Bare);
                }
            }
            _ => {}
        }
    }

    fn adjective(&mut self, word: &[char]) {
        let word = match word {
            [before @ .., 'с', 'я'] => before,
            _ => word,
        };
        match word {
            [before @ .., 'ы' | 'и' | 'о', 'й'] => self.add(before, Class::Adjective),
            [before @ .., 'а' | 'я' | 'о' | 'е', 'я' | 'е'] => {
                self.add(before, Class::Adjective)
            }
            [before @ .., 'ы' | 'и' | 'і', 'е' | 'я'] => self.add(before, Class::Adjective),
            [before @ .., 'ы' | 'і'] => self.add(before, Class::Adjective),
            _ => {}
        }
    }

    fn verb(&mut self, word: &[char]) {
        let word = match word {
            [before @ .., 'с', 'я' | 'ь'] => before,
            // -цца
            [before @ .., 'ц', 'ц', 'а'] => before,
            _ => word,
        };
        let mut stem = match word {
            [before @ .., 'т' | 'ц' | 'ч', 'ь' | 'и' | 'і' | 'ы'] => before,
            _ => word,
        };
        self.add(stem, Class::Verb);
        while let [before @ .., last] = stem
            && is_vowel(*last)
            && before.len() >= VERB_STEM
        {
            stem = before;
        }
        self.add(stem, Class::Verb);
        // бастовать, бастую
        if let [before @ .., 'о' | 'е' | 'а' | 'я', 'в'] = stem {
            self.add(before, Class::Verb);
        }
        // платить, плачу
        if let [before @ .., last] = stem {
            let others: &[char] = match last {
                'т' => &['ч', 'щ', 'ш'],
                'ц' => &['ч', 'т'],
                'д' | 'з' | 'г' => &['ж'],
                'с' | 'х' => &['ш'],
                'к' => &['ч', 'щ'],
                _ => &[],
            };
            for other in others {
                self.add(&[before, &[*other]].concat(), Class::Verb);
            }
        }
    }
}
