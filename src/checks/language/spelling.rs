//! `spelling`: a word that no dictionary knows.

use std::ops::Range;

use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::checks::text::{HIDDEN, Text};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::is_letter;
use crate::model::markup::TokenKind;

pub(super) const CHECK: Check =
    Check { id: CheckId::Spelling, examples: include_str!("spelling.md"), run: Run::Unit(run) };

/// Shorter words in capitals are abbreviations.
const ABBREVIATION: usize = 6;

/// Shorter words before a full stop may be cut: `гл. ред.`; shorter parts of a word with hyphens may be prefixes.
const SHORT: usize = 4;

/// What a project says about its dictionaries.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SpellingOptions {
    /// A folder in which dictionaries are looked for first, or one dictionary: `dictionaries/be_BY.dic`.
    pub dictionary: Option<String>,
    /// A list of words that are right, one a line; `#` begins a comment.
    pub words: Option<String>,
}

/// Each unknown word once.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let Some(lexicon) = passage.known.lexicon else { return };
    let text = &passage.translation;
    let words = text.words();
    let mut at = 0;
    while at < words.len() {
        let end = joined(text, at);
        let whole = words[at].start..words[end].end;
        let parts = &words[at..=end];
        at = end + 1;
        if lexicon.knows(text.at(&whole)) {
            continue;
        }
        for part in parts {
            let word = text.at(part);
            if is_word(text, part, passage.known.tongue)
                && (parts.len() == 1 || word.chars().nth(SHORT).is_some())
                && !lexicon.knows(word)
                && !passage.known.terminology.covers(word)
                && !flaws.iter().any(|flaw| text.at(&flaw.at) == word)
            {
                let flaw = Flaw::new(messages::spelling_found(word), part.clone());
                // With a capital it may be a name, at the beginning of a sentence too.
                let name = word.starts_with(char::is_uppercase);
                flaws.push(if name { flaw.unsure() } else { flaw });
            }
        }
    }
}

/// The last of the words that hyphens join to this one.
fn joined(text: &Text<'_>, at: usize) -> usize {
    let words = text.words();
    let mut end = at;
    while let Some(next) = words.get(end + 1)
        && matches!(text.prose().get(words[end].end..next.start), Some("-" | "‑"))
    {
        end += 1;
    }
    end
}

/// Whether these letters are a word that a dictionary could know.
fn is_word(text: &Text<'_>, at: &Range<usize>, tongue: Tongue) -> bool {
    let word = text.at(at);
    let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
    let of_the_language = match tongue {
        Tongue::Russian | Tongue::Belarusian(_) => word.chars().any(cyrillic),
        Tongue::Other => true,
    };
    let letters = word.chars().count();
    let capitals = !word.contains(char::is_lowercase);
    let (before, after) = (&text.prose()[..at.start], &text.prose()[at.end..]);
    let cut = after.starts_with('.') && letters <= SHORT && after.len() > 1;
    // `превыша(ет)`, `запрос(ы)`
    let bracket = before.strip_suffix('(').is_some_and(|before| before.ends_with(is_letter))
        || after.strip_prefix('(').is_some_and(|after| after.starts_with(is_letter));
    let glued = (before.ends_with(HIDDEN) || after.starts_with(HIDDEN)) && is_glued(text, at);
    let abbreviated = capitals && letters < ABBREVIATION;
    let mixed = word.contains(|c: char| c.is_numeric() || matches!(c, '.' | ':' | '_'));
    of_the_language && letters > 1 && !abbreviated && !mixed && !cut && !bracket && !glued
}

/// Whether something that is no mark of emphasis or link stands directly beside a word: `{name}ам`.
fn is_glued(text: &Text<'_>, at: &Range<usize>) -> bool {
    text.tokens()
        .iter()
        .filter(|token| token.span.end == at.start || token.span.start == at.end)
        .any(|token| match token.kind {
            TokenKind::Emphasis
            | TokenKind::Link
            | TokenKind::Tag
            | TokenKind::Footnote
            | TokenKind::Break => false,
            TokenKind::Code
            | TokenKind::Address
            | TokenKind::Placeholder
            | TokenKind::Mention
            | TokenKind::Term
            | TokenKind::Entity
            | TokenKind::Escape
            | TokenKind::Control
            | TokenKind::Lookalike => true,
        })
}
