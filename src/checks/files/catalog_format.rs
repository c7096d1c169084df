//! `catalog-format`: a catalog that is not written as gettext writes it.

use crate::checks::check::{CatalogFile, Check, Run, Sureness};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::message::Message;

pub(super) const CHECK: Check =
    Check { id: CheckId::CatalogFormat, examples: "", run: Run::Catalog(run) };

fn run(file: &CatalogFile<'_>) -> Vec<(Sureness, Message)> {
    if (file.is_canonical)() {
        Vec::new()
    } else {
        vec![(Sureness::Sure, messages::catalog_format_found())]
    }
}
