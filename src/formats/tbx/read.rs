//! Reading TBX.

use quick_xml::events::BytesStart;

use crate::formats::xml::{self, Elements, XmlFault, attribute};

/// The entries of a TBX file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tbx {
    pub entries: Vec<TbxEntry>,
}

/// One concept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TbxEntry {
    pub id: Option<String>,
    /// The subject field of the concept.
    pub subject: Option<String>,
    /// Notes and definitions, of the concept, its languages and its terms, in the order of the file.
    pub notes: Vec<String>,
    pub terms: Vec<TbxTerm>,
}

/// What a concept is called in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TbxTerm {
    /// As the file has it, such as `en-US`, `RU` or `be_BY`.
    pub language: String,
    /// Inline elements are left out, what they hold is kept; blanks are single, and control characters are blanks.
    pub text: String,
    pub standing: Option<Standing>,
    /// `partOfSpeech`, as the file has it.
    pub part_of_speech: Option<String>,
    /// `termType`, as the file has it.
    pub term_type: Option<String>,
}

/// What is thought of a term: `administrativeStatus` or, in older files, `normativeAuthorization`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Preferred,
    Admitted,
    /// Superseded ones too.
    Deprecated,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct TbxError {
    /// Counted from 1.
    pub line: usize,
    pub kind: TbxErrorKind,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TbxErrorKind {
    #[error("not well-formed: {detail}")]
    Malformed { detail: String },
    #[error("<{element}> is not where TBX begins")]
    NotTbx { element: String },
    #[error("the file ends in the middle")]
    CutOff,
    #[error("a term without a language")]
    NoLanguage,
    #[error("the entity &{name}; is unknown")]
    UnknownEntity { name: String },
    #[error("elements stand too deep in one another")]
    TooDeep,
}

/// Reads a file. Entities that a file declares by itself are not read: they are errors where text is wanted of them.
pub fn read(text: &str) -> Result<Tbx, TbxError> {
    let mut reading = Reading::default();
    xml::read(text, &mut reading).map_err(|(line, kind)| TbxError { line, kind })?;
    Ok(reading.tbx)
}

/// What a text that is being read is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Term,
    PartOfSpeech,
    TermType,
    Standing,
    Subject,
    Note,
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    tbx: Tbx,
    /// What the text is for that is being read, and how deep its element is.
    leaf: Option<(Use, usize)>,
    text: String,
    /// The language of the section.
    language: Option<String>,
    /// The term of the section; `None` between terms.
    term: Option<TbxTerm>,
}

impl Elements for Reading {
    type Fault = TbxErrorKind;

    fn is_root(name: &str) -> bool {
        matches!(name, "tbx" | "martif")
    }

    fn wants_text(&self) -> bool {
        self.leaf.is_some()
    }

    fn start(&mut self, element: &BytesStart<'_>, depth: usize) -> Result<(), TbxErrorKind> {
        let name = element.local_name();
        let name = name.as_ref();
        if self.leaf.is_some() {
            return Ok(());
        }
        match name {
            "conceptEntry" | "termEntry" => {
                let id = attribute(element, "id")?;
                self.tbx.entries.push(TbxEntry { id, ..TbxEntry::default() });
            }
            "langSec" | "langSet" => {
                self.language = match attribute(element, "xml:lang")? {
                    Some(language) => Some(language),
                    None => attribute(element, "lang")?,
                };
            }
            "termSec" | "tig" | "ntig" => self.term = Some(TbxTerm::default()),
            _ if self.tbx.entries.is_empty() => {}
            _ => {
                let category = match name {
                    "termNote" | "descrip" | "admin" => attribute(element, "type")?,
                    _ => None,
                };
                // In DCT style the element is called as the category is.
                let used = used(category.as_deref().unwrap_or(name));
                if let Some(used) = used {
                    self.leaf = Some((used, depth));
                    self.text.clear();
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str, depth: usize) -> Result<(), TbxErrorKind> {
        if let Some((used, at)) = self.leaf {
            if at == depth {
                self.leaf = None;
                self.keep(used);
            }
            return Ok(());
        }
        match name {
            "termSec" | "tig" | "ntig" => {
                let term = self.term.take().filter(|term| !term.text.is_empty());
                let (Some(mut term), Some(entry)) = (term, self.tbx.entries.last_mut()) else {
                    return Ok(());
                };
                term.language = self.language.clone().ok_or(TbxErrorKind::NoLanguage)?;
                entry.terms.push(term);
            }
            "langSec" | "langSet" => self.language = None,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

impl Reading {
    /// Puts a text that was read where it belongs.
    fn keep(&mut self, used: Use) {
        let text = self.text.trim();
        if text.is_empty() {
            return;
        }
        match (used, &mut self.term, self.tbx.entries.last_mut()) {
            (Use::Term, Some(term), _) => {
                let words = text.split(|c: char| c.is_whitespace() || c.is_control());
                let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
                term.text = words.join(" ");
            }
            (Use::PartOfSpeech, Some(term), _) => term.part_of_speech = Some(text.to_owned()),
            (Use::TermType, Some(term), _) => term.term_type = Some(text.to_owned()),
            (Use::Standing, Some(term), _) => term.standing = Standing::of(text),
            (Use::Subject, None, Some(entry)) => entry.subject = Some(text.to_owned()),
            (Use::Note, _, Some(entry)) => entry.notes.push(text.to_owned()),
            (
                Use::Term
                | Use::PartOfSpeech
                | Use::TermType
                | Use::Standing
                | Use::Subject
                | Use::Note,
                _,
                _,
            ) => {}
        }
    }
}

/// What the text of a category or element is for.
fn used(category: &str) -> Option<Use> {
    match category {
        "term" => Some(Use::Term),
        "partOfSpeech" => Some(Use::PartOfSpeech),
        "termType" => Some(Use::TermType),
        "administrativeStatus" | "normativeAuthorization" => Some(Use::Standing),
        "subjectField" => Some(Use::Subject),
        "note" | "definition" => Some(Use::Note),
        _ => None,
    }
}

impl Standing {
    /// As any edition spells it: `preferredTerm-admn-sts`, `preferredTerm`, `preferred`.
    fn of(text: &str) -> Option<Self> {
        match text.split_once("Term").map_or(text, |(status, _)| status) {
            "preferred" => Some(Self::Preferred),
            "admitted" => Some(Self::Admitted),
            "deprecated" | "superseded" => Some(Self::Deprecated),
            _ => None,
        }
    }
}

impl From<XmlFault> for TbxErrorKind {
    fn from(fault: XmlFault) -> Self {
        match fault {
            XmlFault::Malformed { detail } => Self::Malformed { detail },
            XmlFault::UnknownEntity { name } => Self::UnknownEntity { name },
            XmlFault::Root { element } => Self::NotTbx { element },
            XmlFault::CutOff => Self::CutOff,
            XmlFault::TooDeep => Self::TooDeep,
        }
    }
}
