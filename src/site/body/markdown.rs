//! Markdown blocks to HTML; the inside of a block is `inline`'s.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::inline::Inline;
use super::levels::Levels;
use super::notes::Notes;
use super::passage::{Dress, Frame, References};
use super::{Body, Links};
use crate::formats::front_matter;
use crate::model::document::Document;
use crate::model::spelling::Spelling;
use crate::model::unit::UnitKind;
use crate::site::{escape, sanitise};

/// Writes a rendered document whose units stand at `spans`.
pub(super) fn write<'a>(
    document: &'a Document,
    rendered: &'a str,
    spans: &'a [Range<usize>],
    frame: &'a Frame<'a>,
) -> Body {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    let start = front_matter::end(rendered);
    let body = Body { inner: vec![String::new(); spans.len()], ..Body::default() };
    let mut walk = Walk {
        document,
        spans,
        frame,
        start,
        next: 0,
        run: None,
        block: None,
        // Half as much again for elements and marks is mostly enough.
        outs: vec![String::with_capacity(rendered.len() / 2 * 3)],
        raw: None,
        columns: Vec::new(),
        cell: 0,
        in_head: false,
        levels: Levels::default(),
        notes: Notes::default(),
        labels: Vec::new(),
        body,
    };
    for (event, range) in Parser::new_ext(&rendered[start..], options).into_offset_iter() {
        walk.take(event, range);
    }
    walk.finish()
}

/// A block whose first tag waits until it is known which passage stands in it.
#[derive(Clone, Copy, Debug)]
enum Block {
    Paragraph,
    Heading(u8),
    Cell { is_head: bool, align: Alignment },
}

struct Run<'a> {
    range: Range<usize>,
    inline: Inline<'a>,
}

struct Walk<'a> {
    document: &'a Document,
    spans: &'a [Range<usize>],
    frame: &'a Frame<'a>,
    /// Where the text begins in what `spans` are ranges of.
    start: usize,
    /// The first unit that has not been met.
    next: usize,
    run: Option<Run<'a>>,
    block: Option<Block>,
    /// What is being written: the text, or the footnote that is open.
    outs: Vec<String>,
    raw: Option<String>,
    columns: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    levels: Levels,
    notes: Notes,
    /// The labels of the footnotes that are open.
    labels: Vec<String>,
    body: Body,
}

