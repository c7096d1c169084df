//! One message of a catalog: a source, its translation, and all that hangs on it.

use std::borrow::Cow;

use super::fingerprint::Fingerprint;
use super::mark::{Deed, Mark};

/// One entry. What a PO tool may have written into it is kept, known or not.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The ordinal of the entry in the file that it was read from; `None` for one that is new.
    pub seat: Option<usize>,
    pub place: Place,
    pub standing: Standing,
    /// `msgctxt`.
    pub context: Option<String>,
    /// `msgid`; empty for the header.
    pub source: String,
    /// `msgid_plural`.
    pub plural: Option<String>,
    /// `msgstr`, or each `msgstr[N]`; never empty.
    pub translation: Vec<String>,
    /// `#| msgid`: the English that the translation was made from, where that is not `source`.
    pub previous: Option<Previous>,
    /// Translator comments: each line after its `#`, leading blank included. Marks are among them.
    pub comments: Vec<String>,
    /// `#.` lines: each line after `#.`, leading blank included.
    pub extracted: Vec<String>,
    /// `#:` lines: each line after `#:`, as it is.
    pub references: Vec<String>,
    /// The flags of `#,` lines but for the one that `standing` is spelt with, in their order.
    pub flags: Vec<String>,
    /// `#=` lines: each line after `#=`, as it is; read and kept, never made.
    pub sticky: Vec<String>,
}

/// Whether an entry is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Live,
    /// Its English is gone; kept in case it returns (`#~`).
    Retired,
}

/// Whether somebody stands behind the translation as the translation of this source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Vouched,
    /// Somebody must look before it counts.
    Draft,
}

/// An earlier source of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    pub context: Option<String>,
    pub source: String,
    pub plural: Option<String>,
}

impl Entry {
    /// An empty live entry for a source.
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            seat: None,
            place: Place::Live,
            standing: Standing::Vouched,
            context: None,
            source: source.into(),
            plural: None,
            translation: vec![String::new()],
            previous: None,
            comments: Vec::new(),
            extracted: Vec::new(),
            references: Vec::new(),
            flags: Vec::new(),
            sticky: Vec::new(),
        }
    }

    /// The translation; of a plural message, its first form.
    pub fn text(&self) -> &str {
        self.translation.first().map_or("", String::as_str)
    }

    /// All that was translated: the translation, or the forms of a plural message together. What marks are bound to.
    pub fn wording(&self) -> Cow<'_, str> {
        match self.translation.as_slice() {
            [] | [_] => Cow::Borrowed(self.text()),
            forms => Cow::Owned(forms.join("\0")),
        }
    }

    /// Whether nothing has been translated.
    pub fn is_empty(&self) -> bool {
        self.translation.iter().all(|form| form.trim().is_empty())
    }

    /// A field of it, as of a header, by its name in any case.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.text().lines().find_map(|line| {
            let (key, value) = line.trim_start().split_at_checked(name.len())?;
            let value = value.trim_start().strip_prefix(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// Whether this is the catalog's header.
    pub fn is_header(&self) -> bool {
        self.source.is_empty() && self.context.is_none()
    }

    /// The English that the translation was made from: the previous source of a draft, else the source.
    pub fn made_from(&self) -> &str {
        match (&self.previous, self.standing) {
            (Some(previous), Standing::Draft) => &previous.source,
            (Some(_) | None, Standing::Vouched) | (None, Standing::Draft) => &self.source,
        }
    }

    /// All marks, lapsed ones too, in their order.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        self.comments.iter().filter_map(|comment| Mark::parse(comment))
    }

    /// The last mark that still fits and that `wanted` picks.
    pub fn standing_mark(&self, wanted: impl Fn(&Deed) -> bool) -> Option<Mark> {
        let mut marks = self.marks().filter(|mark| wanted(&mark.deed)).peekable();
        marks.peek()?;
        let now = Fingerprint::of_pair(&self.source, &self.wording());
        marks.filter(|mark| mark.hash == now).last()
    }

    /// Who vouched for exactly this source and this translation, if anybody did.
    pub fn review(&self) -> Option<Mark> {
        match self.standing {
            Standing::Draft => None,
            Standing::Vouched => self.standing_mark(|deed| matches!(deed, Deed::Reviewed { .. })),
        }
    }

    /// Whether two entries say the same, wherever they were read.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Self {
            seat: _,
            place,
            standing,
            context,
            source,
            plural,
            translation,
            previous,
            comments,
            extracted,
            references,
            flags,
            sticky,
        } = self;
        *place == other.place
            && *standing == other.standing
            && *context == other.context
            && *source == other.source
            && *plural == other.plural
            && *translation == other.translation
            && *previous == other.previous
            && *comments == other.comments
            && *extracted == other.extracted
            && *references == other.references
            && *flags == other.flags
            && *sticky == other.sticky
    }
}
