//! Raw texts as people have them, and what becomes of them.

use super::{Cleaned, Note, Raw, clean};

fn raw(text: &str) -> Raw<'_> {
    Raw { text, cut_from: &[], title: None, date: None, source_url: None }
}

fn cleaned(text: &str) -> Cleaned {
    clean(raw(text))
}

fn body(text: &str) -> String {
    let markdown = cleaned(text).markdown;
    match markdown.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n\n")) {
        Some((_, body)) => body.to_owned(),
        None => markdown,
    }
}

/// A statement as a web page gives it: uneven lines, the title twice, a date in a sentence, an appeal for money.
const PRINTERS: &str = "Hands off the printers of Hrodna!
  Hands off the printers of Hrodna!

This statement was issued by the Printers' Union on 5 May 2021.

On the morning of 3 May four of our members were taken from the night shift by men without badges, and nobody
has told their families where they are. The owner says that he knows nothing, the police say that they have
no record, and the court does not pick up the telephone. We have seen this before, and we know what
it means: that somebody wants a confession, and does not care whose. We shall not stay silent about our well-
known comrades.

The machines stand still
Since that morning nobody in our shop has touched a machine, and the second shift has joined us without being
asked. We do not want higher wages today; we want four people back, whole and free, and an answer in writing
by those who took them.

Free the four! Nobody works until they are home!

Printers' Union, Hrodna
5 May 2021

PS:

Support this website! Use the button
on the left.
";

#[test]
fn a_text_from_the_web_becomes_a_statement() {
    let cut = [regex::Regex::new("^PS:$").unwrap()];
    let cleaned = clean(Raw { cut_from: &cut, ..raw(PRINTERS) });
    assert_eq!(
        cleaned.markdown,
        "---\ntitle: \"Hands off the printers of Hrodna!\"\ndate: 2021-05-05\n---\n
This statement was issued by the Printers' Union on 5 May 2021.

On the morning of 3 May four of our members were taken from the night shift by men without badges, and nobody \
has told their families where they are. The owner says that he knows nothing, the police say that they have no \
record, and the court does not pick up the telephone. We have seen this before, and we know what it means: that \
somebody wants a confession, and does not care whose. We shall not stay silent about our well-known comrades.

## The machines stand still

Since that morning nobody in our shop has touched a machine, and the second shift has joined us without being \
asked. We do not want higher wages today; we want four people back, whole and free, and an answer in writing by \
those who took them.

Free the four! Nobody works until they are home!

Printers' Union, Hrodna\\
5 May 2021
"
    );
    assert_eq!(cleaned.title.as_deref(), Some("Hands off the printers of Hrodna!"));
    assert_eq!(cleaned.date, Some(jiff::civil::date(2021, 5, 5)));
    let id = cleaned.suggested_id.unwrap().to_string();
    assert_eq!(id, "2021-05-05-hands-off-the-printers-of-hrodna");
    let left_out = |line, text: &str| Note::LeftOut { line, text: text.to_owned() };
    assert_eq!(
        cleaned.notes,
        [
            Note::TitleFound { line: 1 },
            Note::RepeatedTitle { line: 2 },
            Note::DateFound {
                line: 4,
                text: "This statement was issued by the Printers' Union on 5 May 2021.".to_owned()
            },
            Note::Joined { from: 6, to: 10 },
            Note::Heading { line: 12 },
            Note::Joined { from: 13, to: 15 },
            Note::BreakKept { line: 19 },
            left_out(22, "PS:"),
            left_out(24, "Support this website! Use the button"),
            left_out(25, "on the left."),
        ]
    );
}

#[test]
fn line_ends_marks_and_odd_blanks_do_not_matter() {
    let plain = "A title of ours\n\nThe first line of a paragraph that goes on for quite a while, as they do,\nand its second line.\n";
    let odd = "\u{feff}\u{a0}A title of ours \r\n\t\r\n    The first line of a paragraph that goes on for\tquite a while, as they do, \r\n  and its second line.\u{a0}\r\n\u{c}\r\n";
    assert_eq!(cleaned(odd).markdown, cleaned(plain).markdown);
    assert!(cleaned(odd).markdown.ends_with("as they do, and its second line.\n"));
}

