//! What a translator expects of a catalog whose English moves on, case by case.

use jiff::civil::{Date, date};

use super::*;
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place, Previous, Standing};
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::model::unit::{Unit, UnitKind};
use crate::workflow::status::tally;
use crate::workflow::sync::{RetiredEntries, StepKind, plan};

const ON: Date = date(2026, 11, 21);

/// A statement in Belarusian, synced after each change of the English.
struct Desk {
    catalog: Catalog,
    english: Vec<String>,
}

impl Desk {
    /// Passages with the translations that somebody vouches for.
    fn of(passages: &[(&str, &str)]) -> Self {
        let mut entries = vec![Entry::new("")];
        entries.extend(passages.iter().map(|(source, text)| entry(source, text)));
        let english = passages.iter().map(|(source, _)| (*source).to_owned()).collect();
        Self { catalog: Catalog { entries }, english }
    }

    /// The English changes, and the catalog follows; what that did.
    fn becomes(&mut self, english: &[&str]) -> Vec<StepKind> {
        self.english = english.iter().map(|text| (*text).to_owned()).collect();
        let before = self.states();
        let planned = plan(&units(english), &self.catalog, &belarusian(), ON, RetiredEntries::Keep);
        let kinds = planned.steps.iter().map(|step| step.kind).collect();
        self.catalog = planned.catalog.into_owned();
        // As if it were read again.
        for (seat, entry) in self.catalog.entries.iter_mut().enumerate() {
            entry.seat = Some(seat);
        }
        assert_eq!(self.states(), before, "a sync changed a state");
        kinds
    }

    fn reconciled(&self) -> Reconciled {
        let english: Vec<&str> = self.english.iter().map(String::as_str).collect();
        reconcile(&units(&english), &self.catalog, &belarusian(), ON)
    }

    fn states(&self) -> Vec<State> {
        self.reconciled().units.iter().map(|unit| unit.state(&self.catalog)).collect()
    }

    /// The translations of the units as they stand.
    fn texts(&self) -> Vec<String> {
        let of = |unit: &Tracked| unit.entry(&self.catalog).map_or("", Entry::text).to_owned();
        self.reconciled().units.iter().map(of).collect()
    }

    fn entry(&mut self, source: &str) -> &mut Entry {
        self.catalog.entries.iter_mut().find(|entry| entry.source == source).unwrap()
    }

    fn retired(&self) -> Vec<(&str, &str)> {
        self.catalog.retired().map(|(_, e)| (e.source.as_str(), e.text())).collect()
    }
}

fn entry(source: &str, text: &str) -> Entry {
    Entry { translation: vec![text.to_owned()], ..Entry::new(source) }
}

fn parted(context: &str, source: &str, text: &str) -> Entry {
    Entry { context: Some(context.to_owned()), ..entry(source, text) }
}

fn units(english: &[&str]) -> Vec<Unit> {
    let unit = |text: &&str| Unit { kind: UnitKind::Paragraph, text: (*text).to_owned() };
    english.iter().map(unit).collect()
}

fn belarusian() -> Locale {
    Locale::parse("be").unwrap()
}

fn stale(since: &str) -> State {
    State::Stale { since: since.to_owned() }
}

const MINERS: &str = "The miners stopped work on Tuesday. Nobody went down the shaft.";
const MINERS_BE: &str = "Гарнякі спынілі працу ў аўторак. Ніхто не спусціўся ў шахту.";
const LETTERS: &str = "Write letters to prisoners.";
const LETTERS_BE: &str = "Пішыце лісты зняволеным.";

#[test]
fn a_sentence_added_to_a_paragraph_of_two_keeps_the_translation_as_stale() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    let longer = format!("{MINERS} The owners called the police at once.");
    assert_eq!(desk.becomes(&[&longer, LETTERS]), [StepKind::WentStale]);
    assert_eq!(desk.states(), [stale(MINERS), State::Current]);
    assert_eq!(desk.texts(), [MINERS_BE, LETTERS_BE]);
    let entry = desk.entry(&longer);
    assert_eq!(entry.previous.as_ref().map(|p| p.source.as_str()), Some(MINERS));
    assert_eq!(entry.standing, Standing::Draft);
}

