//! Dividing a translation when its unit was split.

use std::ops::Range;

use super::bitext::{Alignment, Bitext, Cut, SOURCE};
use super::over::{Descent, descent};

/// Divides an old translation among the units that its unit was split into, in their order.
///
/// `None` unless it is sure: the old English and its translation answer each other sentence by sentence, every old
/// sentence belongs to one piece, in order, and no piece is left without.
///
/// Laws: as many parts as pieces; each is whole sentences; joined they are the whole translation but for blanks.
pub fn divide(
    old_source: &str,
    old_translation: &str,
    pieces: &[&str],
    language: &str,
) -> Option<Vec<String>> {
    let bitext = Bitext::of(old_source, old_translation, language);
    match bitext.alignment {
        Alignment::Sure => {}
        Alignment::Unsure => return None,
    }
    let owners = owners(&bitext.source, pieces)?;
    let mut parts = Vec::with_capacity(pieces.len());
    let mut start = 0;
    for run in owners.chunk_by(|a, b| a == b) {
        if run.first() != Some(&parts.len()) {
            return None;
        }
        let end = start + run.len();
        parts.push(bitext.translation.text[bitext.translation.span(start..end)].to_owned());
        start = end;
    }
    (parts.len() == pieces.len()).then_some(parts)
}

/// The piece that each old sentence belongs to; not yet whether they are in order.
fn owners(old: &Cut<'_>, pieces: &[&str]) -> Option<Vec<usize>> {
    let last_piece = pieces.len().checked_sub(1)?;
    let cuts: Vec<Cut<'_>> = pieces.iter().map(|piece| Cut::of(piece, SOURCE)).collect();
    let sentences: Vec<(usize, &str)> = cuts
        .iter()
        .enumerate()
        .flat_map(|(piece, cut)| cut.texts().into_iter().map(move |text| (piece, text)))
        .collect();
    let new: Vec<&str> = sentences.iter().map(|(_, text)| *text).collect();
    let (descents, _) = descent(&old.texts(), &new);
    let mut owners: Vec<Option<usize>> = vec![None; old.len()];
    let mut claim = |range: Range<usize>, piece: usize| {
        owners[range].iter_mut().all(|owner| *owner.get_or_insert(piece) == piece)
    };
    for (descent, (piece, _)) in descents.into_iter().zip(&sentences) {
        let agreed = match descent {
            Descent::Same(at) => claim(at..at + 1, *piece),
            Descent::Of(range) | Descent::RestOf(range) => claim(range, *piece),
            Descent::None => true,
        };
        if !agreed {
            return None;
        }
    }
    // A sentence that is gone belongs to the piece that both its neighbours belong to.
    let mut filled = Vec::with_capacity(owners.len());
    let mut before = 0;
    for run in owners.chunk_by(|a, b| a.is_some() == b.is_some()) {
        let at = filled.len();
        if run[0].is_some() {
            filled.extend(run.iter().flatten());
            before = *filled.last()?;
            continue;
        }
        let after = owners.get(at + run.len()).copied().flatten().unwrap_or(last_piece);
        if before != after {
            return None;
        }
        filled.extend(std::iter::repeat_n(before, run.len()));
    }
    Some(filled)
}
