//! `publish`: what readers get, and what it does to the folder that they get it from.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use talmach::model::fingerprint::Fingerprint;

use crate::sandbox::{Ran, Sandbox, catalog};
use crate::snapshot;

const ENGLISH: &str = "---\ntitle: The miners stopped work\ndate: 2026-05-01\ntags: [strike]\n---\n\n\
    Nobody went down the shaft on Monday morning.\n\nWrite letters to those who are in prison.\n";
const TITLE: (&str, &str) = ("The miners stopped work", "Гарнякі спынілі працу");
const MONDAY: (&str, &str) = (
    "Nobody went down the shaft on Monday morning.",
    "У панядзелак раніцай у шахту ніхто не спусціўся.",
);
const LETTERS: (&str, &str) =
    ("Write letters to those who are in prison.", "Пішыце лісты тым, хто ў турме.");

/// One statement, with a Belarusian catalog.
fn project(config: &str, be: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", format!("[locales.ru]\n[locales.be]\n{config}"));
    sandbox.write("source_texts/strike.md", ENGLISH);
    sandbox.write("translations/be/strike.po", be);
    sandbox
}

fn whole() -> Sandbox {
    project("", &catalog(&[TITLE, MONDAY, LETTERS]))
}

/// A draft by an engine, with its mark.
pub(crate) fn draft((source, translation): (&str, &str), flag: &str) -> String {
    let hash = Fingerprint::of_pair(source, translation);
    format!(
        "\n# talmach: drafted by firefox en-be 3.0 on 2026-11-20 ({hash})\n{flag}msgid {source:?}\nmsgstr {translation:?}\n"
    )
}

fn publish(sandbox: &Sandbox, more: &[&str]) -> Ran {
    sandbox.run(&[&["publish"], more].concat())
}

/// A page with plain blanks: where its lines may break is not asked here.
fn page(sandbox: &Sandbox, path: &str) -> String {
    sandbox.read(Path::new("public").join(path)).replace('\u{a0}', " ")
}

fn files(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let entries = entries.into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file());
    entries.map(|e| e.path().strip_prefix(folder).unwrap().display().to_string()).collect()
}

#[test]
fn pages_of_the_samples_are_as_kept() {
    let root = env!("CARGO_MANIFEST_DIR");
    let sandbox = Sandbox::new();
    let out = sandbox.project().join("out");
    let said = sandbox.run(&["--project", root, "publish", "--out", out.to_str().unwrap()]);
    let _ = said.expect_status(0);
    let kept = [
        "en/2026-06-12-observers.html",
        "ru/2026-05-01-strike.changes.html",
        "be/2026-11-10-open-letter.html",
        "be/2026-09-09-letters-to-prisoners.html",
    ];
    let texts: Vec<(String, String)> = kept
        .iter()
        .map(|name| ((*name).to_owned(), sandbox.read(Path::new("out").join(name))))
        .collect();
    snapshot::compare("publish", &texts);
}

#[test]
fn a_page_says_in_its_language_what_it_is() {
    let sandbox = whole();
    let ran = publish(&sandbox, &[]).expect_status(0);
    assert!(ran.stderr.contains("ru: 1 statement is published in English"), "{}", ran.stderr);
    let be = page(&sandbox, "be/strike.html");
    assert!(
        be.contains("<html lang=\"be\"") && be.contains(MONDAY.1) && !be.contains(MONDAY.0),
        "{be}"
    );
    let ru = page(&sandbox, "ru/strike.html");
    assert!(ru.contains("Это заявление пока не переведено") && ru.contains(MONDAY.0), "{ru}");
    assert!(ru.contains("rel=\"canonical\" href=\"../en/strike.html\""), "{ru}");
}

