//! What the gate demands, from the command line and the configuration.

use std::sync::Arc;

use jiff::Timestamp;

use super::past::Past;
use crate::commands::check::{Args, Require};
use crate::commands::{Context, Failure, values};
use crate::formats::{Format, front_matter};
use crate::messages;
use crate::model::document::Document;
use crate::model::finding::{CheckId, Level};
use crate::model::locale::Locale;
use crate::project::config::{self, Config, Levels, Limits, Rule};
use crate::project::history::History;
use crate::project::places::{Project, StatementFile};
use crate::workflow::gate::Requirement;
use crate::workflow::verdict::Account;

/// The rules of one run.
#[derive(Debug)]
pub(in crate::commands) struct Rules<'a> {
    pub requirement: Requirement,
    /// Findings below this level are not looked for.
    pub least: Level,
    /// Nothing but these checks.
    only: Vec<CheckId>,
    /// Levels of the command line.
    levels: Vec<values::LevelOf>,
    /// Limits of the command line, which hold for everything together.
    limits: Limits,
    config: &'a Config,
    /// Findings that were there already are passed over.
    pub(super) since: Option<Past>,
    pub(super) grace: Option<Grace>,
}

/// English that did not stand there yet at this time is in grace; all of it, where there was no commit yet.
#[derive(Debug)]
pub(super) struct Grace {
    pub(super) before: Option<Past>,
}

/// The rules of the configuration that hold for one statement, each with its place.
#[derive(Clone, Debug, Default)]
pub(in crate::commands) struct Fitting<'a>(Vec<(usize, &'a Rule)>);

impl<'a> Rules<'a> {
    /// Reads the rules; the command line wins over the configuration.
    pub(in crate::commands) fn of(
        args: &Args,
        project: &'a Project,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let configured = &project.config().check;
        let named: Vec<Locale> =
            args.levels.iter().filter_map(|said| said.locale.clone()).collect();
        context.locales(project, &named)?;
        let requirement = match (args.require, configured.require) {
            (Some(Require::Reviewed), _) | (None, config::Require::Reviewed) => {
                Requirement::Reviewed
            }
            (Some(Require::Current), _) | (None, config::Require::Current) => Requirement::Current,
        };
        let words = |asked: Option<usize>| asked.and_then(|words| u64::try_from(words).ok());
        let span = args.grace.map_or(configured.grace.duration(), |grace| grace.0);
        let mut rules = Self {
            requirement,
            least: args.least.unwrap_or(configured.least),
            only: args.only.clone(),
            levels: args.levels.clone(),
            limits: Limits {
                stale_words: words(args.max_stale_words),
                missing_words: words(args.max_missing_words),
            },
            config: project.config(),
            since: None,
            grace: None,
        };
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

    /// The rules of the configuration that hold for a statement.
    pub(super) fn fitting(&self, file: &StatementFile, document: &Document) -> Fitting<'a> {
        let rules = &self.config.check.rules;
        if rules.is_empty() {
            return Fitting::default();
        }
        let asked = rules.iter().any(Rule::asks_for_priority) && file.format == Format::Markdown;
        let priority = asked.then(|| front_matter::field(document.source(), "priority")).flatten();
        let fits = |(_, rule): &(usize, &Rule)| rule.fits(&file.id, priority.as_deref());
        Fitting(rules.iter().enumerate().filter(fits).collect())
    }

    /// Whether a check may run in a locale: for some statement, if not for all.
    pub(super) fn may_run(&self, check: CheckId, locale: &Locale) -> bool {
        let runs = |fitting| self.levels(Some(locale), &fitting).of(check) > Level::Off;
        let rules = self.config.check.rules.iter().enumerate();
        runs(Fitting::default()) || rules.into_iter().any(|rule| runs(Fitting(vec![rule])))
    }

    /// Whether a run without this check is no success; a run of other checks alone says nothing about it.
    pub(super) fn is_required(&self, check: CheckId) -> bool {
        let is_left_out = !self.only.is_empty() && !self.only.contains(&check);
        self.config.check.required.contains(&check) && !is_left_out
    }

    /// No rules: of what belongs to no statement.
    pub(in crate::commands) fn general(&self) -> Fitting<'a> {
        Fitting::default()
    }

    /// How much each check weighs; what is not asked for is off.
    pub(in crate::commands) fn levels(
        &self,
        locale: Option<&Locale>,
        fitting: &Fitting<'_>,
    ) -> Levels {
        let mut levels = self.config.levels(locale, fitting.0.iter().map(|(_, rule)| *rule));
        for said in &self.levels {
            if said.locale.is_none() || said.locale.as_ref() == locale {
                levels.set(said.check, said.level);
            }
        }
        for check in CheckId::ALL {
            let unwanted = !self.only.is_empty() && !self.only.contains(check);
            if unwanted || levels.of(*check) < self.least {
                levels.set(*check, Level::Off);
            }
        }
        levels
    }

    /// Who tolerates the words of a finding, and how many; `None` where nobody does.
    pub(super) fn account(
        &self,
        check: CheckId,
        locale: &Locale,
        fitting: &Fitting<'_>,
    ) -> Option<(Account, usize)> {
        let limit = |limits: &Limits| {
            let words = match check == CheckId::Stale {
                true => limits.stale_words,
                false if check == CheckId::Missing => limits.missing_words,
                false => None,
            };
            words.map(|words| usize::try_from(words).unwrap_or(usize::MAX))
        };
        let of_rule = || {
            let said = fitting.0.iter().rev();
            said.filter_map(|(at, rule)| Some((Account::Rule(*at), limit(&rule.limits)?))).next()
        };
        let of_locale = || {
            let at = self.config.locales.iter().position(|own| own.locale == *locale)?;
            Some((Account::Locale(at), limit(&self.config.locales[at].limits)?))
        };
        let of_project = |limits: &Limits| Some((Account::Project, limit(limits)?));
        of_project(&self.limits)
            .or_else(of_rule)
            .or_else(of_locale)
            .or_else(|| of_project(&self.config.check.limits))
    }
}
