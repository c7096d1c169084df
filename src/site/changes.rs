//! The page of differences: what the source said when a passage was translated, and what it says now.

use minijinja::Value;

use super::body::plain_text;
use super::escape;
use super::fields::fields;
use super::files::SiteFile;
use super::head::Facts;
use super::marks::anchor;
use super::page::{Freshness, PageKind, Passage, Shown};
use super::path;
use super::statement::{Told, Writing};
use super::theme::ThemeError;
use crate::formats::source::Format;
use crate::messages;
use crate::model::locale::Locale;
use crate::workflow::compare::{Change, words};

/// The page, where there is a passage on the statement's page that is behind.
pub(super) fn file(writing: &Writing<'_, '_>) -> Result<Option<SiteFile>, ThemeError> {
    let page = writing.page;
    let own = path::changes(page.locale, page.statement);
    let behind = page.passages.iter().enumerate().filter(|(unit, passage)| {
        passage.behind().is_some() && *unit < page.document.units().len()
    });
    let changes: Vec<Value> = behind
        .enumerate()
        .map(|(number, (unit, passage))| change(writing, &own, number + 1, unit, passage))
        .collect();
    if changes.is_empty() {
        return Ok(None);
    }
    let heading = writing.voice.word("changes");
    let title = format!("{} — {heading}", writing.listing.title);
    let has_changes = |locale: &Locale| locale == page.locale;
    let to = |locale: &Locale, _: PageKind| match has_changes(locale) {
        true => path::changes(locale, page.statement),
        false => path::statement(locale, page.statement),
    };
    let facts = Facts { kind: "changes", origin: Some("source"), ..Facts::default() };
    let canonical = path::statement(page.locale, page.statement);
    let changes = fields! {
        heading => heading,
        title => writing.listing.title.as_str(),
        title_lang => Value::from_safe_string(writing.voice.lang_attribute(match writing.listing.words {
            super::listing::Words::OfThePage => page.locale,
            super::listing::Words::OfTheSource => writing.source(),
        })),
        items => changes,
        ways => writing.ways(&own),
    };
    let Told { site, page, words } = writing.told(&own, &title, &canonical, to, facts);
    let context = fields! { site, page, words, changes };
    writing.renderer.theme.render("changes.html", &own, context).map(Some)
}

fn change(
    writing: &Writing<'_, '_>,
    own: &str,
    number: usize,
    unit: usize,
    passage: &Passage,
) -> Value {
    let now = writing.page.document.units()[unit].text.as_str();
    let was = passage.behind().unwrap_or_default();
    let translation = match &passage.shown {
        Shown::Translation(text) => text.as_str(),
        Shown::Source | Shown::Omitted => "",
    };
    let read = |text: &str| match writing.page.format {
        Format::Markdown => plain_text(text),
        Format::Plain => text.to_owned(),
    };
    // Where only markup changed, the markup is shown.
    let (old, new) = match (read(was), read(now)) {
        (old, new) if old == new => (was.to_owned(), now.to_owned()),
        texts => texts,
    };
    let heading = match &passage.freshness {
        Freshness::Stale { since: Some(date), .. } => {
            messages::site_change_heading_since(number, writing.voice.date(*date))
        }
        Freshness::Stale { since: None, .. } | Freshness::Current | Freshness::Missing => {
            messages::site_change_heading(number)
        }
    };
    fields! {
        anchor => anchor(unit),
        heading => writing.voice.say(&heading),
        original => Value::from_safe_string(marked(&old, &new)),
        original_lang => Value::from_safe_string(writing.voice.lang_attribute(writing.source())),
        translation => escape::readable(&read(translation)),
        translation_lang => Value::from_safe_string(writing.voice.lang_attribute(writing.page.locale)),
        href => writing.place(own, unit),
    }
}

/// Both texts in one, with what went and what came.
fn marked(old: &str, new: &str) -> String {
    let mut html = String::with_capacity(old.len() + new.len());
    for run in words(old, new) {
        let text = escape::html(run.text);
        match run.change {
            Change::Same => html.push_str(&text),
            Change::Removed => html.push_str(&format!("<del>{text}</del>")),
            Change::Added => html.push_str(&format!("<ins>{text}</ins>")),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_went_and_came_are_elements_and_nothing_else_is() {
        assert_eq!(
            marked("Free <the> miners.", "Free <all> miners."),
            "Free &lt;<del>the</del><ins>all</ins>&gt; miners."
        );
    }
}
