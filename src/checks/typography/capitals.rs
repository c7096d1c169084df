//! `capitals`: a text that begins small where its English begins large, or is in capitals alone; names and titles
//! written as English writes them.

use std::ops::Range;

use super::names::{is_english_name, is_feast, is_year, may_be_small, small_by_rule};
use super::signs::{NO_BREAK, is_cyrillic, is_dash};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::checks::text::{HIDDEN, Text};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::{is_letter, is_letter_or_digit};
use crate::model::unit::UnitKind;

pub(super) const CHECK: Check =
    Check { id: CheckId::Capitals, examples: include_str!("capitals.md"), run: Run::Unit(run) };

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    if passage.known.tongue == Tongue::Other {
        return;
    }
    let (source, prose) = (passage.source.prose(), passage.translation.prose());
    match (is_shouted(source), is_shouted(prose)) {
        (false, true) if source.contains(char::is_lowercase) => {
            flaws.push(Flaw::new(messages::capitals_whole(), whole(prose)));
            return;
        }
        (true, false) => {
            flaws.push(Flaw::new(messages::capitals_whole_lost(), whole(prose)).unsure());
            return;
        }
        (true | false, true) => return,
        (false, false) => {}
    }
    let title = title_case(source, prose);
    if let Some(flaw) = title {
        flaws.push(flaw);
        return;
    }
    flaws.extend(beginning(passage, source, prose));
    within(&passage.translation, flaws);
}

/// Whether a text of two words or more is in capitals.
fn is_shouted(prose: &str) -> bool {
    let mut letters = 0;
    let mut words = 0;
    let mut in_word = false;
    for c in prose.chars() {
        if c.is_lowercase() {
            return false;
        }
        let letter = is_letter(c);
        letters += usize::from(letter);
        words += usize::from(letter && !in_word);
        in_word = letter;
    }
    letters >= 10 && words >= 2
}

/// From the first letter to the last.
fn whole(prose: &str) -> Range<usize> {
    let start = prose.find(is_letter).unwrap_or(0);
    let end = prose.char_indices().rev().find(|(_, c)| is_letter(*c));
    start..end.map_or(prose.len(), |(at, c)| at + c.len_utf8())
}

/// Where the first letter stands, if the text begins with a word.
fn first_letter(prose: &str) -> Option<(usize, char)> {
    let markup = prose.len() - prose.trim_start_matches(HIDDEN).len();
    // A hidden stretch that no letter follows is a word itself: code, an address, a placeholder.
    let (at, c) = prose.char_indices().find(|(_, c)| is_letter_or_digit(*c) || *c == HIDDEN)?;
    let (at, c) = if c == HIDDEN && at == 0 && markup <= "**".len() {
        prose[markup..].chars().next().map(|c| (markup, c))?
    } else {
        (at, c)
    };
    is_letter(c).then_some((at, c))
}

fn beginning(passage: &Passage<'_>, source: &str, prose: &str) -> Option<Flaw> {
    let (there, english) = first_letter(source)?;
    let (at, letter) = first_letter(prose)?;
    if !is_cyrillic(letter) || continues(&prose[..at]) || continues(&source[..there]) {
        return None;
    }
    let is_made_small = english.is_uppercase() && letter.is_lowercase();
    let is_made_large = english.is_lowercase() && letter.is_uppercase();
    if !is_made_small && !is_made_large {
        return None;
    }
    let word = &source[there..super::signs::word_end(source, there)];
    let own = &prose[at..super::signs::word_end(prose, at)];
    let span = at..at + letter.len_utf8();
    if is_made_small {
        let titled = matches!(passage.kind, UnitKind::Title | UnitKind::Heading);
        let sentence = is_sentence(source) && !prose[..at].contains('(');
        let excused = !titled && !sentence && is_own_capital(source, there, word);
        if excused || is_joined(prose, at + own.len()) {
            return None;
        }
        let flaw = Flaw::new(messages::capitals_small(own), span);
        return if !titled && !sentence {
            Some(flaw.unsure())
        } else {
            let capital: String = letter.to_uppercase().collect();
            Some(flaw.fixed_by(capital))
        };
    }
    let acronym = own.chars().nth(1).is_none_or(char::is_uppercase);
    let brand = word.contains(char::is_uppercase);
    (!acronym && !brand).then(|| Flaw::new(messages::capitals_large(own), span).unsure())
}

