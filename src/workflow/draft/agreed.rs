//! What of the termbase an engine is told.

use super::term::Term;
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Termbase};

/// The agreed terms for drafts into one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// What stays as it is, for [`crate::workflow::mask::Masker::new`].
    pub protected: Vec<String>,
    /// What has a rendering, in the order of the termbase.
    pub terms: Vec<Term>,
}

impl Agreed {
    /// The terms of a locale: each English name of a concept with the preferred rendering. What is verbatim is
    /// protected, and is no term.
    pub fn of(termbase: &Termbase, locale: &Locale) -> Self {
        let mut agreed = Self::default();
        for concept in &termbase.concepts {
            if concept.kind == ConceptKind::Verbatim {
                agreed.protected.extend(concept.english.iter().cloned());
                continue;
            }
            let said = concept.said_in(locale).map(|(said, _)| said);
            let Some(said) = said.filter(|said| !said.preferred.is_empty()) else { continue };
            agreed.terms.extend(concept.english.iter().map(|name| Term {
                source: name.clone(),
                target: said.preferred.clone(),
                note: concept.note.clone(),
            }));
        }
        agreed
    }

    /// The terms of drafts that are made from a translation: its rendering of a concept with the preferred one.
    pub fn through(termbase: &Termbase, from: &Locale, to: &Locale) -> Vec<Term> {
        let preferred = |concept: &Concept, locale: &Locale| {
            let said = &concept.said_in(locale)?.0.preferred;
            (!said.is_empty()).then(|| said.clone())
        };
        let term = |concept: &Concept| {
            let (source, target) = (preferred(concept, from)?, preferred(concept, to)?);
            Some(Term { source, target, note: concept.note.clone() })
        };
        let named = termbase.concepts.iter().filter(|c| c.kind != ConceptKind::Verbatim);
        named.filter_map(term).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::termbase::{CaseRule, Renderings};

    fn concept(english: &[&str], kind: ConceptKind, be: &str) -> Concept {
        let said = Renderings { preferred: be.to_owned(), ..Renderings::default() };
        Concept {
            id: "a".to_owned(),
            kind,
            english: english.iter().map(|name| (*name).to_owned()).collect(),
            case: CaseRule::Ignored,
            note: (kind == ConceptKind::Verb).then(|| "of workers".to_owned()),
            renderings: [(Locale::parse("be").unwrap(), said)].into(),
        }
    }

    #[test]
    fn each_name_has_its_rendering_and_what_is_verbatim_is_protected() {
        let termbase = Termbase {
            concepts: vec![
                concept(&["strike", "walkout"], ConceptKind::Noun, "страйк"),
                concept(&["strike"], ConceptKind::Verb, "страйкаваць"),
                concept(&["GNU", "gettext"], ConceptKind::Verbatim, "ГНУ"),
                concept(&["ballot"], ConceptKind::Noun, ""),
            ],
        };
        let agreed = Agreed::of(&termbase, &Locale::parse("be").unwrap());
        assert_eq!(agreed.protected, ["GNU", "gettext"]);
        let told: Vec<_> = agreed
            .terms
            .iter()
            .map(|term| (term.source.as_str(), term.target.as_str(), term.note.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                ("strike", "страйк", None),
                ("walkout", "страйк", None),
                ("strike", "страйкаваць", Some("of workers"))
            ]
        );
        let be = Locale::parse("be").unwrap();
        let through = Agreed::through(&termbase, &be, &be);
        let told: Vec<_> = through.iter().map(|term| term.source.as_str()).collect();
        assert_eq!(told, ["страйк", "страйкаваць"]);
        // The classical orthography has no renderings of its own.
        let tarask = Agreed::of(&termbase, &Locale::parse("be-tarask").unwrap());
        assert_eq!(tarask, agreed);
        let ru = Agreed::of(&termbase, &Locale::parse("ru").unwrap());
        assert_eq!((ru.protected.len(), ru.terms.len()), (2, 0));
    }
}
