//! `diff` for people: in reading order, word by word, readable without colour.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::status_text::Look;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::segment::sentences;
use crate::model::statement::StatementId;
use crate::terminal::{Role, Styles, Verbosity, printable};
use crate::workflow::carry::Alignment;
use crate::workflow::changes::{Passage, PassageChange, Sums, TouchedTranslation};
use crate::workflow::compare::{Change, words};

/// What changed in one statement.
#[derive(Clone, Debug)]
pub struct Difference {
    pub statement: StatementId,
    pub compared: Compared,
    pub passages: Vec<Passage>,
}

/// What the English now is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// What a translation was made from.
    Translation(Locale),
    /// Itself at another time; without `to`, now.
    Revisions { from: String, to: Option<String> },
}

/// The difference as lines, each with its newline.
pub fn report(difference: &Difference, verbosity: Verbosity, look: Look<'_>) -> String {
    let say = |message: &Message| look.localizer.say(message);
    let statement = printable(difference.statement.as_str());
    if difference.passages.is_empty() {
        return format!("{}\n", printable(&say(&nothing(difference, look))));
    }
    let heading = match &difference.compared {
        Compared::Translation(locale) => messages::diff_heading(&statement, locale),
        Compared::Revisions { from, to } => {
            messages::diff_heading_revisions(&statement, from, newer(to.as_deref(), look))
        }
    };
    let sums = Sums::of(&difference.passages);
    let counts = [
        (sums.changed, messages::diff_count_changed(sums.changed)),
        (sums.new, messages::diff_count_new(sums.new)),
        (sums.removed, messages::diff_count_removed(sums.removed)),
        (sums.retypeset, messages::diff_count_retypeset(sums.retypeset)),
    ];
    let counts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(_, said)| say(said)).collect();
    let heading = printable(&say(&heading)).into_owned();
    let mut text =
        format!("{}\n{}\n", look.styles.paint(Role::Heading, heading), counts.join(", "));
    for passage in &difference.passages {
        match (&passage.change, verbosity) {
            (PassageChange::Retypeset { .. }, Verbosity::Quiet | Verbosity::Normal) => {}
            (_, _) => text.push_str(&format!("\n{}", one(passage, look))),
        }
    }
    if sums.retypeset > 0 && verbosity < Verbosity::Verbose {
        text.push_str(&format!("\n{}\n", say(&messages::diff_folded(sums.retypeset))));
    }
    text
}

fn nothing(difference: &Difference, look: Look<'_>) -> Message {
    let statement = printable(difference.statement.as_str());
    match &difference.compared {
        Compared::Translation(locale) => messages::diff_nothing(statement, locale),
        Compared::Revisions { from, to } => {
            messages::diff_nothing_revisions(statement, from, newer(to.as_deref(), look))
        }
    }
}

/// What the newer side of a comparison is called.
pub(super) fn newer(to: Option<&str>, look: Look<'_>) -> String {
    to.map_or_else(|| look.localizer.say(&messages::diff_now()), str::to_owned)
}

/// The line above a passage.
pub(super) fn title(passage: &Passage) -> Message {
    let unit = passage.unit.map_or(0, |unit| unit + 1);
    match passage.change {
        PassageChange::Changed { .. } => messages::diff_changed(unit),
        PassageChange::New { .. } => messages::diff_new(unit),
        PassageChange::Removed { .. } => messages::diff_removed(),
        PassageChange::Retypeset { .. } => messages::diff_retypeset(unit),
    }
}

fn one(passage: &Passage, look: Look<'_>) -> String {
    let mut text =
        format!("{}\n", look.styles.paint(Role::Heading, look.localizer.say(&title(passage))));
    let mut block = |label: Message, body: &str| text.push_str(&labelled(&label, body, look));
    match &passage.change {
        PassageChange::Changed { old, new, translation } => {
            block(messages::diff_english(), &marked(old, new, look.styles));
            if let Some(translation) = translation {
                block(messages::diff_translation(), &printable(&translation.text));
                let added = added_sentences(old, new, translation);
                if !translation.touched.is_empty() || added.is_empty() {
                    block(messages::diff_touched(), &to_revise(translation, look));
                }
                if !added.is_empty() {
                    block(messages::diff_to_add(), &printable(&added.join(" … ")));
                }
            }
        }
        PassageChange::New { new } => block(messages::diff_english(), &added(new, look.styles)),
        PassageChange::Removed { old, translation } => {
            block(messages::diff_english(), &removed(old, look.styles));
            if let Some(translation) = translation {
                block(messages::diff_translation(), &printable(translation));
            }
        }
        PassageChange::Retypeset { old, new } => {
            block(messages::diff_english(), &marked(old, new, look.styles));
        }
    }
    text
}

