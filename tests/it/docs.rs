//! What the documents say is there: the files and headings that they link to, the commands and options that they name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Command;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents for people, each with its path.
fn documents() -> Vec<(PathBuf, String)> {
    let at_root = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"];
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let docs = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let mut paths: Vec<PathBuf> = at_root.map(|name| root().join(name)).into_iter().collect();
    paths.extend(docs);
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn events(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).collect()
}

/// The anchors of a document, as the services that show it make them from headings.
#[expect(clippy::wildcard_enum_match_arm, reason = "of a parser's events few are asked for")]
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading = None;
    for event in events(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    let kept = text.to_lowercase().replace(' ', "-");
                    heading
                        .extend(kept.chars().filter(|c| c.is_alphanumeric() || "-_".contains(*c)));
                }
            }
            _ => {}
        }
    }
    anchors
}

#[test]
fn every_link_between_the_documents_leads_somewhere() {
    let mut seen = 0;
    for (path, text) in documents() {
        for event in events(&text) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            else {
                continue;
            };
            if dest_url.contains("://") {
                continue;
            }
            let (file, anchor) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
            let target = match file {
                "" => path.clone(),
                file => path.parent().unwrap().join(file),
            };
            assert!(target.is_file(), "{}: {dest_url}", path.display());
            if !anchor.is_empty() {
                let there = anchors(&fs::read_to_string(&target).unwrap());
                assert!(there.contains(anchor), "{}: {dest_url}: {there:?}", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

/// Pieces of code in a document: what stands in a line, and the command lines of blocks for a shell.
#[expect(clippy::wildcard_enum_match_arm, reason = "of a parser's events few are asked for")]
fn code(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut block = None;
    for event in events(text) {
        match event {
            Event::Code(code) => found.push(code.into_string()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                block = Some(language);
            }
            Event::End(TagEnd::CodeBlock) => block = None,
            Event::Text(lines) => match block.as_deref() {
                Some("sh") => found.extend(lines.lines().map(str::to_owned)),
                Some("console") => {
                    let commands = lines.lines().filter_map(|line| line.strip_prefix("$ "));
                    found.extend(commands.map(str::to_owned));
                }
                Some(_) | None => {}
            },
            _ => {}
        }
    }
    found
}

/// The names of a command's options, as they are typed.
fn options(command: &Command) -> BTreeSet<String> {
    let mut names = BTreeSet::from(["--help", "-h"].map(str::to_owned));
    for arg in command.get_arguments() {
        names.extend(arg.get_long().map(|name| format!("--{name}")));
        names.extend(arg.get_short().map(|name| format!("-{name}")));
    }
    names
}

/// Options of other programs that a document names by themselves.
const OF_OTHERS: [&str; 2] = ["--bench", "--git"];

#[test]
fn every_command_and_option_that_the_documents_name_is_there() {
    let program = talmach::commands::command();
    let of_all = options(&program);
    let somewhere: BTreeSet<String> =
        program.get_subcommands().flat_map(options).chain(of_all.iter().cloned()).collect();
    let mut seen = 0;
    for (path, text) in documents() {
        for code in code(&text) {
            let place = format!("{}: {code}", path.display());
            let option = |word: &str| {
                let word = word.trim_matches(['[', ']', '…', ',']);
                let name = word.split('=').next().unwrap_or_default();
                name.starts_with('-').then(|| name.to_owned())
            };
            if let Some(name) = option(&code).filter(|name| name.starts_with("--")) {
                let name = name.split(' ').next().unwrap_or_default();
                assert!(somewhere.contains(name) || OF_OTHERS.contains(&name), "{place}");
                seen += 1;
            }
            let Some(rest) = code.strip_prefix("talmach ").filter(|rest| *rest != "…") else {
                continue;
            };
            // What follows is the shell's.
            let rest = rest.split(['|', '>', ';', '&']).next().unwrap_or_default();
            let mut words = rest.split_whitespace().filter(|word| *word != "help");
            let Some(name) = words.next() else { continue };
            let command = program.find_subcommand(name).unwrap_or_else(|| panic!("{place}"));
            let own = options(command);
            let mut quoted = false;
            for word in words {
                if let Some(name) = option(word).filter(|_| !quoted) {
                    let is_known = own.contains(&name) || of_all.contains(&name);
                    assert!(is_known || name == "-", "{place}: {name}");
                }
                quoted ^= word.matches('\'').count() % 2 == 1;
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
}
