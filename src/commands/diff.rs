//! `diff`: what changed in the English since a translation was made, or between two revisions.

use std::path::PathBuf;

use clap::ValueEnum;

use super::survey::{Side, Survey, Surveyed};
use super::{Context, Failure, Outcome, Selection};
use crate::formats;
use crate::messages;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;
use crate::project::history::{Commit, History};
use crate::project::load::LoadError;
use crate::project::places::{Project, StatementFile, slashed};
use crate::terminal::report::diff_text::{Compared, Difference};
use crate::terminal::report::{diff_html, diff_json, diff_text, diff_unified};
use crate::workflow::changes::{self, Passage, PassageChange};

/// What `diff` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub selection: Selection,

    /// The Git revision of the English to compare with.
    #[arg(long, value_name = "REV")]
    pub from: Option<String>,

    /// The Git revision to compare; without it, the files as they are.
    #[arg(long, value_name = "REV", requires = "from")]
    pub to: Option<String>,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Html,
    Unified,
}

/// Prints the changed, new and removed units in reading order.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    if args.from.is_some() && !args.selection.locales.is_empty() {
        return Err(Failure::new(messages::diff_locale_with_revisions()));
    }
    let project = context.open_project()?;
    let locales = context.locales(&project, &args.selection.locales)?;
    let files = project.select(&args.selection.statements, &context.directory)?;
    let (mut differences, failure) = match &args.from {
        Some(from) => (between_revisions(&project, files, from, args)?, None),
        None => since_translations(&project, &files, &locales, context),
    };
    // Whoever names no statement wants to know where to look, not where nothing happened.
    if args.selection.statements.is_empty() {
        differences.retain(|difference| !difference.passages.is_empty());
    }
    let look = context.look();
    let text = match args.format {
        Format::Json => diff_json::report(&differences),
        Format::Html => diff_html::report(&differences, look),
        Format::Unified => differences.iter().map(diff_unified::report).collect(),
        Format::Text => {
            if differences.is_empty() && failure.is_none() {
                context.terminal.status(&nothing(args));
            }
            let texts = differences
                .iter()
                .map(|d| diff_text::report(d, context.terminal.verbosity(), look));
            texts.collect::<Vec<_>>().join("\n")
        }
    };
    context.terminal.data(&text);
    if args.format == Format::Text
        && let Some(hint) = differences.iter().find_map(hint)
    {
        context.terminal.hint(&hint);
    }
    failure.map_or(Ok(Outcome::Done), Err)
}

/// What to do about the first passage whose translation is behind.
fn hint(difference: &Difference) -> Option<Message> {
    let Compared::Translation(locale) = &difference.compared else { return None };
    let is_changed = |passage: &&Passage| matches!(passage.change, PassageChange::Changed { .. });
    let unit = difference.passages.iter().find(is_changed)?.unit?;
    Some(messages::diff_hint_accept(&difference.statement, unit + 1, locale))
}

/// Said where no statement was named and none has changed.
fn nothing(args: &Args) -> Message {
    match (&args.from, &args.to) {
        (None, _) => messages::diff_nothing_anywhere(),
        (Some(from), Some(to)) => messages::diff_nothing_anywhere_revisions(from, to),
        (Some(from), None) => messages::diff_nothing_anywhere_since(from),
    }
}

/// The differences, and why there are not more: a file that cannot be read hides no other.
fn since_translations(
    project: &Project,
    files: &[StatementFile],
    locales: &[Locale],
    context: &Context<'_>,
) -> (Vec<Difference>, Option<Failure>) {
    let survey = Survey { project, locales, today: context.today() };
    let seen = survey.of(files, |file, Surveyed { document, sides }| {
        let of_side = |side: Result<Side, LoadError>| -> Result<Difference, LoadError> {
            let side = side?;
            let (catalog, locale) = (side.catalog(), &side.locale);
            let passages =
                changes::since_translation(document.units(), catalog, &side.reconciled, locale);
            let compared = Compared::Translation(locale.clone());
            Ok(Difference { statement: file.id.clone(), compared, passages })
        };
        sides.into_iter().map(of_side).collect::<Vec<_>>()
    });
    let mut differences = Vec::new();
    let mut failures = Vec::new();
    for statement in seen {
        match statement {
            Ok(sides) => {
                for side in sides {
                    match side {
                        Ok(difference) => differences.push(difference),
                        Err(error) => failures.push(Failure::from(error)),
                    }
                }
            }
            Err(error) => failures.push(error.into()),
        }
    }
    (differences, failures.into_iter().reduce(Failure::along_with))
}

fn between_revisions(
    project: &Project,
    mut files: Vec<StatementFile>,
    from: &str,
    args: &Args,
) -> Result<Vec<Difference>, Failure> {
    let to = args.to.as_deref();
    let history = History::open(project.root())?;
    let old = history.resolve(from)?;
    let new = to.map(|to| history.resolve(to)).transpose()?;
    if args.selection.statements.is_empty() {
        for commit in std::iter::once(&old).chain(&new) {
            files.extend(earlier(project, &history, commit, &files)?);
        }
        files.sort_by(|a, b| a.id.cmp(&b.id));
    }
    let mut differences = Vec::with_capacity(files.len());
    for file in &files {
        let at = |commit| -> Result<Option<Document>, Failure> {
            let bytes = history.file_at(commit, &file.path)?;
            Ok(bytes.map(|bytes| project.parse_statement(file, bytes)).transpose()?)
        };
        let before = at(&old)?;
        let after = match &new {
            Some(commit) => at(commit)?,
            None if project.store().exists(&file.path)? => Some(project.load_statement(file)?),
            None => None,
        };
        if before.is_none() && after.is_none() {
            if args.selection.statements.is_empty() {
                continue;
            }
            let revision = to.unwrap_or(from);
            return Err(Failure::new(messages::diff_not_in_revision(&file.id, revision)));
        }
        let units =
            |document: Option<&Document>| document.map_or(Vec::new(), |d| d.units().to_vec());
        let compared = Compared::Revisions { from: from.to_owned(), to: to.map(str::to_owned) };
        let passages = changes::between(&units(before.as_ref()), &units(after.as_ref()));
        differences.push(Difference { statement: file.id.clone(), compared, passages });
    }
    Ok(differences)
}

/// Statements of a commit that are none of the known ones: they were removed or renamed since.
fn earlier(
    project: &Project,
    history: &History,
    commit: &Commit,
    known: &[StatementFile],
) -> Result<Vec<StatementFile>, Failure> {
    let folder = &project.config().source;
    let statement = |path: PathBuf| {
        let format = formats::Format::of_extension(path.extension()?.to_str()?)?;
        let below = path.strip_prefix(folder).ok()?.with_extension("");
        let id = StatementId::parse(&slashed(&below)).ok()?;
        known.iter().all(|file| file.path != path).then_some(StatementFile { id, path, format })
    };
    Ok(history.files_at(commit, folder)?.into_iter().filter_map(statement).collect())
}