#[test]
fn a_second_run_writes_nothing_and_an_edit_only_what_it_touches() {
    let sandbox = whole();
    sandbox.write("source_texts/other.md", "# Another statement\n\nIt has a text.\n");
    let _ = publish(&sandbox, &[]).expect_status(0);
    let again = publish(&sandbox, &[]).expect_status(0);
    assert!(again.stderr.ends_with("files, nothing has changed\n"), "{}", again.stderr);
    let edited = catalog(&[TITLE, (MONDAY.0, "Ніхто не спусціўся ў шахту ў панядзелак."), LETTERS]);
    sandbox.write("translations/be/strike.po", edited);
    let ran = publish(&sandbox, &[]).expect_status(0);
    // The page, and the one with the English beside it.
    assert!(ran.stderr.contains("public: 2 files written"), "{}", ran.stderr);
}

#[test]
fn what_is_gone_is_removed_if_we_made_it() {
    let sandbox = whole();
    sandbox.write("source_texts/other.md", "# Another statement\n\nIt has a text.\n");
    let _ = publish(&sandbox, &[]).expect_status(0);
    sandbox.write("public/be/mine.html", "mine");
    sandbox.write("public/ru/other.html", "edited by hand");
    fs::remove_file(sandbox.project().join("source_texts/other.md")).unwrap();
    let ran = publish(&sandbox, &[]).expect_status(0);
    assert!(ran.stderr.contains("ru/other.html is not published any more"), "{}", ran.stderr);
    let left = files(&sandbox.project().join("public"));
    assert!(!left.contains(&"en/other.html".to_owned()), "{left:?}");
    assert!(left.contains(&"be/mine.html".to_owned()), "{left:?}");
    assert_eq!(page(&sandbox, "ru/other.html"), "edited by hand");
}

#[test]
fn a_dry_run_says_what_each_page_would_be_and_writes_nothing() {
    let be = [catalog(&[TITLE, MONDAY]), draft(LETTERS, "#, fuzzy\n")].concat();
    let sandbox = project("", &be);
    sandbox.write("source_texts/held.md", "---\npublish: false\n---\n\nNot yet.\n");
    let ran = publish(&sandbox, &["--dry-run"]).expect_status(0);
    assert_eq!(
        ran.stdout,
        "statement  locale  ready  page                     behind\n\
         held       ru             none\n           be             none\n\
         strike     ru        0\u{a0}%  English: not translated  3 missing\n           \
         be       60\u{a0}%  English: not ready       1 draft\n"
    );
    assert!(!sandbox.project().join("public").exists());
}

#[test]
fn folders_with_files_of_the_project_or_of_others_are_refused() {
    let sandbox = whole();
    sandbox.write("site/index.html", "mine");
    for out in
        [".", "..", "source_texts", "translations/be", "source_texts/../translations", "theme"]
    {
        let ran = publish(&sandbox, &["--out", out]).expect_status(2);
        assert!(ran.stderr.contains("would be in the way"), "{out}: {}", ran.stderr);
    }
    let ran = publish(&sandbox, &["--out", "site"]).expect_status(2);
    assert!(ran.stderr.contains("index.html was not made by talmach"), "{}", ran.stderr);
    assert_eq!(sandbox.read("site/index.html"), "mine");
    assert_eq!(files(&sandbox.project().join("source_texts")), ["strike.md"]);
}

#[test]
fn a_statement_says_where_and_how_it_is_published() {
    let with = |fields: &str| {
        let sandbox = project("", &catalog(&[TITLE, MONDAY]));
        sandbox.write(
            "source_texts/strike.md",
            ENGLISH.replacen("---\n", &format!("---\n{fields}\n"), 1),
        );
        sandbox
    };
    let sandbox = with("publish: false");
    let _ = publish(&sandbox, &[]).expect_status(0);
    assert!(!sandbox.project().join("public/en/strike.html").exists());
    let sandbox = with("publish: [ru]");
    let _ = publish(&sandbox, &[]).expect_status(0);
    let there =
        |locale: &str| sandbox.project().join(format!("public/{locale}/strike.html")).exists();
    assert_eq!([there("en"), there("ru"), there("be")], [true, true, false]);
    let sandbox = with("publish-min-ready: 60\npublish-on-missing: omit");
    let _ = publish(&sandbox, &[]).expect_status(0);
    let be = page(&sandbox, "be/strike.html");
    assert!(
        be.contains(MONDAY.1) && be.contains("data-state=\"gap\"") && !be.contains(LETTERS.0),
        "{be}"
    );
    for (field, named) in [
        ("publish-on-drafts: hide", "publish-on-draft"),
        ("publish-require: best", "current, reviewed"),
    ] {
        let ran = publish(&with(field), &[]).expect_status(2);
        assert!(ran.stderr.contains("error: source_texts/strike.md:2: "), "{}", ran.stderr);
        assert!(ran.stderr.contains(named), "{}", ran.stderr);
    }
}

