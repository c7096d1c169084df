//! Reading TMX.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use crate::formats::xml::{self, MAX_DEPTH, XmlFault, attribute, resolved};
use crate::model::locale::Locale;

/// The texts of a TMX file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tmx {
    /// The language of the sources, as the header has it; `*all*` says nothing.
    pub source_language: Option<String>,
    pub units: Vec<TmxUnit>,
}

/// One text in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TmxUnit {
    pub texts: Vec<TmxText>,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TmxText {
    /// As the file has it, such as `en-US`, `RU` or `be_BY`.
    pub language: String,
    /// Inline elements are left out, what they hold is kept.
    pub text: String,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct TmxError {
    /// Counted from 1.
    pub line: usize,
    pub kind: TmxErrorKind,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TmxErrorKind {
    #[error("not well-formed: {detail}")]
    Malformed { detail: String },
    #[error("<{element}> is not where TMX begins")]
    NotTmx { element: String },
    #[error("the file ends in the middle")]
    CutOff,
    #[error("a text without a language")]
    NoLanguage,
    #[error("the entity &{name}; is unknown")]
    UnknownEntity { name: String },
    #[error("elements stand too deep in one another")]
    TooDeep,
}

impl Tmx {
    /// The pairs of two languages, in the order of the file. `en` finds `en-US` too; a locale with subtags finds a
    /// text of that very tag first.
    pub fn pairs(&self, source: &Locale, target: &Locale) -> Vec<(String, String)> {
        let pair =
            |unit: &TmxUnit| Some((unit.text(source)?.to_owned(), unit.text(target)?.to_owned()));
        self.units.iter().filter_map(pair).collect()
    }
}

impl TmxUnit {
    fn text(&self, locale: &Locale) -> Option<&str> {
        let tag = |text: &TmxText| text.language.replace('_', "-").to_ascii_lowercase();
        let wanted = locale.as_str().to_ascii_lowercase();
        let has_same_language = |text: &&TmxText| {
            let tag = tag(text);
            let (language, rest) = tag.split_once('-').unwrap_or((&tag, ""));
            // `be-tarask` is not `be`, but `be-BY` is.
            language == wanted && (rest.is_empty() || rest.len() == 2)
        };
        let exact = self.texts.iter().find(|text| tag(text) == wanted);
        exact.or_else(|| self.texts.iter().find(has_same_language)).map(|text| text.text.as_str())
    }
}

/// Reads a file. Entities that a file declares by itself are not read: they are errors.
pub fn read(text: &str) -> Result<Tmx, TmxError> {
    let body = text.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(body);
    reader.config_mut().check_end_names = true;
    let mut reading = Reading::default();
    loop {
        let step = match reader.read_event() {
            Ok(Event::Eof) if reading.done => return Ok(reading.tmx),
            Ok(Event::Eof) => Err(TmxErrorKind::CutOff),
            Ok(event) => reading.take(event),
            Err(error) => Err(TmxErrorKind::Malformed { detail: error.to_string() }),
        };
        step.map_err(|kind| TmxError { line: xml::line(body, reader.buffer_position()), kind })?;
    }
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    tmx: Tmx,
    /// How many elements are open.
    depth: usize,
    /// How deep the `seg` is whose text is being read.
    segment: Option<usize>,
    text: TmxTextDraft,
    done: bool,
}

#[derive(Default)]
struct TmxTextDraft {
    language: Option<String>,
    text: Option<String>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) -> Result<(), TmxErrorKind> {
        match event {
            Event::Start(element) => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Err(TmxErrorKind::TooDeep);
                }
                self.start(&element, self.depth)
            }
            Event::Empty(element) => {
                let depth = self.depth + 1;
                self.start(&element, depth)?;
                self.done |= depth == 1;
                self.end(element.local_name().as_ref(), depth)
            }
            Event::End(element) => {
                let depth = self.depth;
                self.depth = self.depth.saturating_sub(1);
                self.done |= self.depth == 0;
                self.end(element.local_name().as_ref(), depth)
            }
            Event::Text(text) => {
                self.add(&text.xml_content(XmlVersion::Implicit1_0));
                Ok(())
            }
            Event::CData(text) => {
                self.add(&text.xml_content(XmlVersion::Implicit1_0));
                Ok(())
            }
            Event::GeneralRef(reference) => {
                if self.segment.is_some() {
                    let c = resolved(&reference)?;
                    self.add(c.encode_utf8(&mut [0; 4]));
                }
                Ok(())
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {
                Ok(())
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, depth: usize) -> Result<(), TmxErrorKind> {
        let name = element.local_name();
        match name.as_ref() {
            other if depth == 1 && (self.done || other != "tmx") => {
                Err(TmxErrorKind::NotTmx { element: other.to_owned() })
            }
            "header" => {
                let language = attribute(element, "srclang")?;
                self.tmx.source_language = language.filter(|language| language != "*all*");
                Ok(())
            }
            "tu" => {
                self.tmx.units.push(TmxUnit::default());
                Ok(())
            }
            "tuv" => {
                let language = match attribute(element, "xml:lang")? {
                    Some(language) => Some(language),
                    None => attribute(element, "lang")?,
                };
                self.text = TmxTextDraft { language, text: None };
                Ok(())
            }
            "seg" if self.segment.is_none() => {
                self.segment = Some(depth);
                self.text.text = Some(String::new());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end(&mut self, name: &str, depth: usize) -> Result<(), TmxErrorKind> {
        match name {
            "seg" if self.segment == Some(depth) => {
                self.segment = None;
                Ok(())
            }
            "tuv" => {
                let TmxTextDraft { language, text } = std::mem::take(&mut self.text);
                let (Some(unit), Some(text)) = (self.tmx.units.last_mut(), text) else {
                    return Ok(());
                };
                let language = language.ok_or(TmxErrorKind::NoLanguage)?;
                unit.texts.push(TmxText { language, text });
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn add(&mut self, text: &str) {
        if let (Some(_), Some(whole)) = (self.segment, &mut self.text.text) {
            whole.push_str(text);
        }
    }
}

impl From<XmlFault> for TmxErrorKind {
    fn from(fault: XmlFault) -> Self {
        match fault {
            XmlFault::Malformed { detail } => Self::Malformed { detail },
            XmlFault::UnknownEntity { name } => Self::UnknownEntity { name },
        }
    }
}
