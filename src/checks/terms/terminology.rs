//! A termbase made ready for one locale: once a run, then asked for each unit.

use std::collections::BTreeSet;
use std::ops::Range;

use super::english::{English, Mention};
use super::renderings::{Found, Known, Pattern, Renderings, Thrift};
use super::term::OneWord;
use crate::checks::check::Sureness;
use crate::checks::lexicon::{Beginnings, Fold, Lexicon};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::model::locale::Locale;
use crate::model::termbase::{ConceptKind, Owner, Termbase};

/// The concepts of a termbase, their English names and what they are called in one locale, in every form.
#[derive(Clone, Debug)]
pub struct Terminology {
    concepts: Vec<Prepared>,
    english: English,
    /// Preferred and allowed renderings; their forms are found generously.
    good: Renderings,
    /// The same, letter by letter: what is not to be taken for a forbidden one.
    exact: Renderings,
    forbidden: Renderings,
    /// Words of the same families as those of good renderings: they make it less than sure that one lacks.
    families: Renderings,
    /// How the words of all renderings begin.
    beginnings: Beginnings,
}

/// A concept in one locale.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Prepared {
    pub(in crate::checks) kind: ConceptKind,
    /// As the project prefers it; empty where it says nothing.
    pub(in crate::checks) preferred: String,
    names: Vec<String>,
    good: Vec<Pattern>,
    exact: Vec<Pattern>,
    forbidden: Vec<Pattern>,
    families: Vec<Pattern>,
    owner: Owner,
}

/// A concept that the source names and the translation does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::checks) struct Lacking {
    /// The concepts that may be meant, the likeliest first.
    pub(in crate::checks) concept: usize,
    /// The English words.
    pub(in crate::checks) source: Range<usize>,
    pub(in crate::checks) sureness: Sureness,
    wanted: Wanted,
}

/// How often the English has to name a concept, surely, before it is sure that a rendering lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Once,
    /// A common word that is said once may be left to a pronoun, or be turned otherwise.
    Twice,
    /// Something in the translation may be the rendering.
    Never,
}

impl Lacking {
    fn new(concept: usize, mention: &Mention, wanted: Wanted) -> Self {
        let source = mention.span.clone();
        let mut lacking = Self { concept, source, sureness: Sureness::Unsure, wanted };
        lacking.again(mention.sureness);
        lacking
    }

    /// Takes one more mention.
    fn again(&mut self, mention: Sureness) {
        if mention == Sureness::Unsure {
            return;
        }
        match self.wanted {
            Wanted::Once => self.sureness = Sureness::Sure,
            Wanted::Twice => self.wanted = Wanted::Once,
            Wanted::Never => {}
        }
    }
}

/// A forbidden rendering in a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::checks) struct Forbidden {
    pub(in crate::checks) concept: usize,
    pub(in crate::checks) at: Range<usize>,
    /// The English words, where the source has them.
    pub(in crate::checks) source: Option<Range<usize>>,
    pub(in crate::checks) sureness: Sureness,
}

/// Which concepts are asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) enum Asked {
    /// Persons, places, organisations.
    Names,
    /// All others.
    Terms,
}

