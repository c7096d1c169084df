//! `draft`: the real program with an engine of a few lines, so that every answer is known beforehand.

use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::local_backends::setup::installed;
use crate::sandbox::{Ran, Sandbox, catalog};
use crate::tools;

/// Translates word by word and writes down what it was asked. Some words make it fail, as real engines do.
const ENGINE: &str = r#"import json, os, re, sys, time
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

const MINE: &str = "[backends.mine]\nkind = 'command'\ncommand = ['/usr/bin/python3', 'engine.py']\n\
     engine = 'word list 1'\n";

/// A project with Russian drafts from these sources, or `None` where the engine cannot run.
fn project(draft: &str) -> Option<Sandbox> {
    installed("/usr/bin/python3").then(|| {
        let sandbox = Sandbox::new();
        sandbox.write("talmach.toml", format!("[locales.ru]\ndraft = {draft}\n{MINE}"));
        sandbox.write("engine.py", ENGINE);
        sandbox
    })
}

/// What the engine was asked, a line each.
fn asked(sandbox: &Sandbox) -> String {
    fs::read_to_string(sandbox.project().join("asked.txt")).unwrap_or_default()
}

/// The entry of a source in a catalog, with its comments; sources and translations stand on one line each.
#[track_caller]
fn entry(catalog: &str, source: &str) -> String {
    let line = format!("\nmsgid {source:?}\n");
    let found = catalog.split("\n\n").find(|entry| format!("\n{entry}\n").contains(&line));
    found.unwrap_or_else(|| panic!("{source:?} is not in\n{catalog}")).trim_end().to_owned()
}

