//! The gate at one statement: its findings in all locales, against an earlier time where that is asked for.

use jiff::Timestamp;

use super::check::{Args, Require};
use super::survey::{Side, Survey, Surveyed};
use super::{Context, Failure, trouble};
use crate::messages;
use crate::model::document::Document;
use crate::model::finding::{CheckId, Finding, Level};
use crate::model::locale::Locale;
use crate::model::mark::Deed;
use crate::model::message::Message;
use crate::project::config;
use crate::project::history::{Commit, History};
use crate::project::load::LoadError;
use crate::project::places::{Project, StatementFile, slashed};
use crate::workflow::gate::{Age, Budget, EarlierHits, Hit, Requirement, Spent, hits};
use crate::workflow::reconcile::reconcile;

/// So much of an earlier English is quoted in a finding, in characters.
const QUOTED: usize = 120;

/// What the gate demands, from the command line and the configuration.
pub(super) struct Rules {
    requirement: Requirement,
    pub budget: Budget,
    history: Option<History>,
    /// Findings that were there at this commit are passed over.
    since: Option<Commit>,
    grace: Option<Grace>,
}

/// English that did not stand there yet at this commit is in grace; all of it, where there was no commit yet.
struct Grace {
    before: Option<Commit>,
}

/// What was found in one statement.
#[derive(Debug, Default)]
pub(super) struct Inspection {
    pub units: usize,
    pub findings: Vec<Finding>,
    pub passed_over: usize,
    pub in_grace: usize,
    /// Words of all hits that were not passed over.
    pub words: usize,
    /// Words of those that would close the gate.
    pub spent: Spent,
    pub accepted: Vec<Message>,
}

impl Rules {
    /// Reads the rules; the command line wins over the configuration.
    pub(super) fn of(
        args: &Args,
        project: &Project,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let configured = &project.config().check;
        let requirement = match (args.require, configured.require) {
            (Some(Require::Reviewed), _) | (None, config::Require::Reviewed) => {
                Requirement::Reviewed
            }
            (Some(Require::Current), _) | (None, config::Require::Current) => Requirement::Current,
        };
        let words = |asked: Option<usize>, configured: Option<u64>| {
            asked.or_else(|| configured.map(|words| usize::try_from(words).unwrap_or(usize::MAX)))
        };
        let budget = Budget {
            stale_words: words(args.max_stale_words, configured.max_stale_words),
            missing_words: words(args.max_missing_words, configured.max_missing_words),
        };
        let grace = args.grace.map_or(configured.grace.duration(), |grace| grace.0);
        let history = match (&args.since, grace.is_zero()) {
            (None, true) => None,
            (Some(_), _) | (None, false) => Some(History::open(project.root())?),
        };
        let mut rules = Self { requirement, budget, history, since: None, grace: None };
        if let Some(history) = &rules.history {
            rules.since =
                args.since.as_ref().map(|revision| history.resolve(revision)).transpose()?;
            if !grace.is_zero() {
                let then = context.now.checked_sub(grace).unwrap_or(Timestamp::MIN);
                rules.grace = Some(Grace { before: history.commit_before(then)? });
            }
        }
        Ok(rules)
    }

    /// A statement as it stood at a commit; `None` where it was not there, or could not be read.
    fn statement_at(
        &self,
        commit: &Commit,
        file: &StatementFile,
        project: &Project,
    ) -> Result<Option<Document>, Failure> {
        let Some(history) = &self.history else { return Ok(None) };
        let bytes = history.file_at(commit, &file.path)?;
        Ok(bytes.and_then(|bytes| project.parse_statement(file, bytes).ok()))
    }

    /// What did not pass at the commit that `--since` names.
    fn earlier(
        &self,
        file: &StatementFile,
        locale: &Locale,
        survey: &Survey<'_>,
    ) -> Result<EarlierHits, Failure> {
        let (Some(history), Some(since)) = (&self.history, &self.since) else {
            return Ok(EarlierHits::default());
        };
        let Some(document) = self.statement_at(since, file, survey.project)? else {
            return Ok(EarlierHits::default());
        };
        let bytes = history.file_at(since, &survey.project.catalog_path(locale, &file.id))?;
        // A catalog that could not be read then stood behind nothing, as one that was not there.
        let po = bytes.and_then(|bytes| crate::formats::po::read(&bytes).ok());
        let catalog = po.map(|po| po.catalog).unwrap_or_default();
        let units = document.units();
        let reconciled = reconcile(units, &catalog, locale, survey.today);
        Ok(EarlierHits::of(units, &hits(units, &catalog, &reconciled, self.requirement)))
    }
}

