//! What the checks know about each locale of a project, got ready once a run.

use crate::checks::{Knowledge, Tongue};
use crate::model::locale::Locale;
use crate::model::markup::Literals;
use crate::model::termbase::Termbase;
use crate::project::config::Config;
use crate::workflow::verdict::Unchecked;

/// The knowledge of all locales.
#[derive(Debug)]
pub(in crate::commands) struct Known<'a> {
    config: &'a Config,
    termbase: Termbase,
    literals: Literals,
    /// Checks that lack something.
    pub unchecked: Vec<Unchecked>,
}

impl<'a> Known<'a> {
    /// Gets ready what the wanted checks need.
    pub(in crate::commands) fn of(config: &'a Config) -> Self {
        let literals = Literals::new(&[]).expect("no terms are not too many");
        Self { config, termbase: Termbase::default(), literals, unchecked: Vec::new() }
    }

    /// What is not translated.
    pub(super) fn literals(&self) -> &Literals {
        &self.literals
    }

    /// What is known about a locale.
    pub(super) fn about<'k>(&'k self, locale: &'k Locale) -> Knowledge<'k> {
        let orthography = self.config.locale(locale).map(|own| own.orthography);
        Knowledge {
            locale,
            tongue: Tongue::of(locale, orthography.unwrap_or_default()),
            options: &self.config.check.options,
            termbase: &self.termbase,
            literals: &self.literals,
        }
    }
}
