//! `diff`: what people, programs and browsers are shown.

use std::process::Command;

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use crate::sandbox::{Ran, Sandbox};
use crate::snapshot;
use crate::tools;

const HEADER: &str = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";

/// The English of a statement with every kind of change against its Belarusian translation.
const ENGLISH: &str = "\
We demand a raise for all. The mill is rich. It can pay.

This paragraph is new; see [the list](https://example.org/a-long-address-that-must-stay-whole/list).

“We will not leave” — they said.

Nobody was told why they were taken.

The court sat behind closed doors. The verdict was read at night.

Letters are read by the guards. Write all the same.
";

const CATALOG: &str = "
msgid \"We ask for a raise for all. The mill is rich.\"
msgstr \"Мы просім прыбаўкі для ўсіх. Фабрыка багатая.\"

msgid \"This was said on Monday and is gone.\"
msgstr \"Гэта сказалі ў панядзелак.\"

msgid \"\\\"We will not leave\\\" - they said.\"
msgstr \"«Мы не пойдзем», — сказалі яны.\"

msgid \"Nobody was told why they were taken.\"
msgstr \"Нікому не сказалі, за што іх забралі.\"

msgid \"The court sat behind closed doors, and the verdict was read at midnight to an empty hall.\"
msgstr \"Суд закрыты. Прысуд уначы. Зала пустая. Усё.\"

msgid \"Letters are read by the guards.\"
msgstr \"Лісты чытае ахова.\"
";

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n[locales.be]\n");
    sandbox.write("source_texts/mill.md", ENGLISH);
    sandbox.write("translations/be/mill.po", format!("{HEADER}{CATALOG}"));
    sandbox
}

fn diff(sandbox: &Sandbox, args: &[&str]) -> String {
    let args: Vec<&str> = ["diff"].into_iter().chain(args.iter().copied()).collect();
    sandbox.run(&args).expect_status(0).stdout
}

/// A project in Git: `old` is its first commit, `HEAD` its last.
fn history() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    sandbox.write(
        "source_texts/a.md",
        "First stays.\n\nSecond moves.\n\nThird is long and changes.\n",
    );
    sandbox.write("source_texts/gone.md", "It was here.\n");
    let _ = sandbox.git(&["init", "--quiet", "--initial-branch=main"]);
    commit(&sandbox);
    let _ = sandbox.git(&["tag", "old"]);
    sandbox.write(
        "source_texts/a.md",
        "Second moves.\n\nFirst stays.\n\nThird is long and has changed.\n",
    );
    sandbox.write("source_texts/b.md", "It came later.\n");
    std::fs::remove_file(sandbox.project().join("source_texts/gone.md")).unwrap();
    commit(&sandbox);
    sandbox
}

fn commit(sandbox: &Sandbox) {
    let _ = sandbox.git(&["add", "--all"]);
    let _ = sandbox.git(&["commit", "--quiet", "--message=next"]);
}

#[test]
fn every_form_is_as_kept() {
    let mut texts = Vec::new();
    for (language, columns) in [("en", "80"), ("ru", "80"), ("be", "80"), ("be", "40")] {
        let sandbox = project().with("COLUMNS", columns).with("LANG", language);
        let text = diff(&sandbox, &["mill", "-l", "be", "-v"]);
        texts.push((format!("{language}-{columns}.txt"), text));
    }
    for (format, name) in [("json", "json"), ("html", "html"), ("unified", "diff")] {
        let text = diff(&project(), &["mill", "-l", "be", "--format", format]);
        texts.push((format!("mill.{name}"), text));
    }
    snapshot::compare("diff", &texts);
}

#[test]
fn typography_is_folded_unless_details_are_asked_for() {
    let folded = diff(&project(), &["mill", "-l", "be"]);
    assert!(folded.contains("\n1 passage changed in typography alone;"), "{folded}");
    assert!(!folded.contains("only the typography changed"), "{folded}");
    let whole = diff(&project(), &["mill", "-l", "be", "-v"]);
    assert!(whole.contains("Passage 3, only the typography changed\n"), "{whole}");
}

#[test]
fn lines_fit_the_terminal_but_addresses_stay_whole() {
    for columns in [20, 40, 60, 80, 120, 200] {
        for language in ["en", "ru", "be"] {
            let sandbox = project().with("COLUMNS", &columns.to_string()).with("LANG", language);
            let text = diff(&sandbox, &["mill", "-l", "be", "-v"]);
            assert!(
                text.contains(
                    "list](https://example.org/a-long-address-that-must-stay-whole/list)."
                )
            );
            // The heading and what is said in a sentence are broken by the terminal.
            for line in text.lines().filter(|line| line.starts_with("    ")) {
                let is_one_word = !line.trim().contains(' ');
                assert!(line.width() <= columns || is_one_word, "{columns}: {line}");
            }
        }
    }
}

