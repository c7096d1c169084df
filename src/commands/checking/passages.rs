//! The checks of texts at one statement in one locale: each unit that has a translation, and the catalog's own.

use std::ops::Range;

use super::inspect::{Found, Inspection, Scene};
use super::known::Known;
use crate::checks::freshness::pivot_changed;
use crate::checks::{CatalogFile, Check, Flaw, Passage, Run, Sureness, Text, table};
use crate::commands::survey::Side;
use crate::formats::po;
use crate::messages;
use crate::model::drafting::Authorship;
use crate::model::entry::Entry;
use crate::model::finding::{CheckId, Excerpt, Finding, Group, Level};
use crate::model::message::Message;
use crate::model::misread::Misread;
use crate::model::nearest::{likeness, nearest};
use crate::model::silence::Silence;
use crate::model::words;
use crate::project::config::Levels;
use crate::project::places::slashed;
use crate::workflow::draft::PivotTexts;
use crate::workflow::verdict::Silenced;

/// So many findings of a check are told of one passage, of long texts fewer: each of them shows both texts.
const MOST: usize = 50;
const MOST_BYTES: usize = 1 << 20;

/// So many passages are looked at together.
const TOGETHER: usize = 64;

/// Looks at every translation of a statement, in several locales: what was found in each of them.
pub(super) fn look(
    scenes: &[(&Scene<'_>, &Side)],
    known: &Known<'_>,
    pivots: &[PivotTexts],
) -> Vec<Inspection> {
    let mut found: Vec<Inspection> = scenes.iter().map(|_| Inspection::default()).collect();
    // What one locale is asked, all are asked; answers that nobody wants are dropped.
    let is_wanted = |check: &&Check| scenes.iter().any(|(scene, _)| scene.wants(check.id));
    let wanted: Vec<&Check> = table::all().filter(is_wanted).collect();
    if wanted.iter().all(|check| matches!(check.run, Run::Gate)) {
        return found;
    }
    let (of_texts, of_entries): (Vec<&Check>, Vec<&Check>) =
        wanted.into_iter().partition(|check| matches!(check.run, Run::Unit(_)));
    let knowledge: Vec<_> = scenes.iter().map(|(_, side)| known.about(&side.locale)).collect();
    let mut spots = Vec::new();
    for (at, ((scene, side), about)) in scenes.iter().zip(&knowledge).enumerate() {
        let Some(about) = about else { continue };
        for (unit, tracked) in side.reconciled.units.iter().enumerate() {
            let entry = tracked.entry(side.catalog()).filter(|entry| !entry.is_empty());
            let place = |entry| Place { scene, side, unit, entry };
            spots.extend(entry.map(|entry| (at, about, place(entry))));
        }
    }
    for spots in spots.chunks(TOGETHER) {
        // The English that a translation was made from, where that is an earlier one.
        let mut earlier = Vec::with_capacity(spots.len());
        for (_, _, Place { scene, unit, entry, .. }) in spots {
            let is_same = scene.texts[*unit].text == entry.made_from();
            let language = scene.source_locale.language();
            let read = || Text::new(entry.made_from(), language, known.literals());
            earlier.push((!is_same).then(read));
        }
        let mut passages = Vec::with_capacity(spots.len());
        for ((_, about, Place { scene, side, unit, entry }), earlier) in spots.iter().zip(&earlier)
        {
            passages.push(Passage {
                source: earlier.as_ref().unwrap_or(&scene.texts[*unit]),
                translation: Text::new(entry.text(), side.locale.language(), known.literals()),
                kind: &scene.document.units()[*unit].kind,
                known: about,
            });
        }
        let flaws = table::inspect_all(&passages, &of_texts);
        for ((at, _, place), flaws) in spots.iter().zip(flaws) {
            take(&mut found[*at], place, flaws, of_entry(place, &of_entries, pivots));
        }
    }
    found
}

/// Takes the flaws of a passage and of its entry.
fn take(
    inspection: &mut Inspection,
    place: &Place<'_>,
    flaws: Vec<(CheckId, Flaw)>,
    of_entry: Vec<(CheckId, Message)>,
) {
    let entry = place.entry;
    let most = MOST_BYTES / (entry.made_from().len() + entry.text().len()).max(1);
    let most = most.clamp(1, MOST);
    // What is too light to be told counts for silences alone.
    let silences: Vec<Silence> =
        entry.comments.iter().filter_map(|comment| Silence::parse(comment)).collect();
    let counts = |check, sureness| {
        !silences.is_empty() || place.weight(check, sureness) >= place.scene.least
    };
    let mut found = Vec::new();
    let mut last = (None, 0);
    for (check, flaw) in flaws.into_iter().filter(|(check, _)| place.scene.wants(*check)) {
        let of_check = if last.0 == Some(check) { last.1 + 1 } else { 1 };
        last = (Some(check), of_check);
        if of_check <= most && counts(check, flaw.sureness) {
            found.push(place.finding(check, flaw));
        }
    }
    for (check, said) in of_entry {
        found.push(without_words(place.finding(check, Flaw::new(said, 0..0))));
    }
    silence(inspection, place, &silences, told_once(found));
}

/// The findings without misspelt words that are misspelt because of what another check tells, at least as loudly, about
/// the same letters.
fn told_once(mut found: Vec<Finding>) -> Vec<Finding> {
    let of_letters = |check: CheckId| {
        matches!(check, CheckId::WrongScript | CheckId::ForeignLetters | CheckId::WrongLanguage)
    };
    let place = |finding: &Finding| finding.excerpt.as_ref().map(|at| at.in_translation.clone());
    let told: Vec<(Level, Range<usize>)> = found
        .iter()
        .filter(|finding| of_letters(finding.check))
        .filter_map(|finding| Some((finding.level, place(finding)?)))
        .collect();
    found.retain(|finding| {
        let Some(at) = place(finding).filter(|_| finding.check == CheckId::Spelling) else {
            return true;
        };
        let same = |(level, other): &(Level, Range<usize>)| {
            *level >= finding.level && other.start < at.end && at.start < other.end
        };
        !told.iter().any(same)
    });
    found
}

/// What the entry itself tells.
fn of_entry(
    place: &Place<'_>,
    checks: &[&Check],
    pivots: &[PivotTexts],
) -> Vec<(CheckId, Message)> {
    let Place { scene, unit, entry, .. } = *place;
    let mut found = Vec::new();
    for check in checks.iter().filter(|check| scene.wants(check.id)) {
        let said = match check.run {
            Run::Entry(run) => run(entry),
            Run::Unit(_) | Run::Catalog(_) | Run::Gate => None,
        };
        if let Some(said) = said {
            found.push((check.id, said));
        }
        if check.id == CheckId::PivotChanged
            && let Some(pivot) = pivots.iter().find(|texts| texts.outdates(unit, entry))
        {
            found.push((check.id, pivot_changed::said(&pivot.locale)));
        }
    }
    found
}

/// What is wrong with the entry and not with its words.
fn without_words(finding: Finding) -> Finding {
    Finding { column: None, ..finding }
}

/// Where a flaw was found.
struct Place<'a> {
    scene: &'a Scene<'a>,
    side: &'a Side,
    unit: usize,
    entry: &'a Entry,
}

impl Place<'_> {
    fn weight(&self, check: CheckId, sureness: Sureness) -> Level {
        weight_in(self.entry, check, weight(self.scene.levels.of(check), sureness))
    }

    fn finding(&self, check: CheckId, flaw: Flaw) -> Finding {
        let level = self.weight(check, flaw.sureness);
        let Flaw { message, at, source, fix, sureness: _ } = flaw;
        // The words as the file has them; a translation that only a sync would write stands nowhere yet.
        let po = self.side.po.as_ref();
        let written = |seat: usize| {
            let own = po?.catalog.entries.get(seat)?;
            (own.text() == self.entry.text()).then_some(seat)
        };
        let place = self.entry.seat.and_then(written).and_then(|seat| po?.place(seat, at.start));
        let line = place.map(|(line, _)| line).or_else(|| self.side.line(self.unit));
        let unit = &self.scene.document.units()[self.unit];
        Finding {
            check,
            level,
            statement: Some(self.scene.file.id.clone()),
            locale: Some(self.side.locale.clone()),
            file: slashed(&self.side.path),
            line,
            column: place.map(|(_, column)| column),
            unit: Some(self.unit + 1),
            words: words::count(&unit.text),
            message,
            excerpt: Some(Excerpt {
                source: self.entry.made_from().to_owned(),
                translation: self.entry.text().to_owned(),
                in_source: source,
                in_translation: at,
            }),
            fix,
        }
    }
}

