//! Folds a string over lines as gettext does: greedily, at the line-break opportunities of UAX #14 as libunistring has
//! them.

use std::cell::OnceCell;

use unicode_linebreak::{BreakClass, BreakOpportunity, break_property, linebreaks};
use unicode_width::UnicodeWidthChar;

use super::directive;

/// The columns of a line, with the quotation marks and a blank's room less, as gettext counts.
const COLUMNS: usize = 77;

/// Which gettext's `msgcat` is to be agreed with, byte for byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gettext {
    /// 0.21 and its libunistring 1.0.
    V0_21,
    /// 0.23 to 1.0, with libunistring 1.3 and later.
    #[default]
    V0_23,
}

/// How the strings of one entry are laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) gettext: Gettext,
    pub(super) folding: Folding,
    /// The language whose directives are not broken.
    pub(super) format: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folding {
    /// After line feeds, and where a line gets too long.
    Fold,
    /// After line feeds only.
    AtLineFeeds,
}

/// Writes `keyword "value"` in as many lines as it takes, each with the prefix.
pub(super) fn field(out: &mut String, prefix: &str, keyword: &str, value: &str, style: Style) {
    let inside = style.format.map(|language| directive::insides(value, language));
    let (mut at, mut fresh) = (0, true);
    let mut portions = value.split_inclusive('\n').peekable();
    if portions.peek().is_none() {
        line(out, prefix, Some(keyword), "");
    }
    while let Some(portion) = portions.next() {
        let inside = inside.as_ref().map(|inside| &inside[at..at + portion.len()]);
        at += portion.len();
        let escaped = Escaped::new(portion, inside, style.gettext);
        let budget = match style.folding {
            Folding::Fold => COLUMNS.saturating_sub(prefix.len()),
            Folding::AtLineFeeds => usize::MAX / 2,
        };
        let start = keyword.len() + 1;
        if fresh
            && portions.peek().is_none()
            && start <= budget
            && escaped.breaks(start, budget).is_empty()
        {
            return line(out, prefix, Some(keyword), &escaped.text);
        }
        if fresh {
            line(out, prefix, Some(keyword), "");
            fresh = false;
        }
        let mut from = 0;
        for to in escaped.breaks(0, budget) {
            line(out, prefix, None, &escaped.text[from..to]);
            from = to;
        }
        line(out, prefix, None, &escaped.text[from..]);
    }
}

fn line(out: &mut String, prefix: &str, keyword: Option<&str>, text: &str) {
    out.push_str(prefix);
    if let Some(keyword) = keyword {
        out.push_str(keyword);
        out.push(' ');
    }
    out.push('"');
    out.push_str(text);
    out.push_str("\"\n");
}

/// A string up to its line feed, escaped, with the places where it must stay whole.
struct Escaped {
    text: String,
    /// Offsets that no break may come before: within an escape, a directive, or right before the line feed.
    whole: Vec<usize>,
    gettext: Gettext,
    /// The offsets before which it may be broken, in their order, once they are known.
    allowed: OnceCell<Vec<usize>>,
}

impl Escaped {
    fn new(portion: &str, inside: Option<&[bool]>, gettext: Gettext) -> Self {
        let mut text = String::with_capacity(portion.len() + 8);
        let mut whole = Vec::new();
        for (at, c) in portion.char_indices() {
            if c == '\n' || inside.is_some_and(|inside| inside[at]) {
                whole.push(text.len());
            }
            let letter = match c {
                '\u{7}' => 'a',
                '\u{8}' => 'b',
                '\u{c}' => 'f',
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\u{b}' => 'v',
                '\\' | '"' => c,
                // gettext reads no more than the start of a string with a NUL, and refuses one with its separator.
                '\0' => {
                    whole.extend(text.len() + 1..text.len() + 4);
                    text.push_str("\\000");
                    continue;
                }
                '\u{4}' => {
                    text.push(char::REPLACEMENT_CHARACTER);
                    continue;
                }
                _ => {
                    text.push(c);
                    continue;
                }
            };
            whole.push(text.len() + 1);
            text.push('\\');
            text.push(letter);
        }
        Self { text, whole, gettext, allowed: OnceCell::new() }
    }

