//! What is kept, what changed, and when nobody can be sure.

use proptest::prelude::*;

use super::{Alignment, Carried, Fate, carry, divide};

const EN: &str = "The strike began at dawn. Nobody was hurt. By noon 40 buses stood still.";
const RU: &str =
    "Забастовка началась на рассвете. Никто не пострадал. К полудню встали 40 автобусов.";

/// Each new sentence with what becomes of it, one a line.
fn told(carried: &Carried, old_source: &str, old_translation: &str, new_source: &str) -> String {
    let mut lines: Vec<String> = carried
        .segments
        .iter()
        .map(|segment| {
            let source = new_source[segment.source.clone()].trim();
            match &segment.fate {
                Fate::Kept { translation } => {
                    format!("kept {source} = {}", &old_translation[translation.clone()])
                }
                Fate::Changed { old_source: old, translation } => format!(
                    "changed {source} < {} = {}",
                    &old_source[old.clone()],
                    translation.clone().map_or("?", |span| &old_translation[span])
                ),
                Fate::New => format!("new {source}"),
            }
        })
        .collect();
    lines.extend(
        carried.removed.iter().map(|span| format!("gone {}", &old_translation[span.clone()])),
    );
    lines.join("\n")
}

fn over(old_source: &str, old_translation: &str, new_source: &str) -> String {
    let carried = carry(old_source, old_translation, new_source, "ru");
    told(&carried, old_source, old_translation, new_source)
}

#[test]
fn an_added_sentence_is_new_and_the_others_are_kept() {
    assert_eq!(
        over(
            EN,
            RU,
            "The strike began at dawn. It was cold. Nobody was hurt. By noon 40 buses stood still."
        ),
        "kept The strike began at dawn. = Забастовка началась на рассвете.\n\
         new It was cold.\n\
         kept Nobody was hurt. = Никто не пострадал.\n\
         kept By noon 40 buses stood still. = К полудню встали 40 автобусов."
    );
}

#[test]
fn a_changed_sentence_brings_its_old_translation_and_a_removed_one_is_named() {
    assert_eq!(
        over(EN, RU, "The strike began at dawn. By noon 60 buses stood still."),
        "kept The strike began at dawn. = Забастовка началась на рассвете.\n\
         changed By noon 60 buses stood still. < By noon 40 buses stood still. = К полудню встали 40 автобусов.\n\
         gone Никто не пострадал."
    );
}

#[test]
fn moved_and_retypeset_sentences_are_kept() {
    let (old, new) = ("“Free them!” It was loud.", "It was  loud. \"Free them!\"");
    assert_eq!(
        over(old, "«Свободу им!» Было громко.", new),
        "kept It was  loud. = Было громко.\nkept \"Free them!\" = «Свободу им!»"
    );
}

#[test]
fn of_a_sentence_cut_in_two_the_first_piece_brings_the_translation() {
    let old = "Nobody slept. The miners stopped the great machines and the nurses closed the regional hospital.";
    let new = "Nobody slept. The miners stopped the great machines. The nurses closed the regional hospital.";
    let translation =
        "Никто не спал. Шахтёры остановили большие машины, а медсёстры закрыли областную больницу.";
    let whole =
        "The miners stopped the great machines and the nurses closed the regional hospital.";
    assert_eq!(
        over(old, translation, new),
        format!(
            "kept Nobody slept. = Никто не спал.\n\
             changed The miners stopped the great machines. < {whole} = {}\n\
             changed The nurses closed the regional hospital. < {whole} = ?",
            "Шахтёры остановили большие машины, а медсёстры закрыли областную больницу."
        )
    );
}

