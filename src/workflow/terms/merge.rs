//! Bringing terms into a termbase that has some already.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Ids, Renderings, Termbase};

/// What came of a merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub termbase: Termbase,
    /// How many concepts are new.
    pub new: usize,
    /// How many of those that were there have more in them.
    pub extended: usize,
    pub clashes: Vec<Clash>,
}

/// Something that was left out, because the termbase says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The concept, by number.
    pub concept: usize,
    pub locale: Locale,
    /// What was left out.
    pub text: String,
}

/// Adds concepts. One that shares an English name with a concept of the termbase is the same one, if it is of the same
/// kind; a noun may be of any kind, for that is what a concept is called of which nothing is said. What the termbase
/// has stands: a rendering is only added where it contradicts nothing.
///
/// Law: where each concept has one English name, merging the same ones a second time changes nothing.
pub fn merge(termbase: &Termbase, more: Vec<Concept>) -> Merged {
    let mut merged = Merged { termbase: termbase.clone(), ..Merged::default() };
    let mut names = Names::default();
    let mut ids = Ids::default();
    for (number, concept) in termbase.concepts.iter().enumerate() {
        ids.take(&concept.id);
        names.add(concept, number);
    }
    let known = termbase.concepts.len();
    let mut grown = vec![false; known];
    let mut contents: BTreeMap<usize, Contents> = BTreeMap::new();
    for mut concept in more {
        let Some(number) = names.find(&concept) else {
            if !ids.take(&concept.id) {
                concept.id = ids.make(&concept.english[0]);
            }
            names.add(&concept, merged.termbase.concepts.len());
            merged.termbase.concepts.push(concept);
            merged.new += 1;
            continue;
        };
        names.add(&concept, number);
        let here = &mut merged.termbase.concepts[number];
        let contents = contents.entry(number).or_insert_with(|| Contents::of(here));
        let (changed, left_out) = contents.join(here, concept);
        let clash = |(locale, text)| Clash { concept: number, locale, text };
        merged.clashes.extend(left_out.into_iter().map(clash));
        if let Some(grown) = grown.get_mut(number) {
            *grown |= changed;
        }
    }
    merged.extended = grown.iter().filter(|grown| **grown).count();
    merged
}

/// The first concept of each English name and kind.
#[derive(Default)]
struct Names(BTreeMap<String, BTreeMap<ConceptKind, usize>>);

impl Names {
    fn add(&mut self, concept: &Concept, number: usize) {
        for name in &concept.english {
            let kinds = self.0.entry(name.to_lowercase()).or_default();
            kinds.entry(concept.kind).or_insert(number);
        }
    }

    /// The concept that this one is.
    fn find(&self, concept: &Concept) -> Option<usize> {
        let kinds = || concept.english.iter().filter_map(|name| self.0.get(&name.to_lowercase()));
        let same = kinds().find_map(|kinds| kinds.get(&concept.kind));
        let any = || {
            let unsaid = concept.kind == ConceptKind::default();
            kinds().filter(|_| unsaid).find_map(|kinds| kinds.values().min())
        };
        same.or_else(any).copied()
    }
}

/// What is in a concept, for looking it up.
struct Contents {
    english: BTreeSet<String>,
    renderings: BTreeMap<Locale, Said>,
}

#[derive(Default)]
struct Said {
    good: BTreeSet<String>,
    forbidden: BTreeSet<String>,
    forms: BTreeSet<String>,
}

impl Contents {
    fn of(concept: &Concept) -> Self {
        let set = |texts: &[String]| texts.iter().cloned().collect();
        let said = |said: &Renderings| {
            let mut good: BTreeSet<String> = set(&said.allowed);
            good.insert(said.preferred.clone());
            Said { good, forbidden: set(&said.forbidden), forms: set(&said.forms) }
        };
        let renderings = concept.renderings.iter().map(|(l, r)| (l.clone(), said(r)));
        Self { english: set(&concept.english), renderings: renderings.collect() }
    }

    /// Adds to a concept what is new in another: whether that was anything, and what contradicts it.
    fn join(&mut self, here: &mut Concept, more: Concept) -> (bool, Vec<(Locale, String)>) {
        let (mut changed, mut left_out) = (false, Vec::new());
        for name in more.english {
            if self.english.insert(name.clone()) {
                here.english.push(name);
                changed = true;
            }
        }
        if here.note.is_none() && more.note.is_some() {
            here.note = more.note;
            changed = true;
        }
        for (locale, renderings) in more.renderings {
            if renderings == Renderings::default() {
                continue;
            }
            let here = here.renderings.entry(locale.clone()).or_default();
            let said = self.renderings.entry(locale.clone()).or_default();
            let mut refuse = |text| left_out.push((locale.clone(), text));
            changed |= said.join(here, renderings, &mut refuse);
        }
        (changed, left_out)
    }
}

