//! `check --format junit`: a suite a file, a case a finding; for the test views of CI servers.

use std::collections::BTreeMap;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::l10n::Localizer;
use crate::model::finding::{CheckId, Finding, Level};
use crate::workflow::verdict::Verdict;

/// The report. A file without findings is not named; where nothing was found there is one case that passed. What could
/// not be checked was skipped, and what could not be read is an error.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let mut files: BTreeMap<&str, Vec<Case>> = BTreeMap::new();
    for finding in &verdict.findings {
        files.entry(&finding.file).or_default().push(Case::of(finding, localizer));
    }
    let of_all = files.entry(env!("CARGO_PKG_NAME")).or_default();
    for lack in &verdict.unchecked {
        let (name, said) = (lack.check.to_string(), localizer.say(&lack.said()));
        of_all.push(Case { name, said, outcome: Outcome::Skipped });
    }
    for (at, message) in verdict.broken.iter().enumerate() {
        let (name, said) = (format!("{}", at + 1), localizer.say(message));
        of_all.push(Case { name, said, outcome: Outcome::Error });
    }
    if files.len() == 1 && files.values().all(Vec::is_empty) {
        let case = Case { name: "check".to_owned(), said: String::new(), outcome: Outcome::Passed };
        files.values_mut().for_each(|cases| cases.push(case.clone()));
    }
    files.retain(|_, cases| !cases.is_empty());
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = write(&mut writer, &files);
    written.expect("a vector takes whatever is written");
    let mut text = String::from_utf8_lossy(&writer.into_inner()).into_owned();
    text.push('\n');
    text
}

/// A test, as the consumers of this format see it.
#[derive(Clone)]
struct Case {
    name: String,
    said: String,
    outcome: Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    /// Passed, and there is something to say.
    Told,
    Failed(CheckId),
    Error,
    Skipped,
}

impl Case {
    fn of(finding: &Finding, localizer: &Localizer) -> Self {
        let number = |number: Option<usize>| number.map_or_else(String::new, |n| format!(":{n}"));
        let outcome = match finding.level {
            Level::Error => Outcome::Failed(finding.check),
            Level::Warning | Level::Info | Level::Off => Outcome::Told,
        };
        Self {
            name: format!("{}{}{}", finding.check, number(finding.line), number(finding.column)),
            said: localizer.say(&finding.message),
            outcome,
        }
    }
}

/// How many of the cases there are: all, failures, errors, skipped.
fn counts(cases: &[&Case]) -> [(&'static str, String); 4] {
    let of = |wanted: fn(Outcome) -> bool| {
        cases.iter().filter(|case| wanted(case.outcome)).count().to_string()
    };
    [
        ("tests", cases.len().to_string()),
        ("failures", of(|outcome| matches!(outcome, Outcome::Failed(_)))),
        ("errors", of(|outcome| outcome == Outcome::Error)),
        ("skipped", of(|outcome| outcome == Outcome::Skipped)),
    ]
}

fn write(writer: &mut Writer<Vec<u8>>, files: &BTreeMap<&str, Vec<Case>>) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all: Vec<&Case> = files.values().flatten().collect();
    let mut element =
        writer.create_element("testsuites").with_attribute(("name", env!("CARGO_PKG_NAME")));
    // Of all suites together the schemas know no skipped ones.
    for (name, count) in counts(&all).iter().filter(|(name, _)| *name != "skipped") {
        element = element.with_attribute((*name, count.as_str()));
    }
    element.write_inner_content(|writer| {
        files.iter().try_for_each(|(file, cases)| suite(writer, &sound(file), cases))
    })?;
    Ok(())
}

fn suite(writer: &mut Writer<Vec<u8>>, name: &str, cases: &[Case]) -> std::io::Result<()> {
    let mut element = writer.create_element("testsuite").with_attribute(("name", name));
    for (name, count) in counts(&cases.iter().collect::<Vec<_>>()) {
        element = element.with_attribute((name, count.as_str()));
    }
    element
        .write_inner_content(|writer| cases.iter().try_for_each(|case| one(writer, name, case)))?;
    Ok(())
}

fn one(writer: &mut Writer<Vec<u8>>, file: &str, case: &Case) -> std::io::Result<()> {
    let element = writer
        .create_element("testcase")
        .with_attribute(("name", case.name.as_str()))
        .with_attribute(("classname", file));
    let said = sound(&case.said);
    let (name, kind) = match case.outcome {
        Outcome::Passed => {
            element.write_empty()?;
            return Ok(());
        }
        Outcome::Told => {
            element.write_inner_content(|writer| {
                let inner = writer.create_element("system-out");
                inner.write_text_content(BytesText::new(&said))?;
                Ok(())
            })?;
            return Ok(());
        }
        Outcome::Failed(check) => ("failure", Some(check.as_str())),
        Outcome::Error => ("error", Some("error")),
        Outcome::Skipped => ("skipped", None),
    };
    element.write_inner_content(|writer| {
        let mut inner = writer.create_element(name).with_attribute(("message", said.as_str()));
        if let Some(kind) = kind {
            inner = inner.with_attribute(("type", kind));
        }
        inner.write_empty()?;
        Ok(())
    })?;
    Ok(())
}

/// A text without the characters that XML 1.0 has no way to write.
fn sound(text: &str) -> String {
    text.replace(
        |c: char| {
            (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}')
        },
        "\u{fffd}",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Language;
    use crate::messages;
    use crate::workflow::verdict::Unchecked;

    #[test]
    fn what_could_not_be_checked_is_no_test_that_passed() {
        let localizer = Localizer::new(Language::default());
        let lack = Unchecked {
            check: CheckId::Spelling,
            locale: None,
            reason: messages::explain_nothing(),
        };
        let verdict = Verdict {
            unchecked: vec![lack],
            broken: vec![messages::check_nothing()],
            ..Verdict::default()
        };
        let text = report(&verdict, &localizer);
        assert!(text.contains("tests=\"2\" failures=\"0\" errors=\"1\" skipped=\"1\""), "{text}");
        assert!(text.contains("<skipped message=\"Not checked: spelling: "), "{text}");
        assert!(!text.contains("name=\"check\""), "{text}");
        assert!(report(&Verdict::default(), &localizer).contains("name=\"check\""));
    }
}
