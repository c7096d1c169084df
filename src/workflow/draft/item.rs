//! One unit on its way to a draft.

use super::backend::BackendError;
use super::pieces::{Attempt, Piece, Progress};
use super::policy::Occasion;
use super::verify::Refusal;
use crate::model::drafting::Origin;
use crate::model::entry::Entry;

/// A unit that is to be drafted.
#[derive(Clone, Debug)]
pub struct Item {
    /// Counted from 0, in reading order.
    pub unit: usize,
    pub occasion: Occasion,
    /// Its English.
    pub source: String,
    pub outcome: Outcome,
    /// What went wrong on the way, in order.
    pub setbacks: Vec<Setback>,
    /// The entry when the plan was made.
    pub(super) entry: Entry,
    /// The number of the source that it is at.
    pub(super) at: usize,
    /// Whether its pieces are cut for the source that it is at.
    pub(super) prepared: bool,
    pub(super) pieces: Vec<Piece>,
    /// Of a pivot's text, as long as the source that it is at has one.
    pub(super) pivot: Option<Vec<Piece>>,
}

/// What became of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A source is yet to answer.
    Open,
    Drafted(Draft),
    /// No source had an answer that may stand; the setbacks say why.
    Refused,
}

/// A translation that nobody has vouched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub text: String,
    /// In the order of the text.
    pub origins: Vec<Origin>,
    /// Words that the engine did not know.
    pub unknown: Vec<String>,
}

/// A source had nothing, or nothing that may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setback {
    /// The number of the source in the plan.
    pub source: usize,
    /// The text that was asked for.
    pub text: String,
    pub reason: Reason,
}

/// Why a source gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its answer was not good enough.
    Refused(Refusal),
    /// It failed.
    Failed(BackendError),
    /// The memory has nothing alike.
    NoMatch,
    /// The text to be translated in place of the English is not ready.
    NoPivot,
}

impl Item {
    pub(super) fn is_open(&self) -> bool {
        self.outcome == Outcome::Open
    }

    /// Whether the present source has yet to be asked for something.
    pub(super) fn waits(&self) -> bool {
        self.is_open() && self.active().iter().any(Piece::is_open)
    }

    /// The pieces that the present source is asked for.
    pub(super) fn active(&self) -> &[Piece] {
        self.pivot.as_deref().unwrap_or(&self.pieces)
    }

    pub(super) fn active_mut(&mut self) -> &mut Vec<Piece> {
        self.pivot.as_mut().unwrap_or(&mut self.pieces)
    }

    pub(super) fn piece_mut(&mut self, id: usize) -> Option<&mut Piece> {
        self.active_mut().iter_mut().find(|piece| piece.id == id)
    }

    /// Takes a piece as refused by the present source.
    pub(super) fn set_back(&mut self, id: usize, reason: Reason) {
        let source = self.at;
        let Some(piece) = self.piece_mut(id) else { return };
        piece.progress = Progress::Refused;
        let text = piece.text.clone();
        self.setbacks.push(Setback { source, text, reason });
    }

    /// Whether the present source has nothing more to say on it.
    pub(super) fn is_through(&self) -> bool {
        self.active().iter().all(|piece| match piece.progress {
            Progress::Open(_) | Progress::UnderWay(_) => false,
            Progress::Refused | Progress::Done { .. } => true,
        })
    }

    /// Goes on to the next source, with everything that is not done.
    pub(super) fn go_on(&mut self) {
        self.at += 1;
        self.prepared = false;
        self.pivot = None;
        for piece in &mut self.pieces {
            if piece.progress == Progress::Refused {
                piece.progress = Progress::Open(Attempt::First);
            }
        }
    }

    /// Puts the draft together if every piece is done.
    pub(super) fn finish(&mut self) {
        let mut draft = Draft { text: String::new(), origins: Vec::new(), unknown: Vec::new() };
        let pieces = self.active();
        for (at, piece) in pieces.iter().enumerate() {
            let Progress::Done { text, origin, unknown } = &piece.progress else { return };
            draft.text.push_str(text);
            if at + 1 < pieces.len() {
                draft.text.push_str(if piece.trail.is_empty() { " " } else { &piece.trail });
            }
            if !draft.origins.contains(origin) {
                draft.origins.push(origin.clone());
            }
            draft.unknown.extend(unknown.iter().cloned());
        }
        self.outcome = Outcome::Drafted(draft);
    }

    /// Puts the sentences of a piece in its place.
    pub(super) fn replace_piece(&mut self, id: usize, parts: Vec<Piece>) {
        let pieces = self.active_mut();
        let Some(at) = pieces.iter().position(|piece| piece.id == id) else { return };
        let next = pieces.iter().map(|piece| piece.id + 1).max().unwrap_or(0);
        let parts = parts.into_iter().enumerate().map(|(n, part)| Piece { id: next + n, ..part });
        pieces.splice(at..=at, parts);
    }
}
