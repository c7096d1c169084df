//! `fuzzy`: a draft that nobody has vouched for; the gate finds it.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::Fuzzy, examples: "", run: Run::Gate };
