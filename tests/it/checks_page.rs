//! `docs/checks.md`: what every check is about, how often it is wrong, and how much it finds.
//!
//! Its first part is written by hand, the rest here; `SNAPSHOTS=overwrite` brings it up to date.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use talmach::checks::{Check, table};
use talmach::l10n::{Language, Localizer};
use talmach::messages;
use talmach::model::finding::{CheckId, Group, Level};
use talmach::project::config::{Config, TEMPLATE};

use crate::corpus::{CORPUS, LANGUAGES, of_texts};
use crate::seeded::{TALLIES, Tally};
use crate::snapshot;

/// After this line a test writes.
const MARK: &str = "<!-- From here on this page is written by a test. -->\n";

/// What somebody has counted on other texts than those of this repository.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Measured {
    #[serde(default)]
    measured: Vec<Measurement>,
}

/// A check, what it was measured on, and what came of it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Measurement {
    check: String,
    /// The texts: what they are and where they are from.
    corpus: String,
    units: usize,
    /// What was found at the level of the check; what is less than sure is not counted.
    findings: usize,
    /// Of these, what a reader would not have changed.
    wrong: usize,
}

fn measured() -> Vec<Measurement> {
    let measured: Measured = toml::from_str(include_str!("data/measured.toml")).unwrap();
    for one in &measured.measured {
        assert!(CheckId::parse(&one.check).is_some(), "there is no check {}", one.check);
        assert!(one.wrong <= one.findings, "{}: {} of {}", one.check, one.wrong, one.findings);
    }
    measured.measured
}

/// What the checks find in translations that are good: of each check, how much.
fn false_alarms() -> BTreeMap<CheckId, usize> {
    let mut counts: BTreeMap<CheckId, usize> =
        of_texts().iter().map(|check| (check.id, 0)).collect();
    for good in &CORPUS.units {
        for (check, _) in CORPUS.inspect(good, &good.translation) {
            *counts.entry(check).or_default() += 1;
        }
    }
    counts
}

