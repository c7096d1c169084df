//! Markdown for generators of sites: a file a language, formatted as the source, with what a generator needs to know in
//! its front matter. A statement that is no translation in a language has no file there: generators know best what to
//! show instead.

use std::ops::Range;

use super::pages::{Form, FormError, Made, Pictures, Version};
use super::told;
use crate::formats::front_matter;
use crate::formats::source::Format;
use crate::model::document::Document;
use crate::model::spelling::Spelling;
use crate::model::unit::UnitKind;
use crate::site::files::SiteFile;
use crate::site::page::{Page, PageKind};
use crate::site::path;
use crate::site::renderer::Renderer;
use crate::site::view::{Seen, View};

/// Stands where a passage is left out.
const GAP: &str = "[…]";

/// Files for Hugo, Zola, Jekyll and Astro.
#[derive(Debug)]
pub struct Markdown(pub Renderer);

impl Form for Markdown {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError> {
        let stands = |version: &&Version<'_>| !matches!(version.page.kind, PageKind::Fallback(_));
        let files = versions.iter().filter(stands).map(|version| self.file(&version.page));
        Ok(Made::Files(files.collect()))
    }

    fn pictures(&self) -> Pictures {
        Pictures::InEachLanguage
    }
}

impl Markdown {
    fn file(&self, page: &Page<'_>) -> SiteFile {
        let notices = self.0.voice(page.locale).map(|voice| told::notices(&self.0, voice, page));
        let notices = notices.unwrap_or_default();
        let path = format!("{}/{}.md", page.locale, path::slug(page.statement));
        let view = View::of(page);
        let voice = self.0.voice(page.locale);
        let mark = |unit| told::reservation(voice?, page, unit);
        let label = label(page, &notices, &view, mark);
        let text = match page.format {
            Format::Markdown => {
                let (rendered, spans) = page.document.render_placed(|unit| match view.seen(unit) {
                    Seen::Text(text) => Some(text),
                    Seen::Source => None,
                    Seen::Gap => Some(GAP),
                });
                let rendered = marked(page.document, rendered, &spans, mark);
                with_fields(page, &notices, &label, &rendered)
            }
            Format::Plain => plain(page, &notices, &label, &view, mark),
        };
        SiteFile::new(path, text)
    }
}

/// The fields that are ours, as lines of YAML; none that the text has already.
fn fields(page: &Page<'_>, notices: &[(String, String)], has: &[String]) -> String {
    let mut fields = vec![
        ("lang", quoted(page.locale.as_str())),
        ("translationKey", quoted(page.statement.as_str())),
    ];
    if page.kind == PageKind::Translation {
        let units = |which: &dyn Fn(&crate::site::page::Passage) -> bool| {
            let found = page.passages.iter().enumerate().filter(|(_, passage)| which(passage));
            found.map(|(unit, _)| (unit + 1).to_string()).collect::<Vec<_>>().join(", ")
        };
        let lists = [
            ("talmach-stale", units(&|passage| passage.behind().is_some())),
            ("talmach-original", units(&|passage| passage.shows_source())),
            ("talmach-machine", units(&|passage| passage.is_unreviewed_machine())),
            ("talmach-unreviewed", units(&|passage| passage.is_unreviewed_person())),
        ];
        let told = lists.into_iter().filter(|(_, units)| !units.is_empty());
        fields.extend(told.map(|(key, units)| (key, format!("[{units}]"))));
        if !notices.is_empty() {
            let texts: Vec<String> = notices.iter().map(|(_, text)| quoted(text)).collect();
            fields.push(("talmach-notices", format!("[{}]", texts.join(", "))));
        }
    }
    let wanted = fields.into_iter().filter(|(key, _)| !has.iter().any(|own| own == key));
    wanted.map(|(key, value)| format!("{key}: {value}\n")).collect()
}

/// What readers have to see even where a generator shows no notices: that a machine wrote a part of it, that nobody has
/// reviewed it, that it is behind. Titles and summaries are quoted here with their marks, since front matter has no
/// room for them.
fn label(
    page: &Page<'_>,
    notices: &[(String, String)],
    view: &View<'_>,
    mark: impl Fn(usize) -> Option<String>,
) -> String {
    let weighty = |kind: &str| matches!(kind, "machine" | "unreviewed" | "behind");
    let lines = notices.iter().filter(|(kind, _)| weighty(kind));
    let lines = lines.map(|(_, text)| format!("> {}\n", escaped(text)));
    let units = page.document.units().iter().zip(page.document.places()).enumerate();
    let fields = units.filter_map(|(unit, (found, place))| {
        let is_plain_title = place.spelling == Spelling::Plain && found.kind == UnitKind::Title;
        let mark = mark(unit).filter(|_| place.spelling == Spelling::Yaml || is_plain_title)?;
        let text = escaped(view.text(page.document, unit));
        Some(format!("> {text} {}\n", aside(&mark)))
    });
    let lines: Vec<String> = lines.chain(fields).collect();
    if lines.is_empty() { String::new() } else { format!("{}\n", lines.join(">\n")) }
}

