//! Renamed statements: their catalogs are orphans whose texts fit a statement that has none.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;
use crate::project::places::{Project, StatementFile};
use crate::workflow::sync::Shelf;

/// From this share of a statement's text on, an orphan catalog is taken for its own.
const FITS: f64 = 0.5;

/// Catalogs that go along with their statements: from where, by where to. Paths are from the root.
#[derive(Debug, Default)]
pub(super) struct Moves {
    from: BTreeMap<PathBuf, PathBuf>,
    sources: BTreeSet<PathBuf>,
}

impl Moves {
    /// Where the catalog of this place stands until now, if it moves.
    pub(super) fn to(&self, path: &Path) -> Option<&Path> {
        self.from.get(path).map(PathBuf::as_path)
    }

    /// Whether the catalog in this place moves away.
    pub(super) fn is_source(&self, path: &Path) -> bool {
        self.sources.contains(path)
    }
}

/// The catalogs that belong to none of `statements`, which are all there are; from the root.
pub(super) fn orphans(
    project: &Project,
    statements: &[StatementFile],
    locales: &[Locale],
) -> Result<Vec<PathBuf>, Failure> {
    let mut orphans = Vec::new();
    for locale in locales {
        let catalogs = project.catalogs(locale)?;
        let has_statement = |id: &StatementId| {
            statements.binary_search_by(|statement| statement.id.cmp(id)).is_ok()
        };
        orphans.extend(catalogs.into_iter().filter(|c| !has_statement(&c.id)).map(|c| c.path));
    }
    Ok(orphans)
}

/// Which orphans fit which of the statements that have no catalog; each at most once, the best fit first.
pub(super) fn renames(
    project: &Project,
    locales: &[Locale],
    statements: &[StatementFile],
) -> Result<Moves, Failure> {
    let mut moves = Moves::default();
    let all = project.statements()?;
    for locale in locales {
        let orphans = orphans(project, &all, std::slice::from_ref(locale))?;
        if orphans.is_empty() {
            continue;
        }
        let mut shelf = Shelf::default();
        for (number, orphan) in orphans.iter().enumerate() {
            // One that cannot be read stays an orphan, and is told as one.
            if let Ok(Some(po)) = project.load_catalog_at(orphan) {
                shelf.add(number, &po.catalog);
            }
        }
        let mut fits = Vec::new();
        for file in statements {
            let place = project.catalog_path(locale, &file.id);
            if project.store().exists(&place)? {
                continue;
            }
            // A statement that cannot be read is told where its catalog is planned.
            let Ok(document) = project.load_statement(file) else { continue };
            let fitting = shelf.fits(document.units()).into_iter();
            fits.extend(fitting.map(|(share, number)| (share, &orphans[number], place.clone())));
        }
        fits.retain(|(share, _, _)| *share >= FITS);
        fits.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, &a.2).cmp(&(b.1, &b.2))));
        for (_, orphan, place) in fits {
            if !moves.is_source(orphan) && moves.to(&place).is_none() {
                moves.sources.insert(orphan.clone());
                moves.from.insert(place, orphan.clone());
            }
        }
    }
    Ok(moves)
}
