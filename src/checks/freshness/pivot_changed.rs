//! `pivot-changed`: the translation that a draft was made from has been corrected since.

use crate::checks::check::{Check, Run};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::Locale;
use crate::model::message::Message;

pub(super) const CHECK: Check = Check { id: CheckId::PivotChanged, examples: "", run: Run::Gate };

/// What is said where the translation into this locale is another now.
pub fn said(locale: &Locale) -> Message {
    messages::pivot_changed_found(locale)
}
