//! What checks know beside the texts: the language, the project's options, its terms, a dictionary.

use super::language::SpellingOptions;
use super::lexicon::Lexicon;
use super::terms::{TermOptions, Terminology};
use super::typography::{DashOptions, LengthOptions, QuoteOptions, SpacingOptions};
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::Termbase;

/// What is known about a locale of a project.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    pub locale: &'a Locale,
    pub tongue: Tongue,
    pub options: &'a Options,
    pub termbase: &'a Termbase,
    /// The termbase made ready for the locale.
    pub terminology: &'a Terminology,
    /// `None` where the locale has no dictionary, or nobody asked for one.
    pub lexicon: Option<&'a Lexicon>,
    /// What is not translated.
    pub literals: &'a Literals,
}

/// A language that the checks know rules for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    Russian,
    Belarusian(Orthography),
    Other,
}

/// What a project has said about its checks, beyond their levels.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Options {
    pub quotes: QuoteOptions,
    pub dash: DashOptions,
    pub spacing: SpacingOptions,
    pub length: LengthOptions,
    pub spelling: SpellingOptions,
    pub term: TermOptions,
}

impl Tongue {
    /// The language of a locale; `be-tarask` says its orthography itself.
    pub fn of(locale: &Locale, orthography: Orthography) -> Self {
        match locale.language() {
            "ru" => Self::Russian,
            "be" if locale.is_tarask() => Self::Belarusian(Orthography::Classical),
            "be" => Self::Belarusian(orthography),
            _ => Self::Other,
        }
    }
}