/// The text with what readers are told of passages: in italics behind each, and of headings in a paragraph below.
/// Fields of front matter have no room for it: see [`label`].
fn marked(
    document: &Document,
    rendered: String,
    spans: &[Range<usize>],
    mark: impl Fn(usize) -> Option<String>,
) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for (unit, span) in spans.iter().enumerate() {
        let spelling = &document.places()[unit].spelling;
        if *spelling == Spelling::Yaml {
            continue;
        }
        let Some(mark) = mark(unit) else { continue };
        let (below, behind) = match document.units()[unit].kind {
            UnitKind::Title | UnitKind::Heading => (below_heading(&rendered, span), span.end),
            // The passage is the description inside of the picture's brackets.
            UnitKind::Caption => (None, behind_picture(&rendered, span)),
            UnitKind::Field(_)
            | UnitKind::Paragraph
            | UnitKind::ListItem
            | UnitKind::Quotation
            | UnitKind::TableCell
            | UnitKind::Footnote => (None, span.end),
        };
        let at = below.unwrap_or(behind);
        out.push_str(&rendered[copied..at]);
        match below {
            Some(_) => out.push_str(&format!("\n{}\n", aside(&mark))),
            None => out.push_str(&format!(" {}", aside(&mark))),
        }
        if below.is_some() && !rendered[at..].starts_with(['\n', '\r']) {
            out.push('\n');
        }
        copied = at;
    }
    if copied == 0 {
        return rendered;
    }
    out.push_str(&rendered[copied..]);
    out
}

/// Where the line after a heading begins: one underlined by signs has two lines (CommonMark 4.3). `None` where nothing
/// follows, and for a heading inside of a quotation or a list, which a line of ours would end.
fn below_heading(text: &str, heading: &Range<usize>) -> Option<usize> {
    let line_after = |at: usize| text[at..].find('\n').map(|found| at + found + 1);
    let line = text[..heading.start].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line..heading.start].trim();
    let next = line_after(heading.end)?;
    if !before.is_empty() {
        return before.bytes().all(|byte| byte == b'#').then_some(next);
    }
    let underline = text[next..].lines().next().unwrap_or_default().trim();
    let is_underline =
        underline.bytes().all(|byte| byte == b'=') || underline.bytes().all(|byte| byte == b'-');
    if is_underline && !underline.is_empty() { line_after(next) } else { Some(next) }
}

/// Where the line of a picture ends, which stands alone in its paragraph.
fn behind_picture(text: &str, description: &Range<usize>) -> usize {
    let rest = &text[description.end..];
    description.end + rest.find(['\n', '\r']).unwrap_or(rest.len())
}

/// A sentence of ours in a text of others.
fn aside(mark: &str) -> String {
    format!("*({})*", escaped(mark))
}

/// The rendered text with our fields at the end of its front matter.
fn with_fields(
    page: &Page<'_>,
    notices: &[(String, String)],
    label: &str,
    rendered: &str,
) -> String {
    let start = if rendered.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let end = front_matter::end(rendered);
    if end <= start {
        let title = page.document.title().filter(|_| page.kind == PageKind::Source);
        let shown = View::of(page);
        let unit = page.document.units().iter().position(|unit| unit.kind == UnitKind::Title);
        let title = title.or(unit.map(|unit| shown.text(page.document, unit)));
        let title = title
            .map(|title| format!("title: {}\n", quoted(&crate::site::body::plain_text(title))));
        let fields = fields(page, notices, &[]);
        let (title, body) = (title.unwrap_or_default(), &rendered[start..]);
        return format!("---\n{title}{fields}---\n\n{label}{body}");
    }
    let has: Vec<String> = front_matter::fields(rendered).into_iter().map(|f| f.key).collect();
    let head = &rendered[..end];
    // The fence is the last line of the front matter.
    let inside = head.trim_end_matches(['\n', '\r']).rfind('\n').map_or(end, |at| at + 1);
    let ours = fields(page, notices, &has);
    let line_end = if head.contains("\r\n") { "\r\n" } else { "\n" };
    let ours = ours.replace('\n', line_end);
    let (fence, body) = (&head[inside..], &rendered[end..]);
    match label.is_empty() {
        true => format!("{}{ours}{fence}{body}", &head[..inside]),
        false => {
            let body = body.trim_start_matches(['\n', '\r']);
            format!("{}{ours}{fence}{line_end}{label}{body}", &head[..inside])
        }
    }
}

/// A plain text as Markdown: its title in front matter, its paragraphs with nothing in them that Markdown would take
/// for marks.
fn plain(
    page: &Page<'_>,
    notices: &[(String, String)],
    label: &str,
    view: &View<'_>,
    mark: impl Fn(usize) -> Option<String>,
) -> String {
    let mut title = String::new();
    let mut body = label.to_owned();
    for (unit, found) in page.document.units().iter().enumerate() {
        let text = match view.seen(unit) {
            Seen::Gap => GAP,
            Seen::Source | Seen::Text(_) => view.text(page.document, unit),
        };
        debug_assert_eq!(page.document.places()[unit].spelling, Spelling::Plain);
        match found.kind {
            UnitKind::Title => title = format!("title: {}\n", quoted(text)),
            UnitKind::Field(_)
            | UnitKind::Heading
            | UnitKind::Paragraph
            | UnitKind::ListItem
            | UnitKind::Quotation
            | UnitKind::TableCell
            | UnitKind::Caption
            | UnitKind::Footnote => {
                let mark = mark(unit).map(|mark| format!(" {}", aside(&mark)));
                body.push_str(&format!("{}{}\n\n", escaped(text), mark.unwrap_or_default()));
            }
        }
    }
    let date = page.date.map(|date| format!("date: {date}\n")).unwrap_or_default();
    let fields = fields(page, notices, &[]);
    format!("---\n{title}{date}{fields}---\n\n{}\n", body.trim_end())
}

/// A text on one line in which nothing is markup (CommonMark 2.4: any ASCII punctuation may be escaped).
fn escaped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    let numbered = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        let begins = at == 0 && matches!(c, '#' | '>' | '+' | '-' | '=' | '~' | '|' | ':');
        let ends_number = at == numbered && at > 0 && matches!(c, '.' | ')');
        if begins || ends_number || "\\`*_[]<&~$|".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A YAML double-quoted scalar on one line (YAML 1.2.2, 5.7).
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in crate::site::escape::readable(text).chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
