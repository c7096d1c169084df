//! The whole way from a raw text to a clean statement.

use jiff::civil::Date;
use regex::Regex;

use super::front::{Front, quoted, scalar};
use super::lines::{self, Line};
use super::plain::{Heads, is_title_like, unescaped};
use super::{date, markdown, plain, slug};
use crate::model::fingerprint::fold;
use crate::model::statement::StatementId;

/// A raw text, and what somebody said about it.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'a> {
    pub text: &'a str,
    /// From the first line that one of these fits (blanks around it not counted) to the end, the text is left out.
    pub cut_from: &'a [Regex],
    /// The title, whatever the text says.
    pub title: Option<&'a str>,
    /// The date of publication, whatever the text says.
    pub date: Option<Date>,
    /// Where the text was published.
    pub source_url: Option<&'a str>,
}

/// A clean statement.
///
/// Law: cleaning [`Cleaned::markdown`] again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// Markdown, with front matter where anything is known that belongs there. Lines end in `\n`.
    pub markdown: String,
    pub title: Option<String>,
    pub date: Option<Date>,
    /// Made from the date and the title.
    pub suggested_id: Option<StatementId>,
    /// What was done, by line of the raw text.
    pub notes: Vec<Note>,
}

/// Something that was done to the raw text. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The line is not part of the statement.
    LeftOut { line: usize, text: String },
    /// The line became the title.
    TitleFound { line: usize },
    /// The line said the title again, and was dropped.
    RepeatedTitle { line: usize },
    /// The line said when the text was published.
    DateFound { line: usize, text: String },
    /// The line became a heading.
    Heading { line: usize },
    /// These lines became one.
    Joined { from: usize, to: usize },
    /// The break at the end of the line is meant, and became a hard one.
    BreakKept { line: usize },
}

impl Note {
    /// The first line that it is about.
    pub fn line(&self) -> usize {
        match self {
            Self::LeftOut { line, .. }
            | Self::TitleFound { line }
            | Self::RepeatedTitle { line }
            | Self::DateFound { line, .. }
            | Self::Heading { line }
            | Self::BreakKept { line }
            | Self::Joined { from: line, .. } => *line,
        }
    }
}

/// So many lines at each end of a text may say when it was published.
const EDGE: usize = 5;

/// Makes a clean statement of a raw text. Any text will do; the time is linear in its length.
pub fn clean(raw: Raw<'_>) -> Cleaned {
    let mut notes = Vec::new();
    let mut lines = lines::split(raw.text);
    let front = Front::take(&mut lines);
    lines::cut(&mut lines, raw.cut_from, &mut notes);
    let found = front.as_ref().and_then(|front| front.get("title"));
    let mut body = lines;
    if front.is_some() || markdown::is_markdown(&body) {
        body = markdown::join(body, &mut notes);
    }
    // What looked like Markdown at the beginning of a wrapped line may look so no more.
    if front.is_none() && !markdown::is_markdown(&body) {
        body = plain::to_markdown(&body, Heads::TitleIsSought, &mut notes);
    }
    let mut front = front.unwrap_or_default();
    let title = settle_title(&raw, &mut front, found, &mut body, &mut notes);
    let date = settle_date(&raw, &mut front, title.as_deref(), &body, &mut notes);
    if let Some(url) = raw.source_url {
        front.set("source-url", &scalar(&one_line(url)));
    }
    notes.sort_by_key(Note::line);
    let suggested_id = title.as_deref().and_then(|title| slug::suggest_id(title, date));
    Cleaned { markdown: write(&front, &body), title, date, suggested_id, notes }
}

/// Finds the title, drops its repetitions, and leaves it in one place: the front matter, or the first heading.
fn settle_title(
    raw: &Raw<'_>,
    front: &mut Front,
    known: Option<String>,
    body: &mut Vec<Line>,
    notes: &mut Vec<Note>,
) -> Option<String> {
    let given = raw.title.map(one_line).filter(|title| !title.is_empty());
    if let Some(title) = known {
        let now = given.unwrap_or_else(|| title.clone());
        if now != title {
            front.set("title", &quoted(&now));
        }
        drop_repeated(body, 0, &[&title, &now], notes);
        return Some(now);
    }
    if let Some((text, rows)) = first_heading(body) {
        let title = given.unwrap_or_else(|| text.clone());
        if title != text {
            body[0].text = format!("# {title}");
            body.drain(1..rows);
        }
        let rows = first_heading(body).map_or(0, |(_, rows)| rows);
        drop_repeated(body, rows, &[&title], notes);
        return Some(title);
    }
    let guessed = guess(body);
    let title = match (given, guessed) {
        (Some(given), Some((at, guessed))) if are_alike(&given, &guessed) => {
            notes.push(Note::RepeatedTitle { line: body[at].number });
            remove(body, at, 1);
            drop_repeated(body, at, &[&guessed], notes);
            given
        }
        (Some(given), _) => given,
        (None, Some((at, guessed))) => {
            notes.push(Note::TitleFound { line: body[at].number });
            remove(body, at, 1);
            drop_repeated(body, at, &[&guessed], notes);
            guessed
        }
        (None, None) => return None,
    };
    drop_repeated(body, 0, &[&title], notes);
    front.set("title", &quoted(&title));
    Some(title)
}

