//! `draft`: the real program with an engine of a few lines, so that every answer is known beforehand.

use std::fs;

use serde_json::Value;

use crate::local_backends::setup::installed;
use crate::sandbox::{Ran, Sandbox, catalog};
use crate::tools;

/// Translates word by word and writes down what it was asked. Some words make it fail, as real engines do.
pub(crate) const ENGINE: &str = r#"import json, os, re, sys, time
WORDS = {"Freedom": "Свобода", "Nobody": "Никто", "knows": "знает", "Five": "Пять", "home": "домой"}
for line in sys.stdin:
    question = json.loads(line)
    text = question["text"]
    with open("asked.txt", "a", encoding="utf-8") as asked:
        asked.write(question["from"] + " " + question["to"] + " " + text + "\n")
    if "Crash" in text:
        os.kill(os.getpid(), 9)
    if "Sleep" in text:
        time.sleep(600)
    answer = {"id": question["id"], "text": re.sub(r"\w*[^\W\d]\w*", lambda word: WORDS.get(word[0], "слово"), text)}
    if "Hard" in text:
        answer = {"id": question["id"], "error": "too hard"}
    print(json.dumps(answer), flush=True)
"#;

pub(crate) const MINE: &str = "[backends.mine]\nkind = 'command'\ncommand = ['/usr/bin/python3', 'engine.py']\n\
     engine = 'word list 1'\n";

/// A project with Russian drafts from these sources, or `None` where the engine cannot run.
pub(crate) fn project(draft: &str) -> Option<Sandbox> {
    installed("/usr/bin/python3").then(|| {
        let sandbox = Sandbox::new();
        sandbox.write("talmach.toml", format!("[locales.ru]\ndraft = {draft}\n{MINE}"));
        sandbox.write("engine.py", ENGINE);
        sandbox
    })
}

/// What the engine was asked, a line each.
pub(crate) fn asked(sandbox: &Sandbox) -> String {
    fs::read_to_string(sandbox.project().join("asked.txt")).unwrap_or_default()
}

/// The entry of a source in a catalog, with its comments; sources and translations stand on one line each.
#[track_caller]
pub(crate) fn entry(catalog: &str, source: &str) -> String {
    let line = format!("\nmsgid {source:?}\n");
    let found = catalog.split("\n\n").find(|entry| format!("\n{entry}\n").contains(&line));
    found.unwrap_or_else(|| panic!("{source:?} is not in\n{catalog}")).trim_end().to_owned()
}

pub(crate) fn has_no_catalogs(sandbox: &Sandbox) -> bool {
    !sandbox.project().join("translations").exists()
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn a_dry_run_says_where_texts_go_and_writes_nothing() {
    let Some(sandbox) = project("['memory', 'mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom now.\n\nGo home.\n");
    let ran = sandbox.run(&["draft", "--dry-run"]).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert_eq!(
        ran.stderr,
        "ru: mine: 2 passages, 4 words, 20 characters; the texts stay on this machine\n"
    );
    assert!(has_no_catalogs(&sandbox));
    assert_eq!(asked(&sandbox), "");
}

#[test]
fn a_draft_is_fuzzy_with_its_mark_and_counts_as_to_review() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom now.\n\nSee [the list](https://example.org/a).\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert_eq!(ran.stdout, "ru: 2 drafted by word list 1\n2 passages drafted, 0 left\n");
    let catalog = sandbox.read("translations/ru/a.po");
    let drafted = entry(&catalog, "Freedom now.");
    assert!(drafted.starts_with("# talmach: drafted by word list 1 on 2026-11-21 (b3:"));
    assert!(drafted.ends_with("#, fuzzy\nmsgid \"Freedom now.\"\nmsgstr \"Свобода слово.\""));
    assert!(catalog.contains("(https://example.org/a).\"\n"), "{catalog}");
    assert!(!asked(&sandbox).contains("example.org"), "{}", asked(&sandbox));
    let status = sandbox.run(&["status", "--format", "json"]).expect_status(0);
    let units = &json(&status)["totals"]["ru"]["units"];
    assert_eq!((&units["fuzzy"], &units["missing"]), (&Value::from(2), &Value::from(0)));
    // A second run finds nothing to do, and the engine is left alone.
    let before = asked(&sandbox);
    let _ = sandbox.run(&["draft"]).expect_status(0);
    assert_eq!(asked(&sandbox), before);
    assert_eq!(sandbox.read("translations/ru/a.po"), catalog);
}

#[test]
fn msgcat_changes_no_byte_of_a_drafted_catalog() {
    let Some(sandbox) = project("['mine']") else { return };
    let Some(mut msgcat) = tools::gettext("msgcat") else { return };
    sandbox.write("source_texts/a.md", "# Freedom\n\nFive *weavers* were taken from their homes at night; nobody in the town knows where they are now.\n\n* Go \"home\".\n");
    let _ = sandbox.run(&["draft"]).expect_status(0);
    let catalog = sandbox.read("translations/ru/a.po");
    msgcat.arg("-");
    let output = tools::run(msgcat, catalog.as_bytes());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), catalog);
}