/// Findings in 500 units, to the tenth.
fn in_500(findings: usize, units: usize) -> String {
    let tenths = (findings * 5_000 + units / 2) / units.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn say(message: &talmach::model::message::Message) -> String {
    Localizer::new(Language::English).say(message)
}

/// A part of what `explain` says about a check.
fn said(check: &Check, part: &str) -> String {
    say(&messages::find(&format!("{}_{part}", check.stem())).unwrap())
}

/// What there is to tell about each check.
fn about_checks() -> String {
    let measured = measured();
    let mut page = String::new();
    for group in Group::ALL {
        write!(page, "\n## {}\n", say(&messages::explain_group(group.as_str()))).unwrap();
        for check in table::all().filter(|check| check.id.group() == group) {
            let level = say(&messages::explain_level(check.id.default_level().as_str()));
            write!(page, "\n### `{}` ({level})\n\n", check.id).unwrap();
            write!(page, "{}\n\n{}\n\n", said(check, "finds"), said(check, "why")).unwrap();
            writeln!(page, "When to silence it: {}", lowered(&said(check, "silence"))).unwrap();
            for one in measured.iter().filter(|one| one.check == check.id.as_str()) {
                write!(
                    page,
                    "\nMeasured on {}: {} units, {} findings, {} wrong.\n",
                    one.corpus, one.units, one.findings, one.wrong
                )
                .unwrap();
            }
            let examples = check.examples.trim();
            if !examples.is_empty() {
                write!(page, "\n{examples}\n").unwrap();
            }
        }
    }
    page
}

/// A sentence as it goes on after a colon.
fn lowered(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn about_precision() -> String {
    let units = CORPUS.units.len();
    let measured = measured();
    let mut page = format!(
        "\n## Precision\n\nHow often a check finds something in translations that are good. “Here” is what the tests \
         have: {units} units in Russian and Belarusian, the samples and `tests/it/data/good.toml`, with everything that \
         is found counted as wrong, what is less than sure too, and without the samples’ list of words. They are few, and \
         whoever wrote them knew the checks; they tell when something breaks, not how often a check is wrong. “Elsewhere” is \
         published text that somebody has looked through, named in `tests/it/data/measured.toml`: passages in which \
         something was found, what is less than sure left out, and those in which it was wrong. Much of it is strings of \
         programs, which no editor has had in hand.\n\n\
         | Check | Here, found | in 500 units | Elsewhere, units | found | wrong | wrong in 500 |\n\
         |---|--:|--:|--:|--:|--:|--:|\n"
    );
    for (check, found) in false_alarms() {
        let own: Vec<&Measurement> =
            measured.iter().filter(|one| one.check == check.as_str()).collect();
        let sum = |part: fn(&Measurement) -> usize| own.iter().map(|one| part(one)).sum::<usize>();
        let (all, findings, wrong) = (sum(|m| m.units), sum(|m| m.findings), sum(|m| m.wrong));
        let elsewhere = match all {
            0 => "| | | |".to_owned(),
            _ => format!("{all} | {findings} | {wrong} | {}", in_500(wrong, all)),
        };
        let here = in_500(found, units);
        writeln!(page, "| `{check}` | {found} | {here} | {elsewhere} |").unwrap();
    }
    page
}

/// Found of seeded, or nothing where nothing was.
fn share(tally: &Tally) -> String {
    match tally.seeds {
        0 => String::new(),
        seeds => format!("{} of {seeds}", tally.found),
    }
}

fn about_recall() -> String {
    let units = CORPUS.units.len();
    let mut page = format!(
        "\n## Recall\n\nThe same {units} units, damaged in typical ways, each in up to three places; and how much of \
         that is found by the check that is for it. What is less than sure is an `info`; “by another” is found by other \
         checks alone. What nothing or another check has found stands in `tests/it/snapshots/seeded/`.\n\n\
         | Damage | Check | Russian | Belarusian | as `info` | by another | not at all |\n\
         |---|---|--:|--:|--:|--:|--:|\n"
    );
    let mut sum = Tally::default();
    let mut shares = Vec::new();
    for (damage, by_language) in TALLIES.iter() {
        let [ru, be] = LANGUAGES.map(|tag| &by_language[tag]);
        let both = ru.and(be);
        writeln!(
            page,
            "| {} | `{}` | {} | {} | {} | {} | {} |",
            damage.name,
            damage.check,
            share(ru),
            share(be),
            both.unsure,
            both.otherwise,
            both.missed()
        )
        .unwrap();
        shares.push(both.found * 100 / both.seeds);
        sum = sum.and(&both);
    }
    let percent = |part: usize| part * 100 / sum.seeds;
    write!(
        page,
        "\nTogether: of {} damaged translations {} % are found by the check that is for the damage, {} % more as `info`, \
         {} % more by another check. Letters and blanks are many of them; each damage weighed the same, it is {} % by the \
         check that is for it.\n",
        sum.seeds,
        percent(sum.found),
        percent(sum.unsure),
        percent(sum.otherwise),
        shares.iter().sum::<usize>() / shares.len()
    )
    .unwrap();
    page
}

#[test]
fn the_page_about_checks_is_up_to_date() {
    // Forms of terms and names come from the dictionaries, too.
    if !CORPUS.has_dictionaries() {
        return;
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md");
    let kept = fs::read_to_string(&path).unwrap();
    let (by_hand, _) = kept.split_once(MARK).unwrap();
    let now = [by_hand, MARK, &about_checks(), &about_precision(), &about_recall()].concat();
    if std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite") {
        fs::write(&path, &now).unwrap();
    } else {
        assert!(now == kept, "SNAPSHOTS=overwrite brings docs/checks.md up to date; now:\n{now}");
    }
}

#[test]
fn no_check_that_warns_is_wrong_more_than_once_in_500_units() {
    let mut sums: BTreeMap<CheckId, (usize, usize)> = BTreeMap::new();
    for one in measured() {
        let (units, wrong) = sums.entry(CheckId::parse(&one.check).unwrap()).or_default();
        *units += one.units;
        *wrong += one.wrong;
    }
    // Whatever is found in good translations here is wrong.
    for (check, found) in false_alarms() {
        let (units, wrong) = sums.entry(check).or_default();
        *units += CORPUS.units.len();
        *wrong += found;
    }
    for (check, (units, wrong)) in sums {
        let warns = check.default_level() > Level::Info;
        assert!(!warns || wrong * 500 <= units, "{check}: {wrong} of {units}");
    }
}

#[test]
fn what_seeded_errors_are_not_found_is_as_kept() {
    if !CORPUS.has_dictionaries() {
        return;
    }
    let mut texts = Vec::new();
    for tag in LANGUAGES {
        let mut text = String::new();
        for (damage, by_language) in TALLIES.iter() {
            for (lost, others) in &by_language[tag].lost {
                let others: Vec<&str> = others.iter().map(|check| check.as_str()).collect();
                let others =
                    if others.is_empty() { "nothing".to_owned() } else { others.join(", ") };
                writeln!(text, "{} [{}; found: {others}]\n    {lost}", damage.name, damage.check)
                    .unwrap();
            }
        }
        texts.push((format!("{tag}.txt"), text));
    }
    snapshot::compare("seeded", &texts);
}

#[test]
fn the_options_on_the_page_are_all_there_are_with_their_defaults() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md"));
    let page = page.unwrap();
    let (_, block) = page.split_once("```toml\n[check.options.").unwrap();
    let (block, _) = block.split_once("```").unwrap();
    let block = format!("[check.options.{block}");
    let of = |text: &str| {
        let text = format!("[locales.be]\n{text}");
        Config::parse(text.as_bytes(), Path::new("talmach.toml")).unwrap()
    };
    assert_eq!(of(&block).check.options, of("").check.options);
    let template = TEMPLATE.as_bytes();
    let template = Config::parse(template, Path::new("talmach.toml")).unwrap();
    assert_eq!(template.check.options, of("").check.options);
    // The names of all options stand in what `Debug` prints.
    let debug = format!("{:?}", of("").check.options);
    for name in regex::Regex::new(r"\b([a-z_]+):").unwrap().captures_iter(&debug) {
        let name = name[1].replace('_', "-");
        let known = block.contains(&format!(".{name}]")) || block.contains(&format!("{name} = "));
        assert!(known || matches!(name.as_str(), "open" | "close"), "{name} is not on the page");
        assert!(
            TEMPLATE.contains(&format!(".{name}]"))
                || TEMPLATE.contains(&format!("{name} = "))
                || matches!(name.as_str(), "open" | "close"),
            "{name} is not in the template"
        );
    }
}