/// What a flaw weighs in an entry: nobody has worked on an untouched draft yet, and that it is one is told already.
pub(super) fn weight_in(entry: &Entry, check: CheckId, level: Level) -> Level {
    if level <= Level::Info || matches!(check.group(), Group::Freshness | Group::File) {
        return level;
    }
    match entry.authorship() {
        Authorship::Draft(_) => Level::Info,
        Authorship::Nobody | Authorship::Person | Authorship::EditedDraft(_) => level,
    }
}

/// What a flaw weighs.
pub(super) fn weight(level: Level, sureness: Sureness) -> Level {
    match sureness {
        Sureness::Sure => level,
        Sureness::Unsure => level.min(Level::Info),
    }
}

/// Takes what no translator has silenced, and complains of silences that silence nothing. What is too light to be told
/// can be silenced all the same.
fn silence(
    inspection: &mut Inspection,
    place: &Place<'_>,
    silences: &[Silence],
    found: Vec<Finding>,
) {
    let mut used = vec![false; silences.len()];
    for finding in found {
        let id = finding.check.as_str();
        let is_told = finding.level >= place.scene.least;
        match silences.iter().position(|silence| silence.check == id) {
            Some(at) => {
                used[at] = true;
                let reason = silences[at].reason.clone();
                inspection.silenced.extend(is_told.then_some(Silenced { finding, reason }));
            }
            None => inspection.found.extend(is_told.then(|| Found::of_text(finding))),
        }
    }
    let misread = place.entry.comments.iter().filter_map(|comment| Misread::parse(comment));
    let mut useless: Vec<Message> = misread.map(misread_said).collect();
    for (silence, used) in silences.iter().zip(used) {
        useless.push(match CheckId::parse(&silence.check) {
            _ if used => continue,
            // A check that did not run may have found what is silenced.
            Some(check) if runs(check, &place.scene.levels) => {
                messages::unused_silence_found(&silence.check)
            }
            Some(check) if table::find(check).is_some_and(|c| !matches!(c.run, Run::Gate)) => {
                continue;
            }
            Some(_) => messages::unused_silence_gate(&silence.check),
            None => unknown_said(&silence.check),
        });
    }
    for said in useless.into_iter().take(MOST) {
        let finding = without_words(place.finding(CheckId::UnusedSilence, Flaw::new(said, 0..0)));
        if finding.level >= place.scene.least.max(Level::Info) {
            inspection.found.push(Found::of_text(finding));
        }
    }
}

