//! `missing`: a passage without a translation; the gate finds it.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::Missing, examples: "", run: Run::Gate };
