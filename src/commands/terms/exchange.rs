//! `terms import` and `terms export`: TBX.

use std::path::Path;

use super::add::clashes;
use super::args::Args;
use crate::commands::input::standard_input;
use crate::commands::{Context, Failure, Outcome, Place, trouble};
use crate::formats::tbx;
use crate::messages;
use crate::model::locale::Locale;
use crate::project::store::read_anywhere;
use crate::workflow::terms::merge;

/// Adds the terms of a TBX file. What the file of terms says already stands; what contradicts it is told.
pub(super) fn import(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let [name] = &args.names[..] else {
        return Err(Failure::new(messages::termbase_one_file()));
    };
    let project = context.open_project()?;
    let bytes = match &**name {
        "-" => standard_input()?,
        name => read_anywhere(&context.directory.join(name))
            .map_err(|error| error.at(Path::new(name)))?,
    };
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

/// Writes the terms as TBX: into a file, or to standard output.
pub(super) fn export(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let termbase = project.load_terms()?.termbase;
    let written = tbx::write(&termbase, &project.config().source_locale);
    match &args.names.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["-"] => context.terminal.data(&written),
        [name] => {
            let path = context.directory.join(name);
            let saved = project.save_report(&path, written.as_bytes());
            saved.map_err(|error| error.at(Path::new(name)))?;
            let count = termbase.concepts.len();
            context.terminal.status(&messages::termbase_exported(count, name));
        }
        [_, _, ..] => return Err(Failure::new(messages::termbase_one_file())),
    }
    Ok(Outcome::Done)
}
