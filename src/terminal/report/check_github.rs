//! `check --format github`: workflow commands, which GitHub shows beside the lines of a pull request.
//!
//! Source: "Workflow commands for GitHub Actions", the sections on notices, warnings and errors.

use crate::l10n::Localizer;
use crate::model::finding::{Finding, Level};
use crate::model::message::Message;
use crate::workflow::verdict::Verdict;

/// One command a finding, and one for what could not be checked.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let mut text: String =
        verdict.findings.iter().map(|finding| command(finding, localizer)).collect();
    let mut nowhere = |level: &str, message: &Message| {
        text.push_str(&format!("::{level}::{}\n", data(&localizer.say(message))));
    };
    verdict.unchecked.iter().for_each(|lack| nowhere("warning", &lack.said()));
    verdict.broken.iter().for_each(|message| nowhere("error", message));
    text
}

fn command(finding: &Finding, localizer: &Localizer) -> String {
    let level = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info | Level::Off => "notice",
    };
    let mut fields = vec![format!("file={}", property(&finding.file))];
    fields.extend(finding.line.map(|line| format!("line={line}")));
    fields.extend(finding.column.map(|column| format!("col={column}")));
    fields.push(format!("title={}", property(finding.check.as_str())));
    format!("::{level} {}::{}\n", fields.join(","), data(&localizer.say(&finding.message)))
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a field.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_a_command_or_begin_another() {
        assert_eq!(data("100 %\n::error::x"), "100 %25%0A::error::x");
        assert_eq!(property("a,b:c"), "a%2Cb%3Ac");
    }
}
