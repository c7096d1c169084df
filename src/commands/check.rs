//! `check`: the gate.

use clap::ValueEnum;

use super::inspect::{Inspection, Rules, inspect};
use super::moves::orphans;
use super::survey::Survey;
use super::{Context, Failure, Grace, Outcome, values};
use crate::messages;
use crate::model::finding::{CheckId, Finding, Level};
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::project::places::{Project, StatementFile, slashed};
use crate::terminal::report::check_text::Findings;
use crate::terminal::report::{check_json, check_text};
use crate::workflow::gate::{Budget, Spent};

/// What `check` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Ids, paths or globs; none means all.
    #[arg(value_name = "STATEMENT")]
    pub statements: Vec<String>,

    /// The locales to check; none means all.
    #[arg(short, long = "locale", value_name = "LOCALE", value_delimiter = ',',
        value_parser = values::locale)]
    pub locales: Vec<Locale>,

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
}

/// Prints the findings; they decide the exit status.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let locales = context.locales(&project, &args.locales)?;
    let files = project.select(&args.statements, &context.directory)?;
    let rules = Rules::of(args, &project, context)?;
    let survey = Survey { project: &project, locales: &locales, today: context.today() };
    let seen = survey.of(&files, |file, surveyed| inspect(file, surveyed, &rules, &survey));
    let mut inspections = Vec::with_capacity(seen.len());
    let mut failure = None::<Failure>;
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
    let mut verdict = Verdict::of(inspections, &rules.budget);
    if args.statements.is_empty() {
        verdict.add_orphans(&project, &files, &locales, &rules)?;
    }
    match args.format {
        Format::Json => {
            context
                .terminal
                .data(&check_json::report(&verdict.findings, context.terminal.localizer()));
        }
        Format::Text => {
            context.terminal.data(&check_text::report(&verdict.findings, context.look()))
        }
    }
    verdict.tell(args, &rules.budget, context);
    match failure {
        Some(failure) => Err(failure),
        None => {
            verdict.conclude(files.len(), &locales, context);
            match verdict.findings.count(Level::Error) {
                0 => Ok(Outcome::Done),
                _ => Ok(Outcome::Findings),
            }
        }
    }
}

/// All findings, and what has to be said beside them.
struct Verdict {
    findings: Findings,
    in_grace: usize,
    words: usize,
    spent: Spent,
    accepted: Vec<Message>,
}

impl Verdict {
    /// Puts together what was found in the order of the statements, and weighs it against the budget.
    fn of(inspections: Vec<Inspection>, budget: &Budget) -> Self {
        let mut verdict = Self {
            findings: Findings::default(),
            in_grace: 0,
            words: 0,
            spent: Spent::default(),
            accepted: Vec::new(),
        };
        for inspection in inspections {
            verdict.findings.findings.extend(inspection.findings);
            verdict.findings.passed_over += inspection.passed_over;
            verdict.in_grace += inspection.in_grace;
            verdict.words += inspection.words;
            verdict.spent.stale_words += inspection.spent.stale_words;
            verdict.spent.missing_words += inspection.spent.missing_words;
            verdict.accepted.extend(inspection.accepted);
        }
        for finding in &mut verdict.findings.findings {
            finding.level = budget.level(finding.check, finding.level, verdict.spent);
        }
        verdict
    }

    /// Adds the catalogs of no statement, where the project wants to hear of them.
    fn add_orphans(
        &mut self,
        project: &Project,
        statements: &[StatementFile],
        locales: &[Locale],
        rules: &Rules,
    ) -> Result<(), Failure> {
        for locale in locales {
            let level = project.config().level(CheckId::Orphan, Some(locale));
            if level == Level::Off {
                continue;
            }
            for path in orphans(project, statements, std::slice::from_ref(locale))? {
                if let Some(past) = &rules.since
                    && past.was_orphan(&path)?
                {
                    self.findings.passed_over += 1;
                    continue;
                }
                self.findings.findings.push(Finding {
                    check: CheckId::Orphan,
                    level,
                    statement: None,
                    locale: Some(locale.clone()),
                    file: slashed(&path),
                    line: None,
                    column: None,
                    unit: None,
                    message: messages::check_orphan(),
                    excerpt: None,
                    fix: None,
                });
            }
        }
        Ok(())
    }

    /// Says aloud what the findings alone do not: what was accepted, passed over or forgiven.
    fn tell(&self, args: &Args, budget: &Budget, context: &Context<'_>) {
        let terminal = context.terminal;
        self.accepted.iter().for_each(|message| terminal.status(message));
        if let (Some(revision), 1..) = (&args.since, self.findings.passed_over) {
            terminal.status(&messages::check_passed_over(self.findings.passed_over, revision));
        }
        if self.in_grace > 0 {
            terminal.status(&messages::check_in_grace(self.in_grace));
        }
        if let Some(limit) = budget.stale_words {
            terminal.status(&messages::check_budget_stale(self.spent.stale_words, limit));
        }
        if let Some(limit) = budget.missing_words {
            terminal.status(&messages::check_budget_missing(self.spent.missing_words, limit));
        }
    }

    /// Says the sum, which only a check that was complete may say.
    fn conclude(&self, statements: usize, locales: &[Locale], context: &Context<'_>) {
        let terminal = context.terminal;
        let (errors, warnings) =
            (self.findings.count(Level::Error), self.findings.count(Level::Warning));
        if errors + warnings == 0 {
            let names: Vec<&str> = locales.iter().map(Locale::as_str).collect();
            terminal.status(&messages::check_clean(statements, names.join(", ")));
        } else {
            terminal.status(&messages::check_summary(errors, warnings, self.words));
        }
    }
}
