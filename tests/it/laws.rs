//! The laws of reconciling, over made-up histories of a statement and its catalog.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use talmach::formats::po;
use talmach::model::fingerprint::fold;
use talmach::model::state::State;
use talmach::workflow::status::{Tally, tally};
use talmach::workflow::sync::{RetiredEntries, plan};

use crate::histories::{Event, history};
use crate::tools::{gettext, run};
use crate::world::{Standpoint, TODAY, World, holds_each_message_once, pair, standpoints};

/// Lets many histories happen, the same ones each time, and looks at the world after each event.
fn in_all_histories(cases: u32, law: impl Fn(&mut World, &Event) -> Result<(), TestCaseError>) {
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 4096, ..Config::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let result = TestRunner::new_with_rng(config, random).run(&history(), |(english, events)| {
        let mut world = World::new(english);
        events.iter().try_for_each(|event| law(&mut world, event))
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
}

fn counts(world: &World) -> Tally {
    let (catalog, reconciled) = world.reconcile();
    tally(&world.units(), &catalog, &reconciled)
}

#[test]
fn syncing_twice_changes_nothing() {
    in_all_histories(CASES, |world, event| {
        world.happen(event);
        let Event::Sync = event else { return Ok(()) };
        let read = po::read(&world.file).unwrap();
        let again = plan(&world.units(), &read.catalog, &world.locale, TODAY, RetiredEntries::Keep);
        prop_assert_eq!(again.steps, vec![]);
        prop_assert!(po::write(&read, &again.catalog) == world.file);
        Ok(())
    });
}

#[test]
fn rewrapping_and_retypesetting_make_nothing_stale() {
    in_all_histories(CASES, |world, event| {
        if let Event::Retypeset(_) = event {
            world.sync();
        }
        let before = settled(&world.standpoints());
        // Passages that differ in typography alone may exchange their texts, and with them what stands about them.
        let units = world.units();
        let texts: BTreeSet<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
        let folds: BTreeSet<String> = texts.iter().map(|text| fold(text)).collect();
        let mixed = texts.len() > folds.len();
        world.happen(event);
        if let (Event::Retypeset(_), true) = (event, mixed) {
            let stale = |standpoints: &[(String, String, Option<String>)]| {
                standpoints.iter().filter(|(state, ..)| state.starts_with("stale")).count()
            };
            prop_assert!(stale(&settled(&world.standpoints())) <= stale(&before));
        } else if let Event::Rewrap(_) | Event::Retypeset(_) = event {
            prop_assert_eq!(&settled(&world.standpoints()), &before);
            world.sync();
            prop_assert_eq!(&settled(&world.standpoints()), &before);
        }
        Ok(())
    });
}

/// What stands about units, but that a stale one may name its English in another typography.
fn settled(standpoints: &[Standpoint]) -> Vec<(String, String, Option<String>)> {
    let name = |state: &State| match state {
        State::Stale { since } => format!("stale since {}", fold(since)),
        State::Missing | State::Draft | State::Current => format!("{state:?}"),
    };
    standpoints.iter().map(|s| (name(&s.state), s.text.clone(), s.reviewer.clone())).collect()
}

#[test]
fn no_sync_loses_a_translation() {
    in_all_histories(CASES, |world, event| {
        let before = world.texts();
        world.happen(event);
        if let Event::Sync = event {
            let after = world.texts();
            prop_assert!(before.is_subset(&after), "lost: {:?}", before.difference(&after));
        }
        Ok(())
    });
}

#[test]
fn reverting_the_english_gives_back_what_was_current() {
    in_all_histories(CASES, |world, event| {
        world.happen(event);
        let Some(moment) = world.returned.clone() else { return Ok(()) };
        for (before_sync, now) in [
            (true, world.standpoints()),
            (false, {
                world.sync();
                world.standpoints()
            }),
        ] {
            for ((then, now), unit) in moment.standpoints.iter().zip(&now).zip(&moment.units) {
                if then.state == State::Current {
                    prop_assert_eq!(then, now, "{:?}, before sync: {}", unit, before_sync);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_current_or_reviewed_was_vouched_for_by_somebody() {
    in_all_histories(CASES, |world, event| {
        world.happen(event);
        let (catalog, reconciled) = world.reconcile();
        for (tracked, unit) in reconciled.units.iter().zip(world.units()) {
            let Some(entry) = tracked.entry(&catalog) else { continue };
            prop_assert_eq!(&entry.source, &unit.text);
            if tracked.state(&catalog) == State::Current {
                prop_assert!(world.vouched.contains(&pair(entry)), "{:?}", entry);
            }
            if entry.review().is_some() {
                prop_assert!(world.reviewed.contains(&pair(entry)), "{:?}", entry);
            }
        }
        Ok(())
    });
}

#[test]
fn reconciling_gives_what_syncing_and_reading_again_gives() {
    in_all_histories(CASES, |world, event| {
        if let Event::Sync = event {
            let (before, counted) = (world.standpoints(), counts(world));
            world.happen(event);
            prop_assert_eq!(world.standpoints(), before);
            prop_assert_eq!(counts(world), counted);
        } else {
            world.happen(event);
        }
        Ok(())
    });
}

#[test]
fn each_unit_is_counted_once() {
    in_all_histories(CASES, |world, event| {
        world.happen(event);
        let Tally { units, words, drafts } = counts(world);
        let origins = drafts.machine + drafts.memory + drafts.edited + drafts.person;
        prop_assert_eq!(origins, units.draft);
        prop_assert_eq!(units.total, world.units().len());
        for counts in [units, words] {
            let sum = counts.current + counts.stale + counts.missing + counts.draft;
            prop_assert_eq!(counts.total, sum);
            prop_assert!(counts.reviewed <= counts.current);
        }
        Ok(())
    });
}

#[test]
fn every_catalog_can_be_read_and_holds_each_message_once() {
    in_all_histories(CASES, |world, event| {
        world.happen(event);
        let read = po::read(&world.file);
        prop_assert!(read.is_ok(), "{:?}", read.map(drop));
        if let Event::Sync = event {
            let catalog = world.catalog();
            prop_assert!(holds_each_message_once(&catalog));
            let live: Vec<_> = catalog.live().map(|(_, entry)| fold(&entry.source)).collect();
            prop_assert!(world.units().iter().all(|unit| live.contains(&fold(&unit.text))));
        }
        Ok(())
    });
}

#[test]
fn the_order_of_the_file_decides_nothing_that_a_text_decides() {
    in_all_histories(CASES, |world, event| {
        world.happen(event);
        let Event::Sync = event else { return Ok(()) };
        let mut catalog = world.catalog();
        if catalog.entries.iter().any(|entry| entry.context.is_some()) {
            return Ok(());
        }
        let before = world.standpoints();
        catalog.entries.reverse();
        let units = world.units();
        let reconciled =
            talmach::workflow::reconcile::reconcile(&units, &catalog, &world.locale, TODAY);
        prop_assert_eq!(standpoints(&catalog, &reconciled), before);
        prop_assert_eq!(reconciled.left_over, Vec::<usize>::new());
        Ok(())
    });
}

#[test]
fn msgcat_changes_no_byte_of_a_catalog_with_a_history() {
    let Some(_) = gettext("msgcat") else { return };
    let checked = std::cell::Cell::new(0);
    in_all_histories(64, |world, event| {
        world.happen(event);
        let Event::Sync = event else { return Ok(()) };
        if checked.get() == 48 {
            return Ok(());
        }
        checked.set(checked.get() + 1);
        let Some(mut command) = gettext("msgcat") else { return Ok(()) };
        command.args(["--force-po", "-"]);
        let output = run(command, &world.file);
        prop_assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        prop_assert_eq!(text(&output.stdout), text(&world.file));
        Ok(())
    });
    assert!(checked.get() > 0);
}

/// Enough to find each fault that was planted, and quick enough without optimisation.
const CASES: u32 = 128;
