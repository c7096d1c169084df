//! What a check of a project comes to: its findings weighed, and what has to be said beside them.

use std::collections::BTreeMap;

use crate::messages;
use crate::model::finding::{CheckId, Finding, Level};
use crate::model::locale::Locale;
use crate::model::message::Message;

/// The sum of a check, in the order of the statements.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// None is of level off.
    pub findings: Vec<Finding>,
    /// How many were there at an earlier time and were left out.
    pub passed_over: usize,
    /// How many a project has accepted.
    pub in_baseline: usize,
    /// How many are so young that they only warn.
    pub in_grace: usize,
    /// Findings that a translator has silenced.
    pub silenced: Vec<Silenced>,
    /// What could not be checked.
    pub unchecked: Vec<Unchecked>,
    /// What could not be read or written, so that the findings are not all that there are.
    pub broken: Vec<Message>,
    /// Changes of English that somebody has accepted.
    pub accepted: Vec<Message>,
    /// Words behind, of what no earlier state excuses.
    pub words: usize,
    pub allowances: BTreeMap<(Account, CheckId), Allowance>,
}

/// A finding that is none, by a translator's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silenced {
    pub finding: Finding,
    /// Why; empty where nobody said.
    pub reason: String,
}

/// A check that could not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    pub check: CheckId,
    pub locale: Option<Locale>,
    /// Why, and what would make it run.
    pub reason: Message,
}

/// Who tolerates words that are behind. The one nearest to a statement does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    Project,
    /// The locale of this place in the configuration.
    Locale(usize),
    /// The rule of this place in the configuration.
    Rule(usize),
}

/// So many words may be behind, and so many are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowance {
    /// None tolerates nothing.
    pub limit: Option<usize>,
    pub spent: usize,
}

impl Allowance {
    /// Whether what is behind is tolerated.
    pub fn holds(self) -> bool {
        self.limit.is_some_and(|limit| self.spent <= limit)
    }
}

impl Unchecked {
    /// What is said about it.
    pub fn said(&self) -> Message {
        match &self.locale {
            Some(locale) => messages::check_unchecked(self.check, locale, self.reason.clone()),
            None => messages::check_unchecked_everywhere(self.check, self.reason.clone()),
        }
    }
}

impl Verdict {
    /// How many findings are of this level.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }

    /// Adds a finding whose words are charged to an account, where it has one.
    pub fn charge(&mut self, finding: &Finding, account: Account, limit: Option<usize>) {
        let allowance = self.allowances.entry((account, finding.check)).or_default();
        allowance.limit = limit;
        if finding.level == Level::Error {
            allowance.spent += finding.words;
        }
    }

    /// The level of a finding once everything has been counted: what is tolerated is no more than a warning.
    pub fn weigh(&self, finding: &Finding, account: Account) -> Level {
        let tolerated = self.allowances.get(&(account, finding.check));
        if tolerated.is_some_and(|allowance| allowance.holds()) {
            finding.level.min(Level::Warning)
        } else {
            finding.level
        }
    }
}
