//! `terms list` and `terms check`.

use super::args::{Args, Format};
use crate::commands::{Context, Failure, Outcome};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::termbase::Termbase;
use crate::terminal::report::terms_json::{self, Told};
use crate::terminal::report::terms_text;
use crate::workflow::terms::{TermFault, TermFinding, audit};

/// Prints the terms; with locales, those that have a rendering in one of them.
pub(super) fn list(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let asked = args.named_locales();
    let locales = context.locales(&project, &asked)?;
    let file = project.load_terms()?;
    let concepts = &file.termbase.concepts;
    let fits = |number: &usize| {
        asked.is_empty() || locales.iter().any(|l| concepts[*number].renderings.contains_key(l))
    };
    let shown: Vec<usize> = (0..concepts.len()).filter(fits).collect();
    let only = (!asked.is_empty()).then_some(locales.as_slice());
    match args.format {
        Format::Json => {
            let listed = shown.iter().map(|n| (&concepts[*n], file.line(*n, None)));
            context.terminal.data(&terms_json::list(listed, only));
        }
        Format::Text => {
            let listed = shown.iter().map(|number| &concepts[*number]);
            context.terminal.data(&terms_text::list(listed, only, context.look()));
        }
    }
    let path = project.terms_path();
    if concepts.is_empty() {
        context.terminal.status(&messages::termbase_none(path));
        context.terminal.hint(&messages::termbase_hint_add());
    } else if shown.is_empty() {
        context.terminal.status(&messages::termbase_none_fit());
    } else {
        context.terminal.status(&messages::termbase_count(shown.len(), path));
    }
    Ok(Outcome::Done)
}

/// Prints what is wrong with the terms themselves, which decides the exit status.
pub(super) fn check(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let locales = context.locales(&project, &[])?;
    let file = project.load_terms()?;
    let concepts = &file.termbase.concepts;
    let lines: Vec<usize> = (0..concepts.len()).map(|number| file.line(number, None)).collect();
    let findings = audit(&file.termbase, &locales);
    let mut told: Vec<Told> = findings
        .iter()
        .map(|finding| Told {
            file: project.terms_path(),
            line: file.line(finding.concept, finding.locale.as_ref()),
            term: concepts[finding.concept].id.clone(),
            locale: finding.locale.clone(),
            message: message(finding, &file.termbase, &lines, &locales),
        })
        .collect();
    told.sort_by_key(|told| told.line);
    match args.format {
        Format::Json => {
            context.terminal.data(&terms_json::findings(&told, context.terminal.localizer()))
        }
        Format::Text => {
            for Told { file, line, message, .. } in &told {
                let place = format!("{file}:{line}");
                context.terminal.line(&messages::termbase_finding(place, message.clone()));
            }
        }
    }
    if told.is_empty() {
        context.terminal.status(&messages::termbase_sound(concepts.len()));
        Ok(Outcome::Done)
    } else {
        context.terminal.status(&messages::termbase_findings(told.len()));
        Ok(Outcome::Findings)
    }
}

fn message(
    finding: &TermFinding,
    termbase: &Termbase,
    lines: &[usize],
    locales: &[Locale],
) -> Message {
    let name = |number: usize| termbase.concepts[number].english[0].as_str();
    match &finding.fault {
        TermFault::EnglishTwice { name, other } => {
            messages::termbase_english_twice(name, lines[*other])
        }
        TermFault::NoRendering { locale } => {
            messages::termbase_no_rendering(name(finding.concept), locale)
        }
        TermFault::UnknownLocale => {
            let known: Vec<&str> = locales.iter().map(Locale::as_str).collect();
            let locale = finding.locale.as_ref().map(Locale::as_str).unwrap_or_default();
            messages::termbase_unknown_locale(locale, known.join(", "))
        }
        TermFault::Twice { text } => messages::termbase_twice(text),
        TermFault::GoodAndForbidden { text } => messages::termbase_good_and_forbidden(text),
        TermFault::PreferredElsewhere { text, other } => {
            messages::termbase_preferred_elsewhere(text, name(*other), lines[*other])
        }
        TermFault::MixedScripts { word } => messages::termbase_mixed_scripts(word),
    }
}