fn has_no_catalogs(sandbox: &Sandbox) -> bool {
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
fn without_a_model_it_names_the_command_that_gets_it() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\ndraft = ['firefox']\n");
    sandbox.write("source_texts/a.md", "Freedom now.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    assert!(ran.stdout.contains("talmach models get en-ru"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("0 passages drafted, 1 left\n"), "{}", ran.stdout);
    assert!(ran.stderr.contains("`talmach backends`"), "{}", ran.stderr);
    assert!(has_no_catalogs(&sandbox));
    let backends = sandbox.run(&["backends"]).expect_status(0);
    assert!(backends.stdout.starts_with("firefox  en → ru: not usable: "), "{}", backends.stdout);
    assert!(backends.stdout.contains("talmach models get en-ru"), "{}", backends.stdout);
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
    sandbox.write("source_texts/a.md", "Pay now.\n\nGo home.\n");
    let known = [("Pay now.", "Заплатите сейчас."), ("Go home.", "Идите по домам.")];
    sandbox.write("translations/ru/a.po", catalog(&known));
    let before = sandbox.read("translations/ru/a.po");
    let ran = sandbox.run(&["draft", "--replace", "2"]).expect_status(2);
    assert!(ran.stderr.contains("--replace"), "{}", ran.stderr);
    assert_eq!(sandbox.read("translations/ru/a.po"), before);
    let _ = sandbox.run(&["draft", "a", "--replace", "2"]).expect_status(0);
    let catalog = sandbox.read("translations/ru/a.po");
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

/// A proxy that hangs up, so that whatever leaves the program by HTTPS is seen.
fn remote() -> (Sandbox, TcpListener) {
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    let address = format!("http://{}", proxy.local_addr().unwrap());
    let sandbox = Sandbox::new().with("HTTPS_PROXY", &address).with("DEEPL_KEY", "top-secret:fx");
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\ndraft = ['deepl']\n[backends.deepl]\nkey-env = 'DEEPL_KEY'\ntimeout = 1\n",
    );
    sandbox.write("source_texts/a.md", "Freedom.\n");
    (sandbox, proxy)
}

#[test]
fn nothing_is_sent_to_others_before_somebody_agrees() {
    let (sandbox, proxy) = remote();
    let ran = sandbox.run(&["draft"]).expect_status(2);
    assert!(ran.stderr.contains("sends texts to api-free.deepl.com"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error: Nothing was sent"), "{}", ran.stderr);
    assert!(ran.stderr.contains("--yes") && ran.stderr.contains("allow-remote"));
    assert!(!(ran.stderr + &ran.stdout).contains("top-secret"));
    assert_eq!(proxy.accept().unwrap_err().kind(), ErrorKind::WouldBlock);
    assert!(has_no_catalogs(&sandbox));
}

#[test]
fn who_agrees_on_the_line_or_in_the_configuration_sends() {
    let (sandbox, proxy) = remote();
    // Nobody is behind the proxy, so that the run ends without drafts.
    proxy_hangs_up(&proxy, || {
        let ran = sandbox.run(&["draft", "--yes"]).expect_status(1);
        assert!(ran.stdout.contains("deepl was given up"), "{}", ran.stdout);
        assert!(!ran.stderr.contains("Nothing was sent"), "{}", ran.stderr);
        assert!(!(ran.stderr + &ran.stdout).contains("top-secret"));
    });
    let toml = sandbox.read("talmach.toml");
    sandbox.write("talmach.toml", format!("[draft]\nallow-remote = true\n{toml}"));
    proxy_hangs_up(&proxy, || {
        let ran = sandbox.run(&["draft"]).expect_status(1);
        assert!(!ran.stderr.contains("Nothing was sent"), "{}", ran.stderr);
        assert!(!(ran.stderr + &ran.stdout).contains("top-secret"));
    });
}

/// Closes every connection while something runs; there was at least one.
fn proxy_hangs_up(proxy: &TcpListener, work: impl FnOnce()) {
    let done = std::sync::atomic::AtomicBool::new(false);
    let met = std::thread::scope(|scope| {
        let closer = scope.spawn(|| {
            let mut met = 0;
            while !done.load(std::sync::atomic::Ordering::Acquire) {
                met += usize::from(proxy.accept().is_ok());
                std::thread::yield_now();
            }
            met
        });
        work();
        done.store(true, std::sync::atomic::Ordering::Release);
        closer.join().unwrap()
    });
    assert!(met > 0, "nothing was sent");
}

#[test]
fn a_failing_engine_falls_through_to_the_next_and_is_told() {
    let Some(sandbox) = project("['dead', 'mine', 'pseudo']") else { return };
    let toml = sandbox.read("talmach.toml");
    let dead = "[backends.dead]\nkind = 'command'\ncommand = ['sh', '-c', 'exit 3']\n";
    sandbox.write("talmach.toml", toml + dead);
    sandbox.write("source_texts/a.md", "Freedom.\n\nHard words.\n");
    sandbox.write("source_texts/b.md", "Crash here.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(
        ran.stdout.contains("ru: dead failed on 3 passages: its server failed (exit status: 3")
    );
    assert!(ran.stdout.contains("ru: mine failed on 2 passages: "), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("3 passages drafted, 0 left\n"), "{}", ran.stdout);
    assert!(ran.stderr.contains("`talmach backends`"), "{}", ran.stderr);
    // What the engine has no answer to takes nothing from its neighbour.
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Freedom.").contains("drafted by word list 1"), "{catalog}");
    assert!(entry(&catalog, "Hard words.").contains("drafted by pseudo"), "{catalog}");
    let catalog = sandbox.read("translations/ru/b.po");
    assert!(entry(&catalog, "Crash here.").contains("drafted by pseudo"), "{catalog}");
}

#[test]
fn an_engine_that_is_not_set_up_is_told_with_what_it_lacks() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\ndraft = ['deepl']\n[backends.deepl]\nkey-env = 'NO_KEY'\n",
    );
    sandbox.write("source_texts/a.md", "Freedom.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    for said in [&ran.stdout, &ran.stderr, &sandbox.run(&["backends"]).stdout] {
        assert!(said.contains("there is no key in NO_KEY"), "{said}");
    }
    assert!(!ran.stdout.contains("not installed"), "{}", ran.stdout);
    let ran = sandbox.run(&["draft", "--from", "nosuch"]).expect_status(1);
    assert!(ran.stdout.contains("nosuch is no kind of engine"), "{}", ran.stdout);
    assert!(has_no_catalogs(&sandbox));
}

#[cfg(unix)]
#[test]
fn ctrl_c_saves_what_is_finished_and_leaves_the_rest() {
    let Some(sandbox) = project("['mine']") else { return };
    sandbox.write("source_texts/a.md", "Freedom.\n");
    sandbox.write("source_texts/b.md", "Sleep well.\n");
    let mut command = sandbox.command(&["draft"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run = command.spawn().unwrap();
    let finished = sandbox.project().join("translations/ru/a.po");
    // As soon as one is saved and the engine thinks about the other.
    while !(finished.exists() && asked(&sandbox).contains("Sleep")) {
        assert!(run.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    let interrupt = Command::new("kill").args(["-INT", &run.id().to_string()]).status();
    assert!(interrupt.unwrap().success());
    let output = run.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.ends_with("1 passage drafted, 1 left\n"), "{said}");
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Freedom.").contains("#, fuzzy\n"), "{catalog}");
    let folder = fs::read_dir(finished.parent().unwrap()).unwrap();
    let left: Vec<_> = folder.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["a.po"]);
    // Taken up again where it stopped.
    sandbox.write("source_texts/b.md", "Wake up.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(ran.stdout.ends_with("1 passage drafted, 0 left\n"), "{}", ran.stdout);
}

#[test]
fn a_pivot_starts_from_current_translations_alone() {
    if !installed("/usr/bin/python3") {
        return;
    }
    let sandbox = Sandbox::new();
    let toml = format!(
        "[locales.ru]\n[locales.be]\ndraft = [{{ backend = 'mine', from = 'ru' }}]\n{MINE}"
    );
    sandbox.write("talmach.toml", toml);
    sandbox.write("engine.py", ENGINE.replace("\"слово\"", "\"слова\""));
    sandbox.write("source_texts/a.md", "Pay now.\n\nGo home.\n\nFreedom.\n");
    let russian = catalog(&[("Pay now.", "Заплатите сейчас.")])
        + "\n#, fuzzy\nmsgid \"Go home.\"\nmsgstr \"Идите домой.\"\n";
    sandbox.write("translations/ru/a.po", &russian);
    let ran = sandbox.run(&["draft", "-l", "be"]).expect_status(1);
    assert!(ran.stdout.contains("1 passage drafted, 2 left"), "{}", ran.stdout);
    assert_eq!(ran.stdout.matches("the translation to start from is not ready").count(), 2);
    assert_eq!(asked(&sandbox), "ru be Заплатите сейчас.\n");
    let drafted = sandbox.read("translations/be/a.po");
    let entry = entry(&drafted, "Pay now.");
    assert!(entry.contains("# talmach: drafted by word list 1 from ru b3:"), "{entry}");
    assert!(entry.ends_with("#, fuzzy\nmsgid \"Pay now.\"\nmsgstr \"слова слова.\""), "{entry}");
    assert!(drafted.contains("msgid \"Go home.\"\nmsgstr \"\"\n"), "{drafted}");
    assert_eq!(sandbox.read("translations/ru/a.po"), russian);
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
fn backends_lists_pairs_and_where_texts_go() {
    let Some(sandbox) = project("['memory', 'mine']") else { return };
    let toml = sandbox.read("talmach.toml")
        + "pairs = ['en-be']\n[backends.other]\nkind = 'libretranslate'\nurl = 'http://127.0.0.1:1'\n";
    sandbox.write("talmach.toml", toml);
    let ran = sandbox.run(&["backends"]).expect_status(0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "mine  en → ru: not usable: it does not translate this pair");
    assert!(lines[1].starts_with("other  en → ru: not usable: it cannot be reached"), "{lines:?}");
    let toml = sandbox.read("talmach.toml").replace("en-be", "en-ru");
    sandbox.write("talmach.toml", toml);
    let ran = sandbox.run(&["backends"]).expect_status(0);
    assert!(ran.stdout.starts_with("mine  en → ru: usable; the texts stay on this machine\n"));
}

#[test]
fn apertium_drafts_belarusian_from_russian() {
    if !installed("/usr/share/apertium/modes/rus-bel.mode") {
        return;
    }
    let sandbox = Sandbox::new();
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\n[locales.be]\ndraft = [{ backend = 'apertium', from = 'ru' }]\n",
    );
    sandbox.write("source_texts/a.md", "We live in a big city, and that is good.\n");
    let text = "Мы живём в большом городе, и это хорошо.";
    let known = [("We live in a big city, and that is good.", text)];
    sandbox.write("translations/ru/a.po", catalog(&known));
    let _ = sandbox.run(&["draft", "-l", "be"]).expect_status(0);
    let drafted = sandbox.read("translations/be/a.po");
    assert!(drafted.contains("drafted by apertium rus-bel from ru b3:"), "{drafted}");
    assert!(drafted.contains("вялікім горадзе"), "{drafted}");
}
