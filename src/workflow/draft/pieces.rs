//! What of a unit is asked for: the whole, or the sentences whose translation is not known.

use std::ops::Range;

use crate::model::drafting::Origin;
use crate::model::segment::sentences;
use crate::workflow::carry::{Alignment, Fate, carry};
use crate::workflow::mask::{Masked, Masker};

/// A part of a unit that is translated by itself.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The same for as long as the item lives, whatever is cut.
    pub(super) id: usize,
    /// The text, without the blanks around it.
    pub(super) text: String,
    /// The blanks after it.
    pub(super) trail: String,
    /// The English that it was, and its translation.
    pub(super) earlier: Option<(String, String)>,
    /// As its source is to get it, once that is known.
    pub(super) masked: Option<Masked>,
    pub(super) progress: Progress,
}

/// How far a piece is, with the source that its item is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    Open(Attempt),
    UnderWay(Attempt),
    /// This source has no answer that may stand.
    Refused,
    Done {
        text: String,
        origin: Origin,
        unknown: Vec<String>,
    },
}

/// How a piece is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attempt {
    /// With others.
    First,
    Alone,
    /// Alone, and in the other notation.
    OtherNotation,
}

impl Piece {
    /// A unit as one piece.
    pub(super) fn whole(text: &str, earlier: Option<(String, String)>) -> Self {
        let body = text.trim_end();
        Self {
            id: 0,
            text: body.to_owned(),
            trail: text[body.len()..].to_owned(),
            earlier,
            masked: None,
            progress: Progress::Open(Attempt::First),
        }
    }

    fn kept(text: &str, translation: &str) -> Self {
        let done = Progress::Done {
            text: translation.to_owned(),
            origin: Origin::Kept,
            unknown: Vec::new(),
        };
        Self { progress: done, ..Self::whole(text, None) }
    }

    /// How it is to be asked for, or was.
    pub(super) fn attempt(&self) -> Attempt {
        match self.progress {
            Progress::Open(attempt) | Progress::UnderWay(attempt) => attempt,
            Progress::Refused | Progress::Done { .. } => Attempt::First,
        }
    }

    pub(super) fn is_open(&self) -> bool {
        matches!(self.progress, Progress::Open(_))
    }

    /// Its sentences, where it has several that can be told apart.
    pub(super) fn cut(&self, masker: &Masker, language: &str) -> Option<Vec<Self>> {
        let (whole, cuts) = self.sentences(masker, language)?;
        Some(cuts.into_iter().map(|span| Self::whole(&whole[span], None)).collect())
    }

    /// Its whole text, and where in that its sentences stand with the blanks after them, where it has several that can
    /// be told apart.
    pub(super) fn sentences(
        &self,
        masker: &Masker,
        language: &str,
    ) -> Option<(String, Vec<Range<usize>>)> {
        let whole = format!("{}{}", self.text, self.trail);
        let cuts = sentences(&whole, language);
        let texts: Vec<&str> = cuts.iter().map(|span| &whole[span.clone()]).collect();
        let apart = texts.len() > 1 && are_whole(masker, &whole, &texts);
        apart.then_some((whole, cuts))
    }
}

/// A stale unit, sentence by sentence: `None` where the old translation cannot surely be told apart, or nothing of it
/// is still right.
pub(super) fn carried(
    masker: &Masker,
    (made_from, translation): (&str, &str),
    source: &str,
    language: &str,
) -> Option<Vec<Piece>> {
    let carried = carry(made_from, translation, source, language);
    let texts: Vec<&str> = carried.segments.iter().map(|s| &source[s.source.clone()]).collect();
    let keeps = carried.segments.iter().any(|s| matches!(s.fate, Fate::Kept { .. }));
    if carried.alignment == Alignment::Unsure || !keeps || !are_whole(masker, source, &texts) {
        return None;
    }
    let pieces = carried.segments.iter().zip(&texts).map(|(segment, text)| match &segment.fate {
        Fate::Kept { translation: kept } => Piece::kept(text, &translation[kept.clone()]),
        Fate::Changed { old_source, translation: Some(old) } => {
            let earlier =
                (made_from[old_source.clone()].to_owned(), translation[old.clone()].to_owned());
            Piece::whole(text, Some(earlier))
        }
        Fate::Changed { translation: None, .. } | Fate::New => Piece::whole(text, None),
    });
    Some(numbered(pieces))
}

/// Gives pieces their numbers.
pub(super) fn numbered(pieces: impl Iterator<Item = Piece>) -> Vec<Piece> {
    pieces.enumerate().map(|(id, piece)| Piece { id, ..piece }).collect()
}

/// Whether no markup reaches over the end of a sentence, and no line break stands between two.
fn are_whole(masker: &Masker, whole: &str, sentences: &[&str]) -> bool {
    let tokens = |text: &str| -> Vec<String> {
        masker.tokens(text).into_iter().map(|token| text[token.span].to_owned()).collect()
    };
    let apart: Vec<String> =
        sentences.iter().flat_map(|sentence| tokens(sentence.trim_end())).collect();
    !whole.trim().contains(['\n', '\r']) && tokens(whole.trim()) == apart
}
