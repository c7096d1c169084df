//! The lexicon: whether a word is known.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::hash::{BuildHasher, BuildHasherDefault};
use std::sync::{OnceLock, PoisonError, RwLock};

use rustc_hash::{FxHashMap, FxHasher};
use spellbook::Dictionary;

use super::affixes;
use super::personal::Personal;

/// What was asked before is kept in so many parts, so that threads seldom meet.
const PARTS: usize = 16;

/// So many answers are kept in a part. A longer text has its words looked up again.
const PART_SIZE: usize = 1 << 16;

/// Longer words are no words; they are not looked up.
const LONGEST: usize = 200;

/// How many suggestions are worth reading.
const SUGGESTIONS: usize = 3;

/// A dictionary of one language, and the words of a project.
///
/// Which forms a word has is read from the text of the dictionary; whether a word is known needs all of it taken in,
/// which takes a hundred times as long and is done by [`Lexicon::take_in`], or when the first word is asked for.
pub struct Lexicon {
    dictionary: OnceLock<Result<Dictionary, LexiconError>>,
    aff: String,
    /// In UTF-8; most of its lines are never looked at.
    dic: Vec<u8>,
    personal: Personal,
    /// Words that were asked for, with the answers.
    asked: [RwLock<FxHashMap<Box<str>, bool>>; PARTS],
}

/// The text is no Hunspell dictionary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a Hunspell dictionary: {detail}")]
pub struct LexiconError {
    /// What the reader says, in English.
    pub detail: String,
}

impl Lexicon {
    /// From the text of a dictionary of a language such as `be`, its words in bytes of UTF-8, and a list of words, one a
    /// line (`#` begins a comment), that are known in all their forms.
    pub fn new(language: &str, aff: String, dic: Vec<u8>, list: &str) -> Self {
        let asked = std::array::from_fn(|_| RwLock::default());
        let personal = Personal::new(language, list);
        Self { dictionary: OnceLock::new(), aff, dic, personal, asked }
    }

    /// Takes the dictionary in, if that has not been done; what no dictionary can be made of knows no word.
    pub fn take_in(&self) -> Result<(), &LexiconError> {
        self.dictionary().map(|_| ())
    }

    fn dictionary(&self) -> Result<&Dictionary, &LexiconError> {
        let take_in = || {
            let dic = std::str::from_utf8(&self.dic).map_err(|error| error.to_string());
            dic.and_then(|dic| Dictionary::new(&self.aff, dic).map_err(|error| error.to_string()))
                .map_err(|detail| LexiconError { detail })
        };
        self.dictionary.get_or_init(take_in).as_ref()
    }

    /// Whether a word is spelt right. A word with digits is; a word with hyphens is if its parts are; apostrophes are
    /// equal however they are typed.
    pub fn knows(&self, word: &str) -> bool {
        let hash = BuildHasherDefault::<FxHasher>::default().hash_one(word);
        let part = &self.asked[(hash >> 60) as usize % PARTS];
        if let Some(known) = part.read().unwrap_or_else(PoisonError::into_inner).get(word) {
            return *known;
        }
        let known = self.look_up(word);
        let mut part = part.write().unwrap_or_else(PoisonError::into_inner);
        if part.len() < PART_SIZE && word.len() <= LONGEST {
            part.insert(word.into(), known);
        }
        known
    }

    /// The forms of words that the dictionary has, by the words; the others are not among the answers. One pass over
    /// the dictionary, so ask for all at once. A word is looked for as it is and without its capital.
    pub fn forms(&self, words: &BTreeSet<String>) -> BTreeMap<String, BTreeSet<String>> {
        let mut spelt = BTreeSet::new();
        for word in words {
            spelt.insert(plain(word).into_owned());
            spelt.insert(plain(word).to_lowercase());
        }
        let found = affixes::forms(&self.aff, &self.dic, &spelt);
        let mut answers = BTreeMap::new();
        for word in words {
            let plain = plain(word);
            let mut forms = found.get(&*plain).cloned().unwrap_or_default();
            forms.extend(found.get(plain.to_lowercase().as_str()).into_iter().flatten().cloned());
            if !forms.is_empty() {
                answers.insert(word.clone(), forms);
            }
        }
        answers
    }

