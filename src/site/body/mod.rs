//! A statement's text as HTML: the skeleton of its source, and in the place of each unit the passage that is shown.
//!
//! `markdown` walks the blocks, `inline` writes what stands inside of one, `notes` numbers footnotes, `levels` keeps
//! headings in order, `plain` does plain text; `passage` writes what surrounds a passage.

mod inline;
mod levels;
mod markdown;
mod notes;
mod passage;
mod plain;

pub(super) use inline::plain_text;
pub(super) use passage::{Dress, Frame, References};

use super::view::{Seen, View};
use crate::formats::source::Format;
use crate::model::document::Document;
use crate::model::spelling::Spelling;

/// The text of a page.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// All but the title, as HTML; the page has that.
    pub(super) html: String,
    /// The inside of each unit, as HTML, without what surrounds a passage.
    pub(super) inner: Vec<String>,
    pub(super) links: Links,
}

/// Where links in the text lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Links {
    /// Not to this page.
    #[default]
    Elsewhere,
    /// Some to footnotes below the text.
    ToNotes,
}

/// Writes the text of a view.
pub(super) fn write(
    document: &Document,
    format: Format,
    frame: &Frame<'_>,
    view: &View<'_>,
) -> Body {
    let (rendered, spans) = document.render_placed(|unit| match view.seen(unit) {
        Seen::Text(text) => Some(text),
        Seen::Source => None,
        Seen::Gap => Some("[…]"),
    });
    let mut body = match format {
        Format::Markdown => markdown::write(document, &rendered, &spans, frame),
        Format::Plain => plain::write(document, &rendered, &spans, frame),
    };
    for (unit, place) in document.places().iter().enumerate() {
        if place.spelling == Spelling::Yaml {
            body.inner[unit] = super::binding::html(view.text(document, unit));
        }
    }
    body
}
