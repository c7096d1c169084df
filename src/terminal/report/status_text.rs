//! `status` as a table: statements by locales, fitted to the width.
//!
//! An id is never broken, so that it can be copied: where its column has no room, it stands on a line of its own.

use unicode_width::UnicodeWidthStr;

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
    pub english: English,
    pub locales: Vec<LocaleStatus>,
    /// Locales whose catalog cannot be read.
    pub unreadable: Vec<Locale>,
}

/// How much there is to translate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct English {
    pub units: usize,
    pub words: usize,
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

/// A column of counts.
struct Column {
    heading: fn() -> Message,
    count: fn(&Counts) -> usize,
    role: Role,
}

/// The columns in their order.
const COLUMNS: [Column; 4] = [
    Column { heading: messages::status_stale, count: |c| c.stale, role: Role::Warning },
    Column { heading: messages::status_missing, count: |c| c.missing, role: Role::Bad },
    Column { heading: messages::status_draft, count: |c| c.draft, role: Role::Warning },
    Column { heading: messages::status_current, count: |c| c.current, role: Role::Good },
];

/// Between two columns.
const GAP: &str = "  ";

/// Some rows with a name in common.
struct Group {
    name: String,
    /// A locale and its counts; `None` where they are not known.
    rows: Vec<(String, Option<Tally>)>,
}

/// The table with its totals, each line with its newline.
pub fn report(
    statements: &[StatementStatus],
    totals: &[(Locale, Tally)],
    look: Look<'_>,
) -> String {
    let mut groups: Vec<Group> = statements.iter().map(group).collect();
    if statements.len() > 1 && !totals.is_empty() {
        let rows = totals.iter().map(|(locale, tally)| (locale.to_string(), Some(*tally)));
        let name = look.localizer.say(&messages::status_total());
        groups.push(Group { name, rows: rows.collect() });
    }
    let widths = Widths::of(&groups, look);
    match widths.names(&groups, look) {
        Some(names) => table(&groups, names, &widths, look),
        None => groups.iter().map(|group| list(group, look)).collect(),
    }
}

fn group(statement: &StatementStatus) -> Group {
    let known = statement.locales.iter().map(|s| (s.locale.to_string(), Some(s.tally)));
    let unknown = statement.unreadable.iter().map(|locale| (locale.to_string(), None));
    let name = printable(statement.id.as_str()).into_owned();
    Group { name, rows: known.chain(unknown).collect() }
}

/// How wide the columns beside the names have to be.
struct Widths {
    locale: usize,
    counts: [usize; COLUMNS.len()],
}

impl Widths {
    fn of(groups: &[Group], look: Look<'_>) -> Self {
        let said = |message: Message| look.localizer.say(&message).width();
        let rows = || groups.iter().flat_map(|group| &group.rows);
        let locales = rows().map(|(locale, _)| locale.width());
        let counts = COLUMNS.each_ref().map(|column| {
            let cells =
                rows().map(|(_, tally)| cell(column, tally.as_ref(), look.localizer).width());
            cells.chain([said((column.heading)())]).max().unwrap_or(0)
        });
        Self { locale: locales.chain([said(messages::status_locale())]).max().unwrap_or(0), counts }
    }

    /// How wide the column of names is to be: as wide as the widest name that has room, or nothing but an indent where
    /// none has. `None` where the other columns alone are too wide.
    fn names(&self, groups: &[Group], look: Look<'_>) -> Option<usize> {
        let beside: usize = self.counts.iter().map(|width| GAP.len() + width).sum();
        let room = look.width.checked_sub(GAP.len() + self.locale + beside)?;
        let names = groups.iter().map(|group| group.name.width());
        let heading = look.localizer.say(&messages::status_statement()).width();
        Some(names.chain([heading]).filter(|name| *name <= room).max().unwrap_or(0))
    }
}

fn table(groups: &[Group], names: usize, widths: &Widths, look: Look<'_>) -> String {
    let say = |message: Message| look.localizer.say(&message);
    let mut text = String::new();
    let mut heading = say(messages::status_statement());
    if heading.width() > names {
        heading.clear();
    }
    let locale = say(messages::status_locale());
    let mut headings = line((&heading, names), (&locale, widths.locale));
    for (column, width) in COLUMNS.iter().zip(widths.counts) {
        headings.push_str(GAP);
        headings.push_str(&right(&say((column.heading)()), width));
    }
    text.push_str(&format!("{}\n", look.styles.paint(Role::Heading, headings)));
    for Group { name, rows } in groups {
        let mut name = name.as_str();
        if name.width() > names {
            text.push_str(&format!("{name}\n"));
            name = "";
        }
        for (locale, tally) in rows {
            text.push_str(&line((name, names), (locale, widths.locale)));
            for (column, width) in COLUMNS.iter().zip(widths.counts) {
                let cell = right(&cell(column, tally.as_ref(), look.localizer), width);
                text.push_str(&format!("{GAP}{}", look.styles.paint(column.role_of(tally), cell)));
            }
            text.push('\n');
            name = "";
        }
    }
    text
}

/// The beginning of a line: a name and a locale, each filled up to its width.
fn line((name, names): (&str, usize), (locale, locales): (&str, usize)) -> String {
    let fill = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
    format!("{name}{}{GAP}{locale}{}", fill(name, names), fill(locale, locales))
}

fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}

impl Column {
    /// How a count of this column looks: what is nothing steps back. The words carry the meaning; this is comfort.
    fn role_of(&self, tally: &Option<Tally>) -> Role {
        match tally {
            Some(tally) if (self.count)(&tally.units) == 0 => Role::Faint,
            Some(_) => self.role,
            None => Role::Bad,
        }
    }
}

/// `3 / 41`, or a dash for nothing, or a question mark for what is not known.
fn cell(column: &Column, tally: Option<&Tally>, localizer: &Localizer) -> String {
    let Some(tally) = tally else { return "?".to_owned() };
    let (units, words) = ((column.count)(&tally.units), (column.count)(&tally.words));
    if units == 0 {
        return "–".to_owned();
    }
    format!("{}\u{a0}/\u{a0}{}", localizer.number(units), localizer.number(words))
}

/// For narrow terminals: a name, then a line for each locale and count.
fn list(Group { name, rows }: &Group, look: Look<'_>) -> String {
    let mut text = format!("{}\n", look.styles.paint(Role::Heading, name));
    for (locale, tally) in rows {
        let columns = COLUMNS.iter().filter(|column| match tally {
            Some(tally) => (column.count)(&tally.units) > 0,
            None => true,
        });
        for column in columns {
            let heading = look.localizer.say(&(column.heading)());
            let said = format!("{heading} {}", cell(column, tally.as_ref(), look.localizer));
            let start = format!("  {locale}  ");
            let room = look.width.saturating_sub(start.width());
            let lines = if said.width() <= room {
                vec![said]
            } else {
                vec![heading, cell(column, tally.as_ref(), look.localizer)]
            };
            for (nth, line) in lines.iter().enumerate() {
                let start = if nth == 0 { start.clone() } else { " ".repeat(start.width()) };
                text.push_str(&format!(
                    "{start}{}\n",
                    look.styles.paint(column.role_of(tally), line)
                ));
            }
        }
    }
    text
}
