//! What `check --fix` did: each passage with its words before and after.

use super::excerpt::{Excerpt, excerpt};
use super::status_text::Look;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::Locale;
use crate::terminal::{Role, printable};

/// A passage that was mended.
#[derive(Clone, Debug)]
pub struct Mended {
    /// From the root, parts joined by `/`.
    pub file: String,
    pub line: Option<usize>,
    pub locale: Locale,
    /// Counted from 1.
    pub unit: usize,
    pub checks: Vec<CheckId>,
    pub before: String,
    pub after: String,
}

/// Three lines a passage.
pub fn report(mended: &[Mended], look: Look<'_>) -> String {
    mended.iter().map(|mended| one(mended, look)).collect()
}

fn one(mended: &Mended, look: Look<'_>) -> String {
    let file = printable(&mended.file);
    let place = match mended.line {
        Some(line) => format!("{file}:{line}"),
        None => file.into_owned(),
    };
    let checks: Vec<&str> = mended.checks.iter().map(|check| check.as_str()).collect();
    let said = messages::check_mended_passage(place, mended.unit, checks.join(", "));
    let same = mended.before.char_indices().zip(mended.after.chars());
    let first = same.take_while(|((_, before), after)| before == after).last();
    let at = first.map_or(0, |((at, c), _)| at + c.len_utf8());
    let width = look.width.saturating_sub(6);
    let line = |sign: &str, role: Role, text: &str| {
        let at = at.min(text.len());
        let Excerpt { text, .. } = excerpt(text, Some(&(at..at)), width);
        format!("    {}\n", look.styles.paint(role, format!("{sign} {text}")))
    };
    let (before, after) =
        (line("-", Role::Removed, &mended.before), line("+", Role::Added, &mended.after));
    format!("{}\n{before}{after}", look.localizer.say(&said))
}
