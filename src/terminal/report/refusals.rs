//! Why a source gave nothing, in a sentence.

use crate::messages;
use crate::model::message::Message;
use crate::workflow::draft::{BackendError, ErrorKind, Reason, Refusal};

/// Why a unit has no draft.
pub fn reason(reason: &Reason) -> Message {
    match reason {
        Reason::Refused(refusal) => refused(refusal),
        Reason::Failed(error) => failed(error),
        Reason::NoMatch => messages::draft_no_match(),
        Reason::NoPivot => messages::draft_no_pivot(),
    }
}

/// Why an engine gave no answer; its own words behind ours.
pub fn failed(error: &BackendError) -> Message {
    let said = match error.kind {
        ErrorKind::Key => messages::engine_key(),
        ErrorKind::Quota => messages::engine_quota(),
        ErrorKind::RateLimited => messages::engine_rate_limited(),
        ErrorKind::TooLarge => messages::engine_too_large(),
        ErrorKind::UnsupportedPair => messages::engine_unsupported_pair(),
        ErrorKind::NotInstalled => messages::engine_not_installed(),
        ErrorKind::Unreachable => messages::engine_unreachable(),
        ErrorKind::TimedOut => messages::engine_timed_out(),
        ErrorKind::Server => messages::engine_server(),
        ErrorKind::BadRequest => messages::engine_bad_request(),
        ErrorKind::BadAnswer => messages::engine_bad_answer(),
        ErrorKind::Cancelled => messages::engine_cancelled(),
    };
    if error.detail.is_empty() { said } else { messages::engine_detail(said, &error.detail) }
}

fn refused(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Empty => messages::refusal_empty(),
        Refusal::PlaceholderLost { text } => messages::refusal_placeholder_lost(text),
        Refusal::PlaceholderDoubled { text } => messages::refusal_placeholder_doubled(text),
        Refusal::PlaceholderForeign { text } => messages::refusal_placeholder_foreign(text),
        Refusal::MarkupBroken { text } => messages::refusal_markup_broken(text),
        Refusal::Echoed => messages::refusal_echoed(),
        Refusal::WrongScript => messages::refusal_wrong_script(),
        Refusal::ForeignLetters { letters } => messages::refusal_foreign_letters(letters),
        Refusal::UnknownWords { words } => messages::refusal_unknown_words(words.join(", ")),
        Refusal::TooLong { source_length, answer } => {
            messages::refusal_too_long(*answer, *source_length)
        }
        Refusal::TooShort { source_length, answer } => {
            messages::refusal_too_short(*answer, *source_length)
        }
        Refusal::WrongCount { asked, got } => messages::refusal_wrong_count(*asked, *got),
        Refusal::Unmaskable { text } => messages::refusal_unmaskable(text),
        Refusal::TooLarge { characters } => messages::refusal_too_large(*characters),
    }
}
