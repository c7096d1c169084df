//! `check`: the gate.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::ValueEnum;

use super::checking::{
    Found, Inspection, Known, Mending, Reviewed, Rules, Work, inspect, mend, orphans,
};
use super::survey::Survey;
use super::{Context, Failure, Grace, Outcome, Selection, baseline, values};
use crate::messages;
use crate::model::finding::{CheckId, Level};
use crate::model::locale::Locale;
use crate::project::places::StatementFile;
use crate::terminal::report;
use crate::terminal::report::status_text::Look;
use crate::workflow::gate::Age;
use crate::workflow::verdict::Verdict;

/// What `check` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub selection: Selection,

    /// Nothing but these checks.
    #[arg(long, value_name = "CHECK", value_delimiter = ',', value_parser = values::check)]
    pub only: Vec<CheckId>,

    /// How much a check weighs, in all locales or in one.
    #[arg(long = "level", value_name = "WEIGHT", value_delimiter = ',',
        value_parser = values::level_of)]
    pub levels: Vec<values::LevelOf>,

    /// Findings below this level are not looked for; without it, the configuration decides.
    #[arg(long, value_name = "LEVEL", value_parser = values::least)]
    pub least: Option<Level>,

    /// Only what this change made stale or missing.
    #[arg(long, value_name = "REV")]
    pub since: Option<String>,

    /// Stale English younger than this warns instead of failing.
    #[arg(long, value_name = "SPAN", value_parser = values::grace)]
    pub grace: Option<Grace>,

    /// What every unit must be; without it, the configuration decides.
    #[arg(long, value_enum, value_name = "STATE")]
    pub require: Option<Require>,

    #[arg(long, value_name = "N", value_parser = values::count)]
    pub max_stale_words: Option<usize>,

    #[arg(long, value_name = "N", value_parser = values::count)]
    pub max_missing_words: Option<usize>,

    /// Findings that this file lists are passed over.
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,

    /// Writes the findings of today into the baseline.
    #[arg(long, requires = "baseline")]
    pub write_baseline: bool,

    /// Mends what is mechanical.
    #[arg(long)]
    pub fix: bool,

    /// Mends reviewed passages too, whose reviews lapse.
    #[arg(long, requires = "fix")]
    pub fix_reviewed: bool,

    /// Lists the findings that translators have silenced.
    #[arg(long)]
    pub ignored: bool,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// What every unit must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Require {
    /// Translated from the English as it is now.
    Current,
    /// That, and somebody vouches for it.
    Reviewed,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Markdown,
}

/// Prints the findings; they decide the exit status.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let locales = context.locales(&project, &args.selection.locales)?;
    let files = project.select(&args.selection.statements, &context.directory)?;
    let rules = Rules::of(args, &project, context)?;
    let known = Known::of(&project, &locales, &rules, context)?;
    let survey = Survey { project: &project, locales: &locales, today: context.today() };
    let mut unmended = None;
    if args.fix {
        let reviewed = if args.fix_reviewed { Reviewed::Mended } else { Reviewed::Left };
        let told = told(args, &files, &survey, &rules, &known, context)?;
        let mending = mend(&files, &survey, &rules, &known, reviewed, told.as_ref(), context)?;
        tell_mending(&mending, context);
        unmended = mending.failure;
    }
    let seen = survey.of(&files, |file, surveyed| inspect(file, surveyed, &rules, &known, &survey));
    let mut inspections = Vec::with_capacity(seen.len());
    let mut failure: Option<Failure> = unmended;
    for inspection in seen {
        match inspection.map_err(Failure::from).flatten() {
            Ok(inspection) => inspections.push(inspection),
            Err(wrong) => {
                failure = Some(match failure {
                    Some(failure) => failure.along_with(wrong),
                    None => wrong,
                });
            }
        }
    }
    if failure.is_none() && inspections.iter().all(|inspection| inspection.units == 0) {
        return Err(Failure::new(messages::check_nothing()).hint(messages::check_hint_add()));
    }
    let (mut found, mut verdict) = gathered(inspections);
    verdict.unchecked.clone_from(&known.unchecked);
    if args.selection.statements.is_empty() {
        found.extend(orphans(&mut verdict, &project, &files, &locales, &rules)?);
    }
    if let Some(path) = &args.baseline {
        verdict.in_baseline =
            baseline::apply(&mut found, path, args.write_baseline, &project, context)?;
    }
    weigh(&mut verdict, found);
    let problems = failure.iter().flat_map(Failure::problems);
    verdict.broken.extend(problems.map(|problem| problem.message.clone()));
    let source = &project.config().source_locale;
    context.terminal.data(&printed(args.format, &verdict, source, context));
    // In a report for programs they stand where its form has a place for them.
    if args.ignored && args.format == Format::Text {
        context.terminal.data(&report::check_text::silenced(&verdict, context.look()));
    }
    tell(&verdict, args, context);
    if let Some(failure) = failure {
        return Err(failure);
    }
    let required = &project.config().check.required;
    if let Some(lacking) = verdict.unchecked.iter().find(|lack| required.contains(&lack.check)) {
        return Err(Failure::new(messages::check_required(lacking.check, lacking.reason.clone())));
    }
    conclude(&verdict, files.len(), &locales, context);
    match verdict.count(Level::Error) {
        0 => Ok(Outcome::Done),
        _ => Ok(Outcome::Findings),
    }
}

