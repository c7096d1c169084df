//! `explain`: a page about every check, in the reader's language to the last word.

use std::collections::BTreeSet;

use regex::Regex;
use talmach::checks::table;
use talmach::l10n::{Language, Localizer};
use talmach::messages;
use talmach::model::finding::CheckId;
use unicode_width::UnicodeWidthStr;

use crate::sandbox::Sandbox;

/// The pages of all checks.
fn pages(language: Language, columns: &str) -> Vec<(CheckId, String)> {
    let sandbox = Sandbox::new().with("TALMACH_LANG", language.tag()).with("COLUMNS", columns);
    let checks: Vec<CheckId> = table::all().map(|check| check.id).collect();
    let ids = checks.iter().map(|check| check.as_str());
    let args: Vec<&str> = std::iter::once("explain").chain(ids).collect();
    let ran = sandbox.run(&args).expect_status(0);
    assert_eq!(ran.stderr, "");
    let titles = checks.iter().map(|check| {
        let title = format!("\n{check} (");
        let text = format!("\n{}", ran.stdout);
        assert_eq!(text.matches(&title).count(), 1, "{text}");
        text.find(&title).unwrap()
    });
    let starts: Vec<usize> = titles.collect();
    let ends = starts.iter().skip(1).copied().chain([ran.stdout.len()]);
    let texts = starts.iter().zip(ends).map(|(start, end)| ran.stdout[*start..end].to_owned());
    checks.into_iter().zip(texts).collect()
}

/// The page without its examples: lines that are further in than what explains.
fn explanation(page: &str) -> String {
    page.lines().filter(|line| !line.starts_with("    ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_check_has_a_page_in_every_language() {
    for language in Language::ALL {
        let say = |message| Localizer::new(language).say(&message);
        let parts =
            [messages::explain_finds(), messages::explain_why(), messages::explain_silence()];
        let headings = parts.map(say);
        for (check, page) in pages(language, "80") {
            let lines: Vec<&str> = page.lines().collect();
            assert!(lines[0].starts_with(check.as_str()), "{page}");
            for heading in &headings {
                let at = lines.iter().position(|line| line == heading).unwrap();
                assert!(lines[at + 1].starts_with("  "), "{page}");
            }
            assert!(!page.contains(&say(messages::explain_nothing())), "{page}");
        }
    }
}

#[test]
fn a_page_shows_what_can_be_set() {
    let pages = pages(Language::English, "80");
    let of = |id: CheckId| &pages.iter().find(|(check, _)| *check == id).unwrap().1;
    let shown = "\n\nWhat can be set in talmach.toml\n    [check.options.length]\n    least = 45 # %\n    most = 240 # %\n\nExamples\n";
    assert!(of(CheckId::Length).contains(shown), "{}", of(CheckId::Length));
    assert!(!of(CheckId::Capitals).contains("What can be set"));
}

#[test]
fn pages_fit_the_terminal_where_a_line_can_be_broken() {
    for columns in [60, 80] {
        for language in Language::ALL {
            for (_, page) in pages(language, &columns.to_string()) {
                for line in page.lines() {
                    // Behind the label of an example, one word may be longer than the line.
                    let words = line.trim_start().split_once(": ").map_or(line, |(_, words)| words);
                    let whole = !words.trim().contains(' ');
                    assert!(line.width() <= columns || whole, "{columns} columns: {line}");
                }
            }
        }
    }
}

#[test]
fn translated_pages_have_no_english_but_ids_and_names() {
    let word = Regex::new("[A-Za-z]+(-[A-Za-z]+)*").unwrap();
    // Commands, files, marks and addresses that are typed so in every language.
    let names =
        Regex::new(r"`[^`]*`|[a-z]+\.toml|\b[a-z]{2}\.wikipedia\.org|/[a-z]{2}/|# talmach: \S+")
            .unwrap();
    let known: BTreeSet<&str> = [
        "HTML", "Hunspell", "Markdown", "PO", "UTF", "gettext", "msgcat", "talmach", "fuzzy",
        "ignore", "off", "warning", "require", "current", "reviewed",
    ]
    .into();
    let mut english = BTreeSet::new();
    for language in [Language::Russian, Language::Belarusian] {
        for (check, page) in pages(language, "200") {
            let page = names.replace_all(&explanation(&page), "").into_owned();
            let words = word.find_iter(&page).map(|found| found.as_str());
            let strange = words.filter(|word| *word != check.as_str() && !known.contains(word));
            english.extend(strange.map(|word| format!("{} {}: {word}", language.tag(), check)));
        }
    }
    assert!(english.is_empty(), "{english:#?}");
}
