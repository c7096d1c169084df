//! `untranslated`: the translation is the English.

use super::english::{is_common, is_function};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::fingerprint::fold;
use crate::model::letters::{is_letter, is_letter_or_digit};
use crate::model::markup::TokenKind;

pub(super) const CHECK: Check = Check {
    id: CheckId::Untranslated,
    examples: include_str!("untranslated.md"),
    run: Run::Unit(run),
};

/// How surely a text is to be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Names, numbers, addresses, code.
    None,
    Doubtful,
    Clear,
}

/// Equal texts, typography and case aside, with words in them that are not names.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    if !is_echo(passage) {
        return;
    }
    let flaw = Flaw::new(messages::untranslated_found(), 0..passage.translation.text.len())
        .about(0..passage.source.text.len());
    match need(passage.source) {
        Need::None => {}
        Need::Doubtful => flaws.push(flaw.unsure()),
        Need::Clear => flaws.push(flaw),
    }
}

/// Whether the translation is the source, up to the fold and case.
pub(super) fn is_echo(passage: &Passage<'_>) -> bool {
    let (source, translation) = (passage.source.text, passage.translation.text);
    if source == translation {
        return true;
    }
    // Most translations begin in another script or differ far in length; the fold changes no first letter.
    let letter = |text: &str| text.chars().find(|c| is_letter(*c));
    let first = letter(source).zip(letter(translation));
    first.is_some_and(|(a, b)| a.to_lowercase().eq(b.to_lowercase()))
        && fold(source).to_lowercase() == fold(translation).to_lowercase()
}

/// Whether all of it is the text of a link: often the name of what it leads to.
fn is_one_link(source: &Text<'_>) -> bool {
    let mut tokens = source.tokens().iter().filter(|token| token.kind != TokenKind::Emphasis);
    let links = tokens.next().zip(tokens.next_back());
    links.is_some_and(|(first, last)| {
        let around =
            source.text[..first.span.start].chars().chain(source.text[last.span.end..].chars());
        first.kind == TokenKind::Link
            && last.kind == TokenKind::Link
            && !around.clone().any(is_letter_or_digit)
    })
}

fn need(source: &Text<'_>) -> Need {
    let (mut words, mut lower, mut function, mut common) = (0, 0, 0, 0);
    for span in source.words() {
        let word = source.at(span);
        let Some(first) = word.chars().next().filter(|first| is_letter(*first)) else {
            continue;
        };
        words += 1;
        function += usize::from(word.len() > 1 && is_function(word));
        common += usize::from(is_common(word));
        let is_word = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        lower += usize::from(first.is_lowercase() && is_word);
    }
    if function > 0 && lower + common > 1 && !is_one_link(source) {
        Need::Clear
    } else if lower > 2 || words > 1 && function > 0 || common > 0 {
        Need::Doubtful
    } else {
        Need::None
    }
}
