//! What is wrong with a statement's file, in a sentence.

use crate::commands::failure::{Failure, Place, Problem};
use crate::formats::{Fault, MAX_BYTES, SourceProblem};
use crate::messages;

/// The problem of a statement's file, with its place.
pub(crate) fn problem(path: &str, problem: &SourceProblem) -> Problem {
    let (message, line, column) = match problem {
        SourceProblem::NotUtf8 { line, column } => (messages::source_not_utf8(), *line, *column),
        SourceProblem::Nul { line, column } => (messages::source_nul(), *line, *column),
        SourceProblem::TooLarge { .. } => (messages::source_too_large(MAX_BYTES >> 20), 0, 0),
        SourceProblem::TooDeep { line } => (messages::source_too_deep(), *line, 0),
        SourceProblem::FrontMatter { line, fault } => {
            let message = match fault {
                Fault::NotAPair => messages::source_not_a_pair(),
                Fault::Unclosed(what) => messages::source_unclosed(what),
                Fault::BadEscape => messages::source_bad_escape(),
                Fault::ColonInValue => messages::source_colon_in_value(),
                Fault::AfterQuote => messages::source_after_quote(),
                Fault::NotText(field) => messages::source_not_text(field),
                Fault::Repeated(field) => messages::source_repeated(field),
            };
            (message, *line, 0)
        }
    };
    Problem { message, place: Some(Place::position(path, line, column)) }
}

/// A statement's file that is the only thing at stake.
pub(crate) fn failure(path: &str, wrong: &SourceProblem) -> Failure {
    Failure::of(problem(path, wrong))
}
