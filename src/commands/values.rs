//! Values of options, read from what was typed.

use std::num::NonZeroUsize;
use std::time::Duration;

use jiff::civil::Date;

use crate::messages;
use crate::model::finding::{CheckId, Level};
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;

/// The number of a unit in its statement, counted from 1 in reading order.
pub type UnitNumber = NonZeroUsize;

/// How old something must be to count: `--grace 7d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grace(pub Duration);

/// The level of a check, in all locales or in one: `--level be:stale=warning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelOf {
    pub locale: Option<Locale>,
    pub check: CheckId,
    pub level: Level,
}

/// A value has not the form that its option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    #[error("not a whole number")]
    Count,
    #[error("not a whole number from 1")]
    Some,
    #[error("not the number of a unit")]
    Unit,
    #[error("not a language tag")]
    Locale,
    #[error("not a span of time")]
    Duration,
    #[error("not a day")]
    Date,
    #[error("not a statement's id")]
    Id,
    #[error("not a check")]
    Check,
    #[error("not a level")]
    Level,
    #[error("not a level that is looked for")]
    Least,
    #[error("not a check and its level")]
    LevelOf,
    #[error("not a language and a text")]
    Rendering,
    #[error("not the address of a page")]
    Address,
}

impl Malformed {
    /// What would have been right.
    pub fn expected(self) -> Message {
        match self {
            Self::Count => messages::usage_expected_count(),
            Self::Some => messages::usage_expected_some(),
            Self::Unit => messages::usage_expected_unit(),
            Self::Locale => messages::usage_expected_locale(),
            Self::Duration => messages::usage_expected_duration(),
            Self::Date => messages::usage_expected_date(),
            Self::Id => messages::usage_expected_id(),
            Self::Check => messages::usage_expected_check(),
            Self::Level => messages::usage_expected_level(),
            Self::Least => messages::usage_expected_least(),
            Self::LevelOf => messages::usage_expected_level_of(),
            Self::Rendering => messages::usage_expected_rendering(),
            Self::Address => messages::usage_expected_address(),
        }
    }
}

pub(super) fn count(text: &str) -> Result<usize, Malformed> {
    text.parse().map_err(|_| Malformed::Count)
}

/// Reads a number of things, one at least.
pub(super) fn some(text: &str) -> Result<NonZeroUsize, Malformed> {
    text.parse().map_err(|_| Malformed::Some)
}

pub(super) fn unit(text: &str) -> Result<UnitNumber, Malformed> {
    text.parse().map_err(|_| Malformed::Unit)
}

pub(super) fn locale(text: &str) -> Result<Locale, Malformed> {
    Locale::parse(text).map_err(|_| Malformed::Locale)
}

/// Reads the id of a check.
pub(super) fn check(text: &str) -> Result<CheckId, Malformed> {
    CheckId::parse(text).ok_or(Malformed::Check)
}

/// Reads the name of a level.
pub(super) fn level(text: &str) -> Result<Level, Malformed> {
    Level::parse(text).ok_or(Malformed::Level)
}

/// Reads the lowest level that is looked for: nothing is below `info`.
pub(super) fn least(text: &str) -> Result<Level, Malformed> {
    level(text).ok().filter(|level| *level > Level::Off).ok_or(Malformed::Least)
}

/// Reads `stale=warning` or `be:stale=warning`.
pub(super) fn level_of(text: &str) -> Result<LevelOf, Malformed> {
    let (name, weight) = text.split_once('=').ok_or(Malformed::LevelOf)?;
    let (tag, name) = match name.split_once(':') {
        Some((tag, name)) => (Some(tag), name),
        None => (None, name),
    };
    Ok(LevelOf { locale: tag.map(locale).transpose()?, check: check(name)?, level: level(weight)? })
}

pub(super) fn date(text: &str) -> Result<Date, Malformed> {
    text.parse().map_err(|_| Malformed::Date)
}

pub(super) fn id(text: &str) -> Result<StatementId, Malformed> {
    StatementId::parse(text).map_err(|_| Malformed::Id)
}

/// Reads the address of a page on the web: whatever else a browser would do with it, it fetches a page.
pub(super) fn address(text: &str) -> Result<String, Malformed> {
    let (scheme, rest) = text.split_once("://").ok_or(Malformed::Address)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let on_the_web = ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let sound = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\".contains(c);
    match on_the_web && !host.is_empty() && rest.chars().all(sound) {
        true => Ok(text.to_owned()),
        false => Err(Malformed::Address),
    }
}

/// Reads a language and what something is called in it: `be=страйк`.
pub(super) fn rendering(text: &str) -> Result<(Locale, String), Malformed> {
    let (tag, said) = text.split_once('=').ok_or(Malformed::Rendering)?;
    let said = said.trim();
    if said.is_empty() || said.contains(char::is_control) {
        return Err(Malformed::Rendering);
    }
    Ok((locale(tag)?, said.to_owned()))
}

/// Reads a whole number of hours, days or weeks: `12h`, `7d`, `2w`.
pub(super) fn grace(text: &str) -> Result<Grace, Malformed> {
    let hours_each = match text.chars().last() {
        Some('h') => 1,
        Some('d') => 24,
        Some('w') => 7 * 24,
        Some(_) | None => return Err(Malformed::Duration),
    };
    let number: u32 = text[..text.len() - 1].parse().map_err(|_| Malformed::Duration)?;
    Ok(Grace(Duration::from_secs(u64::from(number) * hours_each * 3600)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_are_hours_days_or_weeks() {
        let hours = |hours: u64| Ok(Grace(Duration::from_secs(hours * 3600)));
        assert_eq!(grace("12h"), hours(12));
        assert_eq!(grace("7d"), hours(7 * 24));
        assert_eq!(grace("2w"), hours(14 * 24));
        for bad in ["", "7", "d", "-1d", "1.5d", "7 d", "7т", "99999999999d"] {
            assert_eq!(grace(bad), Err(Malformed::Duration), "{bad}");
        }
    }

    #[test]
    fn a_level_may_be_of_one_locale() {
        let be = Locale::parse("be").unwrap();
        let of = |locale| Ok(LevelOf { locale, check: CheckId::Stale, level: Level::Warning });
        assert_eq!(level_of("stale=warning"), of(None));
        assert_eq!(level_of("be:stale=warning"), of(Some(be)));
        assert_eq!(level_of("stale"), Err(Malformed::LevelOf));
        assert_eq!(level_of("stail=off"), Err(Malformed::Check));
        assert_eq!(level_of("stale=high"), Err(Malformed::Level));
    }

    #[test]
    fn nothing_below_info_can_be_looked_for() {
        assert_eq!(least("info"), Ok(Level::Info));
        assert_eq!(least("off"), Err(Malformed::Least));
        assert_eq!(least("err"), Err(Malformed::Least));
    }

    #[test]
    fn an_address_leads_to_a_page_on_the_web() {
        for good in
            ["https://example.org", "HTTP://a.example:8000/b?c=d#e", "https://прыклад.example/а"]
        {
            assert_eq!(address(good).as_deref(), Ok(good));
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "example.org",
            "//example.org",
            "https://",
            "https:///a",
            "https://a b",
            "https://a\nb",
            " https://a",
        ] {
            assert_eq!(address(bad), Err(Malformed::Address), "{bad}");
        }
    }

    #[test]
    fn units_are_counted_from_one() {
        assert_eq!(unit("1"), Ok(UnitNumber::MIN));
        assert_eq!(unit("0"), Err(Malformed::Unit));
    }
}
