//! What readers and writers of XML have in common.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Deeper elements are no document, but an attack.
const MAX_DEPTH: usize = 64;

/// What is wrong with any XML.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum XmlFault {
    #[error("not well-formed: {detail}")]
    Malformed { detail: String },
    #[error("the entity &{name}; is unknown")]
    UnknownEntity { name: String },
    #[error("<{element}> is not where the document begins")]
    Root { element: String },
    #[error("the file ends in the middle")]
    CutOff,
    #[error("elements stand too deep in one another")]
    TooDeep,
}

/// Who takes the elements of a document and the text that it wants. Depths are counted from 1.
pub(super) trait Elements {
    type Fault: From<XmlFault>;

    /// Whether a document may begin with an element of this name.
    fn is_root(name: &str) -> bool;

    fn start(&mut self, element: &BytesStart<'_>, depth: usize) -> Result<(), Self::Fault>;

    /// Empty elements end, too.
    fn end(&mut self, name: &str, depth: usize) -> Result<(), Self::Fault>;

    /// Whether what stands here is read.
    fn wants_text(&self) -> bool;

    fn text(&mut self, text: &str);
}

/// Gives the elements of a document, one after the other, to who takes them. An error comes with its line.
///
/// Entities that a document declares by itself are not read: where their text is wanted, they are an error.
pub(super) fn read<E: Elements>(text: &str, elements: &mut E) -> Result<(), (usize, E::Fault)> {
    let body = text.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(body);
    reader.config_mut().check_end_names = true;
    let mut walk = Walk { elements, depth: 0, is_done: false };
    loop {
        let step = match reader.read_event() {
            Ok(Event::Eof) if walk.is_done => return Ok(()),
            Ok(Event::Eof) => Err(XmlFault::CutOff.into()),
            Ok(event) => walk.take(event),
            Err(error) => Err(XmlFault::Malformed { detail: error.to_string() }.into()),
        };
        step.map_err(|fault| (line(body, reader.buffer_position()), fault))?;
    }
}

/// How far a document has been read.
struct Walk<'e, E> {
    elements: &'e mut E,
    /// How many elements are open.
    depth: usize,
    /// Whether the outermost element has ended.
    is_done: bool,
}

impl<E: Elements> Walk<'_, E> {
    fn take(&mut self, event: Event<'_>) -> Result<(), E::Fault> {
        match event {
            Event::Start(element) => {
                self.depth += 1;
                self.start(&element, self.depth)
            }
            Event::Empty(element) => {
                let depth = self.depth + 1;
                self.start(&element, depth)?;
                self.end(element.local_name().into_inner(), depth)
            }
            Event::End(element) => {
                let depth = self.depth;
                self.depth = depth.saturating_sub(1);
                self.end(element.local_name().into_inner(), depth)
            }
            Event::Text(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) if self.elements.wants_text() => {
                self.text(resolved(&reference)?.encode_utf8(&mut [0; 4]))
            }
            Event::GeneralRef(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, depth: usize) -> Result<(), E::Fault> {
        if depth > MAX_DEPTH {
            return Err(XmlFault::TooDeep.into());
        }
        let name = element.local_name();
        if depth == 1 && (self.is_done || !E::is_root(name.as_ref())) {
            return Err(XmlFault::Root { element: name.as_ref().to_owned() }.into());
        }
        self.elements.start(element, depth)
    }

    fn end(&mut self, name: &str, depth: usize) -> Result<(), E::Fault> {
        self.is_done |= depth == 1;
        self.elements.end(name, depth)
    }

    fn text(&mut self, text: &str) -> Result<(), E::Fault> {
        if !self.elements.wants_text() {
            return Ok(());
        }
        if let Some(c) = text.chars().find(|c| !is_char(*c)) {
            let detail = format!("the character U+{:04X} has no place in XML", u32::from(c));
            return Err(XmlFault::Malformed { detail }.into());
        }
        self.elements.text(text);
        Ok(())
    }
}

/// Whether a document may have this character (XML 1.0, production 2).
fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// The line at a place, counted from 1.
fn line(text: &str, at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// The value of an attribute, where there is one.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, XmlFault> {
    let malformed = |detail: String| XmlFault::Malformed { detail };
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| malformed(error.to_string()))?;
        if attribute.key.as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            return value
                .map(Cow::into_owned)
                .map(Some)
                .map_err(|error| malformed(error.to_string()));
        }
    }
    Ok(None)
}

/// The character that a reference stands for. Entities that a file declares by itself are not read.
fn resolved(reference: &BytesRef<'_>) -> Result<char, XmlFault> {
    let malformed = |error: quick_xml::Error| XmlFault::Malformed { detail: error.to_string() };
    if let Some(c) = reference.resolve_char_ref().map_err(malformed)? {
        return Ok(c);
    }
    let name = reference.xml_content(XmlVersion::Implicit1_0);
    match name.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        other => Err(XmlFault::UnknownEntity { name: other.to_owned() }),
    }
}

/// A text as XML holds it, in elements and attributes. Characters that XML cannot hold are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            // What a reader of XML 1.1 would take for a line end.
            '\u{85}' => out.push_str("&#133;"),
            '\u{2028}' => out.push_str("&#8232;"),
            '\n' | '\t' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}
