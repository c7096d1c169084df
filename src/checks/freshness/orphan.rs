//! `orphan`: a catalog of no statement; the gate finds it.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::Orphan, examples: "", run: Run::Gate };
