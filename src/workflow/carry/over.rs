//! Carrying over by sentence.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::bitext::{Alignment, Bitext, Cut, SOURCE};
use crate::model::fingerprint::fold;
use crate::workflow::align::align;

/// What becomes of each sentence of a new English, and what of the old translation is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// In order, covering the new English.
    pub segments: Vec<CarriedSegment>,
    /// Sentences of the old translation whose English is gone; none where the alignment is unsure.
    pub removed: Vec<Range<usize>>,
    pub alignment: Alignment,
}

/// A sentence of the new English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedSegment {
    /// In the new English, blanks after it included.
    pub source: Range<usize>,
    pub fate: Fate,
}

/// What a sentence was before. Ranges of old texts are whole sentences, without the blanks around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stood there as it is, up to typography, here or elsewhere in the unit: its translation stands.
    Kept {
        translation: Range<usize>,
    },
    /// It was another sentence, or several. Where one sentence was cut in two, the first has the translation. Where the
    /// alignment is unsure there is none, and a sentence that did not change is called changed too.
    Changed {
        old_source: Range<usize>,
        translation: Option<Range<usize>>,
    },
    New,
}

/// Says sentence by sentence what of an old translation is still right.
///
/// Laws: the segments' sources cover the new English; a translation is kept only where the alignment of old English and
/// old translation is sure, and only whole sentences; the same English (up to the fold) keeps all of a translation.
pub fn carry(
    old_source: &str,
    old_translation: &str,
    new_source: &str,
    target_language: &str,
) -> Carried {
    let bitext = Bitext::of(old_source, old_translation, target_language);
    let new = Cut::of(new_source, SOURCE);
    if bitext.alignment == Alignment::Unsure
        && new.len() > 0
        && !old_translation.trim().is_empty()
        && fold(old_source) == fold(new_source)
    {
        // As a whole it needs no alignment.
        let translation = bitext.translation.span(0..bitext.translation.len());
        let fate = Fate::Kept { translation };
        let segments = vec![CarriedSegment { source: 0..new_source.len(), fate }];
        return Carried { segments, removed: Vec::new(), alignment: Alignment::Sure };
    }
    let old_texts = bitext.source.texts();
    let (fates, left) = descent(&old_texts, &new.texts());
    let translation = |range: Range<usize>| match bitext.alignment {
        Alignment::Sure => Some(bitext.translation.span(range)),
        Alignment::Unsure => None,
    };
    let segments = new.sentences.iter().cloned().zip(fates).map(|(source, descent)| {
        let fate = match descent {
            Descent::Same(at) => match translation(at..at + 1) {
                Some(translation) => Fate::Kept { translation },
                None => {
                    let old_source = bitext.source.span(at..at + 1);
                    Fate::Changed { old_source, translation: None }
                }
            },
            Descent::Of(range) => Fate::Changed {
                old_source: bitext.source.span(range.clone()),
                translation: translation(range),
            },
            Descent::RestOf(range) => {
                Fate::Changed { old_source: bitext.source.span(range), translation: None }
            }
            Descent::None => Fate::New,
        };
        CarriedSegment { source, fate }
    });
    Carried {
        segments: segments.collect(),
        removed: left.into_iter().filter_map(|at| translation(at..at + 1)).collect(),
        alignment: bitext.alignment,
    }
}

/// Where a sentence comes from, by the numbers of old sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Descent {
    Same(usize),
    Of(Range<usize>),
    /// The second or a later piece.
    RestOf(Range<usize>),
    None,
}

/// The descent of each new sentence, and the old ones that nothing descends from.
pub(super) fn descent(old: &[&str], new: &[&str]) -> (Vec<Descent>, Vec<usize>) {
    let anchors = equal(old, new);
    let mut descents = vec![Descent::None; new.len()];
    let mut left = vec![true; old.len()];
    for (o, n) in &anchors {
        descents[*n] = Descent::Same(*o);
        left[*o] = false;
    }
    for lineage in align(old, new, &anchors) {
        left[lineage.old.clone()].fill(false);
        let (first, rest) = (lineage.new.start, lineage.new.start + 1..lineage.new.end);
        descents[first] = Descent::Of(lineage.old.clone());
        descents[rest].fill(Descent::RestOf(lineage.old));
    }
    (descents, (0..old.len()).filter(|at| left[*at]).collect())
}

/// Pairs of sentences that are equal up to typography: the first with the first, and so on; if there are more new ones,
/// those share the last old one.
fn equal(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, text) in old.iter().enumerate().rev() {
        places.entry(fold(text)).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for (n, text) in new.iter().enumerate() {
        if let Some(places) = places.get_mut(&fold(text)) {
            let next = if places.len() > 1 { places.pop() } else { places.last().copied() };
            pairs.extend(next.map(|o| (o, n)));
        }
    }
    pairs
}
