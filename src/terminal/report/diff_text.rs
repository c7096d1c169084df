//! `diff` for people: in reading order, word by word, readable without colour.

use unicode_width::UnicodeWidthStr;

use super::status_text::Look;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
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
        return format!("{}\n", say(&nothing(difference, look)));
    }
    let heading = match &difference.compared {
        Compared::Translation(locale) => messages::diff_heading(&statement, locale),
        Compared::Revisions { from, to } => {
            messages::diff_heading_revisions(&statement, from, newer(to.as_deref(), look))
        }
    };
    let sums = Sums::of(&difference.passages);
    let summary = messages::diff_summary(sums.changed, sums.new, sums.removed, sums.retypeset);
    let mut text =
        format!("{}\n{}\n", look.styles.paint(Role::Heading, say(&heading)), say(&summary));
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
                block(messages::diff_touched(), &to_revise(translation, look));
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
    styles.paint(Role::Removed, format!("[-{}-]", printable(text))).to_string()
}

fn added(text: &str, styles: Styles) -> String {
    styles.paint(Role::Added, format!("{{+{}+}}", printable(text))).to_string()
}

/// A block with its label to the left, wrapped.
fn labelled(label: &Message, body: &str, look: Look<'_>) -> String {
    let labels = [messages::diff_english(), messages::diff_translation(), messages::diff_touched()];
    let widest = labels.iter().map(|label| look.localizer.say(label).width()).max().unwrap_or(0);
    let said = look.localizer.say(label);
    let first = format!("  {said}{}  ", " ".repeat(widest.saturating_sub(said.width())));
    let rest = " ".repeat(first.width());
    let options = textwrap::Options::new(look.width.max(first.width() + 20))
        .initial_indent(&first)
        .subsequent_indent(&rest)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(body, options).iter().map(|line| format!("{}\n", line.trim_end())).collect()
}