#[test]
fn an_unrelated_neighbour_that_is_sixty_percent_alike_gets_nothing() {
    let court = "The court in Minsk opened the case against the teachers on Monday.";
    let strike = "The court in Brest closed the road against the farmers on Friday.";
    let mut desk = Desk::of(&[(court, "Суд адкрыў справу."), (LETTERS, LETTERS_BE)]);
    let kinds = desk.becomes(&[court, strike, LETTERS]);
    assert_eq!(kinds, [StepKind::Added]);
    assert_eq!(desk.states(), [State::Current, State::Missing, State::Current]);
}

#[test]
fn a_mended_typo_leaves_a_stale_unit_with_its_lineage() {
    let mut desk = Desk::of(&[("Write leters to prisoners.", LETTERS_BE)]);
    assert_eq!(desk.becomes(&[LETTERS]), [StepKind::WentStale]);
    assert_eq!(desk.states(), [stale("Write leters to prisoners.")]);
    assert_eq!(desk.texts(), [LETTERS_BE]);
}

#[test]
fn a_moved_paragraph_stays_current_and_the_file_is_left_alone() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE), ("Go.", "Ідзіце.")]);
    assert_eq!(desk.becomes(&["Go.", LETTERS, MINERS]), []);
    assert_eq!(desk.states(), [State::Current, State::Current, State::Current]);
    assert_eq!(desk.catalog.entries[1].source, MINERS);
}

#[test]
fn a_divided_passage_gives_each_part_its_own_sentences_and_returns_whole() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    let parts = ["The miners stopped work on Tuesday.", "Nobody went down the shaft."];
    let kinds = desk.becomes(&[parts[0], parts[1], LETTERS]);
    assert_eq!(kinds, [StepKind::Divided, StepKind::Divided, StepKind::Retired]);
    assert_eq!(desk.states(), [stale(MINERS), stale(MINERS), State::Current]);
    assert_eq!(
        desk.texts(),
        ["Гарнякі спынілі працу ў аўторак.", "Ніхто не спусціўся ў шахту.", LETTERS_BE]
    );
    assert_eq!(desk.retired(), [(MINERS, MINERS_BE)]);
    assert_eq!(desk.entry(parts[0]).extracted, [" paragraph"]);

    desk.becomes(&[MINERS, LETTERS]);
    assert_eq!(desk.states(), [State::Current, State::Current]);
    assert_eq!(desk.texts(), [MINERS_BE, LETTERS_BE]);
}

#[test]
fn parts_that_cannot_be_told_apart_both_begin_with_the_whole() {
    let one_sentence = "Гарнякі спынілі працу ў аўторак, і ніхто не спусціўся ў шахту.";
    let mut desk = Desk::of(&[(MINERS, one_sentence)]);
    desk.becomes(&["The miners stopped work on Tuesday.", "Nobody went down the shaft."]);
    assert_eq!(desk.states(), [stale(MINERS), stale(MINERS)]);
    assert_eq!(desk.texts(), [one_sentence, one_sentence]);
    desk.becomes(&[MINERS]);
    assert_eq!((desk.states(), desk.texts()), (vec![State::Current], vec![one_sentence.into()]));
}

#[test]
fn joined_passages_are_stale_over_a_seam_and_return_apart() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    let whole = format!("{MINERS} {LETTERS}");
    let kinds = desk.becomes(&[&whole]);
    assert_eq!(kinds, [StepKind::Joined, StepKind::Retired, StepKind::Retired]);
    assert_eq!(desk.states(), [stale(&format!("{MINERS} ¶ {LETTERS}"))]);
    assert_eq!(desk.texts(), [format!("{MINERS_BE} {LETTERS_BE}")]);

    desk.becomes(&[MINERS, LETTERS]);
    assert_eq!(desk.states(), [State::Current, State::Current]);
    assert_eq!(desk.texts(), [MINERS_BE, LETTERS_BE]);
}

#[test]
fn parts_of_a_whole_that_was_pruned_are_a_draft_when_the_english_returns() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    desk.becomes(&["The miners stopped work on Tuesday.", "Nobody went down the shaft.", LETTERS]);
    desk.catalog.entries.retain(|entry| entry.place == Place::Live);
    desk.becomes(&[MINERS, LETTERS]);
    assert_eq!(desk.states(), [State::Draft, State::Current]);
    assert_eq!(desk.texts(), [MINERS_BE, LETTERS_BE]);
}

