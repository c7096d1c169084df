//! `publish` into a folder that is there already: whatever has changed since, it is as if it were published anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::sandbox::{Ran, Sandbox, catalog};

const ENGLISH: &str = "---\ntitle: The strike\ndate: 2026-05-01\ntags: [strike]\n---\n\nNobody went down the shaft.\n\n![The door](door.png)\n\nWrite letters.\n";
const PAIRS: [(&str, &str); 4] = [
    ("The strike", "Страйк"),
    ("Nobody went down the shaft.", "У шахту ніхто не спусціўся."),
    ("The door", "Дзверы"),
    ("Write letters.", "Пішыце лісты."),
];

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n[locales.be]\n");
    sandbox.write("source_texts/strike.md", ENGLISH);
    sandbox.write("source_texts/door.png", "a picture");
    sandbox.write("translations/be/strike.po", catalog(&PAIRS));
    sandbox.write("translations/ru/strike.po", catalog(&PAIRS[..2]));
    sandbox.write("source_texts/2026/other.md", "# Another\n\nIt has a text.\n");
    sandbox
}

fn publish(sandbox: &Sandbox, out: &str, more: &[&str]) -> Ran {
    sandbox.run(&[&["publish", "--out", out], more].concat()).expect_status(0)
}

fn gone(sandbox: &Sandbox, path: &str) {
    fs::remove_file(sandbox.project().join(path)).unwrap();
}

/// The files of a folder but the manifest.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let name = entry.path().strip_prefix(folder).unwrap().display().to_string();
        (name, fs::read(entry.path()).unwrap())
    });
    named.filter(|(name, _)| !name.starts_with(".talmach")).collect()
}

/// Publishes into the folder of all runs and into one of its own: both are to be the same.
fn compare(sandbox: &Sandbox, what: &str, more: &[&str]) -> Ran {
    let ran = publish(sandbox, "out", more);
    let anew = format!("anew/{}", what.replace(' ', "-"));
    let _ = publish(sandbox, &anew, more);
    let (again, anew) =
        (files(&sandbox.project().join("out")), files(&sandbox.project().join(anew)));
    assert_eq!(again.keys().collect::<Vec<_>>(), anew.keys().collect::<Vec<_>>(), "{what}");
    for (name, bytes) in &anew {
        assert!(again[name] == *bytes, "{what}: {name} is not as it should be");
    }
    ran
}

#[test]
fn whatever_a_page_depends_on_is_seen_when_it_changes() {
    let mut sandbox = project();
    let _ = compare(&sandbox, "first", &[]);
    let all = files(&sandbox.project().join("out")).len();
    let edited = |sandbox: &Sandbox, path: &str, from: &str, to: &str| {
        let text = sandbox.read(path);
        assert!(text.contains(from), "{path}");
        sandbox.write(path, text.replace(from, to));
    };
    type Change<'c> = (&'c str, Box<dyn Fn(&Sandbox) + 'c>);
    let changes: Vec<Change<'_>> = vec![
        ("nothing", Box::new(|_| {})),
        (
            "a statement",
            Box::new(|s| {
                edited(s, "source_texts/strike.md", "Write letters", "Write more letters")
            }),
        ),
        ("a date", Box::new(|s| edited(s, "source_texts/strike.md", "05-01", "05-02"))),
        ("a tag", Box::new(|s| edited(s, "source_texts/strike.md", "[strike]", "[strike, mines]"))),
        (
            "a catalog",
            Box::new(|s| edited(s, "translations/be/strike.po", "ніхто не", "ніводзін не")),
        ),
        (
            "a comment of a catalog",
            Box::new(|s| {
                edited(
                    s,
                    "translations/be/strike.po",
                    "\nmsgid \"The strike\"",
                    "\n#, fuzzy\n#| msgid \"Strikes\"\nmsgid \"The strike\"",
                );
            }),
        ),
        ("a catalog that is gone", Box::new(|s| gone(s, "translations/ru/strike.po"))),
        (
            "the configuration",
            Box::new(|s| {
                s.write("talmach.toml", "[publish]\ntitle = \"A site\"\n[locales.ru]\nname = \"По-русски\"\n[locales.be]\npublish.min-ready = 10\npublish.tags = { strike = \"страйк\" }\n")
            }),
        ),
        ("a template", Box::new(|s| s.write("theme/tag.html", "<p>{{ tag.title }}</p>"))),
        (
            "a template of all pages",
            Box::new(|s| {
                s.write("theme/macros.html", "{% macro item(item, words) %}<li>{{ item.title }}{% endmacro %}{% macro notices(n) %}{% endmacro %}{% macro ways(w, words) %}<i>{% endmacro %}")
            }),
        ),
        ("the style", Box::new(|s| s.write("theme/style.css", "p { color: red }"))),
        ("a word", Box::new(|s| s.write("locales/be/site.ftl", "site_skip = Да тэксту!\n"))),
        (
            "a word with an argument",
            Box::new(|s| s.write("locales/be/site.ftl", "site_notice_behind = { $count } ззаду\n")),
        ),
        ("a picture", Box::new(|s| s.write("source_texts/door.png", "another picture"))),
        ("a picture that is gone", Box::new(|s| gone(s, "source_texts/door.png"))),
        ("a statement that is gone", Box::new(|s| gone(s, "source_texts/2026/other.md"))),
        (
            "a page that somebody edited",
            Box::new(|s| edited(s, "out/be/strike.html", "страйк", "СТРАЙК")),
        ),
        ("a page that somebody removed", Box::new(|s| gone(s, "out/be/strike.parallel.html"))),
        (
            "a manifest of the first versions",
            Box::new(|s| {
                let text = s.read("out/.talmach-site.json");
                let mut manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
                let _ = manifest.as_object_mut().unwrap().remove("seals").unwrap();
                s.write("out/.talmach-site.json", manifest.to_string());
            }),
        ),
    ];
    for (what, change) in changes {
        change(&sandbox);
        let ran = compare(&sandbox, what, &[]);
        if what == "nothing" {
            assert!(
                ran.stderr.contains(&format!("{all} files, nothing has changed")),
                "{}",
                ran.stderr
            );
        }
        let again = publish(&sandbox, "out", &[]);
        assert!(again.stderr.ends_with("files, nothing has changed\n"), "{what}: {}", again.stderr);
    }
    let _ = compare(&sandbox, "an address", &["--base-url", "https://example.org/a/"]);
    let _ = compare(&sandbox, "fewer languages", &["-l", "be"]);
    let _ = compare(&sandbox, "another form", &["--format", "json"]);
    sandbox = sandbox.with("SOURCE_DATE_EPOCH", "1795962400");
    let _ = compare(&sandbox, "another day", &[]);
}

#[test]
fn a_run_that_fell_behind_shows_no_page_of_another_text() {
    let sandbox = project();
    let _ = publish(&sandbox, "out", &[]);
    let before = sandbox.read("out/.talmach-site.json");
    sandbox.write("source_texts/strike.md", ENGLISH.replace("Write letters", "Write more letters"));
    let _ = publish(&sandbox, "out", &[]);
    // As if the second run had been cut short: its pages are there, what is known of them is in the journal.
    let manifest: serde_json::Value =
        serde_json::from_str(&sandbox.read("out/.talmach-site.json")).unwrap();
    let journal: String = manifest["files"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(path, hash)| format!("{} {path}\n", hash.as_str().unwrap()))
        .collect();
    sandbox.write("out/.talmach-site.json", before);
    sandbox.write("out/.talmach-site.journal", journal);
    sandbox.write("source_texts/strike.md", ENGLISH);
    let _ = compare(&sandbox, "the first text again", &[]);
}
