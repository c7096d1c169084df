//! `status`: what is current, stale, missing and to be reviewed.

use std::path::Path;

use clap::ValueEnum;

use super::survey::{Side, Survey, Surveyed};
use super::{Context, Failure, Outcome, Selection};
use crate::formats;
use crate::messages;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::words;
use crate::project::history::History;
use crate::project::load::LoadError;
use crate::project::places::{Project, StatementFile, slashed};
use crate::terminal::report::status_text::{English, LocaleStatus, StatementStatus};
use crate::terminal::report::{status_json, status_text};
use crate::workflow::changes;
use crate::workflow::status::{Drafts, Tally, tally};

/// What `status` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub selection: Selection,

    /// Only statements with such units in a shown locale.
    #[arg(long, value_enum, value_name = "STATE")]
    pub only: Option<Only>,

    #[arg(long, value_enum, value_name = "ORDER", default_value = "todo")]
    pub sort: Sort,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// What a statement must have to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    Missing,
    Stale,
    /// Drafts that nobody has vouched for.
    Fuzzy,
    /// Current units that nobody has reviewed.
    Review,
    /// Missing, stale or draft.
    Todo,
}

/// The order of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// Most words to do first.
    Todo,
    Id,
    Title,
    /// Oldest statement first, by its date.
    Age,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Prints one table, statements by locales.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let locales = context.locales(&project, &args.selection.locales)?;
    let files = project.select(&args.selection.statements, &context.directory)?;
    let survey = Survey { project: &project, locales: &locales, today: context.today() };
    let mut unreadable = Vec::new();
    let mut statements = Vec::new();
    for seen in survey.of(&files, |file, surveyed| status(file, surveyed, &locales, args.format)) {
        match seen {
            Ok((status, errors)) => {
                unreadable.extend(errors);
                statements.push(status);
            }
            Err(error) => unreadable.push(error),
        }
    }
    let all = statements.len();
    if let Some(only) = args.only {
        statements
            .retain(|statement| statement.locales.iter().any(|status| only.holds(&status.tally)));
    }
    sort(&mut statements, args.sort);
    let totals = totals(&statements, &locales);
    match args.format {
        Format::Json => {
            name_revisions(&project, &mut statements);
            context.terminal.data(&status_json::report(&statements, &totals));
        }
        // There are some, and they are told below.
        Format::Text if all == 0 && !unreadable.is_empty() => {}
        Format::Text => tell(&statements, &totals, all, context),
    }
    close(unreadable, context)
}

/// The table, and what to do next.
fn tell(
    statements: &[StatementStatus],
    totals: &[(Locale, Tally)],
    all: usize,
    context: &Context<'_>,
) {
    let terminal = context.terminal;
    if all == 0 {
        terminal.status(&messages::status_no_statements());
        terminal.hint(&messages::check_hint_add());
        return;
    }
    if statements.is_empty() {
        terminal.status(&messages::status_none_fit());
        return;
    }
    terminal.data(&status_text::report(statements, totals, context.look()));
    let (units, words) = statements.iter().fold((0, 0), |(units, words), statement| {
        (units + statement.english.units, words + statement.english.words)
    });
    terminal.status(&messages::status_legend(statements.len(), units, words));
    let mut drafts = Drafts::default();
    totals.iter().for_each(|(_, tally)| drafts += tally.drafts);
    if drafts.ours() > 0 {
        let Drafts { machine, memory, edited, person } = drafts;
        terminal.status(&messages::status_drafts(machine, memory, edited, person));
    }
    let stale = statements.iter().find_map(|statement| {
        let stale = statement.locales.iter().find(|status| status.tally.units.stale > 0)?;
        Some(messages::status_hint_diff(&statement.id, &stale.locale))
    });
    match stale {
        Some(hint) => terminal.hint(&hint),
        None if statements.iter().any(|s| s.locales.iter().any(|l| l.catalog.is_none())) => {
            terminal.hint(&messages::status_hint_sync());
        }
        None => {}
    }
}

/// What cannot be read is told after the table; the table alone would not be the truth.
fn close(unreadable: Vec<LoadError>, context: &Context<'_>) -> Result<Outcome, Failure> {
    let count = unreadable.len();
    let failure = unreadable.into_iter().map(Failure::from).reduce(Failure::along_with);
    match failure {
        None => Ok(Outcome::Done),
        Some(failure) => {
            context.terminal.warning(&messages::status_unreadable(count));
            Err(failure)
        }
    }
}

