//! What is wrong with a PO file, in a sentence.

use crate::commands::failure::{Place, Problem};
use crate::formats::po::{self, ProblemKind};
use crate::messages;
use crate::model::message::Message;

/// One problem of a PO file, with its place.
pub(crate) fn problem(path: &str, problem: &po::Problem) -> Problem {
    let place = Place::position(path, problem.line, problem.column);
    Problem { message: message(&problem.kind), place: Some(place) }
}

fn message(kind: &ProblemKind) -> Message {
    match kind {
        ProblemKind::ConflictMarker => messages::po_conflict_marker(),
        ProblemKind::UnterminatedString => messages::po_unterminated_string(),
        ProblemKind::InvalidEscape { found } => messages::po_invalid_escape(found),
        ProblemKind::ContextSeparator => messages::po_context_separator(),
        ProblemKind::JunkAfterString => messages::po_junk_after_string(),
        ProblemKind::Junk { found } => messages::po_junk(found),
        ProblemKind::UnknownKeyword { name } => messages::po_unknown_keyword(name),
        ProblemKind::StringWithoutKeyword => messages::po_string_without_keyword(),
        ProblemKind::MissingString { keyword } => messages::po_missing_string(keyword),
        ProblemKind::Misplaced { keyword } => messages::po_misplaced(keyword),
        ProblemKind::MissingTranslation => messages::po_missing_translation(),
        ProblemKind::TranslationWithoutSource => messages::po_translation_without_source(),
        ProblemKind::SecondSource { first_line } => messages::po_second_source(first_line),
        ProblemKind::SecondTranslation => messages::po_second_translation(),
        ProblemKind::ContextWithoutSource => messages::po_context_without_source(),
        ProblemKind::PreviousWithoutSource => messages::po_previous_without_source(),
        ProblemKind::MissingPlural => messages::po_missing_plural(),
        ProblemKind::MissingPluralIndex { expected } => messages::po_missing_plural_index(expected),
        ProblemKind::BadPluralIndex { expected } => messages::po_bad_plural_index(expected),
        ProblemKind::HalfRetired => messages::po_half_retired(),
        ProblemKind::Duplicate { first_line } => messages::po_duplicate(first_line),
        ProblemKind::Undecodable { charset } => messages::po_undecodable(charset),
        ProblemKind::UnknownCharset { name } => messages::po_unknown_charset(name),
        ProblemKind::Nul => messages::po_nul(),
    }
}