#[test]
fn the_memory_is_asked_first_and_says_what_it_knows_from_where() {
    let Some(sandbox) = project("['memory', 'mine']") else { return };
    sandbox.write(
        "source_texts/a.md",
        "Pay what was earned.\n\nLet all five of them go home today, please.\n\nOpen the doors of the prison.\n\nFreedom.\n",
    );
    sandbox.write(
        "source_texts/b.md",
        "Pay what was earned.\n\nLet all four of them go home today, please.\n",
    );
    let known = [
        ("Pay what was earned.", "Заплатите заработанное."),
        ("Let all four of them go home today, please.", "Отпустите всех четверых сегодня домой."),
    ];
    sandbox.write("translations/ru/b.po", catalog(&known));
    sandbox.write(
        "memory/old.tmx",
        "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu>\
         <tuv xml:lang=\"en\"><seg>Open the doors of the prison.</seg></tuv>\
         <tuv xml:lang=\"ru\"><seg>Откройте двери тюрьмы.</seg></tuv></tu></body></tmx>\n",
    );
    let ran = sandbox.run(&["draft", "a"]).expect_status(0);
    assert!(ran.stdout.contains("ru: 3 drafted by memory\nru: 1 drafted by word list 1\n"));
    let drafted = sandbox.read("translations/ru/a.po");
    let exact = entry(&drafted, "Pay what was earned.");
    assert!(exact.contains("# talmach: drafted by memory (b, 100 %) on"), "{exact}");
    assert!(exact.contains("#, fuzzy\n") && exact.contains("\"Заплатите заработанное.\""));
    let fuzzy = entry(&drafted, "Let all five of them go home today, please.");
    let (_, percent) = fuzzy.split_once("memory (b, ").unwrap();
    let percent: u8 = percent.split_once(' ').unwrap().0.parse().unwrap();
    assert!((75..100).contains(&percent), "{fuzzy}");
    assert!(fuzzy.contains("Отпустите всех четверых сегодня домой."), "{fuzzy}");
    let imported = entry(&drafted, "Open the doors of the prison.");
    assert!(imported.contains("drafted by memory (memory/old.tmx, 100 %)"), "{imported}");
    assert!(imported.contains("Откройте двери тюрьмы."), "{imported}");
    assert_eq!(asked(&sandbox), "en ru Freedom.\n");
}

#[test]
fn a_memory_that_cannot_be_read_is_named_and_nothing_is_written() {
    let Some(sandbox) = project("['memory', 'mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom.\n");
    sandbox.write("memory/old.tmx", "<tmx><body><tu>\n");
    let ran = sandbox.run(&["draft"]).expect_status(2);
    assert!(ran.stderr.contains("memory/old.tmx"), "{}", ran.stderr);
    assert!(has_no_catalogs(&sandbox));
    fs::remove_dir_all(sandbox.project().join("memory")).unwrap();
    sandbox.write("memory", "<tmx/>\n");
    let ran = sandbox.run(&["draft"]).expect_status(2);
    assert!(ran.stderr.contains("memory is a file, and a folder is expected"), "{}", ran.stderr);
    assert!(has_no_catalogs(&sandbox));
}

#[test]
fn unchanged_sentences_of_a_stale_passage_are_kept_word_for_word() {
    let Some(sandbox) = project("['mine']") else { return };
    let now = "Five weavers were taken. They asked for clean air.";
    let before = "Four weavers were taken. They asked for clean air.";
    sandbox.write("source_texts/a.md", format!("{now}\n"));
    let old = catalog(&[(before, "Четырёх ткачих увели. Они просили чистого воздуха.")]);
    sandbox.write("translations/ru/a.po", &old);
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert_eq!(ran.stdout, "0 passages drafted, 0 left\n");
    assert!(ran.stderr.contains("--stale"), "{}", ran.stderr);
    assert_eq!(sandbox.read("translations/ru/a.po"), old);
    let _ = sandbox.run(&["draft", "--stale"]).expect_status(0);
    let drafted = sandbox.read("translations/ru/a.po");
    let entry = entry(&drafted, now);
    assert!(entry.contains("drafted by word list 1 + kept sentences on"), "{entry}");
    let text = "msgstr \"Пять слово слово слово. Они просили чистого воздуха.\"";
    assert!(entry.ends_with(text), "{entry}");
    assert_eq!(asked(&sandbox), "en ru Five weavers were taken.\n");
    assert!(drafted.contains(&format!("#~ msgid {before:?}\n")), "{drafted}");
    // The English goes back, and so does what a person wrote for it.
    sandbox.write("source_texts/a.md", format!("{before}\n"));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let status = sandbox.run(&["status", "--format", "json"]).expect_status(0);
    assert_eq!(json(&status)["totals"]["ru"]["units"]["current"], 1);
}

