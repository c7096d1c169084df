//! One statement in one locale, held while it is drafted.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::job::{Job, Target};
use crate::commands::Failure;
use crate::commands::edit::base;
use crate::formats::po;
use crate::messages;
use crate::model::catalog::Catalog;
use crate::model::document::Document;
use crate::model::statement::StatementId;
use crate::project::load::LoadError;
use crate::project::places::StatementFile;
use crate::project::store::StoreError;
use crate::workflow::draft::{Agreed, Applied, Order, PivotTexts, Plan, Readiness, Source, Wanted};
use crate::workflow::reconcile::reconcile;
use crate::workflow::sync::{self, RetiredEntries};

/// What a plan is made of and what its result is written into.
pub(super) struct Drafted<'j> {
    job: &'j Job<'j>,
    target: &'j Target,
    statement: StatementId,
    document: Document,
    path: PathBuf,
    catalog: Catalog,
    entries: Vec<usize>,
    pivots: Vec<PivotTexts>,
    wanted: Wanted,
}

impl<'j> Drafted<'j> {
    /// Reads what there is; at most so many units are wanted.
    pub(super) fn load(
        job: &'j Job<'j>,
        file: &StatementFile,
        target: &'j Target,
        at_most: usize,
    ) -> Result<Self, Failure> {
        let project = job.project;
        let document = project.load_statement(file)?;
        let original = project.load_catalog(&target.locale, &file.id)?;
        let base = base(original.as_ref(), &target.locale, &file.id);
        let synced =
            sync::plan(document.units(), &base, &target.locale, job.today, RetiredEntries::Keep);
        let mut pivots = Vec::new();
        for source in &target.sources {
            if let Source::Backend { from: Some(from), .. } = source
                && let Some(po) = project.load_catalog(from, &file.id)?
            {
                let reconciled = reconcile(document.units(), &po.catalog, from, job.today);
                let (catalog, readiness) = (&po.catalog, Readiness::Current);
                let texts = PivotTexts::of(from.clone(), catalog, &reconciled, readiness);
                let terms = Agreed::through(&job.termbase, from, &target.locale);
                pivots.push(texts.with_terms(terms));
            }
        }
        let wanted = Wanted { limit: Some(at_most), ..job.wanted.clone() };
        Ok(Self {
            job,
            target,
            statement: file.id.clone(),
            document,
            path: project.catalog_path(&target.locale, &file.id),
            catalog: synced.catalog.into_owned(),
            entries: synced.entries,
            pivots,
            wanted,
        })
    }

    /// Refuses units, counted from 0, that the statement does not have.
    pub(super) fn has_units(&self, named: &BTreeSet<usize>) -> Result<(), Failure> {
        let units = self.document.units().len();
        match named.last().filter(|last| **last >= units) {
            Some(beyond) => {
                Err(Failure::new(messages::accept_no_unit(&self.statement, beyond + 1, units)))
            }
            None => Ok(()),
        }
    }

    /// The plan for it; what needs no engine is drafted at once.
    pub(super) fn plan(&self) -> Plan<'_> {
        Plan::new(Order {
            statement: &self.statement,
            source_locale: &self.job.project.config().source_locale,
            locale: &self.target.locale,
            units: self.document.units(),
            catalog: &self.catalog,
            entries: &self.entries,
            sources: &self.target.sources,
            memory: self.target.memory.as_ref(),
            pivots: &self.pivots,
            masker: &self.job.masker,
            terms: &self.target.agreed.terms,
            wanted: &self.wanted,
        })
    }

    /// Writes what is drafted so far into the catalog as it is by now, which is brought in step by that: what a person
    /// has written since stays as it is. Nothing is written for nothing.
    pub(super) fn save(&self, plan: &Plan<'_>) -> Result<Applied, Unsaved> {
        let project = self.job.project;
        let (locale, today) = (&self.target.locale, self.job.today);
        let now = project.load_catalog(locale, &self.statement)?;
        let base = base(now.as_ref(), locale, &self.statement);
        let units = self.document.units();
        let synced = sync::plan(units, &base, locale, today, RetiredEntries::Keep);
        let mut catalog = synced.catalog.into_owned();
        let applied = plan.apply(&mut catalog, today);
        if !applied.written.is_empty() {
            let bytes = match &now {
                Some(now) => po::write(now, &catalog),
                None => po::write_new(&catalog),
            };
            project.store().save(&self.path, &bytes)?;
        }
        Ok(applied)
    }
}

/// Drafts that could not be saved.
pub(super) enum Unsaved {
    /// Nor will others be: the disk is full, or broken.
    Disk(Failure),
    /// It is the catalog's own fault.
    Catalog(Failure),
}

impl From<LoadError> for Unsaved {
    fn from(error: LoadError) -> Self {
        Self::Catalog(error.into())
    }
}

impl From<StoreError> for Unsaved {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full { .. } | StoreError::Write { .. } => Self::Disk(error.into()),
            StoreError::Absent { .. }
            | StoreError::Denied { .. }
            | StoreError::ReadOnly { .. }
            | StoreError::TooLarge { .. }
            | StoreError::NotAFile { .. }
            | StoreError::NotAFolder { .. }
            | StoreError::Exists { .. }
            | StoreError::Outside { .. }
            | StoreError::Own { .. }
            | StoreError::Dangling { .. }
            | StoreError::Read { .. } => Self::Catalog(error.into()),
        }
    }
}
