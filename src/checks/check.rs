//! What a check is, and what it says.

use std::ops::Range;

use super::passage::Passage;
use crate::model::catalog::Catalog;
use crate::model::entry::Entry;
use crate::model::finding::{CheckId, Edit};
use crate::model::locale::Locale;
use crate::model::message::Message;

/// One check.
#[derive(Debug)]
pub struct Check {
    pub id: CheckId,
    /// Texts that it finds something in and texts that it does not: `<check>.md`, read by [`Example::read`].
    pub examples: &'static str,
    pub run: Run,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// One unit and its translation.
    Unit(fn(&Passage<'_>, &mut Vec<Flaw>)),
    /// One entry and what hangs on it.
    Entry(fn(&Entry) -> Option<Message>),
    /// A catalog as a file.
    Catalog(fn(&CatalogFile<'_>) -> Vec<(Sureness, Message)>),
    /// The state of units and files: the gate finds it.
    Gate,
}

/// A catalog as a file.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "a question cannot be printed")]
pub struct CatalogFile<'a> {
    pub catalog: &'a Catalog,
    pub locale: &'a Locale,
    /// The header that a new catalog would have.
    pub usual_header: &'a Entry,
    /// Whether gettext, of a kind that we know, would write the very same bytes. It takes as long as writing them.
    pub is_canonical: &'a dyn Fn() -> bool,
}

/// What is wrong in a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What was found, what was expected, how to mend it.
    pub message: Message,
    /// Bytes of the translation, on character boundaries; empty at a place where something lacks.
    pub at: Range<usize>,
    /// Bytes of the source that it is about, where that can be said.
    pub source: Option<Range<usize>>,
    /// What would mend it; only what is mechanical and right wherever the check is.
    pub fix: Option<Edit>,
    pub sureness: Sureness,
}

/// Whether a flaw weighs what its check weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    Sure,
    /// It is an `info`, whatever the level of its check.
    Unsure,
}

/// An example in the documentation of a check, which is a test as well.
///
/// ````text
/// ```fails be
/// ? noun strike = страйк; never забастоўка
/// > The English.
/// < Пераклад.
///   ^^^^^^^^
/// = Выпраўлены пераклад.
/// ```
/// ````
/// `?` is an agreed term, as [`Example::agreed`] has it; it is seldom there.
/// Several lines of a kind are one text with line breaks. `passes` blocks have `>` and `<` alone. The line of `^` is
/// aligned with the characters of the translation's last line; `=` is the translation after the fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub verdict: Verdict,
    /// A locale's tag.
    pub locale: String,
    /// The agreed terms: `kind English / English = preferred / allowed; never forbidden`.
    pub agreed: Vec<String>,
    pub source: String,
    pub translation: String,
    /// What is underlined: characters of the translation's last line, counted from 0.
    pub underlined: Option<Range<usize>>,
    pub fixed: Option<String>,
}

/// Whether the check finds something in an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fails,
    Passes,
}

impl Check {
    /// The first part of the names of its messages: `short_u`.
    pub fn stem(&self) -> String {
        self.id.as_str().replace('-', "_")
    }
}

impl Flaw {
    /// Something wrong at a place of the translation.
    pub fn new(message: Message, at: Range<usize>) -> Self {
        Self { message, at, source: None, fix: None, sureness: Sureness::Sure }
    }

    /// With the words of the source that it is about.
    pub fn about(mut self, source: Range<usize>) -> Self {
        self.source = Some(source);
        self
    }

    /// With a text that mends it when it replaces the very words.
    pub fn fixed_by(mut self, text: impl Into<String>) -> Self {
        self.fix = Some(Edit { span: self.at.clone(), text: text.into() });
        self
    }

    /// Less than sure.
    pub fn unsure(mut self) -> Self {
        self.sureness = Sureness::Unsure;
        self
    }
}

impl Example {
    /// Reads the examples of a check's documentation; blocks that are none are passed over.
    pub fn read(examples: &str) -> Vec<Self> {
        let mut found = Vec::new();
        let mut lines = examples.lines();
        while let Some(line) = lines.next() {
            let Some(info) = line.strip_prefix("```") else { continue };
            let block = lines.by_ref().take_while(|line| !line.starts_with("```"));
            let (verdict, locale) = match info.split_once(' ') {
                Some(("fails", locale)) => (Verdict::Fails, locale),
                Some(("passes", locale)) => (Verdict::Passes, locale),
                Some(_) | None => {
                    block.for_each(drop);
                    continue;
                }
            };
            let mut example = Self {
                verdict,
                locale: locale.trim().to_owned(),
                agreed: Vec::new(),
                source: String::new(),
                translation: String::new(),
                underlined: None,
                fixed: None,
            };
            for line in block {
                example.take(line);
            }
            found.push(example);
        }
        found
    }

    fn take(&mut self, line: &str) {
        let add = |text: &mut String, line: &str| {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        };
        if let Some(line) = line.strip_prefix("> ") {
            add(&mut self.source, line);
        } else if let Some(line) = line.strip_prefix("< ") {
            add(&mut self.translation, line);
        } else if let Some(line) = line.strip_prefix("? ") {
            self.agreed.push(line.to_owned());
        } else if let Some(line) = line.strip_prefix("= ") {
            add(self.fixed.get_or_insert_default(), line);
        } else if let (Some(start), Some(end)) = (line.find('^'), line.rfind('^')) {
            self.underlined = Some(start.saturating_sub(2)..end.saturating_sub(1));
        }
    }
}