#[test]
fn machine_text_is_labelled_until_somebody_has_reviewed_it() {
    let be = [catalog(&[TITLE, MONDAY]), draft(LETTERS, "#, fuzzy\n")].concat();
    let hidden = project("publish.min-ready = 50\n", &be);
    let _ = publish(&hidden, &[]).expect_status(0);
    assert!(!page(&hidden, "be/strike.html").contains(LETTERS.1));

    let shown = project("publish.min-ready = 50\npublish.on-draft = \"keep-marked\"\n", &be);
    let audit = |sandbox: &Sandbox| -> Value {
        let _ = publish(sandbox, &["--audit", "audit.json"]).expect_status(0);
        serde_json::from_str(&sandbox.read("audit.json")).unwrap()
    };
    let listed = audit(&shown);
    let labelled = page(&shown, "be/strike.html");
    assert!(
        labelled.contains(LETTERS.1) && labelled.contains("data-origin=\"machine\""),
        "{labelled}"
    );
    assert!(labelled.contains("Машынны пераклад (firefox en-be 3.0), не правераны"), "{labelled}");
    let passages = listed["passages"].as_array().unwrap();
    assert_eq!(passages.len(), 1);
    assert_eq!(passages[0]["engine"], "firefox en-be 3.0");
    assert_eq!(passages[0]["drafted"], "2026-11-20");
    assert_eq!(passages[0]["review"], Value::Null);

    // To take the flag away is not a review.
    shown.write(
        "translations/be/strike.po",
        [catalog(&[TITLE, MONDAY]), draft(LETTERS, "")].concat(),
    );
    let _ = audit(&shown);
    assert!(page(&shown, "be/strike.html").contains("не правераны"));

    let _ = shown.run(&["review", "strike", "-l", "be", "--by", "Ганна"]).expect_status(0);
    let listed = audit(&shown);
    let reviewed = page(&shown, "be/strike.html");
    assert!(reviewed.contains(LETTERS.1) && !reviewed.contains("не правераны"), "{reviewed}");
    assert_eq!(listed["passages"][0]["review"]["by"], "Ганна");
}

#[test]
fn what_a_person_has_not_finished_is_never_shown_without_a_word() {
    let begun = format!("\n#, fuzzy\nmsgid {:?}\nmsgstr {:?}\n", LETTERS.0, LETTERS.1);
    let be = catalog(&[TITLE, MONDAY]) + &begun;
    for on_draft in ["hide", "keep-marked"] {
        let config = format!("[publish]\nmin-ready = 50\non-draft = \"{on_draft}\"\n");
        let sandbox = project(&config, &be);
        let _ = publish(&sandbox, &[]).expect_status(0);
        let be = page(&sandbox, "be/strike.html");
        assert!(be.contains(LETTERS.0) && !be.contains(LETTERS.1), "{be}");
        assert!(
            be.contains("data-mark=\"draft\"") && be.contains("data-notice=\"original\""),
            "{be}"
        );
    }
}

