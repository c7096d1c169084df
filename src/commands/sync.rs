//! `sync`: brings catalogs in step with the English.

use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;

use super::edit::base;
use super::moves::{Moves, orphans, renames};
use super::{Context, Failure, Outcome, Selection};
use crate::formats::po;
use crate::messages;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::project::interrupt::Interrupt;
use crate::project::places::{Project, StatementFile, slashed};
use crate::terminal::Verbosity;
use crate::workflow::sync::{RetiredEntries, Step, StepKind, counts, plan};

/// What `sync` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub selection: Selection,

    #[arg(long)]
    pub dry_run: bool,

    /// Retired entries are dropped.
    #[arg(long)]
    pub prune: bool,
}

/// Plans the change of each catalog, and carries it out or prints it.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let locales = context.locales(&project, &args.selection.locales)?;
    let files = project.select(&args.selection.statements, &context.directory)?;
    let carry_out = if args.dry_run { CarryOut::Print } else { CarryOut::Write };
    let _lock = match carry_out {
        CarryOut::Print => None,
        CarryOut::Write => Some(context.lock(&project)?),
    };
    let interrupt = Interrupt::watch();
    let moves = renames(&project, &locales, &files)?;
    let job = Job {
        project: &project,
        moves: &moves,
        today: context.today(),
        carry_out,
        prune: args.prune,
    };
    let ends: Vec<End> =
        files.par_iter().flat_map_iter(|file| job.statement(file, &locales, &interrupt)).collect();
    let told = tell(ends, &moves, carry_out, context);
    if args.selection.statements.is_empty() {
        for orphan in
            orphans(&project, &files, &locales)?.iter().filter(|path| !moves.is_source(path))
        {
            context.terminal.warning(&messages::sync_orphan(slashed(orphan)));
        }
    }
    if interrupt.is_asked() {
        context.terminal.warning(&messages::sync_interrupted(told?));
        return Ok(Outcome::Interrupted);
    }
    told.map(|_| Outcome::Done)
}

/// Whether the plan is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CarryOut {
    Print,
    Write,
}

/// How one catalog ended: `Ok(None)` where the run was interrupted before it.
type End = Result<Option<Synced>, Failure>;

/// A catalog and what changed in it; nothing where it was in step.
struct Synced {
    path: PathBuf,
    steps: Vec<Step>,
}

struct Job<'a> {
    project: &'a Project,
    moves: &'a Moves,
    today: Date,
    carry_out: CarryOut,
    prune: bool,
}

impl Job<'_> {
    /// The catalogs of one statement, in the order of the locales.
    fn statement(
        &self,
        file: &StatementFile,
        locales: &[Locale],
        interrupt: &Interrupt,
    ) -> Vec<End> {
        if interrupt.is_asked() {
            return Vec::new();
        }
        let document = match self.project.load_statement(file) {
            Ok(document) => document,
            Err(error) => return vec![Err(error.into())],
        };
        let end = |locale| match interrupt.is_asked() {
            true => Ok(None),
            false => self.one(file, &document, locale).map(Some),
        };
        locales.iter().map(end).collect()
    }

    fn one(
        &self,
        file: &StatementFile,
        document: &Document,
        locale: &Locale,
    ) -> Result<Synced, Failure> {
        let path = self.project.catalog_path(locale, &file.id);
        let moved = self.moves.to(&path);
        let loaded = self.project.load_catalog_at(moved.unwrap_or(&path))?;
        let retired = if self.prune { RetiredEntries::Prune } else { RetiredEntries::Keep };
        let base = base(loaded.as_ref(), locale, &file.id);
        let plan = plan(document.units(), &base, locale, self.today, retired);
        if self.carry_out == CarryOut::Write {
            if let Some(from) = moved {
                self.project.store().rename(from, &path)?;
            }
            if plan.is_needed() || loaded.is_none() {
                let bytes = match &loaded {
                    Some(po) => po::write(po, &plan.catalog),
                    None => po::write_new(&plan.catalog),
                };
                self.project.store().save(&path, &bytes)?;
            }
        }
        Ok(Synced { path, steps: plan.steps })
    }
}

/// Says what changed, in the order of the statements; how many catalogs that were.
fn tell(
    ends: Vec<End>,
    moves: &Moves,
    carry_out: CarryOut,
    context: &Context<'_>,
) -> Result<usize, Failure> {
    let terminal = context.terminal;
    let say = |message: &Message| match carry_out {
        CarryOut::Print => terminal.line(message),
        CarryOut::Write => terminal.status(message),
    };
    let (mut written, mut in_step, mut failure) = (0_usize, 0_usize, None::<Failure>);
    for end in ends {
        let Synced { path, steps } = match end {
            Ok(Some(synced)) => synced,
            Ok(None) => continue,
            Err(wrong) => {
                failure = Some(match failure {
                    Some(failure) => failure.along_with(wrong),
                    None => wrong,
                });
                continue;
            }
        };
        if let Some(from) = moves.to(&path) {
            say(&messages::sync_renamed(slashed(from), slashed(&path)));
        }
        if steps.is_empty() {
            in_step += 1;
            continue;
        }
        written += 1;
        let changes: Vec<String> = counts(&steps)
            .into_iter()
            .map(|(kind, count)| terminal.text(&phrase(kind, count)))
            .collect();
        say(&messages::sync_catalog(slashed(&path), changes.join(", ")));
        if terminal.verbosity() == Verbosity::Verbose {
            for step in &steps {
                say(&messages::sync_step(terminal.text(&phrase(step.kind, 1)), &step.source));
            }
        }
    }
    let summary = match carry_out {
        CarryOut::Print => messages::sync_would_write(written, in_step),
        CarryOut::Write => messages::sync_written(written, in_step),
    };
    terminal.status(&summary);
    failure.map_or(Ok(written), Err)
}

fn phrase(kind: StepKind, count: usize) -> Message {
    match kind {
        StepKind::Added => messages::sync_added(count),
        StepKind::WentStale => messages::sync_went_stale(count),
        StepKind::Divided => messages::sync_divided(count),
        StepKind::Joined => messages::sync_joined(count),
        StepKind::Retypeset => messages::sync_retypeset(count),
        StepKind::Restored => messages::sync_restored(count),
        StepKind::Revived => messages::sync_revived(count),
        StepKind::Retired => messages::sync_retired(count),
        StepKind::Pruned => messages::sync_pruned(count),
    }
}
