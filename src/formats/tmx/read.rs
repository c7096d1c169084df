//! Reading TMX.

use quick_xml::events::BytesStart;

use crate::formats::xml::{self, Elements, XmlFault, attribute};
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
    let mut reading = Reading::default();
    xml::read(text, &mut reading).map_err(|(line, kind)| TmxError { line, kind })?;
    Ok(reading.tmx)
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    tmx: Tmx,
    /// How deep the `seg` is whose text is being read.
    segment: Option<usize>,
    text: TmxTextDraft,
}

#[derive(Default)]
struct TmxTextDraft {
    language: Option<String>,
    text: Option<String>,
}

impl Elements for Reading {
    type Fault = TmxErrorKind;

    fn is_root(name: &str) -> bool {
        matches!(name, "tmx")
    }

    fn wants_text(&self) -> bool {
        self.segment.is_some()
    }

    fn start(&mut self, element: &BytesStart<'_>, depth: usize) -> Result<(), TmxErrorKind> {
        let name = element.local_name();
        match name.as_ref() {
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

    fn text(&mut self, text: &str) {
        if let Some(whole) = &mut self.text.text {
            whole.push_str(text);
        }
    }
}

impl From<XmlFault> for TmxErrorKind {
    fn from(fault: XmlFault) -> Self {
        match fault {
            XmlFault::Malformed { detail } => Self::Malformed { detail },
            XmlFault::UnknownEntity { name } => Self::UnknownEntity { name },
            XmlFault::Root { element } => Self::NotTmx { element },
            XmlFault::CutOff => Self::CutOff,
            XmlFault::TooDeep => Self::TooDeep,
        }
    }
}
