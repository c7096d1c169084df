//! `status` as a table: statements by locales, fitted to the width.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Row, Table, Width, presets,
};

use crate::l10n::Localizer;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;
use crate::terminal::{Role, Styles, printable};
use crate::workflow::changes::TouchedUnit;
use crate::workflow::status::{Counts, Tally};

/// One statement and how far its translations are.
#[derive(Clone, Debug)]
pub struct StatementStatus {
    pub id: StatementId,
    pub title: Option<String>,
    /// The date of its front matter, as it is written there.
    pub date: Option<String>,
    /// From the root, parts joined by `/`.
    pub source: String,
    pub locales: Vec<LocaleStatus>,
}

/// How far one translation is.
#[derive(Clone, Debug)]
pub struct LocaleStatus {
    pub locale: Locale,
    /// From the root; `None` where there is no catalog yet.
    pub catalog: Option<String>,
    /// The short id of the last commit that changed the catalog.
    pub revision: Option<String>,
    pub tally: Tally,
    pub touched: Vec<TouchedUnit>,
}

/// How the table is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    pub localizer: &'a Localizer,
    pub styles: Styles,
    /// In columns.
    pub width: usize,
}

/// Narrower than this, a table would break every name: a list is printed instead.
const TABLE_AT_LEAST: usize = 60;

/// The columns of counts, in their order.
struct Column {
    heading: fn() -> Message,
    count: fn(&Counts) -> usize,
    role: Role,
}

const COLUMNS: [Column; 4] = [
    Column { heading: messages::status_stale, count: |c| c.stale, role: Role::Warning },
    Column { heading: messages::status_missing, count: |c| c.missing, role: Role::Bad },
    Column { heading: messages::status_draft, count: |c| c.draft, role: Role::Warning },
    Column { heading: messages::status_current, count: |c| c.current, role: Role::Good },
];

/// The table with its totals, each line with its newline.
pub fn report(
    statements: &[StatementStatus],
    totals: &[(Locale, Tally)],
    look: Look<'_>,
) -> String {
    if look.width < TABLE_AT_LEAST {
        list(statements, totals, look)
    } else {
        table(statements, totals, look)
    }
}

fn table(statements: &[StatementStatus], totals: &[(Locale, Tally)], look: Look<'_>) -> String {
    let say = |message: Message| look.localizer.say(&message);
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(look.width).unwrap_or(u16::MAX));
    let heading = |text: String| Cell::new(text);
    let mut headings =
        vec![heading(say(messages::status_statement())), heading(say(messages::status_locale()))];
    headings.extend(
        COLUMNS.iter().map(|c| heading(say((c.heading)())).set_alignment(CellAlignment::Right)),
    );
    table.set_header(headings);
    for statement in statements {
        for (nth, status) in statement.locales.iter().enumerate() {
            let id = if nth == 0 {
                printable(statement.id.as_str()).into_owned()
            } else {
                String::new()
            };
            table.add_row(row(id, &status.locale, &status.tally, look.localizer));
        }
    }
    if statements.len() > 1 {
        for (nth, (locale, tally)) in totals.iter().enumerate() {
            let name = if nth == 0 { say(messages::status_total()) } else { String::new() };
            table.add_row(row(name, locale, tally, look.localizer));
        }
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index == 1 + COLUMNS.len() { 0 } else { 2 }));
        if index > 0 {
            column.set_constraint(ColumnConstraint::ContentWidth);
        } else {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(12)));
        }
    }
    let lines = table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    dress(&lines, look)
}

/// Headings stand out, and what is nothing steps back. The words carry the meaning; this is comfort.
fn dress(lines: &[String], look: Look<'_>) -> String {
    let mut text = String::new();
    for (nth, line) in lines.iter().enumerate() {
        if nth == 0 {
            text.push_str(&look.styles.paint(Role::Heading, line).to_string());
        } else {
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

fn row(name: String, locale: &Locale, tally: &Tally, localizer: &Localizer) -> Row {
    let mut row = Row::new();
    row.add_cell(Cell::new(name)).add_cell(Cell::new(locale));
    for column in &COLUMNS {
        let cell = cell((column.count)(&tally.units), (column.count)(&tally.words), localizer);
        row.add_cell(Cell::new(cell).set_alignment(CellAlignment::Right));
    }
    row
}

/// `3 / 41`, or a dash for nothing.
fn cell(units: usize, words: usize, localizer: &Localizer) -> String {
    if units == 0 {
        return "–".to_owned();
    }
    let number = |n: usize| localizer.number(n);
    format!("{}\u{a0}/\u{a0}{}", number(units), number(words))
}

/// For narrow terminals: a statement, then a line for each locale and count.
fn list(statements: &[StatementStatus], totals: &[(Locale, Tally)], look: Look<'_>) -> String {
    let mut text = String::new();
    for statement in statements {
        let id = printable(statement.id.as_str());
        text.push_str(&format!("{}\n", look.styles.paint(Role::Heading, id)));
        for status in &statement.locales {
            text.push_str(&lines(&status.locale, &status.tally, look));
        }
    }
    if statements.len() > 1 {
        let total = look.localizer.say(&messages::status_total());
        text.push_str(&format!("{}\n", look.styles.paint(Role::Heading, total)));
        for (locale, tally) in totals {
            text.push_str(&lines(locale, tally, look));
        }
    }
    text
}

fn lines(locale: &Locale, tally: &Tally, look: Look<'_>) -> String {
    let mut text = String::new();
    for column in COLUMNS.iter().filter(|column| (column.count)(&tally.units) > 0) {
        let heading = look.localizer.say(&(column.heading)());
        let cell = cell((column.count)(&tally.units), (column.count)(&tally.words), look.localizer);
        let heading = look.styles.paint(column.role, heading);
        text.push_str(&format!("  {locale}  {heading} {cell}\n"));
    }
    text
}