/// Inspects one statement.
pub(super) fn inspect(
    file: &StatementFile,
    surveyed: Surveyed,
    rules: &Rules,
    survey: &Survey<'_>,
) -> Result<Inspection, Failure> {
    let Surveyed { document, sides } = surveyed;
    let mut inspection = Inspection { units: document.units().len(), ..Inspection::default() };
    let settled = match &rules.grace {
        None => Settled::All,
        Some(Grace { before: None }) => Settled::Nothing,
        Some(Grace { before: Some(commit) }) => {
            match rules.statement_at(commit, file, survey.project)? {
                None => Settled::Nothing,
                Some(earlier) => Settled::Texts(earlier),
            }
        }
    };
    for (locale, side) in survey.locales.iter().zip(sides) {
        match side {
            Ok(side) => {
                let mut found =
                    hits(document.units(), side.catalog(), &side.reconciled, rules.requirement);
                for hit in &mut found {
                    hit.age = settled.age(&document.units()[hit.unit].text, hit.check);
                }
                let earlier = rules.earlier(file, locale, survey)?;
                inspection.take(file, &document, &side, found, &earlier, survey.project);
            }
            Err(LoadError::Catalog { path, problems }) => {
                let level = survey.project.config().level(CheckId::BrokenCatalog, Some(locale));
                if level == Level::Off {
                    // What is not to be told as a finding still could not be checked.
                    return Err(LoadError::Catalog { path, problems }.into());
                }
                inspection.findings.extend(problems.iter().map(|problem| Finding {
                    check: CheckId::BrokenCatalog,
                    level,
                    statement: Some(file.id.clone()),
                    locale: Some(locale.clone()),
                    file: path.clone(),
                    line: Some(problem.line),
                    unit: None,
                    message: messages::check_broken_catalog(
                        trouble::po_problem(&path, problem).message,
                    ),
                }));
            }
            Err(error @ (LoadError::Store(_) | LoadError::Source { .. })) => {
                return Err(error.into());
            }
        }
    }
    Ok(inspection)
}

/// Which English is old enough to be held against a translation.
enum Settled {
    All,
    Nothing,
    Texts(Document),
}

impl Settled {
    fn age(&self, text: &str, check: CheckId) -> Age {
        let settled = match (self, check) {
            (
                _,
                CheckId::Fuzzy | CheckId::Unreviewed | CheckId::Orphan | CheckId::BrokenCatalog,
            )
            | (Self::All, CheckId::Missing | CheckId::Stale) => true,
            (Self::Nothing, CheckId::Missing | CheckId::Stale) => false,
            (Self::Texts(earlier), CheckId::Missing | CheckId::Stale) => {
                earlier.units().iter().any(|unit| crate::model::state::same_text(&unit.text, text))
            }
        };
        if settled { Age::Settled } else { Age::InGrace }
    }
}

impl Inspection {
    fn take(
        &mut self,
        file: &StatementFile,
        document: &Document,
        side: &Side,
        found: Vec<Hit>,
        earlier: &EarlierHits,
        project: &Project,
    ) {
        for hit in found {
            let level = project.config().level(hit.check, Some(&side.locale));
            if level == Level::Off {
                continue;
            }
            if earlier.contains(&document.units()[hit.unit].text) {
                self.passed_over += 1;
                continue;
            }
            self.words += hit.words;
            let level = match hit.age {
                Age::Settled => level,
                Age::InGrace => {
                    self.in_grace += 1;
                    level.min(Level::Warning)
                }
            };
            match (hit.check, level) {
                (CheckId::Stale, Level::Error) => self.spent.stale_words += hit.words,
                (CheckId::Missing, Level::Error) => self.spent.missing_words += hit.words,
                _ => {}
            }
            self.findings.push(finding(file, document, side, &hit, level));
        }
        for (unit, tracked) in side.reconciled.units.iter().enumerate() {
            let entry = tracked.entry(side.catalog());
            if let Some(mark) = entry.and_then(|entry| entry.acceptance())
                && let Deed::Accepted { by, reason } = mark.deed
            {
                let said =
                    messages::check_accepted(&file.id, &side.locale, unit + 1, by, mark.on, reason);
                self.accepted.push(said);
            }
        }
    }
}

fn finding(
    file: &StatementFile,
    document: &Document,
    side: &Side,
    hit: &Hit,
    level: Level,
) -> Finding {
    let (place, line) = match side.line(hit.unit) {
        Some(line) => (slashed(&side.path), line),
        None => (slashed(&file.path), document.line(hit.unit)),
    };
    let message = match hit.check {
        CheckId::Missing => messages::check_missing(),
        CheckId::Stale => {
            messages::check_stale(shortened(hit.since.as_deref().unwrap_or_default()))
        }
        CheckId::Fuzzy => messages::check_fuzzy(),
        CheckId::Unreviewed | CheckId::Orphan | CheckId::BrokenCatalog => {
            messages::check_unreviewed()
        }
    };
    Finding {
        check: hit.check,
        level,
        statement: Some(file.id.clone()),
        locale: Some(side.locale.clone()),
        file: place,
        line: Some(line),
        unit: Some(hit.unit + 1),
        message,
    }
}

/// A text short enough to be quoted on a line.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}
