//! The gate at one statement: its findings in all locales, against an earlier time where that is asked for.

use std::collections::BTreeSet;

use super::earlier::Then;
use super::known::Known;
use super::passages::{look, look_at_catalog};
use super::past::Failings;
use super::rules::{Fitting, Grace, Rules};
use crate::checks::Text;
use crate::commands::survey::{Side, Survey, Surveyed};
use crate::commands::{Failure, trouble};
use crate::formats::po;
use crate::messages;
use crate::model::document::Document;
use crate::model::finding::{CheckId, Excerpt, Finding, Level};
use crate::model::locale::Locale;
use crate::model::mark::Deed;
use crate::model::message::Message;
use crate::model::unit::Unit;
use crate::project::config::Levels;
use crate::project::load::LoadError;
use crate::project::places::{Project, StatementFile, slashed};
use crate::workflow::draft::{PivotTexts, Readiness};
use crate::workflow::gate::{Age, Hit, Lack, hits};
use crate::workflow::verdict::{Account, Silenced};

/// So much of an earlier English is quoted in a finding, in characters.
const QUOTED: usize = 120;

/// What was found in one statement.
#[derive(Debug, Default)]
pub(in crate::commands) struct Inspection {
    pub units: usize,
    pub found: Vec<Found>,
    pub silenced: Vec<Silenced>,
    pub passed_over: usize,
    pub accepted: Vec<Message>,
}

/// A finding, and what it does to the sums.
#[derive(Debug)]
pub(in crate::commands) struct Found {
    pub finding: Finding,
    /// Who tolerates how many words of its kind.
    pub account: Option<(Account, usize)>,
    /// What has to be done about it, where the gate found it.
    pub work: Option<Work>,
}

/// What somebody has to do.
#[derive(Clone, Copy, Debug)]
pub(in crate::commands) struct Work {
    pub words: usize,
    pub age: Age,
}

impl Found {
    /// What was found in a text or a file, which nobody tolerates by the word.
    pub(super) fn of_text(finding: Finding) -> Self {
        Self { finding, account: None, work: None }
    }
}

/// A statement in one locale, with what is asked of it.
pub(super) struct Scene<'a> {
    pub file: &'a StatementFile,
    pub document: &'a Document,
    /// Its units as the checks read them: what is found in one is found once for all locales.
    pub texts: &'a [Text<'a>],
    pub source_locale: &'a Locale,
    pub levels: Levels,
    pub least: Level,
}

impl Scene<'_> {
    /// Whether a check is to be run.
    pub(super) fn wants(&self, check: CheckId) -> bool {
        self.levels.of(check) > Level::Off
    }
}

/// Inspects one statement.
pub(in crate::commands) fn inspect(
    file: &StatementFile,
    surveyed: Surveyed,
    rules: &Rules<'_>,
    known: &Known<'_>,
    survey: &Survey<'_>,
) -> Result<Inspection, Failure> {
    let Surveyed { document, sides } = surveyed;
    let document = &document;
    let mut inspection = Inspection { units: document.units().len(), ..Inspection::default() };
    let found =
        |side: &Side| hits(document.units(), side.catalog(), &side.reconciled, rules.requirement);
    let found: Vec<Vec<Hit>> =
        sides.iter().map(|side| side.as_ref().map(found).unwrap_or_default()).collect();
    let fitting = rules.fitting(file, document);
    // Most statements are as they should be, and nobody has to ask what they were.
    let quiet = found.iter().all(Vec::is_empty);
    let settled = if quiet { Settled::All } else { Settled::of(rules, file, survey.project)? };
    let pivots = pivots(&sides.iter().flatten().collect::<Vec<_>>());
    let texts = texts(document, survey, known);
    let scene = |locale: &Locale| Scene {
        file,
        document,
        texts: &texts,
        source_locale: &survey.project.config().source_locale,
        levels: rules.levels(Some(locale), &fitting),
        least: rules.least,
    };
    let scenes: Vec<Scene<'_>> = survey.locales.iter().map(scene).collect();
    let readable =
        scenes.iter().zip(&sides).filter_map(|(scene, side)| Some((scene, side.as_ref().ok()?)));
    let mut of_texts = of_texts(&readable.collect::<Vec<_>>(), known, &pivots).into_iter();
    let mut then = Then::Unasked;
    for (((locale, scene), side), mut hits) in
        survey.locales.iter().zip(&scenes).zip(sides).zip(found)
    {
        match side {
            Ok(side) => {
                for hit in &mut hits {
                    hit.age = settled.age(&document.units()[hit.unit].text, hit.lack);
                }
                let own = of_texts.next().unwrap_or_default();
                let earlier = match &rules.since {
                    Some(past) if !hits.is_empty() || !own.found.is_empty() => {
                        then.failings(past, scene, &side, &own, rules, known, survey)?
                    }
                    Some(_) | None => Failings::default(),
                };
                inspection.take_hits(scene, &side, hits, &earlier, rules, &fitting);
                inspection.take(own, &earlier);
                inspection.take_acceptances(file, &side);
            }
            Err(error) => inspection.take_unreadable(scene, locale, error)?,
        }
    }
    Ok(inspection)
}