/// The passages of which something would be told, where older findings are passed over: only those are mended. `None`
/// stands for all.
fn told(
    args: &Args,
    files: &[StatementFile],
    survey: &Survey<'_>,
    rules: &Rules<'_>,
    known: &Known<'_>,
    context: &Context<'_>,
) -> Result<Option<BTreeSet<(String, usize)>>, Failure> {
    // A baseline that is to be written knows nothing yet that could be passed over.
    let baseline = args.baseline.as_ref().filter(|_| !args.write_baseline);
    if args.since.is_none() && baseline.is_none() {
        return Ok(None);
    }
    let seen = survey.of(files, |file, surveyed| inspect(file, surveyed, rules, known, survey));
    // What cannot be read is told by the check that follows.
    let readable = seen.into_iter().filter_map(|inspection| inspection.ok()?.ok());
    let (mut found, _) = gathered(readable.collect());
    if let Some(path) = baseline {
        baseline::pass_over(&mut found, path, context)?;
    }
    let place = |found: Found| Some((found.finding.file, found.finding.unit?));
    Ok(Some(found.into_iter().filter_map(place).collect()))
}

/// Puts together what was found, in the order of the statements.
fn gathered(inspections: Vec<Inspection>) -> (Vec<Found>, Verdict) {
    let mut verdict = Verdict::default();
    let mut found = Vec::new();
    for inspection in inspections {
        found.extend(inspection.found);
        verdict.silenced.extend(inspection.silenced);
        verdict.passed_over += inspection.passed_over;
        verdict.accepted.extend(inspection.accepted);
    }
    (found, verdict)
}

/// Weighs what was found against what is tolerated, once all of it has been counted.
fn weigh(verdict: &mut Verdict, found: Vec<Found>) {
    for Found { finding, account, work } in &found {
        if let Some(Work { words, age }) = work {
            verdict.words += words;
            verdict.in_grace += usize::from(*age == Age::InGrace);
        }
        if let Some((account, limit)) = account {
            verdict.charge(finding, *account, Some(*limit));
        }
    }
    for Found { mut finding, account, work: _ } in found {
        if let Some((account, _)) = account {
            finding.level = verdict.weigh(&finding, account);
        }
        verdict.findings.push(finding);
    }
}

fn printed(format: Format, verdict: &Verdict, source: &Locale, context: &Context<'_>) -> String {
    let localizer = context.terminal.localizer();
    match format {
        Format::Text => report::check_text::report(verdict, source, context.look()),
        Format::Json => report::check_json::report(verdict, localizer),
        Format::Sarif => report::check_sarif::report(verdict, localizer),
        Format::Github => report::check_github::report(verdict, localizer),
        Format::Gitlab => report::check_gitlab::report(verdict, localizer),
        Format::Junit => report::check_junit::report(verdict, localizer),
        Format::Markdown => report::check_markdown::report(verdict, localizer),
    }
}

/// Says what was mended.
fn tell_mending(mending: &Mending, context: &Context<'_>) {
    let terminal = context.terminal;
    let look = Look { styles: terminal.conversation_styles(), ..context.look() };
    terminal.aside(&report::mended_text::report(&mending.mended, look));
    for file in &mending.anew {
        terminal.status(&messages::check_mended_layout(file));
    }
    terminal.status(&messages::check_mended(mending.mended.len()));
    if mending.left > 0 {
        terminal.status(&messages::check_mending_left(mending.left));
    }
    if mending.lapsed > 0 {
        terminal.warning(&messages::check_mending_lapsed(mending.lapsed));
    }
}

/// Says aloud what the findings alone do not: what was accepted, passed over, silenced, tolerated or not looked at.
fn tell(verdict: &Verdict, args: &Args, context: &Context<'_>) {
    let terminal = context.terminal;
    verdict.accepted.iter().for_each(|message| terminal.status(message));
    if let Some(revision) = args.since.as_ref().filter(|_| verdict.passed_over > 0) {
        terminal.status(&messages::check_passed_over(verdict.passed_over, revision));
    }
    if verdict.in_baseline > 0 {
        terminal.status(&messages::check_in_baseline(verdict.in_baseline));
    }
    if verdict.in_grace > 0 {
        terminal.status(&messages::check_in_grace(verdict.in_grace));
    }
    if !verdict.silenced.is_empty() && !args.ignored {
        terminal.status(&messages::check_silenced(verdict.silenced.len()));
    }
    for ((_, check), allowance) in &verdict.allowances {
        let Some(limit) = allowance.limit else { continue };
        terminal.status(&if *check == CheckId::Stale {
            messages::check_budget_stale(allowance.spent, limit)
        } else {
            messages::check_budget_missing(allowance.spent, limit)
        });
    }
    let fixable = verdict.findings.iter().filter(|finding| finding.is_mechanical()).count();
    if fixable > 0 && !args.fix {
        terminal.status(&messages::check_fixable(fixable));
    }
    verdict.unchecked.iter().for_each(|lack| terminal.warning(&lack.said()));
}

/// Says the sum, which only a check that was complete may say.
fn conclude(verdict: &Verdict, statements: usize, locales: &[Locale], context: &Context<'_>) {
    let terminal = context.terminal;
    let (errors, warnings) = (verdict.count(Level::Error), verdict.count(Level::Warning));
    if verdict.findings.is_empty() {
        let names: Vec<&str> = locales.iter().map(Locale::as_str).collect();
        terminal.status(&messages::check_clean(statements, names.join(", ")));
    } else {
        terminal.status(&messages::check_summary(errors, warnings, verdict.words));
    }
}
