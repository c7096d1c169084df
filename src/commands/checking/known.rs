//! What the checks know about each locale of a project, got ready once a run.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::rules::Rules;
use crate::checks::lexicon::Lexicon;
use crate::checks::terms::Terminology;
use crate::checks::{Knowledge, Tongue};
use crate::commands::{Context, Failure};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::Termbase;
use crate::project::config::Config;
use crate::project::dictionaries::Dictionaries;
use crate::project::places::Project;
use crate::workflow::draft::Agreed;
use crate::workflow::verdict::Unchecked;

/// The checks that look terms and names up.
const OF_TERMS: [CheckId; 2] = [CheckId::Term, CheckId::NameMissing];

/// The knowledge of all locales.
#[derive(Debug)]
pub(in crate::commands) struct Known<'a> {
    config: &'a Config,
    termbase: Termbase,
    literals: Literals,
    dictionaries: Dictionaries,
    locales: BTreeMap<Locale, OfLocale>,
    /// Checks that lack something.
    pub unchecked: Vec<Unchecked>,
}

/// What there is for one locale.
#[derive(Debug)]
struct OfLocale {
    orthography: Orthography,
    terminology: Terminology,
    words: Words,
}

/// What the wanted checks need of a dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    /// Whether it knows a word.
    Known,
    /// The forms of agreed terms: a look into its text is enough.
    Inflected,
    Unread,
}

impl<'a> Known<'a> {
    /// Gets ready what the wanted checks need: dictionaries are read only where one of them asks for words.
    pub(in crate::commands) fn of(
        project: &'a Project,
        locales: &[Locale],
        rules: &Rules<'_>,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let config = project.config();
        let termbase = project.load_terms()?.termbase;
        let orthographies = config.locales.iter().map(|own| (own.locale.clone(), own.orthography));
        let dictionaries = Dictionaries::new(
            context.dictionary_folders.clone(),
            &config.check.options.spelling,
            project.root(),
            orthographies.clone(),
        );
        let protected = locales.first().map(|locale| Agreed::of(&termbase, locale).protected);
        let literals = Literals::new(&protected.unwrap_or_default())
            .map_err(|_| Failure::new(messages::draft_too_many_terms()))?;
        let mut known = Self {
            config,
            termbase,
            literals,
            dictionaries,
            locales: BTreeMap::new(),
            unchecked: Vec::new(),
        };
        let wanted: Vec<_> = orthographies.filter(|(locale, _)| locales.contains(locale)).collect();
        let prepared = wanted.into_par_iter().map(|(locale, orthography)| {
            let prepared = known.prepare(&locale, orthography, rules);
            (locale, prepared)
        });
        known.locales = prepared.collect();
        known.lacking(rules);
        Ok(known)
    }

    /// Gets ready what there is for one locale.
    fn prepare(&self, locale: &Locale, orthography: Orthography, rules: &Rules<'_>) -> OfLocale {
        let terms = OF_TERMS.iter().any(|check| rules.may_run(*check, locale))
            && !self.termbase.concepts.is_empty();
        let words = match (rules.may_run(CheckId::Spelling, locale), terms) {
            (true, _) => Words::Known,
            (false, true) => Words::Inflected,
            (false, false) => Words::Unread,
        };
        let lexicon = match words {
            Words::Known => self.lexicon(locale),
            Words::Inflected => self.dictionaries.forms(locale).and_then(Result::ok),
            Words::Unread => None,
        };
        // The forms of names are known to the spelling.
        let empty = Termbase::default();
        let termbase = if words == Words::Unread { &empty } else { &self.termbase };
        OfLocale { orthography, terminology: Terminology::new(termbase, locale, lexicon), words }
    }

    /// What is not translated.
    pub(super) fn literals(&self) -> &Literals {
        &self.literals
    }

    /// What is known about a locale; `None` for one that nobody asked for.
    pub(super) fn about<'k>(&'k self, locale: &'k Locale) -> Option<Knowledge<'k>> {
        let OfLocale { orthography, terminology, words } = self.locales.get(locale)?;
        Some(Knowledge {
            locale,
            tongue: Tongue::of(locale, *orthography),
            options: &self.config.check.options,
            termbase: &self.termbase,
            terminology,
            lexicon: match words {
                Words::Known => self.lexicon(locale),
                Words::Inflected | Words::Unread => None,
            },
            literals: &self.literals,
        })
    }

    /// The words of a locale, taken in when they are first asked for.
    fn lexicon(&self, locale: &Locale) -> Option<&Lexicon> {
        self.dictionaries.lexicon(locale)?.ok()
    }

    /// Says which dictionaries the spelling lacks.
    fn lacking(&mut self, rules: &Rules<'_>) {
        // What is required must be able to run, told or not.
        let spelling = CheckId::Spelling;
        let wanted = self.locales.keys();
        let wanted =
            wanted.filter(|locale| rules.may_run(spelling, locale) || rules.is_required(spelling));
        let lack = |locale: &Locale| {
            let error = self.dictionaries.lexicon(locale)?.err()?;
            let reason = Failure::from(error).first();
            Some(Unchecked { check: CheckId::Spelling, locale: Some(locale.clone()), reason })
        };
        self.unchecked = wanted.filter_map(lack).collect();
    }
}
