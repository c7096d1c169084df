//! Laws of documents: the skeleton keeps every byte, and a translation stands where its original stood.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use talmach::formats::{Format, SourceProblem, read};
use talmach::model::document::Document;
use talmach::model::unit::{Unit, UnitKind};

fn fields() -> [String; 2] {
    ["title", "summary"].map(str::to_owned)
}

fn document(format: Format, source: &str) -> Result<Document, SourceProblem> {
    read(format, source.as_bytes().to_vec(), &fields())
}

/// The skeleton law, and what every unit promises.
fn holds_together(format: Format, source: &str) {
    let Ok(document) = document(format, source) else { return };
    assert_eq!(document.source(), source);
    assert_eq!(document.render(|_| None::<&str>), source);
    assert_eq!(document.render(|n| document.units().get(n).map(|unit| unit.text.clone())), source);
    let mut end = 0;
    for (n, (place, unit)) in document.places().iter().zip(document.units()).enumerate() {
        assert!(place.span.start >= end && !place.span.is_empty());
        end = place.span.end;
        if n < 100 {
            let above = source[..place.span.start].matches('\n').count();
            assert_eq!(document.line(n), 1 + above);
        }
        assert!(unit.text.contains(char::is_alphanumeric), "{unit:?}");
        assert_eq!(unit.text.trim_matches([' ', '\t', '\n', '\r']), unit.text);
        let field = matches!(unit.kind, UnitKind::Title | UnitKind::Field(_));
        for line in unit.text.split('\n').rev().skip(1) {
            assert!(field || line.ends_with('\\'), "{unit:?}");
        }
        assert!(!unit.text.contains('\r'), "{unit:?}");
    }
}

/// The document translated, read again.
fn translated(
    format: Format,
    before: &Document,
    translation: impl Fn(usize) -> String,
) -> (String, Vec<Unit>) {
    let rendered = before.render(|n| Some(translation(n)));
    let after = document(format, &rendered).unwrap_or_else(|e| panic!("{e} in {rendered:?}"));
    (rendered, after.units().to_vec())
}

/// Replaces every unit by a Cyrillic text, with a hard break where there can be one.
fn stays_in_place(source: &str) {
    let Ok(before) = document(Format::Markdown, source) else { return };
    let one_line = |n: usize| format!("Слово {n} і *слова*");
    let (rendered, after) = translated(Format::Markdown, &before, one_line);
    let expected: Vec<_> = before
        .units()
        .iter()
        .enumerate()
        .map(|(n, unit)| Unit { kind: unit.kind.clone(), text: one_line(n) })
        .collect();
    assert_eq!(after, expected, "{source:?} gave {rendered:?}");
}

/// Replaces every unit by a hostile text: kinds stay, and what was read again is written the same.
fn resists(source: &str, hostile: &str) {
    let Ok(before) = document(Format::Markdown, source) else { return };
    let text = format!("{hostile} ж");
    let (rendered, after) = translated(Format::Markdown, &before, |_| text.clone());
    let kinds = |units: &[Unit]| units.iter().map(|unit| unit.kind.clone()).collect::<Vec<_>>();
    assert_eq!(kinds(before.units()), kinds(&after), "{hostile:?} in {source:?} gave {rendered:?}");
    let (_, again) = translated(Format::Markdown, &before, |n| after[n].text.clone());
    assert_eq!(again, after, "{hostile:?} in {source:?}");
}

const PIECES: [&str; 59] = [
    "a", "b", "Ж", "word", "1", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "> ",
    ">", "- ", "* ", "+ ", "1. ", "2) ", "# ", "## ", " #", "---", "===", "***", "`", "``", "```",
    "~~~", "*", "**", "_", "[", "]", "(", ")", "![", "](x)", "[a]", "[]", "[^1]", "[^1]: ",
    "[a]: x", "[x] ", "|", "|-|-|", ":-", "\\", "<", ">", "<b>", "<div>", "<!--", "-->", "&amp;",
    "http://x", "\u{feff}",
];

fn markdownish() -> impl Strategy<Value = String> {
    vec(select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat())
}

/// Inline text as an author may type it, over one or more lines.
fn inline() -> impl Strategy<Value = String> {
    let pieces = [
        "word",
        "слово",
        "*so*",
        "**so**",
        "`a  | b`",
        "[text](http://x \"y\")",
        "![alt](z)",
        "\\*",
        "&nbsp;",
        "<b>x</b>",
        "a\\\nb",
        "a  \nb",
        "one\ntwo",
        "(1)",
        "http://e.org/a_b",
        "end.",
        "`a\nb`",
    ];
    vec(select(pieces.to_vec()), 1..5).prop_map(|words| format!("A {}", words.join(" ")))
}

fn one_line() -> impl Strategy<Value = String> {
    inline().prop_map(|text| text.replace("\\\n", " ").replace('\n', " ").replace('|', "\\|"))
}

