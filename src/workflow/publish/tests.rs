//! Every policy against every state, and what holds for all of them.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::model::catalog::Catalog;
use crate::model::drafting::Origin;
use crate::model::entry::{Entry, Standing as Vouching};
use crate::model::locale::Locale;
use crate::model::unit::{Unit, UnitKind};
use crate::workflow::gate::Requirement;
use crate::workflow::reconcile::reconcile;

const ON: Date = date(2026, 11, 22);

/// Declares the states, so that each stands in one place.
macro_rules! states {
    ($( $(#[$doc:meta])* $name:ident, )*) => {
        /// What may have happened to a passage.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum State { $( $(#[$doc])* $name, )* }

        const STATES: &[State] = &[$(State::$name),*];
    };
}

states! {
    Missing,
    Translated,
    Reviewed,
    /// A person's, and nobody stands behind it.
    Begun,
    MachineDraft,
    /// Somebody has taken the flag away, and said nothing more.
    MachineVouched,
    MachineReviewed,
    MachineEdited,
    Stale,
    StaleMachineDraft,
    Accepted,
}

use State::*;

/// The entry of a passage in a state.
fn entry(source: &str, state: State) -> Entry {
    let mut entry = Entry::new(source);
    let draft = |entry: &mut Entry| {
        let origin = Origin::Machine { engine: "firefox en-be 3.0".to_owned(), pivot: None };
        entry.drafted_by("Машына.".to_owned(), &[origin], ON);
    };
    let by_hand = |entry: &mut Entry| entry.translation = vec!["Чалавек.".to_owned()];
    match state {
        Missing => {}
        Translated => by_hand(&mut entry),
        Reviewed => {
            by_hand(&mut entry);
            entry.reviewed_by("Ганна", ON);
        }
        Begun => {
            by_hand(&mut entry);
            entry.standing = Vouching::Draft;
        }
        MachineDraft => draft(&mut entry),
        MachineVouched => {
            draft(&mut entry);
            entry.standing = Vouching::Vouched;
        }
        MachineReviewed => {
            draft(&mut entry);
            entry.reviewed_by("Ганна", ON);
        }
        MachineEdited => {
            draft(&mut entry);
            entry.translation = vec!["Машына і чалавек.".to_owned()];
            entry.standing = Vouching::Vouched;
        }
        Stale | Accepted => {
            entry.source = format!("Once: {source}");
            by_hand(&mut entry);
            entry.source_changed(source, ON);
            if state == Accepted {
                entry.accepted_by("Ян", "a typo", ON);
            }
        }
        StaleMachineDraft => {
            entry.source = format!("Once: {source}");
            draft(&mut entry);
            entry.source_changed(source, ON);
        }
    }
    entry
}

/// Ten words, none of them as in another unit.
fn source(nth: usize) -> String {
    (0..10).map(|word| format!("w{nth}x{word}")).collect::<Vec<_>>().join(" ")
}

fn planned(states: &[State], policy: &Policy, today: Date) -> Plan {
    let units: Vec<Unit> = (0..states.len())
        .map(|nth| Unit { kind: UnitKind::Paragraph, text: source(nth) })
        .collect();
    let entries = states.iter().enumerate().map(|(nth, state)| entry(&source(nth), *state));
    let catalog = Catalog { entries: entries.collect() };
    let be = Locale::parse("be").unwrap();
    plan(&units, &catalog, &reconcile(&units, &catalog, &be, today), policy)
}

fn policies() -> Vec<Policy> {
    let mut policies = Vec::new();
    for require in [Requirement::Current, Requirement::Reviewed] {
        for min_ready in [0, 50, 100] {
            for on_stale in [OnStale::KeepMarked, OnStale::English, OnStale::Omit] {
                for on_missing in [OnMissing::English, OnMissing::Omit] {
                    for on_draft in [OnDraft::Hide, OnDraft::KeepMarked] {
                        policies.push(Policy {
                            require,
                            min_ready,
                            on_stale,
                            on_missing,
                            on_draft,
                        });
                    }
                }
            }
        }
    }
    policies
}

/// What a state shows: the translation, what stands in place of nothing, or what stands in place of stale text.
#[derive(Debug, PartialEq, Eq)]
enum Expected {
    Text,
    AsMissing,
    AsStale,
}

fn expected(state: State, policy: &Policy) -> Expected {
    let drafts = match policy.on_draft {
        OnDraft::Hide => Expected::AsMissing,
        OnDraft::KeepMarked => Expected::Text,
    };
    match (state, policy.require) {
        (Missing, _) => Expected::AsMissing,
        (Reviewed | MachineReviewed, _) => Expected::Text,
        (Translated | MachineVouched | MachineEdited | Accepted, Requirement::Current) => {
            Expected::Text
        }
        (Translated | MachineVouched | MachineEdited | Accepted, Requirement::Reviewed) => drafts,
        (Begun, _) => Expected::AsMissing,
        (MachineDraft, _) => drafts,
        (StaleMachineDraft, _) if policy.on_draft == OnDraft::Hide => Expected::AsMissing,
        (Stale | StaleMachineDraft, _) => Expected::AsStale,
    }
}

#[test]
fn every_policy_shows_every_state_as_it_says() {
    for policy in policies() {
        for &state in STATES {
            let plan = planned(&[state], &policy, ON);
            let shown = match &plan.passages[0].shown {
                Shown::Translation(_) => "text",
                Shown::Source => "english",
                Shown::Omitted => "gap",
            };
            let wanted = match (expected(state, &policy), policy.on_missing, policy.on_stale) {
                (Expected::Text, _, _) | (Expected::AsStale, _, OnStale::KeepMarked) => "text",
                (Expected::AsMissing, OnMissing::English, _)
                | (Expected::AsStale, _, OnStale::English) => "english",
                (Expected::AsMissing, OnMissing::Omit, _)
                | (Expected::AsStale, _, OnStale::Omit) => "gap",
            };
            assert_eq!(shown, wanted, "{state:?} under {policy:?}");
        }
    }
}

#[test]
fn what_is_known_of_a_passage_comes_along() {
    let policy = Policy { on_draft: OnDraft::KeepMarked, min_ready: 0, ..Policy::default() };
    let states = [Stale, MachineDraft, MachineEdited, MachineReviewed, Accepted, Begun];
    let passages = planned(&states, &policy, ON).passages;
    let Condition::Stale { was, since } = &passages[0].condition else { panic!("{passages:?}") };
    assert_eq!((was.as_str(), *since), (format!("Once: {}", source(0)).as_str(), Some(ON)));
    let machine =
        |hand| Author::Machine { engine: "firefox en-be 3.0".to_owned(), on: Some(ON), hand };
    assert_eq!(
        (&passages[1].condition, &passages[1].author),
        (&Condition::Draft, &machine(Hand::Untouched))
    );
    assert_eq!(passages[2].author, machine(Hand::Edited));
    let seal = |by: &str| Some(Seal { by: by.to_owned(), on: ON });
    assert_eq!(passages[3].review, seal("Ганна"));
    assert_eq!(
        (&passages[4].acceptance, &passages[4].condition),
        (&seal("Ян"), &Condition::Current)
    );
    assert_eq!((&passages[5].author, &passages[5].condition), (&Author::Person, &Condition::Draft));
    let unreviewed: Vec<bool> = passages.iter().map(Passage::is_unreviewed_machine).collect();
    assert_eq!(unreviewed, [false, true, true, false, false, false]);
}

#[test]
fn a_page_falls_back_for_the_reason_that_holds() {
    let reviewed = Policy { require: Requirement::Reviewed, ..Policy::default() };
    let lenient = Policy { min_ready: 0, ..Policy::default() };
    for (states, policy, standing) in [
        (&[Missing, Missing][..], Policy::default(), Standing::Fallback(Reason::NotTranslated)),
        (&[Missing, Missing], lenient, Standing::Fallback(Reason::NotTranslated)),
        (&[MachineDraft, Missing], lenient, Standing::Fallback(Reason::NotReady)),
        (&[Translated, Missing], Policy::default(), Standing::Fallback(Reason::NotReady)),
        (&[Translated; 5], Policy::default(), Standing::Translation),
        (
            &[Translated, Translated, Translated, Translated, Stale],
            Policy::default(),
            Standing::Translation,
        ),
        (
            &[Translated, Translated, Translated, Stale],
            Policy::default(),
            Standing::Fallback(Reason::NotReady),
        ),
        (&[Translated, Reviewed], reviewed, Standing::Fallback(Reason::NotReviewed)),
        (&[Translated, Missing], reviewed, Standing::Fallback(Reason::NotReady)),
        (&[Reviewed, Reviewed, Reviewed, Reviewed, Translated], reviewed, Standing::Translation),
        (&[], Policy::default(), Standing::Translation),
    ] {
        assert_eq!(planned(states, &policy, ON).standing, standing, "{states:?} {policy:?}");
    }
}

#[test]
fn readiness_counts_words_that_are_ready_and_rounds_down() {
    let states = [Translated, Translated, Missing, Stale, MachineDraft, Begun];
    let readiness = planned(&states, &Policy::default(), ON).readiness;
    assert_eq!((readiness.words, readiness.ready, readiness.percent()), (60, 20, 33));
    assert_eq!((readiness.stale, readiness.missing, readiness.drafts), (1, 1, 2));
}

#[test]
fn a_change_that_no_catalog_knows_of_yet_has_no_day() {
    let unit = Unit { kind: UnitKind::Paragraph, text: "One two three four six.".to_owned() };
    let mut entry = Entry::new("One two three four five.");
    entry.translation = vec!["Раз два тры чатыры пяць.".to_owned()];
    let catalog = Catalog { entries: vec![entry] };
    let be = Locale::parse("be").unwrap();
    let units = [unit];
    let policy = Policy { min_ready: 0, ..Policy::default() };
    let plan = plan(&units, &catalog, &reconcile(&units, &catalog, &be, ON), &policy);
    let Condition::Stale { since, .. } = &plan.passages[0].condition else { panic!("{plan:?}") };
    assert_eq!(*since, None);
}

#[test]
fn a_locale_overrules_the_project_and_a_statement_overrules_both() {
    let locale =
        Wishes { min_ready: Some(60), on_draft: Some(OnDraft::KeepMarked), ..Wishes::default() };
    let mut statement = StatementWishes::default();
    for (key, values) in [
        ("publish-min-ready", &["40"][..]),
        ("publish-require", &["reviewed"]),
        ("publish-on-stale", &["omit"]),
        ("publish-on-missing", &["omit"]),
        ("publisher", &["somebody"]),
        ("title", &["x"]),
    ] {
        statement.take(key, values).unwrap();
    }
    let policy = Policy::default().with(&locale).with(&statement.wishes);
    assert_eq!(
        policy,
        Policy {
            require: Requirement::Reviewed,
            min_ready: 40,
            on_stale: OnStale::Omit,
            on_missing: OnMissing::Omit,
            on_draft: OnDraft::KeepMarked,
        }
    );
}

#[test]
fn a_statement_says_where_it_is_published() {
    let be = Locale::parse("be").unwrap();
    for (values, places, holds) in [
        (&["true"][..], Places::Everywhere, true),
        (&["false"], Places::Nowhere, false),
        (&["ru"], Places::In(vec![Locale::parse("ru").unwrap()]), false),
        (
            &["ru, be"],
            Places::In(["ru", "be"].map(|tag| Locale::parse(tag).unwrap()).to_vec()),
            true,
        ),
        (
            &["ru", "be"],
            Places::In(["ru", "be"].map(|tag| Locale::parse(tag).unwrap()).to_vec()),
            true,
        ),
    ] {
        let mut statement = StatementWishes::default();
        statement.take("publish", values).unwrap();
        assert_eq!(statement.places, places);
        assert_eq!(statement.places.hold(&be), holds, "{values:?}");
    }
}

#[test]
fn what_begins_as_our_fields_do_and_is_none_is_refused() {
    for (key, value) in [
        ("publish", "Maybe!"),
        ("publish-min-ready", "101"),
        ("publish-min-ready", "most"),
        ("publish-require", "good"),
        ("publish-on-stale", "hide"),
        ("publish-on-draft", "english"),
    ] {
        let wrong = StatementWishes::default().take(key, &[value]).unwrap_err();
        assert!(matches!(wrong, NotAWish::Value { .. }), "{key}: {wrong}");
    }
    for key in ["publish-on-drafts", "publish_require", "publish-"] {
        let wrong = StatementWishes::default().take(key, &["hide"]).unwrap_err();
        assert!(matches!(wrong, NotAWish::Key { .. }), "{key}: {wrong}");
    }
    assert!(StatementWishes::default().take("publish", &[]).is_err());
}

fn any_policy() -> impl Strategy<Value = Policy> {
    (prop::sample::select(policies()), 0..=100_u8)
        .prop_map(|(policy, min_ready)| Policy { min_ready, ..policy })
}

proptest! {
    #[test]
    fn a_page_is_what_it_is_called(
        states in prop::collection::vec(prop::sample::select(STATES.to_vec()), 0..8),
        policy in any_policy(),
    ) {
        let plan = planned(&states, &policy, ON);
        // Each unit is accounted for once, and what is not ready is told by exactly one reason.
        prop_assert_eq!(plan.passages.len(), states.len());
        let ready = plan.passages.iter().filter(|passage| passage.ready).count();
        prop_assert_eq!(ready + plan.readiness.gaps(), states.len());
        let shows = plan.passages.iter().any(|p| matches!(p.shown, Shown::Translation(_)));
        if plan.standing == Standing::Translation {
            prop_assert!(plan.readiness.percent() >= policy.min_ready);
            prop_assert!(shows || states.is_empty());
        }
        for (passage, state) in plan.passages.iter().zip(&states) {
            let machine = matches!(
                state,
                MachineDraft | MachineVouched | MachineEdited | StaleMachineDraft
            );
            let shown = matches!(passage.shown, Shown::Translation(_));
            prop_assert_eq!(passage.is_unreviewed_machine(), machine && shown, "{:?}", state);
            let draft = matches!(state, Begun | MachineDraft | StaleMachineDraft);
            prop_assert!(!(shown && draft && policy.on_draft == OnDraft::Hide));
            prop_assert!(!(passage.ready && policy.require == Requirement::Reviewed && passage.review.is_none()));
            prop_assert!(!passage.ready || shown);
        }
    }

    #[test]
    fn nothing_depends_on_the_day(
        states in prop::collection::vec(prop::sample::select(STATES.to_vec()), 0..6),
        policy in any_policy(),
        days in 0..400_i64,
    ) {
        let later = ON.checked_add(jiff::Span::new().days(days)).unwrap();
        prop_assert_eq!(planned(&states, &policy, ON), planned(&states, &policy, later));
    }
}
