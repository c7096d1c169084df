//! `unreviewed`: a translation that nobody has reviewed; the gate finds it, where it is asked for.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::Unreviewed, examples: "", run: Run::Gate };
