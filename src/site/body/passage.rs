//! What surrounds a passage: its anchor, its language, its state, and what readers are told about it.

use std::collections::BTreeMap;

/// What a text is written for.
#[derive(Debug)]
pub(in crate::site) struct Frame<'a> {
    /// The page that it stands on, as a path of the site.
    pub(in crate::site) path: &'a str,
    pub(in crate::site) references: References,
    pub(in crate::site) pictures: &'a BTreeMap<String, String>,
    /// The attribute that skeleton in the source language needs, ` lang="en"` or nothing.
    pub(in crate::site) skeleton: &'a str,
    /// What surrounds each unit; nothing where there are no more.
    pub(in crate::site) dresses: &'a [Dress],
    /// What leads back from a footnote, what footnotes are called, and what a wide table is called.
    pub(in crate::site) back: &'a str,
    pub(in crate::site) notes: &'a str,
    pub(in crate::site) table: &'a str,
}

/// What a reference to a footnote is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum References {
    /// A link to the footnote below the text.
    Linked,
    /// A number, where passages stand without their text.
    Numbers,
}

/// What surrounds one passage, as HTML.
#[derive(Clone, Debug, Default)]
pub(in crate::site) struct Dress {
    /// Attributes of its element, each with a blank before it.
    pub(in crate::site) attributes: String,
    /// What readers are told about it.
    pub(in crate::site) marks: String,
    /// Stands in place of the text, where there is a gap.
    pub(in crate::site) instead: Option<&'static str>,
}

static BARE: Dress = Dress { attributes: String::new(), marks: String::new(), instead: None };

impl<'a> Frame<'a> {
    /// What surrounds a unit.
    pub(super) fn dress(&self, unit: usize) -> &'a Dress {
        self.dresses.get(unit).unwrap_or(&BARE)
    }
}
