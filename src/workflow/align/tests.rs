//! What descends from what.

use std::ops::Range;

use proptest::prelude::*;

use super::{Lineage, align, likeness};

const LETTER: &str = "Sign the letter.";
const FOUR: &str = "The strike committee met at dawn in the tractor works. Its members read out three demands. The \
    director refused to hear any of them. By evening the whole plant had stopped.";
const OTHER: &str = "Doctors in the regional hospital published an open appeal. They describe wards without oxygen and \
    nurses without pay.";

fn one(old: usize, new: usize) -> Lineage {
    several(old..old + 1, new..new + 1)
}

fn several(old: Range<usize>, new: Range<usize>) -> Lineage {
    Lineage { old, new }
}

/// The anchors are the equal texts, each once.
fn lineage(old: &[&str], new: &[&str]) -> Vec<Lineage> {
    let mut taken = vec![false; old.len()];
    let anchors: Vec<_> = (0..new.len())
        .filter_map(|n| {
            let o = (0..old.len()).find(|o| !taken[*o] && old[*o] == new[n])?;
            taken[o] = true;
            Some((o, n))
        })
        .collect();
    align(old, new, &anchors)
}

#[test]
fn a_unit_that_gained_a_long_sentence_descends_from_the_short_one() {
    let longer = "Sign the letter. Every signature will be delivered to the embassies of all member states, together \
        with the names of those who are held without trial and the addresses of their families.";
    assert_eq!(lineage(&["Intro.", LETTER], &["Intro.", longer, "Outlook."]), [one(1, 1)]);
    assert_eq!(lineage(&[longer], &[LETTER]), [one(0, 0)]);
}

#[test]
fn one_changed_word_in_a_paragraph_is_an_edit() {
    let edited = FOUR.replace("three", "five");
    assert_eq!(lineage(&[OTHER, FOUR], &["A new heading", &edited, OTHER]), [one(1, 1)]);
}

#[test]
fn a_paragraph_split_in_two_is_seen_and_so_is_the_merge() {
    let (first, second) = FOUR.split_at(FOUR.find("The director").unwrap());
    assert_eq!(lineage(&[FOUR, OTHER], &[first, second, OTHER]), [several(0..1, 0..2)]);
    assert_eq!(lineage(&[first, second, OTHER], &[FOUR, OTHER]), [several(0..2, 0..1)]);
    let edited = second.replace("By evening the whole plant", "At six the whole plant");
    assert_eq!(lineage(&[FOUR], &[first, &edited]), [several(0..1, 0..2)]);
    assert_eq!(lineage(&[FOUR], &[OTHER, first, &edited]), [several(0..1, 1..3)]);
}

#[test]
fn an_edited_paragraph_and_a_new_one_after_it_are_no_split() {
    let edited = FOUR.replace("director", "manager");
    assert_eq!(lineage(&[FOUR], &[&edited, OTHER]), [one(0, 0)]);
    assert_eq!(lineage(&[FOUR], &["The demands", &edited]), [one(0, 1)]);
}

#[test]
fn an_unrelated_neighbour_is_no_ancestor() {
    let (strike, march) =
        ("The strike began in Minsk on Monday.", "The march ended in Brest on Friday.");
    assert_eq!(lineage(&[strike], &[strike, march]), []);
    assert_eq!(lineage(&["A", strike, "B"], &["A", march, "B"]), []);
    assert!(likeness(strike, march) < 0.2);
}

#[test]
fn position_speaks_for_two_texts_that_stand_alone() {
    let (old, new) = (
        "The committee will publish its report next spring.",
        "A first report of the lawyers has come out in Vilnius; the committee thanks them.",
    );
    assert_eq!(lineage(&["A", old, "B"], &["A", new, "B"]), [one(1, 1)]);
    assert_eq!(lineage(&["A", old, "B"], &["A", new, OTHER, "B"]), []);
}

#[test]
fn the_alignment_as_a_whole_beats_the_first_fit() {
    // Greedily from the left, the first old text would take the first new one.
    let old = [
        "Free the teachers of Grodno and pay them.",
        "Free the doctors of Brest and pay them now.",
    ];
    let new = ["Free the doctors of Brest and pay them today.", "Closing words."];
    assert_eq!(lineage(&old, &new), [one(1, 0)]);
}

