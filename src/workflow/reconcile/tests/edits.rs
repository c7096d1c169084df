//! One passage that changes, is divided, joined, and returns.

use super::desk::*;

use crate::model::entry::{Place, Previous, Standing};
use crate::model::state::State;
use crate::workflow::sync::StepKind;

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
fn joined_passages_that_are_divided_elsewhere_still_give_their_sentences() {
    let mut desk = Desk::of(&[(MINERS, MINERS_BE), (LETTERS, LETTERS_BE)]);
    desk.becomes(&[&format!("{MINERS} {LETTERS}")]);
    let parts = [
        "The miners stopped work on Tuesday.",
        "Nobody went down the shaft. Write letters to prisoners.",
    ];
    desk.becomes(&parts);
    assert_eq!(
        desk.texts(),
        [
            "Гарнякі спынілі працу ў аўторак.",
            "Ніхто не спусціўся ў шахту. Пішыце лісты зняволеным."
        ]
    );
}