#[test]
fn where_counts_lengths_or_numbers_disagree_nothing_is_kept() {
    for translation in [
        // One sentence fewer.
        "Забастовка началась на рассвете, и никто не пострадал. К полудню встали 40 автобусов.",
        // The number stands elsewhere.
        "К полудню встали 40 автобусов. Никто не пострадал. Забастовка началась на рассвете.",
        // Other numbers.
        "Забастовка началась на рассвете. Никто не пострадал. К полудню встали 12 автобусов.",
        // A length that cannot be.
        "Забастовка началась на рассвете. Никто не пострадал, хотя на площади, по словам тех, кто там \
         был, стояли сотни людей в форме, а за ними машины, каких здесь прежде никто не видел. Встали 40.",
        "",
    ] {
        let carried = carry(EN, translation, &format!("{EN} More."), "ru");
        assert_eq!(carried.alignment, Alignment::Unsure, "{translation}");
        assert!(carried.removed.is_empty());
        for segment in &carried.segments {
            assert!(matches!(segment.fate, Fate::New | Fate::Changed { translation: None, .. }));
        }
    }
}

#[test]
fn sentences_merged_and_cut_again_are_not_taken_as_one_to_one() {
    // The first two as one, the third as two: no length alone is strange.
    let source = "The workers of the plant left their machines at noon. They walked to the square in front of the \
        office. There they stood for three hours in the cold rain while the director counted them from his window.";
    let translation = "Рабочие завода в полдень остановили станки и пошли на площадь перед заводской конторой. Там они \
        три часа простояли под холодным дождём. А директор всё это время считал их из окна.";
    assert_eq!(carry(source, translation, "No.", "ru").alignment, Alignment::Unsure);
    // Two sentences, cut at different places.
    let source = "The workers of the plant left their machines at noon. They walked to the square in front of the \
        office and stood there for three hours in the cold rain.";
    let translation = "Рабочие завода в полдень остановили станки и пошли на площадь перед заводской конторой. Там они \
        три часа простояли под дождём.";
    assert_eq!(carry(source, translation, "No.", "ru").alignment, Alignment::Unsure);
}

#[test]
fn translations_of_ordinary_unevenness_are_sure() {
    let source = "The workers of the plant left their machines at noon. They walked to the square. There they stood for \
        three hours in the cold rain while the director counted them from his window. No one left, and no one spoke.";
    let translation = "В полдень рабочие завода остановили станки. Они вышли на площадь. Там они три часа стояли под \
        холодным дождём, пока директор считал их из окна. Никто не ушёл, и никто не проронил ни слова.";
    assert_eq!(carry(source, translation, "No.", "ru").alignment, Alignment::Sure);
}

#[test]
fn the_same_english_keeps_a_translation_whole_however_it_was_cut() {
    let translation = "Забастовка началась, и никто не пострадал. Встали 40 автобусов.";
    assert_eq!(
        over("One. Two. Three.", translation, "One.  Two. Three."),
        format!("kept One.  Two. Three. = {translation}")
    );
}

#[test]
fn a_split_unit_divides_its_translation() {
    let pieces = ["The strike began at dawn.", "Nobody was hurt. By noon 40 buses stood still."];
    assert_eq!(
        divide(EN, RU, &pieces, "ru").unwrap(),
        ["Забастовка началась на рассвете.", "Никто не пострадал. К полудню встали 40 автобусов."]
    );
    let edited = ["The strike began at dawn.", "Nobody was hurt. By noon 60 buses stood still."];
    assert_eq!(divide(EN, RU, &edited, "ru").unwrap().len(), 2);
}

#[test]
fn what_cannot_be_divided_surely_is_left_whole() {
    let two = ["The strike began at dawn. Nobody was hurt.", "By noon 40 buses stood still."];
    let merged =
        "Забастовка началась на рассвете, никто не пострадал. К полудню встали 40 автобусов.";
    assert_eq!(divide(EN, merged, &two, "ru"), None);
    // Out of order, a piece without an old sentence, a sentence that falls between two pieces, no pieces.
    assert_eq!(divide(EN, RU, &[two[1], two[0]], "ru"), None);
    assert_eq!(divide(EN, RU, &[two[0], two[1], "Doctors joined."], "ru"), None);
    assert_eq!(divide(EN, RU, &["The strike began at dawn.", two[1]], "ru"), None);
    assert_eq!(divide(EN, RU, &[], "ru"), None);
    assert_eq!(divide("", "", &["", ""], "ru"), None);
}

