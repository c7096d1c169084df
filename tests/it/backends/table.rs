//! What every engine is held to, and why not where something cannot be.
//!
//! Each line of the contract is a test of `contract` with the same name. An engine is held to all of them but for the
//! exceptions here, each of which says its reason.

use talmach::backends::KINDS;

use super::recorded::ENGINES;

/// A line of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// As many answers as texts, in their order.
    Order,
    /// Nothing and blanks come back without being asked.
    Blanks,
    /// The longest batch goes whole, a longer one not at all.
    Longest,
    /// Masks, markup and every script.
    Marks,
    /// What the engine says no with.
    Refusals,
    /// A pause that it asks for.
    Pause,
    /// An answer that is none.
    Malformed,
    /// An answer without an end.
    Endless,
    /// An answer that breaks off, or does not begin.
    CutOff,
    /// No answer, or one that drips, when the time is up.
    TimeLimit,
    /// Dropping the future.
    Cancelled,
    /// Nobody there.
    Absent,
    /// A redirect to another host, or to the same.
    Detour,
    /// Not being able to find out whether it has a pair.
    Doubt,
}

pub(super) const LINES: &[Line] = &[
    Line::Order,
    Line::Blanks,
    Line::Longest,
    Line::Marks,
    Line::Refusals,
    Line::Pause,
    Line::Malformed,
    Line::Endless,
    Line::CutOff,
    Line::TimeLimit,
    Line::Cancelled,
    Line::Absent,
    Line::Detour,
    Line::Doubt,
];

/// Kinds, lines that cannot hold for them, and the reason.
pub(super) const EXCEPTIONS: &[(&[&str], &[Line], &str)] = &[
    (
        &["firefox", "pseudo"],
        &[Line::Refusals, Line::Malformed, Line::Endless, Line::CutOff, Line::TimeLimit],
        "it runs in this process: nothing that others say comes over a line, and its work is bounded by its limits",
    ),
    (
        &["apertium", "command", "firefox", "pseudo"],
        &[Line::Pause, Line::Detour],
        "it does not speak HTTP",
    ),
    (&["apertium"], &[Line::Refusals], "it has no words for an error: it is silent, or gone"),
    (&["command"], &[Line::Doubt], "its pairs stand in the settings"),
    (&["pseudo"], &[Line::Absent, Line::Doubt], "it needs nothing that could be missing"),
    (&["pseudo"], &[Line::Cancelled], "it answers at once"),
];

/// Kinds of engines that have no entry in `recorded`: `local` plays their other side.
pub(super) const LOCAL: [&str; 4] = ["apertium", "command", "firefox", "pseudo"];

/// Why a line cannot hold for a kind.
pub(super) fn exception(kind: &str, line: Line) -> Option<&'static str> {
    let about = |(kinds, lines, _): &&(&[&str], &[Line], &str)| {
        kinds.contains(&kind) && lines.contains(&line)
    };
    EXCEPTIONS.iter().find(about).map(|(_, _, reason)| *reason)
}

#[test]
fn every_kind_is_held_to_every_line_or_says_why_not() {
    for kind in KINDS {
        let recorded = ENGINES.iter().any(|engine| engine.kind == kind.name);
        assert!(recorded != LOCAL.contains(&kind.name), "{} is in none or both", kind.name);
        // An engine over HTTP has nothing to excuse itself with.
        let excused = LINES.iter().any(|line| exception(kind.name, *line).is_some());
        assert!(!(recorded && excused), "{}", kind.name);
    }
    for (at, (kinds, lines, _)) in EXCEPTIONS.iter().enumerate() {
        for kind in *kinds {
            assert!(KINDS.iter().any(|known| known.name == *kind), "there is no {kind}");
            for (others, same, _) in &EXCEPTIONS[..at] {
                let twice = others.contains(kind) && same.iter().any(|line| lines.contains(line));
                assert!(!twice, "{kind} is excused twice");
            }
        }
    }
}

#[test]
fn every_line_has_a_test() {
    let contract = include_str!("contract.rs");
    for line in LINES {
        let tested = ["each", "each_http"].map(|all| format!("{all}(Line::{line:?},"));
        assert!(tested.iter().any(|test| contract.contains(test)), "{line:?}");
    }
}
