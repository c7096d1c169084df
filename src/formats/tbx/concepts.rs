//! From the entries of a TBX file to concepts.

use std::collections::BTreeSet;

use super::read::{Standing, Tbx, TbxEntry, TbxTerm};
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Ids, Renderings, Termbase, is_id};

impl Tbx {
    /// The concepts that have a name in the language of the statements, and how many entries have none. Of their other
    /// languages only `locales` are taken; `be-BY` is `be`, where there is no `be-BY` among them.
    ///
    /// In each language, what is preferred there is the rendering, else the first that is not deprecated; the others
    /// are allowed. An id that is none of ours, or that is taken, gives way to one made from the English.
    pub fn termbase(&self, source: &Locale, locales: &[Locale]) -> (Termbase, usize) {
        let mut termbase = Termbase::default();
        let mut ids = Ids::default();
        for entry in &self.entries {
            let Some(mut concept) = entry.concept(source, locales) else { continue };
            if !is_id(&concept.id) || !ids.take(&concept.id) {
                concept.id = ids.make(&concept.english[0]);
            }
            termbase.concepts.push(concept);
        }
        let left_out = self.entries.len() - termbase.concepts.len();
        (termbase, left_out)
    }
}

impl TbxEntry {
    /// The concept with its own id, sound or not; `None` where it has no name in the language of the statements.
    fn concept(&self, source: &Locale, locales: &[Locale]) -> Option<Concept> {
        let names = self.renderings(|term| term.is_in(source));
        let (mut english, mut seen) = (Vec::new(), BTreeSet::new());
        // A name that is deprecated may stand in a statement all the same.
        for name in std::iter::once(names.preferred).chain(names.allowed).chain(names.forbidden) {
            if !name.is_empty() && seen.insert(name.clone()) {
                english.push(name);
            }
        }
        if english.is_empty() {
            return None;
        }
        let kind = self.kind(source);
        let locale = |term: &TbxTerm, locale: &Locale| match term.exactly(locales) {
            Some(exact) => exact == *locale,
            None => term.is_in(locale),
        };
        let said = locales.iter().filter(|other| *other != source).filter_map(|other| {
            let renderings = self.renderings(|term| locale(term, other));
            (renderings != Renderings::default()).then(|| (other.clone(), renderings))
        });
        Some(Concept {
            id: self.id.clone().unwrap_or_default(),
            kind,
            english,
            case: kind.usual_case(),
            note: Some(self.notes.join("\n")).filter(|note| !note.is_empty()),
            renderings: said.collect(),
        })
    }

    fn renderings(&self, wanted: impl Fn(&TbxTerm) -> bool) -> Renderings {
        let terms: Vec<&TbxTerm> = self.terms.iter().filter(|term| wanted(term)).collect();
        let good = |term: &&&TbxTerm| term.standing != Some(Standing::Deprecated);
        let is_preferred = |term: &&TbxTerm| term.standing == Some(Standing::Preferred);
        let undecided = |term: &&TbxTerm| term.standing.is_none();
        let preferred = terms.iter().position(is_preferred);
        let preferred = preferred.or_else(|| terms.iter().position(undecided));
        let mut renderings = Renderings::default();
        for (at, term) in terms.iter().enumerate() {
            let texts = match (preferred == Some(at), good(&term)) {
                (true, _) => {
                    renderings.preferred.clone_from(&term.text);
                    continue;
                }
                (false, true) => &mut renderings.allowed,
                (false, false) => &mut renderings.forbidden,
            };
            texts.push(term.text.clone());
        }
        renderings
    }

    /// What its terms say it is, those of the source first.
    fn kind(&self, source: &Locale) -> ConceptKind {
        let (names, others): (Vec<&TbxTerm>, Vec<&TbxTerm>) =
            self.terms.iter().partition(|term| term.is_in(source));
        let terms = || names.iter().chain(&others);
        if terms().any(|term| term.term_type.as_deref() == Some("phrase")) {
            return ConceptKind::Phrase;
        }
        match terms().find_map(|term| term.part_of_speech.as_deref()) {
            Some("verb") => ConceptKind::Verb,
            Some("adjective") => ConceptKind::Adjective,
            Some("properNoun" | "proper noun") => {
                let said = self.subject.as_deref().and_then(ConceptKind::parse);
                // Of all that has a proper name, this is the one that says least about it.
                said.filter(|kind| kind.is_name() || *kind == ConceptKind::Verbatim)
                    .unwrap_or(ConceptKind::Organisation)
            }
            Some(_) | None => ConceptKind::Noun,
        }
    }
}

impl TbxTerm {
    fn tag(&self) -> String {
        self.language.trim().replace('_', "-").to_ascii_lowercase()
    }

    /// The locale that is spelt just like this term's language.
    fn exactly(&self, locales: &[Locale]) -> Option<Locale> {
        let tag = self.tag();
        locales.iter().find(|locale| locale.as_str().to_ascii_lowercase() == tag).cloned()
    }

    /// Whether it is in this language; a region says nothing against it, another orthography does.
    fn is_in(&self, locale: &Locale) -> bool {
        let (tag, wanted) = (self.tag(), locale.as_str().to_ascii_lowercase());
        let (language, rest) = tag.split_once('-').unwrap_or((&tag, ""));
        tag == wanted || language == wanted && rest.len() == 2
    }
}