#[test]
fn the_oldest_english_stays_over_several_changes() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    desk.becomes(&["Write long letters to prisoners."]);
    desk.becomes(&["Write long letters to all prisoners."]);
    desk.becomes(&["Send long letters to all prisoners."]);
    assert_eq!(desk.states(), [stale(LETTERS)]);
    // And each way back is open.
    assert_eq!(desk.becomes(&[LETTERS]), [StepKind::Restored]);
    assert_eq!(desk.states(), [State::Current]);
    assert!(desk.entry(LETTERS).comments.is_empty());
}

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
fn a_draft_that_was_cleared_in_another_tool_is_current() {
    let mut desk = Desk::of(&[("Write leters to prisoners.", LETTERS_BE)]);
    desk.becomes(&[LETTERS]);
    let entry = desk.entry(LETTERS);
    (entry.standing, entry.previous) = (Standing::Vouched, None);
    assert_eq!(desk.states(), [State::Current]);
    // It was right for both, and says so when the typo comes back.
    desk.becomes(&["Write leters to prisoners."]);
    assert_eq!(desk.states(), [State::Current]);
}

#[test]
fn a_translation_edited_while_stale_is_a_draft_when_the_english_returns() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    desk.becomes(&["Write letters to all prisoners."]);
    desk.entry("Write letters to all prisoners.").translation = vec!["Пішыце ўсім.".to_owned()];
    assert_eq!(desk.becomes(&[LETTERS]), [StepKind::Restored]);
    assert_eq!(desk.states(), [State::Draft]);
    assert_eq!(desk.texts(), ["Пішыце ўсім."]);
}

#[test]
fn what_was_accepted_is_current_again_when_the_english_returns() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    desk.becomes(&["Write letters to the prisoners."]);
    desk.entry("Write letters to the prisoners.").accepted_by("Ян", "an article", ON);
    assert_eq!(desk.states(), [State::Current]);
    desk.becomes(&[LETTERS]);
    assert_eq!(desk.states(), [State::Current]);
    // And it is still accepted for the other text.
    desk.becomes(&["Write letters to the prisoners."]);
    assert_eq!(desk.states(), [State::Current]);
}

#[test]
fn a_withdrawn_review_does_not_return_with_the_english() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    desk.entry(LETTERS).reviewed_by("Ганна", ON);
    desk.entry(LETTERS).standing = Standing::Draft;
    desk.becomes(&["Write letters to all prisoners."]);
    desk.becomes(&[LETTERS]);
    assert_eq!(desk.states(), [State::Draft]);
}

#[test]
fn a_draft_that_nobody_vouched_for_stays_a_draft_when_its_english_returns() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    desk.entry(LETTERS).standing = Standing::Draft;
    desk.becomes(&["Write letters to all prisoners."]);
    assert_eq!(desk.states(), [stale(LETTERS)]);
    desk.becomes(&[LETTERS]);
    assert_eq!(desk.states(), [State::Draft]);
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
fn an_edit_of_a_later_plural_form_is_seen() {
    let mut desk = Desk::of(&[(LETTERS, LETTERS_BE)]);
    let entry = desk.entry(LETTERS);
    entry.plural = Some("Write many letters.".to_owned());
    entry.translation = ["Ліст.", "Лісты.", "Лістоў."].map(str::to_owned).to_vec();
    desk.becomes(&["Write letters to all prisoners."]);
    let entry = desk.entry("Write letters to all prisoners.");
    let plural = entry.previous.as_ref().and_then(|previous| previous.plural.as_deref());
    assert_eq!(plural, Some("Write many letters."));
    entry.translation[2] = "Шмат лістоў.".to_owned();
    desk.becomes(&[LETTERS]);
    assert_eq!(desk.states(), [State::Draft]);
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
fn a_previous_source_made_by_msgmerge_counts_without_our_mark() {
    let mut desk = Desk::of(&[("Write letters to all prisoners.", LETTERS_BE)]);
    let entry = desk.entry("Write letters to all prisoners.");
    entry.standing = Standing::Draft;
    entry.previous = Some(Previous { context: None, source: LETTERS.to_owned(), plural: None });
    assert_eq!(desk.states(), [stale(LETTERS)]);
    desk.becomes(&[LETTERS]);
    // Nobody can tell whether it was touched in between.
    assert_eq!(desk.states(), [State::Draft]);
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
