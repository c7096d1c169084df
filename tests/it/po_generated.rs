//! Catalogs made at random, of what a translator's files hold.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regex::Regex;

use talmach::formats::po::write::new_header;
use talmach::model::catalog::Catalog;
use talmach::model::entry::{Entry, Place, Previous, Standing};
use talmach::model::locale::Locale;

/// Prose in Belarusian and Russian, with what makes folding hard.
pub(crate) fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[а-яёіўА-ЯІЎ]{1,12}",
        2 => "[a-zA-Z]{1,14}",
        1 => "[а-яіў]{2,6}-[а-яіў]{2,6}",
        1 => "-[а-я]{1,4}",
        1 => select(vec![
            "—", "–", "…", "«слова»", "„так“", "\"ні\"", "(дужкі)", "№ 5", "г.", "т.д.", "100 %",
            "сям’я", "сям'я", "https://example.org/a-b/c?d=e&f=g", "*так*", "**не**", "[спасылка](https://ex.org)",
            "`код`", "<b>", "\\", "1,5", "2020–2021", "а/б", "!", "?", ":", ";", "$5", "+375",
        ]).prop_map(str::to_owned),
    ];
    let joint = select(vec![" ", " ", " ", " ", " ", "\u{a0}", ", ", ". ", "  ", "\n", "\t", ""]);
    vec((piece, joint), 1..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b.to_owned()]).collect())
}

/// Sentences of whole words with ordinary punctuation.
pub(crate) fn sentences() -> impl Strategy<Value = String> {
    let word = prop_oneof![6 => "[а-яёіў]{1,14}", 1 => "[а-я]{2,6}-[а-я]{2,6}", 1 => "«[а-яіў]{1,9}»", 1 => "[1-9][0-9]{0,3}"];
    let joint = select(vec![" ", " ", " ", " ", ", ", ". ", ": ", "; ", " — ", "! ", "? ", "… "]);
    vec((word, joint), 1..60)
        .prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b.to_owned()]).collect())
}

/// Any text that gettext can hold and knows the width of: the gettext that we ask is of Unicode 14.
pub(crate) fn wild() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        6 => any::<char>(),
        4 => select("\\\"\n\r\t\u{7}\u{8}\u{b}\u{c}\u{1b}\u{85}\u{2028}#~|[]%{} -—😀👍\u{200d}漢字ア한".chars().collect::<Vec<_>>()),
        6 => prop::char::range('а', 'я'),
    ];
    let unknown = Regex::new(r"[^\p{age:14.0}]|[\x00\x04]").expect("a pattern");
    vec(c, 0..60)
        .prop_map(move |chars| unknown.replace_all(&String::from_iter(chars), "").into_owned())
}

/// A catalog with a header, then live and retired entries, each message once, as we would make it.
pub(crate) fn catalog<S>(text: impl Fn() -> S) -> impl Strategy<Value = Catalog>
where
    S: Strategy<Value = String> + 'static,
{
    (vec(entry(&text), 0..6), vec(entry(&text), 0..3)).prop_map(|(live, retired)| {
        let locale = Locale::parse("be").expect("a tag");
        let mut entries = vec![new_header(&locale, "test")];
        let retired = retired.into_iter().map(|mut entry| {
            entry.place = Place::Retired;
            entry.flags.retain(|flag| !flag.starts_with("range"));
            if entry.text().is_empty() {
                entry.translation[0] = "тут".to_owned();
            }
            entry
        });
        for mut entry in live.into_iter().chain(retired) {
            let taken = |e: &Entry| e.source == entry.source && e.context == entry.context;
            if entry.source.is_empty() || entries.iter().any(taken) {
                entry.source = format!("{}: {}", entries.len(), entry.source);
            }
            if entry.text().is_empty() {
                entry.standing = Standing::Vouched;
            }
            entries.push(entry);
        }
        Catalog { entries }
    })
}

fn entry<S, F>(text: &F) -> impl Strategy<Value = Entry> + use<S, F>
where
    F: Fn() -> S,
    S: Strategy<Value = String> + 'static,
{
    let known = vec!["c-format", "python-format", "python-brace-format", "range: 0..9", "no-wrap"];
    let flags = prop_oneof![4 => Just(Vec::new()), 1 => subsequence(known, 0..3)];
    let comment =
        prop_oneof![Just(String::new()), "[ -~а-я]{0,90}[!-Z]".prop_map(|c| format!(" {c}"))];
    let previous = (option::weighted(0.3, text()), text(), option::weighted(0.2, text()))
        .prop_map(|(context, source, plural)| Previous { context, source, plural });
    let forms = prop_oneof![
        4 => text().prop_map(|one| (None, vec![one])),
        1 => (text(), vec(text(), 3)).prop_map(|(plural, forms)| (Some(plural), forms)),
    ];
    let message = (option::weighted(0.2, text()), text(), forms, option::weighted(0.2, previous));
    let notes = (vec(comment.clone(), 0..3), vec(comment, 0..2), flags, any::<bool>());
    (message, notes).prop_map(|((context, source, (plural, translation), previous), notes)| {
        let (comments, extracted, flags, draft) = notes;
        Entry {
            standing: if draft { Standing::Draft } else { Standing::Vouched },
            context,
            plural,
            translation,
            previous,
            comments,
            extracted,
            flags: flags.into_iter().map(str::to_owned).collect(),
            ..Entry::new(source)
        }
    })
}
