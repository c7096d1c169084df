//! What the memory has for an item: the whole, or some of its sentences.

use super::item::{Item, Reason, Setback};
use super::pieces::{Piece, Progress};
use super::plan::Order;
use super::verify::keeps_tokens;
use crate::model::drafting::Origin;
use crate::model::fingerprint::Fingerprint;
use crate::workflow::mask::Masker;
use crate::workflow::memory::{Hit, Memory};

/// The memory, if it is of the locale.
pub(super) fn memory_of<'a>(order: &Order<'a>) -> Option<&'a Memory> {
    order.memory.filter(|memory| memory.locale() == order.locale)
}

/// Asks the memory for every open piece of an item. Of one that it does not have it may have some of the sentences; the
/// others are left together, where they stand together, to the sources that come after it.
pub(super) fn remember(order: &Order<'_>, item: &mut Item, threshold: u8) {
    let neighbour = |unit: Option<usize>| {
        unit.and_then(|unit| order.units.get(unit)).map(|unit| Fingerprint::of(&unit.text))
    };
    let neighbours = if item.pieces.len() == 1 {
        (neighbour(item.unit.checked_sub(1)), neighbour(item.unit.checked_add(1)))
    } else {
        (None, None)
    };
    let open: Vec<usize> = item.pieces.iter().filter(|p| p.is_open()).map(|p| p.id).collect();
    for id in open {
        let memory = memory_of(order);
        let Some(piece) = item.piece_mut(id) else { continue };
        let whole = memory
            .and_then(|memory| recall(order.masker, memory, &piece.text, neighbours, threshold));
        if let Some(done) = whole {
            piece.progress = done;
            continue;
        }
        let language = order.source_locale.language();
        let parts = memory
            .and_then(|memory| by_sentences(order.masker, memory, piece, language, threshold));
        let parts = parts.unwrap_or_else(|| {
            piece.progress = Progress::Refused;
            vec![piece.clone()]
        });
        let lacking = parts.iter().filter(|part| part.progress == Progress::Refused);
        item.setbacks.extend(lacking.map(|part| Setback {
            source: item.at,
            text: part.text.clone(),
            reason: Reason::NoMatch,
        }));
        item.replace_piece(id, parts);
    }
}

/// A piece in parts, of which the memory has some; `None` where it has none, or nothing can be told apart.
fn by_sentences(
    masker: &Masker,
    memory: &Memory,
    piece: &Piece,
    language: &str,
    threshold: u8,
) -> Option<Vec<Piece>> {
    let (whole, cuts) = piece.sentences(masker, language)?;
    let mut parts: Vec<Piece> = Vec::new();
    let (mut begun, mut knows) = (None, false);
    for cut in cuts {
        let known = recall(masker, memory, whole[cut.clone()].trim_end(), (None, None), threshold);
        let Some(progress) = known else {
            begun.get_or_insert(cut.start);
            continue;
        };
        knows = true;
        parts.extend(begun.take().map(|begun| unknown(&whole[begun..cut.start])));
        parts.push(Piece { progress, ..Piece::whole(&whole[cut], None) });
    }
    parts.extend(begun.map(|begun| unknown(&whole[begun..])));
    knows.then_some(parts)
}

fn unknown(text: &str) -> Piece {
    Piece { progress: Progress::Refused, ..Piece::whole(text, None) }
}

/// The best translation in a memory that may stand.
fn recall(
    masker: &Masker,
    memory: &Memory,
    text: &str,
    (before, after): (Option<Fingerprint>, Option<Fingerprint>),
    threshold: u8,
) -> Option<Progress> {
    let taken = |hit: &Hit<'_>| Progress::Done {
        text: hit.known.translation.trim().to_owned(),
        origin: Origin::Memory { from: hit.known.from.to_string(), percent: hit.percent },
        unknown: Vec::new(),
    };
    if let Some(hit) = memory.exact(text, before, after) {
        return Some(taken(&hit));
    }
    let hits = memory.fuzzy(text, threshold);
    hits.iter().find(|hit| keeps_tokens(masker, text, &hit.known.translation).is_ok()).map(taken)
}
