//! Good translations into Russian and Belarusian, and all that the checks know about them: those of the samples that
//! somebody vouches for, and some more.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::sync::LazyLock;

use talmach::checks::language::SpellingOptions;
use talmach::checks::lexicon::Lexicon;
use talmach::checks::terms::Terminology;
use talmach::checks::{Check, Flaw, Knowledge, Passage, Run, Text, Tongue, table};
use talmach::model::finding::CheckId;
use talmach::model::locale::{Locale, Orthography};
use talmach::model::markup::Literals;
use talmach::model::state::State;
use talmach::model::termbase::Termbase;
use talmach::model::unit::UnitKind;
use talmach::project::dictionaries::{Dictionaries, usual_folders};
use talmach::project::places::Project;
use talmach::workflow::draft::Agreed;
use talmach::workflow::reconcile::reconcile;

use crate::world::TODAY;

/// The languages, in the order in which they are told.
pub(crate) const LANGUAGES: [&str; 2] = ["ru", "be"];

/// A good translation.
#[derive(Debug)]
pub(crate) struct Good {
    pub(crate) locale: Locale,
    pub(crate) kind: UnitKind,
    pub(crate) source: String,
    pub(crate) translation: String,
    /// The same in the other language; empty where there is none.
    pub(crate) other: String,
}

/// What stands in the tests' own file of good translations.
#[derive(serde::Deserialize)]
struct Further {
    unit: Vec<BTreeMap<String, String>>,
}

/// The good translations, and what is known about them.
#[derive(Debug)]
pub(crate) struct Corpus {
    project: Project,
    termbase: Termbase,
    literals: Literals,
    dictionaries: Dictionaries,
    terminologies: BTreeMap<Locale, Terminology>,
    pub(crate) units: Vec<Good>,
}

/// Read once for all tests.
pub(crate) static CORPUS: LazyLock<Corpus> = LazyLock::new(Corpus::read);

/// A text of the tests' data, whose no-break blanks are `~`.
pub(crate) fn typed(text: &str) -> String {
    text.replace('~', "\u{a0}")
}

impl Corpus {
    fn read() -> Self {
        let project = Project::at(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let termbase = project.load_terms().unwrap().termbase;
        let locales = LANGUAGES.map(|tag| Locale::parse(tag).unwrap());
        let dictionaries = Dictionaries::new(
            usual_folders(None, None),
            // Not the project's list of words: it was written after these very texts.
            &SpellingOptions::default(),
            project.root(),
            locales.clone().map(|locale| (locale, Orthography::Official)),
        );
        let terminology = |locale: &Locale| {
            let lexicon = dictionaries.lexicon(locale).and_then(Result::ok);
            (locale.clone(), Terminology::new(&termbase, locale, lexicon))
        };
        let terminologies = locales.iter().map(terminology).collect();
        let mut units = of_samples(&project, &locales);
        units.extend(further(&locales));
        let literals = Literals::new(&Agreed::of(&termbase, &locales[0]).protected).unwrap();
        Self { project, termbase, literals, dictionaries, terminologies, units }
    }

    /// The dictionary of a locale; `None` where it is not installed, which is a failure in CI (`CI=true`).
    #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
    pub(crate) fn lexicon(&self, locale: &Locale) -> Option<&Lexicon> {
        let lexicon = self.dictionaries.lexicon(locale).and_then(Result::ok);
        if lexicon.is_none() {
            assert!(
                env::var("CI").as_deref() != Ok("true"),
                "hunspell-{locale} has to be installed in CI"
            );
            eprintln!("skipped: hunspell-{locale} is not installed");
        }
        lexicon
    }

    /// Whether there is a dictionary of each language.
    pub(crate) fn has_dictionaries(&self) -> bool {
        self.terminologies.keys().all(|locale| self.lexicon(locale).is_some())
    }

    /// What all checks of texts find in a translation of a unit.
    pub(crate) fn inspect(&self, good: &Good, translation: &str) -> Vec<(CheckId, Flaw)> {
        let known = Knowledge {
            locale: &good.locale,
            tongue: Tongue::of(&good.locale, Orthography::Official),
            options: &self.project.config().check.options,
            termbase: &self.termbase,
            terminology: &self.terminologies[&good.locale],
            lexicon: self.dictionaries.lexicon(&good.locale).and_then(Result::ok),
            literals: &self.literals,
        };
        let passage = Passage {
            source: &Text::new(&good.source, "en", &self.literals),
            translation: Text::new(translation, good.locale.language(), &self.literals),
            kind: &good.kind,
            known: &known,
        };
        table::inspect(&passage, &of_texts())
    }

    /// A text with what is no prose hidden, each place the same.
    pub(crate) fn prose(&self, text: &str, locale: &Locale) -> String {
        Text::new(text, locale.language(), &self.literals).prose().to_owned()
    }
}

/// The checks that look at texts.
pub(crate) fn of_texts() -> Vec<&'static Check> {
    table::all().filter(|check| matches!(check.run, Run::Unit(_))).collect()
}

/// What stands in the samples as it should; one of them carries mistakes on purpose.
fn of_samples(project: &Project, locales: &[Locale; 2]) -> Vec<Good> {
    let mut units = Vec::new();
    let files = project.statements().unwrap().into_iter();
    for file in files.filter(|file| !file.id.as_str().ends_with("-practice")) {
        let document = project.load_statement(&file).unwrap();
        let translations = |locale: &Locale| -> Vec<String> {
            let po = project.load_catalog(locale, &file.id).unwrap().unwrap();
            let reconciled = reconcile(document.units(), &po.catalog, locale, TODAY);
            let good = reconciled.units.iter().map(|tracked| {
                let current = tracked.state(&po.catalog) == State::Current;
                tracked.entry(&po.catalog).filter(|_| current).map(|entry| entry.text().to_owned())
            });
            good.map(Option::unwrap_or_default).collect()
        };
        let [ru, be] = locales.each_ref().map(translations);
        for ((unit, ru), be) in document.units().iter().zip(ru).zip(be) {
            units.extend(both(&unit.kind, &unit.text, [ru, be], locales));
        }
    }
    units
}

fn further(locales: &[Locale; 2]) -> Vec<Good> {
    let further: Further = toml::from_str(include_str!("data/good.toml")).unwrap();
    let units = further.unit.iter().map(|unit| {
        let translations = LANGUAGES.map(|tag| typed(&unit[tag]));
        both(&UnitKind::Paragraph, &unit["en"], translations, locales)
    });
    units.flatten().collect()
}

/// A unit in both languages, where it is there.
fn both(kind: &UnitKind, source: &str, texts: [String; 2], locales: &[Locale; 2]) -> Vec<Good> {
    let [ru, be] = texts;
    let good = |locale: &Locale, translation: &String, other: &String| Good {
        locale: locale.clone(),
        kind: kind.clone(),
        source: source.to_owned(),
        translation: translation.clone(),
        other: other.clone(),
    };
    let both = [good(&locales[0], &ru, &be), good(&locales[1], &be, &ru)];
    both.into_iter().filter(|good| !good.translation.is_empty()).collect()
}
