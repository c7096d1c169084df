//! Tokens (`⟦1⟧`) in a sentence: taken out or disguised before the engine sees it, put back after.
//!
//! A pair around words (`⟦1⟧free elections⟦2⟧`) comes back around the words that the engine made of them. A token
//! beside a word stays beside it. A token, or a run of them, that stands for itself goes through as a number.

use std::collections::BTreeSet;
use std::ops::Range;

use super::sentence::{Sequence, WordByWord};

/// Whether there are tokens in a text.
pub(super) fn are_in(text: &str) -> bool {
    next(text, 0).is_some()
}

/// Whether a cut there would go through a token.
pub(super) fn would_cut(text: &str, at: usize) -> bool {
    let Some(open) = text[..at].rfind('⟦') else { return false };
    next(text, open).is_some_and(|token| token.start == open && token.end > at)
}

/// The first token at or after a place.
fn next(text: &str, from: usize) -> Option<Range<usize>> {
    text[from..].match_indices('⟦').find_map(|(at, open)| {
        let start = from + at;
        let inner = &text[start + open.len()..];
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let closed = (1..=9).contains(&digits) && inner[digits..].starts_with('⟧');
        closed.then(|| start..start + open.len() + digits + '⟧'.len_utf8())
    })
}

/// Translates a sentence with tokens in it.
pub(super) fn around(engine: &dyn Sequence, sentence: &str) -> String {
    let disguised = plan(sentence, Alone::AsNumber);
    let answer = engine.word_by_word(&disguised.text);
    if let Some(text) = disguised.put_back(&answer) {
        return text;
    }
    // The engine did not copy a number: without it, then.
    let stripped = plan(sentence, Alone::TakenOut);
    let answer = if stripped.text.trim().is_empty() {
        WordByWord { text: String::new(), origins: Vec::new(), words: 0 }
    } else {
        engine.word_by_word(&stripped.text)
    };
    stripped.put_back(&answer).unwrap_or_else(|| sentence.to_owned())
}

/// What to do with tokens that stand for themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alone {
    AsNumber,
    TakenOut,
}

/// A sentence as the engine is to see it, and what was done to it.
struct Plan {
    text: String,
    /// In the order of the sentence.
    marks: Vec<Mark>,
    /// Numbers and the runs of tokens that they stand for.
    numbers: Vec<(String, String)>,
}

/// A run of tokens that was taken out.
struct Mark {
    run: String,
    side: Side,
    /// The word of the planned text that it stands beside, or was taken out before.
    word: usize,
    /// For a run that opens: the mark that closes it.
    partner: Option<usize>,
    /// Whether there was punctuation between the run and the blank on its side; of one that stands for itself, whether
    /// there was a word before it.
    inside: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Before a word.
    Opens,
    /// After a word.
    Closes,
    /// Between blanks.
    Alone,
}

fn plan(sentence: &str, alone: Alone) -> Plan {
    let mut plan = Plan { text: String::new(), marks: Vec::new(), numbers: Vec::new() };
    let mut taken: BTreeSet<String> = numbers_in(sentence);
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(run) = next_run(sentence, at) {
        plan.text.push_str(&sentence[at..run.start]);
        at = run.end;
        let tokens = &sentence[run.clone()];
        let side = side(&sentence[..run.start], &sentence[run.end..]);
        if side == Side::Alone && alone == Alone::AsNumber {
            let number = free_number(&mut taken);
            plan.text.push_str(&number);
            plan.numbers.push((number, tokens.to_owned()));
            continue;
        }
        let before = words(&plan.text);
        let glued = !plan.text.is_empty() && !plan.text.ends_with(char::is_whitespace);
        let index = plan.marks.len();
        let (word, inside) = match side {
            Side::Opens => (before - usize::from(glued), glued),
            Side::Closes => {
                let rest = &sentence[run.end..];
                (
                    before.saturating_sub(1),
                    !(rest.is_empty() || rest.starts_with(char::is_whitespace)),
                )
            }
            Side::Alone => {
                // One of the two blanks goes with it, or the one before punctuation.
                if sentence[at..].starts_with(|c: char| !c.is_whitespace()) {
                    plan.text.truncate(plan.text.trim_end().len());
                } else if plan.text.ends_with(char::is_whitespace) {
                    at += sentence[at..].len() - sentence[at..].trim_start().len();
                }
                (before.saturating_sub(1), before > 0)
            }
        };
        match side {
            Side::Opens => open.push(index),
            Side::Closes => {
                if let Some(opener) = open.pop() {
                    plan.marks[opener].partner = Some(index);
                }
            }
            Side::Alone => {}
        }
        plan.marks.push(Mark { run: tokens.to_owned(), side, word, partner: None, inside });
    }
    plan.text.push_str(&sentence[at..]);
    plan
}

/// Tokens without anything between them.
fn next_run(text: &str, from: usize) -> Option<Range<usize>> {
    let mut run = next(text, from)?;
    while let Some(more) = next(text, run.end).filter(|more| more.start == run.end) {
        run.end = more.end;
    }
    Some(run)
}

