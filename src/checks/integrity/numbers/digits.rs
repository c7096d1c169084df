//! Numbers in digits, with what each of them may mean.

use std::cell::OnceCell;
use std::ops::Range;

use smallvec::{SmallVec, smallvec};

use super::amount::Amount;
use super::vocabulary::{MAY_HAVE_ZEROS, names_afternoon, zeros};
use crate::model::letters::is_letter;
use crate::model::scan::pass_over;

/// Most numbers mean one thing, or two.
type Amounts = SmallVec<[Amount; 2]>;

/// Most numbers are one group of digits, or two.
type Groups = SmallVec<[(Joint, Range<usize>); 2]>;

/// A number in digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::checks) struct Number {
    /// Its digits and separators, in bytes of the text.
    pub(in super::super) span: Range<usize>,
    /// What it may mean: `5 million` is 5 and 5,000,000.
    pub(in super::super) readings: Amounts,
    /// What its groups mean one by one, if it may be several numbers: `28.08`, `20 300`.
    pub(in super::super) parts: Amounts,
    pub(in super::super) weight: Weight,
}

/// Whether a number must have a counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Weight {
    Firm,
    /// Part of a name or formula (`MP3`, `F-16`, `24/7`), or minutes that are none (`17:00`).
    Loose,
}

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    Point,
    Comma,
    /// A blank, an apostrophe: thousands.
    Gap,
}

/// So many letters of the word after a number are looked at.
const LETTERS: usize = 10;

/// What makes no number of a three.
const PARTY: [&str; 2] = ["rd part", "rd-part"];

/// Blanks that may part thousands.
const GAPS: [&str; 9] =
    [" ", "\u{a0}", "\u{202f}", "\u{2009}", "&nbsp;", "&#160;", "&#8239;", "'", "’"];

/// Reads the numbers of a text; `prose` is the text with all that is not prose hidden. Linear.
pub(in super::super) fn read(text: &str, prose: &str, language: &str) -> Vec<Number> {
    let afternoon = Afternoon { prose, language, is_named: OnceCell::new() };
    let mut numbers: Vec<Number> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(prose.as_bytes(), at) {
        let groups = groups(text, prose, start);
        let end = groups.last().map_or(start + 1, |(_, group)| group.end);
        let before = numbers.last();
        let number =
            Reader { prose, groups, span: start..end, afternoon: &afternoon }.number(before);
        numbers.push(number);
        at = end;
    }
    numbers
}

/// Where the next digit stands, from a place on.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let at = pass_over(bytes, from, |byte, _| byte.is_ascii_digit());
    bytes.get(at..)?.iter().position(u8::is_ascii_digit).map(|next| at + next)
}

/// Whether a text says that hours are of the afternoon; found when it is first asked for.
struct Afternoon<'a> {
    prose: &'a str,
    language: &'a str,
    is_named: OnceCell<bool>,
}

impl Afternoon<'_> {
    fn is_named(&self) -> bool {
        *self.is_named.get_or_init(|| names_afternoon(self.prose, self.language))
    }
}

/// The groups of digits from a place on that may be one number, each with what stands before it.
fn groups(text: &str, prose: &str, start: usize) -> Groups {
    let bytes = prose.as_bytes();
    let digits = |from: usize| {
        let length = bytes[from..].iter().position(|byte| !byte.is_ascii_digit());
        from..length.map_or(bytes.len(), |length| from + length)
    };
    let first = digits(start);
    let may_have_gaps = first.len() <= 3 && bytes[start] != b'0';
    let mut end = first.end;
    let mut groups: Groups = smallvec![(Joint::Gap, first)];
    let mut only_gaps = true;
    loop {
        let joint = match bytes.get(end) {
            Some(b'.') => Some((Joint::Point, end + 1)),
            Some(b',') => Some((Joint::Comma, end + 1)),
            Some(_) if may_have_gaps && only_gaps => gap(text, end).map(|next| (Joint::Gap, next)),
            Some(_) | None => None,
        };
        let Some((joint, next)) = joint else { break };
        let group = digits(next.min(bytes.len()));
        if group.is_empty() || joint == Joint::Gap && group.len() != 3 {
            break;
        }
        only_gaps &= joint == Joint::Gap;
        end = group.end;
        groups.push((joint, group));
    }
    groups
}

/// Where a blank ends that may part thousands.
fn gap(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    GAPS.iter().find(|gap| rest.starts_with(*gap)).map(|gap| at + gap.len())
}

struct Reader<'a> {
    prose: &'a str,
    groups: Groups,
    span: Range<usize>,
    afternoon: &'a Afternoon<'a>,
}

