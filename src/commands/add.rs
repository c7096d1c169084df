//! `add`: brings raw texts in as clean statements.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::input::{self, standard_input};
use super::{Context, Failure, Outcome, trouble, values};
use crate::formats;
use crate::formats::Format;
use crate::formats::kept::keep_fields;
use crate::messages;
use crate::model::document::Document;
use crate::model::statement::StatementId;
use crate::model::unit::UnitKind;
use crate::project::places::{Project, slashed};
use crate::project::store::{StoreError, read_anywhere};
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

    #[arg(long, value_name = "URL", value_parser = values::address)]
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
    for text in all_prepared(args, &project, context)? {
        text.carry_out(args, &project, context)?;
    }
    Ok(Outcome::Done)
}

/// All texts, or all that is wrong with them.
fn all_prepared(
    args: &Args,
    project: &Project,
    context: &Context<'_>,
) -> Result<Vec<Prepared>, Failure> {
    let mut texts: Vec<Prepared> = Vec::with_capacity(args.files.len());
    let mut failure = None::<Failure>;
    for file in &args.files {
        let wrong = match prepared(file, args, project, context) {
            Ok(text) => match texts.iter().find(|other| other.path == text.path) {
                None => {
                    texts.push(text);
                    continue;
                }
                Some(other) => {
                    let (one, other) = (shown(&other.file), shown(file));
                    Failure::new(messages::add_same_id(one, other, slashed(&text.path)))
                }
            },
            Err(wrong) => wrong,
        };
        failure = Some(match failure {
            Some(failure) => failure.along_with(wrong),
            None => wrong,
        });
    }
    failure.map_or(Ok(texts), Err)
}

/// A cleaned text, and what it replaces.
struct Prepared {
    /// As it was named.
    file: PathBuf,
    path: PathBuf,
    cleaned: Cleaned,
    /// Fields of front matter that the text does not give and the statement has.
    kept: Vec<String>,
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
    let mut cleaned = clean(Raw {
        text: &text,
        cut_from: &config.add.cut_from,
        title: args.title.as_deref(),
        date: args.date,
        source_url: args.source_url.as_deref(),
    });
    if cleaned.markdown.trim().is_empty() {
        return Err(Failure::new(messages::add_empty(shown(file))));
    }
    let from_name = || StatementId::parse(file.file_stem()?.to_str()?).ok();
    let suggested = cleaned.suggested_id.clone();
    let own = || project.id_of_file(&context.directory.join(file));
    let named = args.id.clone().or_else(own);
    let is_named = named.is_some();
    let id = named.or(suggested).or_else(from_name);
    let id = id.ok_or_else(|| Failure::new(messages::add_no_id(shown(file))))?;
    let path = project.statement_path(&id, Format::Markdown);
    let there = project.statements_if_any()?.into_iter().find(|statement| statement.id == id);
    if let Some(other) = there.as_ref().filter(|statement| statement.path != path) {
        return Err(Failure::new(messages::add_other_format(&id, slashed(&other.path))));
    }
    let before = there.map(|statement| project.load_statement(&statement)).transpose()?;
    let mut kept = Vec::new();
    if let Some(before) = &before {
        let unwanted: &[&str] = if cleaned.title.is_some() { &["title"] } else { &[] };
        (cleaned.markdown, kept) = keep_fields(&cleaned.markdown, before.source(), unwanted);
    }
    let bytes = cleaned.markdown.clone().into_bytes();
    let document = formats::read(Format::Markdown, bytes, &config.front_matter)
        .map_err(|problem| trouble::source_failure(&shown(file), &problem))?;
    if document.units().is_empty() {
        return Err(Failure::new(messages::add_empty(shown(file))));
    }
    // An id that was made from a title may be that of another text.
    if !is_named && before.as_ref().is_some_and(|before| !is_same_text(before, &document)) {
        return Err(Failure::new(messages::add_another_text(slashed(&path)))
            .hint(messages::add_hint_id(&id)));
    }
    Ok(Prepared { file: file.to_owned(), path, cleaned, kept, document, before })
}

/// Whether one may be a later state of the other: of the different words below their titles, a quarter is in both.
fn is_same_text(one: &Document, other: &Document) -> bool {
    let words = |document: &Document| -> BTreeSet<String> {
        let below = document.units().iter().filter(|unit| unit.kind != UnitKind::Title);
        below.flat_map(|unit| unit.text.split_whitespace().map(str::to_lowercase)).collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    one.is_empty() || other.is_empty() || 4 * shared >= one.len().min(other.len())
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
        self.kept.iter().for_each(|field| terminal.status(&messages::add_kept(field)));
        if args.dry_run {
            terminal.data(&self.cleaned.markdown);
        }
        let before = self.before.as_ref();
        if before.is_some_and(|before| before.source() == self.cleaned.markdown) {
            terminal.status(&messages::add_same(file));
            return Ok(());
        }
        if !args.dry_run {
            project.store().save(&self.path, self.cleaned.markdown.as_bytes())?;
        }
        let sums =
            before.map(|before| Sums::of(&changes::between(before.units(), self.document.units())));
        terminal.status(&match sums {
            None => messages::add_written(&file, self.document.units().len()),
            Some(sums) => messages::add_updated(&file, sums.changed, sums.new, sums.removed),
        });
        if args.dry_run {
            terminal.status(&messages::add_dry_run(file));
        } else if sums.is_some_and(|sums| sums != Sums::default()) {
            terminal.hint(&messages::add_hint_status());
        }
        Ok(())
    }
}

/// The raw text of a file, or of standard input.
fn raw_text(file: &Path, context: &Context<'_>) -> Result<String, Failure> {
    let bytes = if file == Path::new("-") {
        standard_input()?
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
    let is_other = matches!(error, StoreError::NotAFile { .. });
    let failure = Failure::from(error.at(file));
    if is_other { failure.hint(messages::add_hint_input()) } else { failure }
}

/// A raw text's name as it was typed.
fn shown(file: &Path) -> String {
    if file == Path::new("-") { input::NAME.to_owned() } else { file.display().to_string() }
}

/// What was done is said; what was left out is quoted line by line.
fn tell(note: &Note, cleaned: &Cleaned, context: &Context<'_>) {
    let terminal = context.terminal;
    let title = || cleaned.title.clone().unwrap_or_default();
    match note {
        Note::LeftOut { line, text } => terminal.status(&messages::add_left_out(*line, text)),
        Note::TitleFound { line } => terminal.status(&messages::add_title(*line, title())),
        Note::RepeatedTitle { line } => terminal.status(&messages::add_repeated_title(*line)),
        Note::DateFound { line, text } => {
            let date = cleaned.date.map_or_else(|| text.clone(), |date| date.to_string());
            terminal.status(&messages::add_date(*line, date));
        }
        Note::Heading { line } => terminal.status(&messages::add_heading(*line)),
        Note::Joined { from, to } => terminal.status(&messages::add_joined(*from, *to)),
        Note::BreakKept { line } => terminal.status(&messages::add_break_kept(*line)),
    }
}
