//! What a project says about its checks: levels, limits, options, and rules for some statements.

use std::collections::BTreeMap;

use globset::{GlobBuilder, GlobMatcher};
use serde::Deserialize;
use toml::Spanned;

use super::read::{ConfigFault, Fault, RawLevels, levels, named, unknown};
use super::values::{Config, Grace, Require};
use crate::checks::Options;
use crate::model::finding::{CheckId, Level};
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

/// What `check` demands.
#[derive(Clone, Debug)]
pub struct Check {
    pub require: Require,
    pub grace: Grace,
    pub limits: Limits,
    /// Findings below this level are not looked for.
    pub least: Level,
    /// Checks that must be able to run.
    pub required: Vec<CheckId>,
    /// Levels that differ from the defaults, for all locales.
    pub levels: BTreeMap<CheckId, Level>,
    pub options: Options,
    /// What holds for some statements alone; of two the later one wins.
    pub rules: Vec<Rule>,
}

/// So many words may be behind; no limit where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    pub stale_words: Option<u64>,
    pub missing_words: Option<u64>,
}

/// What holds for the statements that fit it.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Patterns over ids; none fits every statement.
    statements: Vec<GlobMatcher>,
    /// The priority that a statement's front matter must name; none fits every statement.
    priority: Option<String>,
    levels: BTreeMap<CheckId, Level>,
    pub limits: Limits,
}

/// The level of each check, for one statement and one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels(Vec<Level>);

impl Default for Check {
    fn default() -> Self {
        Self {
            require: Require::default(),
            grace: Grace::default(),
            limits: Limits::default(),
            least: Level::Warning,
            required: Vec::new(),
            levels: BTreeMap::new(),
            options: Options::default(),
            rules: Vec::new(),
        }
    }
}

impl Rule {
    /// Whether it holds for a statement.
    pub fn fits(&self, statement: &StatementId, priority: Option<&str>) -> bool {
        (self.statements.is_empty()
            || self.statements.iter().any(|glob| glob.is_match(statement.as_str())))
            && self.priority.as_deref().is_none_or(|wanted| priority == Some(wanted))
    }

    /// Whether it asks for the priority of statements.
    pub fn asks_for_priority(&self) -> bool {
        self.priority.is_some()
    }
}

impl Levels {
    pub fn of(&self, check: CheckId) -> Level {
        self.0.get(check as usize).copied().unwrap_or(Level::Off)
    }

    pub fn set(&mut self, check: CheckId, level: Level) {
        if let Some(own) = self.0.get_mut(check as usize) {
            *own = level;
        }
    }
}

impl Config {
    /// How much each check weighs: as the last of the rules says that names it, else as the locale says, else as the
    /// project says, else its default.
    pub fn levels<'a>(
        &self,
        locale: Option<&Locale>,
        rules: impl DoubleEndedIterator<Item = &'a Rule>,
    ) -> Levels {
        let own = locale.and_then(|locale| self.locale(locale));
        let mut levels = Levels(CheckId::ALL.iter().map(|check| check.default_level()).collect());
        let said = [Some(&self.check.levels), own.map(|own| &own.levels)];
        let said = said.into_iter().flatten().chain(rules.map(|rule| &rule.levels));
        for (check, level) in said.flatten() {
            levels.set(*check, *level);
        }
        levels
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawCheck {
    require: Option<Spanned<String>>,
    grace: Option<Spanned<String>>,
    max_stale_words: Option<u64>,
    max_missing_words: Option<u64>,
    least: Option<Spanned<String>>,
    #[serde(default)]
    required: Vec<Spanned<String>>,
    #[serde(default)]
    levels: RawLevels,
    #[serde(default)]
    options: Options,
    #[serde(default)]
    rules: Vec<RawRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawLocaleCheck {
    max_stale_words: Option<u64>,
    max_missing_words: Option<u64>,
    #[serde(default)]
    levels: RawLevels,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawRule {
    #[serde(default)]
    statements: Vec<Spanned<String>>,
    priority: Option<String>,
    max_stale_words: Option<u64>,
    max_missing_words: Option<u64>,
    #[serde(default)]
    levels: RawLevels,
}

impl RawCheck {
    pub(super) fn into_check(self) -> Result<Check, Fault> {
        let grace = self.grace.map(|said| {
            let value = said.as_ref().clone();
            said.as_ref()
                .parse()
                .map_err(|_| Fault(Some(said.span()), ConfigFault::NotAGrace { value }))
        });
        let least = self.least.map(|said| {
            let told = || Level::ALL.into_iter().filter(|level| *level > Level::Off);
            Level::parse(said.as_ref())
                .filter(|level| *level > Level::Off)
                .ok_or_else(|| unknown(&said, told().map(Level::as_str).collect()))
        });
        Ok(Check {
            require: named(self.require, Require::parse, Require::NAMES)?,
            grace: grace.transpose()?.unwrap_or_default(),
            limits: Limits {
                stale_words: self.max_stale_words,
                missing_words: self.max_missing_words,
            },
            least: least.transpose()?.unwrap_or(Level::Warning),
            required: self.required.iter().map(check).collect::<Result<_, _>>()?,
            levels: levels(self.levels)?,
            options: self.options,
            rules: self.rules.into_iter().map(RawRule::into_rule).collect::<Result<_, _>>()?,
        })
    }
}

impl RawLocaleCheck {
    pub(super) fn into_parts(self) -> Result<(BTreeMap<CheckId, Level>, Limits), Fault> {
        let limits =
            Limits { stale_words: self.max_stale_words, missing_words: self.max_missing_words };
        Ok((levels(self.levels)?, limits))
    }
}

impl RawRule {
    fn into_rule(self) -> Result<Rule, Fault> {
        Ok(Rule {
            statements: self.statements.iter().map(glob).collect::<Result<_, _>>()?,
            priority: self.priority,
            levels: levels(self.levels)?,
            limits: Limits {
                stale_words: self.max_stale_words,
                missing_words: self.max_missing_words,
            },
        })
    }
}

fn glob(said: &Spanned<String>) -> Result<GlobMatcher, Fault> {
    // As on the command line: one star stays within a folder, two go below it.
    let glob = GlobBuilder::new(said.as_ref()).literal_separator(true).build();
    glob.map(|glob| glob.compile_matcher()).map_err(|wrong| {
        let (value, detail) = (said.as_ref().clone(), wrong.kind().to_string());
        Fault(Some(said.span()), ConfigFault::NotAPattern { value, detail })
    })
}

pub(super) fn check(said: &Spanned<String>) -> Result<CheckId, Fault> {
    CheckId::parse(said.as_ref())
        .ok_or_else(|| unknown(said, CheckId::ALL.iter().map(|check| check.as_str()).collect()))
}
