//! `ellipsis`: points where an ellipsis stands for them.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::signs::is_open;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::is_letter;

pub(super) const CHECK: Check =
    Check { id: CheckId::Ellipsis, examples: include_str!("ellipsis.md"), run: Run::Unit(run) };

/// Runs of points: of three they are an ellipsis, after a question or exclamation mark two of them are; what others
/// mean, nobody knows. What the English types in points may be typed in points.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let prose = passage.translation.prose();
    let slavic = passage.known.tongue != Tongue::Other;
    let in_source = OnceCell::new();
    let mut at = 0;
    while let Some(points) = next_run(prose, at) {
        at = points.end;
        if prose[..points.start].ends_with('/') || prose[points.end..].starts_with(['/', '\\']) {
            continue;
        }
        let length = points.len();
        if let Some(flaw) = judge(prose, points, slavic)
            && !in_source.get_or_init(|| lengths(passage.source.prose())).contains(&length)
        {
            flaws.push(flaw);
        }
    }
}

fn judge(prose: &str, at: Range<usize>, slavic: bool) -> Option<Flaw> {
    let run = &prose[at.clone()];
    let strong = slavic && prose[..at.start].ends_with(['?', '!']);
    if run.contains('…') {
        let flaw = Flaw::new(messages::ellipsis_and_point(), at);
        return (slavic && run.contains('.')).then(|| flaw.fixed_by("…"));
    }
    match (run.len(), strong) {
        (2, false) => {
            let ends = is_open(prose[at.end..].chars().next());
            let worded = prose[..at.start].ends_with(is_letter);
            (ends && worded).then(|| Flaw::new(messages::ellipsis_two(), at).unsure())
        }
        (3, false) => Some(Flaw::new(messages::ellipsis_found(), at).fixed_by("…")),
        (3, true) => Some(Flaw::new(messages::ellipsis_after_mark(), at).fixed_by("..")),
        (0..=1, _) | (2, true) => None,
        (_, _) => Some(Flaw::new(messages::ellipsis_many(), at).unsure()),
    }
}

/// The next run of two points or more, ellipses counted as points.
fn next_run(prose: &str, from: usize) -> Option<Range<usize>> {
    let mut at = from;
    loop {
        let start = at + memchr::memchr2(b'.', 0xe2, &prose.as_bytes()[at..])?;
        let rest = &prose[start..];
        let length = rest.find(|c| !matches!(c, '.' | '…')).unwrap_or(rest.len());
        if length > "…".len() || (length > 1 && rest.starts_with('.')) {
            return Some(start..start + length);
        }
        at = start + rest.chars().next().map_or(1, char::len_utf8);
    }
}

/// How long the runs of points in a text are.
fn lengths(prose: &str) -> FxHashSet<usize> {
    let mut at = 0;
    let runs = std::iter::from_fn(|| {
        let run = next_run(prose, at)?;
        at = run.end;
        Some(run.len())
    });
    runs.collect()
}
