//! One statement in one locale, held while it is drafted.

use std::path::PathBuf;

use super::job::{Job, Target};
use crate::commands::Failure;
use crate::formats::po::{self, Po};
use crate::model::catalog::Catalog;
use crate::model::document::Document;
use crate::model::statement::StatementId;
use crate::project::places::StatementFile;
use crate::workflow::draft::{Order, PivotTexts, Plan, Readiness, Source, Wanted};
use crate::workflow::reconcile::reconcile;
use crate::workflow::sync::{self, RetiredEntries};

/// What a plan is made of and what its result is written into.
pub(super) struct Drafted<'j> {
    job: &'j Job<'j>,
    target: &'j Target,
    statement: StatementId,
    document: Document,
    pub(super) path: PathBuf,
    original: Option<Po>,
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
        let base = match &original {
            Some(po) => po.catalog.clone(),
            None => Catalog { entries: vec![po::new_header(&target.locale, file.id.as_str())] },
        };
        let synced =
            sync::plan(document.units(), &base, &target.locale, job.today, RetiredEntries::Keep);
        let mut pivots = Vec::new();
        for source in &target.sources {
            if let Source::Backend { from: Some(from), .. } = source
                && let Some(po) = project.load_catalog(from, &file.id)?
            {
                let reconciled = reconcile(document.units(), &po.catalog, from, job.today);
                pivots.push(PivotTexts::of(
                    from.clone(),
                    &po.catalog,
                    &reconciled,
                    Readiness::Current,
                ));
            }
        }
        let wanted = Wanted { limit: Some(at_most), ..job.wanted.clone() };
        Ok(Self {
            job,
            target,
            statement: file.id.clone(),
            document,
            path: project.catalog_path(&target.locale, &file.id),
            original,
            catalog: synced.catalog.into_owned(),
            entries: synced.entries,
            pivots,
            wanted,
        })
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
            terms: &[],
            wanted: &self.wanted,
        })
    }

    /// Writes what is drafted so far; the catalog is brought in step by that. Nothing is written for nothing.
    pub(super) fn save(&self, plan: &Plan<'_>) -> Result<(), Failure> {
        let mut catalog = self.catalog.clone();
        if plan.apply(&mut catalog, self.job.today).written.is_empty() {
            return Ok(());
        }
        let bytes = match &self.original {
            Some(original) => po::write(original, &catalog),
            None => po::write_new(&catalog),
        };
        Ok(self.job.project.store().save(&self.path, &bytes)?)
    }
}