    /// Where to break a text that begins in column `start` of `budget`.
    fn breaks(&self, start: usize, budget: usize) -> Vec<usize> {
        let mut breaks = Vec::new();
        if start + width(&self.text) <= budget {
            return breaks;
        }
        let allowed = self.allowed.get_or_init(|| self.opportunities());
        let mut allowed = allowed.iter().copied().peekable();
        let (mut last, mut column, mut piece) = (None, start, 0);
        for (at, c) in self.text.char_indices() {
            if is_line_end(c) {
                if let Some(last) = last.take()
                    && column + piece > budget
                {
                    breaks.push(last);
                }
                (column, piece) = (0, 0);
                continue;
            }
            if allowed.next_if_eq(&at).is_some() {
                if let Some(last) = last
                    && column + piece > budget
                {
                    breaks.push(last);
                    column = 0;
                }
                last = Some(at);
                column += piece;
                piece = 0;
            }
            piece += columns(c);
        }
        if let Some(last) = last
            && column + piece > budget
        {
            breaks.push(last);
        }
        breaks
    }

    fn opportunities(&self) -> Vec<usize> {
        let mut allowed = vec![false; self.text.len() + 1];
        for (at, opportunity) in linebreaks(&self.text) {
            allowed[at] = opportunity == BreakOpportunity::Allowed;
        }
        let mut context = Context::default();
        for (at, c) in self.text.char_indices() {
            let class = class(c);
            if class != BreakClass::CombiningMark {
                if let Some(verdict) = context.verdict(c, class, self.gettext) {
                    allowed[at] = verdict;
                }
                context.pass(class);
            }
        }
        for &at in &self.whole {
            allowed[at] = false;
        }
        allowed[0] = false;
        allowed[self.text.len()] = false;
        allowed.iter().enumerate().filter_map(|(at, allowed)| allowed.then_some(at)).collect()
    }
}

/// The line-break classes that stand before a character.
#[derive(Default)]
struct Context {
    last: Option<BreakClass>,
    before_last: Option<BreakClass>,
    last_but_spaces: Option<BreakClass>,
}

impl Context {
    /// Where libunistring decides otherwise than Unicode 15's UAX #14: whether a break is allowed before `c`.
    fn verdict(&self, c: char, class: BreakClass, gettext: Gettext) -> Option<bool> {
        let after = |wanted| self.last == Some(wanted);
        let letter = matches!(class, BreakClass::Alphabetic | BreakClass::HebrewLetter);
        match gettext {
            Gettext::V0_21 => (after(BreakClass::InfixSeparator)
                && class == BreakClass::Alphabetic)
                .then_some(true),
            Gettext::V0_23 if after(BreakClass::InfixSeparator) && c == '<' => Some(true),
            // LB20a of Unicode 15.1: a hyphen that begins a word stays with it.
            Gettext::V0_23
                if after(BreakClass::Hyphen) && letter && self.hyphen_begins_a_word() =>
            {
                Some(false)
            }
            Gettext::V0_23
                if class == BreakClass::OpenPunctuation
                    && after(BreakClass::Space)
                    && self.last_but_spaces == Some(BreakClass::Quotation) =>
            {
                Some(true)
            }
            Gettext::V0_23 => None,
        }
    }

    fn hyphen_begins_a_word(&self) -> bool {
        matches!(
            self.before_last,
            None | Some(
                BreakClass::Space
                    | BreakClass::ZeroWidthSpace
                    | BreakClass::NonBreakingGlue
                    | BreakClass::Contingent
            )
        )
    }

    fn pass(&mut self, class: BreakClass) {
        if class != BreakClass::Space {
            self.last_but_spaces = Some(class);
        }
        self.before_last = self.last.replace(class);
    }
}

/// The class of a character, with those resolved that LB1 leaves to the implementation.
fn class(c: char) -> BreakClass {
    let class = break_property(u32::from(c));
    let unresolved = [
        BreakClass::Ambiguous,
        BreakClass::ComplexContext,
        BreakClass::Unknown,
        BreakClass::Surrogate,
    ];
    if unresolved.contains(&class) { BreakClass::Alphabetic } else { class }
}

/// Columns on a terminal; control characters take none.
fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|b| !b.is_ascii_control()).count();
    }
    text.chars().map(columns).sum()
}

/// The columns of a character. Vowel signs of Indian scripts that stand beside their letter take one, whatever their part
/// in a grapheme.
fn columns(c: char) -> usize {
    match c {
        // Most of what is written, without a look into tables.
        ' '..='~' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' => 1,
        '\u{9be}' | '\u{9d7}' | '\u{b3e}' | '\u{b57}' | '\u{bbe}' | '\u{bd7}' | '\u{cc0}'
        | '\u{cc2}' | '\u{cc7}' | '\u{cc8}' | '\u{cca}' | '\u{ccb}' | '\u{cd5}' | '\u{cd6}'
        | '\u{d3e}' | '\u{d57}' | '\u{dcf}' | '\u{ddf}' => 1,
        _ => c.width().unwrap_or(0),
    }
}

/// Whether libunistring takes a character for the end of a line (those that are escaped never come here).
fn is_line_end(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
#[path = "wrap_tests.rs"]
mod tests;
