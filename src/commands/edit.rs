//! Editing entries of one statement by hand: brought in step first, all or nothing, written under the lock.

use std::borrow::Cow;
use std::path::PathBuf;

use super::selection::OneStatement;
use super::{Context, Failure, UnitNumber};
use crate::formats::po::{self, Po};
use crate::messages;
use crate::model::catalog::Catalog;
use crate::model::entry::Entry;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;
use crate::project::history::user_name;
use crate::project::lock::Lock;
use crate::project::places::Project;
use crate::workflow::sync::{Plan, RetiredEntries, plan};

/// The catalogs of one statement, opened for editing.
#[derive(Debug)]
pub(super) struct Edits<'a> {
    project: &'a Project,
    statement: StatementId,
    units: usize,
    catalogs: Vec<CatalogEdit>,
    _lock: Lock,
}

/// One catalog, in step with the English.
#[derive(Debug)]
pub(super) struct CatalogEdit {
    pub locale: Locale,
    path: PathBuf,
    original: Option<Po>,
    catalog: Catalog,
    /// For each unit, its entry.
    entries: Vec<usize>,
}

impl<'a> Edits<'a> {
    /// Reads the catalogs of the statement that was named.
    pub(super) fn open(
        project: &'a Project,
        about: &OneStatement,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let OneStatement { statement: name, locales: asked } = about;
        let found = project.select(std::slice::from_ref(name), &context.directory)?;
        let [file] = found.as_slice() else {
            return Err(Failure::new(messages::accept_one_statement(name)));
        };
        let locales = context.locales(project, asked)?;
        let lock = context.lock(project)?;
        let document = project.load_statement(file)?;
        let mut catalogs = Vec::with_capacity(locales.len());
        for locale in locales {
            let original = project.load_catalog(&locale, &file.id)?;
            let base = base(original.as_ref(), &locale, &file.id);
            let Plan { catalog, entries, steps: _ } =
                plan(document.units(), &base, &locale, context.today(), RetiredEntries::Keep);
            let catalog = catalog.into_owned();
            let path = project.catalog_path(&locale, &file.id);
            catalogs.push(CatalogEdit { locale, path, original, catalog, entries });
        }
        let units = document.units().len();
        Ok(Self { project, statement: file.id.clone(), units, catalogs, _lock: lock })
    }

    /// The statement's id.
    pub(super) fn statement(&self) -> &StatementId {
        &self.statement
    }

    /// Units that were named by their numbers, counted from 0, in order and each once.
    pub(super) fn numbered(&self, numbers: &[UnitNumber]) -> Result<Vec<usize>, Failure> {
        if let Some(beyond) = numbers.iter().find(|number| number.get() > self.units) {
            return Err(Failure::new(messages::accept_no_unit(
                &self.statement,
                beyond.get(),
                self.units,
            )));
        }
        let mut units: Vec<usize> = numbers.iter().map(|number| number.get() - 1).collect();
        units.sort_unstable();
        units.dedup();
        Ok(units)
    }

    /// The catalogs, one for each locale that was asked for.
    pub(super) fn catalogs(&mut self) -> &mut [CatalogEdit] {
        &mut self.catalogs
    }

    /// Writes what changed.
    pub(super) fn save(&self) -> Result<(), Failure> {
        for edit in &self.catalogs {
            let bytes = match &edit.original {
                Some(original) if original.catalog.says_the_same(&edit.catalog) => continue,
                Some(original) => po::write(original, &edit.catalog),
                None => po::write_new(&edit.catalog),
            };
            self.project.store().save(&edit.path, &bytes)?;
        }
        Ok(())
    }
}

impl CatalogEdit {
    /// How many units the statement has.
    pub(super) fn units(&self) -> usize {
        self.entries.len()
    }

    /// Which entry is a unit's; units with the same English share one.
    pub(super) fn place(&self, unit: usize) -> usize {
        self.entries[unit]
    }

    /// The entry of a unit.
    pub(super) fn entry(&mut self, unit: usize) -> &mut Entry {
        &mut self.catalog.entries[self.entries[unit]]
    }
}

/// What a catalog begins from: the one that was read, or none. A header is added where there is none, since gettext
/// refuses a file of other than ASCII text without it.
pub(super) fn base<'a>(
    read: Option<&'a Po>,
    locale: &Locale,
    statement: &StatementId,
) -> Cow<'a, Catalog> {
    let header = || po::new_header(locale, statement.as_str());
    match read.map(|po| &po.catalog) {
        None => Cow::Owned(Catalog { entries: vec![header()] }),
        Some(catalog) if catalog.header().is_some() => Cow::Borrowed(catalog),
        Some(catalog) => {
            let entries = std::iter::once(header()).chain(catalog.entries.iter().cloned());
            Cow::Owned(Catalog { entries: entries.collect() })
        }
    }
}

/// Who signs: the name that was given, else Git's user.
pub(super) fn signer(project: &Project, by: Option<&str>) -> Result<String, Failure> {
    let nobody = || Failure::new(messages::accept_nobody()).hint(messages::accept_hint_by());
    let name = match by {
        Some(name) => name.to_owned(),
        // Without Git there is still --by.
        None => user_name(project.root()).ok().flatten().ok_or_else(nobody)?,
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { Err(nobody()) } else { Ok(name) }
}