impl Terminology {
    /// A termbase with the forms that its renderings have in a locale: those of the dictionary, where there is one, and
    /// those that stems and endings make.
    pub fn new(termbase: &Termbase, locale: &Locale, lexicon: Option<&Lexicon>) -> Self {
        let language = locale.language();
        let mut good = Renderings::new(language, Fold::Loose);
        let mut exact = Renderings::new(language, Fold::Strict);
        let mut forbidden = Renderings::new(language, Fold::Strict);
        let mut families = Renderings::new(language, Fold::Loose);
        let prepare = |concept: &crate::model::termbase::Concept| {
            let mut prepared = Prepared {
                kind: concept.kind,
                preferred: String::new(),
                names: Vec::new(),
                good: Vec::new(),
                exact: Vec::new(),
                forbidden: Vec::new(),
                families: Vec::new(),
                owner: Owner::Locale,
            };
            if concept.kind == ConceptKind::Verbatim {
                prepared.names.clone_from(&concept.english);
                prepared.preferred = concept.english.first().cloned().unwrap_or_default();
            }
            let Some((renderings, owner)) = concept.said_in(locale) else { return prepared };
            prepared.owner = owner;
            if !renderings.preferred.trim().is_empty() {
                prepared.preferred.clone_from(&renderings.preferred);
            }
            for rendering in std::iter::once(&renderings.preferred).chain(&renderings.allowed) {
                prepared.good.extend(good.pattern(rendering, concept.kind));
                prepared.exact.extend(exact.pattern(rendering, concept.kind));
                prepared.families.extend(families.families(rendering));
            }
            for form in &renderings.forms {
                prepared.good.extend(good.given(form));
                prepared.exact.extend(exact.given(form));
            }
            let wrong = renderings.forbidden.iter();
            prepared
                .forbidden
                .extend(wrong.filter_map(|wrong| forbidden.pattern(wrong, concept.kind)));
            prepared
        };
        let concepts = termbase.concepts.iter().map(prepare).collect();
        let wanted: BTreeSet<String> = [&good, &exact, &forbidden]
            .into_iter()
            .flat_map(Renderings::wanted)
            .map(str::to_owned)
            .collect();
        let known = lexicon.map(|lexicon| lexicon.forms(&wanted)).unwrap_or_default();
        good.inflect(&known, Thrift::Generous);
        exact.inflect(&known, Thrift::DictionaryFirst);
        forbidden.inflect(&known, Thrift::DictionaryFirst);
        families.inflect(&Known::default(), Thrift::Generous);
        let mut beginnings = Beginnings::default();
        for renderings in [&good, &exact, &forbidden, &families] {
            beginnings.note_all(renderings.beginnings());
        }
        let english = English::new(termbase);
        Self { concepts, english, good, exact, forbidden, families, beginnings }
    }

    /// Whether a word is a form of a word of a preferred or allowed rendering, letter by letter.
    pub fn covers(&self, word: &str) -> bool {
        !self.exact.is_empty() && self.exact.covers(word)
    }

    pub(in crate::checks) fn concept(&self, at: usize) -> Option<&Prepared> {
        self.concepts.get(at)
    }

    /// The words of a translation that may belong to renderings, by their first letters. Found once a text.
    fn likely<'t>(&self, text: &'t Text<'_>) -> &'t [usize] {
        text.likely.get_or_init(|| {
            let words = text.words().iter().enumerate();
            let likely = words.filter(|(_, word)| self.beginnings.may_have_at(text.text, word));
            likely.map(|(at, _)| at).collect()
        })
    }

    /// What of the source's concepts has no agreed rendering in the translation; once a concept.
    pub(in crate::checks) fn lacking(&self, passage: &Passage<'_>, asked: Asked) -> Vec<Lacking> {
        let mut lacking: Vec<Lacking> = Vec::new();
        let mut akin = None;
        let text = &passage.translation;
        for mention in self.english.mentions(passage.source, passage.kind) {
            let Some((concept, prepared)) = self.asked_about(mention, asked) else { continue };
            if let Some(known) = lacking.iter_mut().find(|known| known.concept == concept) {
                known.again(mention.sureness);
                continue;
            }
            let found = text.renderings.get_or_init(|| self.good.find(text, self.likely(text)));
            let named = mention.concepts.iter().filter_map(|concept| self.concepts.get(*concept));
            if named.into_iter().any(|prepared| prepared.is_in(&passage.translation, found)) {
                continue;
            }
            // What another orthography is asked for is more than it need be; verbs are rendered by other aspects and by
            // nouns.
            let may_be_said =
                prepared.owner == Owner::Language || prepared.kind == ConceptKind::Verb || {
                    let akin =
                        akin.get_or_insert_with(|| self.families.find(text, self.likely(text)));
                    prepared.may_be_in(&passage.translation, found, akin)
                };
            let wanted = match passage.source.at(&mention.span) {
                _ if may_be_said => Wanted::Never,
                name if prepared.kind.is_common() && is_one_word(name) => {
                    match passage.known.options.term.one_word {
                        OneWord::Info => Wanted::Twice,
                        OneWord::Required => Wanted::Once,
                    }
                }
                _ => Wanted::Once,
            };
            lacking.push(Lacking::new(concept, mention, wanted));
        }
        lacking
    }

    /// The first concept of a mention that something is agreed for, if it is one that was asked about.
    fn asked_about(&self, mention: &Mention, asked: Asked) -> Option<(usize, &Prepared)> {
        let agreed = mention.concepts.iter().filter_map(|concept| {
            let prepared = self.concepts.get(*concept)?;
            (!prepared.preferred.is_empty()).then_some((*concept, prepared))
        });
        let (concept, prepared) = agreed.min_by_key(|(concept, _)| *concept)?;
        let names = if prepared.kind.is_name() { Asked::Names } else { Asked::Terms };
        (names == asked).then_some((concept, prepared))
    }

