//! `diff --format html`: one page that needs nothing but itself.

use super::diff_text::{Compared, Difference, added_sentences, newer, title};
use super::status_text::Look;
use crate::messages;
use crate::model::message::Message;
use crate::workflow::carry::Alignment;
use crate::workflow::changes::{Passage, PassageChange, TouchedTranslation};
use crate::workflow::compare::{Change, words};

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:1.05rem/1.55 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;\
overflow-wrap:break-word}\
h1,h2,h3{line-height:1.25;font-family:system-ui,sans-serif}h3{font-size:1rem;margin:2rem 0 .5rem}\
p{margin:.4rem 0}ins,del,mark{color:inherit;padding:0 .1em;border-radius:.15em}\
ins{background:#4ac26b4d;text-decoration:underline}del{background:#ff818266}\
mark{background:#d4a72c66}.note{font-style:italic}";

/// The whole page.
pub fn report(differences: &[Difference], look: Look<'_>) -> String {
    let heading = escaped(&look.localizer.say(&messages::diff_page_title()));
    let sections: String = differences.iter().map(|difference| section(difference, look)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{heading}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{heading}</h1>\n{sections}</body>\n</html>\n",
        look.localizer.language().tag()
    )
}

fn section(difference: &Difference, look: Look<'_>) -> String {
    let id = difference.statement.as_str();
    let (heading, nothing) = match &difference.compared {
        Compared::Translation(locale) => {
            (messages::diff_heading(id, locale), messages::diff_nothing(id, locale))
        }
        Compared::Revisions { from, to } => {
            let to = newer(to.as_deref(), look);
            let heading = messages::diff_heading_revisions(id, from, &to);
            (heading, messages::diff_nothing_revisions(id, from, &to))
        }
    };
    let heading = escaped(&look.localizer.say(&heading));
    let passages: String =
        difference.passages.iter().map(|passage| one(passage, difference, look)).collect();
    let body = if passages.is_empty() {
        format!("<p>{}</p>\n", escaped(&look.localizer.say(&nothing)))
    } else {
        passages
    };
    format!("<section>\n<h2>{heading}</h2>\n{body}</section>\n")
}

fn one(passage: &Passage, difference: &Difference, look: Look<'_>) -> String {
    let heading = escaped(&look.localizer.say(&title(passage)));
    let lang = match &difference.compared {
        Compared::Translation(locale) => locale.as_str(),
        Compared::Revisions { .. } => "en",
    };
    let say = |message| escaped(&look.localizer.say(&message));
    let (english, translation) = match &passage.change {
        PassageChange::Changed { old, new, translation } => {
            let below = translation.as_ref().map(|translation| {
                let mut below = paragraph(lang, &touched(translation));
                if let Some(note) = note(old, new, translation) {
                    below.push_str(&format!("<p class=\"note\">{}</p>\n", say(note)));
                }
                below
            });
            (marked(old, new), below)
        }
        PassageChange::New { new } => (format!("<ins>{}</ins>", escaped(new)), None),
        PassageChange::Removed { old, translation } => (
            format!("<del>{}</del>", escaped(old)),
            translation.as_deref().map(|text| paragraph(lang, &escaped(text))),
        ),
        PassageChange::Retypeset { old, new } => (marked(old, new), None),
    };
    let translation = translation.unwrap_or_default();
    format!("<h3>{heading}</h3>\n{}{translation}", paragraph("en", &english))
}

fn paragraph(lang: &str, html: &str) -> String {
    format!("<p lang=\"{}\">{html}</p>\n", escaped(lang))
}

/// What to know about a translation none of whose sentences is marked.
fn note(old: &str, new: &str, translation: &TouchedTranslation) -> Option<Message> {
    match translation.alignment {
        Alignment::Unsure => Some(messages::diff_unsure()),
        Alignment::Sure
            if translation.touched.is_empty()
                || !added_sentences(old, new, translation).is_empty() =>
        {
            Some(messages::diff_also_added())
        }
        Alignment::Sure => None,
    }
}

fn marked(old: &str, new: &str) -> String {
    let run = |change, text: &str| match change {
        Change::Same => escaped(text),
        Change::Removed => format!("<del>{}</del>", escaped(text)),
        Change::Added => format!("<ins>{}</ins>", escaped(text)),
    };
    words(old, new).iter().map(|found| run(found.change, found.text)).collect()
}

/// The translation with its touched sentences marked.
fn touched(translation: &TouchedTranslation) -> String {
    let mut html = String::new();
    let mut done = 0;
    for range in &translation.touched {
        let (Some(before), Some(sentence)) =
            (translation.text.get(done..range.start), translation.text.get(range.clone()))
        else {
            continue;
        };
        html.push_str(&format!("{}<mark>{}</mark>", escaped(before), escaped(sentence)));
        done = range.end;
    }
    html.push_str(&escaped(translation.text.get(done..).unwrap_or_default()));
    html
}

/// The text with what HTML reads as markup, as a quotation mark or as an order to turn around written otherwise.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in crate::terminal::printable(text).chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}
