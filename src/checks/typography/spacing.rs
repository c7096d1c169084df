//! `spacing`: blanks too many, too few, of the wrong kind, or invisible.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::quotation::Quotation;
use super::signs::{
    NO_BREAK, NoBreak, after, is_blank, is_closer, is_cyrillic, is_dash, is_invisible, is_open,
};
use super::unbroken::holds_together;
use super::usual::{INTERESTING, is_usual};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::{is_letter, is_letter_or_digit};

pub(super) const CHECK: Check =
    Check { id: CheckId::Spacing, examples: include_str!("spacing.md"), run: Run::Unit(run) };

/// How blanks are set.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SpacingOptions {
    /// Whether a line may break after initials and № and before units.
    pub no_break: NoBreak,
}

/// What is known while the text is gone through.
struct Walk<'a> {
    passage: &'a Passage<'a>,
    prose: &'a str,
    /// How many `(` are open.
    brackets: usize,
    /// Where the last `)` stands.
    last_bracket: OnceCell<usize>,
    pairs: OnceCell<Pairs>,
    /// The signs of the English that stand after a blank.
    in_source: OnceCell<String>,
    /// Those that stand between letters without one.
    tight_in_source: OnceCell<String>,
    /// A place where a line should not break has been told.
    told: bool,
}

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let prose = passage.translation.prose();
    let mut walk = Walk {
        passage,
        prose,
        brackets: 0,
        pairs: OnceCell::new(),
        last_bracket: OnceCell::new(),
        in_source: OnceCell::new(),
        tight_in_source: OnceCell::new(),
        told: false,
    };
    // Most of a text is letters of Cyrillic, and between them single blanks, with a sign before them or without.
    let bytes = prose.as_bytes();
    let mut end = 0;
    for run in passage.translation.runs() {
        let is_usual =
            matches!(bytes[end..run.start], [b' '] | [b',' | b';' | b':' | b'!' | b'?', b' ']);
        if end == 0 || !is_usual {
            walk.between(end..run.start, flaws);
        }
        end = run.end;
    }
    walk.between(end..bytes.len(), flaws);
}

/// Where the quotation marks stand that belong together.
#[derive(Default)]
struct Pairs {
    opens: FxHashSet<usize>,
    closes: FxHashSet<usize>,
}

