//! `review`: somebody vouches, by name, for exactly this text of exactly this English.

use crate::sandbox::{Ran, Sandbox};
use crate::tools::{gettext, run};

const ENGLISH: &str =
    "The miners stopped work.\n\nWrite letters to prisoners.\n\nNobody answered.\n";
const BE: &str = "translations/be/strike.po";
const HEADER: &str = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
const MINERS: &str =
    "\n#. title\nmsgid \"The miners stopped work.\"\nmsgstr \"Гарнякі спынілі працу.\"\n";
const LETTERS: &str = "\n#, fuzzy\n#| msgid \"Write letters.\"\nmsgid \"Write letters to prisoners.\"\nmsgstr \"Пішыце лісты.\"\n";
const NOBODY: &str = "\n#, fuzzy\nmsgid \"Nobody answered.\"\nmsgstr \"Ніхто не адказаў.\"\n";

/// One passage is current, one stale, one a draft.
fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    sandbox.write("source_texts/strike.md", ENGLISH);
    sandbox.write(BE, [HEADER, MINERS, LETTERS, NOBODY].concat());
    sandbox
}

fn review(sandbox: &Sandbox, more: &[&str]) -> Ran {
    sandbox.run(&[&["review", "strike", "-l", "be"], more].concat())
}

fn status(sandbox: &Sandbox) -> String {
    let json = sandbox.run(&["status", "--format", "json"]).expect_status(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let units = &json["statements"][0]["locales"]["be"]["units"];
    ["current", "stale", "fuzzy", "reviewed"].map(|key| units[key].to_string()).join(" ")
}

#[test]
fn a_review_clears_the_draft_and_the_previous_english_in_one_transition() {
    let sandbox = project();
    assert_eq!(status(&sandbox), "1 1 1 0");
    let _ = review(&sandbox, &["--unit", "2", "--by", "Ганна"]).expect_status(0);
    assert_eq!(status(&sandbox), "2 0 1 1");
    let catalog = sandbox.read(BE);
    let head = [HEADER, MINERS, "\n# talmach: reviewed by Ганна on 2026-11-21 (b3:"].concat();
    assert!(catalog.starts_with(&head), "{catalog}");
    let tail =
        ["\nmsgid \"Write letters to prisoners.\"\nmsgstr \"Пішыце лісты.\"\n", NOBODY].concat();
    assert!(catalog.ends_with(&tail), "{catalog}");
}

#[test]
fn without_units_all_but_the_stale_are_reviewed() {
    let sandbox = project();
    let ran = review(&sandbox, &["--by", "Ганна"]).expect_status(0);
    assert!(ran.stderr.contains("2 passages reviewed by Ганна"), "{}", ran.stderr);
    assert!(ran.stderr.contains("1 stale"), "{}", ran.stderr);
    assert_eq!(status(&sandbox), "2 1 0 2");
    let once = sandbox.read(BE);
    let _ = review(&sandbox, &["--by", "Ян"]).expect_status(0);
    assert_eq!(sandbox.read(BE), once);
}

#[test]
fn the_name_is_gits_unless_it_is_given() {
    let sandbox = project();
    let ran = review(&sandbox, &["--unit", "1"]).expect_status(2);
    assert!(ran.stderr.contains("git config user.name"), "{}", ran.stderr);
    let _ = sandbox.git(&["init", "--quiet"]);
    let _ = sandbox.git(&["config", "user.name", "Алесь Git"]);
    let _ = review(&sandbox, &["--unit", "1"]).expect_status(0);
    assert!(sandbox.read(BE).contains("# talmach: reviewed by Алесь Git on 2026-11-21 (b3:"));
    let _ = review(&sandbox, &["--unit", "1", "--by", "Ганна"]).expect_status(0);
    assert!(sandbox.read(BE).contains("# talmach: reviewed by Ганна on 2026-11-21 (b3:"));
    assert_eq!(sandbox.read(BE).matches("talmach:").count(), 1);
}

#[test]
fn nothing_is_written_where_one_of_the_units_has_no_translation() {
    let sandbox = project();
    let gap = NOBODY.replace("Ніхто не адказаў.", "").replace("#, fuzzy\n", "");
    let before = [HEADER, MINERS, LETTERS, &gap].concat();
    sandbox.write(BE, &before);
    let ran = review(&sandbox, &["--unit", "1,3", "--by", "Ганна"]).expect_status(2);
    assert!(ran.stderr.contains("Passage 3 of strike → be"), "{}", ran.stderr);
    assert_eq!(sandbox.read(BE), before);
}

#[test]
fn a_review_lapses_when_either_side_is_edited_and_returns_with_both() {
    let sandbox = project();
    let _ = review(&sandbox, &["--unit", "1", "--by", "Ганна"]).expect_status(0);
    let reviewed = sandbox.read(BE);
    assert_eq!(status(&sandbox), "1 1 1 1");
    sandbox.write(BE, reviewed.replace("Гарнякі спынілі", "Шахцёры спынілі"));
    assert_eq!(status(&sandbox), "1 1 1 0");
    sandbox.write(BE, &reviewed);
    assert_eq!(status(&sandbox), "1 1 1 1");

    sandbox.write("source_texts/strike.md", ENGLISH.replace("miners", "old miners"));
    assert_eq!(status(&sandbox), "0 2 1 0");
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(status(&sandbox), "0 2 1 0");
    sandbox.write("source_texts/strike.md", ENGLISH);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(status(&sandbox), "1 1 1 1");
    // Typography of the English is not what was vouched for; that of the translation is.
    sandbox.write(BE, reviewed.replace("працу.", "працу…"));
    assert_eq!(status(&sandbox), "1 1 1 0");
}

#[test]
fn msgmerge_copies_marks_and_never_a_review() {
    let sandbox = project();
    let _ = review(&sandbox, &["--unit", "1,2,3", "--by", "Ганна"]).expect_status(0);
    assert_eq!(status(&sandbox), "3 0 0 3");
    let Some(mut command) = gettext("msgmerge") else { return };
    let template = sandbox.project().join("template.pot");
    let new = "msgid \"The miners have stopped work.\"\nmsgstr \"\"\n\n\
               msgid \"The miners stopped work.\"\nmsgstr \"\"\n";
    std::fs::write(&template, format!("{HEADER}\n{new}")).unwrap();
    let catalog = sandbox.project().join(BE);
    command.args(["--previous", "--output-file=-"]).arg(&catalog).arg(&template);
    let merged = String::from_utf8(run(command, b"").stdout).unwrap();
    let copied = merged.matches("# talmach: reviewed by Ганна").count();
    assert_eq!(copied, 4, "msgmerge copies comments: {merged}");
    sandbox.write(BE, &merged);
    sandbox.write(
        "source_texts/strike.md",
        "The miners have stopped work.\n\nThe miners stopped work.\n",
    );
    assert_eq!(status(&sandbox), "1 1 0 1");
    // Nor when somebody only takes the flag away.
    sandbox.write(BE, merged.replace("#, fuzzy\n", ""));
    assert_eq!(status(&sandbox), "2 0 0 1");
}

#[test]
fn where_nothing_is_translated_that_is_said_and_nothing_else() {
    let sandbox = project();
    sandbox.write(BE, HEADER);
    let ran = review(&sandbox, &["--by", "Ганна"]).expect_status(0);
    assert_eq!(ran.stderr, "strike → be: nothing is translated yet\n");
    sandbox.write(BE, [HEADER, LETTERS].concat());
    let ran = review(&sandbox, &["--by", "Ганна"]).expect_status(0);
    assert!(!ran.stderr.contains("already") && ran.stderr.contains("1 stale"), "{}", ran.stderr);
}