#[test]
fn one_line_longer_than_the_rest_changes_nothing() {
    let words = "liberty equality solidarity and bread for everybody who works and for everybody who cannot ";
    let text = words.repeat(8);
    let mut wrapped = wrap(text.trim(), 72);
    let (first, rest) = wrapped.split_once('\n').unwrap();
    wrapped = format!("{first} {}", rest.replacen('\n', " ", 1));
    let text = format!("We say:\n\n{}.\n", wrapped);
    assert_eq!(body(&text).lines().count(), 3, "{}", body(&text));
}

#[test]
fn verse_and_addresses_keep_their_breaks() {
    let text = "Write to us\n\nCommittee of Relatives\nP.O. Box 17\nVilnius\n\nA paragraph follows that is long enough to have been wrapped by some program, and it\nwas, as anybody can see.\n";
    assert!(
        body(text).starts_with("Committee of Relatives\\\nP.O. Box 17\\\nVilnius\n\nA paragraph"),
        "{}",
        body(text)
    );
}

#[test]
fn paragraphs_on_one_line_each_need_no_blank_lines() {
    let one =
        "The factory has stopped, and with it the street, the canteen and the tram. ".repeat(5);
    let two = "Nobody has come to talk to us, though everybody has come to look at us. ".repeat(7);
    let text = format!("{}\n{}\n{}\n", one.trim(), two.trim(), one.trim());
    assert_eq!(body(&text), format!("{}\n\n{}\n\n{}\n", one.trim(), two.trim(), one.trim()));
}

#[test]
fn lists_stay_lists_and_their_items_are_joined() {
    let text = "Our demands\n\nWe demand of the government, as we did in spring and as we shall again in autumn:\n1. the release of everybody who was taken for what they said, wrote or wore on\n   the street;\n2. new elections;\n• bread\n  • and roses, of which there have been too few in this town for as long as we\n    remember.\nThese demands are final.\n";
    assert_eq!(
        body(text),
        "We demand of the government, as we did in spring and as we shall again in autumn:\n\n\
         1. the release of everybody who was taken for what they said, wrote or wore on the street;\n\
         2. new elections;\n- bread\n  - and roses, of which there have been too few in this town for as long as we remember.\n\n\
         These demands are final.\n"
    );
}

#[test]
fn a_bullet_on_its_own_line_takes_the_next_line() {
    assert_eq!(body("A list\n\n•\nbread\n•\nroses\n"), "- bread\n- roses\n");
}

#[test]
fn what_only_looks_like_markdown_stays_text() {
    let text = "We remember the year\n\nThe square was full of people who had come from every district of the city in\n2020. Nobody had called them, and everybody was there - women in white first of\n- as always - all, then the workers, then everybody else, five*six rows in a*row.\n\n2020. That was the year.\n\n28. August was the day.\n\n--\n";
    assert_eq!(
        body(text),
        "The square was full of people who had come from every district of the city in 2020. Nobody had called them, and everybody was there - women in white first of - as always - all, then the workers, then everybody else, five\\*six rows in a\\*row.\n\n\
         2020\\. That was the year.\n\n28\\. August was the day.\n\n\\--\n"
    );
}

#[test]
fn markdown_passes_unharmed_but_for_wrapped_lines() {
    let text = "# Our title\n\nOur title\n\nA paragraph that\nwas wrapped, with a [link](https://example.org/a)  \nand a meant break,\\\nin both spellings.\n\n* item\n  goes on\n\n  > quoted\n  > \\*and wrapped\n\n```sh\ncode \n\n\n  stays\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n    indented  \n\nSetext\nheading\n---\n";
    assert_eq!(
        cleaned(text).markdown,
        "# Our title\n\nA paragraph that was wrapped, with a [link](https://example.org/a)\\\nand a meant break,\\\nin both spellings.\n\n* item goes on\n\n  > quoted \\*and wrapped\n\n```sh\ncode \n\n\n  stays\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n    indented  \n\nSetext heading\n---\n"
    );
    assert_eq!(cleaned(text).title.as_deref(), Some("Our title"));
}

