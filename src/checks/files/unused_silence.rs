//! `unused-silence`: a comment that silences nothing; the gate finds it.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::UnusedSilence, examples: "", run: Run::Gate };
