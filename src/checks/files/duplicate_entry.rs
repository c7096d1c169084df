//! `duplicate-entry`: two entries for the same English; the gate finds it where it cannot read the catalog.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::DuplicateEntry, examples: "", run: Run::Gate };