/// Whether a text of several words ends as a sentence does.
fn is_sentence(prose: &str) -> bool {
    let end = prose.trim_end_matches([HIDDEN, ' ', '"', '”', ')']);
    end.ends_with(['.', '!', '?', '…']) && prose.contains(' ')
}

/// Whether a sentence goes on after what stands before its first letter.
fn continues(before: &str) -> bool {
    before.contains(is_dash)
        || before.contains(['…', '.', '/', '@', '#', '=', '<', '$', '%', '_', '\\'])
}

/// Whether the first English word has its capital wherever it stands.
fn is_own_capital(source: &str, at: usize, word: &str) -> bool {
    let rest = source[at + word.len()..].trim_start_matches([' ', '-', '.']);
    word.chars().skip(1).any(char::is_uppercase)
        || word.chars().nth(1).is_none()
        || rest.starts_with(char::is_uppercase)
        || is_english_name(word)
}

/// Whether a word goes on after a hyphen, a point or a digit: it is a name, a number or a file.
fn is_joined(prose: &str, end: usize) -> bool {
    let mut rest = prose[end..].chars();
    match rest.next() {
        Some('.' | '_' | '@' | '/' | ':') => rest.next().is_some_and(is_letter_or_digit),
        Some('(' | '=' | HIDDEN) => true,
        Some(_) | None => false,
    }
}

/// A title or another short text whose words begin with capitals as in English.
fn title_case(source: &str, prose: &str) -> Option<Flaw> {
    let short = prose.len() < 240 && !prose.contains(['.', '!', '?', ',', ';', '…']);
    let count = |prose: &str, cyrillic: bool| {
        let (mut large, mut small) = (0, 0);
        for word in prose.split_whitespace().skip(1) {
            let mut letters = word.chars().skip_while(|c| !is_letter(*c));
            let first = letters.next()?;
            if !is_cyrillic(first) && cyrillic || letters.nth(2).is_none() {
                continue;
            }
            if first.is_uppercase() { large += 1 } else { small += 1 }
        }
        Some((large, small))
    };
    let (large, small) = short.then(|| count(prose, true))??;
    if large < 3 || small > 0 {
        return None;
    }
    let (in_source, not) = count(source, false)?;
    (in_source > not).then(|| Flaw::new(messages::capitals_title(), whole(prose)).unsure())
}

/// Whether a text ends in a preposition of one letter with which a sentence began: «В».
fn ends_in_preposition(before: &str) -> bool {
    let mut letters = before.chars().rev();
    letters.next().is_some_and(|c| matches!(c, 'В' | 'У' | 'С' | 'З' | 'К'))
        && letters.next().is_none_or(|c| !is_letter_or_digit(c))
}

/// Words with a capital within a sentence that Russian and Belarusian write small.
fn within(text: &Text<'_>, flaws: &mut Vec<Flaw>) {
    let prose = text.prose();
    let bytes = prose.as_bytes();
    for at in text.words() {
        // A capital from «Ѐ» to «Я» is this byte and another up to 0xaf; other ones begin no word of the lists.
        let letter =
            bytes[at.start..].first_chunk().map_or(0, |letter| u16::from_be_bytes(*letter));
        if !(0xd080..0xd0b0).contains(&letter) || !may_be_small(&bytes[at.start..]) {
            continue;
        }
        let rest = &prose[at.start..];
        let Some(outside) = prose[..at.start].strip_suffix([' ', NO_BREAK]) else { continue };
        // Within a sentence: after a small letter, a digit or a comma, never after a point or a quotation mark.
        let before = outside.chars().next_back();
        let within = |c: char| c.is_lowercase() || c.is_ascii_digit() || c == ',';
        if !before.is_some_and(within) && !ends_in_preposition(outside) {
            continue;
        }
        let word = &rest[..super::signs::word_end(rest, 0)];
        let next = rest[word.len()..].strip_prefix([' ', NO_BREAK]).unwrap_or_default();
        let next = &next[..super::signs::word_end(next, 0)];
        if small_by_rule(word, next, before) {
            let at = at.start..at.start + word.len();
            let small = word.to_lowercase();
            let flaw = Flaw::new(messages::capitals_name(small.as_str()), at);
            // Between a day and a year nothing but a month stands; elsewhere it may be part of a name.
            let dated = before.is_some_and(|c| c.is_ascii_digit()) && is_year(next);
            flaws.push(if dated && !is_feast(&small) { flaw } else { flaw.unsure() });
        }
    }
}
