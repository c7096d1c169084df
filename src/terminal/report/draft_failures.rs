//! Sources that failed in a run of `draft`, each told once for a locale, with what waits for it.

use std::collections::BTreeMap;

use super::draft_tale::{Summary, Waiting};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::workflow::draft::{BackendError, Reason};

/// The failures of a run, by locale and source.
pub(super) struct Failures<'s> {
    summary: &'s Summary,
    given_up: BTreeMap<(&'s Locale, &'s str), Failure<'s>>,
    asked_on: BTreeMap<(&'s Locale, &'s str), Failure<'s>>,
}

struct Failure<'s> {
    error: &'s BackendError,
    /// On how many units.
    units: usize,
    waiting: Waiting,
}

impl<'s> Failures<'s> {
    pub(super) fn of(summary: &'s Summary) -> Self {
        let (mut given_up, mut asked_on) = (BTreeMap::new(), BTreeMap::new());
        for tale in &summary.tales {
            let failure = |error| Failure { error, units: 0, waiting: Waiting::default() };
            for (name, error) in &tale.closed {
                let told: &mut Failure<'_> =
                    given_up.entry((&tale.locale, name.as_str())).or_insert_with(|| failure(error));
                told.waiting += tale.waiting_for(name);
            }
            for (name, (units, error)) in &tale.failed {
                let told: &mut Failure<'_> =
                    asked_on.entry((&tale.locale, name.as_str())).or_insert_with(|| failure(error));
                told.units += units;
                told.waiting += tale.waiting_for(name);
            }
        }
        Self { summary, given_up, asked_on }
    }

    /// A sentence each.
    pub(super) fn told(&self) -> Vec<Message> {
        let given_up =
            self.given_up.iter().filter_map(|(at, failure)| self.of_given_up(*at, failure));
        let asked_on =
            self.asked_on.iter().filter_map(|(at, failure)| self.of_asked_on(*at, failure));
        given_up.chain(asked_on).collect()
    }

    /// Whether why a unit has no draft is told by that.
    pub(super) fn tell(&self, locale: &Locale, source: &str, reason: &Reason) -> bool {
        let Reason::Failed(error) = reason else { return false };
        let at = (locale, source);
        self.given_up.contains_key(&at)
            || self.asked_on.get(&at).is_some_and(|failure| {
                !failure.is_of_one_unit()
                    && self.summary.failure(source, error)
                        == self.summary.failure(source, failure.error)
            })
    }

    fn of_given_up(
        &self,
        (locale, name): (&Locale, &str),
        failure: &Failure<'_>,
    ) -> Option<Message> {
        let Waiting { units, words } = failure.waiting;
        let why = self.summary.failure(name, failure.error);
        if self.summary.foretold.contains(&(locale.clone(), name.to_owned())) {
            return None;
        }
        Some(match units {
            0 => messages::draft_given_up(locale, name, why),
            1.. if self.summary.unusable.contains_key(name) => {
                messages::draft_unusable(locale, name, units, words, why)
            }
            1.. => messages::draft_given_up_with(locale, name, units, words, why),
        })
    }

    fn of_asked_on(
        &self,
        (locale, name): (&Locale, &str),
        failure: &Failure<'_>,
    ) -> Option<Message> {
        let Waiting { units, words } = failure.waiting;
        let why = self.summary.failure(name, failure.error);
        match units {
            _ if failure.is_of_one_unit() => None,
            0 => Some(messages::draft_failed(locale, name, failure.units, why)),
            1.. => {
                Some(messages::draft_failed_with(locale, name, failure.units, units, words, why))
            }
        }
    }
}

impl Failure<'_> {
    /// Whether it is told best where that unit is.
    fn is_of_one_unit(&self) -> bool {
        self.units == 1 && self.waiting.units == 1
    }
}