    /// The forms of one word; none where the dictionary does not have it. [`Lexicon::forms`] asks for many.
    pub fn forms_of(&self, word: &str) -> BTreeSet<String> {
        self.forms(&BTreeSet::from([word.to_owned()])).remove(word).unwrap_or_default()
    }

    /// Up to three words that may have been meant. It takes 50 to 220 milliseconds: for a person who waits for one
    /// word, never for a check.
    pub fn suggestions(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        if let Ok(dictionary) = self.dictionary()
            && word.len() <= LONGEST
        {
            dictionary.suggest(&plain(word), &mut found);
            found.truncate(SUGGESTIONS);
        }
        found
    }

    fn look_up(&self, word: &str) -> bool {
        if word.len() > LONGEST {
            return false;
        }
        let word = plain(word);
        let dictionary = self.dictionary().ok();
        let known = |word: &str| {
            word.is_empty()
                || word.contains(|c: char| c.is_numeric())
                || dictionary.is_some_and(|dictionary| dictionary.check(word))
                || self.personal.knows(word)
        };
        let known = |word: &str| known(word) || other_u(word).is_some_and(|other| known(&other));
        known(&word) || (word.contains(['-', '‑']) && word.split(['-', '‑']).all(known))
    }
}

/// A word with ў for у at its beginning, or the other way round: which one is right, the word before says.
fn other_u(word: &str) -> Option<String> {
    let first = word.chars().next()?;
    let other = match first {
        'у' => 'ў',
        'ў' => 'у',
        'У' => 'Ў',
        'Ў' => 'У',
        _ => return None,
    };
    Some(format!("{other}{}", &word[first.len_utf8()..]))
}

/// A word as dictionaries type it: with a straight apostrophe, without marks of stress and division.
fn plain(word: &str) -> Cow<'_, str> {
    const MARKS: [char; 5] = ['’', 'ʼ', '`', '\u{301}', '\u{ad}'];
    if !word.contains(MARKS) {
        return Cow::Borrowed(word);
    }
    let typed = word.chars().filter_map(|c| match c {
        '’' | 'ʼ' | '`' => Some('\''),
        '\u{301}' | '\u{ad}' => None,
        _ => Some(c),
    });
    Cow::Owned(typed.collect())
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon").field("dictionary", &self.dictionary).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tiny;
    use super::*;

    #[test]
    fn words_are_known_in_any_case_with_any_apostrophe_and_by_parts() {
        let lexicon = tiny::lexicon("be", "");
        for word in ["сям’я", "сямʼя", "Сям'я", "СЯМ’Я", "прэс-цэнтр", "сям’я́", "2026", "27-мы", ""]
        {
            assert!(lexicon.knows(word), "{word}");
        }
        for word in ["сямя", "прэс-цэнтар", "абвал"] {
            assert!(!lexicon.knows(word), "{word}");
            assert!(!lexicon.knows(word), "{word}, asked again");
        }
    }

    #[test]
    fn the_words_of_a_list_are_known_in_all_their_forms() {
        let list = "\u{feff}# names\nЗелянкоўскі # a surname\n\nканцэсія\nлайкаць\n";
        let lexicon = tiny::lexicon("be", list);
        for word in ["Зелянкоўскага", "канцэсіяй", "Канцэсія", "лайкаюць", "лайканага"]
        {
            assert!(lexicon.knows(word), "{word}");
        }
        for word in ["зелянкоўскага", "names", "канцэсіянер"] {
            assert!(!lexicon.knows(word), "{word}");
        }
    }

    #[test]
    fn forms_come_from_the_dictionary() {
        let lexicon = tiny::lexicon("be", "");
        let forms = lexicon.forms_of("Страйк");
        assert!(forms.contains("страйкаў"), "{forms:?}");
        assert!(lexicon.forms_of("канцэсія").is_empty());
    }

    #[test]
    fn what_is_no_dictionary_is_refused_or_empty() {
        let made = Lexicon::new("be", "FLAG nonsense".to_owned(), b"no number".to_vec(), "");
        assert!(made.take_in().is_err());
        assert!(!made.knows("страйк"));
    }

    proptest! {
        #[test]
        fn any_word_has_an_answer_and_keeps_it(word in "\\PC{0,12}") {
            let lexicon = tiny::lexicon("ru", "");
            prop_assert_eq!(lexicon.knows(&word), lexicon.knows(&word));
            lexicon.forms_of(&word);
        }
    }
}
