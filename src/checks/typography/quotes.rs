//! `quotes`: quotation marks of another language, of the wrong level, or without their other.

use super::quotation::{Mark, Pair, Quotation, Side, may_have_marks};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::markup::TokenKind;

pub(super) const CHECK: Check =
    Check { id: CheckId::Quotes, examples: include_str!("quotes.md"), run: Run::Unit(run) };

/// Which quotation marks a text has.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteOptions {
    pub outer: Marks,
    /// Of a quotation within a quotation.
    pub inner: Marks,
}

/// An opening and a closing mark, written side by side: `"«»"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Marks {
    pub open: char,
    pub close: char,
}

/// Something else than two characters stands where a pair of quotation marks is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("quotation marks are two characters, as in \"«»\"")]
pub struct NoMarks;

impl TryFrom<String> for Marks {
    type Error = NoMarks;

    fn try_from(marks: String) -> Result<Self, NoMarks> {
        let mut chars = marks.chars();
        match (chars.next(), chars.next(), chars.next()) {
            (Some(open), Some(close), None) => Ok(Self { open, close }),
            (_, _, _) => Err(NoMarks),
        }
    }
}

impl Default for QuoteOptions {
    fn default() -> Self {
        Self {
            outer: Marks { open: '«', close: '»' }, inner: Marks { open: '„', close: '“' }
        }
    }
}

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let known = passage.known.tongue != Tongue::Other;
    let prose = passage.translation.prose();
    if !known || !may_have_marks(prose) {
        return;
    }
    let Some(found) = Quotation::read(prose) else { return };
    let options = &passage.known.options.quotes;
    let wrong: Vec<Wrong> = found.pairs.iter().flat_map(|pair| wrong(pair, options)).collect();
    // Where not all is clear, one replaced mark could part others.
    let mends = found.is_whole() && !found.doubtful && wrong.iter().all(|wrong| wrong.is_near);
    flaws.extend(wrong.into_iter().map(|wrong| wrong.told(mends)));
    for mark in &found.unclear {
        let message = messages::quotes_unclear(options.outer.open, options.outer.close);
        flaws.push(Flaw::new(message, mark.span()));
    }
    if found.unclear.is_empty() && !found.loose.is_empty() && !is_excused(passage) {
        lone(&found, flaws);
    }
}

/// A mark that is to be another.
struct Wrong {
    mark: Mark,
    expected: char,
    depth: usize,
    /// Whether it surely is a quotation mark: one that stands apart from its words may be something else, and then its
    /// other is as well.
    is_near: bool,
}

impl Wrong {
    fn told(self, mends: bool) -> Flaw {
        let Self { mark, expected, depth, .. } = self;
        let message = if depth == 0 {
            messages::quotes_other(mark.sign, expected)
        } else {
            messages::quotes_level(mark.sign, expected)
        };
        let flaw = Flaw::new(message, mark.span());
        if mends { flaw.fixed_by(expected) } else { flaw }
    }
}

fn wrong(pair: &Pair, options: &QuoteOptions) -> Vec<Wrong> {
    let expected = match pair.depth {
        0 => options.outer,
        1 => options.inner,
        // Such depths have no rule that all follow.
        _ => return Vec::new(),
    };
    let (open, close) = ((pair.open, expected.open), (pair.close, expected.close));
    let both = [(open, close), (close, open)].into_iter();
    let wrong = both.filter(|((mark, expected), _)| mark.sign != *expected);
    wrong
        .map(|((mark, expected), (other, wanted))| {
            let is_near = is_near(mark) && (is_near(other) || other.sign == wanted);
            Wrong { mark, expected, depth: pair.depth, is_near }
        })
        .collect()
}

/// Whether a mark stands at its words, or will when the blank beside it is mended.
fn is_near(mark: Mark) -> bool {
    mark.tight || matches!(mark.sign, '«' | '»')
}

/// Tells of marks without their other.
fn lone(found: &Quotation, flaws: &mut Vec<Flaw>) {
    let shared = is_shared(found);
    for mark in found.loose.iter().filter(|mark| !mark.adrift) {
        let message = match mark.side {
            Side::Open | Side::Unclear => messages::quotes_unclosed(mark.sign),
            Side::Close => messages::quotes_unopened(mark.sign),
        };
        let flaw = Flaw::new(message, mark.span());
        flaws.push(if shared { flaw.unsure() } else { flaw });
    }
}

/// Whether the one mark that lacks would stand beside its like: «ООО «Ромашка» is an old way to set it.
fn is_shared(found: &Quotation) -> bool {
    let [Mark { sign: '«', side: Side::Open, at, .. }] = found.loose[..] else { return false };
    let mut inside = found.pairs.iter().filter(|pair| pair.open.at > at);
    inside.any(|pair| pair.open.sign == '«' && pair.close.sign == '»')
}

/// Whether marks may stand alone: the English has some that do, or they stand in the text as entities.
fn is_excused(passage: &Passage<'_>) -> bool {
    let entities = passage.translation.tokens().iter().any(|token| {
        let entity = passage.translation.at(&token.span);
        token.kind == TokenKind::Entity && (entity.contains("quo") || entity.starts_with("&#"))
            || token.kind == TokenKind::Escape && entity.ends_with(['"', '\''])
    });
    entities || Quotation::read(passage.source.prose()).is_some_and(|source| !source.is_whole())
}
