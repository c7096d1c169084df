//! What is wrong in a termbase itself.

use std::collections::BTreeMap;

use crate::model::letters::is_cyrillic;
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Renderings, Termbase};

/// Something wrong, and in which concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermFinding {
    /// The concept, by number.
    pub concept: usize,
    /// Where it is in what the concept is called in one locale.
    pub locale: Option<Locale>,
    pub fault: TermFault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermFault {
    /// Two concepts of one kind have this English name; the other one by number, which may be the same one.
    EnglishTwice { name: String, other: usize },
    /// Nothing is said about a locale of the project.
    NoRendering { locale: Locale },
    /// The project is not translated into the locale: a slip, or a key that was meant to be another.
    UnknownLocale,
    /// A rendering stands there twice.
    Twice { text: String },
    /// A rendering is good and forbidden.
    GoodAndForbidden { text: String },
    /// What is forbidden here is preferred by the other concept.
    PreferredElsewhere { text: String, other: usize },
    /// A word of Latin and Cyrillic letters.
    MixedScripts { word: String },
}

/// Finds what contradicts itself and what is lacking, in the order of the concepts. Linear.
pub fn audit(termbase: &Termbase, locales: &[Locale]) -> Vec<TermFinding> {
    let mut names: BTreeMap<(String, ConceptKind), usize> = BTreeMap::new();
    let mut preferred: BTreeMap<(&Locale, String), usize> = BTreeMap::new();
    for (number, concept) in termbase.concepts.iter().enumerate() {
        for (locale, said) in &concept.renderings {
            preferred.entry((locale, said.preferred.to_lowercase())).or_insert(number);
        }
    }
    let mut findings = Vec::new();
    for (number, concept) in termbase.concepts.iter().enumerate() {
        let mut find = |locale: Option<&Locale>, fault| {
            findings.push(TermFinding { concept: number, locale: locale.cloned(), fault });
        };
        for name in &concept.english {
            if let Some(word) = mixed_word(name) {
                find(None, TermFault::MixedScripts { word: word.to_owned() });
            }
            match names.get(&(key(name, concept), concept.kind)) {
                Some(other) => {
                    find(None, TermFault::EnglishTwice { name: name.clone(), other: *other });
                }
                None => {
                    names.insert((key(name, concept), concept.kind), number);
                }
            }
        }
        for locale in locales {
            let is_lacking =
                concept.kind != ConceptKind::Verbatim && concept.said_in(locale).is_none();
            if is_lacking {
                find(None, TermFault::NoRendering { locale: locale.clone() });
            }
        }
        for (locale, said) in &concept.renderings {
            let borrows = |other: &Locale| other.language() == locale.as_str();
            if !locales.contains(locale) && !locales.iter().any(borrows) {
                find(Some(locale), TermFault::UnknownLocale);
            }
            for fault in within(said) {
                find(Some(locale), fault);
            }
            for text in &said.forbidden {
                let other = preferred.get(&(locale, text.to_lowercase()));
                if let Some(other) = other.filter(|other| **other != number) {
                    let text = text.clone();
                    find(Some(locale), TermFault::PreferredElsewhere { text, other: *other });
                }
            }
        }
    }
    findings
}

/// Where case counts, `May` and `may` are two names.
fn key(name: &str, concept: &Concept) -> String {
    match concept.case {
        crate::model::termbase::CaseRule::Kept => name.to_owned(),
        crate::model::termbase::CaseRule::Ignored => name.to_lowercase(),
    }
}

/// What is wrong with renderings by themselves.
fn within(said: &Renderings) -> Vec<TermFault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, bool> = BTreeMap::new();
    let preferred = std::iter::once(&said.preferred).filter(|text| !text.is_empty());
    let good = preferred.chain(&said.allowed).map(|text| (text, true));
    for (text, is_good) in good.chain(said.forbidden.iter().map(|text| (text, false))) {
        match seen.insert(text.to_lowercase(), is_good) {
            Some(before) if before != is_good => {
                faults.push(TermFault::GoodAndForbidden { text: text.clone() });
            }
            Some(_) => faults.push(TermFault::Twice { text: text.clone() }),
            None => {}
        }
        // What is forbidden may be forbidden for its letters.
        if let Some(word) = mixed_word(text).filter(|_| is_good) {
            faults.push(TermFault::MixedScripts { word: word.to_owned() });
        }
    }
    let forms = said.forms.iter().filter_map(|form| mixed_word(form));
    faults.extend(forms.map(|word| TermFault::MixedScripts { word: word.to_owned() }));
    faults
}

