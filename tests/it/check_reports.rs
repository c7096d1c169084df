//! The reports of `talmach check`, read by those whom they are for.

use std::collections::BTreeSet;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::check_texts::alone;
use crate::sandbox::{Sandbox, catalog};
use crate::tools::{python, run};

const CONFIG: &str = "[locales.ru]\n[locales.be]\n[check.levels]\nellipsis = \"warning\"\n";
/// What a report has to carry unharmed, and what must not break out of it.
const HOSTILE: &str =
    "A | b <script>alert(1)</script> [x](y) *z* `c` @team #1 &amp; 100 %0A ::error::x ]]>";

/// Findings of every kind: errors, warnings and notes, in passages and files, silenced ones, twins, hostile texts, and
/// a path that no report can take as it is.
pub(crate) fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", alone(CONFIG));
    sandbox.write("source_texts/лист 1, & Co.md", "One…\n\nTwo…\n\nThree now.\n\nFour.\n");
    let stale = format!(
        "\n#, fuzzy\n#| msgid {HOSTILE:?}\nmsgid \"Three now.\"\nmsgstr \"Тры\\n\\t<b> & \\\"c\\\"\"\n\
         \n# talmach: ignore ellipsis: \"a <quotation>\"\nmsgid \"Four.\"\nmsgstr \"Чатыры...\"\n"
    );
    let twins = catalog(&[("One…", "Адзін... і... ]]> | 100 %"), ("Two…", "Два…\u{7}...")]);
    sandbox.write("translations/be/лист 1, & Co.po", twins.replace("\\u{7}", "\\a") + &stale);
    sandbox.write("translations/be/gone.po", catalog(&[]));
    sandbox
}

pub(crate) fn report(sandbox: &Sandbox, format: &str) -> String {
    sandbox.run(&["check", "--least=info", "--format", format]).expect_status(1).stdout
}

fn findings(sandbox: &Sandbox) -> Vec<Value> {
    let report: Value = serde_json::from_str(&report(sandbox, "json")).unwrap();
    let found = report["findings"].as_array().unwrap().clone();
    let levels: BTreeSet<&str> = found.iter().filter_map(|one| one["level"].as_str()).collect();
    assert_eq!(levels.into_iter().collect::<Vec<_>>(), ["error", "info", "warning"]);
    found
}

/// The schema that OASIS publishes, as a crate ships it that this test is built with.
fn sarif_schema() -> Value {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    // Of other platforms not every package is here.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .args(["--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let of_schema = packages.iter().find(|package| package["name"] == "serde-sarif").unwrap();
    let manifest = std::path::Path::new(of_schema["manifest_path"].as_str().unwrap());
    let schema = std::fs::read(manifest.with_file_name("src/schema.json")).unwrap();
    serde_json::from_slice(&schema).unwrap()
}

/// Runs a script with a text on its standard input; what it printed. `None` where Python lacks the module.
fn told_by(module: &str, script: &str, input: &str) -> Option<String> {
    let mut command = python(module)?;
    command.args(["-c", script]);
    let output = run(command, input.as_bytes());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let schema = sarif_schema().to_string();
    let nothing = Sandbox::new();
    nothing.write("talmach.toml", alone("[locales.ru]\n"));
    nothing.write("source_texts/a.md", "One.\n");
    nothing.write("translations/ru/a.po", catalog(&[("One.", "Раз.")]));
    let clean = nothing.run(&["check", "--format", "sarif"]).expect_status(0).stdout;
    nothing.write("source_texts/b.md", b"\xff\n");
    let broken = nothing.run(&["check", "--format", "sarif"]).expect_status(2).stdout;
    let log: Value = serde_json::from_str(&broken).unwrap();
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false, "{invocation}");
    assert_eq!(invocation["toolExecutionNotifications"][0]["level"], "error");
    for text in [report(&project(), "sarif"), clean, broken] {
        let script = "import json, sys, jsonschema\n\
                      log, schema = json.loads(sys.stdin.read())\n\
                      cls = jsonschema.validators.validator_for(schema)\n\
                      cls.check_schema(schema)\n\
                      wrong = [e.json_path + ': ' + e.message for e in cls(schema).iter_errors(log)]\n\
                      print('\\n'.join(wrong))";
        let Some(said) = told_by("jsonschema", script, &format!("[{text}, {schema}]")) else {
            return;
        };
        assert_eq!(said, "\n");
    }
}

