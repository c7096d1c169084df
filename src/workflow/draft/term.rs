//! Agreed terms, and in which texts they occur.
//!
//! A text has a term where its words stand one after another, whatever their endings: *political prisoners* has
//! *political prisoner*. Engines are told a term too many rather than one too few, so endings are let go of easily.

/// A term and how it is to be translated.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// As it stands in texts, in its basic form.
    pub source: String,
    /// The preferred rendering, in its basic form.
    pub target: String,
    /// What a translator should know: a sense, a word to avoid.
    pub note: Option<String>,
}

impl Term {
    /// A term without a note.
    pub fn new(source: &str, target: &str) -> Self {
        Self { source: source.to_owned(), target: target.to_owned(), note: None }
    }
}

/// The terms that occur in any of these texts, in their order. Texts may be masked, in any notation.
pub fn occurring<'a>(
    terms: &'a [Term],
    texts: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = &'a Term> {
    // Without terms nothing is looked at.
    let texts = texts.into_iter().filter(|_| !terms.is_empty());
    let texts: Vec<Vec<String>> = texts.map(words).collect();
    terms.iter().filter(move |term| {
        let term = words(&term.source);
        !term.is_empty() && texts.iter().any(|text| has(text, &term))
    })
}

fn has(text: &[String], term: &[String]) -> bool {
    text.windows(term.len()).any(|window| window.iter().zip(term).all(|(a, b)| is_form(a, b)))
}

/// Whether a word may be a form of another: nothing but the ends differ, and these are short.
fn is_form(word: &str, of: &str) -> bool {
    if word == of {
        return true;
    }
    let common = word.chars().zip(of.chars()).take_while(|(a, b)| a == b).count();
    let length = of.chars().count();
    let let_go = if length > 5 { 2 } else { 1 };
    common >= 3 && length - common <= let_go && word.chars().count() - common <= 3
}

/// The words of a text in small letters, without the tokens of a mask.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let hidden = TOKENS.iter().find_map(|(open, close)| {
            let inner = rest.strip_prefix(open)?;
            // A token is short; whatever begins like one and goes on is text.
            let end = inner.char_indices().take(24).find(|(at, _)| inner[*at..].starts_with(close));
            end.map(|(at, _)| open.len() + at + close.len())
        });
        let length = match hidden {
            Some(length) => length,
            None if c.is_alphanumeric() => {
                let inner = |c: char| c.is_alphanumeric() || c == '\u{301}';
                let end = rest.find(|c| !inner(c)).unwrap_or(rest.len());
                words.push(rest[..end].to_lowercase());
                end
            }
            None => c.len_utf8(),
        };
        rest = &rest[length..];
    }
    words
}

const TOKENS: [(&str, &str); 3] = [("⟦", "⟧"), ("[[", "]]"), ("<x ", ">")];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(term: &str, text: &str) -> bool {
        occurring(&[Term::new(term, "")], [text]).next().is_some()
    }

    #[test]
    fn a_term_is_found_in_other_forms_case_and_around_tokens() {
        for (term, text) in [
            ("political prisoner", "Free all Political Prisoners!"),
            ("city", "the cities of Belarus"),
            ("human rights", "human ⟦1⟧rights⟦2⟧"),
            ("human rights", "human <x id=\"12\"/>rights"),
            ("human rights", "Human [[1]]rights"),
            ("strike", "They were striking."),
            ("Article 19", "see article 19 of the Pact"),
            ("забастовка", "участники забастовки"),
            ("палітычны зняволены", "усіх палітычных зняволеных"),
            ("UN", "the UN's report"),
        ] {
            assert!(found(term, text), "{term}: {text}");
        }
    }

    #[test]
    fn a_part_of_a_word_is_no_term() {
        for (term, text) in [
            ("art", "a party"),
            ("state", "an understatement"),
            ("law", "lawlessness"),
            ("human rights", "rights of humans"),
            ("UN", "unions"),
            ("Article 19", "Article 193"),
            ("x", "⟦1⟧ <x id=\"1\"/>"),
            ("", "text"),
            ("—", "text — text"),
        ] {
            assert!(!found(term, text), "{term}: {text}");
        }
    }

    #[test]
    fn terms_keep_their_order() {
        let terms = ["strike", "peace", "union"].map(|term| Term::new(term, ""));
        let found: Vec<&Term> = occurring(&terms, ["The union", "on strike"]).collect();
        assert_eq!(found, [&terms[0], &terms[2]]);
    }

    proptest! {
        #[test]
        fn a_text_has_each_of_its_words(text in "(\\PC|[a-zа-я]{1,4}|⟦1⟧| |<x id){0,20}") {
            for word in words(&text) {
                prop_assert!(found(&word, &text), "{word}");
            }
        }
    }
}
