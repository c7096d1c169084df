//! `check --format markdown`: a comment on a pull request.

use std::collections::BTreeMap;

use crate::l10n::Localizer;
use crate::messages;
use crate::model::finding::{CheckId, Finding, Level};
use crate::model::locale::Locale;
use crate::workflow::verdict::{Unchecked, Verdict};

/// So many findings are told one by one.
const MOST: usize = 50;

/// A heading, what the translators have to do, and a table of findings.
pub fn report(verdict: &Verdict, localizer: &Localizer) -> String {
    let say = |message| localizer.say(&message);
    let passed_over = verdict.passed_over + verdict.in_baseline;
    let heading = match (verdict.findings.is_empty(), verdict.broken.is_empty()) {
        (true, true) if passed_over == 0 => messages::check_markdown_clean(),
        (true, true) => messages::check_markdown_nothing_new(),
        (_, _) => messages::check_markdown_title(
            verdict.count(Level::Error),
            verdict.count(Level::Warning),
        ),
    };
    let mut text = format!("### {}\n", say(heading));
    if !verdict.findings.is_empty() {
        text.push_str(&findings(verdict, localizer));
    }
    if passed_over > 0 {
        text.push_str(&format!("\n{}\n", say(messages::check_markdown_passed_over(passed_over))));
    }
    let not_checked = verdict.unchecked.iter().map(Unchecked::said);
    for message in not_checked.chain(verdict.broken.iter().cloned()) {
        text.push_str(&format!("\n{}\n", cell(&say(message))));
    }
    text
}

fn findings(verdict: &Verdict, localizer: &Localizer) -> String {
    let say = |message| localizer.say(&message);
    let mut text = String::new();
    for (at, line) in to_do(verdict).into_iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        text.push_str(&format!("{gap}- {}\n", say(line)));
    }
    text.push_str(&format!(
        "\n| {} | {} | {} |\n|---|---|---|\n",
        say(messages::check_markdown_place()),
        say(messages::check_markdown_check()),
        say(messages::check_markdown_found())
    ));
    for finding in verdict.findings.iter().take(MOST) {
        text.push_str(&row(finding, localizer));
    }
    let rest = verdict.findings.len().saturating_sub(MOST);
    if rest > 0 {
        text.push_str(&format!("\n{}\n", say(messages::check_markdown_more(rest))));
    }
    text
}

/// What is behind, in words and passages, for each locale.
fn to_do(verdict: &Verdict) -> Vec<crate::model::message::Message> {
    let mut behind: BTreeMap<(CheckId, &str), (usize, usize)> = BTreeMap::new();
    for finding in &verdict.findings {
        let (CheckId::Stale | CheckId::Missing) = finding.check else { continue };
        let locale = finding.locale.as_ref().map_or("", Locale::as_str);
        let (words, passages) = behind.entry((finding.check, locale)).or_default();
        *words += finding.words;
        *passages += 1;
    }
    let said = |((check, locale), (words, passages)): ((CheckId, &str), (usize, usize))| {
        if check == CheckId::Stale {
            messages::check_markdown_stale(locale, words, passages)
        } else {
            messages::check_markdown_missing(locale, words, passages)
        }
    };
    behind.into_iter().map(said).collect()
}

fn row(finding: &Finding, localizer: &Localizer) -> String {
    let line = finding.line.map_or_else(String::new, |line| format!(":{line}"));
    let level = localizer.say(&match finding.level {
        Level::Error => messages::check_level_error(),
        Level::Warning => messages::check_level_warning(),
        Level::Info | Level::Off => messages::check_level_info(),
    });
    let place = finding.file.replace('`', "'").replace(['\n', '\r', '|'], " ");
    let said = cell(&localizer.say(&finding.message));
    format!("| `{place}{line}` | {level}: `{}` | {said} |\n", finding.check)
}

/// A text that stays in its cell and is no markup.
fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => cell.push(' '),
            '\\' | '|' | '<' | '>' | '[' | ']' | '*' | '_' | '`' | '@' | '#' | '!' | '&' | '~' => {
                cell.push('\\');
                cell.push(c);
            }
            c if c.is_control() => cell.push('\u{fffd}'),
            c => cell.push(c),
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_cell() {
        assert_eq!(cell("a|b\n<img> [x](y)"), "a\\|b \\<img\\> \\[x\\](y)");
    }
}
