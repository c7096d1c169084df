//! `orthography`: a word of the other Belarusian orthography: classical in an official catalog, and back.
//!
//! It goes by what is never right in the declared one: the soft sign of assimilation, and the stems of loanwords.

mod softness;
mod stems;

use std::ops::Range;

use super::letters::{LONGEST, capitals_of, word_end, word_start};
use super::quotation::Quotations;
use crate::checks::Tongue;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::Orthography;

pub(super) const CHECK: Check = Check {
    id: CheckId::Orthography,
    examples: include_str!("orthography.md"),
    run: Run::Unit(run),
};

/// A place of a word that the declared orthography writes otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    at: Range<usize>,
    /// In small letters.
    to: &'static str,
}

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let orthography = match passage.known.tongue {
        Tongue::Belarusian(orthography) => orthography,
        Tongue::Russian | Tongue::Other => return,
    };
    let prose = passage.translation.prose();
    let mut changes = Vec::new();
    softness::find(prose, orthography, &mut changes);
    stems::find(&passage.translation, orthography, &mut changes);
    if changes.is_empty() {
        return;
    }
    changes.sort_by_key(|change| (change.at.start, change.at.end));
    let quotations = Quotations::of(&passage.translation);
    let mut rest = &changes[..];
    let mut end = 0;
    while let Some(change) = rest.first() {
        let start = end.max(near_start(prose, change.at.start));
        end = word_end(prose, change.at.start).max(change.at.end);
        let of_word = rest.partition_point(|change| change.at.start < end);
        let (word_changes, others) = rest.split_at(of_word);
        rest = others;
        if end - start > LONGEST {
            continue;
        }
        let mended = mended(prose, &(start..end), word_changes);
        let word = &prose[start..end];
        let message = match orthography {
            Orthography::Official => messages::orthography_classical(word, &mended),
            Orthography::Classical => messages::orthography_official(word, &mended),
        };
        let flaw = Flaw::new(message, start..end).fixed_by(mended);
        // A quotation and a title keep the spelling that they were published in.
        flaws.push(if quotations.hold(&(start..end)) {
            Flaw { fix: None, ..flaw.unsure() }
        } else {
            flaw
        });
    }
}

/// Where the word begins that goes on at a place; looking back no further than words are long.
fn near_start(prose: &str, at: usize) -> usize {
    let near = prose.ceil_char_boundary(at.saturating_sub(LONGEST + 1)).min(at);
    near + word_start(&prose[near..at], at - near)
}

fn mended(prose: &str, word: &Range<usize>, changes: &[Change]) -> String {
    let mut mended = String::with_capacity(word.len());
    let mut end = word.start;
    for change in changes {
        if change.at.start < end {
            continue;
        }
        mended.push_str(&prose[end..change.at.start]);
        mended.push_str(&capitals_of(&prose[change.at.clone()], change.to));
        end = change.at.end;
    }
    mended.push_str(&prose[end..word.end]);
    mended
}

#[cfg(test)]
mod tests;
