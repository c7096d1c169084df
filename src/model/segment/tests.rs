//! Gold lines, where `‖` marks a cut, and laws.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::sentences;

fn cut(text: &str, language: &str) -> String {
    sentences(text, language).into_iter().map(|span| &text[span]).collect::<Vec<_>>().join("‖")
}

fn holds(language: &str, lines: &[&str]) {
    for line in lines {
        assert_eq!(cut(&line.replace('‖', ""), language), *line);
    }
}

#[test]
fn english_abbreviations_and_initials_do_not_end_a_sentence() {
    holds(
        "en",
        &[
            "Dr. Novik wrote to Mrs. Bell. ‖Nobody wrote back.",
            "Gen. A. B. Stone and Lt. Col. Grey resigned. ‖The unit was dissolved.",
            "Our allies, e.g. Poland, i.e. its unions, helped. ‖We thank them.",
            "See Art. 19 and p. 7, vol. 3. ‖Both apply.",
            "The fine was approx. $40 (incl. fees). ‖It was paid.",
            "The case Novik vs. Belarus began on Sept. 4, 2021. ‖It goes on.",
            "The U.N. Committee answered. ‖Then the U.S. Senate did.",
            "She fled to the U.K. ‖Her sons followed.",
            "Trains leave at 9 a.m. Minsk time. ‖Be there.",
            "Doors open at 6 p.m. ‖Come early.",
            "Tents, blankets, food, etc. ‖The list is long.",
            "Tents, blankets, etc. and food. ‖Bring them.",
            "Acme Ltd. Minsk closed. ‖Its workers protest.",
            "Number him No. 12. ‖No. ‖Never.",
            "My brother and I. ‖Nobody else.",
        ],
    );
}

#[test]
fn english_quotations_brackets_and_ellipses_stay_whole() {
    holds(
        "en",
        &[
            "“Release them.” ‖The square repeated it.",
            "\"Where are they?\" she asked. ‖Silence.",
            "\"Leave!\" he cried. ‖\"Leave now.\"",
            "(An aside.) ‖The main thing (not an aside). ‖The rest.",
            "We waited... and waited… ‖Then we sang... ‖Loudly.",
            "The law […] Forbids it. ‖We know.",
            "Really?! ‖Yes!!! ‖Why not?",
            "What did we do? ‖e.g. we sang.",
            "The Mr (?) Grey left early. ‖So did we.",
            "« Quoted. » ‖Then said.",
        ],
    );
}

#[test]
fn numbers_addresses_and_lists_do_not_end_a_sentence() {
    holds(
        "en",
        &[
            "Version 3.1.4 costs $2.50. ‖That is all.",
            "Look at www.example.org. ‖Or write to a.b@example.org. ‖Soon.",
            "We ask for: 1. Bread. ‖2. Roses.",
            "IV. Findings of fact",
            "a. First things first. ‖Then the rest.",
            "It ended in 2020. ‖We remember.",
        ],
    );
}

#[test]
fn russian_abbreviations_join_what_they_belong_to() {
    holds(
        "ru",
        &[
            "Письмо от 3 мая 2021 г. ‖Мы печатаем его здесь.",
            "В 2021 г. в Бресте прошёл марш. ‖Его разогнали.",
            "г. Брест молчал. ‖Потом в г. Лиде вышли люди.",
            "Приказ подписал И. П. Сидоров. ‖Приказ исполнен.",
            "Приказ подписал Сидоров И. П. ‖Он был тайным.",
            "Суд, т. е. судья, решил иначе. ‖Суд, т.е. Минский, молчит.",
            "Хлеб, соль и т. д. ‖Всё было.",
            "Хлеб, соль и пр. ‖Потом чай.",
            "Митинги на ул. Мира и пр. Победы прошли мирно. ‖Все вернулись.",
            "По п. 2 ст. 7 закона это так. ‖Суд не спорил.",
            "Штраф — 300 руб. ‖Его оплатили.",
            "В XX в. здесь жили тысячи. ‖Теперь никто.",
            "Проф. Ким и акад. Лис пришли, напр. Ким. ‖Остальные нет.",
            "«Мы вместе». ‖Так сказал он. ‖«Правда?» — спросила я.",
            "— Уйдём, — сказал он. — Сегодня. ‖Мы ушли.",
            "Мы ждали… ‖Никто не пришёл.",
        ],
    );
}

