//! `check --format junit` against the narrowest reader of that form, the xUnit plugin of Jenkins: which element stands
//! in which, with which attributes.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::check_reports::{project, report};
use crate::check_texts::alone;
use crate::sandbox::{Sandbox, catalog};

/// An element: its attributes, those that must be there first, and what may stand in it.
struct Element {
    name: &'static str,
    required: &'static [&'static str],
    allowed: &'static [&'static str],
    holds: &'static [&'static str],
    text: Text,
}

#[derive(PartialEq)]
enum Text {
    May,
    MustNot,
}

/// After `junit-10.xsd` of that plugin, without what we never write.
const ELEMENTS: [Element; 7] = [
    Element {
        name: "testsuites",
        required: &[],
        allowed: &["name", "time", "tests", "failures", "errors"],
        holds: &["testsuite"],
        text: Text::MustNot,
    },
    Element {
        name: "testsuite",
        required: &["name", "tests", "failures", "errors"],
        allowed: &["skipped", "time", "timestamp", "hostname", "id", "package", "file", "url"],
        holds: &["testcase", "system-out", "system-err"],
        text: Text::MustNot,
    },
    Element {
        name: "testcase",
        required: &["name"],
        allowed: &["classname", "time", "group"],
        holds: &["skipped", "error", "failure", "system-out", "system-err"],
        text: Text::MustNot,
    },
    leaf("skipped", &["type", "message"]),
    leaf("error", &["type", "message"]),
    leaf("failure", &["type", "message"]),
    leaf("system-out", &[]),
];

const fn leaf(name: &'static str, allowed: &'static [&'static str]) -> Element {
    Element { name, required: &[], allowed, holds: &[], text: Text::May }
}

/// Holds a report to the table; how often each element stands in it, in the order of the table.
#[track_caller]
#[expect(clippy::wildcard_enum_match_arm, reason = "of a parser's events few are asked for")]
fn accepted(report: &str) -> [usize; 7] {
    let mut reader = Reader::from_str(report);
    let mut open: Vec<&Element> = Vec::new();
    let mut seen = [0; 7];
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let at = ELEMENTS.iter().position(|element| element.name == name);
                let at = at.unwrap_or_else(|| panic!("an element {name}:\n{report}"));
                seen[at] += 1;
                let element = &ELEMENTS[at];
                match open.last() {
                    None => assert_eq!(name, "testsuites"),
                    Some(outer) => {
                        assert!(outer.holds.contains(&&*name), "{name} in {}", outer.name);
                    }
                }
                let attributes: Vec<String> =
                    tag.attributes().map(|found| found.unwrap().key.as_ref().to_owned()).collect();
                for attribute in &attributes {
                    let known = [element.required, element.allowed].concat();
                    assert!(known.contains(&&**attribute), "{name} {attribute}=");
                }
                for attribute in element.required {
                    assert!(attributes.iter().any(|found| found == attribute), "{name}");
                }
                if matches!(event, Event::Start(_)) {
                    open.push(element);
                }
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Text(text) => {
                let is_blank = text.as_ref().trim().is_empty();
                let may = open.last().is_some_and(|element| element.text == Text::May);
                assert!(is_blank || may, "{text:?}");
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    seen
}

#[test]
fn a_reader_that_knows_no_more_than_the_schema_takes_every_report() {
    let sandbox = project();
    let [roots, suites, cases, _, _, failures, told] = accepted(&report(&sandbox, "junit"));
    assert_eq!(roots, 1);
    assert!(suites > 1 && failures > 0 && told > 0 && cases == failures + told);
    sandbox.write("source_texts/b.md", b"\xff");
    let broken = sandbox.run(&["check", "--format", "junit"]).expect_status(2).stdout;
    assert_eq!(accepted(&broken)[4], 1, "{broken}");
}

#[test]
fn so_it_does_where_nothing_was_found_or_a_check_could_not_run() {
    let sandbox = Sandbox::new();
    let config = alone("[locales.qaa]\n").replace("spelling = \"off\"", "spelling = \"info\"");
    sandbox.write("talmach.toml", config);
    sandbox.write("source_texts/a.md", "One.\n");
    sandbox.write("translations/qaa/a.po", catalog(&[("One.", "Una.")]));
    let report = |more: &[&str]| {
        let args = [&["check", "--format", "junit"], more].concat();
        accepted(&sandbox.run(&args).expect_status(0).stdout)
    };
    assert_eq!(report(&[]), [1, 1, 1, 0, 0, 0, 0]);
    // Nobody has a dictionary of a language that nobody speaks.
    assert_eq!(report(&["--least", "info", "--only", "spelling"]), [1, 1, 1, 1, 0, 0, 0]);
}
