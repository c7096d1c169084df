//! Markdown as plain text: emphasis goes, links keep their address, lists and quotations keep their shape.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthStr;

use super::fill::{WIDTH, fill, underline};
use crate::site::escape::readable;

/// Deeper indents are not indented any further.
const DEEPEST: usize = 8;

/// A list that is open: the number of its next item, or none.
type List = Option<u64>;

/// What is gathered while a text is walked through.
#[derive(Default)]
struct Walk {
    out: String,
    /// The inside of the block that is open.
    text: String,
    /// What lines begin with in the containers that are open.
    indents: Vec<String>,
    /// What the next line begins with in place of the last indent: the mark of an item.
    bullet: Option<String>,
    lists: Vec<List>,
    links: Vec<String>,
    row: Vec<String>,
    rows: Vec<Vec<String>>,
    in_code: bool,
    in_html: bool,
    in_table: bool,
}

/// The text of a Markdown body.
pub(super) fn plain(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    let mut walk = Walk::default();
    for event in Parser::new_ext(markdown, options) {
        walk.take(event);
    }
    walk.flush();
    format!("{}\n", walk.out.trim_end())
}

impl Walk {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.in_html => drop(text),
            Event::Text(text) | Event::Code(text) => self.text.push_str(&readable(&text)),
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text.push_str(&readable(&text));
            }
            // Markup that only a browser understands.
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::FootnoteReference(label) => {
                self.text.push_str(&format!("[{}]", readable(&label)));
            }
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => {
                self.flush();
                self.write("* * *");
                self.gap();
            }
            Event::TaskListMarker(done) => self.text.push_str(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::TableHead
            | Tag::TableRow
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
            Tag::Heading { .. } => self.flush(),
            Tag::BlockQuote(_) => {
                self.flush();
                self.indent("> ".to_owned());
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.in_code = true;
            }
            Tag::HtmlBlock => {
                self.flush();
                self.in_html = true;
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                self.flush();
                let bullet = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let bullet = format!("{number}. ");
                        *number = number.saturating_add(1);
                        bullet
                    }
                    Some(None) | None => "- ".to_owned(),
                };
                self.indent(" ".repeat(bullet.len()));
                self.bullet = Some(bullet);
            }
            Tag::FootnoteDefinition(label) => {
                self.flush();
                let bullet = format!("[{}] ", readable(&label));
                self.indent(" ".repeat(bullet.width().min(8)));
                self.bullet = Some(bullet);
            }
            Tag::Table(_) => {
                self.flush();
                self.in_table = true;
            }
            Tag::TableCell => self.text.clear(),
            Tag::Link { dest_url, .. } => self.links.push(dest_url.into_string()),
            Tag::Image { .. } => self.text.push('['),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.flush();
                self.gap();
            }
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.flush();
                let idle = format!("\n{}\n", self.indents.concat().trim_end());
                if self.out.ends_with(&idle) && idle.len() > 2 {
                    self.out.truncate(self.out.len() + 1 - idle.len());
                }
                self.outdent();
                self.gap();
            }
            TagEnd::Item => {
                self.flush();
                self.outdent();
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.gap();
            }
            TagEnd::CodeBlock => self.code(),
            TagEnd::HtmlBlock => self.in_html = false,
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.text);
                self.row.push(cell.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.rows.push(std::mem::take(&mut self.row));
            }
            TagEnd::Table => self.table(),
            TagEnd::Link => self.link(),
            TagEnd::Image => self.text.push(']'),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// The address after the words of a link, unless the words are the address.
    fn link(&mut self) {
        let Some(address) = self.links.pop() else { return };
        let bare = address.strip_prefix("mailto:").unwrap_or(&address);
        let led = crate::site::address::sound(&address).is_some();
        if led && !address.starts_with('#') && !self.text.ends_with(bare) {
            self.text.push_str(&format!(" <{}>", readable(bare)));
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        let text = self.text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        self.text.clear();
        if text.is_empty() {
            return;
        }
        let sign = if level == HeadingLevel::H1 { '=' } else { '-' };
        let mut lines = String::new();
        fill(&text, "", "", &mut lines);
        let line = underline(&lines, sign);
        for text in lines.lines().chain([line.as_str()]) {
            self.write(text);
        }
        self.gap();
    }

    fn code(&mut self) {
        self.in_code = false;
        let text = std::mem::take(&mut self.text);
        for line in text.lines() {
            self.write(&format!("    {line}"));
        }
        self.gap();
    }

    /// Columns side by side where they fit, else one cell a line.
    fn table(&mut self) {
        self.in_table = false;
        let rows = std::mem::take(&mut self.rows);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max()
                .unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let whole = widths.iter().sum::<usize>() + 2 * columns.saturating_sub(1);
        for row in &rows {
            if whole <= WIDTH {
                let mut line = String::new();
                for (cell, width) in row.iter().zip(&widths) {
                    line.push_str(cell);
                    line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width()) + 2));
                }
                self.write(line.trim_end());
            } else {
                row.iter().filter(|cell| !cell.is_empty()).for_each(|cell| self.paragraph(cell));
                self.gap();
            }
        }
        self.gap();
    }

    fn indent(&mut self, with: String) {
        self.indents.push(if self.indents.len() < DEEPEST { with } else { String::new() });
    }

    fn outdent(&mut self) {
        self.indents.pop();
        self.bullet = None;
    }

    /// Writes the block that is open.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.trim().is_empty() {
            self.paragraph(text.trim());
        }
    }

    fn paragraph(&mut self, text: &str) {
        let (first, rest) = self.begins();
        let text: Vec<String> = text
            .split('\n')
            .map(|line| {
                line.split([' ', '\t']).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
            })
            .collect();
        fill(&text.join("\n"), &first, &rest, &mut self.out);
    }

    fn write(&mut self, line: &str) {
        let (first, _) = self.begins();
        self.out.push_str(format!("{first}{line}").trim_end());
        self.out.push('\n');
    }

    /// What the next line begins with, and the lines after it.
    fn begins(&mut self) -> (String, String) {
        let rest = self.indents.concat();
        let first = match self.bullet.take() {
            Some(bullet) => {
                let outer = self.indents.len().saturating_sub(1);
                format!("{}{bullet}", self.indents[..outer].concat())
            }
            None => rest.clone(),
        };
        (first, rest)
    }

    /// An empty line, once.
    fn gap(&mut self) {
        let quoted = self.indents.concat().trim_end().to_owned();
        if self.out.is_empty() || self.out.ends_with("\n\n") || self.in_tight_item() {
            return;
        }
        let line = format!("{quoted}\n");
        if !self.out.ends_with(&format!("\n{line}")) {
            self.out.push_str(&line);
        }
    }

    /// Whether an item has only just begun.
    fn in_tight_item(&self) -> bool {
        self.bullet.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_of_a_text_can_be_read() {
        let markdown = "# Title\n\nWe *demand* [this](https://a.example/b) from <https://c.example>:\n\n\
            1. one\n2. two\n   - deep\n\n> Said\\\n> she.\n\n---\n\n| A | Б |\n|---|---|\n| long cell | x |\n\n\
            A note.[^1]\n\n```\nlet x;\n```\n\n<div>raw</div>\n\n[^1]: The note.\n";
        assert_eq!(
            plain(markdown),
            "Title\n=====\n\nWe demand this <https://a.example/b> from https://c.example:\n\n1. one\n2. two\n   - deep\n\n\
             > Said\n> she.\n\n* * *\n\nA          Б\nlong cell  x\n\nA note.[1]\n\n    let x;\n\n[1] The note.\n"
        );
    }

    #[test]
    fn nothing_hostile_comes_through_or_takes_long() {
        let text = plain("[x](javascript:alert\\(1\\)) <script>alert(1)</script>\u{202e}y");
        assert!(!text.contains("javascript") && !text.contains("<script>"), "{text}");
        assert!(!text.contains('\u{202e}'));
        for hostile in
            ["> ".repeat(5_000), "- ".repeat(5_000), "[".repeat(50_000), "| ".repeat(5_000)]
        {
            let _ = plain(&hostile);
        }
    }
}