/// Blocks inside blocks.
fn blocks() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        inline(),
        (1..7usize, one_line()).prop_map(|(level, text)| format!("{} {text}", "#".repeat(level))),
        inline().prop_map(|text| format!("{text}\n---")),
        one_line().prop_map(|text| format!("| {text} | b |\n|---|:-:|\n| c |{text}|\n| | d |")),
        one_line().prop_map(|text| format!("{text} | b\n--- | ---\nc | d")),
        one_line().prop_map(|alt| format!("![{}](x)", alt.replace("![alt](z)", ""))),
        Just("```\ncode\n```".to_owned()),
        Just("    code".to_owned()),
        Just("<div>\nhtml\n</div>".to_owned()),
        Just("<!-- a\n\nb -->".to_owned()),
        Just("* * *".to_owned()),
        Just("[text]: http://x".to_owned()),
        inline().prop_map(|text| format!("[^n]: {}", text.replace('\n', "\n    "))),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let several = vec(inner, 1..4).prop_map(|blocks| blocks.join("\n\n"));
        let prefixed = |first: &'static str, other: &'static str| {
            move |text: String| format!("{first}{}", text.replace('\n', &format!("\n{other}")))
        };
        prop_oneof![
            several.clone(),
            several.clone().prop_map(prefixed("> ", "> ")),
            several.clone().prop_map(prefixed(">", ">")),
            several.clone().prop_map(prefixed("- ", "  ")),
            several.clone().prop_map(prefixed("-\t", "\t")),
            several.clone().prop_map(prefixed("10) ", "    ")),
            several.prop_map(prefixed("- [ ] ", "  ")),
        ]
    })
}

fn front_matter() -> impl Strategy<Value = String> {
    let value = select(vec![
        "Plain",
        "two\n  lines",
        "\"quo\\\"ted\"",
        "'it''s'",
        "|\n  a\n  b",
        ">-\n  a\n\n  b",
        "~",
        "x # y",
    ]);
    let other =
        select(vec!["tags: [a, b]\n", "nested:\n  title: x\n", "# note\n", "\n", "list:\n- a\n"]);
    (value.clone(), other, value, select(vec!["---", "..."])).prop_map(
        |(title, other, summary, end)| {
            format!("---\ntitle: {title}\n{other}summary: {summary}\n{end}\n")
        },
    )
}

fn markdown() -> impl Strategy<Value = String> {
    let line_ends = select(vec!["\n", "\r\n"]);
    let parts = (any::<bool>(), proptest::option::of(front_matter()), vec(blocks(), 0..5));
    (parts, line_ends, any::<bool>()).prop_map(|((bom, front, blocks), line_end, closed)| {
        let mut text = front.unwrap_or_default() + &blocks.join("\n\n");
        if closed {
            text.push('\n');
        }
        let text = text.replace('\n', line_end);
        if bom { format!("\u{feff}{text}") } else { text }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_composed_document_keeps_every_byte(source in markdown()) {
        holds_together(Format::Markdown, &source);
    }

    #[test]
    fn any_text_keeps_every_byte(source in markdownish()) {
        holds_together(Format::Markdown, &source);
        holds_together(Format::Plain, &source);
    }

    #[test]
    fn any_characters_keep_every_byte(source in any::<String>()) {
        holds_together(Format::Markdown, &source);
        holds_together(Format::Plain, &source);
    }

    #[test]
    fn any_bytes_are_a_document_or_a_problem(bytes in vec(any::<u8>(), 0..200)) {
        for format in [Format::Markdown, Format::Plain] {
            if let Ok(document) = read(format, bytes.clone(), &fields()) {
                prop_assert_eq!(document.source().as_bytes(), &bytes);
            }
        }
    }

    #[test]
    fn any_front_matter_is_read_or_refused(yaml in "([a:'\"\\[{|>#&ж\\\\-]|title: |summary: |\n|\n  |  ){0,30}") {
        let source = format!("---\n{yaml}\n---\n");
        holds_together(Format::Markdown, &source);
    }

    #[test]
    fn every_unit_of_a_composed_document_is_replaced_in_place(source in markdown()) {
        stays_in_place(&source);
    }

    #[test]
    fn every_unit_of_any_text_is_replaced_in_place(source in markdownish()) {
        // After a carriage return alone the parser looks for the end of a fence's line too far below.
        stays_in_place(&source.replace("\r\n", "\n").replace('\r', "\r\n"));
    }

    #[test]
    fn a_hostile_translation_stays_in_place(
        source in markdown(),
        hostile in vec(select(&PIECES[..]), 1..4),
    ) {
        resists(&source, &hostile.concat());
    }

    #[test]
    fn a_plain_text_keeps_its_paragraphs(source in "([a-z]{1,9}|[0-9]| |\n|\n\n|\r\n){0,30}") {
        if let Ok(before) = document(Format::Plain, &source) {
            let text = |n: usize| format!("Абзац {n}");
            let (_, after) = translated(Format::Plain, &before, |n| format!("Абзац\n\n {n}\n"));
            let texts: Vec<_> = after.into_iter().map(|unit| unit.text).collect();
            prop_assert_eq!(texts, (0..before.units().len()).map(text).collect::<Vec<_>>());
        }
    }
}

/// Inputs that a careless reader takes quadratic time, or its whole stack, for.
#[test]
fn hostile_texts_are_documents_or_problems() {
    let n = 100_000;
    let quotes = format!("{}a\n{}", "> ".repeat(10_000), "a\n".repeat(10_000));
    for source in [
        "word ".repeat(n),
        "[".repeat(n),
        "![".repeat(n),
        "**a_ ".repeat(n),
        "<!-- a ".repeat(n),
        "[a](".repeat(n),
        "a\\\n".repeat(n),
        "| a ".repeat(n) + "|\n" + &"|-".repeat(n) + "|\n",
        format!("---\n{}---\n", "a:\n".repeat(n)),
        format!("---\ntitle: \"{}\"\n---\n", "\\n\n ".repeat(n)),
        format!("---\ntitle: {}\n---\n", "[".repeat(n)),
        "- ".repeat(n),
        "1. ".repeat(n),
    ] {
        holds_together(Format::Markdown, &source);
        holds_together(Format::Plain, &source);
    }
    let problem = document(Format::Markdown, &quotes).unwrap_err();
    assert_eq!(problem, SourceProblem::TooDeep { line: 1 });
}
