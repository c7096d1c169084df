//! The gate at one statement: its findings in all locales, against an earlier time where that is asked for.

use std::sync::Arc;

use jiff::Timestamp;

use super::check::{Args, Require};
use super::past::{Failings, Past};
use super::survey::{Side, Survey, Surveyed};
use super::{Context, Failure, trouble};
use crate::messages;
use crate::model::document::Document;
use crate::model::finding::{CheckId, Finding, Level};
use crate::model::mark::Deed;
use crate::model::message::Message;
use crate::project::config;
use crate::project::history::History;
use crate::project::load::LoadError;
use crate::project::places::{Project, StatementFile, slashed};
use crate::workflow::gate::{Age, Budget, Hit, Lack, Requirement, Spent, hits};

/// So much of an earlier English is quoted in a finding, in characters.
const QUOTED: usize = 120;

/// What the gate demands, from the command line and the configuration.
pub(super) struct Rules {
    requirement: Requirement,
    pub budget: Budget,
    /// Findings that were there already are passed over.
    pub since: Option<Past>,
    grace: Option<Grace>,
}

/// English that did not stand there yet at this time is in grace; all of it, where there was no commit yet.
struct Grace {
    before: Option<Past>,
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
        let span = args.grace.map_or(configured.grace.duration(), |grace| grace.0);
        let mut rules = Self { requirement, budget, since: None, grace: None };
        if args.since.is_none() && span.is_zero() {
            return Ok(rules);
        }
        let history = match History::open(project.root()) {
            Ok(history) => Arc::new(history),
            Err(error) if args.since.is_none() => {
                return Err(Failure::from(error).hint(messages::check_hint_grace()));
            }
            Err(error) => return Err(error.into()),
        };
        if let Some(revision) = &args.since {
            let commit = history.resolve(revision)?;
            rules.since = Some(Past::at(commit, Arc::clone(&history), project)?);
        }
        if !span.is_zero() {
            let then = context.now.checked_sub(span).unwrap_or(Timestamp::MIN);
            let commit = history.commit_before(then)?;
            let before = commit.map(|commit| Past::at(commit, history, project)).transpose()?;
            rules.grace = Some(Grace { before });
        }
        Ok(rules)
    }

    /// Which English of a statement is old enough to be held against a translation.
    fn settled(&self, file: &StatementFile, project: &Project) -> Result<Settled, Failure> {
        Ok(match &self.grace {
            None => Settled::All,
            Some(Grace { before: None }) => Settled::Nothing,
            Some(Grace { before: Some(past) }) => match past.statement(file, project)? {
                None => Settled::Nothing,
                Some(former) => Settled::Texts(former.document),
            },
        })
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
    let found =
        |side: &Side| hits(document.units(), side.catalog(), &side.reconciled, rules.requirement);
    let found: Vec<Vec<Hit>> =
        sides.iter().map(|side| side.as_ref().map(found).unwrap_or_default()).collect();
    // Most statements are as they should be, and nobody has to ask what they were.
    let quiet = found.iter().all(Vec::is_empty);
    let settled = if quiet { Settled::All } else { rules.settled(file, survey.project)? };
    let former = match &rules.since {
        Some(past) if !quiet => past.statement(file, survey.project)?.map(|former| (past, former)),
        Some(_) | None => None,
    };
    for ((locale, side), mut found) in survey.locales.iter().zip(sides).zip(found) {
        match side {
            Ok(side) => {
                for hit in &mut found {
                    hit.age = settled.age(&document.units()[hit.unit].text, hit.lack);
                }
                let earlier = match &former {
                    Some((past, former)) if !found.is_empty() => {
                        past.failings(former, &document, locale, rules.requirement, survey)?
                    }
                    Some(_) | None => Failings::default(),
                };
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
                    column: None,
                    unit: None,
                    message: messages::check_broken_catalog(
                        trouble::po_problem(&path, problem).message,
                    ),
                    excerpt: None,
                    fix: None,
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
    fn age(&self, text: &str, lack: Lack) -> Age {
        let settled = match (self, lack) {
            (_, Lack::Voucher | Lack::Review)
            | (Self::All, Lack::Translation | Lack::Freshness) => true,
            (Self::Nothing, Lack::Translation | Lack::Freshness) => false,
            (Self::Texts(earlier), Lack::Translation | Lack::Freshness) => {
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
        earlier: &Failings,
        project: &Project,
    ) {
        for hit in found {
            let level = project.config().level(hit.lack.check(), Some(&side.locale));
            if level == Level::Off {
                continue;
            }
            if earlier.cover(&hit, &document.units()[hit.unit].text) {
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
            if level == Level::Error {
                match hit.lack {
                    Lack::Freshness => self.spent.stale_words += hit.words,
                    Lack::Translation => self.spent.missing_words += hit.words,
                    Lack::Voucher | Lack::Review => {}
                }
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
    let message = match hit.lack {
        Lack::Translation => messages::check_missing(),
        Lack::Freshness => {
            messages::check_stale(shortened(hit.since.as_deref().unwrap_or_default()))
        }
        Lack::Voucher => messages::check_fuzzy(),
        Lack::Review => messages::check_unreviewed(),
    };
    Finding {
        check: hit.lack.check(),
        level,
        statement: Some(file.id.clone()),
        locale: Some(side.locale.clone()),
        file: place,
        line: Some(line),
        column: None,
        unit: Some(hit.unit + 1),
        message,
        excerpt: None,
        fix: None,
    }
}

/// A text short enough to be quoted on a line, and on one line.
fn shortened(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut short = String::new();
    while short.len() <= QUOTED * char::MAX_LEN_UTF8
        && let Some(word) = words.next()
    {
        short.extend((!short.is_empty()).then_some(' '));
        short.push_str(word);
    }
    match short.char_indices().nth(QUOTED) {
        None => short,
        Some((end, _)) => format!("{}…", short[..end].trim_end()),
    }
}