/// On which side of a word a run stands, by what is before and after it.
fn side(before: &str, after: &str) -> Side {
    let word = |c: char| c.is_alphanumeric();
    let opening = |c: char| c.is_whitespace() || "([{«“„\"'‘—–-/".contains(c);
    let last = before.chars().next_back();
    let first = after.chars().next();
    let begins = first.is_some_and(|c| word(c) || "([{«“„\"'‘".contains(c));
    if last.is_none_or(opening) && begins {
        Side::Opens
    } else if last.is_some_and(|c| !opening(c)) {
        Side::Closes
    } else {
        Side::Alone
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn numbers_in(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned).collect()
}

/// A number of two digits, or more where those are taken: small ones would be spelt out.
fn free_number(taken: &mut BTreeSet<String>) -> String {
    let free = (41_u32..).map(|number| number.to_string()).find(|number| !taken.contains(number));
    let number = free.unwrap_or_default();
    taken.insert(number.clone());
    number
}

impl Plan {
    /// The translation with the tokens in it; `None` where the engine lost a number.
    fn put_back(&self, answer: &WordByWord) -> Option<String> {
        let mut text = self.with_marks(answer);
        for (number, run) in &self.numbers {
            let at = whole_number(&text, number)?;
            text.replace_range(at, run);
        }
        Some(text)
    }

    fn with_marks(&self, answer: &WordByWord) -> String {
        let spans = spans(&answer.text);
        if spans.is_empty() {
            let runs: Vec<&str> = self.marks.iter().map(|mark| mark.run.as_str()).collect();
            return format!("{}{}", runs.concat(), answer.text);
        }
        let ours = words(&self.text).max(1);
        // Where normalisation made other words of the source than we see, their proportion must do.
        let theirs = |word: usize| word * answer.words.max(1) / ours;
        // Place, whether it comes after what is there already, text.
        let mut insertions: Vec<(usize, String)> = Vec::new();
        for (index, mark) in self.marks.iter().enumerate() {
            match mark.side {
                Side::Opens => {
                    let partner = mark.partner.map(|partner| &self.marks[partner]);
                    let last = partner.map_or(mark.word, |partner| partner.word.max(mark.word));
                    let (from, to) = made_of(answer, theirs(mark.word), theirs(last));
                    let start = opening(&answer.text, &spans[from], mark.inside);
                    insertions.push((start, mark.run.clone()));
                    if let Some(partner) = partner {
                        let end = closing(&answer.text, &spans[to], partner.inside).max(start);
                        insertions.push((end, partner.run.clone()));
                    }
                }
                Side::Closes if self.has_opener(index) => {}
                Side::Closes => {
                    let (_, to) = made_of(answer, theirs(mark.word), theirs(mark.word));
                    insertions
                        .push((closing(&answer.text, &spans[to], mark.inside), mark.run.clone()));
                }
                Side::Alone if !mark.inside => {
                    insertions.push((0, format!("{} ", mark.run)));
                }
                Side::Alone => {
                    let (_, to) = made_of(answer, theirs(mark.word), theirs(mark.word));
                    let end = closing(&answer.text, &spans[to], true);
                    insertions.push((end, format!(" {}", mark.run)));
                }
            }
        }
        // Of two at one place the one that was found first comes first.
        insertions.sort_by_key(|insertion| insertion.0);
        let mut text = String::with_capacity(answer.text.len() + 8 * insertions.len());
        let mut at = 0;
        for (place, run) in insertions {
            text.push_str(&answer.text[at..place]);
            text.push_str(&run);
            at = place;
        }
        text.push_str(&answer.text[at..]);
        text
    }

    fn has_opener(&self, index: usize) -> bool {
        self.marks.iter().any(|mark| mark.partner == Some(index))
    }
}

/// The first and last word that were made of a range of words; of its nearest neighbour where none was.
fn made_of(answer: &WordByWord, first: usize, last: usize) -> (usize, usize) {
    let inside = |origin: &usize| (first..=last).contains(origin);
    let from = answer.origins.iter().position(inside);
    let to = answer.origins.iter().rposition(inside);
    if let Some(range) = from.zip(to) {
        return range;
    }
    let nearest =
        answer.origins.iter().enumerate().min_by_key(|(_, origin)| origin.abs_diff(first));
    let nearest = nearest.map_or(0, |(index, _)| index);
    (nearest, nearest)
}

/// Where words begin and end.
fn spans(text: &str) -> Vec<Range<usize>> {
    text.split_whitespace()
        .map(|word| {
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            start..start + word.len()
        })
        .collect()
}

/// Where to open at a word: after its own opening marks, where it was so in the source.
fn opening(text: &str, word: &Range<usize>, inside: bool) -> usize {
    let marks = text[word.clone()].find(char::is_alphanumeric).unwrap_or(0);
    if inside { word.start + marks } else { word.start }
}

/// Where to close at a word: before its own closing marks, where it was so in the source.
fn closing(text: &str, word: &Range<usize>, inside: bool) -> usize {
    let bare = text[word.clone()].trim_end_matches(|c: char| !c.is_alphanumeric());
    if inside && !bare.is_empty() { word.start + bare.len() } else { word.end }
}

/// The only place where a number stands by itself.
fn whole_number(text: &str, number: &str) -> Option<Range<usize>> {
    let mut places = text.match_indices(number).map(|(at, _)| at..at + number.len()).filter(|at| {
        let digit = |c: char| c.is_ascii_digit();
        !text[..at.start].ends_with(digit) && !text[at.end..].starts_with(digit)
    });
    places.next().filter(|_| places.next().is_none())
}