impl Said {
    fn join(
        &mut self,
        here: &mut Renderings,
        more: Renderings,
        refuse: &mut dyn FnMut(String),
    ) -> bool {
        let mut changed = false;
        let preferred = more.preferred;
        if !preferred.is_empty() && !self.good.contains(&preferred) {
            if here.preferred.is_empty() && !self.forbidden.contains(&preferred) {
                self.good.insert(preferred.clone());
                here.preferred = preferred;
                changed = true;
            } else {
                refuse(preferred);
            }
        }
        for text in more.allowed {
            if self.forbidden.contains(&text) {
                refuse(text);
            } else if self.good.insert(text.clone()) {
                here.allowed.push(text);
                changed = true;
            }
        }
        for text in more.forbidden {
            if self.good.contains(&text) {
                refuse(text);
            } else if self.forbidden.insert(text.clone()) {
                here.forbidden.push(text);
                changed = true;
            }
        }
        for text in more.forms {
            if self.forms.insert(text.clone()) {
                here.forms.push(text);
                changed = true;
            }
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::termbase::CaseRule;

    fn concept(english: &[&str], kind: ConceptKind, be: Renderings) -> Concept {
        let english: Vec<String> = english.iter().map(|name| (*name).to_owned()).collect();
        Concept {
            id: crate::model::termbase::id_of(&english[0]),
            kind,
            english,
            case: CaseRule::Ignored,
            note: None,
            renderings: [(Locale::parse("be").unwrap(), be)].into(),
        }
    }

    fn said(preferred: &str, allowed: &[&str], forbidden: &[&str]) -> Renderings {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Renderings {
            preferred: preferred.to_owned(),
            allowed: texts(allowed),
            forbidden: texts(forbidden),
            forms: Vec::new(),
        }
    }

    #[test]
    fn what_is_known_grows_and_what_contradicts_it_is_left_out() {
        let noun = ConceptKind::Noun;
        let here = concept(&["strike"], noun, said("страйк", &[], &["забастоўка"]));
        let termbase = Termbase { concepts: vec![here] };
        let more = concept(
            &["Strike", "walkout"],
            noun,
            said("забастоўка", &["стачка"], &["страйк", "ўдар"]),
        );
        let merged = merge(&termbase, vec![more]);
        let strike = &merged.termbase.concepts[0];
        assert_eq!(strike.english, ["strike", "Strike", "walkout"]);
        let be = strike.renderings.values().next().unwrap();
        assert_eq!(*be, said("страйк", &["стачка"], &["забастоўка", "ўдар"]));
        let left_out: Vec<&str> = merged.clashes.iter().map(|clash| clash.text.as_str()).collect();
        assert_eq!(left_out, ["забастоўка", "страйк"]);
        assert_eq!((merged.new, merged.extended), (0, 1));
    }

    #[test]
    fn a_verb_is_not_the_noun_and_what_has_no_kind_is_what_is_there() {
        let verb = concept(&["strike"], ConceptKind::Verb, said("страйкаваць", &[], &[]));
        let noun = concept(&["strike"], ConceptKind::Noun, said("страйк", &[], &[]));
        let both = merge(&Termbase { concepts: vec![noun] }, vec![verb.clone()]);
        assert_eq!((both.new, both.extended), (1, 0));
        assert_eq!(both.termbase.concepts[1].id, "strike-2");
        let unsaid = concept(&["strike"], ConceptKind::Noun, said("", &["баставаць"], &[]));
        let merged = merge(&Termbase { concepts: vec![verb] }, vec![unsaid]);
        assert_eq!((merged.new, merged.extended, merged.clashes.len()), (0, 1, 0));
    }

    fn concepts() -> impl Strategy<Value = Vec<Concept>> {
        let word = || prop::sample::select(vec!["a", "b", "c"]);
        let words = || prop::collection::vec(word(), 0..2);
        let one = (word(), word(), words(), words(), any::<bool>());
        prop::collection::vec(one, 0..6).prop_map(|all| {
            let made =
                |(name, preferred, allowed, forbidden, verb): (&str, _, Vec<_>, Vec<_>, _)| {
                    let kind = if verb { ConceptKind::Verb } else { ConceptKind::Noun };
                    concept(&[name], kind, said(preferred, &allowed, &forbidden))
                };
            all.into_iter().map(made).collect()
        })
    }

    proptest! {
        #[test]
        fn merging_again_changes_nothing(here in concepts(), more in concepts()) {
            let here = merge(&Termbase::default(), here).termbase;
            let once = merge(&here, more.clone());
            let twice = merge(&once.termbase, more);
            prop_assert_eq!(&twice.termbase, &once.termbase);
            prop_assert_eq!((twice.new, twice.extended), (0, 0));
        }
    }
}
