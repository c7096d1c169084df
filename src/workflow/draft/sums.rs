//! How much a plan asks for.

use super::item::{Item, Outcome};
use super::pieces::Progress;
use super::plan::{Plan, Source};
use crate::model::drafting::Origin;
use crate::model::words;

/// An amount of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    pub units: usize,
    pub words: usize,
    /// Unicode scalar values, without what is hidden from an engine being written otherwise.
    pub characters: usize,
}

/// How much comes from where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// For each source of the plan: what an engine is to be asked next, or what the memory has given.
    pub sources: Vec<Amount>,
    /// What is carried over from old translations, sentence by sentence.
    pub kept: Amount,
    /// What no source has an answer to.
    pub refused: Amount,
}

impl Amount {
    fn add(&mut self, text: &str) {
        self.words += words::count(text);
        self.characters += text.chars().count();
    }
}

impl Plan<'_> {
    /// How much comes from where, as far as it is known: before any request, what each engine will be asked first.
    pub fn amounts(&self) -> Amounts {
        let count = self.order.sources.len();
        let mut amounts = Amounts { sources: vec![Amount::default(); count], ..Amounts::default() };
        for item in &self.items {
            if item.outcome == Outcome::Refused {
                amounts.refused.units += 1;
                amounts.refused.add(&item.source);
                continue;
            }
            self.add(item, &mut amounts);
        }
        amounts
    }

    fn add(&self, item: &Item, amounts: &mut Amounts) {
        let memory = self.order.sources.iter().position(|s| matches!(s, Source::Memory { .. }));
        let mut counted: Vec<Place> = Vec::new();
        for piece in item.active() {
            let place = match &piece.progress {
                Progress::Done { origin: Origin::Kept, .. } => Place::Kept,
                Progress::Done { origin: Origin::Memory { .. }, .. } => Place::Source(memory),
                Progress::Done { origin: Origin::Machine { .. }, .. } => continue,
                Progress::Open(_) | Progress::UnderWay(_) | Progress::Refused => {
                    Place::Source(Some(item.at))
                }
            };
            let slot = match place {
                Place::Kept => Some(&mut amounts.kept),
                Place::Source(source) => source.and_then(|source| amounts.sources.get_mut(source)),
            };
            let Some(slot) = slot else { continue };
            slot.add(&piece.text);
            if !counted.contains(&place) {
                slot.units += 1;
                counted.push(place);
            }
        }
    }
}

/// Where a piece is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Kept,
    Source(Option<usize>),
}

impl std::ops::AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.words += other.words;
        self.characters += other.characters;
    }
}
