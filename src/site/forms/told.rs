//! What readers are told about a page and its passages, without markup: for forms that are not HTML.

use crate::messages;
use crate::model::unit::UnitKind;
use crate::site::marks::Telling;
use crate::site::page::{Edited, Freshness, Page, PageKind, Shown};
use crate::site::renderer::Renderer;
use crate::site::voice::Voice;
use crate::site::{page, path};

/// What is said once about a page, each with its kind: `fallback`, `machine`, `behind`, `original`, `gap`.
pub(super) fn notices(
    renderer: &Renderer,
    voice: &Voice,
    page: &Page<'_>,
) -> Vec<(String, String)> {
    let own = path::statement(page.locale, page.statement);
    let telling = Telling { voice, page, source: &renderer.site.source.locale, path: &own };
    let text = |value: &minijinja::Value, key: &str| {
        value.get_attr(key).ok().and_then(|found| found.as_str().map(str::to_owned))
    };
    telling
        .notices()
        .iter()
        .filter_map(|notice| Some((text(notice, "kind")?, text(notice, "text")?)))
        .collect()
}

/// What is said at a translation that is shown although it is behind, or nobody has reviewed it: what notices call
/// marked. `None` where there is nothing to tell.
pub(super) fn reservation(voice: &Voice, page: &Page<'_>, unit: usize) -> Option<String> {
    let passage = page.passages.get(unit)?;
    let is_shown = matches!(passage.shown, Shown::Translation(_)) && !passage.is_blank();
    is_shown.then(|| mark(voice, page, unit)).flatten()
}

/// What is said at a passage of a translation, `None` where there is nothing to tell.
pub(super) fn mark(voice: &Voice, page: &Page<'_>, unit: usize) -> Option<String> {
    if page.kind != PageKind::Translation {
        return None;
    }
    let missing = page::Passage::missing();
    let passage = page.passages.get(unit).unwrap_or(&missing);
    let kind = page.document.units().get(unit).map(|unit| &unit.kind);
    let in_cell = kind == Some(&UnitKind::TableCell);
    let mut said = Vec::new();
    match (&passage.shown, &passage.freshness) {
        (Shown::Omitted, _) => said.push(messages::site_mark_gap()),
        (Shown::Source, _) | (Shown::Translation(_), Freshness::Missing) if in_cell => {}
        (Shown::Source, Freshness::Missing) | (Shown::Translation(_), Freshness::Missing) => {
            said.push(messages::site_mark_missing());
        }
        (Shown::Source, Freshness::Stale { .. }) => said.push(messages::site_mark_held_behind()),
        (Shown::Source, Freshness::Current) => said.push(messages::site_mark_held_draft()),
        (Shown::Translation(_), Freshness::Stale { since, .. }) => said.push(match since {
            Some(date) => messages::site_mark_behind_since(voice.date(*date)),
            None => messages::site_mark_behind(),
        }),
        (Shown::Translation(_), Freshness::Current) => {}
    }
    if let (true, page::Author::Machine { engine, edited, .. }) =
        (passage.is_unreviewed_machine(), &passage.author)
    {
        said.push(match edited {
            Edited::ByNobody => messages::site_mark_machine(engine),
            Edited::ByAPerson => messages::site_mark_machine_edited(engine),
        });
    }
    if passage.is_unreviewed_person() {
        said.push(messages::site_mark_unreviewed());
    }
    let said: Vec<String> = said.iter().map(|message| voice.say(message)).collect();
    (!said.is_empty()).then(|| said.join(" "))
}
