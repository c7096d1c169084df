//! `explain CHECK`: a page about one check.

use unicode_width::UnicodeWidthStr;

use super::status_text::Look;
use crate::checks::{Example, Verdict};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::message::Message;
use crate::terminal::{Role, printable};

/// What is told about a check.
#[derive(Clone, Debug)]
pub struct Page {
    pub check: CheckId,
    pub finds: Message,
    pub why: Message,
    pub silence: Message,
    /// As they may stand in the configuration, with their defaults.
    pub options: Vec<&'static str>,
    pub examples: Vec<Example>,
}

/// The page, fitted to the width.
pub fn report(page: &Page, look: Look<'_>) -> String {
    let say = |message: &Message| look.localizer.say(message);
    let level = say(&messages::explain_level(page.check.default_level().as_str()));
    let group = say(&messages::explain_group(page.check.group().as_str()));
    let title = format!("{} ({group}; {level})", page.check);
    let mut text = format!("{}\n", look.styles.paint(Role::Heading, title));
    let parts = [
        (messages::explain_finds(), &page.finds),
        (messages::explain_why(), &page.why),
        (messages::explain_silence(), &page.silence),
    ];
    for (heading, said) in parts {
        text.push_str(&format!("\n{}\n", look.styles.paint(Role::Heading, say(&heading))));
        text.push_str(&hanging("  ", &say(said), look.width));
    }
    if !page.options.is_empty() {
        let heading = say(&messages::explain_options());
        text.push_str(&format!("\n{}\n", look.styles.paint(Role::Heading, heading)));
        page.options.iter().for_each(|line| text.push_str(&format!("    {line}\n")));
    }
    if !page.examples.is_empty() {
        let heading = say(&messages::explain_examples());
        text.push_str(&format!("\n{}\n", look.styles.paint(Role::Heading, heading)));
        page.examples.iter().for_each(|one| text.push_str(&example(one, look)));
    }
    text
}

fn example(example: &Example, look: Look<'_>) -> String {
    let (verdict, role) = match example.verdict {
        Verdict::Fails => (messages::explain_fails(), Role::Bad),
        Verdict::Passes => (messages::explain_passes(), Role::Good),
    };
    let verdict = look.styles.paint(role, look.localizer.say(&verdict)).to_string();
    let mut text = format!("\n  {verdict}\n");
    let label = example.locale.len().max(2);
    let mut add = |name: &str, said: &str| {
        for line in said.lines() {
            text.push_str(&hanging(&format!("    {name:>label$}: "), &printable(line), look.width));
        }
    };
    add("en", &example.source);
    add(&example.locale, &example.translation);
    if let Some(fixed) = &example.fixed {
        add("→", fixed);
    }
    text
}

/// A text behind a label, its further lines below its first; with a newline at its end.
pub(super) fn hanging(label: &str, said: &str, width: usize) -> String {
    let indent = " ".repeat(label.width());
    let options = textwrap::Options::new(width.max(indent.len() + 20))
        .initial_indent(label)
        .subsequent_indent(&indent)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let lines = textwrap::wrap(said, options);
    lines.iter().map(|line| format!("{line}\n")).collect()
}