#[test]
fn front_matter_is_kept_and_completed() {
    let text = "---\n# ours\nsummary: >\n  In\n  short\ntitle: 'It''s ours'\n---\nIt's ours\n\nMinsk, May 5, 2021\n\nText.\n";
    let cleaned = clean(Raw { source_url: Some("https://example.org/?a=1"), ..raw(text) });
    assert_eq!(
        cleaned.markdown,
        "---\n# ours\nsummary: >\n  In\n  short\ntitle: 'It''s ours'\ndate: 2021-05-05\nsource-url: https://example.org/?a=1\n---\n\nMinsk, May 5, 2021\n\nText.\n"
    );
    assert_eq!(cleaned.title.as_deref(), Some("It's ours"));
}

#[test]
fn what_somebody_says_overrides_what_is_found() {
    let date = Some(jiff::civil::date(2020, 1, 2));
    let said = |text| clean(Raw { title: Some("The \"new\" title"), date, ..raw(text) });
    let front = "---\ntitle: \"The \\\"new\\\" title\"\ndate: 2020-01-02\n---\n";
    for (text, body) in [
        ("The new title\n\nText of it.\n", "Text of it.\n"),
        ("Something else\n\nText of it.\n", "Something else\n\nText of it.\n"),
        ("Text of it, 5 May 2021.\n", "Text of it, 5 May 2021.\n"),
    ] {
        assert_eq!(said(text).markdown, format!("{front}\n{body}"));
    }
    let kept =
        said("---\ntitle: Old\n  title\ndate: 2021-05-05\nid: 7\n---\n\nOld title\n\nText.\n");
    let front = front.replace("\n---\n", "\nid: 7\n---\n");
    assert_eq!(kept.markdown, format!("{front}\nText.\n"));
}

#[test]
fn a_text_without_a_title_gets_none() {
    for text in ["Only one paragraph.\n", "First paragraph.\n\nSecond paragraph.\n", "", "\n \n"] {
        let cleaned = cleaned(text);
        assert_eq!((cleaned.title, cleaned.date, cleaned.suggested_id), (None, None, None));
        assert_eq!(cleaned.markdown, text.trim_start());
    }
}

#[test]
fn a_title_may_stand_after_the_date_or_be_underlined() {
    let cleaned = cleaned("5 May 2021\n\nThe strike goes on\n==================\n\nText of it.\n");
    assert_eq!(
        cleaned.markdown,
        "---\ntitle: \"The strike goes on\"\ndate: 2021-05-05\n---\n\n5 May 2021\n\nText of it.\n"
    );
}

#[test]
fn hostile_texts_end_in_a_value() {
    for text in [
        "\0\u{1}\u{7f}".repeat(1000),
        "> ".repeat(10_000),
        "- ".repeat(10_000),
        "a\\\n".repeat(10_000),
        "\r\u{2028}\u{85}".repeat(1000),
        "---\n".repeat(1000),
        "# \n=\n-\n".repeat(1000),
        "# Title\n\n".repeat(2),
        "# \n\u{a0}\n\na".to_owned(),
        "[".repeat(50_000),
        "*a*\n_".repeat(10_000),
        "x".repeat(2_000_000),
        "word ".repeat(400_000),
    ] {
        let once = cleaned(&text).markdown;
        let start: String = text.chars().take(9).collect();
        assert!(cleaned(&once).markdown == once, "{start}");
    }
}

/// Wraps at blanks, as most programs do.
pub(super) fn wrap(text: &str, columns: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > columns {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}