impl Reader<'_> {
    fn number(self, before: Option<&Number>) -> Number {
        let amount = self.amount();
        let mut readings: Amounts = smallvec![amount];
        let after = Word::after(self.prose, self.span.end);
        readings.extend(after.zeros.and_then(|zeros| amount.times_ten_to(zeros)));
        if let Some(whole) = amount.as_whole() {
            let length = self.span.len();
            if (1..12).contains(&whole) && self.afternoon.is_named() {
                readings.push(Amount::whole(whole + 12));
            }
            if whole % 10 == 0 && after.is_ending {
                match length {
                    4 => readings.push(Amount::whole(whole % 100)),
                    2 => readings.push(Amount::whole(1_900 + whole)),
                    _ => {}
                }
            }
            // The second of «2020–21».
            if let Some(year) = before.and_then(|before| self.year_before(before))
                && length == 2
            {
                readings.push(Amount::whole(year / 100 * 100 + whole));
            }
        }
        Number { readings, parts: self.parts(), weight: self.weight(&after), span: self.span }
    }

    fn group(&self, at: usize) -> &str {
        self.groups.get(at).map_or("", |(_, span)| &self.prose[span.clone()])
    }

    /// What the groups are together. A separator before three digits parts thousands, in any language; where it
    /// really is a decimal one, it is so in the other text too.
    fn amount(&self) -> Amount {
        let count = self.groups.len();
        if count == 1 {
            return Amount::decimal(self.group(0), "");
        }
        let thousands = |from: usize, to: usize| {
            let first = self.group(from);
            first.len() <= 3
                && (!first.starts_with('0') || to == from + 1)
                && (from + 1..to).all(|at| self.group(at).len() == 3)
        };
        let alike = self.groups[1..].windows(2).all(|two| two[0].0 == two[1].0);
        let joined = |to: usize| (0..to).map(|at| self.group(at)).collect::<String>();
        if thousands(0, count) && alike {
            Amount::decimal(&joined(count), "")
        } else if count == 2 {
            Amount::decimal(self.group(0), self.group(1))
        } else if thousands(0, count - 1) && !alike {
            Amount::decimal(&joined(count - 1), self.group(count - 1))
        } else {
            Amount::chain((0..count).map(|at| self.group(at)))
        }
    }

    fn parts(&self) -> Amounts {
        let is_fraction = self.groups.len() == 2 && self.group(1).len() < 2;
        if self.groups.len() < 2 || is_fraction {
            return Amounts::new();
        }
        (0..self.groups.len()).map(|at| Amount::decimal(self.group(at), "")).collect()
    }

    fn weight(&self, after: &Word) -> Weight {
        let start = self.span.start;
        let mut before = self.prose[..start].chars().rev();
        let (first, second) = (before.next(), before.next());
        let is_letter = |c: Option<char>| c.is_some_and(|c| is_letter(c) || c == '_');
        let party = self.group(0) == "3"
            && PARTY.iter().any(|name| self.prose[self.span.end..].starts_with(name));
        let named = is_letter(first)
            || party
            || self.prose[self.span.end..].starts_with(['½', '¼', '¾'])
            || first == Some('-') && second.is_some_and(|c| c.is_ascii_alphabetic())
            || after.is_formula;
        let minutes = first == Some(':')
            && second.is_some_and(|c| c.is_ascii_digit())
            && self.group(0) == "00";
        let always = self.prose[start..].starts_with("24/7")
            || self.prose[..start].ends_with("24/") && self.group(0) == "7";
        if named || minutes || always { Weight::Loose } else { Weight::Firm }
    }

    /// The year right before this number, a dash or slash between them.
    fn year_before(&self, before: &Number) -> Option<u64> {
        let between = self.prose.get(before.span.end..self.span.start)?;
        let is_range = matches!(between, "-" | "–" | "—" | "/");
        let year = before.readings.first()?.as_whole()?;
        (is_range && before.span.len() == 4).then_some(year)
    }
}

/// What follows a number.
struct Word {
    /// By how many zeros it is read as more.
    zeros: Option<u8>,
    /// `1990s`, «90-е», «90‑х»
    is_ending: bool,
    /// `3D`, `2FA`: no amount of anything.
    is_formula: bool,
}

impl Word {
    fn after(prose: &str, at: usize) -> Self {
        let rest = &prose[at..];
        let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '\u{2011}']);
        let letters = || trimmed.chars().take(LETTERS).take_while(|c| is_letter(*c));
        let count = letters().count();
        let is_joined = trimmed.len() == rest.len();
        let is_hyphened = rest.starts_with(['-', '\u{2011}']);
        let is_ending = is_joined && count == 1 && trimmed.starts_with(['s', 'S'])
            || rest.starts_with("'s")
            || rest.starts_with("’s")
            || is_hyphened && (1..=3).contains(&count);
        let zeros = trimmed
            .starts_with(MAY_HAVE_ZEROS)
            .then(|| zeros(&letters().flat_map(char::to_lowercase).collect::<String>()))
            .flatten();
        let is_formula = rest.starts_with(|c: char| c.is_ascii_uppercase() || c == '_');
        Self { zeros, is_ending, is_formula }
    }
}