/// What the report says about a statement, and which of its catalogs cannot be read.
fn status(
    file: &StatementFile,
    surveyed: Surveyed,
    asked: &[Locale],
    format: Format,
) -> (StatementStatus, Vec<LoadError>) {
    let Surveyed { document, sides } = surveyed;
    let mut errors = Vec::new();
    let mut unreadable = Vec::new();
    let mut locales = Vec::with_capacity(sides.len());
    for (side, locale) in sides.into_iter().zip(asked) {
        match side {
            Ok(side) => locales.push(locale_status(&document, &side, format)),
            Err(error) => {
                errors.push(error);
                unreadable.push(locale.clone());
            }
        }
    }
    let english = match locales.first() {
        Some(LocaleStatus { tally, .. }) => {
            English { units: tally.units.total, words: tally.words.total }
        }
        None => English {
            units: document.units().len(),
            words: document.units().iter().map(|unit| words::count(&unit.text)).sum(),
        },
    };
    let status = StatementStatus {
        id: file.id.clone(),
        title: document.title().map(str::to_owned),
        date: match file.format {
            formats::Format::Markdown => formats::front_matter::field(document.source(), "date"),
            formats::Format::Plain => None,
        },
        source: slashed(&file.path),
        english,
        locales,
        unreadable,
    };
    (status, errors)
}

fn locale_status(document: &Document, side: &Side, format: Format) -> LocaleStatus {
    let touched = match format {
        Format::Text => Vec::new(),
        Format::Json => {
            changes::touched_units(document.units(), side.catalog(), &side.reconciled, &side.locale)
        }
    };
    LocaleStatus {
        locale: side.locale.clone(),
        catalog: side.po.as_ref().map(|_| slashed(&side.path)),
        revision: None,
        tally: tally(document.units(), side.catalog(), &side.reconciled),
        touched,
    }
}

fn totals(statements: &[StatementStatus], locales: &[Locale]) -> Vec<(Locale, Tally)> {
    let sum = |locale: &Locale| {
        let mut sum = Tally::default();
        let of_locale = |status: &&LocaleStatus| status.locale == *locale;
        statements
            .iter()
            .flat_map(|s| s.locales.iter().filter(of_locale))
            .for_each(|l| sum += l.tally);
        (locale.clone(), sum)
    };
    locales.iter().map(sum).collect()
}

/// Worst first by words to do; what is alike stays in the order of ids.
fn sort(statements: &mut [StatementStatus], order: Sort) {
    let to_do =
        |s: &StatementStatus| s.locales.iter().map(|l| l.tally.words.to_do()).sum::<usize>();
    match order {
        Sort::Todo => statements.sort_by_key(|statement| std::cmp::Reverse(to_do(statement))),
        Sort::Id => {}
        Sort::Title => statements.sort_by_cached_key(|s| s.title.as_deref().map(str::to_lowercase)),
        // Undated ones last.
        Sort::Age => statements.sort_by_cached_key(|s| (s.date.is_none(), s.date.clone())),
    }
}

/// Where there is no history, there are no revisions; that is no error of a status.
fn name_revisions(project: &Project, statements: &mut [StatementStatus]) {
    let catalogs =
        || statements.iter().flat_map(|s| &s.locales).filter_map(|l| l.catalog.as_deref());
    let Ok(history) = History::open(project.root()) else { return };
    let Ok(revisions) = history.revisions(catalogs().map(Path::new)) else { return };
    for status in statements.iter_mut().flat_map(|statement| &mut statement.locales) {
        status.revision =
            status.catalog.as_ref().and_then(|path| revisions.get(Path::new(path)).cloned());
    }
}

impl Only {
    /// Whether a tally has what is asked for.
    fn holds(self, tally: &Tally) -> bool {
        let units = &tally.units;
        match self {
            Self::Missing => units.missing > 0,
            Self::Stale => units.stale > 0,
            Self::Fuzzy => units.draft > 0,
            Self::Review => units.to_review() > 0,
            Self::Todo => units.to_do() > 0,
        }
    }
}
