//! The examples of all checks are tests: what fails is found, at its place, and mended; what passes is not.

use super::check::{Example, Run, Verdict};
use super::lexicon::tiny;
use super::table::{all, inspect};
use super::terms::Terminology;
use super::{Knowledge, Options, Passage, Text, Tongue};
use crate::messages;
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::{CaseRule, Concept, ConceptKind, Renderings, Termbase};
use crate::model::unit::UnitKind;

#[test]
fn every_example_is_as_its_check_says() {
    let mut wrong = Vec::new();
    for check in all() {
        let examples = Example::read(check.examples);
        if !matches!(check.run, Run::Unit(_)) {
            continue;
        }
        for verdict in [Verdict::Fails, Verdict::Passes] {
            if !examples.iter().any(|example| example.verdict == verdict) {
                wrong.push(format!("{}: no example that {verdict:?}", check.id));
            }
        }
        for example in examples {
            let locale = Locale::parse(&example.locale).unwrap();
            let literals = Literals::new(&[]).unwrap();
            let termbase = agreed(&example, &locale);
            let lexicon = match locale.language() {
                language @ ("ru" | "be") => Some(tiny::lexicon(language, "")),
                _ => None,
            };
            let known = Knowledge {
                locale: &locale,
                tongue: Tongue::of(&locale, Orthography::Official),
                options: &Options::default(),
                termbase: &termbase,
                terminology: &Terminology::new(&termbase, &locale, lexicon.as_ref()),
                lexicon: lexicon.as_ref(),
                literals: &literals,
            };
            let passage = Passage {
                source: &Text::new(&example.source, "en", &literals),
                translation: Text::new(&example.translation, locale.language(), &literals),
                kind: &UnitKind::Paragraph,
                known: &known,
            };
            let found = inspect(&passage, &[check]);
            if let Some(slip) = slip(&example, &found) {
                wrong.push(format!("{}: {slip}\n{example:#?}\n{found:#?}", check.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The terms that an example says are agreed.
fn agreed(example: &Example, locale: &Locale) -> Termbase {
    let list = |text: &str| -> Vec<String> {
        text.split(" / ")
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let concept = |line: &String| {
        let (kind, rest) = line.split_once(' ').unwrap();
        let (english, rest) = rest.split_once('=').unwrap();
        let (good, forbidden) = rest.split_once("; never ").unwrap_or((rest, ""));
        let mut good = list(good).into_iter();
        let renderings = Renderings {
            preferred: good.next().unwrap_or_default(),
            allowed: good.collect(),
            forbidden: list(forbidden),
            forms: Vec::new(),
        };
        Concept {
            id: english.trim().replace(' ', "-"),
            kind: ConceptKind::ALL.into_iter().find(|known| known.as_str() == kind).unwrap(),
            english: list(english),
            case: CaseRule::Ignored,
            note: None,
            renderings: [(locale.clone(), renderings)].into(),
        }
    };
    Termbase { concepts: example.agreed.iter().map(concept).collect() }
}

/// How what was found differs from what an example promises.
fn slip(
    example: &Example,
    found: &[(crate::model::finding::CheckId, super::Flaw)],
) -> Option<String> {
    for (_, flaw) in found {
        if example.translation.get(flaw.at.clone()).is_none() {
            return Some("a flaw is not at characters of the translation".to_owned());
        }
        if let Some(source) = &flaw.source
            && example.source.get(source.clone()).is_none()
        {
            return Some("a flaw is not at characters of the source".to_owned());
        }
    }
    match (example.verdict, found.first()) {
        (Verdict::Passes, None) => None,
        (Verdict::Passes, Some(_)) => Some("something was found".to_owned()),
        (Verdict::Fails, None) => Some("nothing was found".to_owned()),
        (Verdict::Fails, Some((_, flaw))) => {
            let line = example.translation.rfind('\n').map_or(0, |at| at + 1);
            let characters = |to: usize| {
                example.translation.get(line..to).map_or(0, |before| before.chars().count())
            };
            let at = characters(flaw.at.start)..characters(flaw.at.end);
            if example.underlined.as_ref().is_some_and(|underlined| *underlined != at) {
                return Some(format!("it was found at {at:?}"));
            }
            let fixed = mended(&example.translation, found);
            (example.fixed.is_some() && example.fixed != fixed)
                .then(|| format!("mended it is {fixed:?}"))
        }
    }
}

/// The translation with every fix applied; `None` where nothing can be mended.
fn mended(
    translation: &str,
    found: &[(crate::model::finding::CheckId, super::Flaw)],
) -> Option<String> {
    let mut text = translation.to_owned();
    let mut fixes: Vec<_> = found.iter().filter_map(|(_, flaw)| flaw.fix.as_ref()).collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span.start));
    for fix in &fixes {
        text.replace_range(fix.span.clone(), &fix.text);
    }
    (!fixes.is_empty()).then_some(text)
}

#[test]
fn every_check_can_be_explained() {
    for check in all() {
        for part in ["finds", "why", "silence"] {
            let id = format!("{}_{part}", check.stem());
            assert!(messages::find(&id).is_some(), "there is no message {id}");
        }
    }
}