#[test]
fn sarif_says_all_that_the_plain_report_says() {
    let sandbox = project();
    let text = report(&sandbox, "sarif");
    let log: serde_sarif::sarif::Sarif = serde_json::from_str(&text).unwrap();
    let run = &log.runs[0];
    let rules = run.tool.driver.rules.as_ref().unwrap();
    let results = run.results.as_ref().unwrap();
    let (silenced, told): (Vec<_>, Vec<_>) =
        results.iter().partition(|result| result.suppressions.is_some());
    let found = findings(&sandbox);
    assert_eq!((told.len(), silenced.len()), (found.len(), 1));
    for (result, found) in told.iter().zip(&found) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        assert_eq!(result.rule_id, Some(text(&found["check"])));
        let rule = usize::try_from(result.rule_index.unwrap()).unwrap();
        assert_eq!(rules[rule].id, text(&found["check"]));
        assert_eq!(result.message.text, Some(text(&found["message"])));
        let fingerprints = result.partial_fingerprints.as_ref().unwrap();
        assert_eq!(fingerprints["talmach/v1"], text(&found["fingerprint"]));
        let place = &result.locations.as_ref().unwrap()[0].physical_location.as_ref().unwrap();
        let uri = place.artifact_location.as_ref().unwrap().uri.as_ref().unwrap();
        assert!(uri.is_ascii() && !uri.contains(' '), "{uri}");
        assert_eq!(unescaped(uri), text(&found["file"]));
        let line = place.region.as_ref().and_then(|region| region.start_line);
        assert_eq!(line, found["line"].as_i64());
        let column = place.region.as_ref().and_then(|region| region.start_column);
        assert_eq!(column, found["column"].as_i64());
    }
}

/// `%D0%BB` and the like as the text that they stand for.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
        rest = &after[2..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_junit_parser_counts_as_we_do() {
    let sandbox = project();
    let script = "import sys, junitparser\n\
                  suites = junitparser.JUnitXml.fromstring(sys.stdin.read().encode())\n\
                  said = (suites.tests, suites.failures, suites.errors)\n\
                  suites.update_statistics()\n\
                  assert said == (suites.tests, suites.failures, suites.errors), said\n\
                  for suite in suites:\n    \
                      for case in suite:\n        \
                          assert case.classname == suite.name\n        \
                          result = case.result[0].message if case.result else case.system_out\n        \
                          print(case.name, repr(suite.name), repr(result))";
    let Some(told) = told_by("junitparser", script, &report(&sandbox, "junit")) else { return };
    let found = findings(&sandbox);
    assert_eq!(told.lines().count(), found.len(), "{told}");
    let names: BTreeSet<&str> = told.lines().collect();
    assert_eq!(names.len(), found.len(), "twins are told apart: {told}");
    assert!(told.contains("'translations/be/лист 1, & Co.po'"), "{told}");
    assert!(told.contains("A | b <script>alert(1)</script> [x](y)"), "{told}");
    std::fs::write(sandbox.project().join("source_texts/b.md"), b"\xff").unwrap();
    let broken = sandbox.run(&["check", "--format", "junit"]).expect_status(2).stdout;
    let script = "import sys, junitparser\n\
                  print(junitparser.JUnitXml.fromstring(sys.stdin.read().encode()).errors)";
    assert_eq!(told_by("junitparser", script, &broken).unwrap(), "1\n");
}

#[test]
fn gitlab_gets_what_its_documentation_asks_for() {
    let sandbox = project();
    let report: Value = serde_json::from_str(&report(&sandbox, "gitlab")).unwrap();
    let issues = report.as_array().unwrap();
    let found = findings(&sandbox);
    assert_eq!(issues.len(), found.len());
    let mut fingerprints = BTreeSet::new();
    for (issue, found) in issues.iter().zip(found) {
        assert_eq!(issue["description"], found["message"]);
        assert_eq!(issue["check_name"], found["check"]);
        assert!(fingerprints.insert(issue["fingerprint"].as_str().unwrap()), "{issue}");
        let severity = issue["severity"].as_str().unwrap();
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity), "{issue}");
        let path = issue["location"]["path"].as_str().unwrap();
        assert!(found["file"] == path && !path.starts_with(['/', '.']), "{issue}");
        assert_eq!(issue["location"]["lines"]["begin"], found["line"].as_u64().unwrap_or(1));
    }
}

/// A workflow command as the runner of GitHub reads it: name, fields, message.
fn command(line: &str) -> (String, Vec<(String, String)>, String) {
    let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (name, fields) = head.split_once(' ').unwrap_or((head, ""));
    let data = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    let property = |text: &str| data(&text.replace("%3A", ":").replace("%2C", ","));
    let fields = fields.split(',').filter_map(|field| field.split_once('='));
    let fields = fields.map(|(key, value)| (key.to_owned(), property(value))).collect();
    (name.to_owned(), fields, data(message))
}