#[test]
fn what_nobody_has_reviewed_says_so_where_reviews_are_asked_for() {
    let config = "[publish]\nrequire = \"reviewed\"\nmin-ready = 0\non-draft = \"keep-marked\"\n";
    let sandbox = project(config, &catalog(&[TITLE, MONDAY, LETTERS]));
    let _ = publish(&sandbox, &[]).expect_status(0);
    let be = page(&sandbox, "be/strike.html");
    assert!(be.contains(MONDAY.1), "{be}");
    assert_eq!(be.matches("data-mark=\"unreviewed\"").count(), 3, "{be}");
    assert!(be.contains("Пераклад 3 урыўкаў пакуль ніхто не праверыў"), "{be}");
}

#[test]
fn a_list_says_why_a_statement_is_there_in_the_original() {
    let sandbox = project("", &catalog(&[TITLE, MONDAY]));
    let _ = publish(&sandbox, &[]).expect_status(0);
    let (ru, be) = (page(&sandbox, "ru/index.html"), page(&sandbox, "be/index.html"));
    assert!(ru.contains(">пока не переведено<"), "{ru}");
    assert!(be.contains(">пераклад пакуль не гатовы, зроблена 60 %<"), "{be}");
}

#[test]
fn a_language_that_we_do_not_speak_has_english_words_that_say_so_and_its_own_if_all_are_there() {
    let sandbox = project("[locales.uk]\n", &catalog(&[TITLE, MONDAY, LETTERS]));
    let uk = catalog(&[
        (TITLE.0, "Шахтарі зупинили роботу"),
        (MONDAY.0, "У понеділок уранці ніхто не спустився в шахту."),
        (LETTERS.0, "Пишіть листи тим, хто у в’язниці."),
    ]);
    sandbox.write("translations/uk/strike.po", uk);
    let _ = publish(&sandbox, &[]).expect_status(0);
    let uk = page(&sandbox, "uk/strike.html");
    assert!(uk.contains("<html lang=\"en\">") && uk.contains(">Skip to the text<"), "{uk}");
    assert!(
        uk.contains("data-origin=\"person\" lang=\"uk\">") && uk.contains("2026-05-01<"),
        "{uk}"
    );
    let words = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/site.ftl"));
    sandbox.write("locales/uk/site.ftl", words.replace("Skip to the text", "До тексту"));
    let _ = publish(&sandbox, &[]).expect_status(0);
    let uk = page(&sandbox, "uk/strike.html");
    assert!(uk.contains("<html lang=\"uk\">") && uk.contains(">До тексту<"), "{uk}");
}

#[test]
fn pages_of_changes_and_of_two_languages_lead_to_the_other_languages() {
    let was = "Nobody went down the shaft on Sunday morning.";
    let be = catalog(&[TITLE, (was, MONDAY.1), LETTERS]);
    let sandbox = project("[publish]\nmin-ready = 50\n", &be);
    let _ = publish(&sandbox, &[]).expect_status(0);
    for (name, to) in [
        ("be/strike.changes.html", "../ru/strike.html"),
        ("be/strike.parallel.html", "../ru/strike.html"),
    ] {
        let text = page(&sandbox, name);
        assert!(text.contains("<nav class=\"languages\""), "{text}");
        assert!(text.contains(&format!("href=\"{to}\" lang=\"ru\"")), "{text}");
    }
}

#[test]
fn a_passage_that_is_behind_says_since_when_and_links_to_the_change() {
    let sandbox = project("publish.min-ready = 50\n", &catalog(&[TITLE, MONDAY, LETTERS]));
    sandbox.write("source_texts/strike.md", ENGLISH.replace("Monday", "Tuesday"));
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let _ = publish(&sandbox, &[]).expect_status(0);
    let be = page(&sandbox, "be/strike.html");
    assert!(be.contains("Арыгінал гэтага ўрыўка змяніўся 21 лістапада 2026 года"), "{be}");
    assert!(be.contains("strike.changes.html#p2\""), "{be}");
    assert!(page(&sandbox, "be/strike.changes.html").contains("<del>Monday</del>"));
}

