//! `broken-catalog`: a catalog that cannot be read; the gate finds it.

use crate::checks::check::{Check, Run};
use crate::model::finding::CheckId;

pub(super) const CHECK: Check = Check { id: CheckId::BrokenCatalog, examples: "", run: Run::Gate };