#[test]
fn github_reads_back_every_annotation() {
    let sandbox = project();
    let text = report(&sandbox, "github");
    let found = findings(&sandbox);
    assert_eq!(text.lines().count(), found.len(), "{text}");
    for (line, found) in text.lines().zip(found) {
        let (name, fields, message) = command(line);
        let level = match found["level"].as_str().unwrap() {
            "info" => "notice",
            other => other,
        };
        assert_eq!((name.as_str(), message.as_str()), (level, found["message"].as_str().unwrap()));
        let field = |key: &str| {
            let field = fields.iter().find(|(name, _)| name == key);
            field.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        assert_eq!(
            (field("file"), field("title")),
            (
                found["file"].as_str().unwrap().to_owned(),
                found["check"].as_str().unwrap().to_owned()
            )
        );
        let number = |key: &str| found[key].as_u64().map(|n| n.to_string()).unwrap_or_default();
        assert_eq!((field("line"), field("col")), (number("line"), number("column")));
    }
    std::fs::write(sandbox.project().join("source_texts/b.md"), b"\xff").unwrap();
    let broken = sandbox.run(&["check", "--format", "github"]).expect_status(2).stdout;
    assert!(broken.contains("::error::this is not UTF-8"), "{broken}");
}

#[test]
fn markdown_is_one_table_of_findings_and_no_text_breaks_out_of_it() {
    let sandbox = project();
    for language in ["en", "ru", "be"] {
        let args = ["check", "--least=info", "--format", "markdown", "--lang", language];
        let text = sandbox.run(&args).expect_status(1).stdout;
        let events: Vec<Event<'_>> =
            Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
                .collect();
        let count =
            |wanted: fn(&Event<'_>) -> bool| events.iter().filter(|event| wanted(event)).count();
        let found = findings(&sandbox).len();
        assert_eq!(count(|event| matches!(event, Event::Start(Tag::Table(_)))), 1, "{text}");
        assert_eq!(count(|event| matches!(event, Event::Start(Tag::TableRow))), found, "{text}");
        assert_eq!(count(|event| matches!(event, Event::End(TagEnd::TableCell))), 3 * (found + 1));
        assert_eq!(
            count(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_))),
            0,
            "{text}"
        );
        assert_eq!(
            count(|event| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }))),
            0
        );
        assert_eq!(count(|event| matches!(event, Event::Start(Tag::Emphasis))), 0, "{text}");
        // Two pieces of code a row: the place and the check.
        assert_eq!(count(|event| matches!(event, Event::Code(_))), 2 * found, "{text}");
        let shown: String = events
            .iter()
            .filter_map(|event| if let Event::Text(text) = event { Some(&**text) } else { None })
            .collect();
        assert!(shown.contains(HOSTILE), "{shown}");
    }
}

#[test]
fn a_comment_on_a_pull_request_says_what_there_is_to_do() {
    let sandbox = project();
    let text = report(&sandbox, "markdown");
    assert!(text.starts_with("### Translations: 5 errors, "), "{text}");
    assert!(text.contains("\n- **be**: out of date: 2 words in 1 passage\n"), "{text}");
    assert!(text.contains("\n- **ru**: not translated: 5 words in 4 passages\n"), "{text}");
    std::fs::write(sandbox.project().join("source_texts/b.md"), b"\xff").unwrap();
    let broken = sandbox.run(&["check", "--format", "markdown"]).expect_status(2).stdout;
    assert!(broken.contains("\nthis is not UTF-8"), "{broken}");
    let known = project();
    let baseline = ["check", "--format", "markdown", "--baseline=known.json"];
    let _ = known.run(&[&baseline[..], &["--write-baseline"]].concat()).expect_status(0);
    let ran = known.run(&baseline).expect_status(0);
    assert_eq!(
        ran.stdout,
        "### Nothing new was found\n\n9 findings were there before and are passed over\n"
    );
    let nothing = Sandbox::new();
    nothing.write("talmach.toml", alone("[locales.ru]\n"));
    nothing.write("source_texts/a.md", b"\xff");
    let broken = nothing.run(&["check", "--format", "markdown"]).expect_status(2).stdout;
    assert!(!broken.contains("up to date") && broken.contains("\nthis is not UTF-8"), "{broken}");
}
