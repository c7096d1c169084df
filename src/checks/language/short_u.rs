//! `short-u`: ў after a vowel, у elsewhere, as the rules of Belarusian orthography of 2008 (§ 15) have it.
//!
//! Between words the letter goes by the last letter of the word before, across a hyphen and across quotation marks;
//! after any other mark, and at the beginning, it is у. Names begin with У whatever stands before.

mod before;
mod kept;

use before::{Before, before};

use super::letters::{
    LONGEST, is_apostrophe, is_capitals, is_consonant, is_cyrillic, is_vowel, word_end, word_start,
};
use crate::checks::Tongue;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::Orthography;
use crate::model::message::Message;
use crate::model::scan::any_pair;

pub(super) const CHECK: Check =
    Check { id: CheckId::ShortU, examples: include_str!("short_u.md"), run: Run::Unit(run) };

/// Words of fewer letters may be cut where a full stop follows.
const ABBREVIATION: usize = 4;

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let orthography = match passage.known.tongue {
        Tongue::Belarusian(orthography) => orthography,
        Tongue::Russian | Tongue::Other => return,
    };
    let text = &passage.translation;
    let prose = text.prose();
    for (at, letter) in letters(text) {
        let place = Place { text, prose, at, letter, orthography };
        let previous = prose[..at].chars().rev().find(|c| *c != '\u{301}').unwrap_or(' ');
        flaws.extend(if is_cyrillic(previous) || is_apostrophe(previous) {
            place.inside(previous)
        } else {
            place.at_beginning()
        });
    }
}

/// Every у and ў of a text, large or small, by its second byte; Ў, whose byte «ю» has as well, only where there is one.
fn letters<'a>(text: &'a Text<'_>) -> impl Iterator<Item = (usize, char)> + 'a {
    let bytes = text.prose().as_bytes();
    let short_capitals = any_pair::<1>(text.prose(), |lead, last| (lead == 0xd0) & (last == 0x8e));
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(from..)?;
            let next = if short_capitals {
                rest.iter().position(|byte| matches!(byte, 0x83 | 0x8e | 0x9e | 0xa3))
            } else {
                memchr::memchr3(0x83, 0x9e, 0xa3, rest)
            };
            let second = from + next?;
            from = second + 1;
            let letter = match (bytes[second.checked_sub(1)?], bytes[second]) {
                (0xd1, 0x83) => 'у',
                (0xd1, 0x9e) => 'ў',
                (0xd0, 0xa3) => 'У',
                (0xd0, 0x8e) => 'Ў',
                (_, _) => continue,
            };
            return Some((second - 1, letter));
        }
    })
}

/// One у or ў.
struct Place<'a> {
    text: &'a Text<'a>,
    prose: &'a str,
    at: usize,
    letter: char,
    orthography: Orthography,
}

