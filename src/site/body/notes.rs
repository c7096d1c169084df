//! Footnotes: numbered as they are referred to, gathered at the end.

use std::fmt::Write;

use rustc_hash::FxHashMap;

use super::passage::References;
use crate::site::escape;

/// The footnotes of one text.
#[derive(Debug, Default)]
pub(super) struct Notes {
    numbers: FxHashMap<String, usize>,
    /// By number: how often each is referred to, and its text.
    notes: Vec<Note>,
}

#[derive(Debug, Default)]
struct Note {
    references: usize,
    html: String,
}

impl Notes {
    /// The number of a footnote, counted from 1.
    pub(super) fn number(&mut self, label: &str) -> usize {
        if let Some(&number) = self.numbers.get(label) {
            return number;
        }
        self.notes.push(Note::default());
        self.numbers.insert(label.to_owned(), self.notes.len());
        self.notes.len()
    }

    /// A reference to a footnote.
    pub(super) fn refer(&mut self, label: &str, as_what: References, out: &mut String) {
        let number = self.number(label);
        let note = &mut self.notes[number - 1];
        note.references += 1;
        let again = match note.references {
            1 => String::new(),
            again => format!("-{again}"),
        };
        // Writing into a string cannot fail.
        let _ = match as_what {
            References::Linked => write!(
                out,
                "<sup class=\"note\"><a id=\"fnref-{number}{again}\" href=\"#fn-{number}\">{number}</a></sup>"
            ),
            References::Numbers => write!(out, "<sup class=\"note\">{number}</sup>"),
        };
    }

    /// The text of a footnote.
    pub(super) fn define(&mut self, label: &str, html: &str) {
        let number = self.number(label);
        self.notes[number - 1].html.push_str(html);
    }

    /// Whether the text leads to any of them.
    pub(super) fn are_referred_to(&self) -> bool {
        self.notes.iter().any(|note| note.references > 0)
    }

    /// All footnotes as a list; `back` is what leads from a note to its place.
    pub(super) fn write(self, heading: &str, back: &str, out: &mut String) {
        if self.notes.is_empty() {
            return;
        }
        let _ = writeln!(
            out,
            "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{}\">\n<ol>",
            escape::html(heading)
        );
        for (number, note) in self.notes.iter().enumerate().map(|(at, note)| (at + 1, note)) {
            let _ = write!(out, "<li id=\"fn-{number}\">{}", note.html.trim_end());
            if note.references > 0 {
                let _ = write!(
                    out,
                    " <a class=\"back\" href=\"#fnref-{number}\" aria-label=\"{}\">↩</a>",
                    escape::html(back)
                );
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
}
