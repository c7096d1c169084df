//! `stale`: a translation of an earlier English; the gate finds it.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::Stale, examples: "", run: Run::Gate };
