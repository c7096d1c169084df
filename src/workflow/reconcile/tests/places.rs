//! Which entry stands for which passage: the same English twice, parted, retired, empty.

use super::desk::*;

use crate::model::entry::Place;
use crate::model::state::State;
use crate::workflow::status::tally;
use crate::workflow::sync::{RetiredEntries, StepKind, plan};

#[test]
fn english_that_left_and_returned_brings_its_translation_back() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    assert_eq!(desk.becomes(&[MINERS]), [StepKind::Retired]);
    assert_eq!(desk.retired(), [(LETTERS, LETTERS_BE)]);
    assert_eq!(desk.becomes(&[LETTERS, MINERS]), [StepKind::Revived]);
    assert_eq!(desk.states(), [State::Current, State::Current]);
    assert_eq!(desk.retired(), []);
}

#[test]
fn the_same_english_twice_is_one_entry() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    assert_eq!(desk.becomes(&[LETTERS, MINERS, LETTERS]), [StepKind::Added]);
    assert_eq!(desk.states(), [State::Current, State::Missing, State::Current]);
    assert_eq!(desk.catalog.live().count(), 2);
}

#[test]
fn what_msgctxt_parted_stays_parted() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE)]);
    desk.catalog.entries.push(parted("heading", "\"Free!\"", "Свабоду!"));
    desk.catalog.entries.push(parted("table", "\"Free!\"", "Бясплатна!"));
    let texts = |english: &str, desk: &mut Desk| {
        desk.becomes(&[english, MINERS, english]);
        desk.texts()
    };
    // As it is, retypeset, changed, gone and back.
    assert_eq!(texts("\"Free!\"", &mut desk), ["Свабоду!", MINERS_BE, "Бясплатна!"]);
    assert_eq!(texts("“Free!”", &mut desk), ["Свабоду!", MINERS_BE, "Бясплатна!"]);
    assert_eq!(texts("Free now!", &mut desk), ["Свабоду!", MINERS_BE, "Бясплатна!"]);
    assert_eq!(desk.states()[0], stale("“Free!”"));
    desk.becomes(&[MINERS]);
    assert_eq!(desk.catalog.retired().count(), 2);
    assert_eq!(texts("\"Free!\"", &mut desk), ["Свабоду!", MINERS_BE, "Бясплатна!"]);
    assert_eq!(desk.states(), [State::Current, State::Current, State::Current]);
}

#[test]
fn two_passages_that_become_one_text_share_an_entry_and_lose_nothing() {
    let mut desk = Desk::of(&[
        ("Write letters to prisoners every week.", "Пішыце штотыдзень."),
        (MINERS, MINERS_BE),
        ("Write letters to prisoners every month.", "Пішыце штомесяц."),
    ]);
    desk.becomes(&[LETTERS, MINERS, LETTERS]);
    assert_eq!(desk.texts(), ["Пішыце штотыдзень.", MINERS_BE, "Пішыце штотыдзень."]);
    assert_eq!(desk.retired(), [("Write letters to prisoners every month.", "Пішыце штомесяц.")]);
}

#[test]
fn an_empty_entry_gives_way_to_a_retired_translation_of_the_same_english() {
    for retired in [LETTERS, "Write letters to\u{a0}prisoners."] {
        let mut desk = Desk::of(&[(LETTERS, "")]);
        let mut attic = entry(retired, LETTERS_BE);
        attic.place = Place::Retired;
        attic.context = (retired == LETTERS).then(|| "old".to_owned());
        desk.catalog.entries.push(attic);
        assert_eq!(desk.states(), [State::Current], "{retired}");
        desk.becomes(&[LETTERS]);
        assert_eq!(desk.catalog.entries.len(), 2, "{retired}");
    }
}

#[test]
fn white_space_is_no_translation() {
    let mut desk = Desk::of(&[(LETTERS, " \n\u{a0}"), (MINERS, MINERS_BE)]);
    assert_eq!(desk.states(), [State::Missing, State::Current]);
    assert_eq!(desk.becomes(&["Write letters.", MINERS]), [StepKind::Added]);
    desk.becomes(&[MINERS]);
    assert_eq!(desk.retired(), []);
}