/// The sentences of the translation that are touched, or a word on why none is named.
fn to_revise(translation: &TouchedTranslation, look: Look<'_>) -> String {
    match translation.alignment {
        Alignment::Unsure => look.localizer.say(&messages::diff_unsure()),
        Alignment::Sure if translation.touched.is_empty() => {
            look.localizer.say(&messages::diff_only_added())
        }
        Alignment::Sure => {
            let sentences =
                translation.touched.iter().filter_map(|range| translation.text.get(range.clone()));
            printable(&sentences.map(str::trim).collect::<Vec<_>>().join(" … ")).into_owned()
        }
    }
}

/// The language of statements, as `model::segment` names it.
const ENGLISH: &str = "en";

/// Sentences of the English that were added as a whole, so that the translation has nothing for them; none where it is
/// not sure which sentences belong together.
pub(super) fn added_sentences<'a>(
    old: &str,
    new: &'a str,
    translation: &TouchedTranslation,
) -> Vec<&'a str> {
    if translation.alignment == Alignment::Unsure {
        return Vec::new();
    }
    let mut added = Vec::new();
    let mut end = 0;
    for run in words(old, new) {
        match run.change {
            Change::Removed => continue,
            Change::Same => {}
            Change::Added => added.push(end..end + run.text.len()),
        }
        end += run.text.len();
    }
    let sentences = sentences(new, ENGLISH);
    let touched = translation.sentences.iter().filter_map(|&index| sentences.get(index));
    touched
        .filter_map(|sentence| {
            let text = new.get(sentence.clone())?;
            // The full stop may be that of the sentence before.
            let words = text.trim_matches(|c: char| !c.is_alphanumeric());
            let start = sentence.start + text.find(char::is_alphanumeric)?;
            let is_new = |run: &Range<usize>| run.start <= start && start + words.len() <= run.end;
            added.iter().any(is_new).then_some(text.trim())
        })
        .collect()
}

/// Both texts in one: `[-old-]`, `{+new+}`.
fn marked(old: &str, new: &str, styles: Styles) -> String {
    let runs = words(old, new);
    runs.iter()
        .map(|run| match run.change {
            Change::Same => printable(run.text).into_owned(),
            Change::Removed => removed(run.text, styles),
            Change::Added => added(run.text, styles),
        })
        .collect()
}

fn removed(text: &str, styles: Styles) -> String {
    bracketed("[-", text, "-]", Role::Removed, styles)
}

fn added(text: &str, styles: Styles) -> String {
    bracketed("{+", text, "+}", Role::Added, styles)
}

/// The text in brackets, blanks at its ends outside of them; blanks alone inside.
fn bracketed(open: &str, text: &str, close: &str, role: Role, styles: Styles) -> String {
    let text = printable(text);
    let (before, words, after) = match text.trim() {
        "" => ("", &*text, ""),
        words => {
            let start = text.len() - text.trim_start().len();
            (&text[..start], words, &text[start + words.len()..])
        }
    };
    format!("{before}{}{after}", styles.paint(role, format!("{open}{words}{close}")))
}

/// Labels stand beside a text that is at least so wide, else above it.
const NARROWEST: usize = 30;

/// A block with its label to the left, or above it on a narrow terminal. Lines are broken at blanks alone, so that
/// addresses stay whole.
fn labelled(label: &Message, body: &str, look: Look<'_>) -> String {
    let labels = [
        messages::diff_english(),
        messages::diff_translation(),
        messages::diff_touched(),
        messages::diff_to_add(),
    ];
    let widest = labels.iter().map(|label| look.localizer.say(label).width()).max().unwrap_or(0);
    let said = look.localizer.say(label);
    let mut text = String::new();
    let (mut first, mut rest) =
        (format!("  {said}{}  ", " ".repeat(widest.saturating_sub(said.width()))), String::new());
    if look.width < first.width() + NARROWEST {
        text.push_str(&format!("  {said}\n"));
        first = "    ".to_owned();
    }
    rest.extend(std::iter::repeat_n(' ', first.width()));
    let options = textwrap::Options::new(look.width)
        .initial_indent(&first)
        .subsequent_indent(&rest)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(body, options) {
        text.push_str(&format!("{}\n", line.trim_end()));
    }
    text
}
