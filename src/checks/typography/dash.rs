//! `dash`: a hyphen or a short dash for a dash, a hyphen in a range, and the blanks about them.

use super::range::Ranges;
use super::signs::{
    NO_BREAK, NoBreak, after, before, is_blank, is_cyrillic, is_dash, is_invisible, is_open,
};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::{is_letter, is_letter_or_digit};

pub(super) const CHECK: Check =
    Check { id: CheckId::Dash, examples: include_str!("dash.md"), run: Run::Unit(run) };

/// How dashes are set.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct DashOptions {
    /// The dash between words.
    pub style: DashStyle,
    /// Whether the blank before a dash may break a line.
    pub no_break: NoBreak,
}

/// A dash between words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DashStyle {
    /// `—`
    #[default]
    Em,
    /// `–`
    En,
}

impl DashStyle {
    fn sign(self) -> char {
        match self {
            Self::Em => '—',
            Self::En => '–',
        }
    }
}

/// What is known while the text is gone through.
struct Walk<'a> {
    passage: &'a Passage<'a>,
    prose: &'a str,
    options: &'a DashOptions,
    ranges: Ranges<'a>,
    /// An ordinary blank before a dash has been told.
    told: bool,
}

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    if passage.known.tongue == Tongue::Other {
        return;
    }
    let prose = passage.translation.prose();
    let mut walk = Walk {
        passage,
        prose,
        options: &passage.known.options.dash,
        ranges: Ranges::of(passage.source.prose()),
        told: false,
    };
    let mut at = 0;
    while let Some(next) = memchr::memchr2(b'-', 0xe2, &prose.as_bytes()[at..]) {
        at += next;
        let rest = &prose[at..];
        let length = match rest.chars().next() {
            Some('-') => {
                let length = rest.bytes().take_while(|b| *b == b'-').count();
                flaws.extend(walk.hyphens(at, at + length));
                length
            }
            Some(dash @ ('–' | '—')) => {
                flaws.extend(walk.dash(at, dash));
                dash.len_utf8()
            }
            Some(other) => other.len_utf8(),
            None => break,
        };
        at += length;
    }
}