/// A comment that is meant for us and says nothing to us.
fn misread_said(misread: Misread) -> Message {
    match misread {
        Misread::Word { said, meant: Some(meant) } => messages::unused_silence_meant(said, meant),
        Misread::Word { said, meant: None } => messages::unused_silence_word(said),
        Misread::Mark { said } => messages::unused_silence_mark(said),
    }
}

/// A check that there is not.
fn unknown_said(name: &str) -> Message {
    let all = CheckId::ALL.iter().map(|check| check.as_str());
    match nearest(all, |known| likeness(name, known)).first() {
        Some(meant) => messages::unused_silence_unknown_meant(name, *meant),
        None => messages::unused_silence_unknown(name),
    }
}

/// Whether a check looks at texts, and looked.
fn runs(check: CheckId, levels: &Levels) -> bool {
    levels.of(check) > Level::Off
        && table::find(check).is_some_and(|check| !matches!(check.run, Run::Gate))
}

/// What is wrong with the catalog as a file.
pub(super) fn look_at_catalog(inspection: &mut Inspection, scene: &Scene<'_>, side: &Side) {
    let Some(po) = &side.po else { return };
    let file = CatalogFile {
        catalog: &po.catalog,
        locale: &side.locale,
        usual_header: &po::new_header(&side.locale, scene.file.id.as_str()),
        is_canonical: &|| po::is_canonical(po),
    };
    for check in table::all().filter(|check| scene.wants(check.id)) {
        let Run::Catalog(run) = check.run else { continue };
        for (sureness, message) in run(&file) {
            let level = weight(scene.levels.of(check.id), sureness);
            if level < scene.least {
                continue;
            }
            let finding = Finding {
                check: check.id,
                level,
                statement: Some(scene.file.id.clone()),
                locale: Some(side.locale.clone()),
                file: slashed(&side.path),
                line: Some(1),
                column: None,
                unit: None,
                words: 0,
                message,
                excerpt: None,
                fix: None,
            };
            inspection.found.push(Found::of_text(finding));
        }
    }
}
