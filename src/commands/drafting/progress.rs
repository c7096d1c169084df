//! How far a run is: a line that is drawn over for a person at a terminal, a line now and then elsewhere.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::backends::drive::Step;
use crate::messages;
use crate::model::message::Message;
use crate::model::words;
use crate::terminal::Terminal;
use crate::workflow::draft::{Outcome, Pace, Plan, Reading, Source};

/// Where nothing can be drawn over, a line is said no sooner than this after the one before.
const SILENCE: Duration = Duration::from_secs(10);

/// The line is drawn again no sooner than this.
const BLINK: Duration = Duration::from_millis(100);

/// The whole run.
pub(super) struct Progress<'t> {
    terminal: &'t Terminal,
    begun: Instant,
    state: RefCell<State>,
}

struct State {
    pace: Pace,
    /// Engines that owe answers, and how many.
    busy: BTreeMap<String, usize>,
    /// When and at how many tenths of the run something was said.
    told: (Option<Duration>, usize),
}

/// One statement of the run.
pub(super) struct Watch<'p, 't> {
    progress: &'p Progress<'t>,
    names: Vec<&'p str>,
    /// The words of each unit.
    words: Vec<usize>,
    open: (usize, usize),
    asked: BTreeMap<usize, usize>,
}

impl<'t> Progress<'t> {
    /// A run of so many units, in which engines have so many words to translate.
    pub(super) fn new(terminal: &'t Terminal, units: usize, words: usize) -> Self {
        let state = State { pace: Pace::new(units, words), busy: BTreeMap::new(), told: (None, 0) };
        Self { terminal, begun: Instant::now(), state: RefCell::new(state) }
    }

    /// Watches one more plan. What it has drafted without an engine is done.
    pub(super) fn watch<'p>(&'p self, plan: &Plan<'_>, sources: &'p [Source]) -> Watch<'p, 't> {
        let name = |source: &'p Source| match source {
            Source::Memory { .. } => "",
            Source::Backend { name, .. } => name.as_str(),
        };
        let words: Vec<usize> =
            plan.items().iter().map(|item| words::count(&item.source)).collect();
        let open = open(plan, &words);
        let given = plan.items().len() - open.0;
        self.state.borrow_mut().pace.advance(given, 0);
        let names = sources.iter().map(name).collect();
        Watch { progress: self, names, words, open, asked: BTreeMap::new() }
    }

    /// Says how far it is, if it is time for that.
    pub(super) fn show(&self) {
        let elapsed = self.begun.elapsed();
        let mut state = self.state.borrow_mut();
        let reading = state.pace.reading(elapsed);
        let since = |never: Duration| match state.told.0 {
            Some(told) => elapsed.saturating_sub(told),
            None => never,
        };
        if self.terminal.redraws() {
            // At once for the first time.
            if since(BLINK) >= BLINK {
                state.told.0 = Some(elapsed);
                let engines: Vec<&str> = state.busy.keys().map(String::as_str).collect();
                self.terminal.redraw(&gauge(reading, &engines.join(", ")));
            }
            return;
        }
        let tenth = reading.done.saturating_mul(10) / reading.all.max(1);
        if since(elapsed) >= SILENCE && tenth > state.told.1 && tenth < 10 {
            state.told = (Some(elapsed), tenth);
            self.terminal.status(&messages::draft_progress(reading.done, reading.all));
        }
    }
}

impl Watch<'_, '_> {
    /// Takes what has happened.
    pub(super) fn step(&mut self, plan: &Plan<'_>, step: Step) {
        match step {
            Step::Asked { source } => {
                *self.asked.entry(source).or_default() += 1;
                self.busy(source, 1);
            }
            Step::Answered { source } => {
                if let Some(asked) = self.asked.get_mut(&source) {
                    *asked = asked.saturating_sub(1);
                }
                self.busy(source, -1);
                let (units, words) = open(plan, &self.words);
                let done = (self.open.0.saturating_sub(units), self.open.1.saturating_sub(words));
                self.open = (units, words);
                self.progress.state.borrow_mut().pace.advance(done.0, done.1);
            }
        }
        self.progress.show();
    }

    /// Nothing more is asked: engines owe nothing, and what is open will have no draft in this run.
    pub(super) fn end(self) {
        for (source, asked) in &self.asked {
            self.busy(*source, -isize::try_from(*asked).unwrap_or(0));
        }
    }

    fn busy(&self, source: usize, more: isize) {
        let Some(name) = self.names.get(source) else { return };
        let busy = &mut self.progress.state.borrow_mut().busy;
        let count = busy.entry((*name).to_owned()).or_default();
        *count = count.saturating_add_signed(more);
        if *count == 0 {
            busy.remove(*name);
        }
    }
}

/// Units and words that are not settled.
fn open(plan: &Plan<'_>, words: &[usize]) -> (usize, usize) {
    let open = plan.items().iter().zip(words).filter(|(item, _)| item.outcome == Outcome::Open);
    open.fold((0, 0), |(units, all), (_, words)| (units + 1, all + words))
}

/// The same, from long to short.
fn gauge(reading: Reading, engines: &str) -> Vec<Message> {
    let Reading { done, all, words, left } = reading;
    let mut lines = Vec::new();
    if let (Some(words), Some(left)) = (words, left) {
        let left = time_left(left);
        if !engines.is_empty() {
            lines.push(messages::draft_gauge(done, all, words, engines, left.clone()));
        }
        lines.push(messages::draft_gauge_shorter(done, all, words, left.clone()));
        lines.push(messages::draft_gauge_shortest(done, all, left));
    } else if !engines.is_empty() {
        lines.push(messages::draft_gauge_begun(done, all, engines));
    }
    lines.push(messages::draft_progress(done, all));
    lines.push(messages::draft_gauge_bare(done, all));
    lines
}

fn time_left(left: Duration) -> Message {
    let seconds = left.as_secs_f64().ceil() as u64;
    if seconds < 100 {
        messages::draft_seconds_left(seconds)
    } else {
        messages::draft_minutes_left(seconds.div_ceil(60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Language, Localizer};

    fn said(reading: Reading, engines: &str) -> Vec<String> {
        let localizer = Localizer::new(Language::English);
        gauge(reading, engines).iter().map(|message| localizer.say(message)).collect()
    }

    #[test]
    fn the_line_tells_units_pace_engine_and_time_left() {
        let reading =
            Reading { done: 12, all: 40, words: Some(35), left: Some(Duration::from_secs(61)) };
        assert_eq!(
            said(reading, "firefox"),
            [
                "12 of 40 passages, 35 words/s, firefox, 61 s left",
                "12 of 40 passages, 35 words/s, 61 s left",
                "12 of 40, 61 s left",
                "12 of 40 passages",
                "12/40",
            ]
        );
    }

    #[test]
    fn before_the_first_answer_it_names_the_engine() {
        let reading = Reading { done: 0, all: 1, words: None, left: None };
        assert_eq!(said(reading, "mine")[0], "0 of 1 passage, mine");
        assert_eq!(said(reading, "")[0], "0 of 1 passage");
    }

    #[test]
    fn long_waits_are_told_in_minutes() {
        let localizer = Localizer::new(Language::English);
        assert_eq!(localizer.say(&time_left(Duration::from_secs(99))), "99 s left");
        assert_eq!(localizer.say(&time_left(Duration::from_secs(121))), "3 min left");
    }
}