/// A text of made-up words, by their numbers.
fn words(numbers: impl IntoIterator<Item = usize>) -> String {
    numbers.into_iter().map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_good_match_counts_more_than_two_poor_ones_across_it() {
    let (poor, good) = (words((1..6).chain(20..25)), words((1..10).chain([30])));
    let (edited, other) = (words(1..11), words((6..10).chain([30]).chain(40..45)));
    assert_eq!(lineage(&[&poor, &good], &[&edited, &other]), [one(1, 0)]);
}

#[test]
fn a_piece_has_to_bring_in_what_the_others_do_not() {
    let whole = words(1..21);
    let (half, topical) =
        (words((1..11).chain(30..40)), words([1, 11, 12, 13].into_iter().chain(50..55)));
    assert_eq!(lineage(&[&whole], &[&half, &topical]), [one(0, 0)]);
}

#[test]
fn order_is_kept_between_anchors_and_anchors_are_never_crossed() {
    let old = ["Pay the miners in full.", "===", "Reopen the schools at once."];
    let new = ["Reopen the schools soon.", "===", "Pay the miners half."];
    assert_eq!(lineage(&old, &new), []);
}

#[test]
fn what_moved_far_and_was_edited_slightly_is_found() {
    let edited = FOUR.replace("three", "five");
    assert_eq!(lineage(&[FOUR, "===", OTHER], &[OTHER, "===", &edited]), [one(0, 2)]);
}

#[test]
fn two_equal_claims_on_a_moved_text_leave_it_open() {
    let (five, six) = (FOUR.replace("three", "five"), FOUR.replace("three", "six"));
    assert_eq!(lineage(&[FOUR, "==="], &["===", &five, "A heading", &six]), []);
}

#[test]
fn moved_anchors_leave_the_frame_whole() {
    let edited = OTHER.replace("oxygen", "heating");
    let old = ["a", "b", OTHER, "c", "d"];
    let new = ["d", "a", "b", edited.as_str(), "c"];
    assert_eq!(lineage(&old, &new), [one(2, 3)]);
}

#[test]
fn texts_without_words_have_no_lineage() {
    assert_eq!(lineage(&["***", "—"], &["* * *", "…"]), []);
    assert!(likeness("***", "***") > 0.99 && likeness("***", "—") < 0.01);
}

#[test]
fn many_texts_find_their_own_among_many() {
    let text = |n: usize, tail: &str| {
        let word = |k: usize| format!("w{}", (n * 7919 + k * 104_729) % 3000);
        (0..20).map(word).chain([tail.to_owned()]).collect::<Vec<_>>().join(" ")
    };
    let old: Vec<_> = (0..300).map(|n| text(n, "end.")).collect();
    // Fifty new ones in front, so that nothing stands at its old place.
    let new: Vec<_> = (1000..1050).chain(0..300).map(|n| text(n, "changed here.")).collect();
    let found = align(
        &old.iter().map(String::as_str).collect::<Vec<_>>(),
        &new.iter().map(String::as_str).collect::<Vec<_>>(),
        &[],
    );
    assert_eq!(found, (0..300).map(|n| one(n, n + 50)).collect::<Vec<_>>());
}

#[test]
fn anchors_out_of_range_do_not_count() {
    assert_eq!(align(&[LETTER], &[LETTER], &[(5, 0), (0, 9)]), [one(0, 0)]);
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "strike", "letter", "prison", "the", "of", "we", "march.", "Minsk", "demand.", "free",
        "***",
    ]);
    let text = prop::collection::vec(word, 0..8).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 0..12)
}

proptest! {
    #[test]
    fn nothing_is_taken_twice_and_the_order_is_that_of_the_new_texts(
        old in texts(),
        new in texts(),
        anchors in prop::collection::vec((0usize..12, 0usize..12), 0..6),
    ) {
        let (old, new): (Vec<_>, Vec<_>) =
            (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
        let found = align(&old, &new, &anchors);
        let within: Vec<_> = anchors.iter().filter(|a| a.0 < old.len() && a.1 < new.len()).collect();
        let mut old_taken: Vec<usize> = found.iter().flat_map(|l| l.old.clone()).collect();
        let new_taken: Vec<usize> = found.iter().flat_map(|l| l.new.clone()).collect();
        prop_assert!(new_taken.is_sorted_by(|a, b| a < b));
        old_taken.sort_unstable();
        prop_assert!(old_taken.is_sorted_by(|a, b| a < b));
        for (o, n) in within {
            prop_assert!(!old_taken.contains(o) && !new_taken.contains(n));
        }
        for lineage in &found {
            let (olds, news) = (lineage.old.len(), lineage.new.len());
            prop_assert!(olds == 1 && (1..=4).contains(&news) || news == 1 && (1..=4).contains(&olds));
        }
        prop_assert_eq!(found, align(&old, &new, &anchors));
    }

    #[test]
    fn likeness_is_symmetric_within_bounds_and_whole_for_the_same(
        a in "[a-e .]{0,30}", b in "[a-e .]{0,30}",
    ) {
        let alike = likeness(&a, &b);
        prop_assert!((0.0..=1.0).contains(&alike));
        prop_assert!((alike - likeness(&b, &a)).abs() < 1e-12);
        prop_assert!(likeness(&a, &a) > 1.0 - 1e-12);
    }
}
