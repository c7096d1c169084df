//! `terms add`: one more term, or more about one.

use std::collections::BTreeMap;

use super::args::{Args, Choice, Kind};
use crate::commands::{Context, Failure, Outcome};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::termbase::{Concept, ConceptKind, Renderings, id_of};
use crate::workflow::terms::{Merged, merge};

/// Writes the term into the file. Nothing is written where the file says otherwise about any of it.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let concept = concept(args)?;
    let locales: Vec<Locale> = concept.renderings.keys().cloned().collect();
    context.locales(&project, &locales)?;
    let name = concept.english[0].clone();
    let _lock = context.lock(&project)?;
    let termbase = project.load_terms()?.termbase;
    let merged = merge(&termbase, vec![concept]);
    let mut clashes = clashes(&merged).into_iter();
    if let Some(first) = clashes.next() {
        let of = |message| crate::commands::Problem { message, place: None };
        let failure = clashes.fold(Failure::new(first), |failure, clash| failure.and(of(clash)));
        return Err(failure.hint(messages::termbase_hint_clash()));
    }
    project.extend_terms(&merged.termbase)?;
    let path = project.terms_path();
    context.terminal.status(&match (merged.new, merged.extended) {
        (0, 0) => messages::termbase_known(name),
        (0, _) => messages::termbase_extended(name, path),
        (_, _) => messages::termbase_added(name, path),
    });
    Ok(Outcome::Done)
}

/// What was left out of a merge, in words.
pub(super) fn clashes(merged: &Merged) -> Vec<Message> {
    let told = merged.clashes.iter().map(|clash| {
        let name = &merged.termbase.concepts[clash.concept].english[0];
        messages::termbase_clash(&clash.text, name, &clash.locale)
    });
    told.collect()
}

fn concept(args: &Args) -> Result<Concept, Failure> {
    let tidy = |name: &String| name.split_whitespace().collect::<Vec<_>>().join(" ");
    let english: Vec<String> = args.names.iter().map(tidy).collect();
    let Some(first) = english.first() else {
        return Err(
            Failure::new(messages::termbase_no_english()).hint(messages::termbase_hint_add())
        );
    };
    if english.iter().any(|name| name.is_empty() || name.contains(char::is_control)) {
        return Err(Failure::new(messages::termbase_not_a_term()));
    }
    let mut renderings: BTreeMap<Locale, Renderings> = BTreeMap::new();
    for choice in &args.locales {
        if let Choice::Rendering(locale, said) = choice {
            let here = renderings.entry(locale.clone()).or_default();
            if here.preferred.is_empty() {
                here.preferred.clone_from(said);
            } else {
                here.allowed.push(said.clone());
            }
        }
    }
    for (locale, said) in &args.forbid {
        renderings.entry(locale.clone()).or_default().forbidden.push(said.clone());
    }
    let kind = args.kind.map_or_else(ConceptKind::default, |Kind(kind)| kind);
    let note = args.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    if renderings.is_empty() && kind != ConceptKind::Verbatim {
        return Err(Failure::new(messages::termbase_nothing_to_add(first)));
    }
    Ok(Concept {
        id: id_of(first),
        kind,
        case: kind.usual_case(),
        note: note.map(str::to_owned),
        english,
        renderings,
    })
}