#[test]
fn the_text_of_a_person_is_never_touched() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Pay now.\n\nFive were taken.\n\nGo home.\n\nFreedom.\n");
    sandbox.write("translations/ru/a.po", catalog(&[("Pay now.", "Заплатите сейчас.")]));
    let _ = sandbox.run(&["draft"]).expect_status(0);
    // One draft is edited, another is edited and its English moves on.
    let drafted = sandbox.read("translations/ru/a.po");
    let edited = drafted
        .replace("\"слово домой.\"", "\"Идите по домам.\"")
        .replace("\"Пять слово слово.\"", "\"Увели пятерых.\"");
    assert_ne!(edited, drafted);
    sandbox.write("translations/ru/a.po", &edited);
    sandbox.write("source_texts/a.md", "Pay now.\n\nSix were taken.\n\nGo home.\n\nFreedom.\n");
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let synced = sandbox.read("translations/ru/a.po");
    let ran = sandbox.run(&["draft", "--stale", "--redo", "--no-cache", "--format", "json"]);
    let report = json(&ran.expect_status(0));
    assert_eq!(report["statements"][0]["left"], serde_json::json!({ "current": 1, "persons": 2 }));
    let after = sandbox.read("translations/ru/a.po");
    assert_eq!(after, synced);
    for text in ["Заплатите сейчас.", "Увели пятерых.", "Идите по домам."]
    {
        assert_eq!(after.matches(&format!("msgstr \"{text}\"\n")).count(), 1, "{after}");
    }
}

#[test]
fn a_passage_that_is_named_is_replaced_and_its_text_is_kept_in_a_comment() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Pay now.\n\nGo home.\n\nFreedom.\n");
    let known = [("Pay now.", "Заплатите сейчас."), ("Go home.", "Идите по домам.")];
    sandbox.write("translations/ru/a.po", catalog(&known));
    let before = sandbox.read("translations/ru/a.po");
    let ran = sandbox.run(&["draft", "--replace", "2"]).expect_status(2);
    assert!(ran.stderr.contains("--replace"), "{}", ran.stderr);
    assert_eq!(sandbox.read("translations/ru/a.po"), before);
    let _ = sandbox.run(&["draft", "a", "--replace", "2"]).expect_status(0);
    assert_eq!(asked(&sandbox), "en ru Go home.\n");
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Freedom.").ends_with("msgid \"Freedom.\"\nmsgstr \"\""), "{catalog}");
    assert_eq!(entry(&catalog, "Pay now."), entry(&before, "Pay now."));
    let replaced = entry(&catalog, "Go home.");
    assert!(
        replaced.starts_with("# talmach: replaced on 2026-11-21:\n# > Идите по домам.\n"),
        "{replaced}"
    );
    assert!(replaced.ends_with("#, fuzzy\nmsgid \"Go home.\"\nmsgstr \"слово домой.\""));
}

#[test]
fn drafts_are_made_again_only_on_request() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Pay now.\n");
    let _ = sandbox.run(&["draft"]).expect_status(0);
    sandbox.write("engine.py", ENGINE.replace("\"слово\"", "\"дело\""));
    let toml = sandbox.read("talmach.toml").replace("word list 1", "word list 2");
    sandbox.write("talmach.toml", toml);
    let _ = sandbox.run(&["draft"]).expect_status(0);
    assert!(sandbox.read("translations/ru/a.po").contains("слово слово"));
    let _ = sandbox.run(&["draft", "--redo"]).expect_status(0);
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Pay now.").contains("дело дело"), "{catalog}");
    assert!(catalog.contains("drafted by word list 2 on"), "{catalog}");
    assert!(!catalog.contains("word list 1"), "{catalog}");
}

#[test]
fn a_limit_is_a_limit_of_the_whole_run() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "One.\n\nTwo.\n");
    sandbox.write("source_texts/b.md", "Three.\n\nFour.\n");
    let ran = sandbox.run(&["draft", "--limit", "3"]).expect_status(0);
    assert!(ran.stdout.contains("3 passages drafted"), "{}", ran.stdout);
    assert_eq!(asked(&sandbox).lines().count(), 3);
    let ran = sandbox.run(&["draft", "--limit", "3"]).expect_status(0);
    assert!(ran.stdout.contains("1 passage drafted"), "{}", ran.stdout);
}

