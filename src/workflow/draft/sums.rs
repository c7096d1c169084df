//! How much a plan asks for.

use super::item::{Item, Outcome};
use super::pieces::Progress;
use super::plan::Plan;
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
        use super::plan::Source;
        let memory = self.order.sources.iter().position(|s| matches!(s, Source::Memory { .. }));
        let mut seen = [false; 2];
        let mut asked = false;
        for piece in item.active() {
            let slot = match &piece.progress {
                Progress::Done { origin: Origin::Kept, .. } => {
                    amounts.kept.units += usize::from(!std::mem::replace(&mut seen[0], true));
                    Some(&mut amounts.kept)
                }
                Progress::Done { origin: Origin::Memory { .. }, .. } => {
                    let slot = memory.and_then(|at| amounts.sources.get_mut(at));
                    slot.map(|slot| {
                        slot.units += usize::from(!std::mem::replace(&mut seen[1], true));
                        slot
                    })
                }
                Progress::Done { origin: Origin::Machine { .. }, .. } => None,
                Progress::Open(_) | Progress::UnderWay(_) | Progress::Refused => {
                    let slot = amounts.sources.get_mut(item.at);
                    slot.map(|slot| {
                        slot.units += usize::from(!std::mem::replace(&mut asked, true));
                        slot
                    })
                }
            };
            if let Some(slot) = slot {
                slot.add(&piece.text);
            }
        }
    }
}
