//! The site as a whole: its files, its links, its bytes.

use std::collections::BTreeSet;
use std::path::PathBuf;

use regex::Regex;

use super::example;
use crate::site::output::{Mode, Output};
use crate::site::theme::Theme;

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(example::all(), example::all());
}

#[test]
fn every_page_that_readers_get_is_there_once() {
    let files = example::all();
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), files.len());
    let expected = BTreeSet::from([
        "404.html",
        "be/2026/free-elections.html",
        "be/2026/free-elections.parallel.html",
        "be/2026/free-elections.parallel.ru.html",
        "be/feed.xml",
        "be/index.html",
        "be/strike.html",
        "be/tags/elections.html",
        "be/tags/political-prisoners.html",
        "be/tags/strike.html",
        "en/2026/free-elections.html",
        "en/feed.xml",
        "en/index.html",
        "en/strike.html",
        "en/tags/elections.html",
        "en/tags/political-prisoners.html",
        "en/tags/strike.html",
        "index.html",
        "ru/2026/free-elections.changes.html",
        "ru/2026/free-elections.html",
        "ru/2026/free-elections.parallel.html",
        "ru/feed.xml",
        "ru/index.html",
        "ru/strike.html",
        "ru/strike.parallel.html",
        "ru/tags/elections.html",
        "ru/tags/political-prisoners.html",
        "ru/tags/strike.html",
        "sitemap.xml",
        "style.css",
    ]);
    assert_eq!(paths, expected);
}

/// Where a relative link of a page leads, as a path of the site.
fn target(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => {
                parts.pop().unwrap();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_internal_link_and_anchor_leads_somewhere_with_and_without_an_address() {
    let href = Regex::new(r#"(?:href|src)="([^"]*)""#).unwrap();
    let id = Regex::new(r#" id="([^"]*)""#).unwrap();
    let mut nowhere = example::site();
    nowhere.base_url = None;
    for site in [example::site(), nowhere] {
        let base = site.base_url.clone();
        let files = example::written(site, Theme::new(Vec::new()).unwrap(), &example::examples());
        let mut followed = 0;
        for file in files.iter().filter(|file| file.path.ends_with(".html")) {
            let html = std::str::from_utf8(&file.bytes).unwrap();
            let ids: Vec<&str> =
                id.captures_iter(html).map(|c| c.get(1).unwrap().as_str()).collect();
            assert_eq!(
                ids.iter().collect::<BTreeSet<_>>().len(),
                ids.len(),
                "{}: {ids:?}",
                file.path
            );
            for found in href.captures_iter(html) {
                let link = found[1].strip_prefix("/statements/").unwrap_or(&found[1]);
                let link = match &base {
                    Some(base) if link.starts_with(base.as_str()) => {
                        format!("{}{}", crate::site::path::to_root(&file.path), &link[base.len()..])
                    }
                    Some(_) | None => link.to_owned(),
                };
                if link.contains(':') {
                    continue;
                }
                followed += 1;
                let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
                let to = if path.is_empty() { file.path.clone() } else { target(&file.path, path) };
                let there = files.iter().find(|file| file.path == to);
                let there = there.unwrap_or_else(|| panic!("{} -> {link}", file.path));
                let text = std::str::from_utf8(&there.bytes).unwrap();
                let known = anchor.is_empty() || text.contains(&format!(" id=\"{anchor}\""));
                assert!(known, "{} -> {link}", file.path);
            }
        }
        assert!(followed > 300, "{followed}");
    }
}

/// Writes the example where `TALMACH_EXAMPLE_SITE` says, to be looked at; else into a folder that goes.
#[test]
fn a_second_run_writes_nothing() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("TALMACH_EXAMPLE_SITE")
        .map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    for expected in ["everything", "nothing"] {
        let output = Output::open(&folder, Mode::Write).unwrap();
        output.put(example::all(), None).unwrap();
        let done = output.finish().unwrap();
        if expected == "nothing" {
            assert_eq!((done.written, done.removed.len()), (0, 0));
        }
    }
}

/// All names that templates are given, on all kinds of pages, but for the words of messages, which have their own test.
#[test]
fn the_documentation_of_themes_knows_every_file_and_every_name() {
    let docs = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/themes.md"));
    let known = Regex::new("`([a-z0-9_.-]+)`").unwrap();
    let known: BTreeSet<&str> =
        known.captures_iter(docs).map(|found| found.get(1).unwrap().as_str()).collect();
    for file in Theme::files() {
        assert!(known.contains(file), "{file}");
    }
    let words = crate::messages::AREAS.iter().find(|(area, _)| *area == "site").unwrap().1;
    for (id, _) in words.iter().filter(|(_, args)| args.is_empty()) {
        assert!(known.contains(id.strip_prefix("site_").unwrap()), "{id}");
    }
    let used = Regex::new(r"\b(?:site|page|statement|parallel|changes|index|tag|item|pair|change|edition|notice|way|language|alternate|year)\.([a-z_]+)").unwrap();
    for file in Theme::files().filter(|file| file.ends_with(".html")) {
        for found in used.captures_iter(Theme::built_in(file).unwrap()) {
            assert!(known.contains(&found[1]), "{file}: {}", &found[0]);
        }
    }
}