#[test]
fn the_json_has_the_documented_keys() {
    let Some(sandbox) = project("['deepl', 'mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom.\n\nHard words.\n");
    let report = json(&sandbox.run(&["draft", "--format", "json"]).expect_status(1));
    assert_eq!(report["schema"], 1);
    assert_eq!(report["summary"], serde_json::json!({ "drafted": 1, "undone": 1 }));
    let statement = &report["statements"][0];
    assert_eq!((&statement["id"], &statement["locale"]), (&"a".into(), &"ru".into()));
    assert_eq!(statement["drafted"], serde_json::json!({ "word list 1": 1 }));
    assert_eq!(statement["refused"][0]["unit"], 2);
    assert_eq!(statement["refused"][0]["source"], "mine");
    assert!(statement["refused"][0]["reason"].is_string());
    assert_eq!((&statement["open"], &statement["left"]), (&0.into(), &serde_json::json!({})));
    let given_up = &statement["given_up"][0];
    assert_eq!(
        (&given_up["source"], &given_up["error"]),
        (&"deepl".into(), &"not installed".into())
    );
    assert_eq!(given_up["reason"], "there is no key in DEEPL_API_KEY");
    let failed = serde_json::json!({
        "source": "mine", "units": 1, "error": "bad request",
        "reason": "it does not take the request (too hard)",
    });
    assert_eq!(statement["failed"], serde_json::json!([failed]));
    let documented = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/json.md"));
    let documented = documented.unwrap();
    let (_, section) = documented.split_once("## `draft`").unwrap();
    for key in statement.as_object().unwrap().keys() {
        assert!(section.contains(&format!("`{key}`")), "docs/json.md does not tell of {key}");
    }
}

#[test]
fn a_dry_run_ends_as_the_run_would_where_nobody_can_be_asked() {
    let Some(sandbox) = project("['nobody']") else { return };
    let toml = format!("{}[backends.nobody]\nkind = 'command'\n", sandbox.read("talmach.toml"));
    sandbox.write("talmach.toml", format!("{toml}command = ['no-such-program']\n"));
    sandbox.write("source_texts/a.md", "Freedom now.\n\nGo home.\n");
    let ran = sandbox.run(&["draft", "--dry-run"]).expect_status(1);
    let cannot = "ru: nobody cannot be used (4 words in 2 passages wait for it)";
    assert!(ran.stderr.starts_with(cannot), "{}", ran.stderr);
    assert!(ran.stderr.contains("no-such-program"), "{}", ran.stderr);
    let _ = sandbox.run(&["draft"]).expect_status(1);
    // One that can be asked may have an answer to all of it.
    let both = toml.replace("['nobody']", "['nobody', 'mine']");
    sandbox.write("talmach.toml", format!("{both}command = ['no-such-program']\n"));
    let _ = sandbox.run(&["draft", "--dry-run"]).expect_status(0);
    // Nothing alike is in the memory, and nobody else is named.
    let ran = sandbox.run(&["draft", "--dry-run", "--from", "memory"]).expect_status(1);
    let told = "ru: 2 passages cannot be drafted: nothing alike in the memory\n";
    assert_eq!(ran.stderr, told);
    assert_eq!(asked(&sandbox), "");
}

#[test]
fn what_is_misspelt_on_the_command_line_is_told_before_anything_is_done() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom now.\n");
    sandbox.write("source_texts/b.md", "Go home.\n");
    let refused = |args: &[&str], why: &str| {
        let ran = sandbox.run(&[&["draft"], args].concat()).expect_status(2);
        assert!(ran.stderr.contains(why), "{}", ran.stderr);
        assert!(has_no_catalogs(&sandbox));
    };
    refused(&["--from", "mein"], "there is something similar: mine\n");
    refused(&["--from", "memroy"], "there is something similar: memory\n");
    refused(&["--from", ""], "There is no source of drafts called “”");
    refused(&["--limit", "0"], "expected a whole number, 1 or more");
    refused(&["a", "--replace", "2"], "a has no passage 2; it has 1 passage");
    refused(&["*", "--replace", "1"], "--replace names passages of one statement");
    let one = sandbox.run(&["draft", "a", "--dry-run", "--replace", "1"]).expect_status(0);
    assert!(one.stderr.starts_with("ru: mine: 1 passage, 2 words, "), "{}", one.stderr);
}