impl Walk<'_> {
    fn hyphens(&mut self, start: usize, end: usize) -> Option<Flaw> {
        let prose = self.prose;
        let (left, right) = (before(prose, start), after(prose, end));
        let found = &prose[start..end];
        match (is_open(left), is_open(right), found.len()) {
            (true, true, 1..=3) if self.joins_words(start, end) => {
                let sign = self.options.style.sign();
                Some(self.replaced(messages::dash_other(found, sign), start, end))
            }
            (false, false, 2..=3)
                if self.is_bare(start, end) && is_small(left) && is_small(right) =>
            {
                let sign = self.options.style.sign();
                let flaw = Flaw::new(messages::dash_other(found, sign), start..end);
                Some(flaw.fixed_by(format!("{NO_BREAK}{sign} ")))
            }
            (false, false, 1) => self.ranges.judge(prose, start),
            (_, _, _) => None,
        }
    }

    fn dash(&mut self, start: usize, found: char) -> Option<Flaw> {
        let prose = self.prose;
        let end = start + found.len_utf8();
        let bare = self.is_bare(start, end);
        let (left, right) = (before(prose, start), after(prose, end));
        let sign = self.options.style.sign();
        match (is_open(left), is_open(right)) {
            (true, true) if found != sign => self
                .joins_words(start, end)
                .then(|| self.replaced(messages::dash_other(found, sign), start, end)),
            (true, true) => self.breaking(start),
            (false, true)
                if bare
                    && right.is_some()
                    && left.is_some_and(|c| is_cyrillic(c) || matches!(c, '»' | ')')) =>
            {
                let flaw = Flaw::new(messages::dash_blank(), start..end);
                // After a quotation mark it is sure only once that mark is the right one.
                if left == Some('»') {
                    return Some(flaw);
                }
                Some(flaw.fixed_by(format!("{NO_BREAK}{sign}")))
            }
            (true, false) if bare && right.is_some_and(is_cyrillic) => {
                Some(self.replaced_by(messages::dash_blank(), start, end, format!("{sign} ")))
            }
            (false, false) if is_small(left) && is_small(right) => {
                Some(Flaw::new(messages::dash_tight(found), start..end).unsure())
            }
            (_, _) => None,
        }
    }

    /// Whether nothing invisible stands beside a sign: a blank put in there would be one of several.
    fn is_bare(&self, start: usize, end: usize) -> bool {
        !self.prose[..start].ends_with(is_invisible) && !self.prose[end..].starts_with(is_invisible)
    }

    /// Whether a sign with blanks about it stands for a dash: not for a minus, not in a list, not alone.
    fn joins_words(&self, start: usize, end: usize) -> bool {
        let left = self.prose[..start].trim_end_matches(is_gap);
        let right = self.prose[end..].trim_start_matches(is_gap);
        let (Some(next), last) = (right.chars().next(), left.chars().next_back()) else {
            return false;
        };
        if !may_begin_clause(next) {
            return false;
        }
        let Some(last) = last.filter(|c| !matches!(c, '\n' | '\r')) else {
            return !begins_line_with_hyphen(self.passage.source.prose());
        };
        let numbers = last.is_numeric() && next.is_numeric();
        let hidden = last == HIDDEN && next == HIDDEN;
        let formula = is_lone_letter(left.chars().rev()) && is_lone_letter(right.chars());
        may_end_clause(last) && !numbers && !hidden && !formula
    }

    /// The sign replaced by a dash.
    fn replaced(&self, message: crate::model::message::Message, start: usize, end: usize) -> Flaw {
        self.replaced_by(message, start, end, self.options.style.sign().to_string())
    }

    /// The sign replaced, with the blanks before it where those have to be of one kind.
    fn replaced_by(
        &self,
        message: crate::model::message::Message,
        start: usize,
        end: usize,
        text: String,
    ) -> Flaw {
        let left = self.prose[..start].trim_end_matches(is_gap);
        if self.options.no_break == NoBreak::Required && !ends_open(left) {
            Flaw::new(message, left.len()..end).fixed_by(format!("{NO_BREAK}{text}"))
        } else {
            Flaw::new(message, start..end).fixed_by(text)
        }
    }

    /// An ordinary blank before a dash that is right.
    fn breaking(&mut self, start: usize) -> Option<Flaw> {
        let left = self.prose[..start].trim_end_matches(is_gap);
        if ends_open(left) || !self.prose[..start].ends_with(is_gap) {
            return None;
        }
        let blank = left.len()..start;
        match self.options.no_break {
            NoBreak::Off => None,
            NoBreak::Info if self.told || &self.prose[blank.clone()] != " " => None,
            NoBreak::Info => {
                self.told = true;
                Some(Flaw::new(messages::dash_breaks(), blank).unsure())
            }
            NoBreak::Required => (self.prose[blank.clone()] != *NO_BREAK.encode_utf8(&mut [0; 4]))
                .then(|| Flaw::new(messages::dash_breaks(), blank).fixed_by(NO_BREAK)),
        }
    }
}

/// Whether no blank belongs between a text and what comes after it: at the beginning of a line, or of what stands in
/// brackets or quotation marks.
fn ends_open(text: &str) -> bool {
    text.is_empty() || text.ends_with(['\n', '\r', '(', '[', '{', '«', '„'])
}

fn is_gap(c: char) -> bool {
    is_blank(c) || is_invisible(c)
}

fn is_small(c: Option<char>) -> bool {
    c.is_some_and(|c| is_cyrillic(c) && c.is_lowercase())
}

fn may_end_clause(c: char) -> bool {
    !is_dash(c) && !matches!(c, '=' | '+' | '*' | '/' | '<' | '>' | '|' | '(' | '[' | '{' | '«')
}

fn may_begin_clause(c: char) -> bool {
    is_letter_or_digit(c)
        || matches!(c, '«' | '„' | '“' | '”' | '"' | '‘' | '\'' | '(' | '[' | HIDDEN)
}

/// Whether a text begins with one letter that is a word of its own and names something: `a - b`.
fn is_lone_letter(mut chars: impl Iterator<Item = char>) -> bool {
    chars.next().is_some_and(is_letter) && chars.next().is_none_or(|c| !is_letter_or_digit(c))
}

/// Whether the English begins a line with a hyphen itself.
fn begins_line_with_hyphen(source: &str) -> bool {
    source.lines().any(|line| line.trim_start().starts_with("- "))
}
