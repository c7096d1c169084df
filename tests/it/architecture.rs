//! The rules of the house that a compiler does not hold.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// Each module of `src/` and what it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("messages", &["model"]),
    ("formats", &["model", "messages"]),
    ("checks", &["model", "messages"]),
    ("workflow", &["model", "messages", "checks"]),
    ("project", &["model", "messages", "formats", "checks", "workflow"]),
    ("backends", &["model", "messages", "workflow"]),
    ("site", &["model", "messages", "formats", "workflow", "l10n"]),
    ("l10n", &["model", "messages"]),
    ("terminal", &["model", "messages", "checks", "workflow", "l10n"]),
    (
        "commands",
        &[
            "model", "messages", "formats", "checks", "workflow", "project", "backends", "site",
            "l10n", "terminal",
        ],
    ),
];

/// Longer files are split along meaning.
const LONGEST: usize = 400;

/// A source file: its path under `src/`, and its text.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// The module of the first level, or the file's name for `lib.rs` and `main.rs`.
    fn module(&self) -> &str {
        self.path.iter().next().unwrap().to_str().unwrap()
    }

    /// The text without comments.
    fn code(&self) -> String {
        let lines: Vec<&str> =
            self.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        lines.join("\n")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let sources: Vec<Source> = walkdir::WalkDir::new(root().join("src"))
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| Source {
            path: entry.path().strip_prefix(root().join("src")).unwrap().to_owned(),
            text: fs::read_to_string(entry.path()).unwrap(),
        })
        .collect();
    assert!(sources.len() > 30, "the sources are not where this test looks");
    sources
}

#[test]
fn each_layer_uses_only_those_below_it() {
    let used = Regex::new(r"\bcrate::(\w+|\{)").unwrap();
    let mut wrong = Vec::new();
    for source in sources() {
        let module = source.module();
        if module == "lib.rs" || module == "main.rs" {
            continue;
        }
        let Some((_, may_use)) = MAY_USE.iter().find(|(known, _)| *known == module) else {
            wrong
                .push(format!("{}: {module} is not in the table of layers", source.path.display()));
            continue;
        };
        for found in used.captures_iter(&source.code()) {
            let other = &found[1];
            if other == "{" {
                wrong.push(format!("{}: a use for each module, please", source.path.display()));
            } else if other != module && !may_use.contains(&other) {
                wrong.push(format!("{}: {module} may not use {other}", source.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for Source { path, text } in sources() {
        assert!(text.starts_with("//! "), "{} does not begin with //!", path.display());
    }
}

#[test]
fn no_file_is_too_long_to_read_in_one_go() {
    for Source { path, text } in sources() {
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_module_is_a_junk_room() {
    for Source { path, .. } in sources() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            !["utils", "util", "helpers", "common", "misc", "types"].contains(&name),
            "{}: a function lives with the noun it is about",
            path.display()
        );
    }
}

#[test]
fn pure_modules_are_held_pure_by_the_lint() {
    for module in ["model", "messages", "formats", "checks", "workflow"] {
        let text = fs::read_to_string(root().join("src").join(module).join("mod.rs")).unwrap();
        assert!(
            text.contains("#![deny(clippy::disallowed_methods, clippy::disallowed_types)]"),
            "{module}"
        );
    }
}

#[test]
fn every_file_of_tests_is_run() {
    let declared = fs::read_to_string(root().join("tests/it/main.rs")).unwrap();
    for entry in fs::read_dir(root().join("tests/it")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") || path.ends_with("main.rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(declared.contains(&format!("mod {name};")), "{name} is not in main.rs");
    }
}
