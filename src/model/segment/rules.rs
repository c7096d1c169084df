//! Whether a full stop ends a sentence: abbreviations, initials and the numbers of lists.

use super::look::Next;
use super::{be, en, ru};
use crate::model::letters::is_letter_or_digit;

/// What a language knows about its full stops. All words are in lower case, without their last stop; parts that a
/// blank may separate are joined by stops (`i.e`).
#[derive(Debug)]
pub(super) struct Rules {
    /// Belong to what follows, unless a common first word of a sentence follows.
    pub(super) joining: &'static [&'static str],
    /// Belong to a number that follows.
    pub(super) numbered: &'static [&'static str],
    /// Belong to a name that follows, but to a number that stands before them (`в г. Минске`, `в 1991 г.`).
    pub(super) placed: &'static [&'static str],
    /// Close a list after an *and*, and otherwise belong to what follows (`и пр.`, `пр. Победы`).
    pub(super) listed: &'static [&'static str],
    /// Stand in addresses: one of them shortly before tells `и пр. Победы` from the end of a list.
    pub(super) streets: &'static [&'static str],
    /// Hours; they end a sentence unless the day or the time zone follows.
    pub(super) clock: &'static [&'static str],
    /// Days, months and time zones.
    pub(super) times: &'static [&'static str],
    /// The words for *and*.
    pub(super) and: &'static [&'static str],
    /// Words of a single letter that are written with a capital and are not initials.
    pub(super) pronouns: &'static [&'static str],
    /// Common first words of a sentence.
    pub(super) starters: &'static [&'static str],
}

/// A language that we know nothing about.
static NEUTRAL: Rules = Rules {
    joining: &[],
    numbered: &[],
    placed: &[],
    listed: &[],
    streets: &[],
    clock: &[],
    times: &[],
    and: &[],
    pronouns: &[],
    starters: &[],
};

/// Whether the text is cut at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Cut,
    Join,
}

impl Rules {
    /// The rules of a language, named by its BCP 47 tag or its first subtag.
    pub(super) fn of(language: &str) -> &'static Self {
        match language.split('-').next().unwrap_or(language) {
            "en" => &en::RULES,
            "ru" => &ru::RULES,
            "be" => &be::RULES,
            _ => &NEUTRAL,
        }
    }

    /// Decides about a full stop before something that does not begin in lower case. `before` is the sentence so far,
    /// from its first letter or digit to the stop.
    pub(super) fn full_stop(&self, before: &str, next: &Next<'_>) -> Verdict {
        let Some(token) = last_token(before) else { return Verdict::Cut };
        let earlier = before[..before.len() - token.len()].trim_end();
        if is_list_number(token, earlier) {
            return Verdict::Join;
        }
        let starter = self.starts(next);
        let unless_starter = |holds: bool| {
            if holds && !starter { Verdict::Join } else { Verdict::Cut }
        };
        let key = key(token, earlier);
        let key = key.as_str();
        let word = token.to_lowercase();
        if self.clock.contains(&key) {
            let timed = self.times.contains(&next.word.to_lowercase().as_str()) || next.before_time;
            return if timed { Verdict::Join } else { Verdict::Cut };
        }
        if next.is_number() && self.numbered.contains(&word.as_str()) {
            return Verdict::Join;
        }
        if self.listed.contains(&word.as_str()) {
            let and =
                last_token(earlier).is_some_and(|w| self.is_and(w)) && !self.is_address(earlier);
            return unless_starter(!and && next.is_letter());
        }
        if self.placed.contains(&key) {
            return unless_starter(!ends_in_number(earlier) && next.is_letter());
        }
        if self.joining.contains(&key) || (key != word && self.joining.contains(&word.as_str())) {
            return unless_starter(true);
        }
        unless_starter(
            is_initials(token) && !self.pronouns.contains(&word.as_str()) && next.is_letter(),
        )
    }

    fn starts(&self, next: &Next<'_>) -> bool {
        !next.word_has_stop && self.starters.contains(&next.word.to_lowercase().as_str())
    }

    /// Whether one of the last words is of an address.
    fn is_address(&self, before: &str) -> bool {
        const NEAR: usize = 48;
        let start = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
        before[start..]
            .split_whitespace()
            .filter_map(|word| word.strip_suffix('.'))
            .any(|word| self.streets.contains(&word.to_lowercase().as_str()))
    }

    fn is_and(&self, word: &str) -> bool {
        self.and.contains(&word.to_lowercase().as_str())
    }
}

/// The letters, digits, stops and hyphens at the end of a text; `None` where there are none, or too many for an
/// abbreviation.
fn last_token(text: &str) -> Option<&str> {
    const LONGEST: usize = 24;
    let mut start = text.len();
    for (count, (at, c)) in text.char_indices().rev().enumerate() {
        if !(is_letter_or_digit(c) || matches!(c, '.' | '-' | '\'' | '’')) {
            break;
        }
        if count == LONGEST {
            return None;
        }
        start = at;
    }
    let token = text[start..].trim_start_matches(['.', '-', '\'', '’']);
    (!token.is_empty()).then_some(token)
}

/// The token in lower case, after the short abbreviation that stands before it, if one does: `т. е` is `т.е`.
fn key(token: &str, earlier: &str) -> String {
    let short = |token: &str| token.chars().count() <= 2;
    let mut key = token.to_lowercase();
    if token.chars().count() <= 3
        && let Some(previous) = earlier.strip_suffix('.').and_then(last_token).filter(|t| short(t))
    {
        key.insert(0, '.');
        key.insert_str(0, &previous.to_lowercase());
    }
    key
}

/// Single capital letters: `A`, `А.Г`, `U.S`, `J.-P`.
fn is_initials(token: &str) -> bool {
    token.split(['.', '-']).filter(|part| !part.is_empty()).all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// A number of up to three digits (or `1.2`), a Roman number or a single letter that opens a list item.
fn is_list_number(token: &str, earlier: &str) -> bool {
    let opens = earlier.is_empty();
    let digits = token.split('.').all(|part| {
        (1..=3).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit())
    });
    if digits {
        return opens || earlier.ends_with(':');
    }
    let roman = is_roman(token);
    opens && (roman || (token.chars().count() == 1 && token.chars().all(char::is_lowercase)))
}

fn is_roman(token: &str) -> bool {
    !token.is_empty() && token.len() <= 6 && token.bytes().all(|b| b"IVXLC".contains(&b))
}

/// Whether a number, in digits or Roman, is the last word.
fn ends_in_number(text: &str) -> bool {
    // Cyrillic Х, І and М serve as Roman digits too.
    let roman = |token: &str| {
        is_roman(&token.replace('Х', "X").replace('І', "I")) || token.split('-').all(is_roman)
    };
    last_token(text).is_some_and(|token| {
        token.ends_with(|c: char| c.is_ascii_digit()) || (token.len() <= 12 && roman(token))
    })
}
