//! Turns messages into sentences of one language.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use super::language::Language;
use super::numbers;
use super::own_words::{self, OwnWordsError};
use super::resources::RESOURCES;
use crate::messages;
use crate::model::message::{Message, Value};

/// The sentences of one language, with English behind them. May be shared between threads.
pub struct Localizer {
    language: Language,
    own: Option<Own>,
    sentences: FluentBundle<FluentResource>,
    english: OnceLock<FluentBundle<FluentResource>>,
}

/// A project's own sentences. Others stand behind them, for those that they refer to.
struct Own {
    sentences: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

impl Localizer {
    /// Reads the built-in sentences of a language.
    pub fn new(language: Language) -> Self {
        let sentences = bundle(language, plural_rules(language));
        Self { language, own: None, sentences, english: OnceLock::new() }
    }

    /// The built-in sentences of a language with some of one area said otherwise, as Fluent source, in the language of
    /// a tag such as `pl`: counts in them choose the plural forms of that language (CLDR), or of English where nobody
    /// knows its own.
    ///
    /// Refused is what cannot be parsed, what the area does not have, and what asks for arguments that are not there.
    pub fn with_own(
        language: Language,
        tag: &str,
        area: &str,
        own: String,
    ) -> Result<Self, OwnWordsError> {
        let known = messages::AREAS.iter().find(|(name, _)| *name == area);
        let rows = known.map_or(&[][..], |(_, rows)| rows);
        own_words::check(&own, rows)?;
        let resource = FluentResource::try_new(own.clone()).map_err(|(_, errors)| {
            let at = errors.first().map_or(0, |error| error.pos.start);
            let detail = errors.first().map(ToString::to_string).unwrap_or_default();
            OwnWordsError { line: own_words::line(&own, at), detail }
        })?;
        // Where a rule of CLDR speaks of the last digits of a number, `intl_pluralrules` sometimes asks the whole number:
        // Lithuanian is right up to 21, Arabic, Latvian, Maltese and Romanian up to 100.
        let rules = match Language::parse(tag.split('-').next().unwrap_or(tag)) {
            Some(known) => plural_rules(known),
            None => tag.parse().unwrap_or_else(|_| plural_rules(Language::English)),
        };
        let mut sentences = bundle(language, rules);
        sentences.add_resource_overriding(resource);
        own_words::try_out(&sentences, &own, rows)?;
        let ids = own_words::ids(&own).map(str::to_owned).collect();
        Ok(Self { own: Some(Own { sentences, ids }), ..Self::new(language) })
    }

    /// The language that it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message as a sentence. One that the language lacks is said in English, one that English lacks by its id.
    pub fn say(&self, message: &Message) -> String {
        let sentences = match &self.own {
            Some(own) if own.ids.contains(message.id) => &own.sentences,
            Some(_) | None => &self.sentences,
        };
        self.format(sentences, message)
            .or_else(|| {
                let english = self
                    .english
                    .get_or_init(|| bundle(Language::English, plural_rules(Language::English)));
                self.format(english, message)
            })
            .unwrap_or_else(|| message.id.to_owned())
    }

    /// A count with the language's grouping.
    pub fn number(&self, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        match self.language {
            Language::English => numbers::grouped(count, ','),
            Language::Russian | Language::Belarusian => numbers::grouped(count, '\u{a0}'),
        }
    }

    /// A day written out: `28 August 2020`, `28 августа 2020 г.`, `28 жніўня 2020 г.`
    pub fn date(&self, date: Date) -> String {
        self.say(&messages::date_long(i64::from(date.day()), i64::from(date.month()), date.year()))
    }

    fn format(
        &self,
        sentences: &FluentBundle<FluentResource>,
        message: &Message,
    ) -> Option<String> {
        let pattern = sentences.get_message(message.id)?.value()?;
        let args: FluentArgs<'_> = message
            .args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => FluentValue::from(text.as_str()),
                    Value::Number(number) => FluentValue::from(*number),
                    Value::Message(inner) => FluentValue::from(self.say(inner)),
                };
                (*name, value)
            })
            .collect();
        let mut errors = Vec::new();
        let text = sentences.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        // Every variable is an argument of the message (a test compares them), so that nothing can fail to resolve.
        debug_assert!(errors.is_empty(), "{message}: {errors:?}");
        Some(text)
    }
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Localizer").field("language", &self.language).finish_non_exhaustive()
    }
}

fn bundle(language: Language, rules: LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![rules]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => numbers::english,
        Language::Russian | Language::Belarusian => numbers::slavic,
    }));
    for resource in RESOURCES {
        // What cannot be parsed is left out and said in English or by its id; a test holds that there is no such thing.
        let resource = FluentResource::try_new(resource.source(language).to_owned())
            .unwrap_or_else(|(sound_part, _)| sound_part);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The locale whose plural rules fit. `intl_pluralrules` 7.0.2 has those of Belarusian wrong ("22 … other"); the
/// Russian ones are the same for whole numbers, and Fluent uses the locale for nothing else.
fn plural_rules(language: Language) -> LanguageIdentifier {
    let tag = match language {
        Language::English => "en",
        Language::Russian | Language::Belarusian => "ru",
    };
    tag.parse().expect("the tags above are language identifiers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        let day = jiff::civil::date(2020, 8, 28);
        for (language, text) in [
            (Language::English, "28 August 2020"),
            (Language::Russian, "28\u{a0}августа 2020\u{a0}года"),
            (Language::Belarusian, "28\u{a0}жніўня 2020\u{a0}года"),
        ] {
            assert_eq!(Localizer::new(language).date(day), text);
        }
    }

    #[test]
    fn counts_are_grouped_and_choose_the_plural_form() {
        let belarusian = Localizer::new(Language::Belarusian);
        for (count, text) in [
            (1, "1 старонка"),
            (2, "2 старонкі"),
            (5, "5 старонак"),
            (11, "11 старонак"),
            (22, "22 старонкі"),
            (31, "31 старонка"),
            (12_345, "12\u{a0}345 старонак"),
        ] {
            let said = belarusian.say(&messages::man_written(count as usize, "man"));
            assert!(said.contains(text), "{said}");
        }
    }

    #[test]
    fn an_unknown_message_is_said_by_its_id() {
        let message = Message { id: "no_such_message", args: Vec::new() };
        assert_eq!(Localizer::new(Language::Russian).say(&message), "no_such_message");
    }
}
