//! A statement as a text: its title, what is to be told of it, its body, and where it is from.

use super::blocks::plain;
use super::fill::{fill, underline};
use crate::formats::front_matter;
use crate::formats::source::Format;
use crate::model::spelling::Spelling;
use crate::model::unit::UnitKind;
use crate::site::escape;
use crate::site::files::SiteFile;
use crate::site::forms::pages::{Form, FormError, Made, Version};
use crate::site::forms::told;
use crate::site::listing::{Listing, summary_unit, title_unit};
use crate::site::page::Page;
use crate::site::path;
use crate::site::renderer::Renderer;
use crate::site::view::{Seen, View};
use crate::site::voice::Voice;

/// Text files of 72 columns.
#[derive(Debug)]
pub struct Text(pub Renderer);

impl Form for Text {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError> {
        let file = |version: &Version<'_>| {
            let voice = self.0.voice(version.page.locale)?;
            Some(self.file(&version.page, &version.listing, voice))
        };
        Ok(Made::Files(versions.iter().filter_map(file).collect()))
    }
}

impl Text {
    fn file(&self, page: &Page<'_>, listing: &Listing, voice: &Voice) -> SiteFile {
        let mut out = String::new();
        fill(&listing.title, "", "", &mut out);
        out = format!("{out}{}\n\n", underline(&out, '='));
        let mark = |unit: Option<usize>| {
            let mark = unit.and_then(|unit| told::mark(voice, page, unit))?;
            Some(format!("[{}]", escape::readable(&mark)))
        };
        if let Some(mark) = mark(title_unit(page.document)) {
            fill(&mark, "", "", &mut out);
            out.push('\n');
        }
        if let Some(date) = page.date {
            out.push_str(&format!("{}\n\n", voice.date(date)));
        }
        for (_, text) in told::notices(&self.0, voice, page) {
            fill(&format!("[{text}]"), "", "", &mut out);
            out.push('\n');
        }
        if let Some(summary) = &listing.summary {
            let marked = mark(summary_unit(page.document)).map(|mark| format!("{summary} {mark}"));
            fill(marked.as_ref().unwrap_or(summary), "", "", &mut out);
            out.push('\n');
        }
        out.push_str(&body(page, voice));
        let original = path::statement(page.locale, page.statement);
        if let Some(address) = self.0.site.address(&original) {
            out.push_str(&format!("\n{} {address}\n", voice.word("source_label")));
        }
        SiteFile::new(format!("{}/{}.txt", page.locale, path::slug(page.statement)), out)
    }
}

/// The text with its marks, without its title.
fn body(page: &Page<'_>, voice: &Voice) -> String {
    let view = View::of(page);
    let texts: Vec<Option<String>> = (0..page.document.units().len())
        .map(|unit| {
            let place = &page.document.places()[unit];
            if place.spelling == Spelling::Yaml {
                return None;
            }
            let mark = told::mark(voice, page, unit);
            let text = match view.seen(unit) {
                Seen::Gap => "[…]",
                Seen::Source if mark.is_none() => return None,
                Seen::Source | Seen::Text(_) => view.text(page.document, unit),
            };
            Some(match (mark, page.format) {
                (None, _) => text.to_owned(),
                (Some(mark), Format::Markdown) => format!(
                    "{text} \\[{}\\]",
                    mark.replace(['[', ']', '<', '*', '_', '`', '\\'], "")
                ),
                (Some(mark), Format::Plain) => format!("{text} [{mark}]"),
            })
        })
        .collect();
    let rendered = page.document.render(|unit| texts[unit].as_deref());
    match page.format {
        Format::Markdown => {
            let start = front_matter::end(&rendered);
            plain(without_title(page, &rendered[start..]))
        }
        Format::Plain => {
            let mut out = String::new();
            for (unit, found) in page.document.units().iter().enumerate() {
                if found.kind != UnitKind::Title {
                    let text = texts[unit].as_deref().unwrap_or(&found.text);
                    fill(&escape::readable(text), "", "", &mut out);
                    out.push('\n');
                }
            }
            format!("{}\n", out.trim_end())
        }
    }
}

/// A title that is the first heading stands above already.
fn without_title<'a>(page: &Page<'_>, body: &'a str) -> &'a str {
    let units = page.document.units().iter().zip(page.document.places());
    let is_heading = units
        .filter(|(unit, _)| unit.kind == UnitKind::Title)
        .any(|(_, place)| place.spelling == Spelling::Heading);
    let trimmed = body.trim_start();
    match (is_heading && trimmed.starts_with("# "), trimmed.find('\n')) {
        (true, Some(end)) => &trimmed[end..],
        (true, None) => "",
        (false, _) => body,
    }
}
