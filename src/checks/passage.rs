//! What a check looks at: a unit and its translation.

use super::knowledge::Knowledge;
use super::text::Text;
use crate::model::unit::UnitKind;

/// A unit and its translation into one locale.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The English that the translation was made from, which may be an earlier one. All locales share what is found in
    /// it.
    pub source: &'a Text<'a>,
    /// Never blank.
    pub translation: Text<'a>,
    pub kind: &'a UnitKind,
    pub known: &'a Knowledge<'a>,
}