impl<'a> Walk<'a> {
    fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. },
            )
            | Event::End(
                TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript
                | TagEnd::Link
                | TagEnd::Image,
            )
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::TaskListMarker(_) => self.inline(&event, range),
            Event::Text(ref text) | Event::Html(ref text) => match &mut self.raw {
                Some(raw) => raw.push_str(text),
                None => self.inline(&event, range),
            },
            Event::Rule => {
                self.flush();
                self.push("<hr>\n");
            }
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
        }
    }

    fn inline(&mut self, event: &Event<'a>, range: Range<usize>) {
        let range = range.start + self.start..range.end + self.start;
        let frame = self.frame;
        let run = self
            .run
            .get_or_insert_with(|| Run { range: range.clone(), inline: Inline::new(frame) });
        run.range.end = run.range.end.max(range.end);
        run.inline.take(event, &mut self.notes);
    }

    fn push(&mut self, html: &str) {
        if let Some(out) = self.outs.last_mut() {
            out.push_str(html);
        }
    }

    /// The unit that stands in a range, where one does. Units are met in their order.
    fn unit_in(&mut self, range: &Range<usize>) -> Option<usize> {
        while self.spans.get(self.next).is_some_and(|span| span.end <= range.start) {
            self.next += 1;
        }
        let span = self.spans.get(self.next)?;
        (span.start < range.end).then(|| {
            self.next += 1;
            self.next - 1
        })
    }

    /// Writes the open run of text into its block.
    fn flush(&mut self) {
        let Some(run) = self.run.take() else { return };
        let block = self.block.take();
        let unit = self.unit_in(&run.range);
        let mut inner = run.inline.finish();
        let Some(unit) = unit else {
            self.wrap(block, self.frame.skeleton, &inner, "");
            return;
        };
        let Dress { attributes, marks, instead } = self.frame.dress(unit);
        if let Some(gap) = instead {
            inner = (*gap).to_owned();
        }
        let is_title = self.document.units()[unit].kind == UnitKind::Title
            && self.document.places()[unit].spelling != Spelling::Yaml;
        if !is_title {
            self.wrap(block, attributes, &inner, marks);
        }
        self.body.inner[unit] = inner;
    }

    /// Writes a block.
    fn wrap(&mut self, block: Option<Block>, attributes: &str, inner: &str, marks: &str) {
        let Some(out) = self.outs.last_mut() else { return };
        // Writing into a string cannot fail.
        let _ = match block {
            Some(Block::Paragraph) => writeln!(out, "<p{attributes}>{inner}{marks}</p>"),
            Some(Block::Heading(level)) => {
                let level = self.levels.next(level);
                let _ = writeln!(out, "<h{level}{attributes}>{inner}</h{level}>");
                match marks {
                    "" => Ok(()),
                    marks => writeln!(out, "<p class=\"under-heading\">{marks}</p>"),
                }
            }
            Some(Block::Cell { is_head, align }) => {
                let tag = if is_head { "th scope=\"col\"" } else { "td" };
                let end = &tag[..2];
                let class = match align {
                    Alignment::None | Alignment::Left => "",
                    Alignment::Center => " class=\"center\"",
                    Alignment::Right => " class=\"right\"",
                };
                // A passage brings its own class, so that the cell and the passage are two elements.
                match attributes {
                    "" => writeln!(out, "<{tag}{class}>{inner}</{end}>"),
                    attributes => writeln!(
                        out,
                        "<{tag}{class}><span{attributes}>{inner}</span>{marks}</{end}>"
                    ),
                }
            }
            None if attributes.is_empty() => writeln!(out, "{inner}{marks}"),
            None => writeln!(out, "<span{attributes}>{inner}</span>{marks}"),
        };
    }

    fn open(&mut self, tag: &Tag<'a>) {
        self.flush();
        match tag {
            Tag::Paragraph => self.block = Some(Block::Paragraph),
            Tag::Heading { level, .. } => self.block = Some(Block::Heading(*level as u8)),
            Tag::BlockQuote(_) => self.push("<blockquote>\n"),
            Tag::List(Some(1)) => self.push("<ol>\n"),
            Tag::List(Some(first)) => self.push(&format!("<ol start=\"{first}\">\n")),
            Tag::List(None) => self.push("<ul>\n"),
            Tag::Item => self.push("<li>"),
            Tag::FootnoteDefinition(label) => {
                self.labels.push(label.to_string());
                self.outs.push(String::new());
            }
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) | Tag::HtmlBlock => {
                self.raw = Some(String::new());
            }
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                let name = escape::html(self.frame.table);
                self.push(&format!(
                    "<div class=\"wide\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\">\n<table>\n"
                ));
            }
            Tag::TableHead => {
                self.in_head = true;
                self.cell = 0;
                self.push("<thead>\n<tr>\n");
            }
            Tag::TableRow => {
                self.cell = 0;
                self.push("<tr>\n");
            }
            Tag::TableCell => {
                let align = self.columns.get(self.cell).copied().unwrap_or(Alignment::None);
                self.cell += 1;
                self.block = Some(Block::Cell { is_head: self.in_head, align });
            }
            Tag::MetadataBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => {
                self.flush();
                self.block = None;
            }
            TagEnd::TableCell => {
                self.flush();
                // A cell without text is a cell all the same.
                if let Some(Block::Cell { align, .. }) = self.block.take() {
                    let cell = Block::Cell { is_head: false, align };
                    self.wrap(Some(cell), "", "", "");
                }
            }
            TagEnd::BlockQuote(_) => self.end("</blockquote>\n"),
            TagEnd::List(true) => self.end("</ol>\n"),
            TagEnd::List(false) => self.end("</ul>\n"),
            TagEnd::Item => self.end("</li>\n"),
            TagEnd::FootnoteDefinition => {
                self.flush();
                let html = self.outs.pop().unwrap_or_default();
                let label = self.labels.pop().unwrap_or_default();
                self.notes.define(&label, &html);
            }
            TagEnd::CodeBlock => {
                let code = self.raw.take().unwrap_or_default();
                let skeleton = self.frame.skeleton;
                self.push(&format!("<pre{skeleton}><code>{}</code></pre>\n", escape::html(&code)));
            }
            TagEnd::HtmlBlock => {
                let html = sanitise::block(&self.raw.take().unwrap_or_default());
                if !html.trim().is_empty() {
                    let skeleton = self.frame.skeleton;
                    self.push(&format!("<div{skeleton}>{}</div>\n", html.trim()));
                }
            }
            TagEnd::Table => self.end("</tbody>\n</table>\n</div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.end("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.end("</tr>\n"),
            TagEnd::MetadataBlock(_)
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => {}
        }
    }

    fn end(&mut self, html: &str) {
        self.flush();
        self.push(html);
    }

    fn finish(mut self) -> Body {
        self.flush();
        let mut outs = std::mem::take(&mut self.outs).into_iter();
        let mut html = outs.next().unwrap_or_default();
        html.extend(outs);
        let frame = self.frame;
        if frame.references == References::Linked && self.notes.are_referred_to() {
            self.body.links = Links::ToNotes;
        }
        self.notes.write(frame.notes, frame.back, &mut html);
        self.body.html = html;
        self.body
    }
}
