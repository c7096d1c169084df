//! The three languages are in step with the program and with each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::parser;
use regex::Regex;
use talmach::l10n::{Language, RESOURCES};
use talmach::messages::{ALL, AREAS};

/// A message of a Fluent file: its variables, and the keys of each of its selectors.
#[derive(Debug, Default)]
struct Sentence {
    variables: BTreeSet<String>,
    selectors: Vec<BTreeSet<String>>,
}

fn parse(source: &'static str) -> Resource<&'static str> {
    parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"))
}

/// The messages of one file; nothing but messages and comments may be in it.
fn sentences(source: &'static str) -> BTreeMap<String, Sentence> {
    let mut sentences = BTreeMap::new();
    for entry in parse(source).body {
        match entry {
            Entry::Message(message) => {
                assert!(message.attributes.is_empty(), "{}: attributes", message.id.name);
                let mut sentence = Sentence::default();
                walk(message.value.as_ref().unwrap(), &mut sentence);
                let before = sentences.insert(message.id.name.to_owned(), sentence);
                assert!(before.is_none(), "{} is there twice", message.id.name);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => panic!("a term: {}", term.id.name),
            Entry::Junk { content } => panic!("junk: {content}"),
        }
    }
    sentences
}

fn walk(pattern: &Pattern<&str>, sentence: &mut Sentence) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, sentence);
        }
    }
}

fn walk_expression(expression: &Expression<&str>, sentence: &mut Sentence) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, sentence),
        Expression::Select { selector, variants } => {
            walk_inline(selector, sentence);
            let key = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            };
            sentence.selectors.push(variants.iter().map(|variant| key(&variant.key)).collect());
            for variant in variants {
                walk(&variant.value, sentence);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, sentence: &mut Sentence) {
    match inline {
        InlineExpression::VariableReference { id } => {
            sentence.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, sentence),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {
            panic!("sentences are whole: no functions, no references")
        }
    }
}

/// All sentences of a language as it is built in, with their area.
fn all(language: Language) -> Vec<(&'static str, &'static str)> {
    RESOURCES.iter().map(|resource| (resource.area, resource.source(language))).collect()
}

#[test]
fn every_language_says_every_message_and_nothing_else() {
    for language in Language::ALL {
        for (area, rows) in AREAS {
            let (_, source) = all(language).into_iter().find(|(name, _)| name == area).unwrap();
            let said: BTreeSet<String> = sentences(source).into_keys().collect();
            let known: BTreeSet<String> = rows.iter().map(|(id, _)| (*id).to_owned()).collect();
            assert_eq!(said, known, "{language:?} {area}");
        }
    }
}

#[test]
fn every_sentence_uses_every_argument_of_its_message_and_no_other() {
    for language in Language::ALL {
        for (_, source) in all(language) {
            for (id, sentence) in sentences(source) {
                let (_, args) = ALL.iter().find(|(known, _)| *known == id).unwrap();
                let args: BTreeSet<String> = args.iter().map(|&arg| arg.to_owned()).collect();
                assert_eq!(sentence.variables, args, "{language:?} {id}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_areas_are_files() {
    let ids: BTreeSet<&str> = ALL.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids.len(), ALL.len());
    assert!(ids.len() > 100);
    let areas: BTreeSet<String> = AREAS.iter().map(|(area, _)| format!("{area}.ftl")).collect();
    let resources: BTreeSet<String> = RESOURCES.iter().map(|r| format!("{}.ftl", r.area)).collect();
    assert_eq!(areas, resources);
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag());
        let files: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(files, areas, "{language:?}");
    }
}

#[test]
fn counts_have_all_the_plural_forms_of_the_language() {
    let categories = ["zero", "one", "two", "few", "many", "other"];
    for language in Language::ALL {
        let (needed, allowed): (&[&str], &[&str]) = match language {
            Language::English => (&["one", "other"], &["one", "other"]),
            Language::Russian | Language::Belarusian => {
                (&["one", "few", "many"], &["one", "few", "many", "other"])
            }
        };
        for (_, source) in all(language) {
            for (id, sentence) in sentences(source) {
                for keys in sentence.selectors {
                    let plural: Vec<&str> =
                        categories.into_iter().filter(|c| keys.contains(*c)).collect();
                    if plural.is_empty() {
                        continue;
                    }
                    assert!(
                        needed.iter().all(|c| plural.contains(c))
                            && plural.iter().all(|c| allowed.contains(c)),
                        "{language:?} {id}: {keys:?}"
                    );
                }
            }
        }
    }
}

/// No line of a language's sentences fits a pattern.
#[track_caller]
fn never(language: Language, pattern: &str) {
    let pattern = Regex::new(pattern).unwrap();
    for (area, source) in all(language) {
        for (number, line) in source.lines().enumerate() {
            let found = pattern.find(line).map(|found| found.as_str());
            assert_eq!(found, None, "{language:?} {area}.ftl:{}: {line}", number + 1);
        }
    }
}

#[test]
fn each_language_is_written_in_its_own_letters() {
    never(Language::Belarusian, "[ищъИЩЪ]");
    never(Language::Russian, "[іўїєґІЎЇЄҐ]");
    never(Language::English, r"\p{Cyrillic}");
    // A letter of the other script inside a word looks right and is found by no search.
    never(Language::Russian, r"\p{Cyrillic}[A-Za-z]|[A-Za-z]\p{Cyrillic}");
    never(Language::Belarusian, r"\p{Cyrillic}[A-Za-z]|[A-Za-z]\p{Cyrillic}");
}

#[test]
fn quotation_marks_dashes_and_apostrophes_are_typographic() {
    for language in [Language::Russian, Language::Belarusian] {
        never(language, "\"[^\"]*\\p{Cyrillic}[^\"]*\"|[“”„]");
        never(language, r"\p{Cyrillic}\)? - |\p{Cyrillic}'\p{Cyrillic}|--? \p{Cyrillic}.* - ");
        never(language, r"\.\.\.| ,| ;|  \p{Cyrillic}.*  ");
    }
    never(Language::English, r"[«»]|[a-z]'[a-z]|[a-z] - [a-z]");
}

#[test]
fn belarusian_short_u_stands_after_vowels_and_only_there() {
    never(Language::Belarusian, r"(?i)[аеёіоуыэюя] у");
    never(Language::Belarusian, r"(?i)[аеёіоыэюя]у[^\p{Cyrillic}]");
    never(Language::Belarusian, r"(?i)[бвгджзйклмнпрстфхцчшьў][ ]?ў|^\s*ў|[.:;,—(«] ?ў");
}
