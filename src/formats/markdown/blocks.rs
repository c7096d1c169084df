//! The blocks of a Markdown document: headings, paragraphs, items, cells, and what is skeleton.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::formats::source::{SourceProblem, line_at};
use crate::model::document::UnitPlace;
use crate::model::spelling::Spelling;
use crate::model::unit::{Unit, UnitKind};

use super::depth;
use super::inline::Run;

/// Finds the units of a Markdown text from `start` on.
///
/// The first heading of level 1 is the title where `units` has none yet.
pub(in crate::formats) fn read(
    source: &str,
    start: usize,
    units: &mut Vec<(UnitPlace, Unit)>,
) -> Result<(), SourceProblem> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    let body = &source[start..];
    if let Some(at) = depth::too_deep(body) {
        return Err(SourceProblem::TooDeep { line: line_at(source, start + at) });
    }
    let titled = units.iter().any(|(_, unit)| unit.kind == UnitKind::Title);
    let mut walk = Walk {
        body,
        start,
        containers: Vec::new(),
        quotes: 0,
        opaque: 0,
        place: Place::Flow,
        run: None,
        buffer: String::new(),
        titled,
        units,
    };
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        walk.take(event, range);
    }
    walk.finish_run();
    Ok(())
}

/// What a unit's block stands in; the innermost gives the unit its kind.
#[derive(Clone, Copy)]
enum Container {
    Quote,
    Item,
    Footnote,
}

/// Which kind of block is open.
#[derive(Clone, Copy)]
enum Place {
    /// A paragraph, or the text of a tight list item.
    Flow,
    /// A heading on one line, after `#`.
    MarkedHeading(HeadingLevel),
    /// A heading over a line of `=` or `-`.
    UnderlinedHeading(HeadingLevel),
    Cell,
}

struct Walk<'a, 'u> {
    body: &'a str,
    start: usize,
    containers: Vec<Container>,
    quotes: usize,
    /// How many blocks are open whose text is not to be translated.
    opaque: usize,
    place: Place,
    run: Option<Run<'a>>,
    /// Memory for the text of the next run.
    buffer: String,
    titled: bool,
    units: &'u mut Vec<(UnitPlace, Unit)>,
}

impl<'a> Walk<'a, '_> {
    fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(&tag, range),
            Event::End(tag) => self.close(tag, range),
            Event::Text(text) => {
                if let Some(run) = self.inline(&range) {
                    run.text(&text, &range);
                }
            }
            Event::Code(_) => {
                if let Some(run) = self.inline(&range) {
                    run.code(&range);
                }
            }
            Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {
                self.inline(&range);
            }
            Event::SoftBreak => {
                if let Some(run) = &mut self.run {
                    run.soft_break(&range);
                }
            }
            Event::HardBreak => {
                if let Some(run) = &mut self.run {
                    run.hard_break(&range);
                }
            }
            Event::Rule => self.finish_run(),
            Event::Html(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: &Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => {
                if let Some(run) = self.inline(&range) {
                    run.open();
                }
            }
            Tag::Link { link_type, .. } => {
                if let Some(run) = self.inline(&range) {
                    run.open_link(matches!(link_type, LinkType::Autolink | LinkType::Email));
                }
            }
            Tag::Image { link_type, .. } => {
                let free = matches!(link_type, LinkType::Inline | LinkType::Reference);
                if let Some(run) = self.inline(&range) {
                    run.open_image(&range, free);
                }
            }
            Tag::BlockQuote(_) => self.enter(Container::Quote),
            Tag::Item | Tag::DefinitionListDefinition => self.enter(Container::Item),
            Tag::FootnoteDefinition(_) => self.enter(Container::Footnote),
            Tag::Heading { level, .. } => {
                self.finish_run();
                let underlined = self.body[range].trim_end().contains(['\n', '\r']);
                self.place = match underlined {
                    true => Place::UnderlinedHeading(*level),
                    false => Place::MarkedHeading(*level),
                };
            }
            Tag::TableCell => {
                self.finish_run();
                self.place = Place::Cell;
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.finish_run();
                self.opaque += 1;
            }
            Tag::Paragraph
            | Tag::List(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow => self.finish_run(),
        }
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => {
                if let Some(run) = &mut self.run {
                    run.close(&range);
                }
            }
            TagEnd::Image => {
                if let Some(run) = &mut self.run {
                    run.close_image(&range);
                }
            }
            TagEnd::BlockQuote(_)
            | TagEnd::Item
            | TagEnd::DefinitionListDefinition
            | TagEnd::FootnoteDefinition => {
                self.finish_run();
                if matches!(self.containers.pop(), Some(Container::Quote)) {
                    self.quotes -= 1;
                }
            }
            TagEnd::Heading(_) | TagEnd::TableCell => {
                self.finish_run();
                self.place = Place::Flow;
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.opaque = self.opaque.saturating_sub(1);
            }
            TagEnd::Paragraph
            | TagEnd::List(_)
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow => self.finish_run(),
        }
    }

    fn enter(&mut self, container: Container) {
        self.finish_run();
        if matches!(container, Container::Quote) {
            self.quotes += 1;
        }
        self.containers.push(container);
    }

    /// The run of text that an inline thing belongs to; begins one where none is open.
    fn inline(&mut self, range: &Range<usize>) -> Option<&mut Run<'a>> {
        if self.opaque > 0 {
            return None;
        }
        let run = self.run.get_or_insert_with(|| {
            Run::new(self.body, range.start, self.quotes, std::mem::take(&mut self.buffer))
        });
        run.reach(range);
        Some(run)
    }

    /// Makes a unit of the open run of text, if there is something in it to translate.
    fn finish_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        let (done, buffer) = run.finish();
        self.buffer = buffer;
        let Some(done) = done else { return };
        let (kind, spelling, part) = match (self.place, done.caption) {
            (Place::Flow, Some(caption)) => (UnitKind::Caption, Spelling::Caption, caption),
            (Place::Flow, None) => (self.flow_kind(), Spelling::Block, done.whole),
            (Place::MarkedHeading(level), _) => {
                (self.heading(level), Spelling::Heading, done.whole)
            }
            (Place::UnderlinedHeading(level), _) => {
                (self.heading(level), Spelling::Block, done.whole)
            }
            (Place::Cell, _) => (UnitKind::TableCell, Spelling::Cell, done.whole),
        };
        let span = self.start + part.span.start..self.start + part.span.end;
        self.units.push((UnitPlace { span, spelling }, Unit { kind, text: part.text }));
    }

    fn flow_kind(&self) -> UnitKind {
        match self.containers.last() {
            None => UnitKind::Paragraph,
            Some(Container::Quote) => UnitKind::Quotation,
            Some(Container::Item) => UnitKind::ListItem,
            Some(Container::Footnote) => UnitKind::Footnote,
        }
    }

    fn heading(&mut self, level: HeadingLevel) -> UnitKind {
        if self.titled || level != HeadingLevel::H1 || !self.containers.is_empty() {
            return UnitKind::Heading;
        }
        self.titled = true;
        UnitKind::Title
    }
}
