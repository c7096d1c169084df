//! What is wrong with the value of an option: which option, what it says and what it takes. The TOML reader tells that
//! in English, which nobody is to read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::read::{ConfigFault, Fault};
use crate::checks::Options;

/// What an option takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    Text,
    /// A whole number that is not negative.
    Number,
    Truth,
    List,
    Table,
    /// Two quotation marks side by side.
    Marks,
    OneOf(Vec<String>),
    /// Something else than what stands there.
    Other,
}

/// So much of a value is told, in characters.
const TOLD: usize = 60;

/// The options that are a pair of quotation marks.
const MARKS: [&str; 2] = ["check.options.quotes.outer", "check.options.quotes.inner"];

/// What the TOML reader complains about. Serde has no other way to tell a field, a name or a type than by its sentence.
pub(super) fn fault_of(error: &toml::de::Error, text: &str) -> ConfigFault {
    let message = error.message();
    let toml = || ConfigFault::Toml { detail: message.to_owned() };
    let Ok(table) = DeTable::parse(text) else { return toml() };
    let mut names = message.split('`').skip(1).step_by(2).map(str::to_owned);
    if message.starts_with("unknown field `")
        && let Some(key) = names.next()
        // As the reader hands on a date where there is a table.
        && !key.starts_with("$__toml")
    {
        return ConfigFault::UnknownKey { key, known: names.collect() };
    }
    let Some(span) = error.span() else { return toml() };
    let Some(key) = key_at(table.get_ref(), &span) else { return toml() };
    let value = text.get(span).unwrap_or_default().split_whitespace();
    let value = value.collect::<Vec<_>>().join(" ").chars().take(TOLD).collect();
    let expected = expected(&key, message);
    ConfigFault::WrongValue { key, value, expected }
}

/// What is wrong with options that can each be understood, and not together.
pub(super) fn in_options(options: &Options, text: &str) -> Option<Fault> {
    let (least, most) = (options.length.least, options.length.most);
    if least <= most {
        return None;
    }
    let table = DeTable::parse(text).ok();
    let place = |name| {
        let length = table.as_ref()?.get_ref().get("check")?.as_ref().get("options")?;
        Some(length.as_ref().get("length")?.as_ref().get(name)?.span())
    };
    Some(Fault(place("least").or_else(|| place("most")), ConfigFault::Lengths { least, most }))
}

fn expected(key: &str, message: &str) -> Expected {
    if MARKS.contains(&key) {
        return Expected::Marks;
    }
    if message.starts_with("unknown variant `") {
        return Expected::OneOf(quoted(message).skip(1).collect());
    }
    match message.rsplit_once("expected ").map(|(_, wanted)| wanted.trim()) {
        Some("a string" | "a borrowed string") => Expected::Text,
        Some("a boolean") => Expected::Truth,
        Some("a sequence") => Expected::List,
        Some("a map") => Expected::Table,
        Some("u8" | "u16" | "u32" | "u64" | "i64") => Expected::Number,
        Some(wanted) if wanted.starts_with("struct ") => Expected::Table,
        _ if message.starts_with("unknown field `") => Expected::Table,
        Some(_) | None => names_of(key),
    }
}

/// What serde puts into backquotes.
fn quoted(message: &str) -> impl Iterator<Item = String> {
    message.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The names that an option of the checks takes: it is asked with a name that it surely does not.
fn names_of(key: &str) -> Expected {
    let Some(option) = key.strip_prefix("check.options.") else { return Expected::Other };
    let names = match toml::from_str::<Options>(&format!("{option} = \"\"")) {
        Ok(_) => Vec::new(),
        Err(error) => quoted(error.message()).skip(1).collect(),
    };
    if names.is_empty() { Expected::Other } else { Expected::OneOf(names) }
}

/// The option whose value stands at these bytes, with the tables that it is in.
fn key_at(table: &DeTable<'_>, span: &Range<usize>) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let key = key.as_ref();
        if value.span() == *span {
            return Some(key.to_string());
        }
        Some(format!("{key}.{}", below(value, span)?))
    })
}

fn below(value: &Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<String> {
    match value.as_ref() {
        DeValue::Table(table) => key_at(table, span),
        DeValue::Array(values) => values.iter().enumerate().find_map(|(at, value)| {
            let number = at + 1;
            if value.span() == *span {
                return Some(number.to_string());
            }
            Some(format!("{number}.{}", below(value, span)?))
        }),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}
