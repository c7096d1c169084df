//! The words of a project that no dictionary has.

use super::forms::{Desk, Forms};
use super::letters::{Fold, Letters};
use super::stems::Class;
use super::verbs;

/// A list of words, known in all their forms.
#[derive(Clone, Debug)]
pub(super) struct Personal {
    forms: Forms,
    /// Whether a word of the list begins with a capital, and its forms therefore have to.
    capital: Vec<bool>,
}

/// The words of a list: one a line; what follows `#` is a comment.
pub(super) fn words(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter_map(|line| {
        let word = line
            .split('#')
            .next()
            .unwrap_or_default()
            .trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        (!word.is_empty()).then_some(word)
    })
}

impl Personal {
    pub(super) fn new(language: &str, list: &str) -> Self {
        let mut personal = Self { forms: Forms::new(language, Fold::Strict), capital: Vec::new() };
        for word in words(list).flat_map(str::split_whitespace) {
            let Ok(id) = u32::try_from(personal.capital.len()) else { break };
            personal.capital.push(word.starts_with(char::is_uppercase));
            personal.forms.add(id, word);
            personal.forms.add_stems(id, word, Class::Noun);
            let language = Letters::new(language, Fold::Strict).language();
            for form in verbs::forms(word, language) {
                personal.forms.add(id, &form);
            }
            if let Some(participle) = verbs::participle(word, language) {
                personal.forms.add_stems(id, &participle, Class::Noun);
            }
        }
        personal
    }

    pub(super) fn knows(&self, word: &str) -> bool {
        if self.capital.is_empty() {
            return false;
        }
        let mut desk = Desk::default();
        let found = self.forms.find(word, &mut desk);
        let capital = word.starts_with(char::is_uppercase);
        found.iter().any(|id| capital || !self.capital.get(*id as usize).copied().unwrap_or(true))
    }
}
