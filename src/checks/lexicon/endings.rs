//! The endings of Russian and Belarusian words.

use rustc_hash::FxHashSet;

use super::letters::{Language, Letters};
use super::stems::Class;

/// Bytes of the longest ending of a noun or adjective, before it is folded.
const LONGEST: usize = 10;

/// Letters that may follow the stem of a verb: suffixes, endings, participles.
pub(super) const VERB_TAIL: usize = 7;

/// Letters that may follow what the words of a family share.
pub(super) const FAMILY_TAIL: usize = 12;

const RUSSIAN_NOUN: &str = "а я у ю ы и е о ь й ой ей ою ею ью ом ем ов ев ам ям ами ями ьми ах ях \
                            ья ье ью ьев ьям ьями ьях";
const RUSSIAN_ADJECTIVE: &str = "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ей ою \
                                 ею ых их ыми ими а о ы и е у ь ья ье ьего ьему ьим ьем ьей ью ьи \
                                 ьих ьими ся";
const BELARUSIAN_NOUN: &str = "а я у ю ы і е э о ё ь й ой ай ей эй яй ёй ою аю ею эю яю ёю ом ам ем \
                               эм ям ём аў яў оў ёў еў амі ямі мі ьмі ах ях ох ёх";
const BELARUSIAN_ADJECTIVE: &str = "ы і ая яя ае яе ое ее ыя ія ога ага яга ега аму яму ому ему ым \
                                    ім ой ай яй ей аю ою яю ею ую юю ых іх ымі імі ом ам ем а о е у \
                                    э";

/// Which endings a class of words may have, folded as the stems are.
#[derive(Clone, Debug)]
pub(super) struct Endings {
    noun: FxHashSet<String>,
    adjective: FxHashSet<String>,
}

impl Endings {
    pub(super) fn new(letters: Letters) -> Self {
        let (noun, adjective) = match letters.language() {
            Language::Russian => (RUSSIAN_NOUN, RUSSIAN_ADJECTIVE),
            Language::Belarusian => (BELARUSIAN_NOUN, BELARUSIAN_ADJECTIVE),
            Language::Other => ("", ""),
        };
        // A letter goes before, so that the first one of an ending is not folded as the first one of a word.
        let folded = |list: &str| {
            let fold = |ending: &str| letters.fold(&format!("х{ending}"))["х".len()..].to_owned();
            list.split_whitespace().map(fold).collect()
        };
        Self { noun: folded(noun), adjective: folded(adjective) }
    }

    /// Whether a stem of this class may end so.
    pub(super) fn allow(&self, class: Class, ending: &str) -> bool {
        let listed = |endings: &FxHashSet<String>| ending.is_empty() || endings.contains(ending);
        match class {
            Class::Noun => ending.len() <= LONGEST && listed(&self.noun),
            Class::Adjective => ending.len() <= LONGEST && listed(&self.adjective),
            Class::Bare => ending.is_empty() || ending == "ь",
            Class::Verb => ending.chars().nth(VERB_TAIL).is_none(),
            Class::Family => ending.chars().nth(FAMILY_TAIL).is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::lexicon::Fold;

    #[test]
    fn endings_are_folded_as_stems_are() {
        let strict = Endings::new(Letters::new("be", Fold::Strict));
        assert!(strict.allow(Class::Noun, "аў"));
        assert!(!strict.allow(Class::Noun, "ав"));
        let loose = Endings::new(Letters::new("be", Fold::Loose));
        assert!(loose.allow(Class::Noun, "ав"));
        assert!(!loose.allow(Class::Noun, "ага"));
        assert!(loose.allow(Class::Adjective, "ага"));
    }
}
