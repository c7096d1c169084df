//! `talmach add`: raw texts come in, are updated, and nothing else is touched.

use crate::sandbox::{Sandbox, catalog};

const RAW: &str = "A strike at the works\nA strike at the works\n\nOn 3 May the first shift laid \
                   down its tools and went\nout to the gate of the works.\n\nPS:\nPlease donate.\n";

const CLEAN: &str = "---\ntitle: \"A strike at the works\"\n---\n\nOn 3 May the first shift laid \
                     down its tools and went out to the gate of the works.\n";

const FILE: &str = "source_texts/a-strike-at-the-works.md";

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n[add]\ncut-from = ['^PS:$']\n");
    sandbox
}

/// The statements' files, by name.
fn statements(sandbox: &Sandbox) -> Vec<String> {
    let folder = sandbox.project().join("source_texts");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_raw_text_becomes_a_clean_statement_and_what_was_done_is_said() {
    let sandbox = project();
    sandbox.write("raw.txt", RAW);
    let ran = sandbox.run(&["add", "raw.txt"]).expect_status(0);
    assert_eq!(sandbox.read(FILE), CLEAN);
    assert_eq!(ran.stdout, "");
    assert_eq!(
        ran.stderr,
        "line 1 is the title: A strike at the works\n\
         line 2 left out: the title again\n\
         lines 4 to 5 joined\n\
         line 7 left out: PS:\n\
         line 8 left out: Please donate.\n\
         source_texts/a-strike-at-the-works.md: 2 passages\n"
    );
}

#[test]
fn an_address_that_no_reader_should_follow_is_refused() {
    let sandbox = project();
    sandbox.write("raw.txt", RAW);
    for bad in ["javascript:alert(1)", "file:///etc/passwd", "example.org/a"] {
        let ran = sandbox.run(&["add", "raw.txt", "--source-url", bad]).expect_status(2);
        let said = "expected an address that begins with https:// or http://";
        assert!(ran.stderr.contains(bad) && ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(statements(&sandbox), [""; 0]);
    }
    let address = "https://example.org/a?b=c";
    let _ = sandbox.run(&["add", "raw.txt", "--source-url", address]).expect_status(0);
    assert!(sandbox.read(FILE).contains(&format!("\nsource-url: {address}\n")));
}

#[test]
fn a_corrected_text_updates_the_statement_and_no_translation() {
    let sandbox = project();
    sandbox.write("raw.txt", RAW);
    let _ = sandbox.run(&["add", "-q", "raw.txt"]).expect_status(0);
    let po = catalog(&[("A strike at the works", "Забастовка на заводе")]);
    sandbox.write("translations/ru/a-strike-at-the-works.po", &po);
    let again = sandbox.run(&["add", "raw.txt"]).expect_status(0);
    assert!(
        again.stderr.ends_with(&format!("{FILE} already says just this\n")),
        "{}",
        again.stderr
    );
    sandbox.write("raw.txt", RAW.replace("the first shift", "the second shift") + "Cut.");
    let ran = sandbox.run(&["add", "raw.txt"]).expect_status(0);
    let said = format!("{FILE} updated; passages: 1 changed, 0 new, 0 removed\nhint: ");
    assert!(ran.stderr.contains(&said), "{}", ran.stderr);
    assert_eq!(sandbox.read(FILE), CLEAN.replace("the first shift", "the second shift"));
    assert_eq!(sandbox.read("translations/ru/a-strike-at-the-works.po"), po);
    assert_eq!(statements(&sandbox), ["a-strike-at-the-works.md"]);
}

#[test]
fn rewrapping_a_text_changes_nothing() {
    let sandbox = project();
    sandbox.write("raw.txt", RAW);
    let _ = sandbox.run(&["add", "-q", "raw.txt"]).expect_status(0);
    let rewrapped =
        RAW.replace("went\nout", "went out").replace("first shift laid", "first\nshift laid");
    sandbox.write("raw.txt", rewrapped);
    let ran = sandbox.run(&["add", "raw.txt"]).expect_status(0);
    assert!(ran.stderr.contains("already says just this"), "{}", ran.stderr);
}

#[test]
fn dry_run_shows_the_result_and_writes_nothing() {
    let sandbox = project();
    let ran = sandbox.run_with_input(&["add", "--dry-run", "-"], RAW).expect_status(0);
    assert_eq!(ran.stdout, CLEAN);
    assert!(
        ran.stderr.ends_with(&format!("{FILE} was not written (--dry-run)\n")),
        "{}",
        ran.stderr
    );
    assert!(statements(&sandbox).is_empty());
    let _ = sandbox.run_with_input(&["add", "-"], RAW).expect_status(0);
    let changed = RAW.replace("first", "second");
    let ran = sandbox.run_with_input(&["add", "--dry-run", "-"], &changed).expect_status(0);
    assert!(ran.stderr.contains("1 changed, 0 new, 0 removed"), "{}", ran.stderr);
    assert_eq!(sandbox.read(FILE), CLEAN);
}

#[test]
fn id_title_date_and_address_may_be_given() {
    let sandbox = project();
    let args = [
        "add",
        "-",
        "--id",
        "2026/strike",
        "--title",
        "It's \"our\" strike: day 1",
        "--date",
        "2026-05-03",
        "--source-url",
        "https://example.org/strike?a=b#c",
    ];
    let _ = sandbox.run_with_input(&args, RAW).expect_status(0);
    let text = sandbox.read("source_texts/2026/strike.md");
    assert!(
        text.starts_with(
            "---\ntitle: \"It's \\\"our\\\" strike: day 1\"\ndate: 2026-05-03\n\
             source-url: https://example.org/strike?a=b#c\n---\n"
        ),
        "{text}"
    );
    let status = sandbox.run(&["status", "--format", "json"]).expect_status(0).stdout;
    assert!(status.contains(r#""title": "It's \"our\" strike: day 1""#), "{status}");
}

#[test]
fn an_update_keeps_the_front_matter_that_the_text_does_not_give() {
    let sandbox = project();
    let front = "---\ntitle: Old title\ndate: 2026-05-03\nsummary: Short.\ntags: [a, b]\n---\n";
    sandbox.write(FILE, format!("{front}\nText.\n"));
    let ran = sandbox.run_with_input(&["add", "-"], RAW).expect_status(0);
    assert!(
        ran.stderr.contains("kept from the front matter of the statement: tags\n"),
        "{}",
        ran.stderr
    );
    let body = CLEAN.split_once("---\n\n").unwrap().1;
    assert_eq!(
        sandbox.read(FILE),
        format!(
            "---\ntitle: \"A strike at the works\"\ndate: 2026-05-03\nsummary: Short.\n\
             tags: [a, b]\n---\n\n{body}"
        )
    );
    let again = sandbox.run_with_input(&["add", "-"], RAW).expect_status(0);
    assert!(again.stderr.contains("already says just this"), "{}", again.stderr);
}

#[test]
fn a_statement_that_is_there_is_cleaned_under_its_own_name() {
    let sandbox = project();
    sandbox.write("source_texts/mine.md", RAW);
    let _ = sandbox.run(&["add", "source_texts/mine.md"]).expect_status(0);
    assert_eq!(statements(&sandbox), ["mine.md"]);
    assert_eq!(sandbox.read("source_texts/mine.md"), CLEAN);
}

#[test]
fn several_texts_come_in_together_or_not_at_all() {
    let sandbox = project();
    sandbox.write("a.txt", "First title\n\nText of the first.\n");
    sandbox.write("b.txt", "Second title\n\nText of the second.\n");
    sandbox.write("bad.txt", b"\xff");
    let ran = sandbox.run(&["add", "a.txt", "bad.txt", "none.txt", "b.txt"]).expect_status(2);
    let errors: Vec<_> = ran.stderr.lines().filter(|line| line.starts_with("error")).collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(statements(&sandbox).is_empty());
    let _ = sandbox.run(&["add", "a.txt", "b.txt"]).expect_status(0);
    assert_eq!(statements(&sandbox), ["first-title.md", "second-title.md"]);
    for option in ["--id=x", "--title=x", "--date=2026-01-01", "--source-url=https://a.example"] {
        let ran = sandbox.run(&["add", "a.txt", "b.txt", option]).expect_status(2);
        assert!(ran.stderr.contains("are for one text"), "{}", ran.stderr);
    }
}

#[test]
fn two_texts_that_would_be_one_statement_are_refused() {
    let sandbox = project();
    sandbox.write("a.txt", "One title\n\nText of the first.\n");
    sandbox.write("b.txt", "One title\n\nText of the second.\n");
    let ran = sandbox.run(&["add", "a.txt", "b.txt"]).expect_status(2);
    let said = "error: a.txt and b.txt would both become source_texts/one-title.md";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert!(statements(&sandbox).is_empty());
}

#[test]
fn line_ends_and_byte_order_marks_of_other_systems_go() {
    let sandbox = project();
    let windows = format!("\u{feff}{}", RAW.replace('\n', "\r\n"));
    let _ = sandbox.run_with_input(&["add", "-"], &windows).expect_status(0);
    assert_eq!(sandbox.read(FILE), CLEAN);
}

#[test]
fn what_is_no_text_is_refused_with_advice() {
    let sandbox = project();
    std::fs::create_dir(sandbox.project().join("folder")).unwrap();
    sandbox.write("empty.txt", "");
    sandbox.write("blank.txt", " \n\t\n");
    sandbox.write("cut.txt", "PS:\nPlease donate.\n");
    sandbox.write("nul.txt", "One\ntwo\0\n");
    sandbox.write("cp1251.txt", b"Title\n\n\xd1\xe2\xee\xe1\xee\xe4\xe0\n");
    for (file, said) in [
        ("empty.txt", "error: empty.txt has no text"),
        ("blank.txt", "error: blank.txt has no text"),
        ("cut.txt", "error: cut.txt has no text"),
        ("nul.txt", "error: nul.txt is not a text: there is a NUL byte in line 2"),
        ("cp1251.txt", "error: cp1251.txt is not UTF-8 (line 3); convert it first"),
        ("none.txt", "error: none.txt does not exist"),
        ("none/none.txt", "error: none/none.txt does not exist"),
        ("folder", "error: folder is not a regular file but a folder, a pipe or a device\nhint: "),
        ("/dev/null", "error: /dev/null is not a regular file but"),
        ("-", "error: stdin has no text"),
    ] {
        let ran = sandbox.run(&["add", file]).expect_status(2);
        assert!(ran.stderr.contains(said), "{file}: {}", ran.stderr);
        assert!(statements(&sandbox).is_empty(), "{file}");
    }
}

#[test]
fn ids_that_leave_the_folder_or_hide_are_refused() {
    let sandbox = project();
    for id in ["../x", "/x", "a/../../x", ".x", "a/.x", "", "a//b", "a\\b", "C:x", "-x", "a\nb"] {
        let id = format!("--id={id}");
        let ran = sandbox.run_with_input(&["add", "-", &id], RAW).expect_status(2);
        assert!(ran.stderr.contains("expected a path without an extension"), "{}", ran.stderr);
    }
    assert!(statements(&sandbox).is_empty());
    assert!(!sandbox.project().join("../x.md").exists());
}

#[test]
fn a_hostile_title_makes_a_harmless_id() {
    let sandbox = project();
    for title in ["../../../etc/passwd", "..", "a\u{1b}[2Jb", "CON: <x|y>?*", "Свабода!"] {
        let raw = format!("{title}\n\nText that stands for itself.\n");
        let args = ["add", "-", "--title", title];
        let ran = sandbox.run_with_input(&args, &raw);
        assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
        assert!([0, 2].contains(&ran.status), "{title}: {}", ran.stderr);
    }
    let outside = sandbox.project().parent().unwrap().to_owned();
    let names: Vec<_> = std::fs::read_dir(outside).unwrap().collect();
    assert_eq!(names.len(), 2);
    for name in statements(&sandbox) {
        assert!(name.chars().all(|c| c.is_alphanumeric() || "-.".contains(c)), "{name}");
    }
}

#[test]
fn a_text_without_a_title_is_named_for_its_file_or_asks_for_an_id() {
    let sandbox = project();
    let text = "this is only a paragraph, and it goes on for long enough to be no title at all, \
                as anybody would see who reads it to its end.\n";
    sandbox.write("my text.txt", text);
    let _ = sandbox.run(&["add", "my text.txt"]).expect_status(0);
    assert_eq!(sandbox.read("source_texts/my text.md"), text);
    let ran = sandbox.run_with_input(&["add", "-"], text).expect_status(2);
    assert!(ran.stderr.contains("give one with --id"), "{}", ran.stderr);
}

#[test]
fn a_statement_in_plain_text_is_not_doubled() {
    let sandbox = project();
    sandbox.write("source_texts/note.txt", "Old.\n");
    let ran = sandbox.run_with_input(&["add", "-", "--id", "note"], RAW).expect_status(2);
    let said = "error: The statement note exists as source_texts/note.txt; ";
    assert!(ran.stderr.starts_with(said), "{}", ran.stderr);
    assert_eq!(statements(&sandbox), ["note.txt"]);
}

#[test]
fn a_text_may_come_from_anywhere() {
    let sandbox = project();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("raw.txt");
    std::fs::write(&file, RAW).unwrap();
    let _ = sandbox.run(&["add", file.to_str().unwrap()]).expect_status(0);
    assert_eq!(sandbox.read(FILE), CLEAN);
}

#[test]
fn another_text_of_the_same_title_does_not_take_the_place_of_a_statement() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    sandbox.write("a.txt", "Appeal\n\nFour weavers were taken from their homes at night.\n");
    sandbox.write("b.txt", "Appeal\n\nPay drivers what they have earned.\n");
    let _ = sandbox.run(&["add", "a.txt"]).expect_status(0);
    let before = sandbox.read("source_texts/appeal.md");
    let ran = sandbox.run(&["add", "b.txt"]).expect_status(2);
    assert!(ran.stderr.contains("source_texts/appeal.md is another text"), "{}", ran.stderr);
    assert!(ran.stderr.contains("hint: --id appeal puts this one"), "{}", ran.stderr);
    assert_eq!(sandbox.read("source_texts/appeal.md"), before);
    // A corrected text is the same text, and who names the statement knows what they do.
    sandbox.write("a.txt", "Appeal\n\nFive weavers were taken from their homes last night.\n");
    let _ = sandbox.run(&["add", "a.txt"]).expect_status(0);
    let _ = sandbox.run(&["add", "b.txt", "--id", "appeal"]).expect_status(0);
}