impl Place<'_> {
    /// Inside a word: what stands before it is known, what it is stressed like is not.
    fn inside(&self, previous: char) -> Option<Flaw> {
        let next = self.prose[self.at + self.letter.len_utf8()..].chars().next();
        match self.letter {
            'ў' | 'Ў' if is_consonant(previous) => {
                // Often a letter has been left out, and у would not mend that.
                let (start, end) = self.whole_word()?;
                let word = &self.prose[start..end];
                Some(Flaw::new(messages::short_u_inside(word), start..end))
            }
            'у' if is_vowel(previous)
                && !next.is_some_and(|c| is_vowel(c) || matches!(c, 'ў' | '\u{301}')) =>
            {
                let (start, end) = self.whole_word()?;
                let word = &self.prose[start..end];
                let other = word.contains(['и', 'щ', 'ъ', 'ї', 'є', 'И', 'Щ', 'Ъ', 'Ї', 'Є']);
                if other || kept::inside(&word.to_lowercase(), self.orthography) {
                    return None;
                }
                let flaw = self.flaw((start, end), "ў", messages::short_u_after_vowel)?;
                // Names, and what English has brought, have a у of their own.
                let name = word.starts_with(char::is_uppercase);
                let guest = previous == 'о'
                    && next.is_some_and(|c| is_cyrillic(c) && !matches!(c, 'в' | 'ц'));
                Some(if name || guest { flaw.unsure() } else { flaw })
            }
            _ => None,
        }
    }

    fn at_beginning(&self) -> Option<Flaw> {
        let end = word_end(self.prose, self.at);
        let rest = &self.prose[self.at + self.letter.len_utf8()..end];
        if end - self.at > LONGEST || rest.starts_with(is_vowel) || rest.starts_with('\u{301}') {
            return None;
        }
        match self.letter {
            'у' => self.full(end, rest),
            'ў' => self.short(end),
            'У' => self.full_capital(end, rest),
            _ => self.short_capital(end, rest),
        }
    }

    /// у at the beginning of a word.
    fn full(&self, end: usize, rest: &str) -> Option<Flaw> {
        match before(self.text, self.at) {
            Before::Vowel { hyphen, word } => {
                let suffix = hyphen && rest.is_empty();
                let cited = rest.is_empty() && names_a_letter(word);
                let foreign = word.contains(['и', 'щ', 'ъ', 'И', 'Щ', 'Ъ']);
                if suffix || cited || foreign || kept::at_beginning(&self.prose[self.at..end]) {
                    return None;
                }
                self.flaw((self.at, end), "ў", messages::short_u_after_vowel)
            }
            Before::Start
            | Before::Consonant { .. }
            | Before::Mark
            | Before::Bracket
            | Before::Unknown => None,
        }
    }

    /// ў at the beginning of a word.
    fn short(&self, end: usize) -> Option<Flaw> {
        let span = (self.at, end);
        match before(self.text, self.at) {
            Before::Consonant { .. } => self.flaw(span, "у", messages::short_u_after_consonant),
            Before::Start => self.flaw(span, "у", messages::short_u_after_pause),
            Before::Mark => {
                let flaw = self.flaw(span, "у", messages::short_u_after_pause)?;
                Some(match self.orthography {
                    Orthography::Official => flaw,
                    Orthography::Classical => flaw.unsure(),
                })
            }
            Before::Bracket => {
                self.flaw(span, "у", messages::short_u_after_pause).map(Flaw::unsure)
            }
            Before::Vowel { .. } | Before::Unknown => None,
        }
    }

    /// У: wrong for ў only as a word of its own among capitals.
    fn full_capital(&self, end: usize, rest: &str) -> Option<Flaw> {
        if !rest.is_empty() {
            return None;
        }
        match before(self.text, self.at) {
            Before::Vowel { hyphen: false, word } if self.among_capitals(word, end) => {
                self.flaw((self.at, end), "Ў", messages::short_u_after_vowel)
            }
            Before::Start
            | Before::Vowel { .. }
            | Before::Consonant { .. }
            | Before::Mark
            | Before::Bracket
            | Before::Unknown => None,
        }
    }

    /// Ў: right after a vowel among capitals alone.
    fn short_capital(&self, end: usize, rest: &str) -> Option<Flaw> {
        let span = (self.at, end);
        // A word with a capital, or the letter alone where no capitals follow.
        let begins =
            rest.starts_with(char::is_lowercase) || rest.is_empty() && self.small_follows(end);
        match (before(self.text, self.at), self.orthography) {
            (Before::Start, _) => self.flaw(span, "У", messages::short_u_after_pause),
            (Before::Mark, Orthography::Official) if begins => {
                self.flaw(span, "У", messages::short_u_after_pause)
            }
            (Before::Vowel { .. } | Before::Consonant { .. }, Orthography::Official) if begins => {
                self.flaw(span, "У", messages::short_u_capital)
            }
            (Before::Consonant { word }, _) if self.among_capitals(word, end) => {
                self.flaw(span, "У", messages::short_u_after_consonant)
            }
            (Before::Unknown, Orthography::Official) if begins && self.ends_a_sentence() => {
                self.flaw(span, "У", messages::short_u_after_pause)
            }
            _ => None,
        }
    }

    /// Whether the next word has a small letter.
    fn small_follows(&self, end: usize) -> bool {
        !is_capitals(self.next_word(end))
    }

    /// The word after blanks and opening quotation marks; empty where there is none.
    fn next_word(&self, end: usize) -> &str {
        let next = self.prose[end..].trim_start_matches([' ', '\u{a0}', '«', '„']);
        &next[..word_end(next, 0)]
    }

    /// Whether a full stop stands before the letter, and no abbreviation before the full stop.
    fn ends_a_sentence(&self) -> bool {
        let before = self.prose[..self.at].trim_end_matches([' ', '\u{a0}', '«', '„', '»', '“']);
        let Some(before) = before.strip_suffix('.') else { return false };
        let small = before.chars().rev().take_while(|c| is_cyrillic(*c) && c.is_lowercase());
        small.take(ABBREVIATION).count() == ABBREVIATION
    }

    fn among_capitals(&self, word: &str, end: usize) -> bool {
        word.chars().nth(1).is_some() && is_capitals(word) && !self.small_follows(end)
    }

    /// The word around the letter; none where it is longer than words are.
    fn whole_word(&self) -> Option<(usize, usize)> {
        let start = word_start(self.prose, self.at);
        let end = word_end(self.prose, self.at);
        (end - start <= LONGEST).then_some((start, end))
    }

    fn flaw(
        &self,
        (start, end): (usize, usize),
        right: &str,
        say: fn(String, String) -> Message,
    ) -> Option<Flaw> {
        let after = self.at + self.letter.len_utf8();
        let mended =
            format!("{}{right}{}", self.prose.get(start..self.at)?, self.prose.get(after..end)?);
        let word = self.prose.get(start..end)?;
        Some(Flaw::new(say(word.to_owned(), mended.clone()), start..end).fixed_by(mended))
    }
}

/// Whether a word says that a letter or a sound is named after it.
fn names_a_letter(word: &str) -> bool {
    ["літар", "слов", "гук", "прыназоўнік"].iter().any(|stem| word.to_lowercase().starts_with(stem))
}

#[cfg(test)]
mod tests;
