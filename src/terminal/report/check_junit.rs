//! `check --format junit`: a suite a file, a case a finding; for the test views of CI servers.

use std::collections::BTreeMap;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::l10n::Localizer;
use crate::model::finding::{Finding, Level};
use crate::workflow::verdict::Verdict;

/// The report. A file without findings is not named; where nothing was found there is one case that passed.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let mut files: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &verdict.findings {
        files.entry(&finding.file).or_default().push(finding);
    }
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = write(&mut writer, &files, verdict, localizer);
    written.expect("a vector takes whatever is written");
    let mut text = String::from_utf8_lossy(&writer.into_inner()).into_owned();
    text.push('\n');
    text
}

fn write(
    writer: &mut Writer<Vec<u8>>,
    files: &BTreeMap<&str, Vec<&Finding>>,
    verdict: &Verdict,
    localizer: &Localizer,
) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let failures = verdict.count(Level::Error);
    let tests = verdict.findings.len().max(1);
    writer
        .create_element("testsuites")
        .with_attribute(("name", env!("CARGO_PKG_NAME")))
        .with_attribute(("tests", tests.to_string().as_str()))
        .with_attribute(("failures", failures.to_string().as_str()))
        .write_inner_content(|writer| {
            if files.is_empty() {
                suite(writer, env!("CARGO_PKG_NAME"), &[], localizer)?;
            }
            for (file, findings) in files {
                suite(writer, file, findings, localizer)?;
            }
            Ok(())
        })?;
    Ok(())
}

fn suite(
    writer: &mut Writer<Vec<u8>>,
    name: &str,
    findings: &[&Finding],
    localizer: &Localizer,
) -> std::io::Result<()> {
    let failures = findings.iter().filter(|finding| finding.level == Level::Error).count();
    writer
        .create_element("testsuite")
        .with_attribute(("name", sound(name).as_str()))
        .with_attribute(("tests", findings.len().max(1).to_string().as_str()))
        .with_attribute(("failures", failures.to_string().as_str()))
        .write_inner_content(|writer| {
            if findings.is_empty() {
                writer
                    .create_element("testcase")
                    .with_attribute(("name", "check"))
                    .with_attribute(("classname", name))
                    .write_empty()?;
            }
            findings.iter().try_for_each(|finding| case(writer, finding, localizer))
        })?;
    Ok(())
}

fn case(
    writer: &mut Writer<Vec<u8>>,
    finding: &Finding,
    localizer: &Localizer,
) -> std::io::Result<()> {
    let line = finding.line.map_or_else(String::new, |line| format!(":{line}"));
    let said = sound(&localizer.say(&finding.message));
    let element = match finding.level {
        Level::Error => "failure",
        Level::Warning | Level::Info | Level::Off => "system-out",
    };
    writer
        .create_element("testcase")
        .with_attribute(("name", format!("{}{line}", finding.check).as_str()))
        .with_attribute(("classname", sound(&finding.file).as_str()))
        .write_inner_content(|writer| {
            let inner = writer.create_element(element);
            match finding.level {
                Level::Error => inner
                    .with_attribute(("message", said.as_str()))
                    .with_attribute(("type", finding.check.as_str()))
                    .write_empty()?,
                Level::Warning | Level::Info | Level::Off => {
                    inner.write_text_content(BytesText::new(&said))?
                }
            };
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
