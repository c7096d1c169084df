//! `ellipsis`: three points where an ellipsis stands for them.

use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check =
    Check { id: CheckId::Ellipsis, examples: include_str!("ellipsis.md"), run: Run::Unit(run) };

/// Runs of points: of three they are an ellipsis; of any other number they may mean something.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let prose = passage.translation.prose();
    for (at, _) in prose.match_indices("...") {
        let alone = !prose[..at].ends_with('.') && !prose[at + 3..].starts_with('.');
        if alone {
            flaws.push(Flaw::new(messages::ellipsis_found(), at..at + 3).fixed_by("…"));
        }
    }
}
