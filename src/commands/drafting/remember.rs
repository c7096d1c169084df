//! The memory of a project: all its catalogs in one locale, and the TMX files under `memory/`.

use std::path::Path;

use rayon::prelude::*;

use crate::commands::Failure;
use crate::commands::failure::{Place, Problem};
use crate::formats::tmx;
use crate::messages;
use crate::model::locale::Locale;
use crate::project::places::{Project, slashed};
use crate::workflow::memory::{Known, Memory, gather, imported, segments};

/// The folder of imported memories, from the root.
const FOLDER: &str = "memory";

/// Gathers what is known in one locale. Catalogs that cannot be read know nothing; `status` tells of them.
pub(super) fn memory(project: &Project, locale: &Locale) -> Result<Memory, Failure> {
    let source_locale = &project.config().source_locale;
    let of_catalog = |file: &crate::project::places::CatalogFile| -> Vec<Known> {
        let Ok(Some(po)) = project.load_catalog_at(&file.path) else { return Vec::new() };
        let mut known = gather(&file.id, &po.catalog);
        let parts: Vec<Known> =
            known.iter().flat_map(|pair| segments(pair, source_locale, locale)).collect();
        known.extend(parts);
        known
    };
    let mut known: Vec<Known> =
        project.catalogs(locale)?.par_iter().flat_map_iter(of_catalog).collect();
    for path in project.files_in(Path::new(FOLDER), "tmx")? {
        let name = slashed(&path);
        let bytes = project.store().read(&path)?;
        let text =
            String::from_utf8(bytes).map_err(|_| broken(&name, 0, "not UTF-8".to_owned()))?;
        let tmx =
            tmx::read(&text).map_err(|error| broken(&name, error.line, error.kind.to_string()))?;
        known.extend(imported(&name, tmx.pairs(source_locale, locale)));
    }
    Ok(Memory::build(locale.clone(), known))
}

fn broken(name: &str, line: usize, detail: String) -> Failure {
    let message = messages::draft_broken_tmx(detail);
    Failure::of(Problem { message, place: Some(Place::position(name, line, 0)) })
}
