//! What holds for every text.

use proptest::prelude::*;

use super::tests::wrap;
use super::{Raw, clean};

fn markdown(text: &str) -> String {
    clean(Raw { text, cut_from: &[], title: None, date: None, source_url: None }).markdown
}

/// Pieces that raw texts are made of, and that trip readers up.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[A-Za-z]{1,9}",
        4 => "[A-Za-z ]{20,140}[.!]?",
        2 => prop::sample::select(vec![
            "# ", "## Head", "> ", "- ", "* ", "+ ", "• ", "1. ", "2) ", "2020. ", "---", "===", "* * *", "```", "~~~",
            "\\", "  ", "\t", "    ", "\u{a0}", "*", "_", "`", "a*b", "|", "|-|-|", "[a](b)", "[a]: b", "[^1]: c", "<b>",
            "<!--", "-->", "<div>", "28 August 2020", "title: x", ":", ".", "—", "well-", "\u{ad}", "¶", "<", "&amp;",
            "=", "-", "\\\\", "- [ ] ", "\u{c}", "# Title", "Title", "$$", "+++",
        ]).prop_map(str::to_owned),
        4 => Just("\n".to_owned()),
        2 => Just("\n\n".to_owned()),
        2 => Just(" ".to_owned()),
        1 => "\\PC{1,3}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// Prose of sentences, without anything that means something else at the beginning of a line.
fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{1,10}", 30..120)
        .prop_map(|words| format!("So {}.", words.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn cleaning_again_changes_nothing(text in text()) {
        let once = markdown(&text);
        prop_assert_eq!(markdown(&once), once);
    }

    #[test]
    fn no_letter_is_lost_or_made(text in "[a-zA-Z0-9 .,:;!?\n>*#+-]{0,300}") {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let cleaned = clean(Raw { text: &text, cut_from: &[], title: None, date: None, source_url: None });
        let dropped = cleaned.notes.iter().any(|note| matches!(note, super::Note::RepeatedTitle { .. }));
        prop_assume!(!dropped);
        let body = cleaned.markdown.replace("---\ntitle: ", "").replace("\ndate: ", "");
        let mut had: Vec<_> = letters(&text).chars().collect();
        let mut has: Vec<_> = letters(&body).chars().collect();
        had.sort_unstable();
        has.sort_unstable();
        prop_assert_eq!(has, had);
    }
}

proptest! {
    #[test]
    fn wrapped_prose_comes_back_whole(
        paragraphs in prop::collection::vec(paragraph(), 1..6),
        columns in 60_usize..130,
    ) {
        let raw: Vec<_> = paragraphs.iter().map(|paragraph| wrap(paragraph, columns)).collect();
        prop_assert_eq!(markdown(&raw.join("\n\n")), format!("{}\n", paragraphs.join("\n\n")));
    }
}