#[test]
fn without_names_only_what_changed_is_shown_and_one_sentence_says_that_nothing_has() {
    let sandbox = project();
    sandbox.write("source_texts/same.md", "Free.\n");
    for locale in ["ru", "be"] {
        let entry = "\nmsgid \"Free.\"\nmsgstr \"Вольныя.\"\n";
        sandbox.write(format!("translations/{locale}/same.po"), format!("{HEADER}{entry}"));
    }
    let all = diff(&sandbox, &[]);
    assert!(all.contains("mill → be\n") && !all.contains("same →"), "{all}");
    assert_eq!(
        diff(&sandbox, &["same", "-l", "be"]),
        "same → be: nothing has changed since it was translated\n"
    );
    std::fs::remove_file(sandbox.project().join("source_texts/mill.md")).unwrap();
    let ran = sandbox.run(&["diff"]).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert_eq!(ran.stderr, "Nothing has changed in the English since it was translated\n");
}

#[test]
fn json_has_one_shape_and_touched_sentences_are_slices_of_the_translation() {
    let report: Value = serde_json::from_str(&diff(&project(), &["--format=json"])).unwrap();
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(keys(&report), ["schema", "differences"]);
    let differences = report["differences"].as_array().unwrap();
    assert_eq!(differences.len(), 2);
    for difference in differences {
        assert_eq!(keys(difference), ["statement", "locale", "from", "to", "passages"]);
        for passage in difference["passages"].as_array().unwrap() {
            let known = [
                "change",
                "unit",
                "old",
                "new",
                "words",
                "translation",
                "touched",
                "sentences",
                "alignment",
            ];
            assert_eq!(keys(passage), known);
        }
    }
    let be = differences.iter().find(|difference| difference["locale"] == "be").unwrap();
    let changed = &be["passages"][0];
    assert_eq!((&changed["change"], &changed["unit"]), (&json!("changed"), &json!(1)));
    assert_eq!(changed["sentences"], json!([1, 3]));
    let translation = changed["translation"].as_str().unwrap();
    let range = &changed["touched"][0];
    let at = |index: usize| usize::try_from(range[index].as_u64().unwrap()).unwrap();
    assert_eq!(translation[at(0)..at(1)].trim(), "Мы просім прыбаўкі для ўсіх.");
    let nothing: Value =
        serde_json::from_str(&diff(&history(), &["--from=HEAD", "--format=json"])).unwrap();
    assert_eq!(nothing["differences"], json!([]));
}

#[test]
fn the_example_of_the_documentation_is_what_is_printed() {
    let documentation = include_str!("../../docs/json.md");
    let example = documentation.split("## `diff`").nth(1).unwrap();
    let example = example.split("```json").nth(1).unwrap().split("```").next().unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n");
    let english = "One.\n\nTwo.\n\nThree.\n\nWe demand a raise.\n";
    sandbox.write("source_texts/2026-05-01-strike.md", english);
    let mut catalog = HEADER.to_owned();
    for text in ["One.", "Two.", "Three."] {
        catalog.push_str(&format!("\nmsgid \"{text}\"\nmsgstr \"{text}\"\n"));
    }
    catalog.push_str("\nmsgid \"We ask for a raise.\"\nmsgstr \"Мы просим прибавки.\"\n");
    sandbox.write("translations/ru/2026-05-01-strike.po", catalog);
    let parsed = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    assert_eq!(parsed(&diff(&sandbox, &["--format=json"])), parsed(example));
}

#[test]
fn what_moved_has_not_changed_and_what_is_gone_is_removed() {
    let sandbox = history();
    let report: Value =
        serde_json::from_str(&diff(&sandbox, &["--from=old", "--to=HEAD", "--format=json"]))
            .unwrap();
    let seen: Vec<String> = report["differences"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|d| {
            assert_eq!(
                (&d["from"], &d["to"], &d["locale"]),
                (&json!("old"), &json!("HEAD"), &Value::Null)
            );
            d["passages"].as_array().unwrap().iter().map(|passage| {
                format!("{} {} {}", d["statement"], passage["change"], passage["unit"])
                    .replace('"', "")
            })
        })
        .collect();
    assert_eq!(seen, ["a changed 3", "b new 1", "gone removed null"]);
    let text = diff(&sandbox, &["a", "--from", "old"]);
    assert!(text.starts_with("a: old → now\n1 changed\n"), "{text}");
    assert!(text.contains("Third is long and [-changes-]{+has changed+}."), "{text}");
    assert_eq!(diff(&sandbox, &["a", "--from=HEAD"]), "a: nothing has changed, HEAD → now\n");
    let ran = sandbox.run(&["diff", "--from=HEAD"]).expect_status(0);
    assert_eq!(
        (&*ran.stdout, &*ran.stderr),
        ("", "Nothing has changed in the English since HEAD\n")
    );
}

