//! Letters, words and sentences of another language or orthography, and slips of the finger.

use std::ops::Range;

use talmach::model::finding::CheckId::{
    ForeignLetters, Orthography, ShortU, Spelling, WrongLanguage, WrongScript,
};

use super::{Damage, Victim};

pub(super) const DAMAGES: &[Damage] = &[
    Damage { name: "a Latin “a” in a word", check: WrongScript, cause: latin_a },
    Damage { name: "a Latin “c” in a word", check: WrongScript, cause: latin_c },
    Damage { name: "a Latin “o” in a word", check: WrongScript, cause: latin_o },
    Damage { name: "a Latin “i” in a word", check: WrongScript, cause: latin_i },
    Damage { name: "a word of one Latin letter", check: WrongScript, cause: latin_word },
    Damage { name: "і or ў in Russian", check: ForeignLetters, cause: belarusian_letter },
    Damage { name: "и, щ or ъ in Belarusian", check: ForeignLetters, cause: russian_letter },
    Damage {
        name: "a sentence in the other language",
        check: WrongLanguage,
        cause: other_sentence,
    },
    Damage {
        name: "the whole unit in the other language",
        check: WrongLanguage,
        cause: other_unit,
    },
    Damage { name: "two letters swapped", check: Spelling, cause: letters_swapped },
    Damage { name: "a letter left out", check: Spelling, cause: letter_lost },
    Damage { name: "a letter doubled", check: Spelling, cause: letter_doubled },
    Damage { name: "у for ў", check: ShortU, cause: short_u_lost },
    Damage { name: "ў for у after a consonant", check: ShortU, cause: short_u_added },
    Damage { name: "ў at the beginning or after a sign", check: ShortU, cause: short_u_first },
    Damage { name: "a word in the classical orthography", check: Orthography, cause: classical },
];

/// Every place of a letter inside of words of three letters and more.
fn inside(victim: &Victim<'_>, letter: char) -> Vec<Range<usize>> {
    let words = victim.words().into_iter().filter(|(_, word)| word.chars().count() > 2);
    let places = words.flat_map(|(start, word)| {
        let found: Vec<usize> = word.match_indices(letter).map(|(at, _)| start + at).collect();
        found.into_iter().map(|at| at..at + letter.len_utf8())
    });
    places.collect()
}

fn letter(victim: &Victim<'_>, old: char, new: &str) -> Vec<String> {
    victim.with(inside(victim, old).into_iter().map(|at| (at, new.to_owned())))
}

fn latin_a(victim: &Victim<'_>) -> Vec<String> {
    letter(victim, 'а', "a")
}

fn latin_c(victim: &Victim<'_>) -> Vec<String> {
    letter(victim, 'с', "c")
}

fn latin_o(victim: &Victim<'_>) -> Vec<String> {
    letter(victim, 'о', "o")
}

fn latin_i(victim: &Victim<'_>) -> Vec<String> {
    letter(victim, 'і', "i")
}

fn latin_word(victim: &Victim<'_>) -> Vec<String> {
    let alike = [("а", "a"), ("о", "o"), ("с", "c"), ("і", "i"), ("у", "y")];
    let words = victim.words().into_iter();
    victim.with(words.filter_map(|(at, word)| {
        let (_, latin) = alike.iter().find(|(own, _)| *own == word)?;
        Some((at..at + word.len(), (*latin).to_owned()))
    }))
}

fn belarusian_letter(victim: &Victim<'_>) -> Vec<String> {
    if !victim.is_russian() {
        return Vec::new();
    }
    let mut all = letter(victim, 'и', "і");
    all.extend(letter(victim, 'у', "ў"));
    all
}

fn russian_letter(victim: &Victim<'_>) -> Vec<String> {
    if victim.is_russian() {
        return Vec::new();
    }
    let mut all = letter(victim, 'і', "и");
    for (own, russian) in [("шч", "щ"), ("’", "ъ")] {
        all.extend(victim.replaced(own, russian));
    }
    all
}

fn other_language(victim: &Victim<'_>) -> &'static str {
    if victim.is_russian() { "be" } else { "ru" }
}

fn other_sentence(victim: &Victim<'_>) -> Vec<String> {
    let sentences = victim.sentences_beside(&victim.good.other, other_language(victim));
    victim.with(sentences.into_iter().map(|(at, other)| (at, other.to_owned())))
}

fn other_unit(victim: &Victim<'_>) -> Vec<String> {
    victim.with([(0..victim.text.len(), victim.good.other.clone())])
}

/// Words of six small letters and more, with their letters' places.
fn long_words(victim: &Victim<'_>) -> Vec<(usize, Vec<char>)> {
    let words = victim.words().into_iter();
    let small = words.filter(|(_, word)| word.chars().all(char::is_lowercase));
    let letters = small.map(|(at, word)| (at, word.chars().collect::<Vec<_>>()));
    letters.filter(|(_, letters)| letters.len() >= 6).collect()
}

fn misspelt(victim: &Victim<'_>, slip: impl Fn(&mut Vec<char>)) -> Vec<String> {
    victim.with(long_words(victim).into_iter().map(|(at, mut letters)| {
        let length = letters.iter().map(|c| c.len_utf8()).sum::<usize>();
        slip(&mut letters);
        (at..at + length, letters.into_iter().collect())
    }))
}

fn letters_swapped(victim: &Victim<'_>) -> Vec<String> {
    misspelt(victim, |letters| letters.swap(2, 3))
}

fn letter_lost(victim: &Victim<'_>) -> Vec<String> {
    misspelt(victim, |letters| {
        letters.remove(3);
    })
}

fn letter_doubled(victim: &Victim<'_>) -> Vec<String> {
    misspelt(victim, |letters| letters.insert(3, letters[3]))
}

fn short_u_lost(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("ў", "у")
}

fn short_u_added(victim: &Victim<'_>) -> Vec<String> {
    if victim.is_russian() {
        return Vec::new();
    }
    let consonants = "бвгджзйклмнпрстфхцчш";
    let after =
        |at: usize| victim.prose[..at].trim_end_matches([' ', '\u{a0}']).chars().next_back();
    let places = victim.prose.match_indices('у');
    let places = places.filter(|(at, _)| after(*at).is_some_and(|c| consonants.contains(c)));
    victim.with(places.map(|(at, old)| (at..at + old.len(), "ў".to_owned())))
}

fn short_u_first(victim: &Victim<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    if let Some(rest) = victim.text.strip_prefix("У ").filter(|_| !victim.is_russian()) {
        all.push(format!("Ў {rest}"));
    }
    if !victim.is_russian() {
        all.extend(victim.replaced(". У ", ". Ў "));
        all.extend(
            [": у ", ", у ", "; у "]
                .map(|old| victim.replaced(old, &old.replace('у', "ў")))
                .concat(),
        );
    }
    all
}

fn classical(victim: &Victim<'_>) -> Vec<String> {
    victim.reworded(&victim.words.classical)
}
