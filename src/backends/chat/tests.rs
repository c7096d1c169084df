//! Answers as models give them, whole and broken.

use proptest::prelude::*;

use super::{answers, question};
use crate::model::locale::Locale;
use crate::workflow::draft::{Batch, ErrorKind, Pair, Query, Term};

#[test]
fn ids_put_answers_in_order() {
    let content = r#"{"items":[{"id":2,"text":" два "},{"id":"1","text":"один"}]}"#;
    assert_eq!(answers(content, 2).unwrap(), ["один", "два"]);
}

#[test]
fn json_is_found_in_a_fence_and_after_thoughts() {
    for content in [
        "```json\n{\"items\":[{\"id\":1,\"text\":\"один\"}]}\n```",
        "<think>{\"items\":[]} or so</think>\n{\"items\":[{\"id\":1,\"text\":\"один\"}]}",
        "Here you are: {\"items\":[{\"id\":1,\"text\":\"один\"}]} Anything else?",
    ] {
        assert_eq!(answers(content, 1).unwrap(), ["один"], "{content}");
    }
}

#[test]
fn whatever_does_not_match_one_to_one_is_refused() {
    for content in [
        "",
        "один",
        "[]",
        "}{",
        r#"{"items":{}}"#,
        r#"{"items":[]}"#,
        r#"{"items":[{"id":1,"text":"a"}]}"#,
        r#"{"items":[{"id":1,"text":"a"},{"id":1,"text":"b"}]}"#,
        r#"{"items":[{"id":1,"text":"a"},{"id":3,"text":"b"}]}"#,
        r#"{"items":[{"id":1,"text":"a"},{"id":2,"text":"b"},{"id":3,"text":"c"}]}"#,
        r#"{"items":[{"id":1,"text":"a"},{"id":2,"text":null}]}"#,
        r#"{"items":[{"id":1,"text":"a"},{"id":2,"text":"b"#,
    ] {
        assert_eq!(answers(content, 2).unwrap_err().kind, ErrorKind::BadAnswer, "{content}");
    }
}

#[test]
fn a_question_carries_all_that_helps() {
    let pair = Pair { from: Locale::parse("en").unwrap(), to: Locale::parse("be").unwrap() };
    let query = Query {
        text: "Every person has rights.".into(),
        before: Some("Before.".into()),
        after: None,
        earlier: Some(("Every man has rights.".into(), "Кожны чалавек мае правы.".into())),
    };
    let note = Some("not «права»".to_owned());
    let terms = vec![Term { note, ..Term::new("rights", "правы") }, Term::new("person", "чалавек")];
    let title = Some("Rights".into());
    let batch = Batch { title, terms, ..Batch::new(pair, vec![query]) };
    assert_eq!(
        question(&batch),
        concat!(
            r#"{"title":"Rights","terms":[{"source":"rights","translation":"правы","note":"not «права»"},"#,
            r#"{"source":"person","translation":"чалавек"}],"#,
            r#""items":[{"id":1,"text":"Every person has rights.","before":"Before.","#,
            r#""earlier":{"source":"Every man has rights.","translation":"Кожны чалавек мае правы."}}]}"#
        )
    );
}

proptest! {
    #[test]
    fn nothing_breaks_the_reader(content in ".{0,99}", asked in 0_usize..4) {
        drop(answers(&content, asked));
    }
}
