//! What stands inside one block: emphasis, links, pictures, code.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::notes::Notes;
use super::passage::Frame;
use crate::site::{address, binding, escape, path, pictures, sanitise};

/// A text without its inline Markdown, on one line.
pub(in crate::site) fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Footnotes that are defined elsewhere are footnotes too.
    for event in Parser::new_ext(text, Options::ENABLE_OLD_FOOTNOTES) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&escape::readable(&text)),
            Event::SoftBreak | Event::HardBreak if !plain.ends_with(' ') => plain.push(' '),
            Event::SoftBreak
            | Event::HardBreak
            | Event::Start(_)
            | Event::End(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    plain.trim().to_owned()
}

/// The inside of one block under way.
#[derive(Debug)]
pub(super) struct Inline<'f> {
    frame: &'f Frame<'f>,
    html: String,
    /// Whether the text brought HTML of its own.
    holds_raw: bool,
    /// For each open link, whether it leads anywhere.
    links: Vec<Link>,
    /// The description of the picture that is open, and how many are open in it.
    picture: Option<Picture>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Leads,
    Dropped,
}

#[derive(Debug)]
struct Picture {
    address: String,
    description: String,
    depth: usize,
}

impl<'f> Inline<'f> {
    pub(super) fn new(frame: &'f Frame<'f>) -> Self {
        // Room for a short paragraph.
        let html = String::with_capacity(512);
        Self { frame, html, holds_raw: false, links: Vec::new(), picture: None }
    }

    /// Writes one event.
    pub(super) fn take(&mut self, event: &Event<'_>, notes: &mut Notes) {
        if let Some(picture) = &mut self.picture {
            picture.take(event);
            if picture.depth == 0 {
                self.close_picture();
            }
            return;
        }
        match event {
            // Writing into a string cannot fail.
            Event::Text(text) => _ = binding::write_html(text, &mut self.html),
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                escape::push_html(text, &mut self.html);
            }
            Event::Code(text) => {
                self.html.push_str("<code>");
                escape::push_html(text, &mut self.html);
                self.html.push_str("</code>");
            }
            Event::InlineHtml(raw) | Event::Html(raw) => {
                self.holds_raw = true;
                self.html.push_str(&escape::readable(raw));
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::FootnoteReference(label) => {
                notes.refer(label, self.frame.references, &mut self.html);
            }
            Event::TaskListMarker(done) => self.html.push_str(if *done { "☑ " } else { "☐ " }),
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(*tag),
            Event::Rule => {}
        }
    }

    /// What was written; raw HTML in it is made harmless, and all that it left open is closed.
    pub(super) fn finish(self) -> String {
        if self.holds_raw { sanitise::passage(&self.html) } else { self.html }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "blocks are written by the walk of blocks")]
    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<s>"),
            Tag::Superscript => self.html.push_str("<sup>"),
            Tag::Subscript => self.html.push_str("<sub>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                let href = match link_type {
                    LinkType::Email => address::sound(&format!("mailto:{dest_url}")),
                    _ => address::sound(dest_url),
                };
                let Some(href) = href else {
                    self.links.push(Link::Dropped);
                    return;
                };
                self.links.push(Link::Leads);
                self.html.push_str(&format!("<a href=\"{href}\""));
                if !title.is_empty() {
                    self.html.push_str(&format!(" title=\"{}\"", escape::html(title)));
                }
                self.html.push('>');
            }
            Tag::Image { dest_url, .. } => {
                self.picture = Some(Picture {
                    address: dest_url.to_string(),
                    description: String::new(),
                    depth: 1,
                });
            }
            _ => {}
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "blocks are written by the walk of blocks")]
    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</s>"),
            TagEnd::Superscript => self.html.push_str("</sup>"),
            TagEnd::Subscript => self.html.push_str("</sub>"),
            TagEnd::Link if self.links.pop() == Some(Link::Leads) => self.html.push_str("</a>"),
            _ => {}
        }
    }

    fn close_picture(&mut self) {
        let Some(Picture { address, description, .. }) = self.picture.take() else { return };
        let description = escape::html(&description);
        if let Some(file) = self.frame.pictures.get(&address) {
            let src = escape::html(&path::link(self.frame.path, file));
            self.html.push_str(&format!("<img src=\"{src}\" alt=\"{description}\">"));
            return;
        }
        let inside_link = self.links.contains(&Link::Leads);
        // One of our own that is not there would be a link into nowhere.
        let is_lost = address::is_local(&address) && pictures::media_type(&address).is_some();
        match address::sound(&address).filter(|_| !inside_link && !is_lost) {
            Some(href) => self.html.push_str(&format!("<a href=\"{href}\">{description}</a>")),
            None => self.html.push_str(&description),
        }
    }
}

impl Picture {
    /// Gathers what describes the picture.
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.description.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.description.push(' '),
            Event::Start(Tag::Image { .. }) => self.depth += 1,
            Event::End(TagEnd::Image) => self.depth -= 1,
            Event::Start(_)
            | Event::End(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
}
