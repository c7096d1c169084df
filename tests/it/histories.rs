//! Made-up histories: edits of the English, syncs, and people's work in the catalog.

use proptest::bool::weighted;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One event; indices wrap around what there is.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// The English.
    Insert(Index, Vec<String>),
    Delete(Index),
    Move(Index, Index),
    Duplicate(Index, Index),
    AddSentence(Index, Index, String),
    RemoveSentence(Index, Index),
    EditWord(Index, Index, Index, &'static str),
    SwapSentences(Index, Index),
    Split(Index, Index),
    Join(Index),
    Rewrap(usize),
    Retypeset(Option<Index>),
    /// The English of an earlier sync returns.
    Revert(Index),
    Sync,
    Work(Work),
}

/// What people do in the catalog, with whatever tool.
#[derive(Clone, Debug)]
pub(crate) enum Work {
    Translate(Index),
    TranslateAll,
    EditText(Index),
    Vouch(Index),
    Withdraw(Index),
    Part(Index),
    Review(Index),
    Accept(Index),
}

const SUBJECTS: &[&str] =
    &["The miners", "Our teachers", "Nobody", "The observers", "Many doctors", "They"];
const VERBS: &[&str] =
    &["demanded", "will \"remember\"", "don't fear", "wrote about", "have seen", "left"];
const OBJECTS: &[&str] = &[
    "the free elections",
    "their old prison - again",
    "every letter...",
    "the strike of 2020",
    "a new court",
    "home",
];

pub(crate) fn sentence() -> impl Strategy<Value = String> {
    (select(SUBJECTS), select(VERBS), select(OBJECTS)).prop_map(|(s, v, o)| format!("{s} {v} {o}."))
}

fn paragraph() -> impl Strategy<Value = Vec<String>> {
    vec(sentence(), 1..4)
}

/// A statement that was translated once, and what happens then; mostly with a sync after each event.
pub(crate) fn history() -> impl Strategy<Value = (Vec<Vec<String>>, Vec<Event>)> {
    let events = vec((event(), weighted(0.6)), 1..14).prop_map(|events| {
        let beginning = [Event::Sync, Event::Work(Work::TranslateAll), Event::Sync];
        let then = events.into_iter().flat_map(|(event, synced)| {
            std::iter::once(event).chain(synced.then_some(Event::Sync))
        });
        beginning.into_iter().chain(then).collect()
    });
    (vec(paragraph(), 1..5), events)
}

fn event() -> impl Strategy<Value = Event> {
    let at = any::<Index>;
    let word = select(vec!["brave", "Thursday", "river", "not", "justice"]);
    prop_oneof![
        2 => (at(), paragraph()).prop_map(|(a, p)| Event::Insert(a, p)),
        2 => at().prop_map(Event::Delete),
        1 => (at(), at()).prop_map(|(a, b)| Event::Move(a, b)),
        1 => (at(), at()).prop_map(|(a, b)| Event::Duplicate(a, b)),
        2 => (at(), at(), sentence()).prop_map(|(a, b, s)| Event::AddSentence(a, b, s)),
        1 => (at(), at()).prop_map(|(a, b)| Event::RemoveSentence(a, b)),
        3 => (at(), at(), at(), word).prop_map(|(a, b, c, w)| Event::EditWord(a, b, c, w)),
        1 => (at(), at()).prop_map(|(a, b)| Event::SwapSentences(a, b)),
        2 => (at(), at()).prop_map(|(a, b)| Event::Split(a, b)),
        2 => at().prop_map(Event::Join),
        1 => (20..90_usize).prop_map(Event::Rewrap),
        2 => proptest::option::of(at()).prop_map(Event::Retypeset),
        5 => at().prop_map(Event::Revert),
        1 => Just(Event::Sync),
        1 => at().prop_map(|a| Event::Work(Work::Translate(a))),
        3 => Just(Event::Work(Work::TranslateAll)),
        2 => at().prop_map(|a| Event::Work(Work::EditText(a))),
        2 => at().prop_map(|a| Event::Work(Work::Vouch(a))),
        1 => at().prop_map(|a| Event::Work(Work::Withdraw(a))),
        1 => at().prop_map(|a| Event::Work(Work::Part(a))),
        1 => at().prop_map(|a| Event::Work(Work::Review(a))),
        1 => at().prop_map(|a| Event::Work(Work::Accept(a))),
    ]
}
