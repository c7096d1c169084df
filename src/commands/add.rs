//! `add`: brings raw texts in as clean statements.

use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::failure::reason;
use super::{Context, Failure, Outcome, trouble, values};
use crate::formats;
use crate::formats::Format;
use crate::messages;
use crate::model::document::Document;
use crate::model::statement::StatementId;
use crate::project::places::{Project, slashed};
use crate::project::store::{SIZE_LIMIT, StoreError, read_anywhere};
use crate::workflow::changes::{self, Sums};
use crate::workflow::clean::{Cleaned, Note, Raw, clean};

/// What `add` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The raw texts; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[arg(long, value_name = "ID", value_parser = values::id)]
    pub id: Option<StatementId>,

    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    #[arg(long, value_name = "DATE", value_parser = values::date)]
    pub date: Option<Date>,

    #[arg(long, value_name = "URL")]
    pub source_url: Option<String>,

    #[arg(long)]
    pub dry_run: bool,
}

/// Cleans each text and writes it under its id; an id that exists is updated.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let about_one =
        [args.id.is_some(), args.title.is_some(), args.date.is_some(), args.source_url.is_some()];
    if args.files.len() > 1 && about_one.contains(&true) {
        return Err(Failure::new(messages::add_one_id()));
    }
    let project = context.open_project()?;
    let _lock = if args.dry_run { None } else { Some(context.lock(&project)?) };
    // All are read and cleaned before the first is written.
    let texts = args.files.iter().map(|file| prepared(file, args, &project, context));
    for text in texts.collect::<Result<Vec<_>, _>>()? {
        text.carry_out(args, &project, context)?;
    }
    Ok(Outcome::Done)
}

/// A cleaned text, and what it replaces.
struct Prepared {
    path: PathBuf,
    cleaned: Cleaned,
    document: Document,
    before: Option<Document>,
}

fn prepared(
    file: &Path,
    args: &Args,
    project: &Project,
    context: &Context<'_>,
) -> Result<Prepared, Failure> {
    let text = raw_text(file, context)?;
    let config = project.config();
    let cleaned = clean(Raw {
        text: &text,
        cut_from: &config.add.cut_from,
        title: args.title.as_deref(),
        date: args.date,
        source_url: args.source_url.as_deref(),
    });
    let from_name = || StatementId::parse(file.file_stem()?.to_str()?).ok();
    let suggested = cleaned.suggested_id.clone();
    let id = args.id.clone().or(suggested).or_else(from_name);
    let id = id.ok_or_else(|| Failure::new(messages::add_no_id(shown(file))))?;
    let path = project.statement_path(&id, Format::Markdown);
    let there = project.statements_if_any()?.into_iter().find(|statement| statement.id == id);
    if let Some(other) = there.as_ref().filter(|statement| statement.path != path) {
        return Err(Failure::new(messages::add_other_format(&id, slashed(&other.path))));
    }
    let before = there.map(|statement| project.load_statement(&statement)).transpose()?;
    let bytes = cleaned.markdown.clone().into_bytes();
    let document = formats::read(Format::Markdown, bytes, &config.front_matter)
        .map_err(|problem| trouble::source_failure(&shown(file), &problem))?;
    if document.units().is_empty() {
        return Err(Failure::new(messages::add_empty(shown(file))));
    }
    Ok(Prepared { path, cleaned, document, before })
}

impl Prepared {
    fn carry_out(
        &self,
        args: &Args,
        project: &Project,
        context: &Context<'_>,
    ) -> Result<(), Failure> {
        let (terminal, file) = (context.terminal, slashed(&self.path));
        self.cleaned.notes.iter().for_each(|note| tell(note, &self.cleaned, context));
        if args.dry_run {
            terminal.data(&self.cleaned.markdown);
            terminal.status(&messages::add_dry_run(file));
            return Ok(());
        }
        let Some(before) = &self.before else {
            project.store().save(&self.path, self.cleaned.markdown.as_bytes())?;
            terminal.status(&messages::add_written(file, self.document.units().len()));
            return Ok(());
        };
        if before.source() == self.cleaned.markdown {
            terminal.status(&messages::add_same(file));
            return Ok(());
        }
        project.store().save(&self.path, self.cleaned.markdown.as_bytes())?;
        let sums = Sums::of(&changes::between(before.units(), self.document.units()));
        terminal.status(&messages::add_updated(file, sums.changed, sums.new, sums.removed));
        if sums != Sums::default() {
            terminal.hint(&messages::add_hint_status());
        }
        Ok(())
    }
}

/// The raw text of a file, or of standard input.
fn raw_text(file: &Path, context: &Context<'_>) -> Result<String, Failure> {
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let limit = SIZE_LIMIT;
        std::io::stdin()
            .lock()
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(|error| Failure::new(messages::file_unreadable("-", reason(&error))))?;
        bytes
    } else {
        read_anywhere(&context.directory.join(file)).map_err(|error| named_as_typed(error, file))?
    };
    let line = |at: usize| 1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
    if let Some(at) = memchr::memchr(0, &bytes) {
        return Err(Failure::new(messages::add_nul(shown(file), line(at))));
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            Err(Failure::new(messages::add_not_utf8(shown(file), line(error.valid_up_to()))))
        }
    }
}

/// An error about a file outside of the project, with the name that the user gave it.
fn named_as_typed(error: StoreError, file: &Path) -> Failure {
    match error {
        StoreError::Absent { .. } => Failure::new(messages::file_absent(shown(file))),
        StoreError::Denied { .. } => Failure::new(messages::file_denied(shown(file))),
        other @ (StoreError::ReadOnly { .. }
        | StoreError::Full { .. }
        | StoreError::TooLarge { .. }
        | StoreError::NotAFile { .. }
        | StoreError::Exists { .. }
        | StoreError::Outside { .. }
        | StoreError::Read { .. }
        | StoreError::Write { .. }) => other.into(),
    }
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// What was done is said; what was left out is quoted line by line.
fn tell(note: &Note, cleaned: &Cleaned, context: &Context<'_>) {
    let terminal = context.terminal;
    let title = || cleaned.title.clone().unwrap_or_default();
    match note {
        Note::LeftOut { line, text } => terminal.status(&messages::add_left_out(*line, text)),
        Note::TitleFound { line } => terminal.status(&messages::add_title(*line, title())),
        Note::RepeatedTitle { line } => terminal.status(&messages::add_repeated_title(*line)),
        Note::DateFound { line, text } => terminal.status(&messages::add_date(*line, text)),
        Note::Heading { line } => terminal.status(&messages::add_heading(*line)),
        Note::Joined { from, to } => terminal.status(&messages::add_joined(*from, *to)),
        Note::BreakKept { line } => terminal.status(&messages::add_break_kept(*line)),
    }
}