    /// The forbidden renderings in the translation, in order. A name's are wrong wherever they stand; another concept's
    /// are surely wrong where the source names it. What is part of an agreed rendering is none.
    pub(in crate::checks) fn forbidden(&self, passage: &Passage<'_>) -> Vec<Forbidden> {
        if self.forbidden.is_empty() {
            return Vec::new();
        }
        let text = &passage.translation;
        let found = self.forbidden.find(text, self.likely(text));
        if found.is_empty() {
            return Vec::new();
        }
        let mut wrong: Vec<Forbidden> = Vec::new();
        for (concept, prepared) in self.concepts.iter().enumerate() {
            for pattern in &prepared.forbidden {
                let places = pattern.places(text, &found).filter(|at| {
                    !prepared.kind.is_name()
                        || !pattern.has_capital()
                        || text.at(at).starts_with(char::is_uppercase)
                });
                wrong.extend(places.map(|at| Forbidden {
                    concept,
                    at,
                    source: None,
                    sureness: Sureness::Unsure,
                }));
            }
        }
        if wrong.is_empty() {
            return wrong;
        }
        let mentions = self.english.mentions(passage.source, passage.kind);
        let exact = self.exact.find(text, self.likely(text));
        let mentioned =
            |concept: usize| mentions.iter().find(|mention| mention.concepts.contains(&concept));
        wrong.retain(|wrong| {
            !self.concepts.iter().enumerate().any(|(concept, prepared)| {
                (concept == wrong.concept || mentioned(concept).is_some())
                    && prepared.agrees(text, &exact, &wrong.at)
            })
        });
        for wrong in &mut wrong {
            let mention = mentioned(wrong.concept);
            wrong.source = mention.map(|mention| mention.span.clone());
            let Some(prepared) = self.concepts.get(wrong.concept) else { continue };
            let named = mention.is_some_and(|mention| mention.sureness == Sureness::Sure);
            if prepared.owner == Owner::Locale && (prepared.kind.is_name() || named) {
                wrong.sureness = Sureness::Sure;
            }
        }
        wrong.sort_by_key(|wrong| (wrong.at.start, wrong.at.end, wrong.concept));
        wrong.dedup_by(|later, earlier| later.at == earlier.at);
        wrong
    }

    /// The language that renderings are in.
    pub fn language(&self) -> &str {
        self.good.language()
    }
}

fn is_one_word(name: &str) -> bool {
    !name.contains(|c: char| c.is_whitespace() || c == '-')
}

impl Prepared {
    /// Whether a translation has an agreed rendering; a person's surname is enough.
    fn is_in(&self, text: &Text<'_>, found: &Found) -> bool {
        let whole = self.good.iter().any(|pattern| pattern.places(text, found).next().is_some());
        let surname = || {
            self.kind == ConceptKind::Person
                && self
                    .good
                    .iter()
                    .filter_map(Pattern::surname)
                    .any(|name| name.places(text, found).next().is_some())
        };
        let verbatim = || {
            !self.names.is_empty() && {
                let text = text.text.to_lowercase();
                self.names.iter().any(|name| text.contains(&name.to_lowercase()))
            }
        };
        whole || surname() || verbatim()
    }

    /// Whether something like an agreed rendering is there: words of the same families (`search engine` is `поисковая
    /// система`, the court of Minsk `минский суд`), or a part of it (`участок`, where it is plain which one).
    fn may_be_in(&self, text: &Text<'_>, found: &Found, akin: &Found) -> bool {
        let stands = |pattern: &Pattern, found| pattern.places(text, found).next().is_some();
        let akin_parts = |pattern: &Pattern| pattern.parts().any(|part| stands(&part, akin));
        let akin = |pattern: &Pattern| {
            stands(pattern, akin) || (self.kind == ConceptKind::Place && akin_parts(pattern))
        };
        self.families.iter().any(akin)
            || self.good.iter().flat_map(Pattern::parts).any(|part| stands(&part, found))
    }

    /// Whether an agreed rendering covers these words of a translation.
    fn agrees(&self, text: &Text<'_>, exact: &Found, at: &Range<usize>) -> bool {
        let covers = |place: Range<usize>| place.start <= at.start && at.end <= place.end;
        self.exact.iter().any(|pattern| pattern.places(text, exact).any(covers))
    }
}
