//! The crate `fxtranslate`, as much of it as we use.

use fxtranslate::engine::{Aligned, Engine};

use super::sentence::{Sequence, WordByWord};
use crate::backends::models::{Part, Verified};

/// A loaded model.
pub(super) struct Loaded(Engine);

impl Loaded {
    /// Loads a model whose files were verified. What the engine says where it cannot.
    ///
    /// The shortlist is left aside: it saves little time and makes translations slightly worse.
    pub(super) fn load(model: &Verified) -> Result<Self, String> {
        let path = |part| model.model().path(part);
        let both = path(Part::Vocab);
        let source = path(Part::SourceVocab).or_else(|| both.clone());
        let target = path(Part::TargetVocab).or(both);
        let (Some(weights), Some(source), Some(target)) = (path(Part::Model), source, target)
        else {
            return Err("a file is missing".to_owned());
        };
        Engine::load_mmapped(weights, source, target).map(Self)
    }
}

impl Sequence for Loaded {
    fn fits(&self, text: &str) -> bool {
        // The end of a sequence is a token, too.
        self.0.src_ids(text).len() <= fxtranslate::segment::MAX_SOURCE_TOKENS + 1
    }

    fn plain(&self, text: &str) -> String {
        self.0.translate(text)
    }

    fn word_by_word(&self, text: &str) -> WordByWord {
        words(&self.0.translate_aligned(text))
    }
}

/// From tokens counted in UTF-16 to words: each word of the translation with the word of the source that it is about.
fn words(aligned: &Aligned) -> WordByWord {
    let source = spans(&aligned.source_normalized);
    let target = spans(&aligned.target_text);
    let within = |spans: &[(usize, usize)], token: &fxtranslate::engine::Token| {
        // A token's blank stands before it.
        let last = token.end.checked_sub(1).filter(|_| token.end > token.begin)?;
        let index = spans.partition_point(|span| span.1 <= last);
        spans.get(index).filter(|span| span.0 <= last).map(|_| index)
    };
    let columns: Vec<Option<usize>> =
        aligned.source_tokens.iter().map(|token| within(&source, token)).collect();
    let mut weights = vec![vec![0.0_f32; source.len()]; target.len()];
    for (token, row) in aligned.target_tokens.iter().zip(&aligned.alignments) {
        let Some(word) = within(&target, token) else { continue };
        for (weight, column) in row.iter().zip(&columns) {
            if let Some(column) = column {
                weights[word][*column] += weight;
            }
        }
    }
    let best = |row: &Vec<f32>| {
        let best = row.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1));
        best.map_or(0, |(index, _)| index)
    };
    WordByWord {
        text: aligned.target_text.clone(),
        origins: weights.iter().map(best).collect(),
        words: source.len(),
    }
}

/// Where the words between blanks begin and end, in UTF-16 units. Normalisation writes blanks as U+2581.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let (mut at, mut inside) = (0, false);
    for c in text.chars() {
        let end = at + c.len_utf16();
        match (c.is_whitespace() || c == '\u{2581}', inside) {
            (true, _) => inside = false,
            (false, true) => {
                if let Some(last) = spans.last_mut() {
                    last.1 = end;
                }
            }
            (false, false) => {
                spans.push((at, end));
                inside = true;
            }
        }
        at = end;
    }
    spans
}