#[test]
fn belarusian_abbreviations_join_what_they_belong_to() {
    holds(
        "be",
        &[
            "Ліст ад 3 мая 2021 г. ‖Мы друкуем яго тут.",
            "Суд, г. зн. Мінскі, маўчыць. ‖Чаму?",
            "Загад падпісаў І. П. Сідараў. ‖Загад выкананы.",
            "Хлеб, соль і г. д. ‖Усё было.",
            "Сход на вул. Міру і пр. Перамогі адбыўся. ‖Усе вярнуліся.",
            "Гл. арт. 7 закона. ‖Ён дзейнічае.",
            "У в. Крэва і г. Лідзе ціха. ‖Пакуль што.",
            "У XX ст. тут жылі тысячы. ‖Цяпер нікога.",
            "«Прыйдзеш?» — спытала яна. ‖Я прыйшоў.",
        ],
    );
}

#[test]
fn inline_markdown_is_never_cut_inside() {
    holds(
        "en",
        &[
            "Read [our letter. All of it](https://e.org/a_(b)). ‖Then sign.",
            "Read [the letter.](https://e.org) ‖Then sign.",
            "Read [one. Two][ref] now. ‖Then sign.",
            "Run `a. B. C` twice. ‖Then `stop. Now`.",
            "**Stop.** ‖**Do not go on.** ‖*Never.*",
            "He left.[^1] ‖She stayed.[^two] ‖They met.",
            "**Dr.** Novik came. ‖He sat.",
            "Open <https://e.org/?A. B>. ‖Read.",
            "Stop.[^`x] ‖Read y` [one. Two](u).",
            "First line.\\\n‖Second line\\\nGoes on.",
            "An [unclosed (bracket. ‖And more ](here is text. ‖The end.",
        ],
    );
}

#[test]
fn a_paragraph_break_always_cuts_and_a_text_without_words_is_one() {
    holds("en", &["No stop\n\n‖Here neither", "... !", "   ", "Only dots. ..."]);
    assert!(sentences("", "en").is_empty());
}

#[test]
fn full_width_stops_need_no_blank() {
    holds("zh", &["第一句。‖第二句！‖第三句"]);
}

#[test]
fn hostile_texts_end() {
    for part in
        [". ", ".)", "[](", "[", "`", "``` ``", "<a", "a. ", "« ", "\\\n", "\0. ", "[^", "1. "]
    {
        let text = part.repeat(20_000);
        let found = sentences(&text, "en");
        assert_eq!(found.last().map(|last| last.end), Some(text.len()), "{part:?}");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Word", "word", "г.", "А.", ".", "…", "?", "!", " ", "\n", "\\", "\\\n", "**", "_", "`",
        "``", "[", "]", "(", ")", "](", "<", ">", "<b>", "«", "»", "\"", "12", "U.S.", "é", "。",
        "\0", "- ", "[^a]", "\u{301}", "т. е. ",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn the_sentences_joined_are_the_text(text in pieces(), language in "en|ru|be|pl") {
        let found = sentences(&text, &language);
        let joined: String = found.iter().map(|span| &text[span.clone()]).collect();
        prop_assert_eq!(&joined, &text);
        prop_assert!(found.iter().all(|span| !span.is_empty()));
        for span in found.iter().skip(1) {
            prop_assert!(!text[span.clone()].starts_with(char::is_whitespace));
        }
    }

    /// Of words, stops and closing marks alone, UAX #29 is the judge.
    #[test]
    fn plain_sentences_are_cut_as_the_standard_does(
        words in prop::collection::vec(("[A-Z]?[a-z]{3,6}", prop::sample::select(vec![
            " ", " ", ", ", ". ", "! ", "?! ", ".\" ", ".) ", "; ", " – ",
        ])), 1..20),
    ) {
        let text: String = words.iter().flat_map(|(word, end)| [word.as_str(), end]).collect();
        let standard: Vec<&str> = text.split_sentence_bounds().collect();
        prop_assert_eq!(cut(&text, "none"), standard.join("‖"));
    }
}
