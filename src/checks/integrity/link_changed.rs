//! `link-changed`: a link that leads elsewhere, or is lost or new.

use super::targets::{Kinship, Target, kinship, targets};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check {
    id: CheckId::LinkChanged,
    examples: include_str!("link_changed.md"),
    run: Run::Unit(run),
};

/// No more are compared each with each.
const MANY: usize = 64;

/// The targets of both texts as sets; versions in the language of the translation are the same.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let (mut lost, mut added) = (targets(passage.source), targets(&passage.translation));
    if lost.is_empty() && added.is_empty() {
        return;
    }
    let language = passage.translation.language;
    let (source, translation) = (passage.source.text, passage.translation.text);
    // A target that the other text shows in another way is another fault, if it is one.
    lost.retain(|target| !translation.contains(target.text));
    added.retain(|target| !source.contains(target.text));
    lost.truncate(MANY);
    added.truncate(MANY);
    without(&mut lost, &mut added, |a, b| kinship(a, b, language) >= Kinship::Variant);
    let near = without(&mut lost, &mut added, |a, b| kinship(a, b, language) == Kinship::Near);
    for (from, to) in near {
        flaws.push(elsewhere(&from, to).unsure());
    }
    let pairs = lost.len().min(added.len());
    for (from, to) in lost.iter().zip(added.drain(..pairs)) {
        flaws.push(elsewhere(from, to));
    }
    let end = translation.len();
    for target in lost.iter().skip(pairs) {
        let message = messages::link_changed_lost(target.text);
        flaws.push(Flaw::new(message, end..end).about(target.span.clone()));
    }
    for target in added {
        let message = messages::link_changed_added(target.text);
        flaws.push(Flaw::new(message, target.span).unsure());
    }
}

fn elsewhere(from: &Target<'_>, to: Target<'_>) -> Flaw {
    let message = messages::link_changed_elsewhere(from.text, to.text);
    Flaw::new(message, to.span).about(from.span.clone())
}

/// Takes off the pairs that belong together, and gives them.
fn without<'a>(
    lost: &mut Vec<Target<'a>>,
    added: &mut Vec<Target<'a>>,
    belong: impl Fn(&str, &str) -> bool,
) -> Vec<(Target<'a>, Target<'a>)> {
    let mut pairs = Vec::new();
    lost.retain(|from| {
        let kin = added.iter().position(|to| belong(from.text, to.text));
        let to = kin.map(|at| added.remove(at));
        let found = to.is_some();
        pairs.extend(to.map(|to| (from.clone(), to)));
        !found
    });
    pairs
}
