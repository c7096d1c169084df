//! `check` for people: one finding a line, `file:line` first, so that editors and terminals can open it.

use super::status_text::Look;
use crate::messages;
use crate::model::finding::{Finding, Level};
use crate::terminal::{Role, printable};

/// What a check found.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// None is of level off.
    pub findings: Vec<Finding>,
    /// How many were there before and were left out.
    pub passed_over: usize,
}

impl Findings {
    /// How many findings are of this level.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

/// One line a finding.
pub fn report(findings: &Findings, look: Look<'_>) -> String {
    findings.findings.iter().map(|finding| format!("{}\n", line(finding, look))).collect()
}

fn line(finding: &Finding, look: Look<'_>) -> String {
    let place = match finding.line {
        Some(line) => format!("{}:{line}", printable(&finding.file)),
        None => printable(&finding.file).into_owned(),
    };
    let (level, role) = match finding.level {
        Level::Error => (messages::check_level_error(), Role::Bad),
        Level::Warning => (messages::check_level_warning(), Role::Warning),
        Level::Info | Level::Off => (messages::check_level_info(), Role::Faint),
    };
    let level = look.styles.paint(role, look.localizer.say(&level)).to_string();
    let said = printable(&look.localizer.say(&finding.message)).into_owned();
    let message = match finding.unit {
        Some(unit) => messages::check_finding_unit(place, level, finding.check, unit, said),
        None => messages::check_finding_file(place, level, finding.check, said),
    };
    look.localizer.say(&message)
}