#[test]
fn entries_that_differ_in_composition_alone_each_keep_their_unit() {
    let (composed, decomposed) = ("Café.", "Cafe\u{301}.");
    let mut desk = Desk::of(&[(composed, "Першая."), (decomposed, "Другая.")]);
    desk.becomes(&["New.", decomposed, composed]);
    assert_eq!(desk.texts(), ["", "Другая.", "Першая."]);
}

#[test]
fn a_stale_translation_serves_its_old_english_and_the_new_one() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    let new = "Write letters to all prisoners.";
    desk.becomes(&[new]);
    desk.becomes(&[LETTERS, new]);
    assert_eq!(desk.states(), [State::Current, stale(LETTERS)]);
    assert_eq!(desk.catalog.live().count(), 2);
}

#[test]
fn counts_are_the_same_before_and_after_a_retired_entry_returns() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    desk.becomes(&[MINERS]);
    let english = [MINERS, LETTERS];
    desk.english = english.map(str::to_owned).to_vec();
    let before = tally(&units(&english), &desk.catalog, &desk.reconciled());
    assert_eq!((before.units.current, before.units.retired), (2, 0));
    desk.becomes(&english);
    assert_eq!(tally(&units(&english), &desk.catalog, &desk.reconciled()), before);
}

#[test]
fn pruning_drops_what_is_retired_and_says_so() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    desk.becomes(&[MINERS]);
    let planned = plan(&units(&[MINERS]), &desk.catalog, &belarusian(), ON, RetiredEntries::Prune);
    assert_eq!(planned.steps.iter().map(|s| s.kind).collect::<Vec<_>>(), [StepKind::Pruned]);
    assert_eq!(planned.catalog.retired().count(), 0);
}

#[test]
fn thousands_of_equal_texts_and_contexts_take_no_quadratic_time() {
    let mut desk = Desk::of(&[]);
    let count = 5_000;
    desk.catalog.entries.extend((0..count).map(|n| parted(&format!("c{n}"), "Yes.", "Так.")));
    let english = vec!["Yes!"; count];
    assert_eq!(desk.becomes(&english).len(), count);
    assert_eq!(desk.becomes(&vec!["Yes."; count]).len(), count);
}

#[test]
fn an_entry_that_is_parted_and_empty_waits_for_its_own_translation() {
    let mut desk = Desk::of(&[]);
    desk.catalog.entries.push(parted("heading", "\"Free!\"", ""));
    desk.catalog.entries.push(parted("table", "\"Free!\"", "Бясплатна!"));
    desk.becomes(&["“Free!”", "“Free!”"]);
    assert_eq!(desk.texts(), ["", "Бясплатна!"]);
    // Alone, the text takes what there is.
    desk.becomes(&["\"Free!\""]);
    assert_eq!(desk.texts(), ["Бясплатна!"]);
}

#[test]
fn parted_entries_without_a_translation_each_keep_their_unit() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE)]);
    desk.catalog.entries.push(parted("heading", "Free!", ""));
    desk.catalog.entries.push(parted("table", "Free!", "Бясплатна!"));
    desk.becomes(&["Free!", MINERS, "Free!"]);
    assert_eq!(desk.texts(), ["", MINERS_BE, "Бясплатна!"]);
    desk.becomes(&["New.", "Free!", MINERS, "Free!"]);
    assert_eq!(desk.texts(), ["", "", MINERS_BE, "Бясплатна!"]);
}

#[test]
fn of_parted_texts_one_alone_may_be_retypeset() {
    let mut desk = Desk::of(&[]);
    desk.catalog.entries.push(parted("heading", "\"Free!\"", "Свабоду!"));
    desk.catalog.entries.push(parted("table", "\"Free!\"", "Бясплатна!"));
    for english in [["“Free!”", "\"Free!\""], ["\"Free!\"", "\"Free!\""], ["\"Free!\"", "“Free!”"]]
    {
        desk.becomes(&english);
        assert_eq!(desk.texts(), ["Свабоду!", "Бясплатна!"], "{english:?}");
    }
}
