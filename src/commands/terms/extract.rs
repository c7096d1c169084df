//! `terms extract`: what is not agreed upon yet.

use super::args::{Args, Format};
use crate::commands::{Context, Failure, Outcome};
use crate::messages;
use crate::model::markup::Literals;
use crate::terminal::report::{terms_json, terms_text};
use crate::workflow::terms::{Passage, extract};

/// How often a term must occur, unless it is said.
const LEAST: usize = 2;

/// Prints what the statements mention often and the file of terms does not have.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let termbase = project.load_terms()?.termbase;
    let files = project.select(&args.names, &context.directory)?;
    let mut documents = Vec::with_capacity(files.len());
    for file in &files {
        documents.push((file, project.load_statement(file)?));
    }
    let passages: Vec<Passage<'_>> = documents
        .iter()
        .flat_map(|(file, document)| {
            document.units().iter().map(|unit| Passage { statement: &file.id, text: &unit.text })
        })
        .collect();
    let least = args.min.unwrap_or(LEAST).max(1);
    // Without terms there are never too many of them.
    let literals =
        Literals::new(&[]).map_err(|_| Failure::new(messages::draft_too_many_terms()))?;
    let candidates = extract(&passages, &termbase, &literals, least);
    let terminal = context.terminal;
    match args.format {
        Format::Json => terminal.data(&terms_json::candidates(&candidates)),
        Format::Text => terminal.data(&terms_text::candidates(&candidates, context.look())),
    }
    terminal.status(&match candidates.len() {
        0 => messages::termbase_nothing_found(least),
        count => messages::termbase_candidates(count),
    });
    Ok(Outcome::Done)
}
