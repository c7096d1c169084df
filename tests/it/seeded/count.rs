//! What the checks find of each damage.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use talmach::checks::{Flaw, Sureness};
use talmach::model::finding::CheckId;

use super::{Damage, Victim, all};
use crate::corpus::{CORPUS, LANGUAGES};

/// What became of the damaged translations of one kind in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Damaged translations.
    pub(crate) seeds: usize,
    /// Found by the check that is for it, at the level of that check.
    pub(crate) found: usize,
    /// Found by that check, less than sure: as an `info`.
    pub(crate) unsure: usize,
    /// Found by another check alone.
    pub(crate) otherwise: usize,
    /// Where the check that is for it found nothing, with those that found something.
    pub(crate) lost: Vec<(String, Vec<CheckId>)>,
}

impl Tally {
    /// Found by nothing.
    pub(crate) fn missed(&self) -> usize {
        self.seeds - self.found - self.unsure - self.otherwise
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        Self {
            seeds: self.seeds + other.seeds,
            found: self.found + other.found,
            unsure: self.unsure + other.unsure,
            otherwise: self.otherwise + other.otherwise,
            lost: [self.lost.as_slice(), &other.lost].concat(),
        }
    }
}

/// What became of each damage, by language.
pub(crate) type Tallies = Vec<(&'static Damage, BTreeMap<&'static str, Tally>)>;

/// All good translations damaged in all ways, counted once for all tests.
pub(crate) static TALLIES: LazyLock<Tallies> = LazyLock::new(tallies);

fn tallies() -> Tallies {
    let mut tallies: Vec<_> =
        all().map(|damage| (damage, LANGUAGES.map(|tag| (tag, Tally::default())).into())).collect();
    for good in &CORPUS.units {
        let before = seen(&CORPUS.inspect(good, &good.translation), &good.translation);
        let victim = Victim::new(good);
        for (damage, by_language) in &mut tallies {
            let by_language: &mut BTreeMap<&str, Tally> = by_language;
            let tally = by_language.get_mut(good.locale.as_str()).unwrap();
            for text in (damage.cause)(&victim) {
                let mut found = CORPUS.inspect(good, &text);
                found.retain(|flaw| !before.contains(&seen(std::slice::from_ref(flaw), &text)[0]));
                tally.take(damage.check, shown(&good.translation, &text), &found);
            }
        }
    }
    tallies
}

/// So many characters stand before and after the place of a damage.
const AROUND: usize = 40;

/// The place at which a text is damaged, and what stands about it.
fn shown(good: &str, text: &str) -> String {
    let same = good.chars().zip(text.chars()).take_while(|(one, other)| one == other).count();
    let start = same.saturating_sub(AROUND);
    let words: String = text.chars().skip(start).take(2 * AROUND).collect();
    let end = if text.chars().count() > start + 2 * AROUND { "…" } else { "" };
    format!("{}{}{end}", if start > 0 { "…" } else { "" }, words.replace('\n', "⏎"))
}

/// What tells a flaw from another, wherever it stands.
fn seen(found: &[(CheckId, Flaw)], text: &str) -> Vec<(CheckId, String, String)> {
    let one = |(check, flaw): &(CheckId, Flaw)| {
        (*check, flaw.message.to_string(), text[flaw.at.clone()].to_owned())
    };
    found.iter().map(one).collect()
}

impl Tally {
    fn take(&mut self, check: CheckId, text: String, found: &[(CheckId, Flaw)]) {
        self.seeds += 1;
        let own: Vec<Sureness> =
            found.iter().filter(|(id, _)| *id == check).map(|(_, flaw)| flaw.sureness).collect();
        if own.contains(&Sureness::Sure) {
            self.found += 1;
        } else if !own.is_empty() {
            self.unsure += 1;
        } else {
            let mut others: Vec<CheckId> = found.iter().map(|(id, _)| *id).collect();
            others.dedup();
            self.otherwise += usize::from(!others.is_empty());
            self.lost.push((text, others));
        }
    }
}