/// Sentences that translate each other.
fn pairs() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let pair = prop::sample::select(vec![
        ("Free the prisoners.", "Свободу заключённым."),
        ("We will wait until 2030!", "Мы будем ждать до 2030 года!"),
        ("Who gave the order on Monday?", "Кто отдал приказ в понедельник?"),
        ("“It is over,” said Dr. Novik.", "«Всё кончено», — сказал Новик."),
        ("Read [the letter](https://e.org/a).", "Читайте [письмо](https://e.org/a)."),
        ("The BBC was there.", "BBC там была."),
    ]);
    prop::collection::vec(pair, 1..6)
}

fn join(pairs: &[(&str, &str)]) -> (String, String) {
    let (source, translation): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    (source.join(" "), translation.join(" "))
}

proptest! {
    #[test]
    fn whole_sentences_are_kept_and_the_new_english_is_covered(old in pairs(), new in pairs()) {
        let ((source, translation), (new_source, _)) = (join(&old), join(&new));
        let carried = carry(&source, &translation, &new_source, "ru");
        prop_assert_eq!(carried.alignment, Alignment::Sure);
        let covered: String = carried.segments.iter().map(|s| &new_source[s.source.clone()]).collect();
        prop_assert_eq!(&covered, &new_source);
        for (segment, (english, russian)) in carried.segments.iter().zip(&new) {
            let known = old.contains(&(english, russian));
            match &segment.fate {
                Fate::Kept { translation: kept } => {
                    prop_assert!(known);
                    prop_assert_eq!(&translation[kept.clone()], *russian);
                }
                Fate::Changed { .. } | Fate::New => prop_assert!(!known),
            }
        }
    }

    #[test]
    fn the_same_english_keeps_all(
        source in "([A-Za-z0-9]{1,6}[ .!\n]{1,2}){0,8}", translation in "([а-я0-9]{1,6}[ .!\n]{1,2}){1,8}",
    ) {
        let carried = carry(&source, &translation, &source, "ru");
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let kept: String = carried
            .segments
            .iter()
            .filter_map(|segment| match &segment.fate {
                Fate::Kept { translation: span } => Some(&translation[span.clone()]),
                Fate::Changed { .. } | Fate::New => None,
            })
            .collect();
        if !source.trim().is_empty() {
            prop_assert_eq!(squeezed(&kept), squeezed(&translation));
        }
        prop_assert!(carried.removed.is_empty());
    }

    #[test]
    fn a_division_gives_back_the_translation(pairs in pairs(), at in 0usize..6) {
        let (source, translation) = join(&pairs);
        let (front, back) = pairs.split_at(at.min(pairs.len()));
        let (front, back) = (join(front), join(back));
        if let Some(parts) = divide(&source, &translation, &[&front.0, &back.0], "ru") {
            prop_assert_eq!(parts, [front.1, back.1]);
        } else {
            // Equal sentences in both pieces, or an empty piece.
            let mut distinct = pairs.clone();
            distinct.sort_unstable();
            distinct.dedup();
            prop_assert!(distinct.len() < pairs.len() || front.0.is_empty() || back.0.is_empty());
        }
    }

    #[test]
    fn anything_ends_in_a_value(
        old in "[A-Za-z.!\\\\\n«» 0-9]{0,40}", translation in "[А-Яа-я.!\\\\\n«» 0-9]{0,40}", new in "[A-Za-z.!\\\\\n«» 0-9]{0,40}",
    ) {
        let carried = carry(&old, &translation, &new, "be");
        for span in carried.removed {
            prop_assert!(translation.get(span).is_some());
        }
        let covered: usize = carried.segments.iter().map(|segment| segment.source.len()).sum();
        prop_assert_eq!(covered, new.len());
        if let Some(parts) = divide(&old, &translation, &[&new, &old], "be") {
            prop_assert_eq!(parts.len(), 2);
        }
    }
}
