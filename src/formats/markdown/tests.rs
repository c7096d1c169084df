//! Behaviour of the Markdown reader, and of spelling what it read.

use crate::formats::source::{Format, SourceProblem, read};
use crate::model::document::Document;
use crate::model::unit::UnitKind::{self, *};

fn document(source: &str) -> Document {
    read(Format::Markdown, source.as_bytes().to_vec(), &["title".to_owned()]).unwrap()
}

fn units(source: &str) -> Vec<(UnitKind, String)> {
    document(source).units().iter().map(|unit| (unit.kind.clone(), unit.text.clone())).collect()
}

fn texts(source: &str) -> Vec<String> {
    document(source).units().iter().map(|unit| unit.text.clone()).collect()
}

/// A source whose only unit was replaced.
fn replaced(source: &str, text: &str) -> String {
    document(source).render(|_| Some(text))
}

fn of<const N: usize>(expected: [(UnitKind, &str); N]) -> Vec<(UnitKind, String)> {
    expected.map(|(kind, text)| (kind, text.to_owned())).to_vec()
}

#[test]
fn every_kind_of_block_is_a_unit_of_its_kind() {
    let source = "\
# The *title* #

## Heading

A paragraph
over two lines.

Under
lined
---

- tight
  item
- [x] task

  second paragraph
  1. inner

> A quotation
lazily continued

| a | b \\| c |
|---|-------|
| d |       |

![A *caption*](x.png \"t\")

Text[^1] with ![alt](y.png).

[^1]: A note.
";
    assert_eq!(
        units(source),
        of([
            (Title, "The *title*"),
            (Heading, "Heading"),
            (Paragraph, "A paragraph over two lines."),
            (Heading, "Under lined"),
            (ListItem, "tight item"),
            (ListItem, "task"),
            (ListItem, "second paragraph"),
            (ListItem, "inner"),
            (Quotation, "A quotation lazily continued"),
            (TableCell, "a"),
            (TableCell, "b \\| c"),
            (TableCell, "d"),
            (Caption, "A *caption*"),
            (Paragraph, "Text[^1] with ![alt](y.png)."),
            (Footnote, "A note."),
        ])
    );
}

#[test]
fn what_is_not_text_is_skeleton() {
    let source = "    code\n\n```\ncode\n```\n\n<div>\nx\n</div>\n\n<!-- x -->\n\n***\n\n[a]: http://b \"c\"\n\n\
                  https://example.org/a_b_c?d=e\n\n<https://example.org>\n\n`code`\n\n![](x.png)\n\n— … —\n\n&mdash;\n";
    assert_eq!(texts(source), Vec::<String>::new());
}

#[test]
fn text_beside_an_address_is_a_unit() {
    let source = "See https://example.org/a_b.\n\n[https://a](https://a)\n\n[word](https://a)\n";
    assert_eq!(texts(source), ["See https://example.org/a_b.", "[word](https://a)"]);
}

#[test]
fn container_marks_are_no_part_of_a_text() {
    assert_eq!(
        texts("> - a\n>   b `c\n>   d` [e](\n>   f)\n> \n>   \\*g\n"),
        ["a b `c d` [e]( f)", "\\*g"]
    );
    assert_eq!(texts("> a\n>     > b\n"), ["a > b"]);
    assert_eq!(texts("a  `b  c`\td\r\ne\r\n"), ["a `b  c` d e"]);
}

#[test]
fn a_hard_break_is_a_backslash_and_a_newline() {
    for source in ["> a  \n> b\n", "> a\\\n> b\n", "> a   \nb\n", "> a\\\r\n> b"] {
        assert_eq!(texts(source), ["a\\\nb"], "{source:?}");
    }
}

#[test]
fn a_hard_break_goes_on_inside_its_containers() {
    for (source, expected) in [
        ("> a\n", "> б\\\n> в\n"),
        ("1. > a\n", "1. > б\\\n   > в\n"),
        ("- [ ] a\r\n", "- [ ] б\\\r\n      в\r\n"),
        ("[^1]: a\n", "[^1]: б\\\n    в\n"),
        ("# a\n", "# б в\n"),
        ("a\nb\n---\n", "б\\\nв\n---\n"),
        ("\u{feff}a\n", "\u{feff}б\\\nв\n"),
        ("> ![a](b)\n", "> ![б\\\n> в](b)\n"),
    ] {
        let rendered = replaced(source, "б\\\nв");
        assert_eq!(rendered, expected, "{source:?}");
        let again = texts(&rendered);
        assert_eq!(again, [if source == "# a\n" { "б в" } else { "б\\\nв" }], "{source:?}");
    }
}

#[test]
fn other_line_breaks_of_a_translation_are_blanks() {
    assert_eq!(replaced("> a\n", "б\n\n в \r\nг\n"), "> б в г\n");
    assert_eq!(replaced("> a\n", "б  \nв\\\\\nг"), "> б\\\n> в\\\\ г\n");
    assert_eq!(replaced("- a\n", "б\\\n\n- в\\\n===\n"), "- б\\\n  \\- в\\\n  \\===\n");
}

#[test]
fn a_text_cannot_become_another_block() {
    for hostile in [
        "# ж",
        "1. ж",
        "12) ж",
        "- ж",
        "+ ж",
        "* ж",
        "> ж",
        ">ж",
        "```ж",
        "~~~ ж",
        "<div> ж",
        "<!-- ж",
        "[ж]: http://x",
        "[^ж]: ж",
        "    ж",
        "\tж",
        "[x] ж",
        "<ж",
        "ж\n---",
        "ж\n\n# ж",
        "ж\\\n=== ",
        "ж | ж\\\n--|--",
        "*ж*",
        "`ж` ж",
        "ж #",
        "\u{feff}ж",
        "[ж\\\nж]: x",
    ] {
        for source in [
            "a\n",
            "- a\n",
            "> a\n",
            "# a\n",
            "a\n===\n",
            "[^1]: a\n",
            "a | b\n--|--\n",
            "- [x] a\n",
        ] {
            let before = document(source);
            let rendered = before.render(|n| (n == 0).then_some(hostile));
            let after = document(&rendered);
            let kinds = |d: &Document| d.units().iter().map(|u| u.kind.clone()).collect::<Vec<_>>();
            assert_eq!(
                kinds(&before),
                kinds(&after),
                "{hostile:?} in {source:?} gave {rendered:?}"
            );
            let again = after.render(|n| (n == 0).then(|| after.units()[0].text.as_str()));
            assert_eq!(again, rendered);
        }
    }
}

#[test]
fn a_cell_keeps_its_bars() {
    let source = "|a|b|\n|-|-|\n|c|d|\n";
    let rendered = document(source).render(|n| (n != 1).then_some("ж|`я|`\\"));
    assert_eq!(rendered, "|ж\\|`я\\|`\\ |b|\n|-|-|\n|ж\\|`я\\|`\\ |ж\\|`я\\|`\\ |\n");
    assert_eq!(texts(&rendered), ["ж\\|`я\\|`\\", "b", "ж\\|`я\\|`\\", "ж\\|`я\\|`\\"]);
}

#[test]
fn a_caption_stays_between_its_brackets() {
    for hostile in ["ж]", "[ж", "ж\\", "ж `", "ж <", "[ж] я", "ж](x) ![y"] {
        let rendered = replaced("![a](b)\n", hostile);
        assert_eq!(units(&rendered).len(), 1, "{rendered}");
        assert_eq!(units(&rendered)[0].0, Caption, "{rendered}");
    }
    assert_eq!(units("![a]\n\n[a]: b\n"), of([(Paragraph, "![a]")]));
    assert_eq!(units("![a][b] c\n\n[b]: b\n"), of([(Paragraph, "![a][b] c")]));
}

#[test]
fn a_quoted_text_is_not_taken_for_the_title_of_a_link_above_it() {
    let rendered = replaced("[a]: http://b\ntext\n", "\"ж\"");
    assert_eq!(texts(&rendered), ["\\\"ж\""]);
    assert_eq!(replaced("- [a]: http://b\n- text\n", "(ж)"), "- [a]: http://b\n- (ж)\n");
}

#[test]
fn a_link_by_its_label_is_whole() {
    let source = "See [a][].\n\nSee [a][]\n\n![a][]\n\n[a]: b\n";
    assert_eq!(texts(source), ["See [a][].", "See [a][]", "![a][]"]);
    assert_eq!(replaced("x\n", "[ж]: это ж"), "[ж]: это ж\n");
    assert_eq!(replaced("x\n", "[ж `[]`]: ж"), "[ж `[]`]: ж\n");
    assert_eq!(replaced("x\n", "[ж]: <ж ж>"), "\\[ж]: <ж ж>\n");
}

#[test]
fn the_first_outer_heading_of_level_one_is_the_title_unless_front_matter_has_one() {
    assert_eq!(units("## a\n\n> # b\n\nc\n=\n\n# d\n")[2], (Title, "c".to_owned()));
    let kinds: Vec<_> = units("---\ntitle: a\n---\n# b\n").into_iter().map(|unit| unit.0).collect();
    assert_eq!(kinds, [Title, Heading]);
}

#[test]
fn lines_are_counted_from_one() {
    let document = document("\r\na\r\nb\r\n\r\n| c |\r\n|---|\r\n| d |\r\n");
    assert_eq!([0, 1, 2].map(|unit| document.line(unit)), [2, 5, 7]);
}

#[test]
fn nesting_beyond_the_limit_is_refused_with_its_line() {
    let deep = |levels: usize| format!("a\n\n{}b\n", "> ".repeat(levels));
    assert_eq!(texts(&deep(super::MAX_DEPTH)).len(), 2);
    let problem = read(Format::Markdown, deep(super::MAX_DEPTH + 1).into_bytes(), &[]);
    assert_eq!(problem.unwrap_err(), SourceProblem::TooDeep { line: 3 });
}