#[test]
fn a_theme_and_words_of_the_project_are_used_and_their_mistakes_told() {
    let sandbox = whole();
    sandbox.write("theme/style.css", "body { color: red }\n");
    sandbox.write("locales/be/site.ftl", "site_statements = Лісты\n");
    let _ = publish(&sandbox, &[]).expect_status(0);
    assert_eq!(page(&sandbox, "style.css"), "body { color: red }\n");
    assert!(page(&sandbox, "be/strike.html").contains("Лісты"));
    sandbox.write("locales/be/site.ftl", "\nsite_statments = Лісты\n");
    let ran = publish(&sandbox, &[]).expect_status(2);
    assert!(ran.stderr.contains("locales/be/site.ftl, line 2: site_statments"), "{}", ran.stderr);
    sandbox.write("locales/be/site.ftl", "");
    sandbox.write("theme/tag.html", "<p>\n{{ tag.titel }}\n");
    let ran = publish(&sandbox, &[]).expect_status(2);
    assert!(ran.stderr.contains("tag.html, line 2"), "{}", ran.stderr);
}

#[test]
fn pictures_beside_a_statement_come_along() {
    let sandbox = whole();
    sandbox.write("source_texts/pics/door.png", "not really a picture");
    sandbox.write("secret.png", "not for readers");
    let link = sandbox.project().join("source_texts/pics/link.png");
    std::os::unix::fs::symlink(sandbox.project().join("secret.png"), link).unwrap();
    sandbox.write(
        "source_texts/door.md",
        "# The door\n\n![The door](pics/door.png) and ![another](../secret.png)\n\n\
         ![a third](pics/link.png) ![a fourth](pics/gone.png)\n",
    );
    let ran = publish(&sandbox, &[]).expect_status(0);
    for told in [
        "door.md:3: the picture ../secret.png is not in the folder",
        "door.md:5: the picture pics/link.png is not in the folder",
        "door.md:5: the picture pics/gone.png is not there",
    ] {
        assert!(ran.stderr.contains(&format!("warning: source_texts/{told}")), "{}", ran.stderr);
    }
    let en = page(&sandbox, "en/door.html");
    assert!(en.contains("src=\"../pictures/pics/door.png\""), "{en}");
    assert!(en.contains("<p class=\"passage\" id=\"p3\">a third a fourth</p>"), "{en}");
    assert_eq!(page(&sandbox, "pictures/pics/door.png"), "not really a picture");
    let there = files(&sandbox.project().join("public"));
    assert!(!there.iter().any(|name| name.contains("secret")), "{there:?}");
}

#[test]
fn one_broken_catalog_is_told_and_nothing_is_removed() {
    let sandbox = whole();
    sandbox.write("source_texts/other.md", "# Another statement\n\nIt has a text.\n");
    let _ = publish(&sandbox, &[]).expect_status(0);
    let before = files(&sandbox.project().join("public"));
    sandbox.write("translations/ru/other.po", "msgid \"x\nmsgstr");
    let ran = publish(&sandbox, &[]).expect_status(2);
    assert!(ran.stderr.contains("translations/ru/other.po:1"), "{}", ran.stderr);
    assert_eq!(files(&sandbox.project().join("public")), before);
}

#[test]
fn a_watch_publishes_again_when_a_file_changes_and_ends_with_ctrl_c() {
    let sandbox = whole();
    let mut child = sandbox
        .command(&["publish", "--watch"])
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    assert!(said.any(|line| line.starts_with("Watching")));
    sandbox.write("translations/be/strike.po", catalog(&[TITLE, (MONDAY.0, "Змена."), LETTERS]));
    assert!(said.any(|line| line.contains("2 files written")));
    assert!(page(&sandbox, "be/strike.html").contains("Змена."));
    // A folder that was not there when the watch began.
    sandbox.write("theme/style.css", "body {}\n");
    assert!(said.any(|line| line.contains("1 file written")));
    sandbox.write("theme/style.css", "main {}\n");
    assert!(said.any(|line| line.contains("1 file written")));
    assert_eq!(page(&sandbox, "style.css"), "main {}\n");
    let interrupt = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(interrupt.unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