impl Walk<'_> {
    /// Goes through what stands between letters of Cyrillic.
    fn between(&mut self, place: Range<usize>, flaws: &mut Vec<Flaw>) {
        let bytes = self.prose.as_bytes();
        let mut at = place.start;
        while at < place.end {
            at = match bytes[at] {
                b' ' if is_usual(bytes, at) => at + 1,
                byte if INTERESTING[usize::from(byte)] => self.take(at, flaws),
                _ => at + 1,
            };
        }
    }

    /// Judges what stands at a place; gives where it ends.
    fn take(&mut self, at: usize, flaws: &mut Vec<Flaw>) -> usize {
        let rest = &self.prose[at..];
        match rest.chars().next() {
            Some(c) if is_blank(c) || is_invisible(c) => {
                let length = rest.find(|c| !is_blank(c) && !is_invisible(c));
                let run = at..at + length.unwrap_or(rest.len());
                let end = run.end;
                flaws.extend(self.run(run));
                end
            }
            Some(c) => {
                flaws.extend(self.sign(at, c));
                at + c.len_utf8()
            }
            None => self.prose.len(),
        }
    }

    /// Judges a run of blanks and of what is invisible.
    fn run(&mut self, at: Range<usize>) -> Option<Flaw> {
        let (left, right) =
            (self.prose[..at.start].chars().next_back(), self.prose[at.end..].chars().next());
        let found = &self.prose[at.clone()];
        if found == " " && left.is_some_and(is_letter) && right.is_some_and(is_letter) {
            return None;
        }
        let lines = |c| matches!(c, Some('\n' | '\r'));
        // Blanks at the end of a line are part of the break.
        if lines(left) || lines(right) || right == Some('\\') {
            return None;
        }
        let (Some(left), Some(right)) = (left, right) else {
            let source = self.passage.source.text;
            let alike = if right.is_none() {
                source.ends_with(char::is_whitespace)
            } else {
                source.starts_with(char::is_whitespace)
            };
            let plain =
                !found.contains(is_invisible) || left.or(right).is_some_and(is_letter_or_digit);
            let flaw = Flaw::new(messages::spacing_edge(), at);
            return (!alike).then(|| if plain { flaw.fixed_by("") } else { flaw });
        };
        if !found.contains(is_blank) {
            return self.invisible(at, left, right);
        }
        if self.is_too_much_before(&at, left, right) {
            return Some(Flaw::new(messages::spacing_before(right), at).fixed_by(""));
        }
        if self.is_too_much_after(at.start, left, right) {
            return Some(Flaw::new(messages::spacing_after(left), at).fixed_by(""));
        }
        // That blank is another check's to mend.
        if is_dash(right) && self.passage.known.options.dash.no_break == NoBreak::Required {
            return None;
        }
        if found.chars().nth(1).is_some() {
            let blank = if found.contains(NO_BREAK) { NO_BREAK } else { self.blank(&at) };
            let doubled = found.chars().filter(|c| is_blank(*c)).nth(1).is_some();
            // What is laid out in columns is so in English, too.
            if doubled && self.passage.source.text.contains("   ") {
                return None;
            }
            let message = if doubled {
                messages::spacing_double()
            } else {
                messages::spacing_invisible(code(found))
            };
            let flaw = Flaw::new(message, at.clone());
            // Beside a sign, what is invisible may be what parts it from a word.
            let plain = !found.contains(is_invisible)
                || is_letter_or_digit(left) && is_letter_or_digit(right);
            return Some(if plain { flaw.fixed_by(blank) } else { flaw });
        }
        let odd = found
            .chars()
            .all(|c| matches!(c, '\u{2000}'..='\u{2006}' | '\u{2008}' | '\u{205f}' | '\u{3000}'));
        if odd {
            let blank = self.blank(&at);
            return Some(Flaw::new(messages::spacing_odd(code(found)), at).fixed_by(blank));
        }
        if found == " " { self.breaking(at) } else { None }
    }

    /// The blank for a place where there is to be one.
    fn blank(&self, at: &Range<usize>) -> char {
        let required = self.passage.known.options.spacing.no_break == NoBreak::Required;
        if required && holds_together(self.prose, at.clone()) { NO_BREAK } else { ' ' }
    }

    /// An ordinary blank where a line should not break.
    fn breaking(&mut self, at: Range<usize>) -> Option<Flaw> {
        let no_break = self.passage.known.options.spacing.no_break;
        if no_break == NoBreak::Off || self.told || !holds_together(self.prose, at.clone()) {
            return None;
        }
        let flaw = Flaw::new(messages::spacing_breaks(), at);
        if no_break == NoBreak::Required {
            Some(flaw.fixed_by(NO_BREAK))
        } else {
            self.told = true;
            Some(flaw.unsure())
        }
    }

    /// What is invisible and stands at no blank. Only between letters is it sure that nothing depends on it.
    fn invisible(&self, at: Range<usize>, left: char, right: char) -> Option<Flaw> {
        if self.passage.source.text.contains(is_invisible) {
            return None;
        }
        let flaw = Flaw::new(messages::spacing_invisible(code(&self.prose[at.clone()])), at);
        let safe = is_letter(left) && is_letter(right);
        Some(if safe { flaw.fixed_by("") } else { flaw })
    }

    /// Whether no blank belongs before a sign.
    fn is_too_much_before(&self, run: &Range<usize>, left: char, right: char) -> bool {
        let at = run.end;
        let after = || after(self.prose, at + right.len_utf8());
        let closes = |c: Option<char>| {
            is_open(c) || c.is_some_and(|c| is_closer(c) && !matches!(c, ')' | ']' | '}'))
        };
        if is_dash(left) || matches!(left, '(' | '«' | '…') {
            return false;
        }
        // Whether a straight mark opens or closes depends on what follows.
        let straight = matches!(right, '.' | ':') && matches!(left, '"' | '\'');
        if straight && !self.pairs().closes.contains(&(run.start - left.len_utf8())) {
            return false;
        }
        // What a mark quotes would begin with the sign.
        let marked = matches!(left, '„' | '“' | '”' | '"' | '\'' | '‘' | '’' | '‚' | '‹');
        if marked && self.pairs().opens.contains(&(run.start - left.len_utf8())) {
            return false;
        }
        let sound = match right {
            // Or a blank is going to be put after it.
            ',' | ';' => closes(after()) || self.tight(at..at + 1, right).is_some(),
            ':' => is_open(after()) && !left.is_numeric(),
            '.' => left != '.' && closes(after()) && !self.points_follow(at + 1),
            '!' | '?' => closes(after()) || matches!(after(), Some('!' | '?')),
            ')' => self.brackets > 0,
            '»' => self.pairs().closes.contains(&at),
            _ => return false,
        };
        sound && !self.in_source().contains(right)
    }

    /// Whether points or an ellipsis follow, after blanks perhaps: `. . .`
    fn points_follow(&self, at: usize) -> bool {
        let rest =
            self.prose[at..].trim_start_matches(|c| is_blank(c) || is_invisible(c) || is_closer(c));
        rest.starts_with(['.', '…'])
    }

    /// Whether no blank belongs after a sign.
    fn is_too_much_after(&self, at: usize, left: char, right: char) -> bool {
        match left {
            '(' => {
                right != ')'
                    && at < *self.last_bracket.get_or_init(|| self.prose.rfind(')').unwrap_or(0))
            }
            '«' => !is_closer(right) && self.pairs().opens.contains(&(at - left.len_utf8())),
            _ => false,
        }
    }

    fn pairs(&self) -> &Pairs {
        self.pairs.get_or_init(|| {
            let found = Quotation::read(self.prose).unwrap_or_default();
            Pairs {
                opens: found.pairs.iter().map(|pair| pair.open.at).collect(),
                closes: found.pairs.iter().map(|pair| pair.close.at).collect(),
            }
        })
    }

    fn in_source(&self) -> &str {
        self.in_source.get_or_init(|| {
            let prose = self.passage.source.prose();
            let signs =
                prose.match_indices(' ').filter_map(|(at, _)| prose[at + 1..].chars().next());
            let mut found: Vec<char> = signs.filter(|c| !is_letter_or_digit(*c)).collect();
            found.sort_unstable();
            found.dedup();
            found.into_iter().collect()
        })
    }

    /// Takes a sign; tells where a blank lacks after it.
    fn sign(&mut self, at: usize, sign: char) -> Option<Flaw> {
        match sign {
            '(' => self.brackets += 1,
            ')' => self.brackets = self.brackets.saturating_sub(1),
            ',' | ';' | '!' | '?' | '.' => return self.missing(at, sign),
            _ => {}
        }
        None
    }

    fn missing(&self, at: usize, sign: char) -> Option<Flaw> {
        let end = at + sign.len_utf8();
        if matches!(sign, ',' | ';')
            && let Some(flaw) = self.tight(at..end, sign)
        {
            return Some(flaw);
        }
        let mut left = self.prose[..at].chars().rev();
        let mut right = self.prose[end..].chars();
        let first = right.next().filter(|c| is_cyrillic(*c))?;
        let last = left.next().filter(|c| is_cyrillic(*c))?;
        let seen = |c: &char| !is_invisible(*c);
        let (before, after) = (left.find(seen), right.find(seen));
        let long = |c: Option<char>| c.is_some_and(is_letter);
        let sentence = first.is_uppercase()
            && last.is_lowercase()
            && before.is_some_and(char::is_lowercase)
            && after.is_some_and(char::is_lowercase);
        let wanted = if sign == '.' { sentence } else { long(before) || long(after) };
        if !wanted || self.tight_in_source().contains(sign) {
            return None;
        }
        let flaw = Flaw::new(messages::spacing_missing(sign), at..end);
        Some(if sign == '.' { flaw.unsure() } else { flaw.fixed_by(format!("{sign} ")) })
    }

    /// A comma or semicolon that nothing parts from the word, number or quotation after it, where what stands before it is
    /// a number, code or a closing sign; or one between a word and a number.
    fn tight(&self, at: Range<usize>, sign: char) -> Option<Flaw> {
        let mut right = self.prose[at.end..].chars();
        let first = right.next()?;
        let quotes = matches!(first, '«' | '„' | '“' | '”' | '"' | '\'' | '‘' | '‚');
        let before = &self.prose[..at.start];
        // The blank before a sign that a quotation follows goes away.
        let before = if quotes {
            before.trim_end_matches(|c| is_blank(c) || is_invisible(c))
        } else {
            before
        };
        let mut left = before.chars().rev();
        let last = left.next()?;
        let seen = |c: &char| !is_invisible(*c);
        let word = is_cyrillic(last) && left.find(seen).is_some_and(is_cyrillic);
        let lacks = match (last, first) {
            (_, _) if is_cyrillic(first) => {
                let goes_on = right.find(seen);
                // A part of a number is named by a letter: «п. 1,а».
                let numbered = last.is_ascii_digit() && goes_on.is_none_or(|c| !is_cyrillic(c));
                is_closer(last) || last == HIDDEN || last.is_ascii_digit() && !numbered
            }
            (_, '0'..='9' | HIDDEN) => word,
            (_, _) if quotes => {
                (word || is_closer(last) || last == HIDDEN) && self.pairs().opens.contains(&at.end)
            }
            (_, _) => false,
        };
        if !lacks || self.signs_in_source(sign) {
            return None;
        }
        Some(Flaw::new(messages::spacing_missing(sign), at).fixed_by(format!("{sign} ")))
    }

    /// Whether such a sign stands in the English with nothing after it that parts it from what follows, as in formulas,
    /// lists of values and code; in a number it does not count.
    fn signs_in_source(&self, sign: char) -> bool {
        let prose = self.passage.source.prose();
        prose.match_indices(sign).any(|(at, _)| {
            let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let next = prose[at + 1..].chars().next();
            let number = digits(prose[..at].chars().next_back()) && digits(next);
            next.is_some_and(|c| !c.is_whitespace() && !is_closer(c)) && !number
        })
    }

    fn tight_in_source(&self) -> &str {
        self.tight_in_source.get_or_init(|| {
            let prose = self.passage.source.prose();
            let tight = |sign: &char| {
                prose.match_indices(*sign).any(|(at, _)| {
                    let letter = |c: Option<char>| c.is_some_and(is_letter);
                    letter(prose[..at].chars().next_back())
                        && letter(prose[at + 1..].chars().next())
                })
            };
            [',', ';', '!', '?', '.'].into_iter().filter(tight).collect()
        })
    }
}

/// The code points of what nobody sees.
fn code(found: &str) -> String {
    let odd = found.chars().filter(|c| *c != ' ' && *c != NO_BREAK);
    let codes: Vec<String> = odd.map(|c| format!("U+{:04X}", u32::from(c))).collect();
    codes.join(" ")
}
