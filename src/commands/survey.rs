//! Statements laid beside their catalogs: on all cores, one statement in memory at a time.

use std::path::PathBuf;
use std::sync::LazyLock;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::formats::po::Po;
use crate::model::catalog::Catalog;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::project::load::LoadError;
use crate::project::places::{Project, StatementFile};
use crate::workflow::reconcile::{Reconciled, reconcile};

/// What to look at, and as of which day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Survey<'a> {
    pub project: &'a Project,
    pub locales: &'a [Locale],
    pub today: Date,
}

/// A statement with its translations.
#[derive(Debug)]
pub(super) struct Surveyed {
    pub document: Document,
    /// One for each locale, in the survey's order.
    pub sides: Vec<Result<Side, LoadError>>,
}

/// A statement in one locale.
#[derive(Debug)]
pub(super) struct Side {
    pub locale: Locale,
    /// Where the catalog stands or would stand, from the root.
    pub path: PathBuf,
    /// `None` where there is none yet.
    pub po: Option<Po>,
    pub reconciled: Reconciled,
}

static NOTHING: LazyLock<Catalog> = LazyLock::new(Catalog::default);

impl Side {
    /// The catalog; an empty one where there is no file.
    pub(super) fn catalog(&self) -> &Catalog {
        self.po.as_ref().map_or(&NOTHING, |po| &po.catalog)
    }

    /// The line of a unit's entry in the catalog's file, counted from 1; `None` for one that is not in it yet.
    pub(super) fn line(&self, unit: usize) -> Option<usize> {
        let po = self.po.as_ref()?;
        let tracked = self.reconciled.units.get(unit)?;
        let entry = tracked.descent.entries().first()?;
        Some(po.line(po.catalog.entries.get(*entry)?.seat?))
    }
}

impl Survey<'_> {
    /// Looks at each statement, and keeps of it what `see` makes of it, in the order of the statements.
    pub(super) fn of<T: Send>(
        &self,
        statements: &[StatementFile],
        see: impl Fn(&StatementFile, Surveyed) -> T + Sync,
    ) -> Vec<Result<T, LoadError>> {
        let look = |file| Ok(see(file, self.one(file)?));
        statements.par_iter().map(look).collect()
    }

    /// Looks at one statement.
    pub(super) fn one(&self, file: &StatementFile) -> Result<Surveyed, LoadError> {
        let document = self.project.load_statement(file)?;
        let sides = self.locales.iter().map(|locale| self.side(file, &document, locale)).collect();
        Ok(Surveyed { document, sides })
    }

    fn side(
        &self,
        file: &StatementFile,
        document: &Document,
        locale: &Locale,
    ) -> Result<Side, LoadError> {
        let po = self.project.load_catalog(locale, &file.id)?;
        let path = self.project.catalog_path(locale, &file.id);
        let catalog = po.as_ref().map_or(&*NOTHING, |po| &po.catalog);
        let reconciled = reconcile(document.units(), catalog, locale, self.today);
        Ok(Side { locale: locale.clone(), path, po, reconciled })
    }
}