/// The units of a document as the checks read them.
pub(super) fn texts<'a>(
    document: &'a Document,
    survey: &'a Survey<'_>,
    known: &'a Known<'_>,
) -> Vec<Text<'a>> {
    let language = survey.project.config().source_locale.language();
    let text = |unit: &'a Unit| Text::new(&unit.text, language, known.literals());
    document.units().iter().map(text).collect()
}

/// What is found in texts, and in the catalogs as files: in each locale.
pub(super) fn of_texts(
    scenes: &[(&Scene<'_>, &Side)],
    known: &Known<'_>,
    pivots: &[PivotTexts],
) -> Vec<Inspection> {
    let mut found = look(scenes, known, pivots);
    for (own, (scene, side)) in found.iter_mut().zip(scenes) {
        look_at_catalog(own, scene, side);
    }
    found
}

/// The translations that drafts into other locales may have been made from.
pub(super) fn pivots(sides: &[&Side]) -> Vec<PivotTexts> {
    let entries = sides.iter().flat_map(|side| &side.catalog().entries);
    let drafted_from: BTreeSet<Locale> =
        entries.filter_map(|entry| Some(entry.pivot()?.locale)).collect();
    let texts = |side: &&Side| {
        let (catalog, reconciled) = (side.catalog(), &side.reconciled);
        PivotTexts::of(side.locale.clone(), catalog, reconciled, Readiness::Current)
    };
    sides.iter().filter(|side| drafted_from.contains(&side.locale)).map(texts).collect()
}

/// Which English is old enough to be held against a translation.
enum Settled {
    All,
    Nothing,
    Texts(Document),
}

impl Settled {
    fn of(rules: &Rules<'_>, file: &StatementFile, project: &Project) -> Result<Self, Failure> {
        Ok(match &rules.grace {
            None => Self::All,
            Some(Grace { before: None }) => Self::Nothing,
            Some(Grace { before: Some(past) }) => match past.statement(file, project)? {
                None => Self::Nothing,
                Some(former) => Self::Texts(former.document),
            },
        })
    }

    fn age(&self, text: &str, lack: Lack) -> Age {
        let settled = match (self, lack) {
            (_, Lack::Voucher | Lack::Review)
            | (Self::All, Lack::Translation | Lack::Freshness) => true,
            (Self::Nothing, Lack::Translation | Lack::Freshness) => false,
            (Self::Texts(earlier), Lack::Translation | Lack::Freshness) => {
                earlier.units().iter().any(|unit| crate::model::state::same_text(&unit.text, text))
            }
        };
        if settled { Age::Settled } else { Age::InGrace }
    }
}

impl Inspection {
    fn take_hits(
        &mut self,
        scene: &Scene<'_>,
        side: &Side,
        hits: Vec<Hit>,
        earlier: &Failings,
        rules: &Rules<'_>,
        fitting: &Fitting<'_>,
    ) {
        for hit in hits {
            let level = scene.levels.of(hit.lack.check());
            if level == Level::Off {
                continue;
            }
            if earlier.cover(&hit, &scene.document.units()[hit.unit].text) {
                self.passed_over += 1;
                continue;
            }
            let level = match hit.age {
                Age::Settled => level,
                Age::InGrace => level.min(Level::Warning),
            };
            let account = rules.account(hit.lack.check(), &side.locale, fitting);
            let work = Some(Work { words: hit.words, age: hit.age });
            self.found.push(Found { finding: finding(scene, side, &hit, level), account, work });
        }
    }

    /// Takes what was found in texts, but for what was there already.
    fn take(&mut self, own: Self, earlier: &Failings) {
        let (old, new): (Vec<_>, Vec<_>) =
            own.found.into_iter().partition(|found| earlier.had(&found.finding));
        self.passed_over += old.len();
        self.found.extend(new);
        self.silenced.extend(own.silenced);
    }

    fn take_acceptances(&mut self, file: &StatementFile, side: &Side) {
        for (unit, tracked) in side.reconciled.units.iter().enumerate() {
            let entry = tracked.entry(side.catalog());
            if let Some(mark) = entry.and_then(|entry| entry.acceptance())
                && let Deed::Accepted { by, reason } = mark.deed
            {
                let said =
                    messages::check_accepted(&file.id, &side.locale, unit + 1, by, mark.on, reason);
                self.accepted.push(said);
            }
        }
    }

    /// What cannot be read is a finding; what is not to be told as one still could not be checked.
    fn take_unreadable(
        &mut self,
        scene: &Scene<'_>,
        locale: &Locale,
        error: LoadError,
    ) -> Result<(), Failure> {
        let LoadError::Catalog { path, problems } = &error else {
            return Err(error.into());
        };
        for problem in problems {
            let duplicate = matches!(problem.kind, po::ProblemKind::Duplicate { .. });
            let check = if duplicate { CheckId::DuplicateEntry } else { CheckId::BrokenCatalog };
            let level = scene.levels.of(check);
            if level == Level::Off {
                return Err(error.into());
            }
            let said = trouble::po_problem(path, problem).message;
            let finding = Finding {
                check,
                level,
                statement: Some(scene.file.id.clone()),
                locale: Some(locale.clone()),
                file: path.clone(),
                line: Some(problem.line),
                column: Some(problem.column),
                unit: None,
                words: 0,
                message: if duplicate { said } else { messages::check_broken_catalog(said) },
                excerpt: None,
                fix: None,
            };
            self.found.push(Found::of_text(finding));
        }
        Ok(())
    }
}

fn finding(scene: &Scene<'_>, side: &Side, hit: &Hit, level: Level) -> Finding {
    let (place, line) = match side.line(hit.unit) {
        Some(line) => (slashed(&side.path), line),
        None => (slashed(&scene.file.path), scene.document.line(hit.unit)),
    };
    let message = match hit.lack {
        Lack::Translation => messages::check_missing(),
        Lack::Freshness => {
            messages::check_stale(shortened(hit.since.as_deref().unwrap_or_default()))
        }
        Lack::Voucher => messages::check_fuzzy(),
        Lack::Review => messages::check_unreviewed(),
    };
    let unit = &scene.document.units()[hit.unit];
    let entry = side.reconciled.units[hit.unit].entry(side.catalog());
    Finding {
        check: hit.lack.check(),
        level,
        statement: Some(scene.file.id.clone()),
        locale: Some(side.locale.clone()),
        file: place,
        line: Some(line),
        column: None,
        unit: Some(hit.unit + 1),
        words: hit.words,
        message,
        excerpt: Some(Excerpt {
            source: unit.text.clone(),
            translation: entry.map(|entry| entry.text().to_owned()).unwrap_or_default(),
            in_source: None,
            in_translation: 0..0,
        }),
        fix: None,
    }
}

/// A text short enough to be quoted on a line, and on one line.
fn shortened(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut short = String::new();
    while short.len() <= QUOTED * char::MAX_LEN_UTF8
        && let Some(word) = words.next()
    {
        short.extend((!short.is_empty()).then_some(' '));
        short.push_str(word);
    }
    match short.char_indices().nth(QUOTED) {
        None => short,
        Some((end, _)) => format!("{}…", short[..end].trim_end()),
    }
}
