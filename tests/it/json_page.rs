//! `docs/json.md` and the JSON that the program prints: every key of the one is in the other.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde_json::Value;
use talmach::model::finding::Group;

use crate::check_texts::alone;
use crate::sandbox::{Sandbox, catalog};
use crate::{draft, samples};

/// What is keyed by languages, engines and the like, not by words of ours.
const BY_DATA: [&str; 5] = ["locales", "totals", "drafted", "left", "renderings"];

/// The keys whose values are words of ours.
const WORDS: [&str; 8] =
    ["group", "level", "change", "alignment", "page", "state", "shown", "error"];

/// The paths of all keys, each with the kinds of value that stand there.
type Shape = BTreeMap<String, BTreeSet<&'static str>>;

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn shape(value: &Value, path: &str, found: &mut Shape) {
    found.entry(path.to_owned()).or_default().insert(kind(value));
    match value {
        Value::Object(object) => {
            let last = path.rsplit('.').next().unwrap_or_default();
            for (key, value) in object {
                let key = if BY_DATA.contains(&last) { "*" } else { key };
                shape(value, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(items) => {
            items.iter().for_each(|item| shape(item, &format!("{path}[]"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The words that stand as values of a key of ours.
fn words(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if let (true, Some(word)) = (WORDS.contains(&&**key), value.as_str()) {
                    found.insert(word.to_owned());
                }
                words(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default().trim_end_matches("[]")
}

/// What a page says about a command, from its heading to the next.
fn section(page: &str, heading: &str) -> String {
    let (_, text) = page.split_once(&format!("\n## {heading}\n")).expect(heading);
    text.split("\n## ").next().unwrap_or_default().to_owned()
}

/// Holds a section to what was printed, and back.
#[track_caller]
fn agree(section: &str, printed: &[Value]) {
    let mut real = Shape::new();
    let mut said = BTreeSet::new();
    for value in printed {
        shape(value, "", &mut real);
        words(value, &mut said);
    }
    let is_named = |word: &str| {
        ["`", "\""].iter().any(|mark| section.contains(&format!("{mark}{word}{mark}")))
    };
    for word in real.keys().map(|path| last(path)).chain(said.iter().map(String::as_str)) {
        assert!(matches!(word, "" | "*" | "schema") || is_named(word), "not told of: {word}");
    }
    let keys: BTreeSet<&str> = real.keys().map(|path| last(path)).collect();
    for row in Regex::new(r"(?m)^\| (`[^|]+) \|").unwrap().captures_iter(section) {
        for key in row[1].split(", ").map(|key| key.trim_matches('`')) {
            let is_said = said.contains(key) || real.contains_key(&format!(".{key}"));
            assert!(keys.contains(key) || is_said, "there is no {key}");
        }
    }
    let Some((_, example)) = section.split_once("```json\n") else { return };
    let example: Value = serde_json::from_str(example.split("```").next().unwrap()).unwrap();
    let mut told = Shape::new();
    shape(&example, "", &mut told);
    for (path, kinds) in told {
        let Some(real) = real.get(&path) else { panic!("there is no {path}") };
        assert!(kinds.is_subset(real), "{path} is {real:?}, and not {kinds:?}");
    }
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Value {
    let ran = sandbox.run(args);
    assert!(ran.status < 2, "{args:?}: {}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

const PAGE: &str = include_str!("../../docs/json.md");

#[test]
fn what_the_page_says_of_status_is_so() {
    agree(&section(PAGE, "`status`"), &[json(&samples::copy(), &["status", "--format=json"])]);
}

#[test]
fn what_the_page_says_of_check_is_so() {
    // There is no dictionary of a language that nobody speaks.
    let levels = "[locales.ru]\n[locales.qaa]\n[check.levels]\nellipsis = \"warning\"\n";
    let sandbox = Sandbox::new();
    let config = alone(levels).replace("spelling = \"off\"", "spelling = \"info\"");
    sandbox.write("talmach.toml", config);
    sandbox.write("source_texts/a.md", "And so on…\n\nAnd on…\n\nNew.\n");
    let ru = [("And so on…", "И так далее..."), ("And on…", "И далее...")];
    let silence = "\n# talmach: ignore ellipsis: a quotation\nmsgid \"And so on…\"";
    let ru = catalog(&ru).replace("\nmsgid \"And so on…\"", silence);
    sandbox.write("translations/ru/a.po", ru);
    sandbox.write("translations/qaa/a.po", catalog(&[("New.", "Nova.")]));
    let report = json(&sandbox, &["check", "--least=info", "--format=json"]);
    let section = section(PAGE, "`check`");
    agree(&section, &[report]);
    for group in Group::ALL {
        assert!(section.contains(&format!("`{}`", group.as_str())), "{group:?}");
    }
}

#[test]
fn what_the_page_says_of_diff_is_so() {
    let sandbox = samples::copy();
    sandbox.write("source_texts/2026-11-10-open-letter.md", "---\ntitle: New\n---\n\nNew.\n");
    let now = json(&sandbox, &["diff", "--format=json"]);
    let since = json(&sandbox, &["diff", "--from=HEAD~1", "--format=json"]);
    agree(&section(PAGE, "`diff`"), &[now, since]);
}

#[test]
fn what_the_page_says_of_draft_is_so() {
    let Some(sandbox) = draft::project("['deepl', 'mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom.\n\nHard words.\n\nGo home.\n");
    sandbox.write("translations/ru/a.po", catalog(&[("Go home.", "Идите домой.")]));
    let replaced = ["draft", "a", "--replace=1", "--format=json"];
    let reports = [json(&sandbox, &replaced), json(&sandbox, &["draft", "--format=json"])];
    agree(&section(PAGE, "`draft`"), &reports);
}

#[test]
fn what_the_page_says_of_terms_is_so() {
    let sandbox = samples::copy();
    let list = json(&sandbox, &["terms", "list", "--format=json"]);
    let extract = json(&sandbox, &["terms", "extract", "--format=json"]);
    sandbox.write("terms.toml", "[[term]]\nenglish = \"strike\"\nbe = \"страйк\"\n");
    let check = json(&sandbox, &["terms", "check", "--format=json"]);
    let section = section(PAGE, "`terms`");
    agree(&section, &[list.clone(), extract.clone(), check.clone()]);
    let aside = Regex::new(r"\([^)]*\)").unwrap();
    let name_of_key = Regex::new("`([a-z_]+)`").unwrap();
    // Each list has its row, and the row has its keys and no others.
    for (name, report) in [("terms", list), ("findings", check), ("candidates", extract)] {
        let row = section.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).unwrap();
        let row = aside.replace_all(row, "").into_owned();
        let named: BTreeSet<&str> = name_of_key
            .captures_iter(&row)
            .skip(2)
            .map(|found| found.get(1).unwrap().as_str())
            .collect();
        let mut real = Shape::new();
        shape(&report[name], name, &mut real);
        let real: BTreeSet<&str> =
            real.keys().map(|path| last(path)).filter(|key| *key != name && *key != "*").collect();
        assert_eq!(named, real, "{name}");
    }
}

#[test]
fn what_the_pages_say_of_publish_is_so() {
    let sandbox = samples::copy();
    let strike = "2026-05-01-strike";
    let _ = sandbox.run(&["review", strike, "-l", "be", "--unit=2"]).expect_status(0);
    let accept = ["accept", strike, "-l", "ru", "--unit=4", "--reason=a typo"];
    let _ = sandbox.run(&accept).expect_status(0);
    let review = ["review", "2026-11-10-open-letter", "-l", "be", "--unit=11"];
    let publish = ["publish", "--format=json", "--audit=audit.json"];
    let _ = sandbox.run(&publish).expect_status(0);
    let read = |path: &str| -> Value { serde_json::from_str(&sandbox.read(path)).unwrap() };
    let audit = read("audit.json");
    let _ = sandbox.run(&review).expect_status(0);
    let _ = sandbox.run(&publish).expect_status(0);
    let publishing = include_str!("../../docs/publishing.md");
    agree(&section(publishing, "What readers are told"), &[audit, read("audit.json")]);
    let index = read("public-json/index.json");
    let pages = index["pages"].as_array().unwrap().iter();
    let file = |page: &Value| read(&format!("public-json/{}", page["file"].as_str().unwrap()));
    let mut files: Vec<Value> = pages.map(file).collect();
    files.push(index);
    agree(&section(PAGE, "`publish --format json`"), &files);
}
