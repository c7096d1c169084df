//! Writes one entry as `msgcat` does.

use super::flags;
use super::reference;
use super::wrap::{Folding, Gettext, Style, field};
use crate::model::entry::{Entry, Place, Standing};

/// How the `#:` lines of an entry are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum References {
    /// As the catalog has them.
    AsTheyAre,
    /// Filled, as gettext does.
    Filled,
}

/// One entry as the `msgcat` of gettext 0.23 to 1.0 writes it, without a blank line before or after.
///
/// What `msgcat` would lose is kept all the same: unknown flags (after the known ones), `#=` lines, and the mark of a
/// draft whose first plural form alone is empty. A draft without any translation is written without that mark, as
/// `msgcat` does, and a retired entry without its range. U+0004, which gettext refuses in every spelling, becomes U+FFFD.
pub fn entry_text(entry: &Entry) -> String {
    entry_text_for(entry, Gettext::default())
}

/// One entry as [`entry_text`], for a given gettext.
pub fn entry_text_for(entry: &Entry, gettext: Gettext) -> String {
    let mut out = String::new();
    append(&mut out, entry, gettext, References::Filled);
    out
}

/// Appends an entry.
pub(super) fn append(out: &mut String, entry: &Entry, gettext: Gettext, references: References) {
    comment_lines(out, "#", &entry.comments);
    comment_lines(out, "#.", &entry.extracted);
    match references {
        References::Filled => reference::fill(out, &entry.references, gettext),
        References::AsTheyAre => raw_lines(out, "#:", &entry.references),
    }
    flag_line(out, entry);
    raw_lines(out, "#=", &entry.sticky);
    let style = Style {
        gettext,
        folding: if flags::is_no_wrap(&entry.flags) { Folding::AtLineFeeds } else { Folding::Fold },
        format: flags::format_language(&entry.flags),
    };
    let (now, before) = match entry.place {
        Place::Live => ("", "#| "),
        Place::Retired => ("#~ ", "#~| "),
    };
    if let Some(previous) = &entry.previous {
        if let Some(context) = &previous.context {
            field(out, before, "msgctxt", context, style);
        }
        field(out, before, "msgid", &previous.source, style);
        if let Some(plural) = &previous.plural {
            field(out, before, "msgid_plural", plural, style);
        }
    }
    if let Some(context) = &entry.context {
        field(out, now, "msgctxt", context, style);
    }
    field(out, now, "msgid", &entry.source, style);
    match &entry.plural {
        None => field(out, now, "msgstr", entry.text(), style),
        Some(plural) => {
            field(out, now, "msgid_plural", plural, style);
            let forms = if entry.translation.is_empty() {
                &[String::new()][..]
            } else {
                &entry.translation
            };
            for (index, form) in forms.iter().enumerate() {
                field(out, now, &format!("msgstr[{index}]"), form, style);
            }
        }
    }
}

/// Whether gettext takes an entry for untranslated.
pub(super) fn says_nothing(entry: &Entry) -> bool {
    entry.translation.iter().all(String::is_empty)
}

fn flag_line(out: &mut String, entry: &Entry) {
    let mut flags = flags::ordered(&entry.flags);
    match entry.place {
        Place::Live => {}
        Place::Retired => flags.retain(|flag| !flags::is_range(flag)),
    }
    let is_draft = match entry.standing {
        Standing::Draft => !says_nothing(entry),
        Standing::Vouched => false,
    };
    if is_draft {
        flags.insert(0, flags::FUZZY);
    }
    if !flags.is_empty() {
        out.push_str("#, ");
        out.push_str(&flags.join(", "));
        out.push('\n');
    }
}

/// Writes lines with one blank after their sign, unless they are empty.
fn comment_lines(out: &mut String, sign: &str, lines: &[String]) {
    for line in lines.iter().flat_map(|line| one_line_each(line)) {
        let text = line.strip_prefix(' ').unwrap_or(line);
        let blank = if text.is_empty() { "" } else { " " };
        comment_line(out, sign, blank, text);
    }
}

fn raw_lines(out: &mut String, sign: &str, lines: &[String]) {
    for line in lines.iter().flat_map(|line| one_line_each(line)) {
        comment_line(out, sign, "", line);
    }
}

/// Writes one line. gettext joins the next line to one that ends with a backslash, and ends it at a NUL.
fn comment_line(out: &mut String, sign: &str, blank: &str, text: &str) {
    out.push_str(sign);
    out.push_str(blank);
    match memchr::memchr(b'\0', text.as_bytes()) {
        None => out.push_str(text),
        Some(_) => text.split('\0').for_each(|part| out.push_str(part)),
    }
    if text.ends_with('\\') {
        out.push(' ');
    }
    out.push('\n');
}

/// The lines of what should be one line.
fn one_line_each(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).chain([text.len()]);
    ends.map(move |end| &text[std::mem::replace(&mut start, end + 1)..end])
}

#[cfg(test)]
#[path = "entry_tests.rs"]
mod tests;
