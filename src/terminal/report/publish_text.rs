//! `publish --dry-run` as a table: what each statement is in each locale, how much of it is ready, and what is behind.

use unicode_width::UnicodeWidthStr;

use super::status_text::Look;
use crate::l10n::Localizer;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;
use crate::terminal::{Role, printable};
use crate::workflow::publish::{Readiness, Reason, Standing};

/// One page.
#[derive(Clone, Debug)]
pub struct Row {
    pub statement: StatementId,
    pub locale: Locale,
    /// `None` where there is to be no page.
    pub page: Option<(Standing, Readiness)>,
}

/// Between two columns.
const GAP: &str = "  ";

/// The column of percentages.
const READY: usize = 2;

/// The table, each line with its newline; nothing where there are no rows.
///
/// The last column is not filled up, and what does not fit is left to the terminal: an id is never broken.
pub fn report(rows: &[Row], look: Look<'_>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let say = |message: Message| look.localizer.say(&message);
    let headings = [
        say(messages::status_statement()),
        say(messages::status_locale()),
        say(messages::publish_heading_ready()),
        say(messages::publish_heading_page()),
        say(messages::publish_heading_gaps()),
    ];
    let cells: Vec<[String; 5]> = rows.iter().map(|row| cells(row, look.localizer)).collect();
    let width = |column: usize| {
        let all = cells.iter().chain([&headings]).map(|cells| cells[column].width());
        all.max().unwrap_or(0)
    };
    let widths = [0, 1, 2, 3].map(width);
    let mut text = format!("{}\n", look.styles.paint(Role::Heading, line(&headings, &widths)));
    let mut last = None;
    for (row, mut cells) in rows.iter().zip(cells) {
        if last == Some(&row.statement) {
            cells[0].clear();
        }
        last = Some(&row.statement);
        text.push_str(&format!("{}\n", look.styles.paint(role(row), line(&cells, &widths))));
    }
    text
}

fn cells(row: &Row, localizer: &Localizer) -> [String; 5] {
    let say = |message: Message| localizer.say(&message);
    let (page, ready, gaps) = match &row.page {
        None => (messages::publish_page_none(), String::new(), String::new()),
        Some((standing, readiness)) => {
            let page = match standing {
                Standing::Translation => messages::publish_page_translation(),
                Standing::Fallback(Reason::NotTranslated) => {
                    messages::publish_page_not_translated()
                }
                Standing::Fallback(Reason::NotReady) => messages::publish_page_not_ready(),
                Standing::Fallback(Reason::NotReviewed) => messages::publish_page_not_reviewed(),
            };
            (page, format!("{}\u{a0}%", readiness.percent()), gaps(readiness, localizer))
        }
    };
    let id = printable(row.statement.as_str()).into_owned();
    [id, row.locale.to_string(), ready, say(page), gaps]
}

fn gaps(readiness: &Readiness, localizer: &Localizer) -> String {
    let Readiness { stale, missing, drafts, unreviewed, .. } = *readiness;
    let counts = [
        (stale, messages::publish_gap_stale(stale)),
        (missing, messages::publish_gap_missing(missing)),
        (drafts, messages::publish_gap_drafts(drafts)),
        (unreviewed, messages::publish_gap_unreviewed(unreviewed)),
    ];
    let told = counts.iter().filter(|(count, _)| *count > 0);
    told.map(|(_, said)| localizer.say(said)).collect::<Vec<_>>().join(", ")
}

fn role(row: &Row) -> Role {
    match &row.page {
        Some((Standing::Translation, readiness)) if readiness.gaps() == 0 => Role::Good,
        Some((Standing::Translation, _)) => Role::Warning,
        Some((Standing::Fallback(_), _)) => Role::Bad,
        None => Role::Faint,
    }
}

/// Cells side by side, numbers to the right; nothing after the last one.
fn line(cells: &[String; 5], widths: &[usize; 4]) -> String {
    let mut text = String::new();
    for (column, cell) in cells.iter().enumerate() {
        let fill = widths.get(column).map_or(0, |width| width.saturating_sub(cell.width()));
        if column > 0 {
            text.push_str(GAP);
        }
        let fill = " ".repeat(fill);
        match column == READY {
            true => text.extend([fill.as_str(), cell]),
            false => text.extend([cell, fill.as_str()]),
        }
    }
    text.trim_end().to_owned()
}
