//! `terms import` and `terms export`: TBX.

use std::path::Path;

use super::add::clashes;
use super::args::Args;
use crate::commands::{Context, Failure, Outcome, Place, trouble};
use crate::formats::tbx;
use crate::messages;
use crate::model::locale::Locale;
use crate::project::store::{StoreError, read_anywhere};
use crate::workflow::terms::merge;

/// Adds the terms of a TBX file. What the file of terms says already stands; what contradicts it is told.
pub(super) fn import(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let [name] = &args.names[..] else {
        return Err(Failure::new(messages::termbase_one_file()));
    };
    let project = context.open_project()?;
    let bytes = read_anywhere(&context.directory.join(name)).map_err(|error| named(error, name))?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(Failure::new(messages::tbx_not_utf8()).at(Place::file(name)));
    };
    let read = tbx::read(&text).map_err(|error| trouble::tbx_failure(name, &error))?;
    let source = &project.config().source_locale;
    let locales: Vec<Locale> = project.config().locales.iter().map(|l| l.locale.clone()).collect();
    let (more, left_out) = read.termbase(source, &locales);
    let _lock = context.lock(&project)?;
    let merged = merge(&project.load_terms()?.termbase, more.concepts);
    project.extend_terms(&merged.termbase)?;
    for clash in clashes(&merged) {
        context.terminal.warning(&clash);
    }
    if left_out > 0 {
        context.terminal.warning(&messages::termbase_left_out(left_out, source));
    }
    let path = project.terms_path();
    context.terminal.status(&messages::termbase_imported(merged.new, merged.extended, path));
    Ok(Outcome::Done)
}

/// Writes the terms as TBX: into a file of the project, or to standard output.
pub(super) fn export(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let termbase = project.load_terms()?.termbase;
    let written = tbx::write(&termbase, &project.config().source_locale);
    match &args.names[..] {
        [] => context.terminal.data(&written),
        [name] => {
            let path = project_path(project.root(), &context.directory.join(name));
            project.store().save(&path, written.as_bytes())?;
            let count = termbase.concepts.len();
            context.terminal.status(&messages::termbase_exported(count, name));
        }
        [_, _, ..] => return Err(Failure::new(messages::termbase_one_file())),
    }
    Ok(Outcome::Done)
}

/// A path from the project's root, where it is below it; the store refuses any other.
fn project_path(root: &Path, path: &Path) -> std::path::PathBuf {
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    let whole = match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        (None, _) | (_, None) => path.to_owned(),
    };
    whole.strip_prefix(root).map(Path::to_owned).unwrap_or(whole)
}

/// The same error with the path as it was typed.
fn named(error: StoreError, name: &str) -> Failure {
    match error {
        StoreError::Absent { .. } => StoreError::Absent { path: name.into() }.into(),
        StoreError::NotAFile { .. } => StoreError::NotAFile { path: name.into() }.into(),
        StoreError::Denied { .. } => StoreError::Denied { path: name.into() }.into(),
        StoreError::TooLarge { limit, .. } => {
            StoreError::TooLarge { path: name.into(), limit }.into()
        }
        other @ (StoreError::ReadOnly { .. }
        | StoreError::Full { .. }
        | StoreError::Exists { .. }
        | StoreError::Outside { .. }
        | StoreError::Dangling { .. }
        | StoreError::Read { .. }
        | StoreError::Write { .. }) => other.into(),
    }
}
