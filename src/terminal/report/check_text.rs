//! `check` for people: one finding a line, `file:line` first, so that editors and terminals can open it; below it the
//! English and the translation, with the very words underlined.

use rayon::prelude::*;

use super::excerpt::{Excerpt, excerpt};
use super::status_text::Look;
use crate::messages;
use crate::model::finding::{Finding, Level};
use crate::model::locale::Locale;
use crate::terminal::{Role, printable};
use crate::workflow::verdict::Verdict;

/// What stands before the texts, in columns.
const INDENT: usize = 4;

/// One paragraph a finding; `source` is the locale of the statements.
pub fn report(verdict: &Verdict, source: &Locale, look: Look<'_>) -> String {
    verdict.findings.par_iter().map(|finding| one(finding, source, look)).collect()
}

/// The findings that a translator has silenced, each with the reason.
pub fn silenced(verdict: &Verdict, look: Look<'_>) -> String {
    let one = |silenced: &crate::workflow::verdict::Silenced| {
        let said = line(&silenced.finding, look);
        let reason = printable(&silenced.reason).into_owned();
        let message = match reason.is_empty() {
            true => messages::check_ignored_without_reason(said),
            false => messages::check_ignored(said, reason),
        };
        format!("{}\n", look.localizer.say(&message))
    };
    verdict.silenced.iter().map(one).collect()
}

fn one(finding: &Finding, source: &Locale, look: Look<'_>) -> String {
    let mut text = format!("{}\n", line(finding, look));
    let (Some(texts), Some(_)) = (&finding.excerpt, finding.column) else { return text };
    let locale = finding.locale.as_ref().map_or("", Locale::as_str);
    let label = locale.len().max(source.as_str().len());
    let width = look.width.saturating_sub(INDENT + label + 2);
    let mut add = |name: &str, Excerpt { text: shown, underline }: Excerpt| {
        let name = look.styles.paint(Role::Faint, format!("{name:>label$}:")).to_string();
        text.push_str(&format!("{:INDENT$}{name} {shown}\n", ""));
        if !underline.is_empty() {
            let underline = look.styles.paint(Role::Bad, underline).to_string();
            text.push_str(&format!("{:1$}{underline}\n", "", INDENT + label + 2));
        }
    };
    add(source.as_str(), excerpt(&texts.source, texts.in_source.as_ref(), width));
    add(locale, excerpt(&texts.translation, Some(&texts.in_translation), width));
    text
}

fn line(finding: &Finding, look: Look<'_>) -> String {
    let file = printable(&finding.file);
    let place = match (finding.line, finding.column) {
        (Some(line), Some(column)) => format!("{file}:{line}:{column}"),
        (Some(line), None) => format!("{file}:{line}"),
        (None, _) => file.into_owned(),
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
