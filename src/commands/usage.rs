//! What is wrong with a command line, in the reader's language: clap says it in English only.

use std::error::Error as _;
use std::ffi::OsString;

use clap::ValueEnum;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::command_line::command;
use super::failure::Failure;
use super::values::Malformed;
use crate::l10n::Language;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::message::Message;
use crate::model::nearest::{likeness, nearest};
use crate::terminal::ColorChoice;

/// The value of `--lang`, looked for before the command line is understood. A wrong one is told in English.
pub(super) fn language(words: &[OsString]) -> Option<Language> {
    let tag = value_of(words, "--lang")?;
    Some(Language::parse(tag).unwrap_or(Language::English))
}

/// The value of `--color`, looked for where the command line could not be understood.
pub(super) fn color(words: &[OsString]) -> Option<ColorChoice> {
    let ignore_case = false;
    ColorChoice::from_str(value_of(words, "--color")?, ignore_case).ok()
}

fn value_of<'w>(words: &'w [OsString], option: &str) -> Option<&'w str> {
    let mut words = words.iter().skip(1).map(|word| word.to_str().unwrap_or_default());
    while let Some(word) = words.next().filter(|word| *word != "--") {
        if word == option {
            return words.next();
        }
        if let Some(value) = word.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value);
        }
    }
    None
}

/// Turns what clap found into what the user is told.
pub(super) fn failure(error: &clap::Error, words: &[OsString]) -> Failure {
    let mut failure = Failure::new(problem(error));
    for hint in hints(error) {
        failure = failure.hint(hint);
    }
    failure.hint(messages::usage_hint_help(command_of(words)))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "clap's enum is not exhaustive")]
fn problem(error: &clap::Error) -> Message {
    let option = || text(error, ContextKind::InvalidArg);
    let value = || text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if option().starts_with('-') => {
            messages::usage_unknown_option(option())
        }
        ErrorKind::UnknownArgument => messages::usage_unexpected_argument(option()),
        ErrorKind::InvalidSubcommand => {
            messages::usage_unknown_command(text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value().is_empty() => messages::usage_missing_value(option()),
        ErrorKind::TooFewValues => messages::usage_missing_value(option()),
        ErrorKind::InvalidValue => messages::usage_invalid_value(value(), option()),
        ErrorKind::ValueValidation => match error.source().and_then(|s| s.downcast_ref()) {
            Some(malformed) => {
                let malformed: &Malformed = malformed;
                messages::usage_malformed_value(value(), option(), malformed.expected())
            }
            None => messages::usage_invalid_value(value(), option()),
        },
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(error, ContextKind::InvalidArg);
            messages::usage_missing_arguments(missing.len(), missing.join(", "))
        }
        ErrorKind::MissingSubcommand => messages::usage_missing_command(),
        ErrorKind::ArgumentConflict => {
            let others = texts(error, ContextKind::PriorArg);
            if others.is_empty() || others == [option()] {
                messages::usage_repeated(option())
            } else {
                messages::usage_conflict(option(), others.join(", "))
            }
        }
        ErrorKind::TooManyValues => messages::usage_value_not_taken(option(), value()),
        ErrorKind::InvalidUtf8 => messages::usage_not_utf8(),
        _ => messages::usage_other(error.render().to_string().trim()),
    }
}

fn hints(error: &clap::Error) -> Vec<Message> {
    let mut hints = Vec::new();
    let values = texts(error, ContextKind::ValidValue);
    if !values.is_empty() {
        hints.push(messages::usage_hint_values(values.join(", ")));
    }
    for kind in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedCommand,
        ContextKind::SuggestedValue,
    ] {
        let names = texts(error, kind);
        if !names.is_empty() {
            hints.push(messages::usage_hint_similar(names.len(), names.join(", ")));
        }
    }
    let malformed = error.source().and_then(|source| source.downcast_ref::<Malformed>());
    if malformed == Some(&Malformed::Check) {
        let meant = meant_checks(&text(error, ContextKind::InvalidValue));
        if !meant.is_empty() {
            hints.push(messages::usage_hint_similar(meant.len(), meant.join(", ")));
        }
    }
    let argument = text(error, ContextKind::InvalidArg);
    if error.get(ContextKind::Suggested).is_some() && argument.starts_with('-') {
        hints.push(messages::usage_hint_escape(argument));
    }
    hints
}

/// The checks that a value may mean: `dsh`, or `be:dsh=error`.
fn meant_checks(value: &str) -> Vec<&'static str> {
    let name = value.split('=').next().unwrap_or_default();
    let name = name.rsplit(':').next().unwrap_or_default();
    let all = CheckId::ALL.iter().map(|check| check.as_str());
    nearest(all, |known| likeness(name, known))
}

/// The command whose help is worth reading: the first that was typed.
fn command_of(words: &[OsString]) -> String {
    let known = |name: &&str| command().find_subcommand(name).is_some();
    let typed = words.iter().skip(1).filter_map(|word| word.to_str()).find(known);
    typed.map_or_else(|| "talmach".to_owned(), |name| format!("talmach {name}"))
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    texts(error, kind).join(", ")
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn a_misspelt_check_is_told_what_it_may_mean() {
        assert_eq!(meant_checks("dsh"), ["dash"]);
        assert_eq!(meant_checks("be:dsh=error"), ["dash"]);
        assert_eq!(meant_checks("qqqq"), [""; 0]);
    }

    #[test]
    fn the_language_is_found_before_the_command_line_is_understood() {
        assert_eq!(language(&words("talmach --bogus --lang be x")), Some(Language::Belarusian));
        assert_eq!(language(&words("talmach sync --lang=ru")), Some(Language::Russian));
        assert_eq!(language(&words("talmach --lang xx")), Some(Language::English));
        assert_eq!(language(&words("talmach sync -- --lang ru")), None);
        assert_eq!(language(&words("talmach --lang")), None);
        assert_eq!(language(&words("talmach --language=ru")), None);
    }
}