#[test]
fn a_revision_or_statement_that_is_not_there_is_told() {
    let sandbox = history();
    let told = |args: &[&str]| {
        let ran = sandbox.run(args).expect_status(2);
        assert_eq!(ran.stdout, "");
        ran.stderr
    };
    let unknown = told(&["diff", "--from", "nowhere"]);
    assert!(unknown.starts_with("error: Git does not know the revision nowhere\n"), "{unknown}");
    sandbox.write("source_texts/c.md", "Not committed yet.\n");
    assert_eq!(
        told(&["diff", "c", "--from=old", "--to=HEAD"]),
        "error: c does not exist in HEAD\n"
    );
    let both = told(&["diff", "a", "--from=old", "-l", "be"]);
    assert_eq!(both, "error: --from compares the English with itself; leave -l out\n");
    // What is new since a revision is no error.
    assert!(diff(&sandbox, &["c", "--from=old"]).contains("{+Not committed yet.+}"));
}

#[test]
fn a_catalog_that_cannot_be_read_hides_no_other() {
    let sandbox = project();
    sandbox.write("translations/ru/mill.po", "msgid \"One\n");
    let ran = sandbox.run(&["diff"]).expect_status(2);
    assert!(ran.stdout.starts_with("mill → be\n"), "{}", ran.stdout);
    assert!(ran.stderr.contains("error: translations/ru/mill.po:1:"), "{}", ran.stderr);
}

#[test]
fn the_hint_is_a_command_that_works() {
    let sandbox = project();
    let hint = sandbox.run(&["diff", "mill", "-l", "be"]).expect_status(0).stderr;
    assert!(hint.ends_with("`talmach accept mill --unit 1 -l be --reason …`\n"), "{hint}");
    let accept = ["accept", "mill", "--unit", "1", "-l", "be", "--by", "Yan", "--reason", "…"];
    let _ = sandbox.run(&accept).expect_status(0);
    assert_eq!(sandbox.run(&["diff", "mill", "-l", "ru"]).stderr, "");
}

#[test]
fn foreign_text_cannot_move_the_cursor_or_become_markup() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    sandbox.write(
        "source_texts/a.txt",
        "Red \u{1b}[31m and \u{9b}2J, \u{202e}<script>alert(1)</script> & more.\n",
    );
    for format in ["text", "unified", "html", "json"] {
        let Ran { stdout, .. } = sandbox.run(&["diff", "a", "--format", format]).expect_status(0);
        assert!(!stdout.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{format}: {stdout:?}");
        assert_eq!(stdout.contains("<script>"), format != "html", "{stdout}");
    }
}

#[test]
fn colour_is_beside_the_brackets_not_in_their_place() {
    let text = diff(&project(), &["mill", "-l", "be", "--color=always"]);
    assert!(text.contains("We \u{1b}[9m\u{1b}[31m[-ask for-]\u{1b}[0m"), "{text:?}");
    let strip = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    assert_eq!(strip.replace_all(&text, ""), diff(&project(), &["mill", "-l", "be"]));
}

#[test]
fn html_is_well_formed_and_names_its_languages() {
    let html = diff(&project().with("LANG", "be"), &["mill", "--format=html"]);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"be\">"), "{html}");
    assert!(html.contains("<p lang=\"en\">") && html.contains("<p lang=\"be\">"), "{html}");
    assert!(html.contains("color-scheme:light dark"), "{html}");
    let tag = regex::Regex::new(r#"<(/?)([a-z0-9]+)(?: [a-z]+="[^"<>]*")*>"#).unwrap();
    let mut open = Vec::new();
    for found in tag.captures_iter(&html) {
        match (&found[1], &found[2]) {
            ("", "meta") => {}
            ("", name) => open.push(name.to_owned()),
            (_, name) => assert_eq!(open.pop().as_deref(), Some(name), "{html}"),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let rest = tag.replace_all(&html, "").replacen("<!DOCTYPE html>", "", 1);
    assert!(!rest.contains(['<', '>']), "{rest}");
}

#[test]
fn the_unified_form_is_one_that_patch_understands() {
    let sandbox = history();
    let patch = diff(&sandbox, &["a", "--from=old", "--format=unified"]);
    assert_eq!(
        patch,
        "--- a (old)\n+++ a\n@@ -3,1 +3,1 @@\n-Third is long and changes.\n+Third is long and has changed.\n"
    );
    // Passages one a line, as the form has them; those that only moved are left where they are.
    sandbox.write("old.txt", "one\ntwo\nthree three three\nfour\n");
    let words = |text: &str| text.replace('\n', "\n\n");
    sandbox.write("source_texts/p.md", words("one\ntwo\nthree three three\nfour\n"));
    commit(&sandbox);
    sandbox.write(
        "source_texts/p.md",
        words("zero\none\nthree more three\nfive new words\nfour\nlast\n"),
    );
    let patch = diff(&sandbox, &["p", "--from=HEAD", "--format=unified"]);
    let mut command = Command::new("git");
    command.current_dir(sandbox.project()).args(["apply", "--unidiff-zero", "-"]);
    let patch = patch.replace("--- p (HEAD)\n+++ p\n", "--- a/old.txt\n+++ b/old.txt\n");
    let output = tools::run(command, patch.as_bytes());
    assert!(output.status.success(), "{output:?}\n{patch}");
    assert_eq!(
        sandbox.read("old.txt"),
        "zero\none\nthree more three\nfive new words\nfour\nlast\n"
    );
}