/// The first word that has both Latin and Cyrillic letters.
fn mixed_word(text: &str) -> Option<&str> {
    let is_latin = |c: char| c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.find(|word| word.contains(is_latin) && word.contains(is_cyrillic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::termbase::CaseRule;

    fn concept(english: &str, said: &[(&str, &str, &[&str])]) -> Concept {
        let renderings = said.iter().map(|(tag, preferred, forbidden)| {
            let forbidden = forbidden.iter().map(|text| (*text).to_owned()).collect();
            let preferred = (*preferred).to_owned();
            let said = Renderings { preferred, forbidden, ..Renderings::default() };
            (Locale::parse(tag).unwrap(), said)
        });
        Concept {
            id: english.to_owned(),
            kind: ConceptKind::Noun,
            english: vec![english.to_owned()],
            case: CaseRule::Ignored,
            note: None,
            renderings: renderings.collect(),
        }
    }

    fn found(concepts: Vec<Concept>) -> Vec<(usize, TermFault)> {
        let locales = ["ru", "be"].map(|tag| Locale::parse(tag).unwrap());
        let findings = audit(&Termbase { concepts }, &locales);
        findings.into_iter().map(|finding| (finding.concept, finding.fault)).collect()
    }

    fn both<'a>(ru: &'a str, be: &'a str) -> Vec<(&'a str, &'a str, &'a [&'a str])> {
        vec![("ru", ru, &[]), ("be", be, &[])]
    }

    #[test]
    fn a_sound_termbase_has_no_findings() {
        let mut verb = concept("strike", &both("бастовать", "страйкаваць"));
        verb.kind = ConceptKind::Verb;
        let mut brand = concept("IT-сайт", &[]);
        brand.kind = ConceptKind::Verbatim;
        assert_eq!(found(vec![concept("strike", &both("забастовка", "страйк")), verb, brand]), []);
    }

    #[test]
    fn a_locale_goes_by_what_its_language_says() {
        let locales = ["be-tarask"].map(|tag| Locale::parse(tag).unwrap());
        let termbase =
            |tag| Termbase { concepts: vec![concept("strike", &[(tag, "страйк", &[])])] };
        assert!(audit(&termbase("be"), &locales).is_empty());
        assert_eq!(audit(&termbase("ru"), &locales).len(), 2);
    }

    #[test]
    fn what_contradicts_itself_is_found() {
        let text = |text: &str| text.to_owned();
        let twice = vec![
            concept("Strike", &both("забастовка", "страйк")),
            concept("strike", &both("стачка", "забастоўка")),
        ];
        let name = text("strike");
        assert_eq!(found(twice), [(1, TermFault::EnglishTwice { name, other: 0 })]);
        let lacking = concept("strike", &[("ru", "забастовка", &[]), ("rus", "стачка", &[])]);
        let be = Locale::parse("be").unwrap();
        assert_eq!(
            found(vec![lacking]),
            [(0, TermFault::NoRendering { locale: be }), (0, TermFault::UnknownLocale)]
        );
        let mut forbidden = concept("a", &both("Страйк", "б"));
        let ru = forbidden.renderings.values_mut().next_back().unwrap();
        ru.forbidden = vec![text("страйк"), text("удар"), text("удар")];
        assert_eq!(
            found(vec![concept("b", &both("удар", "в")), forbidden]),
            [
                (1, TermFault::GoodAndForbidden { text: text("страйк") }),
                (1, TermFault::Twice { text: text("удар") }),
                (1, TermFault::PreferredElsewhere { text: text("удар"), other: 0 }),
                (1, TermFault::PreferredElsewhere { text: text("удар"), other: 0 }),
            ]
        );
        let mixed = concept("a", &both("SMS-рассылка", "новы cтрайк"));
        assert_eq!(found(vec![mixed]), [(0, TermFault::MixedScripts { word: text("cтрайк") })]);
    }
}