/// The first heading of level 1, if the text begins with it, and how many lines it has.
fn first_heading(body: &[Line]) -> Option<(String, usize)> {
    let first = body.first()?.text.as_str();
    if let Some(text) = first.strip_prefix("# ") {
        let text = unescaped(text.trim().trim_end_matches('#').trim_end());
        return Some((text, 1)).filter(|(text, _)| !text.is_empty());
    }
    let under = body.get(1)?.text.trim_end();
    let underlined = !under.is_empty() && under.chars().all(|c| c == '=');
    (underlined && is_title_like(first)).then(|| (unescaped(first.trim()), 2))
}

/// The line that looks like a title: the first, or the one after a date, if it stands alone and text follows.
fn guess(body: &[Line]) -> Option<(usize, String)> {
    if body.iter().any(|line| line.text.starts_with("# ")) {
        return None;
    }
    let mut starts = (0..body.len()).filter(|at| !body[*at].is_blank());
    let mut at = starts.next()?;
    if date::is_dateline(&body[at].text) && body.get(at + 1).is_some_and(Line::is_blank) {
        at = starts.next()?;
    }
    let stands_alone = body.get(at + 1).is_some_and(Line::is_blank) && body.len() > at + 2;
    let text = &body[at].text;
    let indented = text.starts_with([' ', '\t']);
    (stands_alone && !indented && is_title_like(text)).then(|| (at, unescaped(text.trim())))
}

/// Removes what says one of the titles again, standing alone at this place, as often as it does.
fn drop_repeated(body: &mut Vec<Line>, from: usize, titles: &[&str], notes: &mut Vec<Note>) {
    let titles: Vec<_> = titles.iter().map(|title| fold(title).to_lowercase()).collect();
    let past_blanks = |body: &[Line], at: usize| {
        at + body.iter().skip(at).take_while(|line| line.is_blank()).count()
    };
    let start = past_blanks(body, from);
    let mut end = start;
    while let Some(rows) = rows_of_title(body.get(end..).unwrap_or_default(), &titles) {
        notes.push(Note::RepeatedTitle { line: body[end].number });
        end = past_blanks(body, end + rows);
    }
    body.drain(start..end);
}

/// How many lines a text begins with that say one of the titles, which are folded and in small letters.
fn rows_of_title(body: &[Line], titles: &[String]) -> Option<usize> {
    let line = &body.first()?.text;
    let longest = titles.iter().map(String::len).max()?;
    if line.len() > longest * 4 + 64 {
        return None;
    }
    let bare = line.trim().trim_start_matches('#').trim_end_matches('#');
    let bare = fold(unescaped(bare).trim().trim_matches('*')).to_lowercase();
    if bare.is_empty() || !titles.contains(&bare) {
        return None;
    }
    let under = body.get(1).map_or("", |line| line.text.trim_end());
    match under.chars().next() {
        None => Some(1),
        Some(sign) => {
            let underlined = matches!(sign, '=' | '-') && under.chars().all(|c| c == sign);
            underlined.then_some(2)
        }
    }
}

/// Removes lines and the blank ones after them.
fn remove(body: &mut Vec<Line>, at: usize, rows: usize) {
    let blank = body.iter().skip(at + rows).take_while(|line| line.is_blank()).count();
    body.drain(at..(at + rows + blank).min(body.len()));
}

/// Whether two titles are more alike than not, so that one is meant to replace the other.
fn are_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> std::collections::BTreeSet<String> {
        let text = fold(text).to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    one.intersection(&other).count() * 2 >= one.len().max(other.len())
}

/// Finds when the text was published: as said, as its front matter says, or as its first or last lines do.
fn settle_date(
    raw: &Raw<'_>,
    front: &mut Front,
    title: Option<&str>,
    body: &[Line],
    notes: &mut Vec<Note>,
) -> Option<Date> {
    let known = front.get("date");
    if let Some(date) = raw.date {
        if known.and_then(|known| date::find(&known)).is_none_or(|(_, known)| known != date) {
            front.set("date", &date.to_string());
        }
        return Some(date);
    }
    if let Some(known) = known {
        return date::find(&known).map(|(_, date)| date);
    }
    let written: Vec<_> = body.iter().filter(|line| !line.is_blank()).collect();
    let tail = written.len().saturating_sub(EDGE).max(EDGE.min(written.len()));
    let mut edges = written.iter().take(EDGE).chain(written[tail..].iter().rev());
    let found = edges.find_map(|line| Some((line, date::of_publication(&line.text)?)));
    let date = match found {
        Some((line, date)) => {
            notes.push(Note::DateFound { line: line.number, text: line.text.clone() });
            date
        }
        None => date::find(title?)?.1,
    };
    front.set("date", &date.to_string());
    Some(date)
}

fn one_line(text: &str) -> String {
    let plain = text.replace(char::is_control, " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write(front: &Front, body: &[Line]) -> String {
    let mut out = String::with_capacity(body.iter().map(|line| line.text.len() + 1).sum());
    let has_front = !front.is_empty();
    if has_front {
        front.write(&mut out);
    }
    let first = body.iter().position(|line| !line.is_blank()).unwrap_or(body.len());
    let end = body.iter().rposition(|line| !line.is_blank()).map_or(first, |last| last + 1);
    for (index, line) in body[first..end].iter().enumerate() {
        if index == 0 && has_front {
            out.push('\n');
        }
        // Where a text begins, a rule must not pass for front matter.
        let is_fence = index == 0 && !has_front && line.text.trim_end() == "---";
        out.push_str(if is_fence { "***" } else { &line.text });
        out.push('\n');
    }
    out
}
